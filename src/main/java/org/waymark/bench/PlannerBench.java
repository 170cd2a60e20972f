package org.waymark.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.planning.Planner;
import org.waymark.planning.Problem;
import org.waymark.planning.StartDates;
import org.waymark.planning.Work;

/** Measures the planner on catalogs of several sizes, one request after the other. */
public final class PlannerBench {
  private static final int WARM = 60;

  private final Framework framework;
  private final Catalog real;
  private final StartDates startDates;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Over a real catalog, whose shape the others get. */
  public PlannerBench(Framework framework, Catalog real, StartDates startDates) {
    this.framework = framework;
    this.real = real;
    this.startDates = startDates;
  }

  /**
   * What to measure.
   *
   * @param sizes programs of each catalog, over 0
   * @param requests of each size, over 0
   * @param seed of catalogs and requests
   * @param today by which dates are past
   */
  public record Settings(List<Integer> sizes, int requests, long seed, LocalDate today) {
    /** Throws {@link IllegalArgumentException} where a number is not over 0. */
    public Settings {
      sizes = List.copyOf(sizes);
      if (requests <= 0 || sizes.stream().anyMatch(s -> s <= 0)) {
        throw new IllegalArgumentException("sizes and requests are over 0");
      }
    }
  }

  /** Measures; {@code progress} hears a line a size. */
  public BenchReport run(Settings settings, Consumer<String> progress) {
    List<Measured> measured = new ArrayList<>();
    for (int size : settings.sizes()) {
      progress.accept("measuring " + size + " programs …");
      measured.add(measure(size, settings));
    }
    return new BenchReport(settings, measured);
  }

  private Measured measure(int size, Settings settings) {
    long before = heap();
    Catalog catalog = GrownCatalog.of(real, size, settings.seed());
    Planner planner = new Planner(framework, catalog, startDates, Work.standard());
    try {
      List<Sample> samples = samples(planner, catalog, settings);
      double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
      return new Measured(catalog.listPrograms().size(), samples, heap() - before, load);
    } finally {
      // Else the planner could be gone when the heap is measured.
      Reference.reachabilityFence(planner);
    }
  }

  private List<Sample> samples(Planner planner, Catalog catalog, Settings settings) {
    for (Problem problem :
        new Requests(framework, catalog, settings.today(), settings.seed() + 1).make(WARM)) {
      planner.plan(problem);
    }
    List<Sample> samples = new ArrayList<>();
    for (Problem problem :
        new Requests(framework, catalog, settings.today(), settings.seed())
            .make(settings.requests())) {
      samples.add(sample(planner, problem));
    }
    return samples;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private Sample sample(Planner planner, Problem problem) {
    Timed path = timed(planner::planOnly, problem);
    Timed everything = timed(planner::plan, problem);
    return new Sample(
        path.path().coverage().gap().size(), limits(problem), path.run(), everything.run());
  }

  private record Timed(Path path, Sample.Run run) {}

  private Timed timed(Function<Problem, Plan> planner, Problem problem) {
    long work = threads.getCurrentThreadCpuTime();
    long nanos = System.nanoTime();
    Plan plan = planner.apply(problem);
    nanos = System.nanoTime() - nanos;
    work = threads.getCurrentThreadCpuTime() - work;
    return switch (plan) {
      case Plan.Found(Path path) -> new Timed(path, new Sample.Run(nanos, work, path.optimal()));
      case Plan.NoGoal none -> throw new IllegalStateException("no such role: " + problem);
      case Plan.FinishBeforeStart late -> throw new IllegalStateException("ends early: " + problem);
    };
  }

  private static int limits(Problem p) {
    int limits = 0;
    for (boolean set :
        new boolean[] {
          p.budget() != null,
          p.weeks() != null,
          p.finishBy() != null,
          p.maxPrograms() != null,
          !p.delivery().isEmpty(),
          !p.languages().isEmpty(),
          p.level() != null,
          p.place() != null,
          !p.excluded().isEmpty()
        }) {
      limits += set ? 1 : 0;
    }
    return limits;
  }
}
