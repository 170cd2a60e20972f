/**
 * Roles and skills that a message names, each with what is said of it: work of now, of the past or
 * wished for; a skill held, lacking, wanted or refused.
 *
 * <p>Not here: which role or skill words mean ({@code linking}), nor what becomes of contradictions
 * (the resolver). A new way to say something is a line in {@code frames.txt}.
 */
@NullMarked
package org.waymark.understanding.mention;

import org.jspecify.annotations.NullMarked;
