package org.waymark.channel.slack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.channel.slack.Blocks.Button;
import org.waymark.planning.Path;
import org.waymark.reply.Wording;

/** A path as one reads it on a phone: a step a paragraph, its title first, its reason last. */
record PathBlocks(Wording wording) {
  private static final int REASONS = 5;

  /** The steps, each with a menu, and what was assumed. */
  void steps(Blocks blocks, Path path) {
    path.steps().forEach(step -> blocks.withMenu(step(step), "say:step", menu(step)));
    blocks.context(path.assumptions().stream().map(a -> SlackText.escape(a.text())).toList());
  }

  /** What it covers and what not, for where no reply says it beside the steps. */
  void coverage(Blocks blocks, Path path) {
    List<String> notes = new ArrayList<>();
    notes.add(SlackText.escape(covered(path)));
    path.coverage().uncovered().stream()
        .limit(REASONS)
        .map(u ->
            wording.say(
                "slack.uncovered",
                Map.of("skill", u.label(), "reason", wording.say("reason." + u.reason().code()))))
        .forEach(line -> notes.add(SlackText.escape(line)));
    blocks.context(notes);
  }

  private String covered(Path path) {
    return wording.say(
        "slack.covers",
        Map.of("covered", path.coverage().covered().size(), "gap", path.coverage().gap().size()));
  }

  private String step(Path.Step step) {
    String title = step.order() + ". " + step.title();
    String url = step.url();
    String head = url == null ? SlackText.escape(title) : SlackText.link(url, title);
    String cost =
        step.cost() == null
            ? wording.say("path.step.unknown")
            : step.cost().isFree() ? wording.say("path.step.free") : wording.money(step.cost());
    List<String> facts = new ArrayList<>();
    facts.add(step.provider());
    if (step.place() != null) {
      facts.add(step.place());
    }
    facts.add(wording.say("fact.hours", "hours", wording.number(step.hours())));
    facts.add(cost);
    String days =
        wording.say("slack.days", Map.of("start", day(step.startOn()), "end", day(step.endOn())));
    return "*"
        + head
        + "*\n"
        + SlackText.escape(String.join(" \u00b7 ", facts))
        + "\n"
        + SlackText.escape(days)
        + "\n"
        + SlackText.escape(step.why());
  }

  private String day(LocalDate day) {
    return wording.day(day);
  }

  private List<Button> menu(Path.Step step) {
    Map<String, Object> order = Map.of("n", step.order());
    return List.of(
        Button.of("", wording.say("slack.step.why"), wording.say("slack.step.why.say", order)),
        Button.of("", wording.say("slack.step.other"), wording.say("slack.step.other.say", order)),
        Button.of("", wording.say("slack.step.done"), wording.say("slack.step.done.say", order)));
  }
}
