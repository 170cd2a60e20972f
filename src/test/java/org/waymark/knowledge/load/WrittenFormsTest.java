package org.waymark.knowledge.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/** What is written keeps to the standards, as far as schemas of our own can say. */
class WrittenFormsTest {
  private static final String ESCO = "http://data.europa.eu/esco/skill/598de5b0";
  private static final Framework FRAMEWORK =
      new Framework(
          List.of(new Skill(new SkillId("sql"), "SQL", List.of(), null, null, null, ESCO)),
          List.of(),
          List.of());

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void a_program_is_a_course_as_schema_org_says_it(long seed) throws IOException {
    check(new SchemaOrgForm(), schema("schema-org-course"), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void a_program_is_a_learning_opportunity_as_the_learning_model_says_it(long seed)
      throws IOException {
    check(new ElmForm(), schema("elm-opportunity"), seed);
  }

  @Test
  void a_skill_that_esco_knows_bears_its_address() {
    Program program =
        Program.builder("a", "Databases", Provider.named("Mill"))
            .skills(List.of(new SkillId("sql")))
            .build();
    assertThat(LinkedWriter.document(new ElmForm(), program, FRAMEWORK).toString()).contains(ESCO);
    assertThat(LinkedWriter.document(new SchemaOrgForm(), program, FRAMEWORK).toString())
        .contains(ESCO);
  }

  private static void check(LinkedWriter.Form form, Schema schema, long seed) {
    RandomPrograms random = new RandomPrograms(seed);
    for (int i = 0; i < 50; i++) {
      String json = LinkedWriter.document(form, random.next(i), FRAMEWORK).toString();
      assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }
  }

  private static Schema schema(String name) throws IOException {
    try (InputStream in = WrittenFormsTest.class.getResourceAsStream(name + ".schema.json")) {
      assertThat(in).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }
}
