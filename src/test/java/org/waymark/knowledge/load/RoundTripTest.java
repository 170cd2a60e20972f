package org.waymark.knowledge.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Funding;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.wire.CatalogExport;

/** What is written and read again is the same, in all that the format can say. */
class RoundTripTest {
  private static final Framework FRAMEWORK =
      new Framework(
          List.of(
              Skill.of("bread-baking", "Bread, baking"),
              Skill.of("sql", "SQL"),
              Skill.of("data analysis", "Data; analysis"),
              Skill.of("c++", "C++"),
              Skill.of("ü-skill", "Ü & Ä")),
          List.of(),
          List.of());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void json_keeps_all(long seed) throws IOException {
    check(new CatalogExport(), CatalogFormat.JSON, seed, p -> p);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void csv_keeps_all_but_addresses_and_ids_of_providers_and_notes_of_grants(long seed)
      throws IOException {
    check(
        new CsvWriter(),
        CatalogFormat.CSV,
        seed,
        p ->
            p.toBuilder()
                .funding(p.funding().stream().map(f -> new Funding(f.name(), null, null)).toList())
                .build());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void elm_keeps_all(long seed) throws IOException {
    check(new LinkedWriter(new ElmForm()), CatalogFormat.ELM, seed, p -> p);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void schema_org_keeps_all_but_assessment_supervision_and_larger_awards(long seed)
      throws IOException {
    check(
        new LinkedWriter(new SchemaOrgForm()),
        CatalogFormat.SCHEMA_ORG,
        seed,
        p -> p.toBuilder().assessment(null).supervision(null).stacksTo(List.of()).build());
  }

  private static void check(
      CatalogWriter writer, CatalogFormat format, long seed, UnaryOperator<Program> sayable)
      throws IOException {
    RandomPrograms random = new RandomPrograms(seed);
    List<Program> programs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      programs.add(random.next(i));
    }
    StringWriter out = new StringWriter();
    writer.write(new Catalog("v", programs, List.of(), List.of()), FRAMEWORK, out);
    Source source = Source.of("again", out.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(CatalogFormat.recognise(source)).isEqualTo(format);
    Draft draft = CatalogFile.read(source, format, null, "EUR");
    assertThat(draft.issues()).isEmpty();
    assertThat(draft.programs()).hasSameSizeAs(programs);
    for (int i = 0; i < programs.size(); i++) {
      Program expected = sayable.apply(programs.get(i));
      Program read = linked(draft.programs().get(i));
      assertThat(differences(lines(expected, format), lines(read, format))).isEmpty();
    }
  }

  private static List<String> differences(List<String> expected, List<String> read) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(expected.size(), read.size()); i++) {
      String one = i < expected.size() ? expected.get(i) : "nothing";
      String other = i < read.size() ? read.get(i) : "nothing";
      if (!one.equals(other)) {
        differences.add("wanted " + one + ", was " + other);
      }
    }
    return differences;
  }

  /** A line a field, so that a difference is seen. */
  private static List<String> lines(Program program, CatalogFormat format) {
    Provider provider = program.provider();
    String text = program.toString().replace(provider.toString(), "");
    return append(text, format == CatalogFormat.CSV ? provider.name() : provider.toString());
  }

  private static List<String> append(String text, String provider) {
    List<String> lines = new ArrayList<>(List.of(text.split(", (?=[a-zA-Z]+=)")));
    lines.add(provider);
    return lines;
  }

  private static Program linked(DraftProgram draft) {
    return draft.program().toBuilder()
        .skills(ids(draft.skills()))
        .requires(ids(draft.requires()))
        .build();
  }

  /** As linking does: an id where one is said, else the skill of that name. */
  private static List<SkillId> ids(List<SkillText> texts) {
    return texts.stream()
        .map(t -> Optional.ofNullable(t.id()).orElse(String.valueOf(t.label())))
        .map(SkillId::new)
        .toList();
  }
}
