package org.waymark.understanding.slot;

import java.math.BigDecimal;
import java.math.MathContext;

/** How often in a week something recurs. */
enum Period {
  WEEK("1"),
  DAY("7"),
  WEEKDAYS("5"),
  EVERY_OTHER_DAY("3.5"),
  WEEKEND("1"),
  WEEKEND_DAYS("2"),
  FORTNIGHT("0.5"),
  MONTH("12/52"),
  ONE_DAY("1"),
  TWO_DAYS("2"),
  THREE_DAYS("3");

  private static final String DAY_NAME =
      "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?";
  private static final String PART = "(?: (?:morning|evening|night|afternoon)s?)?";
  private static final String WORKDAYS =
      "(?:(?:on|every|each|per|a|during|all|in|/) )?(?:the )?(?:weekdays?|week days?|working"
          + " days?|work ?days?|weeknights?)(?: (?:evening|night|morning)s?)?|(?:from )?monday"
          + " (?:(?:to|till|through|thru|-|until) )?friday";

  /** All periods that can stand behind hours. */
  static final String ANY =
      "(?:"
          + WORKDAYS
          + "|(?:in|by) (?:week|day)|(?:most|all) weeks|(?:(?:a|per|each|every|/|in the|of"
          + " the|during the|this|in a|the|any|one|over the|of a|across the|through the|/ ?a|in"
          + " one) )(?:(?:whole|typical|normal|average|given|single|working) )?week|weekly|every"
          + " (?:other|second) (?:day|evening|night)|(?:a|per|each|every|/|the|one|every single)"
          + " (?:day|night|evening|morning|afternoon|lunch"
          + " ?(?:break|time|hour)?)|daily|nightly|(?:in|on) the (?:evenings|mornings|afternoons)"
          + " every day|most days|(?:a|per|each|every|/|in a|the) (?:calendar"
          + " )?month|monthly|(?:a|per|each|every) fortnight|every (?:other week|(?:#\\d+)"
          + " weeks)|fortnightly|(?:(?:at|on|over|during|in|every|each|per|a|the|both|days?"
          + " (?:of|at|on)) )*weekends?(?: days?)?|(?:(?:on|every|each|both|a) )*"
          + DAY_NAME
          + PART
          + "(?:(?: ,| and| &| or| plus)+ (?:on )?"
          + DAY_NAME
          + PART
          + ")*)";

  /** Periods that can stand ahead of hours. */
  static final String AHEAD =
      "(?:every (?:other day|week|day|evening|night|morning|weekday|weekend)|each"
          + " (?:week|day|evening|weekend)|per (?:week|day)|weekly|daily|a week|(?:on |at )?(?:the"
          + " )?weekends|on weekdays|monday to friday|(?:on |every )?"
          + DAY_NAME
          + PART
          + ")";

  private final String timesAWeek;

  Period(String timesAWeek) {
    this.timesAWeek = timesAWeek;
  }

  /** How many times a week; a month is 52/12 weeks. */
  BigDecimal timesAWeek() {
    return this == MONTH
        ? BigDecimal.valueOf(12).divide(BigDecimal.valueOf(52), MathContext.DECIMAL64)
        : new BigDecimal(timesAWeek);
  }

  /** The period that the words say; what stands around can make every day every working day. */
  static Period of(String words, String around) {
    boolean working =
        around.matches(
            ".*\\b(?:weekdays?|weeknights?|monday (?:(?:to|till|through|thru|-|until)"
                + " )?friday|(?:after|before|at|during) (?:my |the )?(?:work|office|shift)|lunch"
                + " ?(?:break|time|hour)?s?|working days?|work ?days?|not (?:on |at )?(?:the"
                + " )?weekends?|except (?:on |at )?(?:the )?weekends?)\\b.*");
    if (words.matches(WORKDAYS)) {
      return WEEKDAYS;
    }
    if (words.matches(".*\\b(?:other|second) (?:day|evening|night)")) {
      return EVERY_OTHER_DAY;
    }
    if (words.matches(".*fortnight.*|.*other week|every #.*")) {
      return FORTNIGHT;
    }
    if (words.contains("month")) {
      return MONTH;
    }
    if (words.matches(".*\\bweekends?.*")) {
      return words.matches(".*\\bdays?\\b.*")
              || around.matches(".*\\b(?:each|both|every|per|a) day\\b.*weekend.*")
          ? WEEKEND_DAYS
          : WEEKEND;
    }
    if (words.matches(".*\\b(?:weeks?|weekly)")) {
      return WEEK;
    }
    if (words.matches(".*" + DAY_NAME + ".*")) {
      int days = words.split(DAY_NAME, -1).length - 1;
      return days == 1 ? ONE_DAY : days == 2 ? TWO_DAYS : THREE_DAYS;
    }
    return working || words.contains("lunch") ? WEEKDAYS : DAY;
  }
}
