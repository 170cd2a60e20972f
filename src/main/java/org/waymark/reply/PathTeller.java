package org.waymark.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Profile;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Money;
import org.waymark.planning.Limit;
import org.waymark.planning.Path;
import org.waymark.planning.Path.To;
import org.waymark.reply.Reply.Source;

/** A path as text, short enough for a phone, with its block, sources and buttons. */
final class PathTeller {
  private final Wording wording;
  private final Catalog catalog;
  private final Pages pages;
  private final ProfileValues values;

  PathTeller(Wording wording, Catalog catalog, Pages pages, ProfileValues values) {
    this.wording = wording;
    this.catalog = catalog;
    this.pages = pages;
    this.values = values;
  }

  ProfileValues values() {
    return values;
  }

  /** Tells the whole path. */
  void tell(Path path, Profile profile, Draft draft) {
    String role =
        profile.targetRole() == null || profile.targetRole().label() == null
            ? null
            : profile.targetRole().label();
    sources(path, profile, draft);
    if (path.coverage().gap().isEmpty()) {
      draft.say(
          role == null
              ? wording.say("path.done.skills")
              : wording.say("path.done.role", "role", role));
      return;
    }
    if (path.steps().isEmpty()) {
      draft.say(wording.say("path.none", "goal", role == null ? goal(path) : role));
      draft.say(uncovered(path));
      whatIfs(path, draft, 1);
      return;
    }
    draft.say(lead(path, profile, role));
    draft.lines(path.steps().stream().map(this::step).toList());
    draft.block(new Block.PathBlock(path));
    List<String> closing = new ArrayList<>();
    closing.add(covers(path));
    if (!path.coverage().uncovered().isEmpty()) {
      closing.add(uncovered(path));
    }
    if (path.assumptions().stream().anyMatch(a -> a.field().equals("hoursPerWeek"))) {
      closing.add(wording.say("path.assumed.pace", "hours", wording.count(pace(profile))));
    }
    if (!path.optimal()) {
      closing.add(wording.say("path.cut"));
    }
    draft.say(String.join(" ", closing));
    whatIfs(path, draft, 0);
    String why = wording.say("button.why");
    draft.suggest(why, why);
  }

  private String goal(Path path) {
    return values.few(path.coverage().gap().stream().map(Path.WeightedSkill::label).toList());
  }

