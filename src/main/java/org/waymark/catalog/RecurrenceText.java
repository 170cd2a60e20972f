package org.waymark.catalog;

import biweekly.ICalDataType;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence as it stands in a record.
 *
 * @param begin of a DTSTART line, or null
 */
record RecurrenceText(@Nullable LocalDate begin, Recurrence recurrence) {
  private static final Pattern BEGIN = Pattern.compile("DTSTART[^:]*:(\\d{8})");
  private static final Pattern RULE = Pattern.compile("(?:RRULE:)(\\S+)");

  /** Parses it; throws {@link IllegalArgumentException} where it is no recurrence. */
  static RecurrenceText parse(String text) {
    Matcher rule = RULE.matcher(text);
    if (!rule.find() || !rule.group(1).contains("FREQ=")) {
      throw new IllegalArgumentException("not a recurrence: " + text);
    }
    Matcher begin = BEGIN.matcher(text);
    LocalDate first =
        begin.find() ? LocalDate.parse(begin.group(1), DateTimeFormatter.BASIC_ISO_DATE) : null;
    try {
      ParseContext context = new ParseContext();
      context.setVersion(biweekly.ICalVersion.V2_0);
      Recurrence recurrence =
          new RecurrenceRuleScribe()
              .parseText(rule.group(1), ICalDataType.RECUR, new ICalParameters(), context)
              .getValue();
      return new RecurrenceText(first, recurrence);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not a recurrence: " + text, e);
    }
  }
}
