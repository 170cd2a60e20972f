package org.waymark.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A larger award that programs count toward.
 *
 * @param provider who gives it, by name, or null
 * @param needs how many of the parts are needed, 1 to the number of parts
 * @param parts the programs that count, without doubles
 */
public record Award(
    AwardId id, String title, @Nullable String provider, int needs, List<ProgramId> parts) {
  /**
   * Throws {@link IllegalArgumentException} where the title is blank or {@code needs} is out of
   * range.
   */
  public Award {
    parts = parts.stream().distinct().toList();
    if (title.isBlank()) {
      throw new IllegalArgumentException("an award has no title: " + id);
    }
    if (needs < 1 || needs > parts.size()) {
      throw new IllegalArgumentException(
          "an award needs " + needs + " of " + parts.size() + " parts: " + id);
    }
  }
}
