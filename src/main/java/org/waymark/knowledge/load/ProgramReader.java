package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Funding;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.Starts;

/**
 * Reads one program from a record in the shape of the HTTP contract's Program; every source comes
 * to this shape first.
 */
final class ProgramReader {
  private static final int LONGEST_TITLE = 500;

  private final Issues issues;
  private final String currency;

  /** With the currency of what costs nothing where none is named. */
  ProgramReader(Issues issues, String currency) {
    this.issues = issues;
    this.currency = currency;
  }

  /**
   * The program, or null where the record cannot be one (said as an error).
   *
   * @param fallback the provider where the record names none, or null
   */
  @Nullable DraftProgram read(Tree tree, @Nullable Provider fallback) {
    if (!(tree instanceof Tree.Fields fields)) {
      issues.error(
          "not-a-program",
          tree.place(),
          null,
          null,
          "a program with named fields is wanted here; it was left out");
      return null;
    }
    RecordReader record = new RecordReader(fields, issues);
    record.onlyKnows(ProgramFields.IN_JSON);
    String id = record.text("id");
    String title = record.text("title");
    Provider provider = provider(record, fallback);
    if (id == null || title == null || provider == null) {
      String lacking = id == null ? "id" : title == null ? "title" : "provider";
      record.error(
          "missing-" + lacking,
          lacking,
          null,
          "a program needs an id, a title and a provider's name; it was left out");
      return null;
    }
    if (title.length() > LONGEST_TITLE) {
      record.warn(
          "long-title",
          "title",
          title,
          "the title is longer than " + LONGEST_TITLE + " characters; it was cut");
      title = title.substring(0, LONGEST_TITLE);
    }
    Program program;
    try {
      program = build(record, id, title, provider);
    } catch (IllegalArgumentException e) {
      record.error("not-a-program", null, id, e.getMessage() + "; it was left out");
      return null;
    }
    return new DraftProgram(
        program, skills(record, "skills"), skills(record, "requires"), record.place());
  }

  private Program build(RecordReader record, String id, String title, Provider provider) {
    return Program.builder(id, title, provider)
        .description(record.text("description"))
        .url(record.url("url"))
        .country(country(record))
        .places(record.texts("places"))
        .language(language(record))
        .outcomes(record.texts("outcomes"))
        .hours(hours(record))
        .ects(record.positive("ects"))
        .eqfLevel(record.integer("eqfLevel", 1, 8))
        .level(level(record))
        .assessment(record.text("assessment"))
        .delivery(delivery(record))
        .qualityAssurance(record.text("qualityAssurance"))
        .supervision(record.text("supervision"))
        .stacksTo(record.texts("stacksTo").stream().map(AwardId::new).toList())
        .cost(cost(record))
        .funding(funding(record))
        .starts(starts(record))
        .enrolBy(record.date("enrolBy"))
        .credentialType(record.text("credentialType"))
        .renewAfterMonths(record.integer("renewAfterMonths", 1, 1200))
        .lastVerified(record.date("lastVerified"))
        .skillsDrawn("true".equals(record.text("skillsDrawn")))
        .build();
  }

  /** Nines stand for "not known". */
  private static @Nullable BigDecimal hours(RecordReader record) {
    BigDecimal hours = record.positive("hours");
    return hours == null || isSentinel(record, "hours", hours, "9{4,}") ? null : hours;
  }

  private static boolean isSentinel(
      RecordReader record, String field, BigDecimal number, String nines) {
    boolean sentinel = number.stripTrailingZeros().toPlainString().matches(nines);
    if (sentinel) {
      record.warn(
          "sentinel",
          field,
          number.toPlainString(),
          "nines stand for \"not known\"; the " + field + " counts as unknown");
    }
    return sentinel;
  }

  private static @Nullable Provider provider(RecordReader record, @Nullable Provider fallback) {
    Tree tree = record.find("provider").orElse(null);
    if (tree == null) {
      return fallback;
    }
    if (tree instanceof Tree.Scalar) {
      String name = record.text("provider");
      return name == null ? null : Provider.named(name);
    }
    RecordReader inner = record.record("provider");
    String name = inner == null ? null : inner.text("name");
    if (inner == null || name == null) {
      return null;
    }
    String id = inner.text("id");
    Provider named = Provider.named(name);
    return new Provider(id == null ? named.id() : id, name, inner.url("url"));
  }

