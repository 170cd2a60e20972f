package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/** A record on its way to the shape of the contract's Program. */
final class ProgramShape {
  private final Place place;
  private final Issues issues;
  private final Map<String, Tree> fields = new LinkedHashMap<>();
  private final List<String> prose = new ArrayList<>();
  private boolean saidFree;

  ProgramShape(Place place, Issues issues) {
    this.place = place;
    this.issues = issues;
  }

  Place place() {
    return place;
  }

  Issues issues() {
    return issues;
  }

  /** A text; null, and what says nothing, is passed over. HTML becomes text. */
  ProgramShape put(String field, @Nullable String text) {
    if (text != null && !Nothing.says(text)) {
      fields.put(field, scalar(HtmlText.plain(text)));
    }
    return this;
  }

  ProgramShape put(String field, List<String> texts) {
    List<Tree> items =
        texts.stream()
            .filter(t -> !Nothing.says(t))
            .map(HtmlText::plain)
            .distinct()
            .<Tree>map(this::scalar)
            .toList();
    if (!items.isEmpty()) {
      fields.put(field, new Tree.Items(place, items));
    }
    return this;
  }

  ProgramShape tree(String field, @Nullable Tree tree) {
    if (tree != null) {
      fields.put(field, tree);
    }
    return this;
  }

  ProgramShape money(BigDecimal amount, @Nullable String currency) {
    return tree(
        "cost",
        currency == null
            ? record("amount", amount.toPlainString())
            : record("amount", amount.toPlainString(), "currency", currency));
  }

  /** Renewed after a period of ISO 8601, such as {@code P2Y}; whole months count. */
  void renewal(@Nullable String period) {
    try {
      long months = period == null ? 0 : Period.parse(period.strip()).toTotalMonths();
      if (months > 0) {
        put("renewAfterMonths", Long.toString(months));
      }
    } catch (DateTimeParseException e) {
      // Said in words or in days: nothing that a record could hold.
    }
  }

  /** It says in words that it costs nothing, so that a price of 0 means that. */
  void sayFree() {
    saidFree = true;
  }

  /** Whether it says so. */
  boolean isSaidFree() {
    return saidFree;
  }

  /** Skills and prose that is required, each a text or a record. */
  ProgramShape trees(String field, List<Tree> items) {
    return items.isEmpty() ? this : tree(field, new Tree.Items(place, items));
  }

  /** What is required in words that are no skill's name: kept at the description's end. */
  ProgramShape requiredInWords(String text) {
    if (!Nothing.requires(text)) {
      prose.add(HtmlText.plain(text));
    }
    return this;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  /** Hours from a duration; what says only how long it lasts is said to be unknown. */
  ProgramShape hours(@Nullable String text) {
    if (text == null || has("hours")) {
      return this;
    }
    switch (Durations.parse(text)) {
      case Durations.Said.Hours(BigDecimal hours) -> put("hours", hours.toPlainString());
      case Durations.Said.Lasts lasts ->
          issues.warn(
              "no-workload",
              place,
              "hours",
              text,
              "it says how long the program lasts and not how many hours it takes; they are"
                  + " unknown");
      case Durations.Said.PerWeek weekly ->
          issues.warn(
              "no-weeks",
              place,
              "hours",
              text,
              "it says hours a week, and nothing says how many weeks; the hours are unknown");
      case null -> {
        if (text.matches("\\d+(?:\\.\\d+)?")) {
          put("hours", text);
        } else {
          issues.warn(
              "bad-number", place, "hours", text, "hours are wanted here; they are unknown");
        }
      }
    }
    return this;
  }

  /** Hours from the first duration that says how many; else what the first says. */
  ProgramShape hours(List<String> texts) {
    return hours(
        texts.stream()
            .filter(t -> Durations.parse(t) instanceof Durations.Said.Hours)
            .findFirst()
            .orElse(texts.isEmpty() ? null : texts.getFirst()));
  }

  /** A record of names and texts in turn; null texts are passed over. */
  Tree.Fields record(@Nullable String... namesAndTexts) {
    Map<String, Tree> values = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndTexts.length; i += 2) {
      String text = namesAndTexts[i + 1];
      if (text != null) {
        values.put(String.valueOf(namesAndTexts[i]), scalar(text));
      }
    }
    return new Tree.Fields(place, values);
  }

  Tree.Scalar scalar(String text) {
    return new Tree.Scalar(place, text, true);
  }

  /** The record; requirements are sorted into names and prose. */
  Tree.Fields build() {
    Requirements.sort(fields, issues);
    prose.forEach(p -> Requirements.keep(fields, scalar(p), issues));
    return new Tree.Fields(place, fields);
  }

  /** A skill by id and words, either of which may be absent. */
  @Nullable Tree skill(@Nullable String id, @Nullable String label) {
    if (label != null && Nothing.says(label)) {
      return null;
    }
    return id == null && label == null ? null : record("skillId", id, "label", label);
  }

  /** Those that are there. */
  static List<Tree> there(List<@Nullable Tree> trees) {
    List<Tree> there = new ArrayList<>();
    for (Tree tree : trees) {
      if (tree != null) {
        there.add(tree);
      }
    }
    return there;
  }
}
