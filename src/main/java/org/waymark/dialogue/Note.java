package org.waymark.dialogue;

import java.util.List;

/** Something that a reply has to admit. */
public sealed interface Note {
  /** Words that fit no role; they are kept. */
  record UnknownRole(Field slot, String text) implements Note {}

  /** Words that fit no skill; they are kept. */
  record UnknownSkill(Field slot, String text) implements Note {}

  /** None of the roles that were offered for these words; they are kept. */
  record NoneOfThese(Field slot, String text) implements Note {}

  /** A role that the framework had and has no more; {@code label} is how it was called. */
  record GoneRole(Field slot, String label) implements Note {}

  /**
   * Skills that the framework had and has no more.
   *
   * @param labels how they were called, where that is still known
   * @param n how many, those without a name included; at least one
   */
  record GoneSkills(List<String> labels, int n) implements Note {
    /** Copies the list. */
    public GoneSkills {
      labels = List.copyOf(labels);
    }
  }

  /** "That one" points at nothing that was shown. */
  record UnknownReference() implements Note {}
}
