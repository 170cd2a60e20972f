package org.waymark.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * What is true after a turn.
 *
 * @param ask the one question worth asking, or null
 * @param worth what the answer may be worth, where that was tried; else null
 */
public record Outcome(Conversation conversation, @Nullable Field ask, @Nullable Worth worth) {}
