package org.waymark.understanding.act;

import org.waymark.dialogue.Command;

/**
 * Something asked for.
 *
 * @param start first character in the message as typed, UTF-16
 * @param end after the last of the words that belong to it: what they name is no fact
 */
public record ActMention(int start, int end, Command command) {}
