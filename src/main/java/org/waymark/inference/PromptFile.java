package org.waymark.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a model is told to do, from {@code prompts/<job>.md}: a head for people (what it is for, its
 * version, how it did), a line of three dashes, then the words that the model gets; and from {@code
 * prompts/<job>.schema.json} the form of its answer.
 *
 * @param system the words
 * @param schema a JSON schema
 */
public record PromptFile(String system, String schema) {
  private static final String RULE = "\n---\n";

  /** Reads those of a job; throws {@link IOException} where one is missing or has no such line. */
  public static PromptFile read(Path prompts, String job) throws IOException {
    String text = Files.readString(prompts.resolve(job + ".md"));
    int rule = text.indexOf(RULE);
    if (rule < 0) {
      throw new IOException(prompts.resolve(job + ".md") + " has no line of three dashes");
    }
    return new PromptFile(
        text.substring(rule + RULE.length()).strip(),
        Files.readString(prompts.resolve(job + ".schema.json")).strip());
  }
}
