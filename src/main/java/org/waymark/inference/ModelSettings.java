package org.waymark.inference;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which language model to use, and how much of it.
 *
 * @param baseUrl of its API, or null for the provider's own
 * @param key or null where the provider wants none
 * @param timeout of all calls of a turn together
 * @param perMinute calls, over 0
 * @param perDay calls, over 0
 */
public record ModelSettings(
    Provider provider,
    @Nullable String baseUrl,
    String model,
    @Nullable String key,
    Duration timeout,
    int perMinute,
    int perDay) {
  /** Who provides it. */
  public enum Provider {
    /** OpenAI, or whatever speaks its protocol: vLLM, LM Studio, llama.cpp, Azure, … */
    OPENAI,
    ANTHROPIC,
    GEMINI,
    OLLAMA
  }

  /** Without the key. */
  @Override
  public String toString() {
    return provider + " " + model + (key == null ? "" : " key=[REDACTED]");
  }
}
