/**
 * How fast and how surely the planner answers: catalogs of any size in the shape of a real one,
 * requests of many kinds, and what was measured of them as a table, JSON and a picture.
 *
 * <p>Not here: whether an answer is right (tests against brute force), or how well learners are
 * understood ({@code evaluation}).
 */
@NullMarked
package org.waymark.bench;

import org.jspecify.annotations.NullMarked;
