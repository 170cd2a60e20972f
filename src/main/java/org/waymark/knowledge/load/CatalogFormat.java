package org.waymark.knowledge.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.load.Issue.Place;

/** The formats of a catalog. */
public enum CatalogFormat implements Coded {
  CSV("csv"),
  XLSX("xlsx"),
  JSON("json"),
  YAML("yaml"),
  CTDL("ctdl"),
  ELM("elm"),
  OPEN_BADGES("ob3"),
  SCHEMA_ORG("schema-org");

  private static final int HEAD = 1 << 17;

  private final String code;

  CatalogFormat(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The format of that word, or empty. */
  public static Optional<CatalogFormat> find(String code) {
    return Coded.find(CatalogFormat.class, code.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a table, whose columns a {@link Mapping} names. */
  public boolean isTable() {
    return this == CSV || this == XLSX;
  }

  /**
   * Tells the format by the content, and by the name where the content leaves it open. Throws
   * {@link Unreadable} where the file is empty or is surely none of them.
   */
  public static CatalogFormat recognise(Source source) throws IOException {
    byte[] head;
    try (InputStream in = source.open()) {
      head = in.readNBytes(HEAD);
    }
    Place place = new Place(source.name(), 0, 0, null);
    if (head.length == 0) {
      throw new Unreadable(place, "the file is empty");
    }
    if (begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006")) {
      return XLSX;
    }
    if (begins(head, "%PDF")
        || begins(head, "\u00D0\u00CF\u0011\u00E0")
        || begins(head, "\u001F\u008B")) {
      throw new Unreadable(
          place, "it is a PDF, an old workbook (xls) or packed; save it as xlsx, csv or json");
    }
    String text = text(head).stripLeading();
    return text.startsWith("{") || text.startsWith("[")
        ? json(text)
        : text.startsWith("<") ? markup(text, place) : plain(source.name());
  }

  private static CatalogFormat json(String text) {
    if (text.contains("imsglobal.org/spec/ob") || text.contains("OpenBadgeCredential")) {
      return OPEN_BADGES;
    }
    if (text.contains("ceterms:") || text.contains("credreg.net") || text.contains("/ctdl/")) {
      return CTDL;
    }
    if (text.contains("data.europa.eu/snb") || text.contains("EuropeanDigitalCredential")) {
      return ELM;
    }
    return text.contains("schema.org") && text.contains("@type") ? SCHEMA_ORG : JSON;
  }

  private static CatalogFormat markup(String text, Place place) throws Unreadable {
    if (text.contains("data.europa.eu/snb")) {
      return ELM;
    }
    if (text.toLowerCase(Locale.ROOT).contains("<html") || text.contains("application/ld+json")) {
      return SCHEMA_ORG;
    }
    throw new Unreadable(place, "it is XML, and not of the European Learning Model");
  }

  private static CatalogFormat plain(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ending.equals("yaml") || ending.equals("yml") ? YAML : CSV;
  }

  private static String text(byte[] head) throws IOException {
    TextDecoder.Encoding encoding = TextDecoder.tell(Source.of("", head), null);
    Charset charset = encoding.charset();
    return new String(head, encoding.skip(), head.length - encoding.skip(), charset);
  }

  private static boolean begins(byte[] head, String mark) {
    byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= bytes.length
        && java.util.Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }
}
