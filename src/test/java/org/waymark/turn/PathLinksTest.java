package org.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waymark.turn.Conversations.File;

class PathLinksTest {
  private static final String HASH = "00ff".repeat(16);
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.5Z");
  private static final long EXPIRES = PathLinks.expiry(NOW).getEpochSecond();
  private static final String SIGNATURE =
      PathLinks.query(HASH, "c", File.PDF, PathLinks.expiry(NOW)).replaceAll("^.*signature=", "");

  private static boolean holds(String hash, String id, File file, long expires, Instant now) {
    return PathLinks.holds(hash, id, file, expires, SIGNATURE, now);
  }

  @Test
  void an_address_works_for_24_hours_and_not_a_second_longer() {
    assertThat(holds(HASH, "c", File.PDF, EXPIRES, NOW)).isTrue();
    assertThat(holds(HASH, "c", File.PDF, EXPIRES, NOW.plusSeconds(24 * 3600 - 1))).isTrue();
    assertThat(holds(HASH, "c", File.PDF, EXPIRES, NOW.plusSeconds(24 * 3600))).isFalse();
  }

  @Test
  void it_opens_no_other_conversation_no_other_file_and_lives_no_longer_than_it_says() {
    assertThat(holds(HASH, "d", File.PDF, EXPIRES, NOW)).isFalse();
    assertThat(holds("11".repeat(32), "c", File.PDF, EXPIRES, NOW)).isFalse();
    assertThat(holds(HASH, "c", File.JSON, EXPIRES, NOW)).isFalse();
    assertThat(holds(HASH, "c", File.PDF, EXPIRES + 1, NOW)).isFalse();
    assertThat(PathLinks.holds(HASH, "c", File.PDF, EXPIRES, "", NOW)).isFalse();
  }
}
