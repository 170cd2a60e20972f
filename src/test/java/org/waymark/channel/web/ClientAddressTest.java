package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a request is counted for. */
class ClientAddressTest {
  private final ClientAddress clients =
      new ClientAddress(List.of("10.0.0.0/8", "192.0.2.1", "2001:db8::/32"));

  @ParameterizedTest(name = "{0} that tells of [{1}] is {2}")
  @CsvSource({
    "203.0.113.5, '', 203.0.113.5",
    "203.0.113.5, 1.2.3.4, 203.0.113.5",
    "10.1.2.3, 1.2.3.4, 1.2.3.4",
    "10.1.2.3, '9.9.9.9, 1.2.3.4', 1.2.3.4",
    "10.1.2.3, '1.2.3.4, 10.9.9.9', 1.2.3.4",
    "192.0.2.1, 1.2.3.4, 1.2.3.4",
    "192.0.2.2, 1.2.3.4, 192.0.2.2",
    "10.1.2.3, nonsense, 10.1.2.3",
    "10.1.2.3, '1.2.3.4, nonsense', 10.1.2.3",
    "10.1.2.3, '10.1.1.1, 10.1.1.2', 10.1.1.1",
    "2001:db8::1, 1.2.3.4, 1.2.3.4"
  })
  void the_nearest_address_that_is_no_trusted_proxy_counts(
      String connected, String forwarded, String client) {
    assertThat(clients.of(connected, List.of(forwarded.split(",")))).isEqualTo(client);
  }

  @Test
  void one_customers_ipv6_addresses_count_as_one() {
    assertThat(clients.of("[2a00:1:2:3::1]", List.of()))
        .isEqualTo(clients.of("2a00:1:2:3:ffff::2", List.of()))
        .isNotEqualTo(clients.of("2a00:1:2:4::1", List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", ""})
  void a_proxy_that_is_no_address_is_refused(String proxy) {
    assertThatThrownBy(() -> new ClientAddress(List.of(proxy)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
