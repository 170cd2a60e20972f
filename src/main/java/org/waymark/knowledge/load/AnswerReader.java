package org.waymark.knowledge.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.load.Issue.Place;

/**
 * Reads the folder {@code answers}: Markdown files with a YAML head; its README says what the
 * fields mean.
 */
public final class AnswerReader {
  private static final Pattern PARTS =
      Pattern.compile("\\A---\\R(.*?)\\R---\\R(.*)\\z", Pattern.DOTALL);

  private AnswerReader() {}

  /** Reads all of them, by name; throws {@link IOException} where the folder cannot be read. */
  public static List<Answer> read(Path folder, Issues issues) throws IOException {
    return read(folder, issues, new Places());
  }

  /**
   * Reads all of them, by name, and notes where each stands; throws {@link IOException} where the
   * folder cannot be read.
   */
  static List<Answer> read(Path folder, Issues issues, Places places) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> paths = Files.list(folder)) {
      files =
          paths
              .filter(p -> p.toString().endsWith(".md") && !p.endsWith("README.md"))
              .sorted()
              .toList();
    }
    List<Answer> answers = new ArrayList<>();
    for (Path file : files) {
      Answer answer = answer(file, issues);
      if (answer != null) {
        answers.add(answer);
        places.put(answer, new Place("answers/" + file.getFileName(), 1, 0, null));
      }
    }
    return answers;
  }

  private static @Nullable Answer answer(Path file, Issues issues) throws IOException {
    String name = file.getFileName().toString();
    Place place = new Place("answers/" + name, 1, 0, null);
    Matcher parts = PARTS.matcher(Files.readString(file));
    if (!parts.matches()) {
      issues.error(
          "not-an-answer",
          place,
          null,
          null,
          "a head between two lines of --- is wanted; the file was left out");
      return null;
    }
    try {
      byte[] head = ("\n" + parts.group(1)).getBytes(StandardCharsets.UTF_8);
      if (!(TreeReader.yaml(new ByteArrayInputStream(head), place.file())
          instanceof Tree.Fields fields)) {
        issues.error(
            "not-an-answer",
            place,
            null,
            null,
            "the head needs named fields; the file was left out");
        return null;
      }
      RecordReader record = new RecordReader(fields, issues);
      record.onlyKnows(Set.of("title", "asked", "sources", "reviewed"));
      String title = record.text("title");
      return new Answer(
          name.substring(0, name.length() - 3),
          title == null ? "" : title,
          record.texts("asked"),
          parts.group(2).strip(),
          sources(record, issues),
          record.date("reviewed"));
    } catch (Unreadable e) {
      issues.error("unreadable", e.place(), null, null, e.getMessage() + "; the file was left out");
    } catch (IllegalArgumentException e) {
      issues.error("not-an-answer", place, null, null, e.getMessage() + "; it was left out");
    }
    return null;
  }

  private static List<Answer.Source> sources(RecordReader record, Issues issues) {
    List<Answer.Source> sources = new ArrayList<>();
    for (Tree item : record.items("sources")) {
      if (item instanceof Tree.Fields fields) {
        RecordReader inner = new RecordReader(fields, issues);
        String title = inner.text("title");
        if (title != null) {
          sources.add(new Answer.Source(title, inner.url("url")));
        }
      }
    }
    return sources;
  }
}
