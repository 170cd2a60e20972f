package org.waymark.channel.web;

import java.util.List;

/**
 * How the server answers.
 *
 * @param allowedOrigins other sites whose pages may call the API
 * @param trustedProxies addresses whose X-Forwarded-For is believed
 * @param ratePerMinute messages a conversation; 0 is no limit
 * @param newPerMinute new conversations an address; 0 is no limit
 * @param currency of a maximum cost that names none, ISO 4217
 */
public record WebSettings(
    String host,
    int port,
    List<String> allowedOrigins,
    List<String> trustedProxies,
    int ratePerMinute,
    int newPerMinute,
    String currency) {
  /** Copies the lists. */
  public WebSettings {
    allowedOrigins = List.copyOf(allowedOrigins);
    trustedProxies = List.copyOf(trustedProxies);
  }
}
