/**
 * A language model as a second listener: it proposes commands of the closed set, each with the
 * learner's own words for it; what does not stand in those words is not heard.
 *
 * <p>Not here: how a model is called ({@code inference}). Numbers, money, dates and denials are
 * heard by the built-in reading; a model may neither erase nor start over.
 */
@NullMarked
package org.waymark.understanding.proposal;

import org.jspecify.annotations.NullMarked;
