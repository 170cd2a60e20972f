/**
 * From a message to {@link org.waymark.dialogue.Command}s: one shared reading of the text, a reader
 * a slot, one resolver.
 *
 * <p>Not here: what to do about them ({@code dialogue}). Where the next slot goes: a reader beside
 * the others, and a table of cases for it.
 */
@NullMarked
package org.waymark.understanding;

import org.jspecify.annotations.NullMarked;
