/**
 * The work behind every team-messaging channel: what the inbox holds is worked off, what the outbox
 * holds is sent, one after the other a conversation, tried again where that may help.
 *
 * <p>Not here: what an event means or how a letter is sent (each channel's own package).
 */
@NullMarked
package org.waymark.channel.mail;

import org.jspecify.annotations.NullMarked;
