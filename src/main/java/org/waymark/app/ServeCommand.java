package org.waymark.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves until it is stopped. */
@Command(
    name = "serve",
    description = "Serve the chat and the API; settings come from the environment (README).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = main.settings();
    Server server =
        Server.start(settings, Clock.systemUTC(), new Terminal(spec.commandLine().getErr()));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "stop"));
    spec.commandLine()
        .getOut()
        .println("Waymark is ready: http://" + shown(settings.host()) + ":" + server.port() + "/");
    spec.commandLine().getOut().flush();
    stopped.await();
    return 0;
  }

  private static String shown(String host) {
    return host.equals("0.0.0.0") || host.equals("::")
        ? "localhost"
        : host.contains(":") ? "[" + host + "]" : host;
  }
}
