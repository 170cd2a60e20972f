package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Funding;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/** Programs of any kind that a catalog can hold, with what formats stumble over in their texts. */
final class RandomPrograms {
  private static final String[] PIECES = {
    "Bread",
    "Zürich",
    "naïve",
    "データ",
    "🥖",
    "a;b",
    "c|d",
    "\\e",
    "\\;",
    "\"quoted\"",
    "it's",
    "=1+1",
    "+49",
    "-dash",
    "@home",
    "'=x",
    "100%",
    "x, y",
    "{z}",
    "#7",
    "a & b",
    "2 < 3",
    "R&D",
    "C++",
    "e\u0301"
  };
  private final Random random;

  RandomPrograms(long seed) {
    this.random = new Random(seed);
  }

  Program next(int n) {
    Provider provider =
        chance()
            ? Provider.named("Mill " + text())
            : new Provider("prov-" + n % 7, "Provider " + n % 7, "https://example.org/p" + n % 7);
    List<SkillId> skills = skills();
    return Program.builder("p-" + n + (chance() ? " /ü%" : ""), "T" + n + " " + text(), provider)
        .description(maybe(() -> chance() ? text() + "\n\n" + text() : text()))
        .url(maybe(() -> "https://example.org/c/" + n + "?a=1&b=%20"))
        .country(maybe(() -> pick("IE", "DE", "US", "PL")))
        .places(list(this::text))
        .language(maybe(() -> pick("en", "de", "ga", "zh")))
        .outcomes(list(this::text))
        .skills(skills)
        .requires(skills().stream().filter(s -> !skills.contains(s)).toList())
        .hours(maybe(() -> number(400)))
        .ects(maybe(() -> number(30)))
        .eqfLevel(maybe(() -> 1 + random.nextInt(8)))
        .level(maybe(() -> pick(Level.values())))
        .assessment(maybe(this::text))
        .delivery(delivery())
        .qualityAssurance(maybe(this::text))
        .supervision(maybe(this::text))
        .stacksTo(list(() -> "award " + text()).stream().map(AwardId::new).toList())
        .cost(
            maybe(() ->
                new Money(chance() ? BigDecimal.ZERO : number(9000), pick("EUR", "USD", "JPY"))))
        .funding(
            list(this::text).stream()
                .map(name ->
                    new Funding(name, maybe(() -> "https://example.org/grant"), maybe(this::text)))
                .toList())
        .starts(starts())
        .enrolBy(maybe(this::day))
        .credentialType(maybe(this::text))
        .renewAfterMonths(maybe(() -> 1 + random.nextInt(60)))
        .lastVerified(maybe(this::day))
        .build();
  }

  private Starts starts() {
    return switch (random.nextInt(4)) {
      case 0 -> new Starts.AnyTime();
      case 1 -> new Starts.Unknown();
      case 2 -> new Starts.Dates(List.of(day(), day()));
      default -> new Starts.Recurring("RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15");
    };
  }

  private Set<Delivery> delivery() {
    Set<Delivery> some = EnumSet.noneOf(Delivery.class);
    for (Delivery delivery : Delivery.values()) {
      if (random.nextInt(3) == 0) {
        some.add(delivery);
      }
    }
    return some;
  }

  private List<SkillId> skills() {
    return list(() -> pick("bread-baking", "sql", "data analysis", "c++", "ü-skill")).stream()
        .map(SkillId::new)
        .toList();
  }

  private BigDecimal number(int most) {
    BigDecimal number =
        BigDecimal.valueOf(1 + random.nextInt(most * 1000), random.nextInt(4)).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private LocalDate day() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
  }

  private String text() {
    StringBuilder text = new StringBuilder(pick(PIECES));
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(' ').append(pick(PIECES));
    }
    return text.toString();
  }

  private <T> List<T> list(Supplier<T> one) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(one.get());
    }
    return list.stream().distinct().toList();
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return chance() ? value.get() : null;
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  @SafeVarargs
  private final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
