/**
 * Tables of phrases in resource files, and finding them in a message's line.
 *
 * <p>Not here: what a phrase means ({@code act}, {@code mention}). A new way to say something is a
 * line in a table.
 */
@NullMarked
package org.waymark.understanding.phrase;

import org.jspecify.annotations.NullMarked;
