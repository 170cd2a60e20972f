package org.waymark.knowledge.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.waymark.knowledge.load.NastyFiles.bomb;
import static org.waymark.knowledge.load.NastyFiles.cut;
import static org.waymark.knowledge.load.NastyFiles.deep;
import static org.waymark.knowledge.load.NastyFiles.json;
import static org.waymark.knowledge.load.NastyFiles.random;
import static org.waymark.knowledge.load.NastyFiles.row;
import static org.waymark.knowledge.load.NastyFiles.text;
import static org.waymark.knowledge.load.NastyFiles.xlsx;
import static org.waymark.knowledge.load.NastyFiles.zeros;
import static org.waymark.knowledge.load.NastyFiles.zip;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.knowledge.Program;

/** Each file is refused with a sentence, or read with an issue for what will not do. */
class NastyFilesTest {
  private static final byte[] GOOD_XLSX =
      xlsx(new Object[] {"id", "title", "provider"}, new Object[] {"A1", "Bread", "Mill"});
  private static final String COURSE =
      "{\"@context\": \"https://schema.org\", \"@type\": \"Course\", \"name\": \"Bread\","
          + " \"provider\": {\"@type\": \"Organization\", \"name\": \"Mill\"}%s}";

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("empty", "a.csv", text(""), "empty"),
        arguments("only blanks", "a.csv", text(" \n \n"), "empty"),
        arguments("only a byte order mark", "a.csv", text("\uFEFF"), "empty"),
        arguments("zeros", "a.csv", zeros(5000), "bytes that no table"),
        arguments(
            "a picture", "a.csv", text("\u0089PNG\r\n\u001A\n\u0000\u0000"), "bytes that no table"),
        arguments("a PDF", "a.csv", text("%PDF-1.7\n"), "PDF"),
        arguments("packed", "a.csv", text("\u001F\u008B\b", "ISO-8859-1"), "packed"),
        arguments("an old workbook", "a.xls", text("ÐÏ\u0011à", "ISO-8859-1"), "old workbook"),
        arguments("a header without title", "a.csv", text("foo,bar\n1,2\n"), "no column is called"),
        arguments("one long line", "a.csv", text("x".repeat(300_000)), "no column is called"),
        arguments("JSON cut off", "a.json", cut(json(""), 40), "not well-formed"),
        arguments("JSON and more", "a.json", text("{\"programs\": []} {}"), "after the end"),
        arguments("JSON of another shape", "a.json", text("{\"courses\": []}"), "programs"),
        arguments("JSON that is a number", "a.json", text("[1"), "not well-formed"),
        arguments("deep arrays", "a.json", deep("[", "]", 100_000), "not well-formed"),
        arguments("deep objects", "a.json", deep("{\"a\":", "}", 5_000), "not well-formed"),
        arguments(
            "deep JSON-LD",
            "a.json",
            deep(
                "{\"@context\":\"https://schema.org\",\"@type\":\"Course\",\"hasPart\":", "}", 500),
            "not well-formed"),
        arguments(
            "a huge text",
            "a.json",
            json(",\"description\": \"" + "x".repeat(2 << 20) + "\""),
            "not well-formed"),
        arguments(
            "a huge number", "a.json", json(",\"hours\": " + "9".repeat(5_000)), "not well-formed"),
        arguments("NaN in JSON", "a.json", json(",\"hours\": NaN"), "not well-formed"),
        arguments("a comma too many", "a.json", json(","), "not well-formed"),
        arguments("YAML of another shape", "a.yaml", text("a: [1]\n"), "programs"),
        arguments("a workbook cut off", "a.xlsx", cut(GOOD_XLSX, GOOD_XLSX.length / 2), "workbook"),
        arguments("a workbook without sheets", "a.xlsx", zip("readme.txt", "hello"), "workbook"),
        arguments(
            "a zip bomb",
            "a.xlsx",
            bomb("xl/worksheets/sheet1.xml", 64),
            "far more than its own size"),
        arguments(
            "an empty zip", "a.xlsx", text("PK\u0005\u0006" + "\u0000".repeat(18)), "workbook"),
        arguments("XML", "a.xml", text("<?xml version=\"1.0\"?><a/>"), "XML"),
        arguments(
            "XML entities",
            "a.xml",
            text(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM"
                    + " \"file:///etc/passwd\">]><a>&x;</a>"),
            "XML"),
        arguments(
            "a page without data", "a.html", text("<html><body>Courses</body></html>"), "JSON-LD"),
        arguments(
            "ELM in XML",
            "a.xml",
            text("<a xmlns=\"http://data.europa.eu/snb/model/elm\"/>"),
            "XML"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void a_file_of_which_nothing_counts_is_refused_with_a_sentence(
      String name, String file, byte[] bytes, String message) {
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> read(file, bytes));
    assertThat(refused).isNotNull();
    assertThat(refused.getMessage()).contains(message).doesNotContain("Exception");
  }

