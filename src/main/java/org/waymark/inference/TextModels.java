package org.waymark.inference;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.Locale;

/** Opens the language model that is set. Nothing here is loaded where none is. */
public final class TextModels {
  /** Calls under way at a time: more would only wait at the provider. */
  private static final int AT_ONCE = 16;

  private static final Duration REST = Duration.ofSeconds(30);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private TextModels() {}

  /** The model, guarded; nothing is called yet. */
  public static TextModel open(ModelSettings settings) {
    Duration connect = settings.timeout().compareTo(CONNECT) < 0 ? settings.timeout() : CONNECT;
    HttpClientBuilder http = new CallHttp(connect).builder();
    String name = settings.provider().name().toLowerCase(Locale.ROOT) + " " + settings.model();
    // Half the time without a sign of life is a sign that none will come.
    RemoteModel remote =
        new RemoteModel(name, model(settings, http), settings.timeout().dividedBy(2));
    CallBudget budget = new CallBudget(settings.perMinute(), settings.perDay(), System::nanoTime);
    return new GuardedModel(remote, budget, AT_ONCE, REST);
  }

  private static StreamingChatModel model(ModelSettings settings, HttpClientBuilder http) {
    return switch (settings.provider()) {
      case OPENAI -> openai(settings, http);
      case ANTHROPIC -> anthropic(settings, http);
      case GEMINI -> gemini(settings, http);
      case OLLAMA -> ollama(settings, http);
    };
  }

  private static StreamingChatModel openai(ModelSettings settings, HttpClientBuilder http) {
    OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .modelName(settings.model())
            .timeout(settings.timeout());
    if (settings.baseUrl() != null) {
      builder.baseUrl(settings.baseUrl());
    }
    if (settings.key() != null) {
      builder.apiKey(settings.key());
    }
    return builder.build();
  }

  private static StreamingChatModel anthropic(ModelSettings settings, HttpClientBuilder http) {
    AnthropicStreamingChatModel.AnthropicStreamingChatModelBuilder builder =
        AnthropicStreamingChatModel.builder()
            .httpClientBuilder(http)
            .apiKey(settings.key())
            .modelName(settings.model())
            .timeout(settings.timeout());
    if (settings.baseUrl() != null) {
      builder.baseUrl(settings.baseUrl());
    }
    return builder.build();
  }

  private static StreamingChatModel gemini(ModelSettings settings, HttpClientBuilder http) {
    GoogleAiGeminiStreamingChatModel.GoogleAiGeminiStreamingChatModelBuilder builder =
        GoogleAiGeminiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .apiKey(settings.key())
            .modelName(settings.model())
            .timeout(settings.timeout());
    if (settings.baseUrl() != null) {
      builder.baseUrl(settings.baseUrl());
    }
    return builder.build();
  }

  private static StreamingChatModel ollama(ModelSettings settings, HttpClientBuilder http) {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(settings.baseUrl())
        .modelName(settings.model())
        .timeout(settings.timeout())
        .build();
  }
}
