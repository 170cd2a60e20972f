package org.waymark.inference;

import org.jspecify.annotations.Nullable;

/**
 * What a model is told.
 *
 * @param system what it has to do; ours alone, no word of anybody else's
 * @param data what it has to do it with, as one JSON object: all that people, catalogs and answers
 *     say is a quoted value in it
 * @param schema the JSON schema that the answer has to fit, or null where it is plain text
 * @param most tokens of the answer, at least 1
 */
public record Prompt(String system, String data, @Nullable String schema, int most) {}
