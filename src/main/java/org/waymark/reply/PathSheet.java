package org.waymark.reply;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Anchor;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.waymark.planning.Path;

/**
 * A path as a sheet of A4 in PDF, to print or to hand to an adviser: text that can be searched and
 * read aloud, in reading order, with its title and language stated; no structure tags, which the
 * library does not write for flowing text.
 */
public final class PathSheet {
  private static final float MARGIN = 40;
  private static final Color GREY = new Color(0x4a, 0x55, 0x65);
  private static final Color RULE = new Color(0xc8, 0xd0, 0xda);

  private final Wording words;
  private final Font title;
  private final Font strong;
  private final Font plain;
  private final Font small;

  /** In that language; throws {@link UncheckedIOException} where the fonts cannot be read. */
  public PathSheet(Wording words) {
    this.words = words;
    try {
      this.title = font(Liberation.SANS_BOLD, 20, Color.BLACK);
      this.strong = font(Liberation.SANS_BOLD, 11, Color.BLACK);
      this.plain = font(Liberation.SANS, 10, Color.BLACK);
      this.small = font(Liberation.SANS, 9, GREY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font font(Liberation face, float size, Color color) throws IOException {
    Font font = face.create((int) size);
    font.setColor(color);
    return font;
  }

  /**
   * The file.
   *
   * @param goal what the path leads to, as the learner knows it, or null
   */
  public byte[] write(Path path, @Nullable String goal) {
    String heading =
        goal == null ? words.say("sheet.title") : words.say("sheet.title.goal", "goal", goal);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document sheet = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter writer = PdfWriter.getInstance(sheet, bytes);
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    sheet.addTitle(heading);
    sheet.addCreator("Waymark");
    sheet.setDocumentLanguage(words.locale().toLanguageTag());
    sheet.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.locale().toLanguageTag()));
    sheet.add(new Paragraph(heading, title));
    sheet.add(spaced(totals(path), plain, 4, 12));
    for (Path.Step step : path.steps()) {
      sheet.add(step(step));
    }
    if (!path.coverage().uncovered().isEmpty()) {
      List<String> open = path.coverage().uncovered().stream().map(Path.Uncovered::label).toList();
      sheet.add(spaced(words.say("path.uncovered", "skills", words.list(open)), plain, 10, 0));
    }
    for (Path.Assumption assumption : path.assumptions()) {
      sheet.add(spaced(assumption.text(), plain, 4, 0));
    }
    sheet.add(
        spaced(
            words.say(
                "sheet.foot",
                Map.of("day", words.day(path.plannedOn()), "version", path.catalogVersion())),
            small,
            16,
            0));
    sheet.close();
    return bytes.toByteArray();
  }

  private String totals(Path path) {
    Path.Totals totals = path.totals();
    return words.say(
        totals.cost() == null ? "sheet.totals.known" : "sheet.totals",
        Map.of(
            "steps", path.steps().size(),
            "hours", words.count(totals.hours()),
            "weeks", totals.weeks(),
            "cost", words.money(totals.cost() == null ? totals.knownCost() : totals.cost())));
  }

  /** A number at the left, what there is to know at the right; kept on one page. */
  private PdfPTable step(Path.Step step) {
    PdfPTable table = new PdfPTable(new float[] {1, 16});
    table.setWidthPercentage(100);
    table.setKeepTogether(true);
    table.addCell(cell(new Paragraph(String.valueOf(step.order()), strong)));
    PdfPCell cell = cell(new Paragraph(step.title(), strong));
    String provider =
        step.place() == null ? step.provider() : step.provider() + ", " + step.place();
    cell.addElement(new Paragraph(provider, plain));
    cell.addElement(
        new Paragraph(
            words.say(
                "sheet.step",
                Map.of(
                    "start", words.day(step.startOn()),
                    "end", words.day(step.endOn()),
                    "hours", words.count(step.hours()),
                    "cost", cost(step))),
            plain));
    if (!step.delivers().isEmpty()) {
      List<String> skills = step.delivers().stream().map(Path.SkillRef::label).toList();
      cell.addElement(
          new Paragraph(words.say("sheet.skills", "skills", words.list(skills)), plain));
    }
    if (!step.why().isBlank()) {
      cell.addElement(new Paragraph(step.why(), small));
    }
    if (step.url() != null) {
      Anchor link = new Anchor(new Chunk(step.url(), small));
      link.setReference(step.url());
      cell.addElement(new Paragraph(link));
    }
    table.addCell(cell);
    return table;
  }

  private String cost(Path.Step step) {
    if (step.cost() == null) {
      return words.say("path.step.unknown");
    }
    return step.cost().amount().signum() == 0
        ? words.say("path.step.free")
        : words.money(step.cost());
  }

  private static PdfPCell cell(Paragraph first) {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.TOP);
    cell.setBorderColor(RULE);
    cell.setPaddingTop(6);
    cell.setPaddingBottom(8);
    cell.addElement(first);
    return cell;
  }

  private static Paragraph spaced(String text, Font font, float before, float after) {
    Paragraph paragraph = new Paragraph(text, font);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }
}
