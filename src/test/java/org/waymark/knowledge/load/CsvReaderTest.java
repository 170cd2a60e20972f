package org.waymark.knowledge.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;

class CsvReaderTest {
  private static final String MAPPING =
      """
      fields:
        id: Code
        title: Course name
        description: About
        provider: {columns: [School, Operator], none: [n/a]}
        hours: {column: Hours, none: ["0", "9999"]}
        places: {columns: [Town, Second town]}
        skills: {column: Topics, split: "[;,]"}
        delivery:
          when:
            - {column: Online, is: ["yes", "1"], then: online}
            - {column: Online, is: ["no"], then: on-site}
        cost: {columns: [Tuition, Fees], total: Total, currency: EUR}
        qualityAssurance: {column: Approved, prefix: "Approved by "}
        country: {value: IE}
      """;
  private static final String HEADER =
      "Code,Course name,About,School,Operator,Hours,Town,Second"
          + " town,Topics,Online,Tuition,Fees,Total,Approved\n";

  private static Mapping mapping(String yaml) throws IOException {
    return Mapping.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "courses.yaml");
  }

  private static Draft read(String rows) throws IOException {
    return read((HEADER + rows).getBytes(StandardCharsets.UTF_8), MAPPING);
  }

  private static Draft read(byte[] table, @Nullable String mapping) throws IOException {
    return CatalogFile.read(
        Source.of("courses.csv", table),
        CatalogFormat.CSV,
        mapping == null ? null : mapping(mapping),
        "EUR");
  }

  private static Draft plain(String table) throws IOException {
    return read(table.getBytes(StandardCharsets.UTF_8), null);
  }

  private static Unreadable unreadable(String table, @Nullable String mapping) {
    Unreadable refused =
        catchThrowableOfType(
            Unreadable.class, () -> read(table.getBytes(StandardCharsets.UTF_8), mapping));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static Program only(Draft draft) {
    assertThat(draft.programs()).hasSize(1);
    return draft.programs().getFirst().program();
  }

  private static Issue issue(Draft draft) {
    assertThat(draft.issues()).hasSize(1);
    return draft.issues().getFirst();
  }

  @Test
  void a_row_becomes_a_program_by_its_mapping() throws IOException {
    Draft draft =
        read(
            "A1,Bread,\"All about bread\",,Old Mill,40,Cork,Tralee,\"Baking;"
                + " Hygiene\",yes,100,20.50,120.50,QQI\n");
    assertThat(draft.issues()).isEmpty();
    Program bread = only(draft);
    assertThat(bread.id().value()).isEqualTo("A1");
    assertThat(bread.provider().name()).isEqualTo("Old Mill");
    assertThat(bread.hours()).isEqualTo(new BigDecimal("40"));
    assertThat(bread.places()).containsExactly("Cork", "Tralee");
    assertThat(bread.delivery()).isEqualTo(Set.of(Delivery.ONLINE));
    assertThat(bread.cost()).isEqualTo(Money.of("120.50", "EUR"));
    assertThat(bread.qualityAssurance()).isEqualTo("Approved by QQI");
    assertThat(bread.country()).isEqualTo("IE");
    assertThat(draft.programs().getFirst().skills())
        .extracting(SkillText::label)
        .containsExactly("Baking", "Hygiene");
  }

  @Test
  void a_value_that_means_nothing_is_nothing() throws IOException {
    Program bread = only(read("A1,Bread,,N/A,Old Mill,9999,,,,perhaps,,,,\n"));
    assertThat(bread.hours()).isNull();
    assertThat(bread.cost()).isNull();
    assertThat(bread.delivery()).isEmpty();
    assertThat(bread.qualityAssurance()).isNull();
    assertThat(bread.provider().name()).isEqualTo("Old Mill");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          doubled id, same facts  | A1,Bread,,Mill,,,,,,,,,,;A1,Bread,,Mill,,,,,,,,,, | 3 | error   | doubled-id       | id       | stands already at courses.csv, row 2 with the same facts
          doubled id, other facts | A1,Bread,,Mill,,,,,,,,,,;A1,Cake,,Mill,,,,,,,,,,  | 3 | error   | doubled-id       | id       | with other facts; the first one counts
          no provider             | A1,Bread,,n/a,,,,,,,,,,                           | 2 | error   | missing-provider | provider | needs an id, a title and a provider
          no title                | A1,,,Mill,,,,,,,,,,                               | 2 | error   | missing-title    | title    | it was left out
          money in words          | A1,Bread,,Mill,,,,,,,ask us,,,                    | 2 | warning | bad-money        | Tuition  | an amount is wanted
          money in two ways       | A1,Bread,,Mill,,,,,,,1.200,,,                     | 2 | warning | bad-money        | Tuition  | in two ways
          a total of its own      | A1,Bread,,Mill,,,,,,,100,20,41984198,             | 2 | warning | total-differs    | cost     | add up to 120; the sum of the parts counts
          hours in words          | A1,Bread,,Mill,,forty,,,,,,,,                     | 2 | warning | bad-number       | hours    | a number is wanted
          hours below nothing     | A1,Bread,,Mill,,-4,,,,,,,,                        | 2 | warning | out-of-bounds    | hours    | over 0
          hours out of the world  | A1,Bread,,Mill,,1e2147483647,,,,,,,,              | 2 | warning | bad-number       | hours    | out of all bounds
          a cell too many         | A1,Bread,,Mill,,,,,,,,,,QQI,spilt                 | 2 | warning | extra-cells      |          | 15 cells under 14 columns
          """)
  void what_will_not_do_is_named_with_its_row_and_the_rest_goes_on(
      String name,
      String rows,
      int row,
      String severity,
      String code,
      @Nullable String field,
      String message)
      throws IOException {
    Draft draft = read(rows.replace(';', '\n') + "\nZ9,Good,,Mill,,,,,,,,,,\n");
    Issue issue = issue(draft);
    assertThat(issue.place()).as(name).hasToString("courses.csv, row " + row);
    assertThat(issue.severity().code()).isEqualTo(severity);
    assertThat(issue.code()).isEqualTo(code);
    assertThat(issue.field()).isEqualTo(field);
    assertThat(issue.message()).contains(message);
    assertThat(draft.programs().getLast().program().title()).isEqualTo("Good");
    assertThat(draft.read()).isEqualTo((int) rows.chars().filter(c -> c == ';').count() + 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          120         | 120
          120.5       | 120.50
          1,200       | 1200
          1,200.00    | 1200
          1,234,567   | 1234567
          120,50      | 120.50
          120,5       | 120.50
          1.200,50    | 1200.50
          1.234.567   | 1234567
          1 200,50    | 1200.50
          1'200.50    | 1200.50
          0.125       | 0.125
          €120        | 120
          120 EUR     | 120
          1,24,980    | 124980
          """)
  void money_is_read_as_it_is_written_in_many_countries(String cell, String amount)
      throws IOException {
    Draft draft = read("A1,Bread,,Mill,,,,,,,\"" + cell + "\",,,\n");
    assertThat(draft.issues()).isEmpty();
    assertThat(only(draft).cost()).isEqualTo(Money.of(amount, "EUR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$120", "-5", "1,2,3", "12.34.56", "1e9", "12-15", "1,20.5"})
  void money_that_is_none_is_left_out_with_an_issue(String cell) throws IOException {
    Draft draft = read("A1,Bread,,Mill,,,,,,,\"" + cell + "\",,,\n");
    assertThat(issue(draft).code()).isEqualTo("bad-money");
    assertThat(only(draft).cost()).isNull();
  }

  @Test
  void a_part_that_cannot_be_read_makes_the_price_unknown_unless_a_total_is_stated()
      throws IOException {
    Draft draft = read("A1,Bread,,Mill,,,,,,,100,ask us,,\nA2,Cake,,Mill,,,,,,,100,ask us,150,\n");
    assertThat(draft.issues()).extracting(Issue::field).containsExactly("Fees", "Fees");
    assertThat(draft.programs())
        .extracting(p -> p.program().cost())
        .containsExactly(null, Money.of(150, "EUR"));
  }

  @Test
  void a_total_stands_where_there_are_no_parts() throws IOException {
    assertThat(only(read("A1,Bread,,Mill,,,,,,,,,99,\n")).cost()).isEqualTo(Money.of(99, "EUR"));
  }

  @Test
  void quotes_within_values_and_lines_within_cells_are_kept_whole() throws IOException {
    Draft draft =
        read(
            "A1,\"The \"\"good\"\" bread\",\"first line\r\n"
                + "second, line\",\"\"\"Mill\"\"\",,,,,,,,,,\n"
                + "A2,Say \"cheese\",,Mill,,,,,,,,,,\n");
    assertThat(draft.issues()).isEmpty();
    assertThat(draft.programs())
        .extracting(p -> p.program().title())
        .containsExactly("The \"good\" bread", "Say \"cheese\"");
    Program bread = draft.programs().getFirst().program();
    assertThat(bread.provider().name()).isEqualTo("Mill");
    assertThat(String.valueOf(bread.description()).lines())
        .containsExactly("first line", "second, line");
  }

  @Test
  void empty_rows_are_passed_over_and_counted() throws IOException {
    Draft draft = read("A1,Bread,,Mill,,,,,,,,,,\n\n,,,,,,,,,,,,,\nA2,,,Mill,,,,,,,,,,\n\n");
    assertThat(issue(draft).place()).hasToString("courses.csv, row 5");
    assertThat(draft.read()).isEqualTo(2);
  }

  @Test
  void a_quote_that_never_ends_keeps_what_came_before_it() throws IOException {
    Draft draft =
        read("A1,Bread,,Mill,,,,,,,,,,\nA2,\"Cake,,Mill,,,,,,,,,,\nA3,Pie,,Mill,,,,,,,,,,\n");
    assertThat(only(draft).title()).isEqualTo("Bread");
    assertThat(issue(draft).code()).isEqualTo("unreadable-row");
    assertThat(issue(draft).place()).hasToString("courses.csv, row 3");
    assertThat(issue(draft).message()).contains("all that follow");
  }

  @Test
  void columns_named_like_the_fields_need_no_mapping() throws IOException {
    Draft draft = plain("ID;Title;Provider;Hours;Skills\nA1;Bread;Mill;40;Baking|Hygiene\n");
    assertThat(only(draft).hours()).isEqualTo(new BigDecimal("40"));
    assertThat(draft.programs().getFirst().skills())
        .extracting(SkillText::label)
        .containsExactly("Baking", "Hygiene");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void the_delimiter_is_told_from_the_header(String delimiter) throws IOException {
    assertThat(only(plain("id,title,provider\nA1,Bread,Mill\n".replace(",", delimiter))).title())
        .isEqualTo("Bread");
  }

  @Test
  void without_an_id_title_and_provider_are_the_id() throws IOException {
    assertThat(only(plain("title,provider\nBread,Mill\n")).id().value()).isEqualTo("bread-mill");
  }

  @Test
  void the_first_of_two_columns_of_one_name_counts_and_that_is_said() throws IOException {
    Draft draft = plain("id,title,title,provider\nA1,Bread,Cake,Mill\n");
    assertThat(only(draft).title()).isEqualTo("Bread");
    assertThat(issue(draft).code()).isEqualTo("doubled-column");
    assertThat(issue(draft).place()).hasToString("courses.csv, row 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
  void letters_are_told_from_the_bytes(String charset) throws IOException {
    byte[] bytes = "title,provider\nBäckerei für Café,Mühle\n".getBytes(Charset.forName(charset));
    assertThat(only(read(bytes, null)).title()).isEqualTo("Bäckerei für Café");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_wins_and_is_no_part_of_the_first_column(String charset)
      throws IOException {
    byte[] bytes = "\uFEFFtitle,provider\nBäckerei,Mühle\n".getBytes(Charset.forName(charset));
    Draft draft =
        read(bytes, "encoding: windows-1252\nfields: {title: title, provider: provider}\n");
    assertThat(only(draft).title()).isEqualTo("Bäckerei");
  }

  @Test
  void control_characters_alone_are_no_value() throws IOException {
    Draft draft = plain("id,title,provider\nA1,Bread,\u0001\nA2,\u0001,Mill\n");
    assertThat(draft.programs()).isEmpty();
    assertThat(draft.issues())
        .extracting(Issue::code)
        .containsExactly("missing-provider", "missing-title");
  }

  @Test
  void a_table_without_title_names_its_columns() {
    assertThat(unreadable("what,whose\nBread,Mill\n", null).getMessage())
        .contains("no column is called \"title\"")
        .contains("what, whose");
    assertThat(unreadable("", null).getMessage()).contains("empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fields: {title: Name}                                          | names the column "Name", which is not there. The columns are: title, provider
          fields: {provider: provider}                                   | says nothing of the title
          fields: {title: title, colour: provider}                       | colour: no such field
          fields: {title: {column: title, colour: red}}                  | colour: no such field
          fields: {title: [1]}                                           | a column's name or a rule is wanted
          fields: {title: title, skills: {column: provider, split: "["}} | split: not a regular expression
          speed: 3                                                       | speed: no such field
          [1]                                                            | a mapping has "fields"
          fields: {title: title                                          | not well-formed
          {encoding: klingon-8, fields: {title: title}}                  | no encoding is called klingon-8
          """)
  void a_mapping_that_will_not_do_is_refused_with_its_reason(String mapping, String reason) {
    assertThat(unreadable("title,provider\nBread,Mill\n", mapping).getMessage()).contains(reason);
  }

  @Test
  void the_mapping_that_is_published_can_be_read() throws IOException {
    String published = Files.readString(Path.of("docs/mappings/nj-etpl.yaml"));
    assertThat(mapping(published).fields())
        .containsKeys("id", "title", "provider", "hours", "cost");
  }
}
