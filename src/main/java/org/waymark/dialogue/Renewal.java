package org.waymark.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation.Memory;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;

/**
 * Brings a stored conversation up to the framework of today. Frameworks are exchanged while
 * conversations go on: a role or skill of the old one may be gone. What goes by the same name today
 * stands for it; of everything else the id is dropped, the words are kept, and the next reply
 * admits it. After this no id in the conversation is unknown to the framework, but for those inside
 * the last path, which is shown as it was.
 */
public final class Renewal {
  private final Framework framework;
  private final Nearest nearest;
  private final List<Note> notes = new ArrayList<>();
  private final Set<String> putAgain = new HashSet<>();

  private Renewal(Framework framework, Nearest nearest) {
    this.framework = framework;
    this.nearest = nearest;
  }

  /** What comes near to words today. */
  @FunctionalInterface
  public interface Nearest {
    /** Roles, best first, at most three; empty where none is near. */
    List<RoleId> roles(String words);
  }

  /**
   * The conversation as it stands today.
   *
   * @param notes what the next reply has to admit
   */
  public record Renewed(Conversation conversation, List<Note> notes) {
    /** Copies the list. */
    public Renewed {
      notes = List.copyOf(notes);
    }
  }

  /** The conversation by this framework; the same one where nothing in it is gone. */
  public static Renewed of(Conversation before, Framework framework, Nearest nearest) {
    return new Renewal(framework, nearest).renew(before);
  }

  private Renewed renew(Conversation before) {
    Profile was = before.profile();
    ProfileEditor editor = new ProfileEditor(was);
    editor.currentRole(role(was.currentRole(), Field.CURRENT_ROLE));
    editor.targetRole(role(was.targetRole(), Field.TARGET_ROLE));
    new SkillRenewal(framework, before.path()).renew(was, editor).ifPresent(notes::add);
    Profile profile = editor.profile();
    Pending open = before.memory().pending();
    Pending pending = open == null ? null : new PendingRenewal(framework).renew(open).orElse(null);
    if (profile.equals(was) && java.util.Objects.equals(open, pending)) {
      return new Renewed(before, List.of());
    }
    return new Renewed(
        new Conversation(
            before.locale(),
            before.currency(),
            before.zone(),
            profile,
            profile.hasGoal() ? before.path() : null,
            before.stage(),
            memory(before.memory(), pending)),
        notes);
  }

  private @Nullable RoleMention role(@Nullable RoleMention said, Field slot) {
    if (said == null) {
      return null;
    }
    if (said.roleId() == null) {
      return RoleMention.oneOf(said.text(), known(said.candidates()));
    }
    if (framework.findRole(said.roleId()).isPresent()) {
      return said;
    }
    String label = said.label() == null ? said.text() : said.label();
    Optional<Role> same =
        framework.listRoles().stream().filter(r -> r.label().equalsIgnoreCase(label)).findFirst();
    if (same.isPresent()) {
      return RoleMention.of(said.text(), same.get());
    }
    notes.add(new Note.GoneRole(slot, label));
    RoleMention kept = RoleMention.oneOf(said.text(), known(nearest.roles(label)));
    putAgain.add(new Pending.ChooseRole(slot, kept.text(), kept.candidates(), null).key());
    return kept;
  }

  private List<RoleId> known(List<RoleId> roles) {
    return roles.stream().filter(r -> framework.findRole(r).isPresent()).toList();
  }

  /** A choice whose answer is gone may be put once more. */
  private Memory memory(Memory memory, @Nullable Pending pending) {
    Set<String> offered = new HashSet<>(memory.offered());
    offered.removeAll(putAgain);
    return new Memory(
        memory.asked(),
        memory.asks(),
        memory.declined(),
        memory.shown(),
        memory.spokenOf(),
        pending,
        memory.stuck(),
        memory.lastText(),
        offered);
  }
}
