/**
 * From words to roles and skills of the framework: by name, by likeness, by meaning; with a
 * confidence, or a refusal.
 *
 * <p>Not here: whether a skill is held, wanted or refused; that is for the readers in {@code
 * understanding}.
 */
@NullMarked
package org.waymark.understanding.linking;

import org.jspecify.annotations.NullMarked;
