package org.waymark.knowledge.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids for rows of a table without any: from title and provider, so that the same program has the
 * same id in the next export; a row that says something else under the same words gets a number.
 */
final class DerivedIds {
  private static final int LONGEST = 100;

  /** Ids by what their rows say. */
  private final Map<Row, String> given = new HashMap<>();

  private final Set<String> taken = new HashSet<>();

  /** The last number that was put behind the same words. */
  private final Map<String, Integer> next = new HashMap<>();

  private record Row(String words, int content) {}

  /** The id; null where there is nothing to make one from. */
  @Nullable String of(List<@Nullable String> parts, List<String> cells) {
    StringBuilder slug = new StringBuilder();
    for (String word : parts) {
      if (word != null) {
        String part =
            word.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#.]+", "-")
                .replaceAll("^-|-$", "");
        slug.append(slug.isEmpty() ? "" : "-").append(part, 0, Math.min(LONGEST, part.length()));
      }
    }
    if (slug.isEmpty()) {
      return null;
    }
    String words = slug.toString();
    return given.computeIfAbsent(new Row(words, cells.hashCode()), row -> free(words));
  }

  /** The words, with the first number from 2 on that makes an id of which nobody has it. */
  private String free(String words) {
    String id = words;
    while (!taken.add(id)) {
      id = words + "-" + next.merge(words, 2, (n, two) -> n + 1);
    }
    return id;
  }
}
