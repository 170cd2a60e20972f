package org.waymark.reply;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.SkillMention;
import org.waymark.planning.Path.SkillRef;
import org.waymark.reply.Reply.Understood;

/** The commands of a message in the words of the HTTP contract. */
final class UnderstoodList {
  private UnderstoodList() {}

  static List<Understood> of(List<Command> commands, Profile after) {
    List<Understood> all = new ArrayList<>();
    commands.forEach(c -> all.add(of(c, after)));
    return all;
  }

  private static Understood of(Command command, Profile after) {
    return switch (command) {
      case Command.SetCurrentRole c ->
          new Understood("set-current-role", Field.CURRENT_ROLE, new Value.OfRole(c.role()));
      case Command.SetTargetRole c ->
          new Understood("set-target-role", Field.TARGET_ROLE, new Value.OfRole(c.role()));
      case Command.NameTargets c ->
          new Understood(
              "set-target-role",
              Field.GOALS,
              new Value.OfTexts(c.roles().stream().map(r -> r.text()).toList()));
      case Command.AddFormerRole c ->
          new Understood("add-skill", Field.SKILLS, new Value.OfRole(c.role()));
      case Command.AddSkill c -> skill("add-skill", Field.SKILLS, c.skill());
      case Command.StrikeSkill c -> skill("strike-skill", Field.NOT_HELD, c.skill());
      case Command.WantSkill c -> skill("want-skill", Field.WANTED_SKILLS, c.skill());
      case Command.UnwantSkill c -> skill("unwant-skill", Field.WANTED_SKILLS, c.skill());
      case Command.SetConstraint c ->
          new Understood("set-constraint", c.constraint().field(), value(c.constraint()));
      case Command.ForgetConstraint c -> new Understood("forget-constraint", c.field(), null);
      case Command.SetPreference c ->
          new Understood(
              "set-preference", Field.PREFERENCE, new Value.OfText(c.preference().code()));
      case Command.ExcludeSkill c -> skill("exclude", Field.EXCLUDED, c.skill());
      case Command.ExcludeProgram c -> excluded("exclude", after);
      case Command.ExcludeProvider c ->
          new Understood("exclude", Field.EXCLUDED, new Value.OfText(c.name()));
      case Command.IncludeSkill c -> skill("include", Field.EXCLUDED, c.skill());
      case Command.IncludeProgram c -> new Understood("include", Field.EXCLUDED, null);
      case Command.IncludeProvider c ->
          new Understood("include", Field.EXCLUDED, new Value.OfText(c.name()));
      case Command.ReplaceStep c -> excluded("replace-step", after);
      case Command.MarkDone c -> excluded("mark-done", after);
      case Command.AskWhy c -> act("ask-why");
      case Command.AskWhyNot c -> skill("ask-why", null, c.skill());
      case Command.Compare c -> act("compare");
      case Command.ShowAlternatives c -> act("show-alternatives");
      case Command.FindPrograms c ->
          new Understood("find-programs", null, new Value.OfText(c.query()));
      case Command.SuggestRoles c -> act("suggest-roles");
      case Command.AskWhatIf c ->
          c.changes().isEmpty()
              ? act("what-if")
              : new Understood(
                  "what-if", c.changes().getFirst().field(), value(c.changes().getFirst()));
      case Command.AskWhatItTakes c -> act("what-if");
      case Command.Plan c -> act("plan");
      case Command.AskQuestion c ->
          new Understood(
              "ask-question", null, c.answerId() == null ? null : new Value.OfText(c.answerId()));
      case Command.AskHuman c -> act("ask-human");
      case Command.Restart c -> act("restart");
      case Command.ExportMe c -> act("export-me");
      case Command.ForgetMe c -> act("forget-me");
      case Command.Affirm c -> act("affirm");
      case Command.Deny c -> act("deny");
      case Command.Skip c -> act("deny");
      case Command.Greet c -> act("greet");
      case Command.Thank c -> act("thank");
      case Command.Goodbye c -> act("goodbye");
      case Command.OutOfScope c -> act("out-of-scope");
      case Command.Unclear c -> act("unclear");
    };
  }

  private static Understood act(String command) {
    return new Understood(command, null, null);
  }

  private static Understood skill(String command, @Nullable Field field, SkillMention skill) {
    SkillRef ref =
        skill.skillId() == null || skill.label() == null
            ? null
            : new SkillRef(skill.skillId(), skill.label());
    return new Understood(command, field, new Value.OfSkill(skill.text(), ref));
  }

  /** The last thing left out is the one that this command left out. */
  private static Understood excluded(String command, Profile after) {
    Value value =
        after.excluded().isEmpty()
            ? null
            : new Value.OfExclusions(List.of(after.excluded().getLast()));
    return new Understood(command, Field.EXCLUDED, value);
  }

  static Value value(Constraint constraint) {
    return switch (constraint) {
      case Constraint.HoursPerWeek c -> new Value.OfNumber(c.hours());
      case Constraint.Budget c -> new Value.OfMoney(c.money());
      case Constraint.Weeks c -> new Value.OfNumber(java.math.BigDecimal.valueOf(c.weeks()));
      case Constraint.StartOn c -> new Value.OfDate(c.date());
      case Constraint.FinishBy c -> new Value.OfDate(c.date());
      case Constraint.MaxPrograms c ->
          new Value.OfNumber(java.math.BigDecimal.valueOf(c.programs()));
      case Constraint.Deliveries c ->
          new Value.OfTexts(c.delivery().stream().map(d -> d.code()).toList());
      case Constraint.Languages c -> new Value.OfTexts(c.languages());
      case Constraint.Ceiling c -> new Value.OfText(c.level().code());
      case Constraint.Place c -> new Value.OfText(c.place());
    };
  }
}
