package org.waymark.reply;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import org.waymark.planning.Path;

/**
 * A path as an iCalendar file (RFC 5545): a span of whole days a step, in the words of the path.
 */
public final class PathCalendar {
  private final Clock clock;

  /** Stamps its events by that clock. */
  public PathCalendar(Clock clock) {
    this.clock = clock;
  }

  /** The file's text; {@code language} is the one in which the path is worded. */
  public String write(Path path, Locale language) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Waymark//path//" + language.getLanguage().toUpperCase(Locale.ROOT));
    for (Path.Step step : path.steps()) {
      VEvent event = new VEvent();
      event.setUid(step.programId() + "-" + step.startOn() + "@waymark");
      event.setDateTimeStamp(Date.from(Instant.now(clock)));
      event.setSummary(step.title()).setLanguage(step.language());
      event.setDescription(step.provider() + "\n" + step.why()).setLanguage(language.getLanguage());
      event.setDateStart(date(step.startOn()), false);
      event.setDateEnd(date(step.endOn().plusDays(1)), false);
      if (step.url() != null) {
        event.setUrl(step.url());
      }
      if (step.place() != null) {
        event.setLocation(step.place());
      }
      calendar.addEvent(event);
    }
    return Biweekly.write(calendar).go();
  }

  private static Date date(LocalDate day) {
    return new ICalDate(Date.from(day.atStartOfDay(ZoneOffset.systemDefault()).toInstant()), false);
  }
}
