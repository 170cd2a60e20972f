package org.waymark.knowledge.load;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids for rows of a table without any: from title and provider, so that the same program has the
 * same id in the next export; a row that says something else under the same words gets a number.
 */
final class DerivedIds {
  private static final int LONGEST = 100;
  private final Map<String, Integer> rows = new HashMap<>();

  /** The id; null where there is nothing to make one from. */
  @Nullable String of(List<@Nullable String> words, List<String> cells) {
    StringBuilder slug = new StringBuilder();
    for (String word : words) {
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
    int content = cells.hashCode();
    String id = slug.toString();
    for (int n = 2; rows.getOrDefault(id, content) != content; n++) {
      id = slug + "-" + n;
    }
    rows.put(id, content);
    return id;
  }
}