  private String lead(Path path, Profile profile, @Nullable String role) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("role", role == null ? "" : role);
    facts.put("programs", path.steps().size());
    facts.put("hours", wording.count(path.totals().hours()));
    facts.put("weeks", path.totals().weeks());
    facts.put("pace", wording.count(pace(profile)));
    facts.put("cost", cost(path));
    facts.put("end", wording.day(path.steps().getLast().endOn()));
    return wording.say(role == null ? "path.lead.skills" : "path.lead.role", facts);
  }

  private static BigDecimal pace(Profile profile) {
    return profile.hoursPerWeek() == null ? BigDecimal.valueOf(5) : profile.hoursPerWeek();
  }

  /**
   * "free", "€285", "€120 and one program whose price is not stated": amounts of several currencies
   * are never added up.
   */
  String cost(Path path) {
    Money cost = path.totals().cost();
    if (cost != null) {
      return cost.isFree() ? wording.say("path.cost.free") : wording.money(cost);
    }
    String currency = path.totals().knownCost().currency();
    long unstated = path.steps().stream().filter(s -> s.cost() == null).count();
    long foreign =
        path.steps().stream()
            .map(Path.Step::cost)
            .filter(c -> c != null && !c.currency().equals(currency))
            .count();
    boolean some = unstated + foreign < path.steps().size();
    Money known = path.totals().knownCost();
    List<String> parts = new ArrayList<>();
    if (some && !known.isFree()) {
      parts.add(wording.money(known));
    }
    if (foreign > 0) {
      parts.add(wording.say("path.cost.foreign", "n", foreign));
    }
    if (unstated > 0) {
      parts.add(wording.say("path.cost.unstated", "n", unstated));
    }
    String all = wording.list(parts);
    return some && known.isFree() ? wording.say("path.cost.but", "others", all) : all;
  }

  private String step(Path.Step step) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("order", step.order());
    facts.put("title", step.title());
    facts.put("provider", step.provider());
    facts.put("place", step.place() == null ? "" : step.place());
    facts.put("hours", wording.number(step.hours()));
    Money cost = step.cost();
    facts.put(
        "cost",
        cost == null
            ? wording.say("path.step.unknown")
            : cost.isFree() ? wording.say("path.step.free") : wording.money(cost));
    facts.put("start", wording.day(step.startOn()));
    facts.put("end", wording.day(step.endOn()));
    return wording.say(step.place() == null ? "path.step" : "path.step.place", facts);
  }

  private String covers(Path path) {
    int gap = path.coverage().gap().size();
    int covered = path.coverage().covered().size();
    return covered == gap
        ? wording.say("path.covers.all", "gap", gap)
        : wording.say("path.covers.some", Map.of("covered", covered, "gap", gap));
  }

  private String uncovered(Path path) {
    List<String> skills =
        path.coverage().uncovered().stream()
            .map(u ->
                wording.say(
                    "path.uncovered.item",
                    Map.of("skill", u.label(), "reason", reason(u.reason()))))
            .toList();
    return skills.isEmpty() ? "" : wording.say("path.uncovered", "skills", few(skills));
  }

  private String few(List<String> skills) {
    return skills.size() <= 4 ? wording.list(skills) : wording.first(3, skills);
  }

  String reason(Limit limit) {
    return wording.say("reason." + limit.code());
  }

  private void sources(Path path, Profile profile, Draft draft) {
    path.steps()
        .forEach(
            s -> catalog.findProgram(s.programId()).map(pages::source).ifPresent(draft::source));
    if (profile.targetRole() != null
        && profile.targetRole().roleId() != null
        && profile.targetRole().label() != null) {
      draft.source(
          new Source(
              "role", profile.targetRole().roleId().value(), profile.targetRole().label(), null));
    }
  }

  /** Says the first few what-ifs, and puts all that can be said in words on buttons. */
  private void whatIfs(Path path, Draft draft, int said) {
    List<String> told = new ArrayList<>();
    for (Path.WhatIf what : path.whatIf()) {
      Map<String, Object> values = new HashMap<>();
      values.put("effect", what.effect());
      values.put(
          "title", what.to() instanceof To.Step s ? catalog.getProgram(s.programId()).title() : "");
      values.put(
          "to",
          what.to() instanceof To.Amount a
              ? wording.money(a.money())
              : what.to() instanceof To.Count c ? (Object) c.value() : "");
      boolean sooner = what.change() == Path.Change.HOURS_PER_WEEK && what.gains().isEmpty();
      if (told.size() < said) {
        told.add(wording.say("whatif." + what.change().code() + (sooner ? ".sooner" : ""), values));
        if (what.to() instanceof To.Step step) {
          draft.source(pages.source(catalog.getProgram(step.programId())));
        }
      }
      button(what, values, draft);
    }
    draft.say(String.join(" ", told));
  }

  private void button(Path.WhatIf what, Map<String, Object> values, Draft draft) {
    switch (what.change()) {
      case BUDGET ->
          draft.suggest(
              wording.say("button.whatif.budget", values), wording.say("say.budget", values));
      case WEEKS ->
          draft.suggest(
              wording.say("button.whatif.weeks", values), wording.say("say.weeks", values));
      case HOURS_PER_WEEK ->
          draft.suggest(
              wording.say("button.whatif.hours", values), wording.say("say.hours", values));
      case FEWER ->
          draft.suggest(
              wording.say("button.whatif.fewer", values), wording.say("say.fewer", values));
      case LANGUAGES -> {
        String any = wording.say("button.whatif.languages");
        draft.suggest(any, any);
      }
      case EXCLUDED, DELIVERY, LEVEL, PLACE, OPTIONAL -> {}
    }
  }
}
