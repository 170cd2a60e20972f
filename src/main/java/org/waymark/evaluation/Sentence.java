package org.waymark.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;

/**
 * One sentence, said at the begin of a conversation.
 *
 * @param expect all that it sets
 * @param asked the field that was just asked for, or null
 */
public record Sentence(String id, String say, FieldValues expect, @Nullable Field asked, Setting setting, LocalDate today) {}
