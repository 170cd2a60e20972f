package org.waymark.app;

import java.util.Map;
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
      VerifyCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      ImportFrameworkCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      BenchCommand.class,
      BackupCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;
  private final Map<String, String> environment;

  private Main(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    // Libraries that log elsewhere (Lucene by java.util.logging) log here too.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  /** All commands, with their settings from that environment. */
  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new Main(environment))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures());
  }

  /** The settings; throws {@link SettingsException} for the first that does not parse. */
  Settings settings() {
    return Settings.read(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say which command: serve, chat, search, plan, verify, import, export, import-framework,"
            + " check, evaluate, bench or backup.");
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
