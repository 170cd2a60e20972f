package org.waymark.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Exclusion;
import org.waymark.planning.HeldSkill;
import org.waymark.planning.LastUsed;
import org.waymark.planning.Path.SkillRef;

/** Puts the facts of commands into a profile, one command at a time. */
final class Facts {
  private static final int MOST_TARGETS = 4;
  private final Framework framework;
  private final Catalog catalog;
  private final References references;
  private final ProfileEditor profile;
  private final List<Note> notes = new ArrayList<>();
  private final @Nullable Pending open;
  private @Nullable Pending pending;

  Facts(Framework framework, Catalog catalog, Conversation conversation) {
    this.framework = framework;
    this.catalog = catalog;
    this.references = new References(conversation);
    this.open = conversation.memory().pending();
    this.profile = new ProfileEditor(conversation.profile());
  }

  Profile profile() {
    return profile.profile();
  }

  List<Note> notes() {
    return notes;
  }

  /**
   * A skill, or a role of the past, to choose among, where one was said in words that may mean
   * several; else null.
   */
  @Nullable Pending pending() {
    return pending;
  }

  void apply(Command.Fact command) {
    switch (command) {
      case Command.SetCurrentRole c -> currentRole(c.role());
      case Command.SetTargetRole c -> targetRole(c.role());
      case Command.NameTargets c -> targets(c.roles());
      case Command.AddFormerRole c -> formerRole(c.role(), c.until());
      case Command.AddSkill c ->
          skill(
              c.skill(),
              Field.SKILLS,
              s -> profile.hold(new HeldSkill(s.skillId(), c.lastUsed(), HeldSkill.From.STATED)));
      case Command.StrikeSkill c -> skill(c.skill(), Field.NOT_HELD, profile::strike);
      case Command.WantSkill c -> skill(c.skill(), Field.WANTED_SKILLS, profile::want);
      case Command.UnwantSkill c ->
          skill(c.skill(), Field.WANTED_SKILLS, s -> profile.unwant(s.skillId()));
      case Command.SetConstraint c -> profile.set(c.constraint());
      case Command.ForgetConstraint c -> profile.forget(c.field());
      case Command.SetPreference c -> profile.preference(c.preference());
      case Command.ExcludeSkill c ->
          skill(
              c.skill(),
              Field.EXCLUDED,
              s ->
                  profile.exclude(
                      new Exclusion(Exclusion.Kind.SKILL, s.skillId().value(), s.label())));
      case Command.IncludeSkill c ->
          skill(
              c.skill(),
              Field.EXCLUDED,
              s -> profile.include(Exclusion.Kind.SKILL, s.skillId().value()));
      case Command.ExcludeProgram c ->
          program(c.program(), p -> exclude(Exclusion.Kind.PROGRAM, p));
      case Command.ReplaceStep c -> program(c.step(), p -> exclude(Exclusion.Kind.PROGRAM, p));
      case Command.MarkDone c -> program(c.program(), p -> exclude(Exclusion.Kind.DONE, p));
      case Command.IncludeProgram c ->
          program(
              c.program(),
              p -> {
                profile.include(Exclusion.Kind.PROGRAM, p.value());
                profile.include(Exclusion.Kind.DONE, p.value());
              });
      case Command.ExcludeProvider c ->
          profile.exclude(new Exclusion(Exclusion.Kind.PROVIDER, c.providerId(), c.name()));
      case Command.IncludeProvider c -> profile.include(Exclusion.Kind.PROVIDER, c.providerId());
    }
  }

  private void currentRole(RoleMention role) {
    RoleMention known = profile.profile().currentRole();
    if (!noteUnknown(role, Field.CURRENT_ROLE) || known == null || known.roleId() == null) {
      profile.currentRole(role);
    }
  }

  /** Words that fit no role never put a role that is known aside: they are kept as a goal. */
  private void targetRole(RoleMention role) {
    RoleMention known = profile.profile().targetRole();
    boolean unknown = noteUnknown(role, Field.TARGET_ROLE);
    if (unknown) {
      profile.addGoal(role.text());
    }
    if (!unknown || known == null || known.roleId() == null) {
      profile.targetRole(role);
    }
  }

  /** Several wishes are all kept, and which comes first is asked. */
  private void targets(List<RoleMention> roles) {
    roles.forEach(r -> profile.addGoal(r.label() == null ? r.text() : r.label()));
    List<RoleId> options =
        roles.stream()
            .flatMap(r -> r.roleId() == null ? r.candidates().stream() : Stream.of(r.roleId()))
            .distinct()
            .limit(MOST_TARGETS)
            .toList();
    if (options.size() > 1) {
      profile.targetRole(null);
      pending = new Pending.RankTargets(options);
    } else if (options.size() == 1) {
      targetRole(RoleMention.of(roles.getFirst().text(), framework.getRole(options.getFirst())));
    }
  }

  private boolean noteUnknown(RoleMention role, Field slot) {
    boolean unknown = role.roleId() == null && role.candidates().isEmpty();
    if (unknown) {
      notes.add(
          declined(role, slot)
              ? new Note.NoneOfThese(slot, role.text())
              : new Note.UnknownRole(slot, role.text()));
    }
    return unknown;
  }

  /** Whether these words were just asked about, and none of what was offered was meant. */
  private boolean declined(RoleMention role, Field slot) {
    return open instanceof Pending.ChooseRole choice
        && choice.slot() == slot
        && choice.text().equals(role.text());
  }

  /**
   * The skills of a role of the past are held, as of when it ended; it is the current role no
   * longer.
   */
  private void formerRole(RoleMention mention, @Nullable LastUsed until) {
    RoleMention current = profile.profile().currentRole();
    if (mention.roleId() == null) {
      if (!noteUnknown(mention, Field.SKILLS) && pending == null) {
        pending = new Pending.ChooseRole(Field.SKILLS, mention.text(), mention.candidates(), until);
      }
      return;
    }
    if (current != null && mention.roleId().equals(current.roleId())) {
      profile.currentRole(null);
    }
    Role role = framework.getRole(mention.roleId());
    List<SkillId> wanted =
        profile.profile().wantedSkills().stream().map(SkillRef::skillId).toList();
    for (SkillId skill : role.essential()) {
      boolean statedAlready =
          profile.profile().skills().stream().anyMatch(s -> s.skill().equals(skill));
      boolean struck =
          profile.profile().notHeld().stream().anyMatch(s -> s.skillId().equals(skill));
      if (!statedAlready && !struck && !wanted.contains(skill)) {
        profile.hold(new HeldSkill(skill, until, HeldSkill.From.STATED));
      }
    }
  }

  private void skill(SkillMention mention, Field slot, Consumer<SkillRef> apply) {
    if (mention.skillId() != null) {
      apply.accept(new SkillRef(mention.skillId(), framework.labelOf(mention.skillId())));
    } else if (mention.candidates().isEmpty()) {
      notes.add(new Note.UnknownSkill(slot, mention.text()));
      if (slot == Field.WANTED_SKILLS) {
        profile.addGoal(mention.text());
      }
    } else if (pending == null) {
      pending = new Pending.ChooseSkill(slot, mention.text(), mention.candidates());
    }
  }

  private void program(Ref ref, Consumer<ProgramId> apply) {
    references.find(ref).ifPresentOrElse(apply, () -> notes.add(new Note.UnknownReference()));
  }

  private void exclude(Exclusion.Kind kind, ProgramId id) {
    Optional<Program> program = catalog.findProgram(id);
    profile.exclude(
        new Exclusion(kind, id.value(), program.map(Program::title).orElse(id.value())));
  }
}
