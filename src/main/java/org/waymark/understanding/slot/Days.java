package org.waymark.understanding.slot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.understanding.reading.Message;

/**
 * Words for days and spans of days: "30 June", "end of Q1", "next spring", "15/03", "Christmas".
 *
 * <p>Seasons are the meteorological ones of the northern half: spring is March to May.
 */
final class Days {
  private static final String MONTH_NAME =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
  private static final List<String> SEASONS = List.of("winter", "spring", "summer", "autumn");

  /** A pattern of words for a day or a span; {@link #read} tells which. */
  static final String ANY =
      "(?:(?:the |very |about |around )*(?:(?:end|beginning|start|middle|last day|first day|first"
          + " week|last week|mid|early|late) (?:of )?(?:the )?)?(?:"
          + "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?\\.?|(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
          + " )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|#\\d+|first) (?:of )?"
          + MONTH_NAME
          + "(?: ,? ?#\\d+(?! (?:hours?|minutes?|weeks?|months?|days|euros?|pounds?|dollars?|€)))?"
          + "|(?:next |this |the |coming )*"
          + MONTH_NAME
          + "(?: (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|#\\d+)(?! (?:hours?|weeks?|days|euros?|€))(?:"
          + " ,? ?#\\d+)?| of #\\d+)?(?: (?:next|this) year)?|(?:next |this |the |coming"
          + " )*(?:q[1-4]|(?:first|second|third|fourth|last) quarter|(?:\\d(?:st|nd|rd|th))"
          + " quarter)(?: (?:of )?(?:#\\d+|next year|this year))?|(?:next |this |the |coming"
          + " |following )*(?:spring|summer|autumn|fall|winter)(?: (?:of )?#\\d+| next"
          + " year)?|(?:this|next|the|coming)(?: coming| following)?"
          + " (?:year|month|week)|year|(?:next|this) weekend|(?:next |this )?christmas(?: eve|"
          + " day)?|(?:next |this )?easter|halloween|today|tomorrow|the day after"
          + " tomorrow|tonight|(?:next |this"
          + " )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|new year(?: 's(?: eve|"
          + " day)?)?|the new year|#\\d+))";

  private static final Pattern EDGE =
      Pattern.compile(
          "^(?:the |very |about |around )*(?<edge>end|beginning|start|middle|last day|first"
              + " day|first week|last week|mid|early|late) (?:of )?(?:the )?(?<rest>.*)");

  private Days() {}

  /** From the first to the last of the days that are meant. */
  record Span(LocalDate first, LocalDate last) {
    static Span of(LocalDate day) {
      return new Span(day, day);
    }
  }

  /** Reads one such phrase as the next one to come; empty where it is none after all. */
  static Optional<Span> read(String words, Message message, Context context) {
    var edge = EDGE.matcher(words);
    if (!edge.matches()) {
      return Optional.ofNullable(
          span(
              words.replaceAll("^(?:the |very |about |around )+(?!new year)", ""),
              message,
              context));
    }
    Span span = span(edge.group("rest"), message, context);
    return span == null || (edge.group("rest").startsWith("#") && span.first().equals(span.last()))
        ? Optional.empty()
        : Optional.of(at(edge.group("edge"), span));
  }

  /** The same for words that may be no day at all. */
  static Optional<Span> find(String words, Message message, Context context) {
    return words.matches(ANY) ? read(words, message, context) : Optional.empty();
  }

  private static Span at(String edge, Span span) {
    return switch (edge) {
      case "end", "last day", "late", "last week" -> Span.of(span.last());
      case "mid", "middle" ->
          Span.of(
              span.first()
                  .plusDays((span.last().toEpochDay() - span.first().toEpochDay()) / 2)
                  .withDayOfMonth(
                      span.last().equals(span.first().with(TemporalAdjusters.lastDayOfMonth()))
                          ? 15
                          : span.first()
                              .plusDays((span.last().toEpochDay() - span.first().toEpochDay()) / 2)
                              .getDayOfMonth()));
      default -> Span.of(span.first());
    };
  }

  private static @Nullable Span span(String words, Message message, Context context) {
    LocalDate today = context.today();
    String plain = words.replaceAll("\\b(?:the|coming|following|of|,) ", "").strip();
    if (Character.isDigit(plain.charAt(0)) && !plain.matches("\\d{1,2}(?:st|nd|rd|th) .*")) {
      return NumericDates.read(plain, context.conversation().locale(), today);
    }
    Integer year = year(plain, message, today);
    for (Month month : Month.values()) {
      if (plain.matches(".*\\b" + month.name().toLowerCase(Locale.ROOT) + "\\b.*")) {
        return month(plain, month, year, message, today);
      }
    }
    for (String season : SEASONS) {
      if (plain.matches(
          ".*\\b" + (season.equals("autumn") ? "(?:autumn|fall)" : season) + "\\b.*")) {
        return next(season(season), year, today);
      }
    }
    if (plain.matches(".*(?:q[1-4]|quarter).*")) {
      int quarter =
          plain.matches(".*(?:first|q1|1st).*")
              ? 1
              : plain.matches(".*(?:second|q2|2nd).*")
                  ? 2
                  : plain.matches(".*(?:third|q3|3rd).*") ? 3 : 4;
      return next(
          y ->
              new Span(
                  LocalDate.of(y, quarter * 3 - 2, 1), YearMonth.of(y, quarter * 3).atEndOfMonth()),
          year,
          today);
    }
    return named(plain, year, today, message);
  }

