package org.waymark.knowledge.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Mapping.Rule;

/**
 * A mapping that was told from a table's headers and its first rows, to be shown for correction.
 *
 * @param mapping what was told
 * @param unused columns that no field takes
 * @param exact whether each column bears the name of a field, so that nothing was guessed
 */
public record GuessedMapping(Mapping mapping, List<String> unused, boolean exact) {
  private static final int SAMPLED = 200;
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:course|programme|program|kurs|curso|cours|corso)|(?:course|programme|program)$");

  /** Whether all is there without which no row can be a program. */
  public boolean isComplete() {
    return mapping.fields().containsKey("title") && mapping.fields().containsKey("provider");
  }

  /**
   * Guesses.
   *
   * @param currency of prices that name none
   */
  static GuessedMapping of(TableRows rows, @Nullable String currency) throws IOException {
    TableSample sample = TableSample.of(rows, SAMPLED);
    Map<String, List<String>> known = known();
    Map<String, Rule> fields = new LinkedHashMap<>();
    Set<String> used = new LinkedHashSet<>();
    if (known.keySet().containsAll(sample.header()) && !sample.header().isEmpty()) {
      sample.header().forEach(f -> fields.put(f, plain(f, currency)));
      return new GuessedMapping(new Mapping(null, null, fields), List.of(), true);
    }
    for (String field : known.keySet()) {
      List<String> columns = candidates(known.getOrDefault(field, List.of()), sample.header());
      for (String column : ordered(field, columns, sample)) {
        Rule rule = used.contains(column) ? null : rule(field, column, sample, currency);
        if (rule != null) {
          fields.put(field, rule);
          used.addAll(rule.columns());
          if (rule.weeks() != null) {
            used.add(rule.weeks());
          }
          break;
        }
      }
    }
    List<String> unused = sample.header().stream().filter(c -> !used.contains(c)).toList();
    return new GuessedMapping(new Mapping(null, null, fields), unused, false);
  }

  /** As a mapping file; columns that were not used are named in a comment. */
  public String yaml() {
    return MappingText.write(mapping, unused);
  }

  /** The rule of a column that bears the field's own name in a table of such columns alone. */
  private static Rule plain(String field, @Nullable String currency) {
    Rule rule = Rule.of(field).withCurrency(field.equals("cost") ? currency : null);
    return ProgramFields.isList(field) ? rule.withSplit(ListCell.PATTERN) : rule;
  }

  /** Columns that may be the field, best first: by its own name, then by other words for it. */
  private static List<String> candidates(List<String> words, List<String> header) {
    List<String> found = new ArrayList<>();
    for (String word : words) {
      header.stream().filter(h -> letters(h).equals(word)).forEach(found::add);
    }
    for (String word : words) {
      header.stream()
          .filter(h -> AROUND.matcher(letters(h)).replaceAll("").equals(word))
          .forEach(found::add);
    }
    return found;
  }

  /** Of several descriptions the one that says most. */
  private static List<String> ordered(String field, List<String> columns, TableSample sample) {
    return field.equals("description")
        ? columns.stream()
            .sorted(java.util.Comparator.comparingDouble(c -> -sample.length(c)))
            .toList()
        : columns;
  }

  private static @Nullable Rule rule(
      String field, String column, TableSample sample, @Nullable String currency) {
    List<String> values = sample.values(column);
    return switch (field) {
      case "cost" ->
          sample.share(column, GuessedMapping::isPrice) < .3
              ? null
              : Rule.of(column).withCurrency(currencyOf(column, currency));
      case "hours" -> hours(column, sample);
      case "eqfLevel" ->
          sample.share(column, v -> v.matches("[1-8](?:\\.0)?")) < .5 ? null : Rule.of(column);
      case "url" -> sample.share(column, v -> Urls.safe(v) != null) < .3 ? null : Rule.of(column);
      default ->
          ProgramFields.isList(field)
              ? Rule.of(column).withSplit(split(field, values))
              : Rule.of(column);
    };
  }

  private static boolean isPrice(String text) {
    try {
      return Prices.parse(text).amount().signum() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable String currencyOf(String column, @Nullable String fallback) {
    for (String word : column.split("[^\\p{L}$€£]+")) {
      String code = word.length() == 3 || !word.matches("\\p{L}*") ? Prices.currency(word) : null;
      if (code != null) {
        return code;
      }
    }
    return fallback;
  }

  private static @Nullable Rule hours(String column, TableSample sample) {
    boolean weekly =
        sample.share(column, v -> Durations.parse(v) instanceof Durations.Said.PerWeek) > .3;
    if (weekly) {
      String weeks =
          sample.header().stream()
              .filter(c -> !c.equals(column))
              .filter(c ->
                  sample.share(c, v -> Durations.parse(v) instanceof Durations.Said.Lasts) > .5)
              .findFirst()
              .orElse(null);
      return weeks == null ? null : Rule.of(column).withWeeks(weeks);
    }
    return sample.share(
                column,
                v ->
                    v.matches("\\d{1,5}(?:[.,]\\d{1,2})?")
                        || Durations.parse(v) instanceof Durations.Said.Hours)
            < .3
        ? null
        : Rule.of(column);
  }

  private static @Nullable String split(String field, List<String> values) {
    if (field.equals("delivery") || field.equals("starts")) {
      return ListCell.PATTERN;
    }
    long marks = values.stream().filter(v -> v.contains(";") || v.contains("|")).count();
    long commas = values.stream().filter(GuessedMapping::isCommaList).count();
    return field.equals("skills") && commas > marks && commas * 4 > values.size()
        ? ",(?![^()]*\\))"
        : ListCell.PATTERN;
  }

  private static boolean isCommaList(String value) {
    String[] parts = value.split(",");
    return parts.length > 1 && value.length() / parts.length < 45 && !value.endsWith(".");
  }

  /** Letters and digits alone, in lower case, without accents. */
  static String letters(String header) {
    return java.text.Normalizer.normalize(header, java.text.Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]|\\p{M}", "");
  }

  private static Map<String, List<String>> known() throws IOException {
    Map<String, List<String>> known = new LinkedHashMap<>();
    try (InputStream in = GuessedMapping.class.getResourceAsStream("headers.yaml")) {
      if (in == null || !(TreeReader.yaml(in, "headers.yaml") instanceof Tree.Fields fields)) {
        throw new IllegalStateException("headers.yaml is not in the jar");
      }
      RecordReader record = new RecordReader(fields, new Issues());
      for (String field : fields.values().keySet()) {
        List<String> words = new ArrayList<>();
        words.add(letters(field));
        words.addAll(record.texts(field));
        known.put(field, words);
      }
    }
    return known;
  }
}
