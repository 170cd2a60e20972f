package org.waymark.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.load.Draft;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.Issues;
import org.waymark.store.CatalogStore;

/**
 * Importing, publishing and rolling back. A source that will not do changes nothing; one that will
 * is published at once and whole. Safe for use by many threads.
 */
public final class CatalogService {
  /**
   * Begins the version of a seed: what was never anybody's own catalog can be replaced without
   * being confirmed.
   */
  private static final String SEED = "seed-";

  private final CatalogStore store;
  private final Supplier<Linked> linked;
  private final double maxLoss;
  private final Clock clock;
  private final Function<ImportReport, String> json;

  /**
   * With these parts.
   *
   * @param linked the framework in use and its linker; asked for when something is imported
   * @param maxLoss the share of programs that may be lost without being confirmed, 0 to 1
   * @param json writes the report that is kept with a version
   */
  public CatalogService(
      CatalogStore store,
      Supplier<Linked> linked,
      double maxLoss,
      Clock clock,
      Function<ImportReport, String> json) {
    this.store = store;
    this.linked = linked;
    this.maxLoss = maxLoss;
    this.clock = clock;
    this.json = json;
  }

  /**
   * How an import is meant: {@code add} joins the catalog by id instead of replacing it, {@code
   * dryRun} changes nothing, {@code confirm} accepts any loss.
   */
  public record Mode(boolean add, boolean dryRun, boolean confirm) {}

  /**
   * Links the draft and publishes it; throws {@link ImportRefused} where it holds no program, or
   * would lose too much.
   */
  public synchronized ImportReport publish(Draft draft, Mode mode) {
    Issues issues = new Issues();
    Catalog before =
        current().orElseGet(() -> new Catalog("empty", List.of(), List.of(), List.of()));
    Catalog read = new SkillLinking(linked.get(), issues).link(draft, programs -> "read");
    Catalog after =
        mode.add()
            ? joined(before, read)
            : named(read.listPrograms(), read.listAwards(), read.listOwnSkills());
    List<Issue> all = new ArrayList<>(draft.issues());
    all.addAll(issues.list());
    ImportReport report = report(draft, all, before, after, mode.dryRun());
    if (read.listPrograms().isEmpty()) {
      throw new ImportRefused("no program could be read; the catalog stays as it is", report);
    }
    int had = before.listPrograms().size();
    if (!mode.confirm()
        && !before.version().startsWith(SEED)
        && had > 0
        && report.removed() > maxLoss * had) {
      throw new ImportRefused(
          "it would remove "
              + report.removed()
              + " of "
              + had
              + " programs, more than the allowed share of "
              + maxLoss
              + "; confirm it if this is meant",
          report);
    }
    if (!mode.dryRun()) {
      store.publish(after, json.apply(report), Instant.now(clock));
    }
    return report;
  }

  /**
   * Publishes the draft of the knowledge folder, where nothing was ever published; how many
   * programs, or 0 where something was.
   */
  public synchronized int seed(Draft draft) {
    if (store.findCurrentVersion().isPresent()) {
      return 0;
    }
    Issues issues = new Issues();
    Catalog read = new SkillLinking(linked.get(), issues).link(draft, programs -> "read");
    Catalog seed =
        new Catalog(
            SEED + named(read.listPrograms(), read.listAwards(), read.listOwnSkills()).version(),
            read.listPrograms(),
            read.listAwards(),
            read.listOwnSkills());
    List<Issue> all = new ArrayList<>(draft.issues());
    all.addAll(issues.list());
    store.publish(
        seed,
        json.apply(
            report(draft, all, new Catalog("empty", List.of(), List.of(), List.of()), seed, false)),
        Instant.now(clock));
    return seed.listPrograms().size();
  }

  /** The current catalog, or empty where nothing was ever published. */
  public Optional<Catalog> current() {
    return store.findCurrentVersion().flatMap(store::find);
  }

  private static Catalog named(
      java.util.Collection<Program> programs,
      java.util.Collection<Award> awards,
      java.util.Collection<Skill> own) {
    return new Catalog(Versions.of(programs, awards, own), programs, awards, own);
  }

  private static Catalog joined(Catalog before, Catalog more) {
    Map<ProgramId, Program> programs = new LinkedHashMap<>();
    before.listPrograms().forEach(p -> programs.put(p.id(), p));
    more.listPrograms().forEach(p -> programs.put(p.id(), p));
    Map<AwardId, Award> awards = new LinkedHashMap<>();
    before.listAwards().forEach(a -> awards.put(a.id(), a));
    more.listAwards().forEach(a -> awards.put(a.id(), a));
    Map<String, Skill> own = new LinkedHashMap<>();
    before.listOwnSkills().forEach(s -> own.put(s.id().value(), s));
    more.listOwnSkills().forEach(s -> own.put(s.id().value(), s));
    return named(programs.values(), awards.values(), own.values());
  }

  private static ImportReport report(
      Draft draft, List<Issue> issues, Catalog before, Catalog after, boolean dryRun) {
    int added = 0;
    int changed = 0;
    for (Program program : after.listPrograms()) {
      Optional<Program> old = before.findProgram(program.id());
      if (old.isEmpty()) {
        added++;
      } else if (!old.get().equals(program)) {
        changed++;
      }
    }
    int removed =
        (int)
            before.listPrograms().stream().filter(p -> after.findProgram(p.id()).isEmpty()).count();
    int warnings =
        (int) issues.stream().filter(i -> i.severity() == Issue.Severity.WARNING).count();
    int accepted = draft.programs().size();
    return new ImportReport(
        draft.format(),
        draft.read(),
        accepted,
        draft.read() - accepted,
        warnings,
        issues,
        added,
        changed,
        removed,
        dryRun ? null : after.version());
  }
}
