package org.waymark.verify;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Path;

/** The facts of a step against the program's record. */
final class Facts {
  private final Ledger ledger;
  private final Framework framework;

  Facts(Ledger ledger, Framework framework) {
    this.ledger = ledger;
    this.framework = framework;
  }

  void check(Path.Step step, Program program, String at) {
    String title = step.title();
    ledger.check(
        title.equals(program.title()),
        at + "/title",
        () -> title + " is now called " + program.title() + ".");
    ledger.check(
        step.provider().equals(program.provider().name()),
        at + "/provider",
        () ->
            title
                + " is now by "
                + program.provider().name()
                + ", not by "
                + step.provider()
                + ".");
    ledger.check(
        program.url() == null || program.url().equals(step.url()),
        at + "/url",
        () -> title + " is now at " + program.url() + ".");
    ledger.check(
        program.hours() != null && program.hours().compareTo(step.hours()) == 0,
        at + "/hours",
        () ->
            title
                + (program.hours() == null
                    ? " no longer states its hours; it was " + step.hours().toPlainString() + "."
                    : " now takes "
                        + program.hours().toPlainString()
                        + " hours; it was "
                        + step.hours().toPlainString()
                        + "."));
    ledger.check(
        same(program.cost(), step.cost()),
        at + "/cost",
        () -> cost(title, step.cost(), program.cost()));
    ledger.check(
        step.delivery().equals(program.delivery()),
        at + "/delivery",
        () ->
            title
                + " is now taught in another way: "
                + program.delivery()
                + ", not "
                + step.delivery()
                + ".");
    ledger.check(
        step.place() == null || program.places().contains(step.place()),
        at + "/place",
        () -> title + " is no longer in " + step.place() + ".");
    ledger.check(
        Objects.equals(step.language(), program.language()),
        at + "/language",
        () -> title + " is now taught in " + program.language() + ", not " + step.language() + ".");
    skills(step.delivers(), program.skills(), at + "/delivers", title, "teaches");
    skills(step.requires(), program.requires(), at + "/requires", title, "requires");
  }

  private static boolean same(@Nullable Money a, @Nullable Money b) {
    if (a == null || b == null) {
      return Objects.equals(a, b);
    }
    return a.currency().equals(b.currency()) && a.amount().compareTo(b.amount()) == 0;
  }

  private static String cost(String title, @Nullable Money told, @Nullable Money now) {
    if (now == null) {
      return title + " no longer states its price; it was " + told + ".";
    }
    if (told == null || !told.currency().equals(now.currency())) {
      return title + " now costs " + now + "; it was " + (told == null ? "not known" : told) + ".";
    }
    int more = now.amount().compareTo(told.amount());
    Money difference = new Money(now.amount().subtract(told.amount()).abs(), now.currency());
    return title
        + " now costs "
        + difference
        + (more > 0 ? " more: " : " less: ")
        + now
        + " instead of "
        + told
        + ".";
  }

  private void skills(
      List<Path.SkillRef> told, List<SkillId> now, String at, String title, String verb) {
    List<SkillId> was = told.stream().map(Path.SkillRef::skillId).toList();
    for (Path.SkillRef skill : told) {
      ledger.check(
          now.contains(skill.skillId()),
          at,
          () -> title + " no longer " + verb + " " + skill.label() + ".");
    }
    for (SkillId skill : now) {
      ledger.check(
          was.contains(skill),
          at,
          () -> title + " now " + verb + " " + framework.labelOf(skill) + " too.");
    }
  }
}
