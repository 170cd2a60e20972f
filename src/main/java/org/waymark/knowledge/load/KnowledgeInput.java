package org.waymark.knowledge.load;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Framework.AmbiguousWord;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/**
 * Reads what {@link KnowledgeOutput} wrote. Everything throws {@link IOException} or {@link
 * IllegalArgumentException} on anything else.
 */
final class KnowledgeInput {
  private static final int LONGEST = 1 << 24;

  private final DataInputStream in;

  KnowledgeInput(DataInputStream in) {
    this.in = in;
  }

  Framework framework() throws IOException {
    return new Framework(each(this::skill), each(this::role), each(this::word));
  }

  List<Answer> answers() throws IOException {
    return each(this::answer);
  }

  private Skill skill() throws IOException {
    SkillId id = new SkillId(text());
    String label = text();
    List<String> aliases = each(this::text);
    String kind = textOrNull();
    int months = in.readInt();
    return new Skill(
        id, label, aliases, kind, months < 0 ? null : months, textOrNull(), textOrNull());
  }

  private Role role() throws IOException {
    return new Role(
        new RoleId(text()),
        text(),
        each(this::text),
        textOrNull(),
        skills(),
        skills(),
        textOrNull(),
        textOrNull());
  }

  private AmbiguousWord word() throws IOException {
    return new AmbiguousWord(text(), each(() -> new RoleId(text())), skills());
  }

  private Answer answer() throws IOException {
    String id = text();
    String title = text();
    List<String> asked = each(this::text);
    String text = text();
    List<Answer.Source> sources = each(() -> new Answer.Source(text(), textOrNull()));
    long day = in.readLong();
    return new Answer(
        id, title, asked, text, sources, day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day));
  }

  private List<SkillId> skills() throws IOException {
    return each(() -> new SkillId(text()));
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> List<T> each(Reading<T> reading) throws IOException {
    int size = in.readInt();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(reading.read());
    }
    return values;
  }

  String text() throws IOException {
    String text = textOrNull();
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }

  private @Nullable String textOrNull() throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    if (length > LONGEST) {
      throw new IOException("a text of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
