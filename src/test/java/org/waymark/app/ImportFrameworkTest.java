package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.channel.web.Library;
import org.waymark.fixture.TestDay;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;
import org.waymark.wire.Json;
import picocli.CommandLine;

/** Over tables of the published form, with made-up concepts. */
class ImportFrameworkTest {
  private static final String SKILL = "http://data.europa.eu/esco/skill/";
  private static final String ROLE = "http://data.europa.eu/esco/occupation/";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** What a command left behind. */
  private record Ran(int exit, String out, String err) {}

  @BeforeEach
  void place() throws IOException {
    file("knowledge/framework/half-lives.yaml", "- {id: all, months: 60, kinds: [craft]}\n");
    file("knowledge/framework/sectors.yaml", "- {id: food}\n");
    file(
        "knowledge/framework/skills/food.yaml",
        "- {id: baking, label: Baking, kind: craft, aliases: [bread], esco: " + SKILL + "s1}\n");
    file(
        "knowledge/framework/roles/food.yaml",
        "- {id: baker, label: Baker, sector: food, essential: [baking]}\n");
    file(
        "knowledge/catalog/mill.yaml",
        """
        provider: {name: Mill}
        programs:
          - {id: bread, title: Good bread, skills: [Baking], hours: 40, starts: any-time}
        """);
    environment.put("WAYMARK_KNOWLEDGE", folder.resolve("knowledge").toString());
    environment.put("WAYMARK_DATA", folder.resolve("data").toString());
    file(
        "esco/skills_en.csv",
        """
        conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description
        KnowledgeSkillCompetence,SKILLs1,skill/competence,,bake goods,"make bread
        bake cakes",released,Bake them.
        KnowledgeSkillCompetence,SKILLs2,skill/competence,,mend kites,repair kites,released,Mend them.
        """);
    file(
        "esco/occupations_en.csv",
        """
        conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description
        Occupation,ROLEo1,5100,kite keeper,kite warden,released,Kite keepers mend kites.
        Occupation,ROLEo2,5100,baker,bread maker,released,Bakers bake.
        """);
    file(
        "esco/occupationSkillRelations_en.csv",
        """
        occupationUri,relationType,skillType,skillUri
        ROLEo1,essential,skill/competence,SKILLs2
        ROLEo1,optional,skill/competence,SKILLs1
        ROLEo2,essential,skill/competence,SKILLs1
        ROLEo2,essential,skill/competence,SKILLgone
        """);
  }

