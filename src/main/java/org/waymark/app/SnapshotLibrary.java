package org.waymark.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.catalog.Snapshot;
import org.waymark.channel.web.Library;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;
import org.waymark.reply.Pages;

/** What can be looked up in one snapshot. */
record SnapshotLibrary(Snapshot snapshot, Pages pages) implements Library {
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
    Stream<Program> ranked =
        query.words().isBlank()
            ? catalog().listPrograms().stream()
            : snapshot.search().programs(query.words(), Integer.MAX_VALUE).stream().map(catalog()::getProgram);
    List<Program> fit = ranked.filter(p -> fits(p, query)).toList();
    int from = Math.min(query.offset(), fit.size());
    return new Found(fit.subList(from, Math.min(from + query.limit(), fit.size())), fit.size());
  }

  private static boolean fits(Program program, Query query) {
    return (query.skill() == null || program.skills().contains(query.skill()))
        && (query.maxCost() == null
            || (program.cost() != null && program.cost().currency().equals(query.maxCost().currency()) && program.cost().amount().compareTo(query.maxCost().amount()) <= 0))
        && (query.maxHours() == null || (program.hours() != null && program.hours().compareTo(query.maxHours()) <= 0))
        && (query.delivery().isEmpty() || program.delivery().stream().anyMatch(query.delivery()::contains))
        && (query.language() == null || query.language().equals(program.language()))
        && (query.level() == null || level(program, query.level()));
  }

  private static boolean level(Program program, String level) {
    return level.startsWith("EQF-") ? level.substring(4).equals(String.valueOf(program.eqfLevel())) : Level.find(level).filter(l -> l == program.level()).isPresent();
  }

  @Override
  public List<Role> roles(String words, int limit) {
    return framework().listRoles().stream().filter(r -> words.isBlank() || Set.of().isEmpty()).limit(limit).toList();
  }

  @Override
  public List<Skill> skills(String words, int limit) {
    return framework().listSkills().stream().limit(limit).toList();
  }

  @Override
  public String page(Program program) {
    return pages.of(program);
  }
}
