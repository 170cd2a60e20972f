/**
 * Slack: verifies and takes in what it sends, hands it to {@code turn.Conversations}, and draws
 * replies as Block Kit. It decides nothing about what to do or say.
 *
 * <p>Not here: order, retries and dead letters ({@code channel.mail}).
 */
@NullMarked
package org.waymark.channel.slack;

import org.jspecify.annotations.NullMarked;
