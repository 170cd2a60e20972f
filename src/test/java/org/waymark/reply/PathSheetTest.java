package org.waymark.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PathSheetTest {
  private static Wording words(String tag) {
    try {
      return Wording.read(Path.of("prompts"), Locale.forLanguageTag(tag));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.waymark.planning.Path path(String title) {
    return SheetPath.of(title, LocalDate.of(2027, 1, 4));
  }

  private static String text(byte[] pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  @Test
  void the_sheet_says_what_the_path_says() throws IOException {
    String text =
        text(new PathSheet(words("en-GB")).write(path("SQL from scratch"), "Data analyst"));
    assertThat(text)
        .contains("Your path to “Data analyst”")
        .contains("1 step, 40 hours in 7 weeks, €120.")
        .contains("SQL from scratch")
        .contains("Riverside College, Dublin")
        .contains("4 January 2027 to 21 February 2027, 40 hours, €120")
        .contains("You learn: SQL.")
        .contains("Not covered: Statistics.")
        .contains("https://riverside.example/sql")
        .contains("catalog v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Český kurz účetnictví",
        "Żeglarstwo i łączność",
        "Ελληνικά",
        "Основы",
        "ŐŰ Șțâ ÇĞİŞ"
      })
  void letters_of_europe_are_on_it(String title) throws IOException {
    assertThat(text(new PathSheet(words("en-GB")).write(path(title), null))).contains(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "fr-FR", "es-ES"})
  void it_speaks_the_readers_language_and_says_which(String tag) throws IOException {
    byte[] pdf = new PathSheet(words(tag)).write(path("SQL"), null);
    assertThat(text(pdf)).contains(words(tag).say("sheet.title")).doesNotContain("Your path");
    try (PdfReader reader = new PdfReader(pdf)) {
      assertThat(reader.getCatalog().get(org.openpdf.text.pdf.PdfName.LANG)).hasToString(tag);
      assertThat(reader.getInfo().get("Title")).isEqualTo(words(tag).say("sheet.title"));
    }
  }
}
