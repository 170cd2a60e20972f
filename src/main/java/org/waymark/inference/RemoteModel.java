package org.waymark.inference;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A model behind LangChain4j: one call, no second try. The answer is always streamed, so that a
 * silent provider is told from a slow one.
 */
final class RemoteModel implements TextModel {
  private final String name;
  private final StreamingChatModel model;
  private final Duration idle;

  /**
   * Over that model.
   *
   * @param idle the longest that nothing may come once the call is under way
   */
  RemoteModel(String name, StreamingChatModel model, Duration idle) {
    this.name = name;
    this.model = model;
    this.idle = idle;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Completion complete(Prompt prompt, Duration most, Consumer<String> pieces) {
    ModelCall call = new ModelCall(prompt.most(), pieces);
    Thread thread =
        Thread.ofVirtual()
            .name("model-call")
            .start(() -> {
              try {
                // Here too, since the first call loads a library's worth of classes.
                model.chat(request(prompt), call);
                call.ended();
              } catch (RuntimeException e) {
                call.onError(e);
              }
            });
    try {
      return call.await(most, idle);
    } finally {
      call.close();
      thread.interrupt();
    }
  }

  private static ChatRequest request(Prompt prompt) {
    ChatRequest.Builder request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.data()))
            .temperature(0.0)
            .maxOutputTokens(prompt.most());
    if (prompt.schema() != null) {
      request.responseFormat(
          ResponseFormat.builder()
              .type(ResponseFormatType.JSON)
              .jsonSchema(
                  JsonSchema.builder()
                      .name("answer")
                      .rootElement(JsonRawSchema.from(prompt.schema()))
                      .build())
              .build());
    }
    return request.build();
  }
}
