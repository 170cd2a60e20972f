/**
 * The index of programs, roles, skills and answers: words and vectors, kept in a folder, rebuilt by
 * itself.
 *
 * <p>Not here: which of the found programs make a path ({@code planning}); what a message means
 * ({@code understanding}). Only this package knows Lucene.
 */
@NullMarked
package org.waymark.retrieval;

import org.jspecify.annotations.NullMarked;
