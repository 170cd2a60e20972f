package org.waymark.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Snapshot;
import org.waymark.channel.web.Library;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;
import org.waymark.reply.Pages;
import org.waymark.retrieval.ProgramFilter;
import org.waymark.retrieval.ProgramHits;
import org.waymark.retrieval.SearchIndex;
import org.waymark.understanding.linking.FrameworkLinker;
import org.waymark.understanding.linking.Ranked;

/** What can be looked up in one snapshot. */
record SnapshotLibrary(Snapshot snapshot, SearchIndex index, FrameworkLinker linker, Pages pages)
    implements Library {
  @Override
  public Framework framework() {
    return snapshot.framework();
  }

  @Override
  public Catalog catalog() {
    return snapshot.catalog();
  }

  @Override
  public Found programs(Query query) {
    ProgramFilter filter =
        new ProgramFilter(
            query.skill() == null ? List.of() : List.of(query.skill()),
            query.maxCost(),
            query.maxHours(),
            query.delivery(),
            query.language() == null ? Set.of() : Set.of(query.language()),
            null);
    if (query.level() == null) {
      ProgramHits hits = index.programs(query.words(), filter, query.offset(), query.limit());
      return new Found(programs(hits), hits.total());
    }
    // The index knows a ceiling, as paths do; here exactly one level is asked for.
    List<Program> fit =
        programs(index.programs(query.words(), filter, 0, Integer.MAX_VALUE)).stream()
            .filter(p -> level(p, query.level()))
            .toList();
    int from = Math.min(query.offset(), fit.size());
    return new Found(fit.subList(from, Math.min(from + query.limit(), fit.size())), fit.size());
  }

  private List<Program> programs(ProgramHits hits) {
    return hits.programs().stream().map(catalog()::findProgram).flatMap(Optional::stream).toList();
  }

  private static boolean level(Program program, @Nullable String level) {
    return level == null
        || (level.startsWith("EQF-")
            ? level.substring(4).equals(String.valueOf(program.eqfLevel()))
            : Level.find(level).filter(l -> l == program.level()).isPresent());
  }

  /** What the words mean first, then what else has them in its names. */
  @Override
  public List<Role> roles(String words, int limit) {
    return found(
            linker.rankRoles(words, limit).stream().map(Ranked::id).toList(),
            index.roles(words, limit),
            limit)
        .map(framework()::getRole)
        .toList();
  }

  @Override
  public List<Skill> skills(String words, int limit) {
    return found(
            linker.rankSkills(words, limit).stream().map(Ranked::id).toList(),
            index.skills(words, limit),
            limit)
        .map(framework()::getSkill)
        .toList();
  }

  private static <I> Stream<I> found(List<I> meant, List<I> named, int limit) {
    return Stream.concat(meant.stream(), named.stream()).distinct().limit(limit);
  }

  @Override
  public String page(Program program) {
    return pages.of(program);
  }
}
