package org.waymark.understanding.linking;

/**
 * A role or skill that words may mean.
 *
 * @param score how likely it is, 0 to 1
 */
public record Ranked<I>(I id, double score) {}
