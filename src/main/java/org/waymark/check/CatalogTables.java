package org.waymark.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;

/** Counts of what the catalog holds. */
final class CatalogTables {
  private static final List<Integer> BANDS = List.of(50, 100, 200, 400, 800);

  private final Knowledge knowledge;

  CatalogTables(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  List<Table> list() {
    return List.of(
        sectors(),
        counted("Programs by provider", "provider", List.of(), p -> Stream.of(p.provider().name())),
        counted(
            "Programs by price, in their own currency",
            "price",
            bands(),
            p -> Stream.of(band(p.cost()))),
        counted(
            "Programs by delivery (one may have several)",
            "delivery",
            codes(Delivery.values()),
            p -> p.delivery().stream().map(Delivery::code)),
        counted("Programs by level", "level", codes(Level.values()), p -> Stream.of(level(p))),
        counted(
            "Programs by language of teaching",
            "language",
            List.of(),
            p -> Stream.of(p.language() == null ? "unknown" : p.language())),
        annex());
  }

  private Table sectors() {
    Map<String, int[]> counts = new LinkedHashMap<>();
    knowledge
        .baseRoles()
        .forEach(r ->
            counts.computeIfAbsent(r.sector() == null ? "none" : r.sector(), s -> new int[3])[0]++);
    knowledge
        .framework()
        .listSkills()
        .forEach(s -> counts.computeIfAbsent(fileOf(s.id()), f -> new int[3])[1]++);
    knowledge.programs().stream()
        .filter(p -> !p.skills().isEmpty())
        .forEach(p -> counts.computeIfAbsent(fileOf(p.skills().getFirst()), f -> new int[3])[2]++);
    List<List<String>> rows =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e ->
                Stream.concat(
                        Stream.of(e.getKey()),
                        java.util.Arrays.stream(e.getValue()).mapToObj(Integer::toString))
                    .toList())
            .toList();
    return new Table(
        "By sector (a skill's is its file, a program's that of its first skill)",
        List.of("sector", "roles", "skills", "programs"),
        rows);
  }

  private String fileOf(SkillId skill) {
    String file = knowledge.placeOf(skill).file();
    return file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
  }

  /** Rows in the order wanted first, further ones by falling count. */
  private Table counted(
      String title, String of, List<String> wanted, Function<Program, Stream<String>> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    wanted.forEach(w -> counts.put(w, 0));
    knowledge
        .programs()
        .forEach(p -> values.apply(p).forEach(v -> counts.merge(v, 1, Integer::sum)));
    Stream<Map.Entry<String, Integer>> first =
        counts.entrySet().stream().filter(e -> wanted.contains(e.getKey()));
    Stream<Map.Entry<String, Integer>> others =
        counts.entrySet().stream()
            .filter(e -> !wanted.contains(e.getKey()))
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed());
    return new Table(
        title,
        List.of(of, "programs"),
        Stream.concat(first, others)
            .map(e -> List.of(e.getKey(), e.getValue().toString()))
            .toList());
  }

  private Table annex() {
    Map<String, Integer> missing = new LinkedHashMap<>();
    List.of(
            "country",
            "outcomes",
            "hours",
            "eqfLevel",
            "assessment",
            "delivery",
            "qualityAssurance")
        .forEach(f -> missing.put(f, 0));
    knowledge.programs().forEach(p -> p.missing().forEach(f -> missing.merge(f, 1, Integer::sum)));
    int all = Math.max(1, knowledge.programs().size());
    return new Table(
        "Annex I elements stated",
        List.of("element", "share"),
        missing.entrySet().stream()
            .map(e ->
                List.of(
                    e.getKey(),
                    String.format(Locale.ROOT, "%.1f %%", 100.0 * (all - e.getValue()) / all)))
            .toList());
  }

  private static List<String> codes(Coded[] values) {
    return java.util.Arrays.stream(values).map(Coded::code).toList();
  }

  private static String level(Program program) {
    Level level = program.level();
    return level == null ? "unknown" : level.code();
  }

  private static List<String> bands() {
    return Stream.concat(
            Stream.of("free"),
            Stream.concat(BANDS.stream().map(b -> "up to " + b), Stream.of("more")))
        .toList();
  }

  private static String band(@Nullable Money cost) {
    if (cost == null) {
      return "unknown";
    }
    if (cost.isFree()) {
      return "free";
    }
    return BANDS.stream()
        .filter(b -> cost.amount().compareTo(BigDecimal.valueOf(b)) <= 0)
        .findFirst()
        .map(b -> "up to " + b)
        .orElse("more");
  }
}
