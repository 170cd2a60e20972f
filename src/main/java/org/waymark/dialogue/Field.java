package org.waymark.dialogue;

import java.util.Optional;
import org.waymark.knowledge.Coded;

/** A field of the {@link Profile}, by its name in the HTTP contract. */
public enum Field implements Coded {
  CURRENT_ROLE("currentRole"),
  TARGET_ROLE("targetRole"),
  GOALS("goals"),
  SKILLS("skills"),
  NOT_HELD("notHeld"),
  WANTED_SKILLS("wantedSkills"),
  HOURS_PER_WEEK("hoursPerWeek"),
  BUDGET("budget"),
  WEEKS("weeks"),
  START_ON("startOn"),
  FINISH_BY("finishBy"),
  MAX_PROGRAMS("maxPrograms"),
  PREFERENCE("preference"),
  DELIVERY("delivery"),
  LANGUAGES("languages"),
  LEVEL("level"),
  PLACE("place"),
  EXCLUDED("excluded");

  private final String code;

  Field(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The field of that name, or empty. */
  public static Optional<Field> find(String code) {
    return Coded.find(Field.class, code);
  }
}
