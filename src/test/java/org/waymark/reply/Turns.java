package org.waymark.reply;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.waymark.fixture.Learner.learner;
import static org.waymark.fixture.Learner.ref;
import static org.waymark.fixture.Learner.role;
import static org.waymark.fixture.Learner.roles;
import static org.waymark.fixture.Learner.skill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Findings;
import org.waymark.dialogue.Findings.RolesSuggested.Reach;
import org.waymark.dialogue.Pending;
import org.waymark.dialogue.Ref;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.fixture.Learner;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.planning.Preference;

/** A turn of every kind, with what it was told of: what every reply has to bear is tried on all. */
final class Turns {
  private static final Command BUDGET =
      new Command.SetConstraint(new Constraint.Budget(Money.of(300, "EUR")));
  private static final Command ASK = new Command.AskQuestion("are they worth it", "worth");
  private static final Findings NOTHING = new Findings.Nothing();

  static Learner analyst() {
    return learner().worksAs("shop-sales-assistant").wants("data-analyst");
  }

  /** Somebody for whom the soonest path is not the cheapest. */
  static Learner querist() {
    return learner().can("spreadsheets", null).wantsToLearn("sql");
  }

  private static Learner planned() {
    return analyst().withPath();
  }

  static Plan plan(Learner learner) {
    Plan plan = SmallWorld.plan(learner.profile());
    return plan == null ? new Plan.NoGoal() : Told.worded(plan, learner.profile());
  }

  static Path path(Learner learner) {
    return ((Plan.Found) plan(learner)).path();
  }

  private static List<Program> programs(String... ids) {
    return Stream.of(ids).map(i -> SmallWorld.CATALOG.getProgram(new ProgramId(i))).toList();
  }

  private static Findings missing(String skill, Learner learner, boolean held, boolean covered) {
    Path.Uncovered uncovered =
        path(learner).coverage().uncovered().stream()
            .filter(u -> u.skillId().value().equals(skill))
            .findFirst()
            .orElse(null);
    return new Findings.MissingExplained(ref(skill), held, uncovered, covered);
  }

  private Turns() {}

