/**
 * Plays scripted learners and single sentences against the whole assistant, and scores what comes of them. For whoever changes understanding, wording or the order of questions; not for tests of a
 * single part. Knows how a profile looks from outside, never how it was understood.
 */
@NullMarked
package org.waymark.evaluation;

import org.jspecify.annotations.NullMarked;
