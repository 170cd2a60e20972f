package org.waymark.understanding;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Ref;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.knowledge.Delivery;
import org.waymark.planning.LastUsed;

/** Commands in short, as the tables of cases write them. */
final class Said {
  private Said() {}

  static String brief(List<Command> commands) {
    return commands.stream().map(Said::brief).collect(Collectors.joining(" "));
  }

  static String brief(Command command) {
    return switch (command) {
      case Command.SetCurrentRole c -> "current=" + role(c.role());
      case Command.SetTargetRole c -> "target=" + role(c.role());
      case Command.NameTargets c ->
          "targets=" + c.roles().stream().map(Said::role).collect(Collectors.joining("+"));
      case Command.AddFormerRole c -> "former=" + role(c.role()) + at(c.until());
      case Command.AddSkill c -> "hold=" + skill(c.skill()) + at(c.lastUsed());
      case Command.StrikeSkill c -> "strike=" + skill(c.skill());
      case Command.WantSkill c -> "want=" + skill(c.skill());
      case Command.UnwantSkill c -> "unwant=" + skill(c.skill());
      case Command.SetConstraint c -> constraint(c.constraint());
      case Command.ForgetConstraint c -> "forget=" + c.field().code();
      case Command.SetPreference c -> "prefer=" + c.preference().code();
      case Command.ExcludeSkill c -> "no-skill=" + skill(c.skill());
      case Command.ExcludeProgram c -> "no-program=" + ref(c.program());
      case Command.ExcludeProvider c -> "no-provider=" + c.providerId();
      case Command.IncludeSkill c -> "skill-again=" + skill(c.skill());
      case Command.IncludeProgram c -> "program-again=" + ref(c.program());
      case Command.IncludeProvider c -> "provider-again=" + c.providerId();
      case Command.AskWhy c -> c.step() == null ? "why" : "why=" + ref(c.step());
      case Command.AskWhyNot c -> "why-not=" + skill(c.skill());
      case Command.Compare c ->
          "compare"
              + (c.programs().isEmpty()
                  ? ""
                  : "=" + c.programs().stream().map(Said::ref).collect(Collectors.joining("+")));
      case Command.ShowAlternatives c ->
          c.step() == null ? "alternatives" : "alternatives=" + ref(c.step());
      case Command.ReplaceStep c -> "replace=" + ref(c.step());
      case Command.MarkDone c -> "done=" + ref(c.program());
      case Command.FindPrograms c -> "find=" + c.query().replace(' ', '_');
      case Command.SuggestRoles c -> "roles";
      case Command.AskWhatIf c ->
          "what-if="
              + c.changes().stream().map(Said::constraint).collect(Collectors.joining("+"))
              + c.dropped().stream().map(f -> "-" + f.code()).collect(Collectors.joining());
      case Command.AskWhatItTakes c -> "what-it-takes";
      case Command.Plan c -> "plan";
      case Command.AskQuestion c -> "ask=" + (c.answerId() == null ? "?" : c.answerId());
      case Command.AskHuman c -> "human";
      case Command.Restart c -> "restart";
      case Command.ExportMe c -> "export";
      case Command.ForgetMe c -> "forget-me";
      case Command.Affirm c -> "yes";
      case Command.Deny c -> "no";
      case Command.Skip c -> "skip";
      case Command.Greet c -> "hello";
      case Command.Thank c -> "thanks";
      case Command.Goodbye c -> "bye";
      case Command.OutOfScope c ->
          "out="
              + c.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
              + (c.language() == null ? "" : ":" + c.language());
      case Command.Unclear c -> "unclear";
    };
  }

  private static String constraint(Constraint constraint) {
    return switch (constraint) {
      case Constraint.HoursPerWeek c -> "hours=" + c.hours().toPlainString();
      case Constraint.Budget c ->
          "budget="
              + c.money().amount().stripTrailingZeros().toPlainString()
              + c.money().currency();
      case Constraint.Weeks c -> "weeks=" + c.weeks();
      case Constraint.StartOn c -> "start=" + c.date();
      case Constraint.FinishBy c -> "finish=" + c.date();
      case Constraint.MaxPrograms c -> "programs=" + c.programs();
      case Constraint.Deliveries c ->
          "delivery="
              + c.delivery().stream().map(Delivery::code).sorted().collect(Collectors.joining("+"));
      case Constraint.Languages c -> "languages=" + String.join("+", c.languages());
      case Constraint.Ceiling c -> "level=" + c.level().code();
      case Constraint.Place c -> "place=" + c.place().replace(' ', '_');
    };
  }

  private static String role(RoleMention role) {
    return role.roleId() != null
        ? role.roleId().value()
        : role.candidates().isEmpty()
            ? "?" + role.text().replace(' ', '_')
            : "one-of:" + role.candidates().getFirst().value();
  }

  private static String skill(SkillMention skill) {
    return skill.skillId() != null
        ? skill.skillId().value()
        : skill.candidates().isEmpty()
            ? "?" + skill.text().replace(' ', '_')
            : "one-of:" + skill.candidates().getFirst().value();
  }

  private static String ref(Ref ref) {
    return switch (ref) {
      case Ref.Ordinal ordinal -> "#" + ordinal.position();
      case Ref.Named named -> named.program().value();
      case Ref.That that -> "that";
    };
  }

  private static String at(@Nullable LastUsed lastUsed) {
    return lastUsed == null ? "" : "@" + lastUsed;
  }
}
