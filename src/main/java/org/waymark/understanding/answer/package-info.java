/**
 * Which of our answers a question asks for.
 *
 * <p>Not here: whether a message asks one ({@code act}), nor the answers themselves ({@code
 * knowledge/answers}).
 */
@NullMarked
package org.waymark.understanding.answer;

import org.jspecify.annotations.NullMarked;
