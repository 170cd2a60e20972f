package org.waymark.understanding.slot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.HoursPerWeek;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Quantity;

/** Hours a week for learning. Of a range the lower end: the pace that is sure. */
final class HoursReader implements SlotReader {
  private static final String GAP =
      "(?: (?!hours?\\b|minutes?\\b|weeks?\\b|months?\\b|and\\b|but\\b|if\\b|course\\b)[a-z']+){0,5}?";
  private static final Pattern RATE =
      Hit.pattern(
          "{q} (?:(?:free|spare|study|good|solid|full|extra|whole|honest|quiet)"
              + " )?(?<unit>hours?|minutes?)"
              + GAP
              + "(?: ,)? (?<period>"
              + Period.ANY
              + ")");
  private static final Pattern LABEL =
      Hit.pattern(
          "(?:hours|study time|availability|pace|time available|time)(?: (?:a|per|each|/) week|"
              + " weekly| available)* (?::|=|is|-)(?: (?:about|around|max|up to|at least))? {q}(?:"
              + " (?<unit>hours))?(?! (?:\\S+"
              + " )?(?:a|per|each|/|in|minutes?|weeks?|months?|years?|days?|evenings?|-)(?![^"
              + " ]))(?! (?:weeks?|months?|years?|days?|minutes?)(?![^ ]))");
  private static final Pattern RATE_AHEAD =
      Hit.pattern(
          "(?<period>"
              + Period.AHEAD
              + ")(?: (?:i|can|could|have|do|manage|spare|give|about|around|maybe|for|up to|at"
              + " most|max|got|,|:|=|-|is|only|just)){0,5} {q} (?<unit>hours?|minutes?)");
  private static final Pattern AND_MORE =
      Hit.pattern(
          "(?:and|plus|,|&|\\+|then)(?: (?:and|another|maybe|about|around))* {q}(?:"
              + " (?<unit>hours?|minutes?))?(?: more)?(?: (?:on|at|over|in|during|every|each)(?:"
              + " the| a)?)?"
              + " (?<period>weekends?|(?:monday|tuesday|wednesday|thursday|friday)s?|(?:saturday|sunday)s?(?:"
              + " (?:and|&|or) (?:saturday|sunday)s?)?)");
  private static final String SESSIONS =
      "(?:(?:weekday|week|free|quiet|short|work|different|separate)"
          + " )?(?<sessions>evenings?|nights?|mornings?|days?|times|afternoons?|sessions?|lunch"
          + " ?breaks?|weeknights?|weekdays?)";
  private static final Pattern SESSIONS_FIRST =
      Hit.pattern(
          "{n} "
              + SESSIONS
              + "(?: (?!hours?\\b|minutes?\\b|week\\b|month\\b|but\\b)[a-z,:()-]+){0,3}?(?:"
              + " (?:a|per|each|every|/|in the|of the|in a|the) week)?(?:"
              + " (?:,|:|-|for|about|around|with|of|at|maybe|\\(|each|i|can|could|do|have|say|x|@|then|would"
              + " be|is|evening|night|and|that is|study)){0,5} {q} (?<unit>hours?|minutes?)(?!"
              + " (?:course|a week|per week|weekly|/))");
  private static final Pattern SESSIONS_LAST =
      Hit.pattern(
          "{q} (?<unit>hours?|minutes?)(?: (?:(?:a|per|each|every|/|an)"
              + " (?:day|night|evening|morning|time|session|go|sitting)|,|on|for|about|maybe|at a"
              + " time|each|in the|of study|of learning|study|x|\\*|free|i can do|over|spread"
              + " over|in|per|-)){0,4} {n} "
              + SESSIONS
              + "(?<week> (?:a|per|each|every|/|in the|of the|in a) week)?");

  /** "35 hours of work, and what is left is 6 a week for a course". */
  private static final Pattern UNITLESS = Hit.pattern("{q} (?:a|per|each|every) week");

