package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Workloads as tables and standards write them: {@code 40}, {@code 40 h}, {@code 1,5 hours}, {@code
 * PT60H}, {@code P2W}, {@code 2–3 hours per week} times weeks.
 */
final class Durations {
  /** What a text says. */
  sealed interface Said {
    /** Hours of work, all in. */
    record Hours(BigDecimal hours) implements Said {}

    /** Hours a week, the middle of a range. */
    record PerWeek(BigDecimal hours) implements Said {}

    /** How long it lasts, in weeks; how much work that is is not said. */
    record Lasts(BigDecimal weeks) implements Said {}
  }

  private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,3})?)";
  private static final String RANGE = NUMBER + "(?:\\s*(?:-|–|—|to|bis|à|a)\\s*" + NUMBER + ")?";
  private static final String HOURS =
      "\\s*(?:h|hrs?|hours?|stunden|std\\.?|heures?|horas?|ore|uur|clock hours|contact hours)\\b";
  private static final Pattern PER_WEEK =
      Pattern.compile(
          RANGE
              + HOURS
              + "\\s*(?:per|a|an|/|pro|par|por|alla|each|wöchentlich)?\\s*"
              + "(?:week|wk|woche|semaine|semana|settimana|weekly)\\b.*");
  private static final Pattern PLAIN_HOURS =
      Pattern.compile("(?:ca\\.?|about|approx\\.?|~)?\\s*" + RANGE + HOURS + "[\\s.]*");
  private static final Pattern MINUTES =
      Pattern.compile(RANGE + "\\s*(?:min|minutes?|minuten)\\b\\.?");
  private static final Pattern LASTS =
      Pattern.compile(
          RANGE
              + "\\s*(days?|tage?n?|jours?|d[ií]as?|weeks?|wochen?|semaines?|semanas?|months?|monate?n?|mois|meses|mes)\\b\\.?");
  private static final Pattern ISO =
      Pattern.compile(
          "P(?:(\\d{1,3}(?:\\.\\d+)?)Y)?(?:(\\d{1,3}(?:\\.\\d+)?)M)?(?:(\\d{1,4}(?:\\.\\d+)?)W)?(?:(\\d{1,5}(?:\\.\\d+)?)D)?"
              + "(?:T(?:(\\d{1,6}(?:\\.\\d+)?)H)?(?:(\\d{1,6}(?:\\.\\d+)?)M)?(?:\\d{1,6}(?:\\.\\d+)?S)?)?");
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final BigDecimal WEEKS_A_MONTH = new BigDecimal("4.345");

  private Durations() {}

  /** What the text says, or null where it says none of it. */
  static @Nullable Said parse(String text) {
    String bare = text.strip();
    Matcher iso = ISO.matcher(bare.toUpperCase(Locale.ROOT));
    if (bare.length() > 2 && iso.matches()) {
      return iso(iso);
    }
    String lower = bare.toLowerCase(Locale.ROOT);
    Matcher matcher = PER_WEEK.matcher(lower);
    if (matcher.matches()) {
      return new Said.PerWeek(middle(matcher));
    }
    matcher = PLAIN_HOURS.matcher(lower);
    if (matcher.matches()) {
      return new Said.Hours(middle(matcher));
    }
    matcher = MINUTES.matcher(lower);
    if (matcher.matches()) {
      return new Said.Hours(short2(middle(matcher).divide(SIXTY, 4, RoundingMode.HALF_UP)));
    }
    matcher = LASTS.matcher(lower);
    return matcher.matches() ? new Said.Lasts(weeks(middle(matcher), matcher.group(3))) : null;
  }

  /**
   * Days of a duration without hours mean how long it lasts; months and weeks too, however a source
   * calls the field.
   */
  private static @Nullable Said iso(Matcher iso) {
    BigDecimal hours = part(iso, 5).add(part(iso, 6).divide(SIXTY, 4, RoundingMode.HALF_UP));
    BigDecimal weeks =
        part(iso, 3)
            .add(part(iso, 4).divide(BigDecimal.valueOf(7), 4, RoundingMode.HALF_UP))
            .add(part(iso, 2).multiply(WEEKS_A_MONTH))
            .add(part(iso, 1).multiply(BigDecimal.valueOf(52)));
    if (weeks.signum() == 0) {
      return hours.signum() == 0
          ? null
          : new Said.Hours(part(iso, 6).signum() == 0 ? part(iso, 5) : short2(hours));
    }
    return new Said.Lasts(short2(weeks));
  }

  private static BigDecimal part(Matcher iso, int group) {
    return iso.group(group) == null ? BigDecimal.ZERO : new BigDecimal(iso.group(group));
  }

  private static BigDecimal weeks(BigDecimal number, String unit) {
    if (unit.startsWith("w") || unit.startsWith("sem")) {
      return number;
    }
    return unit.startsWith("d") || unit.startsWith("t") || unit.startsWith("j")
        ? number.divide(BigDecimal.valueOf(7), 4, RoundingMode.HALF_UP)
        : number.multiply(WEEKS_A_MONTH);
  }

  private static BigDecimal middle(Matcher matcher) {
    BigDecimal from = number(matcher.group(1));
    BigDecimal to = matcher.group(2) == null ? from : number(matcher.group(2));
    return short2(from.add(to).divide(BigDecimal.TWO, 4, RoundingMode.HALF_UP));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }

  private static BigDecimal short2(BigDecimal number) {
    BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
