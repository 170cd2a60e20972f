package org.waymark.knowledge.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Provider;

/**
 * Reads catalogs in the shape {@code {"programs": […], "awards": […]}}: the JSON of {@code import},
 * and the YAML files of the knowledge folder with a provider at the top.
 */
public final class CatalogReader {
  private final Issues issues = new Issues();
  private final Map<ProgramId, DraftProgram> programs = new HashMap<>();
  private final List<ProgramId> order = new ArrayList<>();
  private final List<Award> awards = new ArrayList<>();
  private final Places places;
  private final String currency;
  private int read;

  /**
   * An empty reader.
   *
   * @param currency the institution's, ISO 4217: of what costs nothing where none is named
   */
  public CatalogReader(String currency) {
    this(currency, new Places());
  }

  /** An empty reader that notes where each program and award stands. */
  CatalogReader(String currency, Places places) {
    this.currency = currency;
    this.places = places;
  }

  /** Reads a JSON source; throws {@link Unreadable} where it is not JSON or not of this shape. */
  public void json(InputStream in, String file) throws IOException {
    top(TreeReader.json(in, file));
  }

  /** Reads a JSON source as {@link #json(InputStream, String)} does, a program at a time. */
  public void json(Source source) throws IOException {
    JsonCatalog catalog = new JsonCatalog(source);
    Tree rest = catalog.top();
    top(rest, sink -> catalog.programs(sink));
  }

  /** Reads a YAML source; throws {@link Unreadable} where it is not YAML or not of this shape. */
  public void yaml(InputStream in, String file) throws IOException {
    top(TreeReader.yaml(in, file));
  }

  /**
   * Reads one record that another format brought into shape; null where it is none or comes twice.
   */
  @Nullable DraftProgram program(Tree record, @Nullable Provider fallback) {
    read++;
    DraftProgram draft = new ProgramReader(issues, currency).read(record, fallback);
    if (draft == null) {
      return null;
    }
    ProgramId id = draft.program().id();
    DraftProgram before = programs.putIfAbsent(id, draft);
    if (before == null) {
      order.add(id);
      places.put(id, draft.place());
      return draft;
    } else {
      boolean same = before.program().equals(draft.program());
      issues.error(
          "doubled-id",
          draft.place(),
          "id",
          id.value(),
          "the id stands already at "
              + before.place()
              + (same ? " with the same facts" : " with other facts")
              + "; the first one counts");
      return null;
    }
  }

  /** Changes a program that was read. */
  void change(ProgramId id, UnaryOperator<Program> change) {
    programs.computeIfPresent(
        id,
        (i, d) -> new DraftProgram(change.apply(d.program()), d.skills(), d.requires(), d.place()));
  }

  Issues issues() {
    return issues;
  }

  /** Everything read so far. */
  public Draft draft(String format) {
    return new Draft(
        format, read, order.stream().map(programs::get).toList(), knownParts(), issues.list());
  }

  /**
   * Everything read so far; records that were left out before they came here count as read too.
   *
   * @param errors issues so far, each of which left one out
   */
  Draft draft(String format, int errors) {
    read = Math.max(read, order.size() + errors);
    return draft(format);
  }

  /** Where programs come from. */
  private interface Programs {
    void each(Consumer<Tree> sink) throws IOException;
  }

  private void top(Tree tree) throws IOException {
    List<Tree> items =
        tree instanceof Tree.Fields fields
            ? new RecordReader(fields, issues).items("programs")
            : tree instanceof Tree.Items all ? all.values() : List.of();
    top(tree, items::forEach);
  }

