package org.waymark.understanding.mention;

import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.planning.LastUsed;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Quantity;

/**
 * Reads when something of the past ended: "until 2015", "in 2016", "ten years ago", "2010-2018".
 */
final class LastUsedReader {
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:until|till|til|to|in|up to|ending|left in|ended in|-|around|back in|before|stopped"
              + " in|quit in|ended|\\() (?:around |about |like )?#(\\d+)(?!"
              + " (?:hours|years|weeks|months|euros|pounds))");
  private static final Pattern AGO =
      Pattern.compile(
          "#(\\d+) (years?|months?|weeks?) (?:ago|back|before)|(?:last|haven?t? .{0,20}"
              + " (?:for|in)|not .{0,20} (?:for|in)) #(\\d+) (years)");
  private static final Pattern LAST_YEAR = Pattern.compile("last year|a year ago");
  private static final Pattern YEARS_RANGE = Pattern.compile("#(\\d+)");
  private static final int REACH = 14;

  private final Message message;
  private final LocalDate today;

  LastUsedReader(Message message, LocalDate today) {
    this.message = message;
    this.today = today;
  }

  /** What the rest of the sentence after a token says, up to another token, or null. */
  @Nullable LastUsed after(int token, int limit) {
    StringBuilder rest = new StringBuilder();
    for (int i = token;
        i < Math.min(limit, Math.min(message.tokens().size(), token + REACH));
        i++) {
      String form = message.tokens().get(i).form();
      if (form.equals(".") || form.equals("!") || form.equals("?") || form.equals(";")) {
        break;
      }
      rest.append(form).append(' ');
    }
    return read(rest.toString());
  }

  private @Nullable LastUsed read(String words) {
    Matcher year = YEAR.matcher(words);
    while (year.find()) {
      Quantity number = quantity(year.group(1));
      if (number.isYear() && number.low().intValue() <= today.getYear()) {
        return year(number.low().intValue());
      }
    }
    Matcher ago = AGO.matcher(words);
    if (ago.find()) {
      int back = quantity(ago.group(1) != null ? ago.group(1) : ago.group(3)).high().intValue();
      String unit = ago.group(1) != null ? ago.group(2) : "years";
      LocalDate day =
          unit.startsWith("year")
              ? today.minusYears(Math.min(back, 80))
              : unit.startsWith("month")
                  ? today.minusMonths(Math.min(back, 900))
                  : today.minusWeeks(Math.min(back, 4000));
      return year(day.getYear());
    }
    if (LAST_YEAR.matcher(words).find()) {
      return year(today.getYear() - 1);
    }
    Matcher range = YEARS_RANGE.matcher(words);
    while (range.find()) {
      Quantity number = quantity(range.group(1));
      boolean years =
          number.isRange()
              && number.low().intValue() >= 1950
              && number.high().intValue() <= today.getYear();
      if (years) {
        return year(number.high().intValue());
      }
    }
    return null;
  }

  private Quantity quantity(String index) {
    return message.quantities().get(Integer.parseInt(index));
  }

  private static LastUsed year(int year) {
    return LastUsed.parse(Year.of(year).toString());
  }
}
