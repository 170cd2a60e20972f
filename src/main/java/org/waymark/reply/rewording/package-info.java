/**
 * A language model as a second pen: it may put a sentence in other words, never say another thing.
 *
 * <p>Not here: what to say (the composer). A sentence that does not pass the {@link
 * org.waymark.reply.rewording.SentenceGuard} is said as it was.
 */
@NullMarked
package org.waymark.reply.rewording;

import org.jspecify.annotations.NullMarked;
