package org.waymark.turn;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What a conversation begins with where it does not say its own.
 *
 * @param currency ISO 4217
 */
public record Defaults(Locale locale, String currency, ZoneId zone) {}
