package org.waymark.evaluation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.knowledge.Coded;

/**
 * A scripted learner.
 *
 * @param kind what it is an example of, such as {@code correction}
 */
public record Dialogue(String id, String kind, Setting setting, List<Turn> turns) {
  /** Copies the list. */
  public Dialogue {
    turns = List.copyOf(turns);
  }

  /**
   * What is said, and what must be so after it.
   *
   * @param profile fields that must hold
   * @param unset fields that must not be set
   * @param act the command that must have been understood, by its word of the HTTP contract, or null
   * @param path what the reply must show, or null where either will do
   */
  public record Turn(String say, FieldValues profile, Set<Field> unset, @Nullable String act, @Nullable PathSeen path) {
    /** Copies the set. */
    public Turn {
      unset = Set.copyOf(unset);
    }
  }

  /** Whether a reply shows a path. */
  public enum PathSeen implements Coded {
    /** It does. */
    SHOWN("shown"),
    /** It does not. */
    NONE("none");

    private final String code;

    PathSeen(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
