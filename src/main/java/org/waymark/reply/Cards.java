package org.waymark.reply;

import java.util.ArrayList;
import java.util.List;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Starts;
import org.waymark.planning.Path.SkillRef;
import org.waymark.reply.Block.Card;
import org.waymark.reply.Block.Row;

/** Programs as cards, lines and comparison rows. */
final class Cards {
  private final Wording wording;
  private final Framework framework;
  private final Pages pages;

  Cards(Wording wording, Framework framework, Pages pages) {
    this.wording = wording;
    this.framework = framework;
    this.pages = pages;
  }

  Card card(Program program, String why) {
    List<SkillRef> skills =
        program.skills().stream().map(s -> new SkillRef(s, framework.labelOf(s))).toList();
    return new Card(
        program.id(),
        program.title(),
        program.provider().name(),
        pages.of(program),
        program.hours(),
        program.cost(),
        program.delivery(),
        skills,
        why);
  }

  /** "40 h, €120, online". */
  String facts(Program program) {
    List<String> facts = new ArrayList<>();
    if (program.hours() != null) {
      facts.add(wording.say("fact.hours", "hours", wording.number(program.hours())));
    }
    facts.add(cost(program));
    if (!program.delivery().isEmpty()) {
      facts.add(delivery(program));
    }
    return String.join(", ", facts);
  }

  private String cost(Program program) {
    return program.cost() == null
        ? wording.say("path.step.unknown")
        : program.cost().isFree() ? wording.say("fact.free") : wording.money(program.cost());
  }

  private String delivery(Program program) {
    return String.join(
        "/",
        program.delivery().stream()
            .map(Delivery::code)
            .map(c -> wording.say("value.delivery." + c))
            .toList());
  }

  List<Row> rows(List<Program> programs) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("provider", programs, p -> p.provider().name()));
    rows.add(
        row(
            "hours",
            programs,
            p ->
                p.hours() == null
                    ? unstated()
                    : wording.say("fact.hours", "hours", wording.number(p.hours()))));
    rows.add(row("cost", programs, this::cost));
    rows.add(row("delivery", programs, p -> p.delivery().isEmpty() ? unstated() : delivery(p)));
    rows.add(
        row(
            "level",
            programs,
            p -> p.level() == null ? unstated() : wording.level(p.level().code())));
    rows.add(row("starts", programs, this::starts));
    rows.add(row("skills", programs, p -> skills(p.skills())));
    rows.add(row("requires", programs, p -> skills(p.requires())));
    return rows;
  }

  private String starts(Program program) {
    return switch (program.starts()) {
      case Starts.AnyTime anyTime -> wording.say("compare.anytime");
      case Starts.Unknown unknown -> unstated();
      case Starts.Dates dates ->
          wording.list(dates.dates().stream().limit(3).map(wording::day).toList());
      case Starts.Recurring recurring -> wording.say("compare.recurring");
    };
  }

  private String skills(List<org.waymark.knowledge.SkillId> skills) {
    return skills.isEmpty()
        ? wording.say("value.none")
        : wording.list(skills.stream().map(framework::labelOf).toList());
  }

  private String unstated() {
    return wording.say("compare.unstated");
  }

  private Row row(
      String key, List<Program> programs, java.util.function.Function<Program, String> value) {
    return new Row(wording.say("compare.row." + key), programs.stream().map(value).toList());
  }
}
