package org.waymark.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.waymark.channel.web.RequestListener;
import org.waymark.reply.Block;
import org.waymark.reply.Reply;
import org.waymark.reply.Reply.Understood;
import org.waymark.turn.TurnListener;

/**
 * What answers "is it well, is it useful", for Prometheus. Labels come from closed sets alone: no
 * word that a person typed, no conversation, no address.
 */
final class Metrics implements TurnListener, RequestListener {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3),
    Duration.ofSeconds(9)
  };
  private static final double[] SHARES = {0.25, 0.5, 0.75, 0.9, 1};

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final DistributionSummary coverage =
      DistributionSummary.builder("waymark.path.coverage")
          .description("Share of the gap that a shown path covers")
          .serviceLevelObjectives(SHARES)
          .register(registry);

  /** With nothing counted yet, but the process itself. */
  @SuppressWarnings("resource") // those that have to be closed are not used
  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Reads a figure whenever it is asked for. */
  void gauge(String name, String description, IntSupplier figure) {
    Gauge.builder(name, figure, IntSupplier::getAsInt).description(description).register(registry);
  }

  @Override
  public void answered(Reply reply, Duration took, boolean failed) {
    Timer.builder("waymark.turn")
        .description("Working out an answer; failed is an apology for a fault of ours")
        .tag("outcome", failed ? "failed" : "answered")
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(took);
    for (Understood understood : reply.understood()) {
      count("waymark.commands", "What was understood", "command", understood.command());
    }
    if (reply.asks() != null) {
      String field = reply.asks().name().toLowerCase(Locale.ROOT);
      count("waymark.questions", "What was asked for", "field", field);
    }
    for (Block block : reply.blocks()) {
      if (block instanceof Block.PathBlock shown) {
        count("waymark.paths", "Paths shown", "steps", shown.path().steps().isEmpty() ? "0" : "1+");
        coverage.record(shown.path().coverage().ratio());
      }
    }
  }

  private void count(String name, String description, String tag, String value) {
    Counter.builder(name).description(description).tag(tag, value).register(registry).increment();
  }

  @Override
  public void served(String method, String route, int status, Duration took) {
    Timer.builder("waymark.http")
        .description("Requests; a stream counts for its whole life")
        .tags(Tags.of("method", method, "route", route, "status", String.valueOf(status)))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(took);
  }

  /** All of it in the text format of Prometheus. */
  String scrape() {
    return registry.scrape();
  }
}
