package org.waymark.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * What is true after a turn.
 *
 * @param ask the one question worth asking, or null
 */
public record Outcome(Conversation conversation, @Nullable Field ask) {}
