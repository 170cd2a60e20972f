package org.waymark.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.dialogue.Action;
import org.waymark.dialogue.Findings;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.reply.Reply.Source;

/** Says what would come of a change, and offers it. */
final class Supposing {
  private final Wording wording;
  private final Composer.Telling telling;

  Supposing(Wording wording, Composer.Telling telling) {
    this.wording = wording;
    this.telling = telling;
  }

  void tell(Findings.Supposed supposed) {
    Draft draft = telling.draft();
    String changes = changes();
    boolean unlimited = telling.turn().decision().action() instanceof Action.SupposeUnlimited;
    if (supposed.then() instanceof Plan.FinishBeforeStart refused) {
      draft.say(
          wording.say(
              "path.refused.finish",
              Map.of(
                  "finish",
                  wording.day(refused.finishBy()),
                  "start",
                  wording.day(refused.dayZero()))));
      return;
    }
    if (!(supposed.then() instanceof Plan.Found found) || found.path().steps().isEmpty()) {
      draft.say(wording.say("suppose.nothing", "changes", changes));
      return;
    }
    Path then = found.path();
    Path now = supposed.now();
    if (now != null && steps(now).equals(steps(then)) && now.totals().equals(then.totals())) {
      draft.say(
          unlimited
              ? wording.say("suppose.all.same")
              : wording.say("suppose.same", "changes", changes));
      return;
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("changes", changes);
    facts.put("effect", new PathDiff(wording).tell(now, then));
    facts.put("programs", then.steps().size());
    facts.put("hours", wording.count(then.totals().hours()));
    facts.put("weeks", then.totals().weeks());
    facts.put("cost", telling.paths().cost(then));
    facts.put("covered", then.coverage().covered().size());
    facts.put("gap", then.coverage().gap().size());
    draft.say(wording.say(unlimited ? "suppose.all" : "suppose.lead", facts));
    then.steps()
        .forEach(
            s -> draft.source(new Source("program", s.programId().value(), s.title(), s.url())));
    draft.suggest(wording.say("button.yes"), wording.say("button.yes"));
    draft.suggest(wording.say("button.no"), wording.say("button.no"));
  }

  private static List<String> steps(Path path) {
    return path.steps().stream().map(s -> s.programId().value()).toList();
  }

  private String changes() {
    if (!(telling.turn().decision().action() instanceof Action.Suppose suppose)) {
      return "";
    }
    ProfileValues values = telling.paths().values();
    List<String> parts = new ArrayList<>();
    suppose
        .changes()
        .forEach(c ->
            parts.add(
                wording.say(
                    "suppose.change",
                    Map.of(
                        "field",
                        wording.say("field." + c.field().code()),
                        "to",
                        values.tell(c.field(), UnderstoodList.value(c))))));
    suppose
        .dropped()
        .forEach(f ->
            parts.add(wording.say("suppose.without", "field", wording.say("field." + f.code()))));
    return wording.list(parts);
  }
}
