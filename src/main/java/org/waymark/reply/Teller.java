package org.waymark.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Findings;
import org.waymark.dialogue.Profile;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.RoleId;
import org.waymark.planning.Limit;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.planning.Preference;
import org.waymark.reply.Block.RoleItem;
import org.waymark.reply.Reply.Source;

/**
 * Says what was found, a method a kind of {@link Findings}; where nothing was looked up, {@link
 * Talk} speaks.
 */
final class Teller {
  private final Wording wording;
  private final Pages pages;
  private final Composer.Telling telling;
  private final Composer.Turn turn;
  private final Draft draft;

  Teller(Wording wording, Pages pages, Composer.Telling telling) {
    this.wording = wording;
    this.pages = pages;
    this.telling = telling;
    this.turn = telling.turn();
    this.draft = telling.draft();
  }

  void tell() {
    boolean pathIsTheAnswer =
        turn.findings() instanceof Findings.Planned
            || turn.findings() instanceof Findings.Preferred;
    switch (turn.findings()) {
      case Findings.Planned planned -> planned(planned);
      case Findings.Explained explained -> explained(explained);
      case Findings.MissingExplained missing -> missing(missing);
      case Findings.Compared compared -> compared(compared);
      case Findings.Alternatives alternatives -> alternatives(alternatives);
      case Findings.Found found -> found(found);
      case Findings.RolesSuggested roles -> roles(roles);
      case Findings.Answered answered -> answered(answered);
      case Findings.Supposed supposed -> new Supposing(wording, telling).tell(supposed);
      case Findings.Preferred preferred -> preferred(preferred);
      case Findings.RoleChoice choice -> noted();
      case Findings.SkillChoice choice -> noted();
      case Findings.Nothing nothing -> {
        noted();
        new Talk(wording, pages, telling).tell();
      }
    }
    if (!pathIsTheAnswer && turn.decision().replan() && turn.plan() instanceof Plan.Found found) {
      telling.paths().tell(found.path(), profile(), draft);
    }
  }

  private Profile profile() {
    return turn.outcome().conversation().profile();
  }

  /** What was noted, where no path follows that shows it. */
  private void noted() {
    List<Reply.Change> plain =
        telling.changed().stream()
            .filter(c ->
                c.field() != Field.TARGET_ROLE
                    && c.field() != Field.CURRENT_ROLE
                    && c.field() != Field.GOALS)
            .toList();
    if (!plain.isEmpty()) {
      draft.say(wording.say("changes.noted", "changes", telling.changes().tell(plain)));
    }
  }

  private void planned(Findings.Planned planned) {
    switch (planned.plan()) {
      case Plan.Found found -> {
        changed(planned.before(), found.path());
        telling.paths().tell(found.path(), profile(), draft);
        if (!found.path().steps().isEmpty()
            && found.path().totals().cost() != null
            && !found.path().totals().cost().isFree()) {
          draft.suggest(wording.say("button.cheaper"), wording.say("button.cheaper"));
        }
      }
      case Plan.NoGoal none -> noted();
      case Plan.FinishBeforeStart refused ->
          draft.say(
              wording.say(
                  "path.refused.finish",
                  Map.of(
                      "finish",
                      wording.day(refused.finishBy()),
                      "start",
                      wording.day(refused.dayZero()))));
    }
  }

  /** From the second path on: what changed and what that did. */
  private void changed(@Nullable Path before, Path now) {
    if (before == null || telling.changed().isEmpty()) {
      return;
    }
    String effect = new PathDiff(wording).tell(before, now);
    draft.say(
        wording.say(
            "changes.effect",
            Map.of("changes", telling.changes().tell(telling.changed()), "effect", effect)));
  }

  private void explained(Findings.Explained explained) {
    Path path = explained.path();
    if (explained.steps().size() == 1) {
      Path.Step step = explained.steps().getFirst();
      draft.say(wording.say("why.step", Map.of("title", step.title(), "why", step.why())));
    } else {
      String preference =
          profile().preference() == null
              ? Preference.SOONEST.code()
              : profile().preference().code();
      draft.say(
          path.optimal()
              ? wording.say("why.path", "preference", preference)
              : wording.say("why.path.unproven"));
      draft.say(
          String.join(
              "\n",
              explained.steps().stream()
                  .map(s ->
                      s.order()
                          + ". "
                          + wording.say("why.step", Map.of("title", s.title(), "why", s.why())))
                  .toList()));
    }
    explained
        .steps()
        .forEach(
            s -> draft.source(new Source("program", s.programId().value(), s.title(), s.url())));
    draft.suggest(wording.say("button.cheaper"), wording.say("button.cheaper"));
    draft.suggest(wording.say("button.sooner"), wording.say("button.sooner"));
  }

  private void missing(Findings.MissingExplained missing) {
    String skill = missing.skill().label();
    Path path = turn.outcome().conversation().path();
    String role = profile().targetRole() == null ? null : profile().targetRole().label();
    if (missing.held()) {
      draft.say(wording.say("why.not.held", "skill", skill));
    } else if (missing.covered() && path != null) {
      path.steps().stream()
          .filter(s ->
              s.delivers().stream().anyMatch(d -> d.skillId().equals(missing.skill().skillId())))
          .findFirst()
          .ifPresent(s -> {
            draft.say(wording.say("why.not.covered", Map.of("skill", skill, "title", s.title())));
            draft.source(new Source("program", s.programId().value(), s.title(), s.url()));
          });
    } else if (missing.uncovered() != null) {
      List<Limit> limits =
          missing.uncovered().reasons().isEmpty()
              ? List.of(missing.uncovered().reason())
              : missing.uncovered().reasons();
      String reasons = wording.list(limits.stream().map(telling.paths()::reason).toList());
      draft.say(wording.say("why.not.reasons", Map.of("skill", skill, "reasons", reasons)));
    } else {
      draft.say(
          role == null
              ? wording.say("why.not.outside.skills", "skill", skill)
              : wording.say("why.not.outside", Map.of("skill", skill, "role", role)));
    }
  }