  private static final Pattern BARE =
      Hit.pattern(
          "{q} (?:(?:free|spare|study|full|solid) )?(?<unit>hours)(?!"
              + " (?:away|ago|later|long|course|program|class|classes|training|drive|flight|shift|shifts|notice|behind|ahead|straight|late|early|sleep|module|modules|of"
              + " sleep|of content|of video|in total|total|support|delivery|by"
              + " (?:car|train|bus)|from)\\b)");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<Hit> taken = new ArrayList<>();
    List<SlotMention> mentions = new ArrayList<>();
    for (Hit hit : Hit.all(SESSIONS_FIRST, message)) {
      sessions(hit, true, taken, mentions);
    }
    for (Hit hit : Hit.all(SESSIONS_LAST, message)) {
      sessions(hit, false, taken, mentions);
    }
    for (Pattern pattern : List.of(RATE, RATE_AHEAD)) {
      for (Hit hit : Hit.all(pattern, message)) {
        if (taken.stream().noneMatch(hit::overlaps)) {
          taken.add(hit);
          Period period =
              Period.of(
                  hit.words("period"),
                  weekdaysAhead(hit)
                      + hit.clauseWords()
                      + " "
                      + hit.after().replaceAll("[.?!;].*", ""));
          BigDecimal hours = hours(hit).multiply(period.timesAWeek(), MathContext.DECIMAL64);
          add(hit, hours.add(more(hit, period, taken)), mentions);
        }
      }
    }
    for (Hit hit : Hit.all(LABEL, message)) {
      boolean named = hit.has("unit") || !hit.match().group().startsWith("time");
      if (named && taken.stream().noneMatch(hit::overlaps)) {
        taken.add(hit);
        add(hit, hit.quantity("q").low(), mentions);
      }
    }
    for (Hit hit : Hit.all(UNITLESS, message)) {
      if (taken.stream().noneMatch(hit::overlaps)
          && message.line().contains("hours")
          && hit.clauseWords()
              .matches(
                  ".*\\b(?:courses?|this|learning|studying|study|learn|left|spare|free)\\b.*")) {
        taken.add(hit);
        add(hit, hit.quantity("q").low(), mentions);
      }
    }
    for (Hit hit : Hit.all(BARE, message)) {
      if (taken.stream().noneMatch(hit::overlaps) && HoursCues.isForLearning(hit)) {
        add(hit, hours(hit), mentions);
      }
    }
    return mentions;
  }

  private static void sessions(
      Hit hit, boolean first, List<Hit> taken, List<SlotMention> mentions) {
    boolean days =
        hit.words("sessions").matches("days?")
            && !first
            && !hit.has("week")
            && !hit.after().matches("(?:each|a|per|/|in the|of the) week.*|$|[,.].*");
    BigDecimal count = hit.quantity("n").low();
    if (taken.stream().anyMatch(hit::overlaps)
        || days
        || count.compareTo(BigDecimal.valueOf(14)) > 0
        || count.signum() <= 0) {
      return;
    }
    taken.add(hit);
    add(hit, hours(hit).multiply(count), mentions);
  }

  /** "an hour on weekdays and three at the weekend": what the second part adds. */
  private static BigDecimal more(Hit hit, Period period, List<Hit> taken) {
    for (Hit more : Hit.all(AND_MORE, hit.message())) {
      String between =
          hit.message()
              .line()
              .substring(Math.min(hit.match().end(), more.match().start()), more.match().start());
      if (more.match().start() >= hit.match().end()
          && between.isBlank()
          && period != Period.WEEK
          && period != Period.DAY) {
        taken.add(more);
        String unit = more.has("unit") ? more.words("unit") : hit.words("unit");
        return inHours(more.quantity("q"), unit)
            .multiply(more.words("period").contains(" ") ? BigDecimal.TWO : BigDecimal.ONE);
      }
    }
    return BigDecimal.ZERO;
  }

  /** "weekdays only, an hour a day": the clause ahead that says nothing but which days. */
  private static String weekdaysAhead(Hit hit) {
    int clause = hit.message().clauses().indexOf(hit.clause());
    String ahead = clause < 1 ? "" : hit.message().lineOf(hit.message().clauses().get(clause - 1));
    return ahead.matches(
            "(?:(?:only|just|on|during|the|and|,|:|-) )*(?:weekdays|working days|monday (?:to |-"
                + " )?friday)(?: (?:only|,|:|-))*")
        ? "weekdays "
        : "";
  }

  private static BigDecimal hours(Hit hit) {
    return inHours(hit.quantity("q"), hit.words("unit"));
  }

  private static BigDecimal inHours(Quantity quantity, String unit) {
    return unit.startsWith("minute")
        ? quantity.low().divide(BigDecimal.valueOf(60), MathContext.DECIMAL64)
        : quantity.low();
  }

  private static void add(Hit hit, BigDecimal hours, List<SlotMention> mentions) {
    BigDecimal rounded =
        hours.setScale(hours.scale() > 2 ? 2 : Math.max(0, hours.scale()), RoundingMode.HALF_UP);
    String period = hit.match().namedGroups().containsKey("period") ? hit.words("period") : "";
    BigDecimal value =
        period.matches(".*(?:month|fortnight).*")
            ? hours.setScale(1, RoundingMode.HALF_UP)
            : rounded;
    boolean bounded = value.signum() > 0 && value.compareTo(BigDecimal.valueOf(168)) <= 0;
    if (bounded && !HoursCues.isSomethingElse(hit)) {
      mentions.add(hit.says(new Said.Value(new HoursPerWeek(value))));
    }
  }
}
