package org.waymark.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), 8, Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({"1, 500, 1000", "2, 1000, 2000", "4, 4000, 8000", "7, 30000, 60000"})
  void each_pause_is_twice_the_one_before_less_up_to_a_half(int failed, long least, long most) {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      assertThat(BACKOFF.next(failed, Duration.ZERO, random).orElseThrow())
          .isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
    }
  }

  @Test
  void it_ends_after_so_many_attempts_or_so_long() {
    assertThat(BACKOFF.next(8, Duration.ZERO, new Random(7))).isEmpty();
    assertThat(BACKOFF.next(1, Duration.ofMinutes(61), new Random(7))).isEmpty();
  }

  @Test
  void what_failed_together_does_not_come_back_together() {
    Random random = new Random(7);
    assertThat(BACKOFF.next(3, Duration.ZERO, random))
        .isNotEqualTo(BACKOFF.next(3, Duration.ZERO, random));
  }
}
