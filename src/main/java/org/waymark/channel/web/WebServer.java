package org.waymark.channel.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.router.ParsedEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.turn.Conversations;
import org.waymark.turn.PlanOnce;

/** The HTTP server. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final long STOP_MILLIS = 20_000;

  private final WebSettings settings;
  private final Drain drain = new Drain();
  private final Guard guard;
  private final Javalin javalin;

  /**
   * What it serves.
   *
   * @param library of the version in use
   * @param ready whether a catalog is open; until then the API answers 503
   * @param site what the pages for people need
   * @param admin null where no administrator's token is set: its addresses do not exist then
   * @param channels adds the addresses of other channels
   * @param requests told of each request
   * @param metrics what was counted, in the text format of Prometheus
   */
  public record Services(
      Conversations conversations,
      Supplier<Library> library,
      PlanOnce plans,
      BooleanSupplier ready,
      Site site,
      @Nullable Admin admin,
      Consumer<RoutesConfig> channels,
      RequestListener requests,
      Supplier<String> metrics) {
    /** Uncounted. */
    public Services(
        Conversations conversations,
        Supplier<Library> library,
        PlanOnce plans,
        BooleanSupplier ready,
        Site site,
        @Nullable Admin admin,
        Consumer<RoutesConfig> channels) {
      this(
          conversations,
          library,
          plans,
          ready,
          site,
          admin,
          channels,
          (m, r, s, t) -> {},
          () -> "");
    }
  }

  /** Over these services; {@link #start} opens the port. */
  public WebServer(WebSettings settings, Services services) {
    this.settings = settings;
    this.guard = new Guard(settings.allowedOrigins(), drain);
    this.javalin = Javalin.create(config -> configure(config, services));
  }

  private void configure(JavalinConfig config, Services services) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    // The widget's modules are small, and there are many of them.
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(9));
    config.http.compressionStrategy.setDefaultMinSizeForCompression(500);
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(STOP_MILLIS);
      server.insertHandler(new GracefulHandler());
      server.setErrorHandler(new ErrorDocuments(guard));
    });
    config.jetty.modifyServletContextHandler(
        servlets -> servlets.setErrorHandler(new ErrorDocuments(guard)));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(16 * 1024);
    });
    Resources resources = new Resources();
    OperatingRoutes operating = new OperatingRoutes(services.ready(), resources);
    Access access = new Access(services.conversations());
    var routes = config.routes;
    new Watching(services.requests(), services.metrics()).on(routes);
    routes.before(guard::before);
    routes.before(QueryString::check);
    routes.before(operating::mustBeReady);
    operating.on(routes);
    resources.on(routes);
    new PanelPage(services.site(), settings, resources).on(routes);
    new ProgramPages(services.library(), services.site()).on(routes);
    new ConversationRoutes(
            services.conversations(),
            access,
            new RateLimit(settings.newPerMinute()),
            new ClientAddress(settings.trustedProxies()))
        .on(routes);
    new MessageRoutes(services.conversations(), access, new RateLimit(settings.ratePerMinute()))
        .on(routes);
    new LibraryRoutes(services.library(), services.plans(), settings.currency()).on(routes);
    Admin admin = services.admin();
    if (admin != null) {
      new AdminRoutes(admin).on(routes);
    }
    services.channels().accept(routes);
    routes.after(guard::after);
    ProblemWriter.on(routes);
  }

  /**
   * Opens the port; the one that was opened. Throws {@link PortTaken} where it cannot be opened.
   */
  public int start() {
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      throw new PortTaken(settings.host(), settings.port(), e);
    }
    return javalin.port();
  }

  /** Turns new requests away (503), lets those under way finish, and closes the port. */
  @Override
  public void close() {
    try {
      if (!drain.close(Duration.ofMillis(STOP_MILLIS))) {
        LOG.warn("requests were still under way after {} ms", STOP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    javalin.stop();
  }

  /** The routes, for the test that holds {@code openapi.json} to them. */
  List<ParsedEndpoint> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers();
  }

  /** The port cannot be opened. */
  public static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    PortTaken(String host, int port, Throwable cause) {
      super(
          host
              + ":"
              + port
              + " cannot be opened; is something else running there? WAYMARK_PORT sets another"
              + " port",
          cause);
    }
  }
}
