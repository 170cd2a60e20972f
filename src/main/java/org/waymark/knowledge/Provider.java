package org.waymark.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Who offers a program.
 *
 * @param id not blank; made from the name where the source has none
 * @param name as shown to learners
 * @param url its own page, http or https, where known
 */
public record Provider(String id, String name, @Nullable String url) {
  /** Throws {@link IllegalArgumentException} where id or name is blank. */
  public Provider {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a provider has no name");
    }
  }

  /** A provider known by name only; its id is the name in lower case with hyphens. */
  public static Provider named(String name) {
    String id =
        name.toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return new Provider(id.isBlank() ? name.strip() : id, name, null);
  }
}