  private static @Nullable Span named(
      String plain, @Nullable Integer year, LocalDate today, Message message) {
    if (plain.startsWith("#")) {
      var number = message.quantities().get(Integer.parseInt(plain.substring(1)));
      return number.isYear() && number.low().intValue() >= today.getYear()
          ? new Span(
              LocalDate.of(number.low().intValue(), 1, 1),
              LocalDate.of(number.low().intValue(), 12, 31))
          : null;
    }
    return switch (plain.replaceAll("^(?:next|this) (?=christmas|easter)", "")) {
      case "today", "tonight" -> Span.of(today);
      case "tomorrow" -> Span.of(today.plusDays(1));
      case "day after tomorrow" -> Span.of(today.plusDays(2));
      case "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "next monday",
          "next tuesday",
          "next wednesday",
          "next thursday",
          "next friday",
          "next saturday",
          "next sunday",
          "this monday",
          "this tuesday",
          "this wednesday",
          "this thursday",
          "this friday",
          "this saturday",
          "this sunday" ->
          Span.of(
              today.with(
                  TemporalAdjusters.next(
                      DayOfWeek.valueOf(
                          plain.substring(plain.indexOf(' ') + 1).toUpperCase(Locale.ROOT)))));
      case "christmas", "christmas day" -> next(y -> Span.of(LocalDate.of(y, 12, 25)), year, today);
      case "christmas eve" -> next(y -> Span.of(LocalDate.of(y, 12, 24)), year, today);
      case "halloween" -> next(y -> Span.of(LocalDate.of(y, 10, 31)), year, today);
      case "easter" -> next(y -> Span.of(easter(y)), year, today);
      case "new year 's eve" -> next(y -> Span.of(LocalDate.of(y, 12, 31)), year, today);
      case "new year", "new year 's", "new year 's day" ->
          next(y -> Span.of(LocalDate.of(y, 1, 1)), year, today);
      case "year", "this year" -> new Span(today, LocalDate.of(today.getYear(), 12, 31));
      case "next year" ->
          new Span(
              LocalDate.of(today.getYear() + 1, 1, 1), LocalDate.of(today.getYear() + 1, 12, 31));
      case "month", "this month" -> new Span(today, today.with(TemporalAdjusters.lastDayOfMonth()));
      case "next month" ->
          new Span(
              today.with(TemporalAdjusters.firstDayOfNextMonth()),
              today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()));
      case "week", "this week" ->
          new Span(today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
      case "next week" ->
          new Span(
              today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
              today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(6));
      default -> null;
    };
  }

  private static @Nullable Span month(
      String plain, Month month, @Nullable Integer year, Message message, LocalDate today) {
    String rest =
        plain.replaceAll(
            "\\b(?:next|this)\\b|\\b" + month.name().toLowerCase(Locale.ROOT) + "\\b", " ");
    Integer day = null;
    for (String word : rest.strip().split("\\s+")) {
      if (word.matches("\\d{1,2}(?:st|nd|rd|th)")) {
        day = Integer.valueOf(word.replaceAll("\\D", ""));
      } else if (word.equals("first")) {
        day = 1;
      } else if (word.startsWith("#")
          && !message.quantities().get(Integer.parseInt(word.substring(1))).isYear()) {
        day = message.quantities().get(Integer.parseInt(word.substring(1))).low().intValue();
      }
    }
    Integer dayOfMonth = day;
    if (dayOfMonth == null) {
      return next(
          y -> new Span(LocalDate.of(y, month, 1), YearMonth.of(y, month).atEndOfMonth()),
          year,
          today);
    }
    return dayOfMonth < 1 || dayOfMonth > month.minLength()
        ? null
        : next(y -> Span.of(LocalDate.of(y, month, dayOfMonth)), year, today);
  }

  private static @Nullable Integer year(String plain, Message message, LocalDate today) {
    if (plain.matches(".+ next year")) {
      return today.getYear() + 1;
    }
    var number = Pattern.compile("#(\\d+)$").matcher(plain);
    return number.find() && message.quantities().get(Integer.parseInt(number.group(1))).isYear()
        ? message.quantities().get(Integer.parseInt(number.group(1))).low().intValue()
        : null;
  }

  private static java.util.function.IntFunction<Span> season(String season) {
    return switch (season) {
      case "spring" -> y -> new Span(LocalDate.of(y, 3, 1), LocalDate.of(y, 5, 31));
      case "summer" -> y -> new Span(LocalDate.of(y, 6, 1), LocalDate.of(y, 8, 31));
      case "autumn" -> y -> new Span(LocalDate.of(y, 9, 1), LocalDate.of(y, 11, 30));
      default -> y -> new Span(LocalDate.of(y - 1, 12, 1), YearMonth.of(y, 2).atEndOfMonth());
    };
  }

  /** The span of that year, else the first that is not over. */
  private static Span next(
      java.util.function.IntFunction<Span> of, @Nullable Integer year, LocalDate today) {
    return year != null
        ? of.apply(year)
        : IntStream.range(today.getYear(), today.getYear() + 2)
            .mapToObj(of)
            .filter(s -> !s.last().isBefore(today))
            .findFirst()
            .orElseThrow();
  }

  /**
   * Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
   */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
