package org.waymark.understanding.mention;

/** The kinds of frames in {@code frames.txt}, by what they take. */
enum Frame {
  /** "I am a": a role, also one that we do not know. */
  CURRENT_A(Use.CURRENT),
  /** "I am": a role that we know. */
  CURRENT(Use.CURRENT),
  /** "I work in": a role by its words or its field, else a skill that is used. */
  WORK(Use.CURRENT),
  /** "I drive": a role by what one does, else a skill. */
  DO(Use.CURRENT),
  /** "I scan groceries": a role by what one does, where it is clear. */
  DOES(Use.CURRENT),
  /** "a … by trade". */
  MYTRADE(Use.CURRENT),
  /** "from … into". */
  FROM(Use.CURRENT),
  FORMER(Use.FORMER),
  /** "become a": a role, also one that we do not know; else a skill. */
  TARGET_A(Use.TARGET),
  /** "thinking of": a role by its name alone. */
  TARGET_N(Use.TARGET),
  /** "I hold a position as", "I'm in": a role by its name alone. */
  CURRENT_N(Use.CURRENT),
  /** "want to": a role by what one does, else a skill. */
  TARGET_VERB(Use.TARGET),
  /** "something with". */
  SOMETHING(Use.TARGET),
  /** "→": what stands before it is where one is. */
  ARROW(Use.TARGET),
  WANT(Use.WANT),
  /** "my boss says learn": the boss speaks, the learner learns. */
  BOSS(Use.WANT),
  TEAM(Use.TEAM),
  HOLD(Use.HOLD),
  STRIKE(Use.STRIKE),
  REFUSE(Use.REFUSE),
  UNWANT(Use.UNWANT),
  INCLUDE(Use.INCLUDE),
  /** "… is fine again". */
  INCLUDEG(Use.INCLUDE),
  CORRECT(Use.CORRECT),
  /** Only ends the frame before it. */
  NONE(Use.CURRENT);

  private final Use use;

  Frame(Use use) {
    this.use = use;
  }

  Use use() {
    return use;
  }

  /** Whether the speaker of its clause is not whom it is about. */
  boolean spokenByOthers() {
    return this == BOSS || this == TEAM;
  }
}
