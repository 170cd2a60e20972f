package org.waymark.knowledge.load;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that may be drawn as links. */
final class Urls {
  private static final Pattern BARE_HOST =
      Pattern.compile("(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}(?:/\\S*)?");

  private Urls() {}

  /**
   * The address where it is http or https with a host, else null. A bare host, as people write it
   * ("www.example.org/courses"), is taken for https.
   */
  static @Nullable String safe(String text) {
    String stripped = text.strip();
    try {
      URI uri = new URI(BARE_HOST.matcher(stripped).matches() ? "https://" + stripped : stripped);
      String scheme = uri.getScheme();
      boolean web =
          scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
