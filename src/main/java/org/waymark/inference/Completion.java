package org.waymark.inference;

/**
 * What a model said.
 *
 * @param text all of it; not blank
 * @param tokensIn tokens of the prompt as the provider counted them, 0 where it did not
 * @param tokensOut tokens of the answer, likewise
 */
public record Completion(String text, int tokensIn, int tokensOut) {}