  private void compared(Findings.Compared compared) {
    draft.say(wording.say("compare.lead"));
    draft.lines(items("compare.item", compared.programs()));
    draft.block(
        new Block.Comparison(
            compared.programs().stream().map(p -> telling.cards().card(p, "")).toList(),
            telling.cards().rows(compared.programs())));
    compared.programs().forEach(p -> draft.source(pages.source(p)));
  }

  private List<String> items(String key, List<Program> programs) {
    List<String> lines = new ArrayList<>();
    for (Program program : programs) {
      lines.add(
          (lines.size() + 1)
              + ". "
              + wording.say(
                  key,
                  Map.of(
                      "title",
                      program.title(),
                      "provider",
                      program.provider().name(),
                      "facts",
                      telling.cards().facts(program))));
    }
    return lines;
  }

  private void alternatives(Findings.Alternatives alternatives) {
    String title = alternatives.step().title();
    if (alternatives.programs().isEmpty()) {
      draft.say(wording.say("alternatives.none", "title", title));
      draft.source(
          new Source(
              "program",
              alternatives.step().programId().value(),
              title,
              alternatives.step().url()));
      return;
    }
    draft.say(wording.say("alternatives.lead", "title", title));
    programs(alternatives.programs());
  }

  private void found(Findings.Found found) {
    if (found.programs().isEmpty()) {
      draft.say(wording.say("found.none", "query", found.query()));
      return;
    }
    draft.say(
        wording.say("found.lead", Map.of("n", found.programs().size(), "query", found.query())));
    programs(found.programs());
  }

  private void programs(List<Program> programs) {
    draft.lines(items("found.item", programs));
    draft.block(
        new Block.Programs(programs.stream().map(p -> telling.cards().card(p, "")).toList()));
    programs.forEach(p -> draft.source(pages.source(p)));
  }

  private void roles(Findings.RolesSuggested suggested) {
    if (suggested.roles().isEmpty()) {
      draft.say(wording.say("roles.none"));
      return;
    }
    draft.say(wording.say("roles.lead"));
    List<RoleItem> items = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Findings.RolesSuggested.Reach reach : suggested.roles()) {
      RoleId id = reach.role();
      items.add(new RoleItem(id, reach.label(), reach.held(), reach.of()));
      Map<String, Object> values =
          new HashMap<>(Map.of("label", reach.label(), "held", reach.held(), "of", reach.of()));
      lines.add("– " + wording.say("roles.item", values));
      draft.source(new Source("role", id.value(), reach.label(), null));
      draft.suggest(reach.label(), wording.say("say.target", "role", reach.label()));
    }
    draft.lines(lines);
    draft.block(new Block.Roles(items));
  }

  private void answered(Findings.Answered answered) {
    draft.lines(List.of(Markdown.plain(answered.answer().text())));
    draft.block(
        new Block.AnswerBlock(
            answered.answer().id(),
            answered.answer().title(),
            answered.answer().text(),
            answered.answer().sources()));
    String url = answered.answer().sources().getFirst().url();
    draft.source(new Source("answer", answered.answer().id(), answered.answer().title(), url));
    Conversation after = turn.outcome().conversation();
    if (after.path() != null && !turn.decision().replan()) {
      draft.suggest(wording.say("button.path"), wording.say("button.path"));
    }
  }

  private void preferred(Findings.Preferred preferred) {
    String way = preferred.preference().code();
    if (!(preferred.plan() instanceof Plan.Found found)) {
      noted();
      return;
    }
    PathDiff diff = new PathDiff(wording);
    boolean same = preferred.before() != null && sameSteps(preferred.before(), found.path());
    if (!same) {
      draft.say(
          wording.say("prefer." + way, "effect", diff.tell(preferred.before(), found.path())));
      telling.paths().tell(found.path(), profile(), draft);
      return;
    }
    Path next = preferred.next();
    List<String> sentences = new ArrayList<>(List.of(wording.say("prefer." + way + ".already")));
    if (next == null) {
      sentences.add(wording.say("prefer.next.none"));
    } else {
      Map<String, Object> values =
          Map.of(
              "cost",
              telling.paths().cost(next),
              "weeks",
              next.totals().weeks(),
              "effect",
              diff.tell(found.path(), next));
      sentences.add(wording.say("prefer.next." + way, values));
      next.steps()
          .forEach(
              s -> draft.source(new Source("program", s.programId().value(), s.title(), s.url())));
      draft.suggest(wording.say("button.yes"), wording.say("button.yes"));
      draft.suggest(wording.say("button.no"), wording.say("button.no"));
    }
    draft.say(String.join(" ", sentences));
  }

  private static boolean sameSteps(Path a, Path b) {
    return a.steps().stream()
        .map(Path.Step::programId)
        .toList()
        .equals(b.steps().stream().map(Path.Step::programId).toList());
  }
}
