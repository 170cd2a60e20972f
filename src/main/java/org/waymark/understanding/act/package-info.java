/**
 * What a message asks for: greetings, answers, questions about the path, wishes to see something;
 * and what is not our business.
 *
 * <p>Not here: facts about the learner ({@code mention}, {@code slot}). A new way to ask is a line
 * in {@code acts.txt}.
 */
@NullMarked
package org.waymark.understanding.act;

import org.jspecify.annotations.NullMarked;
