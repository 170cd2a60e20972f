package org.waymark.retrieval;

/** Names of the index's fields. A record's kind says which of them it has. */
final class Fields {
  static final String KIND = "kind";
  static final String PROGRAM = "program";
  static final String ROLE = "role";
  static final String SKILL = "skill";
  static final String ASKED = "asked";

  static final String ID = "id";

  static final String TITLE = "title";
  static final String OUTCOMES = "outcomes";
  static final String SKILLS = "skills";
  static final String DESCRIPTION = "description";
  static final String PROVIDER = "provider";
  static final String PROGRAM_VECTOR = "program.vector";

  static final String SKILL_ID = "skill.id";
  static final String COST = "cost";
  static final String CURRENCY = "currency";
  static final String HOURS = "hours";
  static final String DELIVERY = "delivery";
  static final String LANGUAGE = "language";
  static final String LEVEL = "level";

  /** A role's or skill's label or alias as one lower-case term, and its words. */
  static final String LABEL = "label";

  static final String ALIAS = "alias";
  static final String LABEL_WORDS = "label.words";
  static final String ALIAS_WORDS = "alias.words";
  static final String ABOUT = "about";

  /** The same words without stemming, in which typos are looked for. */
  static final String PLAIN = "plain";

  static final String ROLE_VECTOR = "role.vector";
  static final String SKILL_VECTOR = "skill.vector";

  static final String QUESTION = "question";
  static final String ASKED_VECTOR = "asked.vector";

  private Fields() {}
}
