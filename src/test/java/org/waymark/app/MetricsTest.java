package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.dialogue.Conversation.Stage;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Profile;
import org.waymark.reply.ProfileView;
import org.waymark.reply.Reply;
import org.waymark.reply.Reply.Understood;

class MetricsTest {
  private final Metrics metrics = new Metrics();

  private static Reply reply(String text) {
    return new Reply(
        "r",
        "m",
        Instant.EPOCH,
        text,
        List.of(),
        List.of(),
        Field.BUDGET,
        List.of(new Understood("set-constraint", Field.HOURS_PER_WEEK, null)),
        List.of(),
        Stage.GATHERING,
        new ProfileView(Profile.empty(List.of()), List.of()),
        null,
        List.of());
  }

  @Test
  void turns_are_counted_by_outcome_command_and_question() {
    metrics.answered(reply("a"), Duration.ofMillis(40), false);
    metrics.answered(reply("b"), Duration.ofMillis(400), true);
    assertThat(metrics.scrape())
        .contains("waymark_turn_seconds_count{outcome=\"answered\"} 1")
        .contains("waymark_turn_seconds_bucket{outcome=\"answered\",le=\"0.05\"} 1")
        .contains("waymark_turn_seconds_count{outcome=\"failed\"} 1")
        .contains("waymark_commands_total{command=\"set-constraint\"} 2.0")
        .contains("waymark_questions_total{field=\"budget\"} 2.0");
  }

  @Test
  void no_word_of_a_conversation_is_in_the_figures() {
    metrics.answered(reply("the canary sings"), Duration.ofMillis(40), false);
    assertThat(metrics.scrape()).doesNotContain("canary");
  }

  @Test
  void requests_are_counted_by_the_pattern_of_their_address() {
    metrics.served("GET", "/api/v1/programs/{id}", 404, Duration.ofMillis(3));
    assertThat(metrics.scrape())
        .contains(
            "waymark_http_seconds_count{method=\"GET\",route=\"/api/v1/programs/{id}\","
                + "status=\"404\"} 1");
  }

  @Test
  void a_gauge_is_read_when_it_is_asked_for() {
    int[] waiting = {3};
    metrics.gauge("waymark.messages.waiting", "Waiting", () -> waiting[0]);
    assertThat(metrics.scrape()).contains("waymark_messages_waiting 3.0");
    waiting[0] = 5;
    assertThat(metrics.scrape()).contains("waymark_messages_waiting 5.0");
  }
}
