package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.wire.Json;
import picocli.CommandLine;

class MainTest {
  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** What a command left behind. */
  private record Ran(int exit, String out, String err) {}

  @BeforeEach
  void place() throws IOException {
    Path knowledge = folder.resolve("knowledge");
    file("knowledge/framework/half-lives.yaml", "- {id: all, months: 60, kinds: [craft]}\n");
    file("knowledge/framework/sectors.yaml", "- {id: food}\n");
    file(
        "knowledge/framework/skills/food.yaml",
        """
        - {id: baking, label: Baking, kind: craft}
        - {id: hygiene, label: Food hygiene, kind: craft}
        """);
    file(
        "knowledge/framework/roles/food.yaml",
        "- {id: baker, label: Baker, sector: food, essential: [baking, hygiene]}\n");
    file(
        "knowledge/catalog/mill.yaml",
        """
        provider: {name: Mill}
        programs:
          - {id: bread, title: Good bread, skills: [Baking], hours: 40, cost: {amount: 120, currency: EUR}, starts: any-time}
          - {id: clean, title: Clean hands, skills: [Food hygiene], hours: 10, cost: {amount: 0, currency: EUR}, starts: any-time}
        """);
    file(
        "knowledge/answers/worth.md",
        """
        ---
        title: Are they worth it?
        asked: [are they worth it]
        sources: [{title: A study, url: https://study.example}]
        reviewed: 2026-11-01
        ---
        Often.
        """);
    environment.put("WAYMARK_KNOWLEDGE", knowledge.toString());
    environment.put("WAYMARK_DATA", folder.resolve("data").toString());
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                          | Say which command
          mix                                         | Unmatched argument
          plan                                        | Say where to
          plan --role ''                              | 1 to 300 characters
          plan --role baker --budget lots             | an amount and a currency
          plan --role baker --budget '300 XXQ'        | XXQ is no currency
          plan --role baker --hours-per-week some     | --hours-per-week
          plan --role baker --weeks 1.5               | --weeks
          verify                                      | PATH.json
          bench --requests 0                          | numbers over 0 are wanted
          plan --role baker --colour red              | Unknown option
          search                                      | QUERY
          search --limit 0 bread                      | a number from 1 to 1000
          search --limit all bread                    | --limit
          import                                      | FILE
          check a b                                   | Unmatched argument
          """)
  void wrong_usage_is_told_with_exit_2(String line, String told) throws IOException {
    Ran ran = run(words(line));
    assertThat(ran.err()).contains(told).contains("Usage: waymark");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plan --role astronaut                          | A path needs a target role that is known
          plan --role baker --hours-per-week 0           | /hoursPerWeek
          plan --profile FOLDER/none.json                | There is no file
          plan --profile FOLDER/list.json                | not a JSON object
          plan --profile FOLDER/broken.json              | is not JSON
          plan --profile FOLDER/bad.json                 | /colour: no such field
          import FOLDER/none.csv                         | There is no file
          import FOLDER/broken.json                      | broken.json:1: not well-formed
          import FOLDER/README.bin                       | it cannot be told which columns are title and provider
          import FOLDER/courses.csv --mapping FOLDER/other.yaml | names the column "Title", which is not there
          import FOLDER/courses.csv --mapping FOLDER/bad.yaml  | bad.yaml:1: colour: no such field
          import FOLDER/courses.csv --mapping FOLDER/none.yaml | There is no file
          import FOLDER/empty.json                       | Nothing was changed: no program could be read
          check FOLDER/none                              | no folder that can be read
          """)
  void what_cannot_be_done_is_one_line_with_exit_1(String line, String told) throws IOException {
    file("list.json", "[]");
    file("broken.json", "{");
    file("bad.json", "{\"targetRole\":{\"roleId\":\"baker\"},\"colour\":1}");
    file("courses.csv", "Name,School\nBread,Mill\n");
    file("README.bin", "x");
    file("other.yaml", "fields: {title: Title, provider: School}\n");
    file("bad.yaml", "fields: {title: Name, colour: School}\n");
    file("empty.json", "{\"programs\":[]}");
    Ran ran = run(words(line));
    assertThat(ran.err())
        .contains(told)
        .doesNotContain("Exception", "\tat ", "not yours", "REDACTED", "left out");
    assertThat(ran.exit()).isEqualTo(1);
  }

  private String[] words(String line) {
    return line.isEmpty()
        ? new String[0]
        : Arrays.stream(line.split(" (?=(?:[^']*'[^']*')*[^']*$)"))
            .map(w -> w.replace("'", "").replace("FOLDER", folder.toString()))
            .toArray(String[]::new);
  }

  @Test
  void a_setting_that_does_not_parse_stops_every_command_with_its_line() {
    environment.put("WAYMARK_PORT", "http");
    for (String line :
        new String[] {
          "plan --role baker",
          "search bread",
          "check",
          "import x.csv",
          "chat",
          "serve",
          "evaluate",
          "bench"
        }) {
      Ran ran = run(words(line));
      assertThat(ran.err().strip())
          .as(line)
          .isEqualTo("WAYMARK_PORT=http will not do: a whole number from 0 to 65535 is wanted");
      assertThat(ran.exit()).isEqualTo(1);
    }
  }

