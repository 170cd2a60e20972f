package org.waymark.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.reply.Claim.Kind;

/**
 * Takes the amounts, numbers, dates and addresses out of an English text. Each stretch of the text
 * is one claim at most: what is a date is no number as well. Pure.
 */
final class Claims {
  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^\\s)\\]>”\"]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
              + "|\\b(?:[a-z0-9-]+\\.)+(?:com|org|net|edu|eu|io|co|ac|gov|info|example)\\b[^\\s)\\]>”\",]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO_DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b");
  private static final Pattern DAY_MONTH =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?\\b");
  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b");
  private static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + ",? (\\d{4})\\b");
  private static final String DIGITS =
      "(\\d{1,3}(?:[,\u00a0\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("$", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("pounds", "GBP"),
          Map.entry("dollars", "USD"));
  private static final Pattern MONEY_BEFORE =
      Pattern.compile("(US\\$|[€£$]|\\b[A-Z]{3}(?=[\\s\u00a0\\d]))[\\s\u00a0]?" + DIGITS);
  private static final Pattern MONEY_AFTER =
      Pattern.compile(DIGITS + "[\\s\u00a0]?(€|£|\\$|\\b(?:euros?|pounds|dollars|[A-Z]{3})\\b)");
  private static final Pattern FREE =
      Pattern.compile(
          "\\b(?:free(?! (?:time|to|hours?|days?|evenings?|choice|text))|no cost|without"
              + " charge)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])" + DIGITS + "(?!\\w)");
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Pattern NUMBER_WORD =
      Pattern.compile(
          "\\b(?:one(?= (?:hours?|weeks?|months?|years?|programs?|skills?|steps?)\\b)"
              + "|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b",
          Pattern.CASE_INSENSITIVE);

  private final List<Claim> found = new ArrayList<>();
  private final StringBuilder rest;

  private Claims(String text) {
    this.rest = new StringBuilder(text);
  }

  /** The claims of a text, without its names. */
  static List<Claim> of(String text) {
    return read(text).found;
  }

  /** The claims of a text, its names too. */
  static List<Claim> withNames(String text) {
    Claims claims = read(text);
    claims.found.addAll(Names.of(text, claims.rest.toString()));
    return claims.found;
  }

  private static Claims read(String text) {
    Claims claims = new Claims(text);
    claims.take(ADDRESS, m -> claim(Kind.ADDRESS, m, address(m.group())));
    claims.take(ISO_DAY, m -> date(m, m.group(1), m.group(2), m.group(3)));
    claims.take(DAY_MONTH, m -> date(m, m.group(3), month(m.group(2)), m.group(1)));
    claims.take(MONTH_YEAR, m -> date(m, m.group(2), month(m.group(1)), null));
    claims.take(MONTH_DAY, m -> date(m, m.group(3), month(m.group(1)), m.group(2)));
    claims.take(MONEY_BEFORE, m -> money(m, m.group(1), m.group(2)));
    claims.take(MONEY_AFTER, m -> money(m, m.group(2), m.group(1)));
    claims.take(FREE, m -> claim(Kind.MONEY, m, Claim.FREE));
    claims.take(NUMBER, m -> claim(Kind.NUMBER, m, number(m.group(1))));
    claims.take(
        NUMBER_WORD,
        m ->
            claim(
                Kind.NUMBER,
                m,
                Integer.toString(WORDS.indexOf(m.group().toLowerCase(Locale.ROOT)))));
    return claims;
  }

  private interface Reading {
    Claim of(Matcher match);
  }

  /** Reads what matches, and blanks it, so that nothing is read twice. */
  private void take(Pattern pattern, Reading reading) {
    Matcher matcher = pattern.matcher(rest.toString());
    while (matcher.find()) {
      found.add(reading.of(matcher));
      rest.replace(matcher.start(), matcher.end(), "_".repeat(matcher.end() - matcher.start()));
    }
  }

  private static Claim claim(Kind kind, Matcher match, String value) {
    return new Claim(kind, match.group().strip(), value);
  }

  private static Claim date(
      Matcher match,
      @org.jspecify.annotations.Nullable String year,
      String month,
      @org.jspecify.annotations.Nullable String day) {
    String value =
        (year == null ? "-" : year) + "-" + month + (day == null ? "" : "-" + twoDigits(day));
    return claim(Kind.DATE, match, value);
  }

  private static String month(String name) {
    int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    return twoDigits(Integer.toString(at / 3 + 1));
  }

  private static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static Claim money(Matcher match, String currency, String digits) {
    String code =
        CURRENCIES.getOrDefault(
            currency.toLowerCase(Locale.ROOT), currency.toUpperCase(Locale.ROOT));
    return claim(Kind.MONEY, match, code + " " + number(digits));
  }

  /** The digits without separators and without zeros behind the point. */
  static String number(String digits) {
    return plain(new BigDecimal(digits.replaceAll("[,\u00a0\u202f ]", "")));
  }

  /** A number as it is compared. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** An address without what a sentence puts behind it. */
  private static String address(String address) {
    return address
        .toLowerCase(Locale.ROOT)
        .replaceAll("^https?://", "")
        .replaceAll("[.,;:!?/]+$", "");
  }
}
