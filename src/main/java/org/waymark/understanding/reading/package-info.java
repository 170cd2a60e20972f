/**
 * One shared reading of a message: text made plain, words, numbers, clauses, and for each clause
 * whether it is meant, denied, past, and about whom.
 *
 * <p>Not here: what the words mean for the profile (the readers). Knows English spelling habits,
 * not the catalog.
 */
@NullMarked
package org.waymark.understanding.reading;

import org.jspecify.annotations.NullMarked;
