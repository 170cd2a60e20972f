package org.waymark.dialogue;

import java.util.Arrays;
import java.util.Optional;

/** A field of the {@link Profile}, by its name in the HTTP contract. */
public enum Field {
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

  /** The name of the HTTP contract. */
  public String code() {
    return code;
  }

  /** The field of that name, or empty. */
  public static Optional<Field> find(String code) {
    return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
  }
}
