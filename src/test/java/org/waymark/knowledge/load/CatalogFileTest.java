package org.waymark.knowledge.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.knowledge.load.NastyFiles.text;
import static org.waymark.knowledge.load.NastyFiles.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.knowledge.Program;

/** Whole files through {@link CatalogFile}, their format told by content. */
class CatalogFileTest {
  private static List<Program> read(String name, byte[] bytes) throws IOException {
    Source source = Source.of(name, bytes);
    return CatalogFile.read(source, CatalogFormat.recognise(source), null, "EUR")
        .programs()
        .stream()
        .map(DraftProgram::program)
        .toList();
  }

  @Test
  void a_workbook_of_more_rows_than_are_sampled_is_read_whole() throws IOException {
    List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[] {"id", "title", "provider"});
    for (int i = 0; i < 450; i++) {
      rows.add(new Object[] {"A" + i, "Bread " + i, "Mill"});
    }
    assertThat(read("a.xlsx", xlsx(rows.toArray(Object[][]::new)))).hasSize(450);
  }

  @Test
  void opportunities_without_an_id_are_each_a_program() throws IOException {
    String elm =
        """
        [{"@context":"http://data.europa.eu/snb/model/context/edc-ap","type":"LearningOpportunity",
          "title":{"en":"Bread"},"providedBy":{"type":"Organisation","legalName":{"en":"Mill"}}},
         {"@context":"http://data.europa.eu/snb/model/context/edc-ap","type":"LearningOpportunity",
          "title":{"en":"Pie"},"providedBy":{"type":"Organisation","legalName":{"en":"Mill"}}}]
        """;
    assertThat(read("a.json", text(elm)))
        .extracting(Program::title)
        .containsExactly("Bread", "Pie");
  }

  @ParameterizedTest
  @CsvSource({
    "Acme College, Acme College",
    "urn:ctid:ce-1, ce-1",
    "https://www.mill.example/about, www.mill.example",
    "http://a.org/x|y, x|y"
  })
  void a_provider_that_is_named_by_a_word_or_an_address_has_that_name(String offered, String name)
      throws IOException {
    String ctdl =
        """
        {"@context":"https://credreg.net/ctdl/schema/context/json","@graph":[
         {"@id":"https://credentialengineregistry.org/resources/ce-9","@type":"ceterms:Certificate",
          "ceterms:ctid":"ce-9","ceterms:name":{"en":"Bread"},"ceterms:offeredBy":["%s"]}]}
        """
            .formatted(offered);
    assertThat(read("a.json", text(ctdl)))
        .singleElement()
        .satisfies(p -> assertThat(p.provider().name()).isEqualTo(name));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "250 all inclusive, none",
        "250 ALL, ALL",
        "120 eur, EUR",
        "120 euros, EUR",
        "try it for 9, none",
        "9 XXX, none"
      })
  void a_currency_is_named_by_its_code_in_capitals_or_as_people_write_it(
      String cell, @Nullable String code) {
    assertThat(Prices.parse(cell).currency()).isEqualTo(code);
  }

  @Test
  void nines_are_no_price_however_many_noughts_follow() throws IOException {
    String csv = "title,provider,cost,hours\nBread,Mill,99999.00 EUR,9999.0\n";
    assertThat(read("a.csv", text(csv)))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.cost()).isNull();
          assertThat(p.hours()).isNull();
        });
  }

  @Test
  void one_program_in_the_place_of_a_list_is_that_program() throws IOException {
    String json = "{\"programs\":{\"id\":\"A1\",\"title\":\"Bread\",\"provider\":\"Mill\"}}";
    assertThat(read("a.json", text(json))).extracting(Program::title).containsExactly("Bread");
  }

  @Test
  void a_table_whose_first_column_is_called_pk_is_no_workbook() throws IOException {
    assertThat(read("a.csv", text("PK,title,provider\n7,Bread,Mill\n"))).hasSize(1);
  }

  @Test
  void rows_of_the_same_words_get_numbers_and_the_same_row_the_same_id() {
    DerivedIds ids = new DerivedIds();
    List<@Nullable String> words = List.of("Bread", "Mill");
    assertThat(ids.of(words, List.of("1"))).isEqualTo("bread-mill");
    assertThat(ids.of(words, List.of("2"))).isEqualTo("bread-mill-2");
    assertThat(ids.of(words, List.of("3"))).isEqualTo("bread-mill-3");
    assertThat(ids.of(words, List.of("2"))).isEqualTo("bread-mill-2");
    assertThat(ids.of(List.of("Bread", "Mill 2"), List.of("4"))).isEqualTo("bread-mill-2-2");
  }
}