  private static @Nullable String country(RecordReader record) {
    String text = record.text("country");
    return text != null && text.length() == 2 ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static @Nullable String language(RecordReader record) {
    String text = record.text("language");
    if (text == null) {
      return null;
    }
    String code = Languages.code(text);
    if (code == null) {
      record.warn(
          "unknown-language",
          "language",
          text,
          "an ISO 639-1 code such as \"en\" is wanted here; it was left out");
    }
    return code;
  }

  private static @Nullable Level level(RecordReader record) {
    String text = record.text("level");
    if (text == null) {
      return null;
    }
    Level level =
        Level.find(text.toLowerCase(Locale.ROOT)).or(() -> Words.level(text)).orElse(null);
    if (level == null) {
      record.warn(
          "unknown-level",
          "level",
          text,
          "beginner, intermediate or advanced is wanted here; it was left out");
    }
    return level;
  }

  private static Set<Delivery> delivery(RecordReader record) {
    Set<Delivery> delivery = EnumSet.noneOf(Delivery.class);
    for (String text : record.texts("delivery")) {
      Set<Delivery> named =
          Delivery.find(text.toLowerCase(Locale.ROOT))
              .map(Set::of)
              .orElseGet(() -> Words.delivery(text));
      delivery.addAll(named);
      if (named.isEmpty() && !Words.isSilent(text)) {
        record.warn(
            "unknown-delivery",
            "delivery",
            text,
            "one of online, on-site, blended, evening, weekend, self-paced is wanted here; it was"
                + " left out");
      }
    }
    return delivery;
  }

  private @Nullable Money cost(RecordReader record) {
    RecordReader inner = record.record("cost");
    if (inner == null) {
      return null;
    }
    BigDecimal amount = inner.number("amount");
    String named = inner.text("currency");
    String unit = named == null && amount != null && amount.signum() == 0 ? currency : named;
    if (amount == null || unit == null) {
      record.warn(
          "bad-money",
          "cost",
          null,
          "an amount and a currency are wanted here; the cost counts as unknown");
      return null;
    }
    if (isSentinel(record, "cost", amount, "9{5,}(?:\\.9+)?")) {
      return null;
    }
    try {
      return new Money(amount, unit.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      record.warn(
          "bad-money",
          "cost",
          amount.toPlainString() + " " + unit,
          e.getMessage() + "; the cost counts as unknown");
      return null;
    }
  }

  private List<Funding> funding(RecordReader record) {
    List<Funding> all = new ArrayList<>();
    for (Tree item : record.items("funding")) {
      if (item instanceof Tree.Scalar scalar) {
        all.add(new Funding(RecordReader.clean(scalar.text()), null, null));
      } else if (item instanceof Tree.Fields fields) {
        RecordReader inner = new RecordReader(fields, issues);
        String name = inner.text("name");
        if (name != null) {
          all.add(new Funding(name, inner.url("url"), inner.text("note")));
        }
      }
    }
    return all;
  }

  private Starts starts(RecordReader record) {
    Tree tree = record.find("starts").orElse(null);
    if (tree == null) {
      return new Starts.Unknown();
    }
    if (tree instanceof Tree.Scalar scalar) {
      String text = scalar.text().strip();
      if (text.equals("any-time")) {
        return new Starts.AnyTime();
      }
      if (text.startsWith("RRULE:") || text.startsWith("DTSTART")) {
        return new Starts.Recurring(text);
      }
    }
    List<LocalDate> dates = new ArrayList<>();
    for (String text : record.texts("starts")) {
      try {
        dates.add(Days.parse(text));
      } catch (DateTimeException e) {
        record.warn(
            "bad-start",
            "starts",
            text,
            "\"any-time\", dates or an RRULE are wanted here; this one was left out");
      }
    }
    return dates.isEmpty() ? new Starts.Unknown() : new Starts.Dates(dates);
  }

  private List<SkillText> skills(RecordReader record, String field) {
    List<SkillText> skills = new ArrayList<>();
    for (Tree item : record.items(field)) {
      switch (item) {
        case Tree.Scalar scalar ->
            skills.add(new SkillText(null, RecordReader.clean(scalar.text()), scalar.place()));
        case Tree.Fields fields -> {
          RecordReader inner = new RecordReader(fields, issues);
          String id = inner.text("skillId");
          String label = inner.text("label");
          if (id == null && label == null) {
            issues.warn(
                "empty-skill",
                fields.place(),
                field,
                null,
                "a skill needs a skillId or a label; it was left out");
          } else {
            skills.add(new SkillText(id, label, fields.place()));
          }
        }
        case Tree.Items items ->
            issues.warn(
                "wrong-type",
                items.place(),
                field,
                null,
                "a skill is wanted here; it was left out");
        case Tree.Empty empty -> {}
      }
    }
    return skills;
  }
}
