/**
 * The nouns of the field: programs, awards, skills, roles, answers, money, and the catalog and
 * framework that hold them.
 *
 * <p>Not here: reading or writing them ({@code knowledge.load}), finding them ({@code retrieval}),
 * or anything that a learner said ({@code dialogue}).
 */
@NullMarked
package org.waymark.knowledge;

import org.jspecify.annotations.NullMarked;