  @Test
  void a_knowledge_folder_that_is_none_is_named_by_its_setting() {
    environment.put("WAYMARK_KNOWLEDGE", folder.resolve("none").toString());
    Ran ran = run("plan", "--role", "baker");
    assertThat(ran.err()).contains("WAYMARK_KNOWLEDGE=" + folder.resolve("none") + " will not do");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void help_and_version_are_done() {
    assertThat(run("--help"))
        .satisfies(r -> assertThat(r.exit()).isZero())
        .extracting(Ran::out)
        .asString()
        .contains("serve", "plan", "import");
    assertThat(run("plan", "--help").exit()).isZero();
    assertThat(run("--version").out()).startsWith("waymark ");
  }

  @Test
  void a_path_is_planned_from_the_knowledge_folder() throws IOException {
    Ran ran = run("plan", "--role", "baker", "--hours-per-week", "10", "--budget", "200 EUR");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Your path to Baker", "Good bread", "Clean hands", "€120");
    Ran json = run("plan", "--role", "Baker", "--json");
    assertThat(Json.parse(json.out()).at("/path/steps").size()).isEqualTo(2);
  }

  @Test
  void a_path_that_was_taken_away_holds_until_a_price_changes() throws IOException {
    Path taken = file("path.json", run("plan", "--role", "Baker", "--json").out());
    Ran before = run("verify", taken.toString());
    assertThat(before.out()).contains("all hold");
    assertThat(before.exit()).as(before.err()).isZero();
    Path dearer =
        file(
            "dearer.json",
            """
            {"programs": [
              {"id": "bread", "title": "Good bread", "provider": {"name": "Mill"}, "skills": [{"label": "Baking"}], "hours": 40, "cost": {"amount": 140, "currency": "EUR"}, "starts": "any-time"},
              {"id": "clean", "title": "Clean hands", "provider": {"name": "Mill"}, "skills": [{"label": "Food hygiene"}], "hours": 10, "cost": {"amount": 0, "currency": "EUR"}, "starts": "any-time"}]}
            """);
    assertThat(run("import", dearer.toString()).exit()).isZero();
    Ran after = run("verify", taken.toString());
    assertThat(after.out()).contains("Good bread now costs 20 EUR more: 140 EUR instead of 120");
    assertThat(after.exit()).isEqualTo(1);
    Ran json = run("verify", taken.toString(), "--json");
    assertThat(Json.parse(json.out()).at("/holds").asBoolean(true)).isFalse();
    assertThat(Json.parse(json.out()).at("/faults/0/at").asText()).startsWith("/steps/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                            | is not JSON, as line
          {}                           | has no path and profile in it
          {"path": {}, "profile": {}}  | has a path that is none
          """)
  void a_file_that_is_no_path_is_refused_in_one_line(String content, String told)
      throws IOException {
    Ran ran = run("verify", file("path.json", content).toString());
    assertThat(ran.err()).contains(told);
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void programs_are_found_by_words() throws IOException {
    Ran ran = run("search", "good", "bread");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Good bread – Mill: 40 h, 120 EUR  [bread]").contains(" found.");
    assertThat(Json.parse(run("search", "--json", "bread").out()).at("/items/0/id").asText())
        .isEqualTo("bread");
  }

  @Test
  void an_import_replaces_the_seed_is_used_and_refuses_a_loss() throws IOException {
    Path two =
        file(
            "two.csv",
            """
            id;title;provider;skills;hours
            a;Rye bread;Oven;Baking;20
            b;Wash up;Oven;Food hygiene;5
            c;Nameless;;Baking;1
            """);
    Ran dry = run("import", two.toString(), "--dry-run");
    assertThat(dry.exit()).as(dry.err()).isZero();
    assertThat(dry.out())
        .contains(
            "two.csv, row 4: error: provider",
            "3 read, 2 accepted, 1 rejected",
            "Nothing was changed.");
    Ran done = run("import", two.toString());
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(done.out()).contains("Catalog version ");
    assertThat(run("search", "rye", "bread").out()).contains("Rye bread – Oven");
    Path other =
        file(
            "other.json",
            "{\"programs\":[{\"id\":\"z\",\"title\":\"Cake\",\"provider\":\"Oven\",\"skills\":[\"Baking\"]}]}");
    Ran lost = run("import", other.toString());
    assertThat(lost.exit()).isEqualTo(1);
    assertThat(lost.err()).contains("Nothing was changed: it would remove 2 of 2 programs");
    assertThat(run("import", other.toString(), "--add").exit()).isZero();
    Ran json = run("import", other.toString(), "--confirm", "--json");
    assertThat(json.exit()).isZero();
    assertThat(Json.parse(json.out()).path("removed").asInt()).isEqualTo(2);
  }

  @Test
  void a_file_larger_than_allowed_is_not_read() throws IOException {
    environment.put("WAYMARK_MAX_IMPORT_BYTES", "1024");
    Ran ran = run("import", file("large.csv", "title,provider\n" + "x".repeat(1024)).toString());
    assertThat(ran.err()).contains("larger than WAYMARK_MAX_IMPORT_BYTES (1024)");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void a_check_names_file_and_line_and_fails_where_there_is_an_error() throws IOException {
    file("knowledge/catalog/broken.yaml", "programs:\n  - {id: x, title: No provider}\n");
    Ran ran = run("check");
    assertThat(ran.out()).contains("catalog/broken.yaml:2: error: provider");
    assertThat(ran.exit()).isEqualTo(1);
  }
}
