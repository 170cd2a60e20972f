package org.waymark.catalog;

import biweekly.ICalDataType;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.Recurrence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence of days as it stands in a record: the parts of an RFC 5545 rule, each held to its
 * grammar, since the library behind passes over what it does not know, and other days would come of
 * it.
 *
 * @param begin of a DTSTART line, or null
 */
record RecurrenceText(@Nullable LocalDate begin, Recurrence recurrence) {
  private static final Pattern TEXT =
      Pattern.compile("\\s*(?:DTSTART[^:\\s]*:(\\d{8})(?:T\\d{6}Z?)?\\s+)?RRULE:(\\S+)\\s*");
  private static final Map<String, Pattern> PARTS =
      Map.ofEntries(
          Map.entry("FREQ", Pattern.compile("DAILY|WEEKLY|MONTHLY|YEARLY")),
          Map.entry("INTERVAL", Pattern.compile("[1-9]\\d{0,3}")),
          Map.entry("COUNT", Pattern.compile("[1-9]\\d{0,4}")),
          Map.entry("UNTIL", Pattern.compile("\\d{8}(?:T\\d{6}Z?)?")),
          Map.entry("WKST", Pattern.compile("MO|TU|WE|TH|FR|SA|SU")),
          Map.entry("BYDAY", listOf("(?:[+-]?(?:[1-9]|[1-4]\\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)")),
          Map.entry("BYMONTH", listOf("(?:[1-9]|1[0-2])")),
          Map.entry("BYMONTHDAY", listOf("[+-]?(?:[1-9]|[12]\\d|3[01])")),
          Map.entry("BYYEARDAY", listOf("[+-]?(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])")),
          Map.entry("BYWEEKNO", listOf("[+-]?(?:[1-9]|[1-4]\\d|5[0-3])")),
          Map.entry("BYSETPOS", listOf("[+-]?(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])")));

  private static Pattern listOf(String one) {
    return Pattern.compile(one + "(?:," + one + ")*");
  }

  /**
   * Parses it; throws {@link IllegalArgumentException} where it is no recurrence, or one of hours.
   */
  static RecurrenceText parse(String text) {
    Matcher whole = TEXT.matcher(text);
    if (!whole.matches() || !isRule(whole.group(2))) {
      throw new IllegalArgumentException("not a recurrence of days: " + text);
    }
    try {
      LocalDate first =
          whole.group(1) == null
              ? null
              : LocalDate.parse(whole.group(1), DateTimeFormatter.BASIC_ISO_DATE);
      return new RecurrenceText(first, recurrence(whole.group(2)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a recurrence of days: " + text, e);
    }
  }

  private static boolean isRule(String rule) {
    Set<String> seen = new HashSet<>();
    for (String part : rule.split(";", -1)) {
      String[] pair = part.split("=", 2);
      Pattern value = PARTS.get(pair[0]);
      if (pair.length < 2
          || value == null
          || !value.matcher(pair[1]).matches()
          || !seen.add(pair[0])) {
        return false;
      }
    }
    return seen.contains("FREQ");
  }

  private static Recurrence recurrence(String rule) {
    ParseContext context = new ParseContext();
    context.setVersion(biweekly.ICalVersion.V2_0);
    return new RecurrenceRuleScribe()
        .parseText(rule, ICalDataType.RECUR, new ICalParameters(), context)
        .getValue();
  }
}
