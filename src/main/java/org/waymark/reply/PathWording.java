package org.waymark.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Path;
import org.waymark.planning.Path.SkillRef;
import org.waymark.planning.Path.Step;
import org.waymark.planning.Path.WhatIf;

/**
 * Fills the texts of a path: why each step, what each assumption, what-if and refresh means. The
 * facts are the planner's.
 */
public final class PathWording {
  private final Wording wording;
  private final Framework framework;
  private final Catalog catalog;
  private final Pages pages;

  /** With those sentences. */
  public PathWording(Wording wording, Framework framework, Catalog catalog, Pages pages) {
    this.wording = wording;
    this.framework = framework;
    this.catalog = catalog;
    this.pages = pages;
  }

  /** The path with its texts; {@code target} is the role that it leads to, or null. */
  public Path word(Path path, @Nullable RoleId target) {
    String role = target == null ? "" : framework.getRole(target).label();
    List<Step> steps = new ArrayList<>();
    Set<SkillId> taught = new HashSet<>();
    for (Step step : path.steps()) {
      String why = why(step, path, taught, role);
      steps.add(
          new Step(
              step.order(),
              step.programId(),
              step.title(),
              step.provider(),
              pages.of(catalog.getProgram(step.programId())),
              step.hours(),
              step.delivery(),
              step.place(),
              step.language(),
              step.startWeek(),
              step.endWeek(),
              step.startOn(),
              step.endOn(),
              step.cost(),
              step.delivers(),
              step.requires(),
              why,
              step.alternatives()));
      step.delivers().forEach(s -> taught.add(s.skillId()));
    }
    return new Path(
        steps,
        path.totals(),
        path.coverage(),
        path.assumptions().stream().map(this::assumption).toList(),
        path.optimal(),
        path.bound(),
        path.catalogVersion(),
        path.plannedOn(),
        path.whatIf().stream().map(w -> whatIf(w, path)).toList(),
        path.refresh().stream().map(this::refresh).toList(),
        path.stacksTo());
  }

  private String why(Step step, Path path, Set<SkillId> taught, String role) {
    Map<SkillId, Integer> weights =
        path.coverage().gap().stream()
            .collect(Collectors.toMap(Path.WeightedSkill::skillId, Path.WeightedSkill::weight));
    List<SkillRef> fresh =
        step.delivers().stream().filter(s -> !taught.contains(s.skillId())).toList();
    List<String> sentences = new ArrayList<>();
    add(sentences, "why.wanted", labels(fresh, weights, 3), role);
    add(sentences, "why.essential", labels(fresh, weights, 2), role);
    add(sentences, "why.stale", labels(fresh, weights, 1), role);
    prepares(step, path, fresh, sentences);
    List<String> bonus =
        fresh.stream()
            .filter(s ->
                path.coverage().bonus().stream().anyMatch(b -> b.skillId().equals(s.skillId())))
            .map(SkillRef::label)
            .toList();
    if (sentences.size() < 2 && !bonus.isEmpty()) {
      add(sentences, "why.bonus", bonus, role);
    }
    return String.join(" ", sentences.subList(0, Math.min(2, sentences.size())));
  }

  private void prepares(Step step, Path path, List<SkillRef> fresh, List<String> sentences) {
    for (Step later : path.steps()) {
      List<String> needed =
          later.order() <= step.order()
              ? List.of()
              : later.requires().stream()
                  .filter(r -> fresh.stream().anyMatch(f -> f.skillId().equals(r.skillId())))
                  .map(SkillRef::label)
                  .toList();
      if (!needed.isEmpty()) {
        sentences.add(
            wording.say(
                "why.prepares", Map.of("title", later.title(), "skills", wording.list(needed))));
        return;
      }
    }
  }

  private void add(List<String> sentences, String key, List<String> skills, String role) {
    if (!skills.isEmpty()) {
      sentences.add(
          wording.say(
              key, Map.of("skills", wording.list(skills), "role", role, "n", skills.size())));
    }
  }

  private static List<String> labels(
      List<SkillRef> skills, Map<SkillId, Integer> weights, int weight) {
    return skills.stream()
        .filter(s -> weights.getOrDefault(s.skillId(), 0) == weight)
        .map(SkillRef::label)
        .toList();
  }

  private Path.Assumption assumption(Path.Assumption assumption) {
    String title =
        assumption.program() == null ? "" : catalog.getProgram(assumption.program()).title();
    Integer value = assumption.value();
    String text =
        wording.say(
            "assumed." + assumption.field(),
            Map.of("value", value == null ? 0 : value, "title", title));
    return new Path.Assumption(assumption.field(), value, assumption.program(), text);
  }

  private Path.Refresh refresh(Path.Refresh refresh) {
    Integer months =
        framework.findSkill(refresh.skillId()).map(s -> s.halfLifeMonths()).orElse(null);
    String why =
        wording.say(
            "refresh.why",
            Map.of("skill", refresh.label(), "months", months == null ? 60 : months));
    return new Path.Refresh(refresh.skillId(), refresh.label(), refresh.by(), why);
  }

  private WhatIf whatIf(WhatIf what, Path path) {
    return new WhatIf(
        what.change(),
        what.to(),
        effect(what, path),
        what.ratio(),
        what.gains(),
        what.loses(),
        what.cost(),
        what.weeks());
  }

  private String effect(WhatIf what, Path path) {
    String gains = wording.list(what.gains().stream().map(SkillRef::label).toList());
    return switch (what.change()) {
      case FEWER -> fewer(what, path);
      case OPTIONAL -> wording.say("effect.adds", "skills", gains);
      case BUDGET, WEEKS, HOURS_PER_WEEK, EXCLUDED, DELIVERY, LANGUAGES, LEVEL, PLACE ->
          what.gains().isEmpty()
              ? wording.say("effect.sooner", "weeks", path.totals().weeks() - what.weeks())
              : wording.say("effect.covers", "skills", gains);
    };
  }

  private String fewer(WhatIf what, Path path) {
    int weeks = path.totals().weeks() - what.weeks();
    Money was = path.totals().cost();
    Money is = what.cost();
    String cost =
        was == null || is == null || was.amount().compareTo(is.amount()) <= 0
            ? ""
            : wording.money(new Money(was.amount().subtract(is.amount()), was.currency()));
    boolean cheaper = !cost.isEmpty();
    String saved =
        wording.say(
            cheaper && weeks > 0
                ? "effect.saved.both"
                : cheaper ? "effect.saved.cost" : "effect.saved.weeks",
            Map.of("weeks", weeks, "cost", cost));
    if (what.loses().isEmpty()) {
      return wording.say("effect.fewer.nothing", "saved", saved);
    }
    return wording.say(
        "effect.fewer",
        Map.of(
            "saved",
            saved,
            "skills",
            wording.list(what.loses().stream().map(SkillRef::label).toList())));
  }
}
