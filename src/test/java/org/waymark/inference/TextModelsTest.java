package org.waymark.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.inference.ModelFailed.Why;

class TextModelsTest {
  private static final Prompt PROMPT = new Prompt("Answer.", "{\"a\": \"b\"}", null, 100);
  private static final Duration TIMEOUT = Duration.ofMillis(600);
  private StandIn standIn;

  @BeforeEach
  void start() throws IOException {
    standIn = StandIn.start();
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void what_is_said_arrives_whole_and_piece_by_piece_with_its_tokens() {
    standIn.says((system, data) -> "It says " + data.path("a").asText() + ".");
    StringBuilder pieces = new StringBuilder();
    Completion said = open().complete(PROMPT, TIMEOUT, pieces::append);
    assertThat(said.text()).isEqualTo("It says b.");
    assertThat(pieces.toString()).isEqualTo("It says b.");
    assertThat(said.tokensIn()).isEqualTo(100);
    assertThat(said.tokensOut()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHORISED, REFUSED",
    "TOO_MANY, BUSY",
    "SERVER_ERROR, BROKEN",
    "NEVER_ANSWERING, STALLED",
    "SILENT_AFTER_HEADERS, STALLED",
    "DRIPPING, LATE",
    "CUT_IN_THE_MIDDLE, ",
    "ENDED_BY_LENGTH, CUT",
    "WRONG_PROTOCOL, ",
    "EMPTY, EMPTY",
    "ENORMOUS, ENDLESS"
  })
  void each_fault_is_told_for_what_it_is_after_one_call(StandIn.Fault fault, Why why) {
    standIn.does(fault).says((system, data) -> "a long answer that takes a while to say");
    ModelFailed failed = failure(open());
    if (why != null) {
      assertThat(failed.why()).isEqualTo(why);
    }
    assertThat(standIn.requests()).hasSize(1);
    assertThat(failed).hasMessageNotContaining("sk-very-secret");
  }

  @Test
  void after_many_failures_it_is_left_alone() {
    standIn.does(StandIn.Fault.SERVER_ERROR);
    TextModel model = TextModels.open(standIn.settings(Duration.ofSeconds(20)));
    for (int i = 0; i < 5; i++) {
      assertThat(failure(model, Duration.ofSeconds(20)).why()).isEqualTo(Why.BROKEN);
    }
    assertThat(failure(model).why()).isEqualTo(Why.RESTING);
    assertThat(standIn.requests()).hasSize(5);
  }

  @Test
  void once_rested_it_is_tried_and_used_again() throws InterruptedException {
    boolean[] well = {false};
    TextModel sick =
        new TextModel() {
          @Override
          public String name() {
            return "fake";
          }

          @Override
          public Completion complete(
              Prompt prompt, Duration most, java.util.function.Consumer<String> pieces) {
            if (!well[0]) {
              throw new ModelFailed(Why.BROKEN, "ill");
            }
            return new Completion("well", 1, 1);
          }
        };
    TextModel model =
        new GuardedModel(
            sick, new CallBudget(100, 100, System::nanoTime), 4, Duration.ofMillis(20));
    for (int i = 0; i < 5; i++) {
      failure(model);
    }
    well[0] = true;
    assertThat(failure(model).why()).isEqualTo(Why.RESTING);
    Thread.sleep(40);
    assertThat(model.complete(PROMPT, TIMEOUT, p -> {}).text()).isEqualTo("well");
    assertThat(model.complete(PROMPT, TIMEOUT, p -> {}).text()).isEqualTo("well");
  }

  @Test
  void the_calls_of_a_minute_are_counted() {
    long[] now = {0};
    CallBudget budget = new CallBudget(2, 100, () -> now[0]);
    assertThat(budget.take()).isTrue();
    assertThat(budget.take()).isTrue();
    assertThat(budget.take()).isFalse();
    now[0] += Duration.ofSeconds(31).toNanos();
    assertThat(budget.take()).isTrue();
    assertThat(budget.take()).isFalse();
  }

  @Test
  void the_calls_of_a_day_are_counted_too() {
    long[] now = {0};
    CallBudget budget = new CallBudget(2, 3, () -> now[0]);
    int taken = 0;
    for (int i = 0; i < 10; i++) {
      taken += budget.take() ? 1 : 0;
      now[0] += Duration.ofMinutes(1).toNanos();
    }
    assertThat(taken).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = ModelSettings.Provider.class,
      names = "OPENAI",
      mode = EnumSource.Mode.EXCLUDE)
  void every_other_provider_is_understood_on_the_wire_too(ModelSettings.Provider provider)
      throws IOException {
    try (OtherProviders others = OtherProviders.start()) {
      ModelSettings settings =
          new ModelSettings(
              provider, others.baseUrl(provider), "m", "sk-secret", Duration.ofSeconds(20), 10, 10);
      StringBuilder pieces = new StringBuilder();
      Completion said =
          TextModels.open(settings).complete(PROMPT, Duration.ofSeconds(20), pieces::append);
      assertThat(said.text()).isEqualTo("It says b.");
      assertThat(pieces.toString()).isEqualTo("It says b.");
      assertThat(said.tokensIn()).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @EnumSource(ModelSettings.Provider.class)
  void every_provider_can_be_opened_and_keeps_its_key_to_itself(ModelSettings.Provider provider) {
    ModelSettings settings =
        new ModelSettings(provider, standIn.baseUrl(), "m", "sk-very-secret", TIMEOUT, 10, 10);
    assertThat(TextModels.open(settings).name()).endsWith(" m");
    assertThat(settings.toString()).doesNotContain("secret");
  }

  private TextModel open() {
    return TextModels.open(standIn.settings(TIMEOUT));
  }

  private static ModelFailed failure(TextModel model) {
    return failure(model, TIMEOUT);
  }

  private static ModelFailed failure(TextModel model, Duration most) {
    return catchThrowableOfType(ModelFailed.class, () -> model.complete(PROMPT, most, p -> {}));
  }
}
