package org.waymark.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Skill;

/** A version of the catalog as gzipped JSON: every field of its programs, awards and own skills. */
final class CatalogCodec {
  private static final int BUFFER = 1 << 16;

  private final ObjectMapper mapper = StoreJson.mapper();
  private final ObjectReader reader = mapper.readerFor(Content.class);

  byte[] write(Catalog catalog) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, BUFFER)) {
      mapper.writeValue(
          gzip,
          new Content(
              catalog.version(),
              List.copyOf(catalog.listPrograms()),
              List.copyOf(catalog.listAwards()),
              catalog.listOwnSkills()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what this or an older version wrote; throws {@link IllegalStateException} on anything
   * else.
   */
  Catalog read(byte[] gzipped) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(gzipped), BUFFER)) {
      Content content = reader.readValue(gzip);
      return new Catalog(
          content.version(), content.programs(), content.awards(), content.ownSkills());
    } catch (IOException e) {
      throw new IllegalStateException("a stored catalog cannot be read", e);
    }
  }

  private record Content(
      String version, List<Program> programs, List<Award> awards, List<Skill> ownSkills) {}
}