  private void top(Tree tree, Programs programs) throws IOException {
    if (tree instanceof Tree.Items) {
      programs.each(t -> program(t, null));
      return;
    }
    if (!(tree instanceof Tree.Fields fields)
        || !(fields.values().containsKey("programs") || fields.values().containsKey("awards"))) {
      throw new Unreadable(tree.place(), "an object with \"programs\" (and \"awards\") is wanted");
    }
    RecordReader record = new RecordReader(fields, issues);
    record.onlyKnows(java.util.Set.of("programs", "awards", "provider"));
    Provider provider = provider(record);
    RecordReader head = record.record("provider");
    String country = head == null ? null : head.text("country");
    programs.each(item -> program(country == null ? item : withCountry(item, country), provider));
    for (Tree item : record.items("awards")) {
      award(item, provider);
    }
  }

  private static @Nullable Provider provider(RecordReader record) {
    RecordReader inner = record.record("provider");
    String name = inner == null ? null : inner.text("name");
    if (inner == null || name == null) {
      return null;
    }
    String id = inner.text("id");
    return new Provider(id == null ? Provider.named(name).id() : id, name, inner.url("url"));
  }

  private static Tree withCountry(Tree item, String country) {
    if (!(item instanceof Tree.Fields fields) || fields.values().containsKey("country")) {
      return item;
    }
    Map<String, Tree> values = new java.util.LinkedHashMap<>(fields.values());
    values.put("country", new Tree.Scalar(fields.place(), country, true));
    return new Tree.Fields(fields.place(), values);
  }

  private void award(Tree tree, @Nullable Provider provider) {
    if (!(tree instanceof Tree.Fields fields)) {
      issues.error(
          "not-an-award",
          tree.place(),
          null,
          null,
          "an award with named fields is wanted here; it was left out");
      return;
    }
    RecordReader record = new RecordReader(fields, issues);
    record.onlyKnows(java.util.Set.of("id", "title", "provider", "needs", "parts"));
    String id = record.text("id");
    String title = record.text("title");
    List<String> named = record.texts("parts");
    List<ProgramId> parts = named.stream().map(ProgramId::find).flatMap(Optional::stream).toList();
    if (parts.size() < named.size()) {
      record.warn("unknown-part", "parts", null, "what is no id of a program was left out");
    }
    Integer needs =
        record.has("needs") ? record.integer("needs", 1, 1000) : Integer.valueOf(named.size());
    if (id == null || title == null || needs == null || parts.isEmpty()) {
      record.error(
          "not-an-award",
          null,
          id,
          "an award needs an id, a title, parts, and how many of them it needs; it was left out");
      return;
    }
    if (awards.stream().anyMatch(a -> a.id().value().equals(id))) {
      record.error("doubled-id", "id", id, "another award has this id; the first one counts");
      return;
    }
    RecordReader inner =
        record.find("provider").orElse(null) instanceof Tree.Fields
            ? record.record("provider")
            : null;
    String giver = inner != null ? inner.text("name") : record.text("provider");
    try {
      places.put(new AwardId(id), record.place());
      awards.add(
          new Award(
              new AwardId(id),
              title,
              giver != null ? giver : provider == null ? null : provider.name(),
              needs,
              parts));
    } catch (IllegalArgumentException e) {
      record.error("not-an-award", null, id, e.getMessage() + "; it was left out");
    }
  }

  /** The awards without parts that no program is; one that then lacks parts is left out. */
  private List<Award> knownParts() {
    List<Award> kept = new ArrayList<>();
    for (Award award : awards) {
      List<ProgramId> known = award.parts().stream().filter(programs::containsKey).toList();
      if (known.size() < award.parts().size()) {
        String lost =
            award.parts().stream()
                .filter(p -> !programs.containsKey(p))
                .map(ProgramId::value)
                .findFirst()
                .orElse("");
        boolean enough = known.size() >= award.needs();
        issues.warn(
            "unknown-part",
            places.of(award.id()),
            "parts",
            lost,
            "the award "
                + award.id()
                + " names a program that is not here; "
                + (enough
                    ? "the part was left out"
                    : "too few parts remain, so the award was left out"));
        if (!enough) {
          continue;
        }
      }
      kept.add(
          known.size() == award.parts().size()
              ? award
              : new Award(award.id(), award.title(), award.provider(), award.needs(), known));
    }
    return kept;
  }
}
