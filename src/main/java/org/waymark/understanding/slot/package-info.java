/**
 * Limits and wishes in a message: one reader a slot, each a few patterns over the shared reading.
 *
 * <p>Not here: roles, skills and acts (beside this package), and what to do about a mention that is
 * a hypothesis or somebody else's. A failing sentence is mended in its reader; see {@code
 * docs/understanding.md}.
 */
@NullMarked
package org.waymark.understanding.slot;

import org.jspecify.annotations.NullMarked;
