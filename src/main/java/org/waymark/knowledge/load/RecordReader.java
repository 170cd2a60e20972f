package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/** One record while it is read: its fields as types, an issue for each that would not do. */
final class RecordReader {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private final Tree.Fields fields;
  private final Issues issues;

  RecordReader(Tree.Fields fields, Issues issues) {
    this.fields = fields;
    this.issues = issues;
  }

  Place place() {
    return fields.place();
  }

  Place place(String field) {
    Tree tree = fields.values().get(field);
    return tree == null ? place() : tree.place();
  }

  boolean has(String field) {
    return find(field).isPresent();
  }

  /** The value, where it is there and not empty. */
  Optional<Tree> find(String field) {
    Tree tree = fields.values().get(field);
    return tree == null
            || tree instanceof Tree.Empty
            || (tree instanceof Tree.Scalar s && s.text().isBlank())
        ? Optional.empty()
        : Optional.of(tree);
  }

  /** Warns of each field that no one knows. */
  void onlyKnows(Collection<String> known) {
    for (String name : fields.values().keySet()) {
      if (!known.contains(name)) {
        issues.warn("unknown-field", place(name), name, null, "no such field; it was left out");
      }
    }
  }

  void warn(String code, String field, @Nullable String value, String message) {
    issues.warn(code, place(field), field, value, message);
  }

  void error(String code, @Nullable String field, @Nullable String value, String message) {
    issues.error(code, field == null ? place() : place(field), field, value, message);
  }

  @Nullable String text(String field) {
    Tree tree = find(field).orElse(null);
    if (tree == null) {
      return null;
    }
    if (tree instanceof Tree.Scalar scalar) {
      String text = clean(scalar.text());
      return text.isEmpty() ? null : text;
    }
    warn("wrong-type", field, null, "text is wanted here; it was left out");
    return null;
  }

  /** Trims, and removes control characters other than line breaks. */
  static String clean(String text) {
    return CONTROL.matcher(text).replaceAll("").strip();
  }

  /** A list of texts; one text stands for a list of one. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Tree item : items(field)) {
      if (item instanceof Tree.Scalar scalar && !clean(scalar.text()).isEmpty()) {
        texts.add(clean(scalar.text()));
      } else if (!(item instanceof Tree.Empty)) {
        issues.warn(
            "wrong-type",
            item.place(),
            field,
            null,
            "a list of texts is wanted here; this one was left out");
      }
    }
    return texts;
  }

  /** The items of a list; one value stands for a list of one. */
  List<Tree> items(String field) {
    Tree tree = find(field).orElse(null);
    return tree == null
        ? List.of()
        : tree instanceof Tree.Items items ? items.values() : List.of(tree);
  }

  @Nullable BigDecimal number(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if ((long) number.precision() - number.scale() > 12 || number.scale() > 12) {
        warn("bad-number", field, text, "the number is out of all bounds; it was left out");
        return null;
      }
      return number;
    } catch (NumberFormatException e) {
      warn("bad-number", field, text, "a number is wanted here; it was left out");
      return null;
    }
  }

  @Nullable BigDecimal positive(String field) {
    BigDecimal number = number(field);
    if (number != null && number.signum() <= 0) {
      warn(
          "out-of-bounds",
          field,
          number.toPlainString(),
          "a number over 0 is wanted here; it was left out");
      return null;
    }
    return number;
  }

  @Nullable Integer integer(String field, int least, int most) {
    BigDecimal number = number(field);
    if (number == null) {
      return null;
    }
    try {
      int value = number.intValueExact();
      if (value >= least && value <= most) {
        return value;
      }
    } catch (ArithmeticException e) {
      // said below
    }
    warn(
        "out-of-bounds",
        field,
        number.toPlainString(),
        "a whole number from " + least + " to " + most + " is wanted here; it was left out");
    return null;
  }

  @Nullable LocalDate date(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      return Days.parse(text);
    } catch (DateTimeException e) {
      warn("bad-date", field, text, "a date like 2027-01-31 is wanted here; it was left out");
      return null;
    }
  }

  /** An http or https address; anything else is left out, since it would be drawn as a link. */
  @Nullable String url(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    String url = Urls.safe(text);
    if (url == null) {
      warn("bad-url", field, text, "an http or https address is wanted here; it was left out");
    }
    return url;
  }

  @Nullable RecordReader record(String field) {
    Tree tree = find(field).orElse(null);
    if (tree == null) {
      return null;
    }
    if (tree instanceof Tree.Fields inner) {
      return new RecordReader(inner, issues);
    }
    warn("wrong-type", field, null, "named values are wanted here; it was left out");
    return null;
  }
}
