package org.waymark.catalog;

import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.waymark.planning.StartDates;

/** Expands RFC 5545 recurrences to dates, by the biweekly library. */
public final class Recurrences implements StartDates {
  private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);
  private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);
  private static final int MOST = 20_000;

  @Override
  public List<LocalDate> expand(String rule, LocalDate first, LocalDate last) {
    RecurrenceText text = RecurrenceText.parse(rule);
    LocalDate begin = text.begin() == null ? EPOCH : text.begin();
    Recurrence recurrence = text.recurrence();
    DateIterator dates = recurrence.getDateIterator(new ICalDate(date(begin), false), UTC);
    if (first.isAfter(begin)) {
      dates.advanceTo(date(first));
    }
    List<LocalDate> expanded = new ArrayList<>();
    while (dates.hasNext() && expanded.size() < MOST) {
      LocalDate next = dates.next().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
      if (next.isAfter(last)) {
        break;
      }
      if (!next.isBefore(first) && (expanded.isEmpty() || next.isAfter(expanded.getLast()))) {
        expanded.add(next);
      }
    }
    return expanded;
  }

  private static Date date(LocalDate date) {
    return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
