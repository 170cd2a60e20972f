package org.waymark.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Waymark says to a question about micro-credentials.
 *
 * @param id the name of its file
 * @param asked the ways in which it is asked
 * @param text Markdown
 * @param sources at least one
 * @param reviewed the day on which a person last checked it
 */
public record Answer(
    String id,
    String title,
    List<String> asked,
    String text,
    List<Source> sources,
    @Nullable LocalDate reviewed) {
  /** Throws {@link IllegalArgumentException} where title, text or sources are missing. */
  public Answer {
    if (title.isBlank() || text.isBlank() || sources.isEmpty()) {
      throw new IllegalArgumentException("an answer needs a title, a text and a source: " + id);
    }
    asked = List.copyOf(asked);
    sources = List.copyOf(sources);
  }

  /**
   * Where a fact comes from.
   *
   * @param url http or https, or null where it is on paper only
   */
  public record Source(String title, @Nullable String url) {}
}
