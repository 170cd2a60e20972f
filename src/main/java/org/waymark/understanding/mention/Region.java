package org.waymark.understanding.mention;

/**
 * Words that a frame governs.
 *
 * @param frame its kind
 * @param cue the frame's own words
 * @param first index of the frame's first token
 * @param from index of the first token governed
 * @param to index after the last
 */
record Region(Frame frame, String cue, int first, int from, int to) {}
