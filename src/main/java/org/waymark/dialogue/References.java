package org.waymark.dialogue;

import java.util.List;
import java.util.Optional;
import org.waymark.knowledge.ProgramId;

/** What "the second one" and "that" point at, by what was shown last. */
final class References {
  private final Conversation conversation;

  References(Conversation conversation) {
    this.conversation = conversation;
  }

  /** The program, or empty where the words point at nothing. */
  Optional<ProgramId> find(Ref ref) {
    List<ProgramId> shown = listShown();
    return switch (ref) {
      case Ref.Named named -> Optional.of(named.program());
      case Ref.Ordinal ordinal -> {
        int index =
            ordinal.position() < 0 ? shown.size() + ordinal.position() : ordinal.position() - 1;
        yield index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
      }
      case Ref.That that -> {
        ProgramId spokenOf = conversation.memory().spokenOf();
        yield spokenOf != null
            ? Optional.of(spokenOf)
            : shown.size() == 1 ? Optional.of(shown.getFirst()) : Optional.empty();
      }
    };
  }

  /** The programs shown last; else the steps of the path. */
  List<ProgramId> listShown() {
    List<ProgramId> shown = conversation.memory().shown();
    if (!shown.isEmpty() || conversation.path() == null) {
      return shown;
    }
    return conversation.path().steps().stream().map(s -> s.programId()).toList();
  }
}
