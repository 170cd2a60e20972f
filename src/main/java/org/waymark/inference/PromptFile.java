package org.waymark.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a model is told to do, from {@code prompts/<job>.md}: a head for people (what it is for, its
 * version, how it did), a line of three dashes, then the words that the model gets; and from {@code
 * prompts/<job>.schema.json}, where there is one, the form of its answer.
 *
 * @param system the words
 * @param schema a JSON schema, or null where the answer is plain text
 */
public record PromptFile(String system, @Nullable String schema) {
  private static final String RULE = "\n---\n";

  /** Reads those of a job; throws {@link IOException} where one is missing or has no such line. */
  public static PromptFile read(Path prompts, String job) throws IOException {
    String text = Files.readString(prompts.resolve(job + ".md"));
    int rule = text.indexOf(RULE);
    if (rule < 0) {
      throw new IOException(prompts.resolve(job + ".md") + " has no line of three dashes");
    }
    Path schema = prompts.resolve(job + ".schema.json");
    return new PromptFile(
        text.substring(rule + RULE.length()).strip(),
        Files.exists(schema) ? Files.readString(schema).strip() : null);
  }
}
