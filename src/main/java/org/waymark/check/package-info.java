/**
 * What must hold of a knowledge folder beyond that it can be read: links that lead somewhere, roles
 * that can be reached, facts within belief, texts of their own.
 *
 * <p>Not here: reading the folder ({@code knowledge.load}), or judging a catalog that is imported
 * ({@code catalog}).
 */
@NullMarked
package org.waymark.check;

import org.jspecify.annotations.NullMarked;
