package org.waymark.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Conversation.Memory;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Pending;
import org.waymark.dialogue.ProfileEditor;
import org.waymark.dialogue.RoleMention;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.load.DraftProgram;
import org.waymark.knowledge.load.KnowledgeFolder;
import org.waymark.understanding.answer.AnswerFinder;
import org.waymark.understanding.linking.FrameworkLinker;

/** The understanding over the real knowledge folder, and conversations described in a few words. */
final class Scene {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private final Framework framework;
  private final Understanding understanding;

  Scene() {
    try {
      KnowledgeFolder folder = KnowledgeFolder.read(Path.of("knowledge"), true);
      framework = folder.framework();
      Catalog catalog =
          new Catalog(
              "test",
              folder.catalog().programs().stream().map(DraftProgram::program).toList(),
              folder.catalog().awards(),
              List.of());
      understanding =
          new BuiltInUnderstanding(
              framework,
              catalog,
              new FrameworkLinker(framework),
              new AnswerFinder(folder.answers()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String hear(String text, String context) {
    return Said.brief(understanding.understand(text, conversation(context), TODAY));
  }

  /**
   * Words such as {@code asked:budget target:data-analyst choose-target:plumber/electrician
   * shown:a/b that:a offer confirm-forget confirm-handoff}; empty is the begin of a conversation.
   */
  Conversation conversation(String context) {
    Conversation fresh = Conversation.begin(Locale.UK, "EUR", ZoneOffset.UTC);
    ProfileEditor profile = new ProfileEditor(fresh.profile());
    Field asked = context.isBlank() ? Field.TARGET_ROLE : null;
    List<ProgramId> shown = List.of();
    ProgramId that = null;
    Pending pending = null;
    for (String word :
        context.isBlank() ? List.<String>of() : List.of(context.strip().split(" +"))) {
      String[] parts = word.split(":", 2);
      String value = parts.length > 1 ? parts[1] : "";
      switch (parts[0]) {
        case "asked" -> asked = Field.find(value).orElseThrow();
        case "target" ->
            profile.targetRole(RoleMention.of(value, framework.getRole(new RoleId(value))));
        case "current" ->
            profile.currentRole(RoleMention.of(value, framework.getRole(new RoleId(value))));
        case "budget" -> profile.set(new Constraint.Budget(Money.of(value, "EUR")));
        case "hours" -> profile.set(new Constraint.HoursPerWeek(new java.math.BigDecimal(value)));
        case "place" -> profile.set(new Constraint.Place(value));
        case "shown" -> shown = Arrays.stream(value.split("/")).map(ProgramId::new).toList();
        case "that" -> that = new ProgramId(value);
        case "choose-target" ->
            pending = new Pending.ChooseRole(Field.TARGET_ROLE, "it", roles(value), null);
        case "choose-current" ->
            pending = new Pending.ChooseRole(Field.CURRENT_ROLE, "it", roles(value), null);
        case "choose-former" ->
            pending = new Pending.ChooseRole(Field.SKILLS, "it", roles(value), null);
        case "choose-skill" ->
            pending =
                new Pending.ChooseSkill(
                    Field.WANTED_SKILLS,
                    "it",
                    Arrays.stream(value.split("/")).map(SkillId::new).toList());
        case "offer" ->
            pending =
                new Pending.Offer(List.of(new Command.SetConstraint(new Constraint.Weeks(10))));
        case "confirm-forget" -> pending = new Pending.ConfirmForget();
        case "confirm-handoff" -> pending = new Pending.ConfirmHandoff();
        default -> throw new IllegalArgumentException("no such context: " + word);
      }
    }
    return new Conversation(
        fresh.locale(),
        "EUR",
        ZoneOffset.UTC,
        profile.profile(),
        null,
        Conversation.Stage.GATHERING,
        memory(asked, shown, that, pending));
  }

  private static Memory memory(
      @Nullable Field asked,
      List<ProgramId> shown,
      @Nullable ProgramId that,
      @Nullable Pending pending) {
    return new Memory(asked, Set.of(), Set.of(), shown, that, pending, 0, "", Set.of());
  }

  private static List<RoleId> roles(String value) {
    return Arrays.stream(value.split("/")).map(RoleId::new).toList();
  }
}
