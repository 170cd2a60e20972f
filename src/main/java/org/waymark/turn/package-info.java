/**
 * The conversation's use cases: a turn, an edit of the card, reading, taking away, erasing. {@link
 * org.waymark.turn.TurnHandler} is the one place that knows the way of a message.
 *
 * <p>Not here: any rule about what to do ({@code dialogue}) or say ({@code reply}).
 */
@NullMarked
package org.waymark.turn;

import org.jspecify.annotations.NullMarked;
