/**
 * Whether a path that was taken away still holds: every fact, date, limit, total and claim is
 * replayed against the catalog in use, by the contract's own arithmetic.
 *
 * <p>Not here: finding a path ({@code planning}; it is asked for the claims alone, that a path is
 * best and what changes would do), or reading files ({@code app}).
 */
@NullMarked
package org.waymark.verify;

import org.jspecify.annotations.NullMarked;
