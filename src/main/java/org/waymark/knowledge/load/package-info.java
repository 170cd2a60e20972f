/**
 * Reading catalogs, frameworks and answers from files; an {@link org.waymark.knowledge.load.Issue}
 * for each fact that would not do, and the rest goes on.
 *
 * <p>Not here: linking words to skills and storing ({@code catalog}). Where the next format goes: a
 * reader that yields {@link org.waymark.knowledge.load.Tree} records in the shape of the contract's
 * Program, which {@link org.waymark.knowledge.load.ProgramReader} then checks.
 */
@NullMarked
package org.waymark.knowledge.load;

import org.jspecify.annotations.NullMarked;
