/**
 * The catalog's use cases: link the skills of what was read, expand recurrences, compare versions,
 * publish one with all that is derived from it.
 *
 * <p>Not here: reading files ({@code knowledge.load}) or finding programs ({@code retrieval}).
 */
@NullMarked
package org.waymark.catalog;

import org.jspecify.annotations.NullMarked;
