package org.waymark.dialogue;

/** Something that a reply has to admit. */
public sealed interface Note {
  /** Words that fit no role; they are kept. */
  record UnknownRole(Field slot, String text) implements Note {}

  /** Words that fit no skill; they are kept. */
  record UnknownSkill(Field slot, String text) implements Note {}

  /** None of the roles that were offered for these words; they are kept. */
  record NoneOfThese(Field slot, String text) implements Note {}

  /** "That one" points at nothing that was shown. */
  record UnknownReference() implements Note {}
}
