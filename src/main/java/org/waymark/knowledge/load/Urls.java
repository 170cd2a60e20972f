package org.waymark.knowledge.load;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses that may be drawn as links. */
final class Urls {
  private Urls() {}

  /** The address where it is http or https with a host, else null. */
  static @Nullable String safe(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme();
      boolean web = scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
