package org.waymark.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.waymark.channel.web.WebServer;
import org.waymark.channel.web.WebSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves until it is stopped. */
@Command(name = "serve", description = "Serve the chat and the API; settings come from the environment (README).", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = new Terminal(spec.commandLine().getErr());
    Settings settings = Settings.read(System.getenv());
    Waymark waymark = Waymark.open(settings, Clock.systemUTC(), terminal);
    WebSettings web =
        new WebSettings(
            settings.host(), settings.port(), settings.allowedOrigins(), settings.trustedProxies(), settings.ratePerMinute(), settings.newPerMinute(), settings.currency());
    WebServer server =
        new WebServer(web, new WebServer.Services(waymark.conversations(), waymark::library, waymark.planOnce(), waymark.snapshots()::isReady));
    Upkeep upkeep = new Upkeep(waymark);
    CountDownLatch stopped = new CountDownLatch(1);
    int port;
    try {
      port = server.start();
      waymark.ready();
    } catch (RuntimeException e) {
      server.close();
      waymark.close();
      throw e;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  upkeep.close();
                  waymark.close();
                  stopped.countDown();
                },
                "stop"));
    upkeep.start();
    spec.commandLine().getOut().println("Waymark is ready: http://" + shown(settings.host()) + ":" + port + "/");
    spec.commandLine().getOut().flush();
    stopped.await();
    return 0;
  }

  private static String shown(String host) {
    return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
  }
}