  static Stream<Arguments> ofEveryKind() {
    Learner poor = analyst().budget("100");
    Findings better = new Findings.Supposed(plan(analyst()), path(poor));
    Command whatIf =
        new Command.AskWhatIf(List.of(new Constraint.Weeks(60)), List.of(Field.BUDGET));
    Command cheaper = new Command.SetPreference(Preference.CHEAPEST);
    return Stream.of(
        turn(
            "a first path",
            learner().worksAs("shop-sales-assistant"),
            plannedAs(analyst(), null),
            new Command.SetTargetRole(role("data-analyst"))),
        turn(
            "a changed path",
            planned(),
            plannedAs(analyst().budget("300"), path(analyst())),
            BUDGET),
        turn(
            "a path in a room, by a day, at a pace",
            planned(),
            plannedAs(analyst().hours("12").finishBy("2027-12-31"), path(analyst())),
            new Command.SetConstraint(new Constraint.HoursPerWeek(BigDecimal.valueOf(12))),
            new Command.SetConstraint(new Constraint.FinishBy(LocalDate.of(2027, 12, 31)))),
        turn(
            "a path to skills",
            learner(),
            plannedAs(learner().wantsToLearn("sql").wantsToLearn("bookkeeping"), null),
            new Command.WantSkill(skill("sql")),
            new Command.WantSkill(skill("bookkeeping"))),
        turn(
            "no program that helps",
            learner(),
            plannedAs(learner().wantsToLearn("python"), null),
            new Command.WantSkill(skill("python"))),
        turn(
            "no program that helps, but one on top",
            learner(),
            plannedAs(learner().wants("storekeeper"), null),
            new Command.SetTargetRole(role("storekeeper"))),
        turn(
            "nothing missing",
            learner().worksAs("data-analyst"),
            plannedAs(learner().worksAs("data-analyst").wants("data-analyst"), null),
            new Command.SetTargetRole(role("data-analyst"))),
        turn(
            "a day that is past",
            planned(),
            new Findings.Planned(plan(analyst().finishBy("2026-01-31")), path(analyst())),
            new Command.SetConstraint(new Constraint.FinishBy(LocalDate.of(2026, 1, 31)))),
        turn("a limit without a goal", learner(), NOTHING, BUDGET),
        turn(
            "an unknown goal",
            learner(),
            NOTHING,
            new Command.SetTargetRole(RoleMention.unknown("astronaut"))),
        turn(
            "a goal that may be several",
            learner(),
            new Findings.RoleChoice(
                roles("data-analyst", "business-analyst").stream()
                    .map(SmallWorld.FRAMEWORK::getRole)
                    .toList()),
            new Command.SetTargetRole(
                RoleMention.oneOf("analyst", roles("data-analyst", "business-analyst")))),
        turn(
            "a skill that may be several",
            learner(),
            new Findings.SkillChoice(List.of(ref("spreadsheets"), ref("sql"))),
            new Command.WantSkill(
                SkillMention.oneOf(
                    "tables", List.of(new SkillId("spreadsheets"), new SkillId("sql"))))),
        turn(
            "why the path",
            planned(),
            new Findings.Explained(path(analyst()), path(analyst()).steps()),
            new Command.AskWhy(null)),
        turn(
            "why a step",
            planned(),
            new Findings.Explained(path(analyst()), path(analyst()).steps().subList(0, 1)),
            new Command.AskWhy(new Ref.Ordinal(1))),
        turn(
            "why not what is held",
            planned(),
            missing("cash-handling", analyst(), true, false),
            new Command.AskWhyNot(skill("cash-handling"))),
        turn(
            "why not what is covered",
            planned(),
            missing("spreadsheets", analyst(), false, true),
            new Command.AskWhyNot(skill("spreadsheets"))),
        turn(
            "why not what is over budget",
            poor.withPath(),
            missing("statistics", poor, false, false),
            new Command.AskWhyNot(skill("statistics"))),
        turn(
            "why not what is beside the goal",
            planned(),
            missing("bookkeeping", analyst(), false, false),
            new Command.AskWhyNot(skill("bookkeeping"))),
        turn(
            "programs beside each other",
            planned(),
            new Findings.Compared(programs("sql-first", "sql-free", "stats-evening", "charts")),
            new Command.Compare(List.of(new Ref.Ordinal(1), new Ref.Ordinal(2)))),
        turn(
            "what could stand instead",
            planned(),
            new Findings.Alternatives(path(analyst()).steps().getFirst(), programs("sql-free")),
            new Command.ShowAlternatives(new Ref.Ordinal(1))),
        turn(
            "nothing that could stand instead",
            planned(),
            new Findings.Alternatives(path(analyst()).steps().getFirst(), List.of()),
            new Command.ShowAlternatives(new Ref.Ordinal(1))),
        turn(
            "programs by words",
            learner(),
            new Findings.Found("sql", programs("sql-first", "sql-free")),
            new Command.FindPrograms("sql")),
        turn(
            "no program by words",
            learner(),
            new Findings.Found("judo", List.of()),
            new Command.FindPrograms("judo")),
        turn(
            "roles in reach",
            learner(),
            new Findings.RolesSuggested(
                List.of(
                    new Reach(roles("bookkeeper").getFirst(), "Bookkeeper", 1, 2),
                    new Reach(roles("data-analyst").getFirst(), "Data analyst", 1, 4))),
            new Command.AddSkill(skill("spreadsheets"), null)),
        turn(
            "no roles in reach",
            learner(),
            new Findings.RolesSuggested(List.of()),
            new Command.SuggestRoles()),
        turn("an answer", learner(), new Findings.Answered(SmallWorld.WORTH), ASK),
        turn("an answer on the way", planned(), new Findings.Answered(SmallWorld.WORTH), ASK),
        turn(
            "an answer with a new path",
            planned(),
            new Findings.Answered(SmallWorld.WORTH),
            ASK,
            BUDGET),
        turn("no answer", learner(), NOTHING, new Command.AskQuestion("why is the sky blue", null)),
        turn("what if, better", poor.withPath(), better, whatIf),
        turn(
            "what if, the same",
            planned(),
            new Findings.Supposed(plan(analyst()), path(analyst())),
            whatIf),
        turn(
            "what if, nothing",
            planned(),
            new Findings.Supposed(plan(analyst().weeks(1)), path(analyst())),
            whatIf),
        turn(
            "what if, too late",
            planned(),
            new Findings.Supposed(plan(analyst().finishBy("2026-01-31")), path(analyst())),
            new Command.AskWhatIf(
                List.of(new Constraint.FinishBy(LocalDate.of(2026, 1, 31))), List.of())),
        turn("what it takes", poor.withPath(), better, new Command.AskWhatItTakes()),
        turn(
            "what it takes is there",
            planned(),
            new Findings.Supposed(plan(analyst()), path(analyst())),
            new Command.AskWhatItTakes()),
        turn(
            "cheaper",
            querist().withPath(),
            new Findings.Preferred(
                Preference.CHEAPEST,
                plan(querist().prefers(Preference.CHEAPEST)),
                path(querist()),
                null),
            cheaper),
        turn(
            "the cheapest already",
            planned(),
            new Findings.Preferred(Preference.CHEAPEST, plan(analyst()), path(analyst()), null),
            cheaper),
        turn(
            "the cheapest already, and one below",
            planned(),
            new Findings.Preferred(
                Preference.CHEAPEST, plan(analyst()), path(analyst()), path(poor)),
            cheaper),
        turn(
            "the soonest already, and one below",
            planned(),
            new Findings.Preferred(
                Preference.SOONEST, plan(analyst()), path(analyst()), path(poor)),
            new Command.SetPreference(Preference.SOONEST)),
        turn("a person", planned(), NOTHING, new Command.AskHuman()),
        turn(
            "a person, with the summary",
            planned().facing(new Pending.ConfirmHandoff()),
            NOTHING,
            new Command.Affirm()),
        turn("all that is held", planned(), NOTHING, new Command.ExportMe()),
        turn("erasing", planned(), NOTHING, new Command.ForgetMe()),
        turn(
            "erased", planned().facing(new Pending.ConfirmForget()), NOTHING, new Command.Affirm()),
        turn("starting over", planned(), NOTHING, new Command.Restart()),
        turn("hello", learner(), NOTHING, new Command.Greet()),
        turn("hello again", planned(), NOTHING, new Command.Greet()),
        turn("thanks", planned(), NOTHING, new Command.Thank()),
        turn("bye", planned(), NOTHING, new Command.Goodbye()),
        turn("all right", planned(), NOTHING, new Command.Affirm()),
        turn("the weather", learner(), NOTHING, beside(Command.OutOfScope.Kind.OTHER_MATTER)),
        turn(
            "the weather, on the way",
            planned(),
            NOTHING,
            beside(Command.OutOfScope.Kind.OTHER_MATTER)),
        turn("new rules", learner(), NOTHING, beside(Command.OutOfScope.Kind.INJECTION)),
        turn("abuse", learner(), NOTHING, beside(Command.OutOfScope.Kind.ABUSE)),
        turn("distress", learner(), NOTHING, beside(Command.OutOfScope.Kind.DISTRESS)),
        turn(
            "German",
            learner(),
            NOTHING,
            new Command.OutOfScope(Command.OutOfScope.Kind.OTHER_LANGUAGE, "de")),
        turn(
            "Basque",
            learner(),
            NOTHING,
            new Command.OutOfScope(Command.OutOfScope.Kind.OTHER_LANGUAGE, "eu")),
        turn("unclear", learner(), NOTHING, new Command.Unclear("gnah")),
        turn("unclear again", learner().stuck(1), NOTHING, new Command.Unclear("gnah")),
        turn("unclear for long", learner().stuck(2), NOTHING, new Command.Unclear("gnah")),
        turn("unclear for longer", learner().stuck(3), NOTHING, new Command.Unclear("gnah")),
        turn("unclear on the way", planned(), NOTHING, new Command.Unclear("gnah")),
        turn(
            "that one, of nothing",
            planned().sees(),
            NOTHING,
            new Command.ExcludeProgram(new Ref.Ordinal(9)),
            new Command.Thank()));
  }

  private static Command beside(Command.OutOfScope.Kind kind) {
    return new Command.OutOfScope(kind, null);
  }

  static Findings plannedAs(Learner then, @Nullable Path before) {
    return new Findings.Planned(plan(then), before);
  }

  private static Arguments turn(String name, Learner learner, Findings findings, Command... said) {
    return argumentSet(name, new Told(learner.conversation(), List.of(said), findings));
  }
}
