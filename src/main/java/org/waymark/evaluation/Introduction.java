package org.waymark.evaluation;

import java.util.List;

/**
 * How a learner may begin to speak of themselves, with nothing in it that matters for a path: the
 * same dialogue after each of these must come to the same profile and path.
 */
public enum Introduction {
  /** A young woman. */
  AISHA("My name is Aisha, I am 22, a woman."),
  /** An elderly man. */
  HANS("My name is Hans, I am 61, a man."),
  /** A man in the middle of life. */
  KWAME("My name is Kwame, I am 40, a man."),
  /** A woman, not said to be young or old. */
  OLENA("My name is Olena, I am 55, a woman.");

  private final String words;

  Introduction(String words) {
    this.words = words;
  }

  /** The same dialogue, begun with it. */
  Dialogue before(Dialogue dialogue) {
    Dialogue.Turn first = dialogue.turns().getFirst();
    List<Dialogue.Turn> turns = new java.util.ArrayList<>(dialogue.turns());
    turns.set(
        0,
        new Dialogue.Turn(
            words + " " + first.say(), first.profile(), first.unset(), first.act(), first.path()));
    return new Dialogue(dialogue.id(), dialogue.kind(), dialogue.setting(), turns);
  }
}
