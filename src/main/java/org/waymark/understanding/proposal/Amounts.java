package org.waymark.understanding.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint;
import org.waymark.knowledge.Money;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Quantity;

/**
 * Numbers of a message in a language that the built-in reading does not know: one that stands alone
 * in the words quoted, beside a unit that leaves no doubt. The value is the one that the built-in
 * layer of quantities reads; a model says only what it is for.
 */
final class Amounts {
  private static final Pattern HOURS_A_WEEK =
      Pattern.compile(
          "(?iu)(?:\\bh\\b|hours?|hrs|stunden?|std|heures?|horas?|ore\\b|uren|uur|godzin|timmar)"
              + ".{0,12}(?:week|woche|wöchentlich|semaine|hebdo|semana|settimana|tydzień|tygodn|vecka)");
  private static final Pattern EURO = Pattern.compile("(?iu)€|\\beuros?\\b|\\beur\\b");
  private static final Pattern POUND = Pattern.compile("(?iu)£|\\bgbp\\b");

  private Amounts() {}

  /** Hours a week, where the words say so. */
  static Optional<Constraint> hours(Quoted place, Message message) {
    String words = message.text().substring(place.start(), place.end());
    return HOURS_A_WEEK.matcher(words).find()
        ? only(place, message).flatMap(n -> made(() -> new Constraint.HoursPerWeek(n)))
        : Optional.empty();
  }

  /** A budget, where the words name a currency that cannot be taken for another. */
  static Optional<Constraint> budget(Quoted place, Message message) {
    String words = message.text().substring(place.start(), place.end()).toLowerCase(Locale.ROOT);
    String currency = EURO.matcher(words).find() ? "EUR" : POUND.matcher(words).find() ? "GBP" : "";
    return currency.isEmpty()
        ? Optional.empty()
        : only(place, message)
            .flatMap(n -> made(() -> new Constraint.Budget(new Money(n, currency))));
  }

  private static Optional<BigDecimal> only(Quoted place, Message message) {
    List<Quantity> there =
        message.quantities().stream()
            .filter(q -> place.start() <= q.start() && q.end() <= place.end())
            .toList();
    return there.size() == 1 && !there.getFirst().isRange()
        ? Optional.of(there.getFirst().low())
        : Optional.empty();
  }

  private static Optional<Constraint> made(java.util.function.Supplier<Constraint> make) {
    try {
      return Optional.of(make.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
