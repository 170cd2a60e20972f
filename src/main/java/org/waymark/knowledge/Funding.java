package org.waymark.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A scheme that may pay for a program: shown, never assumed.
 *
 * @param name the scheme
 * @param url where to apply, http or https
 * @param note who may ask, in a few words
 */
public record Funding(String name, @Nullable String url, @Nullable String note) {}
