package org.waymark.app;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.inference.ModelSettings;

/** Reads which language model is to be used. */
final class ModelReader {
  private static final String OLLAMA = "http://127.0.0.1:11434";

  private ModelReader() {}

  /**
   * The model, or null where none is set; throws {@link SettingsException} where it will not do.
   */
  static @Nullable ModelSettings read(SettingsReader reader) {
    reader.oneOf(
        "WAYMARK_LLM",
        "none",
        List.of("none", "openai", "anthropic", "gemini", "ollama"),
        "none, openai, anthropic, gemini or ollama is wanted");
    String word = reader.text("WAYMARK_LLM", "none").toLowerCase(Locale.ROOT);
    String baseUrl = reader.findUrl("WAYMARK_LLM_BASE_URL");
    int timeout = reader.integer("WAYMARK_LLM_TIMEOUT_MS", 8000, 100, 120_000);
    int perMinute = reader.integer("WAYMARK_LLM_PER_MINUTE", 60, 1, 1_000_000);
    int perDay = reader.integer("WAYMARK_LLM_PER_DAY", 10_000, 1, 100_000_000);
    String model = reader.findText("WAYMARK_LLM_MODEL");
    Secret key = reader.findSecret("WAYMARK_LLM_API_KEY");
    if (word.equals("none")) {
      return null;
    }
    ModelSettings.Provider provider = ModelSettings.Provider.valueOf(word.toUpperCase(Locale.ROOT));
    if (model == null) {
      throw SettingsReader.refused(
          "WAYMARK_LLM_MODEL", "", "with WAYMARK_LLM=" + word + " the name of a model is wanted");
    }
    return new ModelSettings(
        provider,
        baseUrl == null && provider == ModelSettings.Provider.OLLAMA ? OLLAMA : baseUrl,
        model,
        key(provider, word, baseUrl, key),
        Duration.ofMillis(timeout),
        perMinute,
        perDay);
  }

  /** The key; only a server of one's own may want none. */
  private static @Nullable String key(
      ModelSettings.Provider provider,
      String word,
      @Nullable String baseUrl,
      @Nullable Secret key) {
    boolean free =
        switch (provider) {
          case OLLAMA -> true;
          case OPENAI -> baseUrl != null;
          case ANTHROPIC, GEMINI -> false;
        };
    if (key == null && !free) {
      throw SettingsReader.refused(
          "WAYMARK_LLM_API_KEY", "", "with WAYMARK_LLM=" + word + " a key is wanted");
    }
    return key == null ? null : key.value();
  }
}