  private void file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content.replace("SKILL", SKILL).replace("ROLE", ROLE));
  }

  private Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands =
        Main.commandLine(environment)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int exit = commands.execute(arguments);
    return new Ran(exit, out.toString(), err.toString());
  }

  private Ran importIt(String... more) {
    return run(
        Stream.concat(
                Stream.of("import-framework", folder.resolve("esco").toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** Words alone, as the model takes a second to load. */
  private Waymark open() {
    return Waymark.openApart(
        Settings.read(environment),
        folder.resolve("data"),
        Meanings.NEVER,
        TestDay.clock(),
        new QuietConsole());
  }

  private static Role first(Waymark waymark, String words) {
    return waymark.library().roles(words, 5).getFirst();
  }

  @Test
  void roles_and_skills_are_found_afterwards_with_their_links() {
    assertThat(importIt().exit()).isZero();
    try (Waymark waymark = open()) {
      waymark.ready();
      Library library = waymark.library();
      assertThat(library.roles("kite wardens", 3))
          .first()
          .extracting(Role::esco)
          .isEqualTo(ROLE + "o1");
      assertThat(library.skills("repair a kite", 3))
          .first()
          .extracting(Skill::esco)
          .isEqualTo(SKILL + "s2");
    }
  }

  @Test
  void what_is_embedded_keeps_its_id_and_gets_names_and_link() {
    importIt();
    try (Waymark waymark = open()) {
      waymark.ready();
      Role baker = first(waymark, "bread maker");
      assertThat(baker.id().value()).isEqualTo("baker");
      assertThat(baker.esco()).isEqualTo(ROLE + "o2");
      assertThat(waymark.library().skills("bake cakes", 1))
          .extracting(s -> s.id().value())
          .containsExactly("baking");
    }
  }

  @Test
  void a_catalog_published_before_goes_on_and_one_published_with_it_outlives_it()
      throws IOException {
    run("search", "bread");
    importIt();
    assertThat(run("search", "bread").out()).contains("[bread]");
    file("more.csv", "id,title,provider,skills\nk,Kites,Loft,mend kites\n");
    assertThat(run("import", folder.resolve("more.csv").toString()).exit()).isZero();
    run("import-framework", "--embedded");
    try (Waymark waymark = open()) {
      waymark.ready();
      assertThat(waymark.library().skills("mend kites", 1))
          .extracting(Skill::label)
          .containsExactly("mend kites");
      assertThat(waymark.library().roles("kite keeper", 5))
          .extracting(Role::label)
          .doesNotContain("kite keeper");
    }
  }

  @Test
  void a_server_takes_it_up_and_gives_it_up_while_it_runs() {
    try (Waymark waymark = open()) {
      waymark.ready();
      assertThat(waymark.refresh()).isFalse();
      importIt();
      assertThat(waymark.refresh()).isTrue();
      assertThat(first(waymark, "kite keeper")).extracting(Role::esco).isEqualTo(ROLE + "o1");
      run("import-framework", "--embedded");
      assertThat(waymark.refresh()).isTrue();
      assertThat(waymark.framework().listRoles()).hasSize(1);
    }
  }

  @Test
  void the_report_says_what_was_read_and_left_out() throws IOException {
    Ran ran = importIt("--json");
    var report = Json.parse(ran.out());
    assertThat(report.at("/read/roles").asInt()).isEqualTo(2);
    assertThat(report.at("/inUse/skills").asInt()).isEqualTo(2);
    assertThat(report.at("/issues").findValuesAsText("code"))
        .containsExactly("missing", "unknown-skill");
    assertThat(ran.err()).contains("2 roles and 2 skills are taken in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FOLDER/none                | There is no file                       | 1
          FOLDER/knowledge           | skills_en.csv is wanted                | 1
          FOLDER/other               | no column is called "conceptUri"       | 1
          FOLDER/stray               | relations name occupations or skills   | 1
          FOLDER/broken.zip          | skills_en.csv is wanted                | 1
          FOLDER/esco --embedded     | but not both                           | 2
          ''                         | Say which folder or zips               | 2
          """)
  void what_will_not_do_is_told_and_changes_nothing(String arguments, String told, int exit)
      throws IOException {
    importIt();
    file("other/skills_en.csv", "name\nkites\n");
    for (String table : List.of("skills_en.csv", "occupations_en.csv")) {
      Files.createDirectories(folder.resolve("stray"));
      Files.copy(folder.resolve("esco").resolve(table), folder.resolve("stray").resolve(table));
    }
    file(
        "stray/occupationSkillRelations.csv",
        "occupationUri,relationType,skillUri\nx/o9,essential,x/s9\n");
    file("broken.zip", "this is no zip");
    byte[] before = Files.readAllBytes(folder.resolve("data/framework.json.gz"));
    List<String> line =
        Stream.of(("import-framework " + arguments).split(" "))
            .map(w -> w.replace("FOLDER", folder.toString()))
            .toList();
    Ran ran = run(line.toArray(String[]::new));
    assertThat(ran.err()).contains(told).doesNotContain("Exception");
    assertThat(ran.exit()).isEqualTo(exit);
    assertThat(Files.readAllBytes(folder.resolve("data/framework.json.gz"))).isEqualTo(before);
  }

  @Test
  void a_damaged_import_leaves_the_embedded_framework_in_use() throws IOException {
    importIt();
    Files.writeString(folder.resolve("data/framework.json.gz"), "x");
    try (Waymark waymark = open()) {
      waymark.ready();
      assertThat(waymark.framework().listRoles()).hasSize(1);
    }
  }

  @Test
  void going_back_where_nothing_was_imported_says_so() {
    assertThat(run("import-framework", "--embedded").out()).contains("nothing was changed");
  }
}
