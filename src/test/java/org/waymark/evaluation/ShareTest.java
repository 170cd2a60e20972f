package org.waymark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void its_interval_is_wilsons() {
    // Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662.
    Share share = new Share(81, 263);
    assertThat(share.low()).isCloseTo(0.2553, within(0.00005));
    assertThat(share.high()).isCloseTo(0.3662, within(0.00005));
  }

  @Test
  void none_of_many_still_may_be_some() {
    // Newcombe 1998, table I: 0 of 20 is 0 to 0.1611.
    Share share = new Share(0, 20);
    assertThat(share.low()).isZero();
    assertThat(share.high()).isCloseTo(0.1611, within(0.00005));
  }

  @Test
  void nothing_says_nothing() {
    Share share = new Share(0, 0);
    assertThat(share.low()).isZero();
    assertThat(share.high()).isEqualTo(1);
  }
}
