package org.waymark.app;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.waymark.channel.web.WebServer;
import org.waymark.channel.web.WebSettings;

/** Waymark with its web channel and its upkeep, running until it is closed. */
final class Server implements AutoCloseable {
  private final Waymark waymark;
  private final WebServer web;
  private final Upkeep upkeep;
  private final int port;

  private Server(Waymark waymark, WebServer web, Upkeep upkeep, int port) {
    this.waymark = waymark;
    this.web = web;
    this.upkeep = upkeep;
    this.port = port;
  }

  /**
   * Opens the port and the catalog; ready when it returns. Until then the API answers 503. Throws
   * as {@link Waymark#open} and {@link WebServer#start} do.
   */
  static Server start(Settings settings, Clock clock, Console console) {
    Waymark waymark = Waymark.open(settings, clock, console);
    WebSettings how =
        new WebSettings(
            settings.host(),
            settings.port(),
            settings.allowedOrigins(),
            settings.trustedProxies(),
            settings.ratePerMinute(),
            settings.newPerMinute(),
            settings.currency());
    // Opening the port takes as long as opening the catalog, and neither needs the other.
    CompletableFuture<Opened> opening =
        CompletableFuture.supplyAsync(() -> Opened.of(web(how, waymark)));
    Upkeep upkeep = new Upkeep(waymark);
    try {
      waymark.ready();
      Opened opened = opening.join();
      upkeep.start();
      waymark.messaging().start();
      return new Server(waymark, opened.web(), upkeep, opened.port());
    } catch (RuntimeException e) {
      opening.thenAccept(opened -> opened.web().close()).exceptionally(f -> null).join();
      upkeep.close();
      waymark.close();
      throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause
          ? cause
          : e;
    }
  }

  private static WebServer web(WebSettings how, Waymark waymark) {
    return new WebServer(
        how,
        new WebServer.Services(
            waymark.conversations(),
            waymark::library,
            waymark.planOnce(),
            waymark.snapshots()::isReady,
            waymark.site(),
            waymark.admin(),
            waymark.messaging()::on,
            waymark.metrics(),
            waymark.metrics()::scrape));
  }

  private record Opened(WebServer web, int port) {
    static Opened of(WebServer web) {
      try {
        return new Opened(web, web.start());
      } catch (RuntimeException e) {
        web.close();
        throw e;
      }
    }
  }

  /** The port that is open. */
  int port() {
    return port;
  }

  /** Lets what is under way finish, then closes everything. */
  @Override
  public void close() {
    web.close();
    waymark.messaging().close();
    upkeep.close();
    waymark.close();
  }
}