  static Stream<Arguments> mended() {
    return Stream.of(
        arguments("noise", "a.csv", text("title,provider\n\u0007Bread,Mill\n"), 1, ""),
        arguments("a row that is cut off", "a.csv", text("title,provider\nA,B\n\"C,D\n"), 1, ""),
        arguments("a huge cell", "a.csv", row("description", "x".repeat(300_000)), 1, "long-cell"),
        arguments(
            "a title of a page",
            "a.csv",
            text("title,provider\n" + "T".repeat(3000) + ",Mill\n"),
            1,
            "long-title"),
        arguments(
            "too many cells", "a.csv", text("title,provider\nBread,Mill,x,y\n"), 1, "extra-cells"),
        arguments(
            "a doubled header",
            "a.csv",
            text("title,title,provider\nBread,Cake,Mill\n"),
            1,
            "doubled-column"),
        arguments(
            "a doubled id",
            "a.csv",
            text("id,title,provider\n1,Bread,Mill\n1,Cake,Mill\n"),
            1,
            "doubled-id"),
        arguments("a script address", "a.csv", row("url", "javascript:alert(1)"), 1, "bad-url"),
        arguments(
            "a data address",
            "a.csv",
            row("url", "data:text/html,<script>alert(1)</script>"),
            1,
            "bad-url"),
        arguments("a file address", "a.csv", row("url", "file:///etc/passwd"), 1, "bad-url"),
        arguments("NaN hours", "a.csv", row("hours", "NaN"), 1, ""),
        arguments("infinite hours", "a.csv", row("hours", "Infinity"), 1, "bad-number"),
        arguments("1e309 hours", "a.csv", row("hours", "1e309"), 1, "bad-number"),
        arguments("negative hours", "a.csv", row("hours", "-5"), 1, "out-of-bounds"),
        arguments("no hours", "a.csv", row("hours", "0"), 1, "out-of-bounds"),
        arguments("nines for hours", "a.csv", row("hours", "9999"), 1, "sentinel"),
        arguments("nines for a cost", "a.csv", row("cost", "999999 EUR"), 1, "sentinel"),
        arguments("a negative cost", "a.csv", row("cost", "-120 EUR"), 1, "bad-money"),
        arguments("a cost of two amounts", "a.csv", row("cost", "100 to 200 EUR"), 1, "bad-money"),
        arguments("a cost without currency", "a.csv", row("cost", "120"), 1, "no-currency"),
        arguments("an EQF level of 9", "a.csv", row("eqfLevel", "9"), 1, "out-of-bounds"),
        arguments("a day that is none", "a.csv", row("enrolBy", "2027-02-30"), 1, "bad-date"),
        arguments("a day in two ways", "a.csv", row("enrolBy", "3/4/2027"), 1, "bad-date"),
        arguments(
            "a language of nowhere", "a.csv", row("language", "Klingon"), 1, "unknown-language"),
        arguments(
            "prose for a prerequisite",
            "a.csv",
            row("requires", "You should have baked bread at home for some years."),
            1,
            "prose-requirement"),
        arguments(
            "broken UTF-8",
            "a.csv",
            concat(
                text("title,provider\nBäckerei für Anfänger und Könner,Mühle\n"),
                text("Br\u00fcot,M\n", "windows-1252")),
            2,
            "wrong-encoding"),
        arguments(
            "no provider",
            "a.csv",
            text("title,provider\nBread,\nCake,Mill\n"),
            1,
            "missing-provider"),
        arguments(
            "a title None",
            "a.csv",
            text("title,provider\nNone,Mill\nCake,Mill\n"),
            1,
            "missing-title"),
        arguments(
            "a wrong kind in JSON", "a.json", json(",\"hours\": {\"much\": 1}"), 1, "wrong-type"),
        arguments(
            "an unknown field in JSON", "a.json", json(",\"colour\": \"red\""), 1, "unknown-field"),
        arguments("1e309 in JSON", "a.json", json(",\"hours\": 1e309"), 1, "bad-number"),
        arguments(
            "a currency of nowhere",
            "a.json",
            json(",\"cost\": {\"amount\": 1, \"currency\": \"E\"}"),
            1,
            "bad-money"),
        arguments(
            "a program that is a text",
            "a.json",
            text(
                "{\"programs\": [\"x\", {\"id\": \"a\", \"title\": \"Bread\", \"provider\":"
                    + " \"Mill\"}]}"),
            1,
            "not-a-program"),
        arguments(
            "a formula",
            "a.xlsx",
            xlsx(
                new Object[] {"title", "provider"},
                new Object[] {"=HYPERLINK(\"https://evil.example\")", "Mill"},
                new Object[] {"Bread", "Mill"}),
            1,
            "missing-title"),
        arguments(
            "numbers for titles",
            "a.xlsx",
            xlsx(new Object[] {"title", "provider", "hours"}, new Object[] {42, "Mill", true}),
            1,
            "bad-number"),
        arguments(
            "an unknown context",
            "a.json",
            text(
                "[{\"@context\": \"https://evil.example/context\", \"@type\": \"Course\"},"
                    + COURSE.formatted("")
                    + "]"),
            1,
            "unknown-context"),
        arguments(
            "a context that is none",
            "a.json",
            text("[{\"@context\": 5, \"@type\": \"Course\"}," + COURSE.formatted("") + "]"),
            1,
            "unknown-context"),
        arguments(
            "a reference in a circle",
            "a.json",
            text(
                COURSE.formatted(
                    ",\"@id\": \"urn:a\", \"hasPart\": {\"@id\": \"urn:a\"},"
                        + " \"coursePrerequisites\": {\"@id\": \"urn:a\"}")),
            0,
            ""),
        arguments(
            "a reference to nothing",
            "a.json",
            text(COURSE.formatted(",\"hasCourseInstance\": {\"@id\": \"urn:gone\"}")),
            1,
            ""),
        arguments(
            "a page with one bad script",
            "a.html",
            text(
                "<html><script type=\"application/ld+json\">{</script><script"
                    + " type=\"application/ld+json\">"
                    + COURSE.formatted("")
                    + "</script></html>"),
            1,
            "bad-script"));
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mended")
  void what_will_not_do_is_said_and_the_rest_goes_on(
      String name, String file, byte[] bytes, int programs, String code) throws IOException {
    Draft draft = read(file, bytes);
    assertThat(draft.programs()).hasSize(programs);
    if (!code.isEmpty()) {
      assertThat(draft.issues()).extracting(Issue::code).contains(code);
    }
    for (Issue issue : draft.issues()) {
      assertThat(issue.message()).isNotBlank().doesNotContain("Exception");
      assertThat(issue.place().row() > 0 || issue.place().pointer() != null).isTrue();
    }
  }

  static Stream<Arguments> markup() {
    return Stream.of(
        arguments("<script>alert(1)</script>Bread", "Bread"),
        arguments("<img src=x onerror=alert(1)>Bread", "Bread"),
        arguments("<b>Bread</b> &amp; butter", "Bread & butter"),
        arguments("Bread<br/>and butter", "Bread\nand butter"),
        arguments("Pairs<T> in C++", "Pairs<T> in C++"),
        arguments("=HYPERLINK(\"https://evil.example\")", "=HYPERLINK(\"https://evil.example\")"),
        arguments("'=1+1", "=1+1"));
  }

  @ParameterizedTest
  @MethodSource("markup")
  void a_title_is_text_without_markup(String cell, String title) throws IOException {
    byte[] table = text("title,provider\n\"" + cell.replace("\"", "\"\"") + "\",Mill\n");
    Program program = read("a.csv", table).programs().getFirst().program();
    assertThat(program.title()).isEqualTo(title);
  }

  @ParameterizedTest
  @MethodSource("noise")
  void noise_is_never_more_than_a_refusal(String file, byte[] bytes) {
    try {
      Draft draft = read(file, bytes);
      assertThat(draft.programs()).isEmpty();
    } catch (IOException e) {
      assertThat(e).isInstanceOf(Unreadable.class);
    }
  }

  static Stream<Arguments> noise() {
    return Stream.of("a.csv", "a.json", "a.xlsx", "a.yaml")
        .flatMap(f ->
            Stream.of(
                arguments(f, random(3000)),
                arguments(f, concat(text("PK\u0003\u0004"), random(900))),
                arguments(f, concat(text("{"), random(900)))));
  }

  private static Draft read(String name, byte[] bytes) throws IOException {
    Source source = Source.of(name, bytes);
    return CatalogFile.read(source, CatalogFormat.recognise(source), null, "EUR");
  }
}
