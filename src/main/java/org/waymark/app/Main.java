package org.waymark.app;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line: {@code java -jar target/waymark.jar …}. Exit 0 is done, 1 refused or failed, 2
 * wrong usage.
 */
@Command(
    name = "waymark",
    description =
        "Recommends micro-credentials: which programs, in which order, why, at what cost, finished"
            + " when.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ServeCommand.class,
      ChatCommand.class,
      SearchCommand.class,
      PlanCommand.class,
      ImportCommand.class,
      CheckCommand.class,
      EvaluateCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    // Libraries that log elsewhere (Lucene by java.util.logging) log here too.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(run(arguments));
  }

  /** Runs one command; its exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which command: serve, chat, search, plan, import, check or evaluate.");
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"waymark " + (version == null ? "(from classes)" : version)};
    }
  }
}
