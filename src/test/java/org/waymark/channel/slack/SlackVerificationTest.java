package org.waymark.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.store.MailStore.Box;
import org.waymark.wire.Json;

/** Only what Slack signed just now is taken in, and once. */
class SlackVerificationTest {
  @TempDir private Path folder;
  private SlackWorld world;

  @BeforeEach
  void open() {
    world = new SlackWorld(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String message(String text) {
    return Json.write(world.client.envelope(world.client.message("U1", text)));
  }

  @Test
  void the_signature_is_that_of_slacks_own_example() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id="
            + "G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command="
            + "%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F"
            + "T1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015."
            + "47445629121.803a0bc887a14d10d2c447fce8b6703c";
    assertThat(
            new Signature("8f742231b10e8888abcd99yyyzzz85a5")
                .of("1531420618", body.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  @ParameterizedTest
  @CsvSource({"0, 200", "-290, 200", "290, 200", "-310, 401", "310, 401", "-86400, 401"})
  void a_request_is_good_for_five_minutes_both_ways(int seconds, int status) {
    HttpResponse<String> response =
        world.client.post("events", message("hi"), Instant.now().plusSeconds(seconds));
    assertThat(response.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "v0=00",
    "''",
    "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
  })
  void a_wrong_signature_is_refused_and_nothing_is_kept(String signature) {
    String now = String.valueOf(Instant.now().getEpochSecond());
    assertThat(world.client.post("events", message("hi"), now, signature).statusCode())
        .isEqualTo(401);
    assertThat(world.mail.waiting(Box.INBOX).count()).isZero();
  }

  @Test
  void a_body_that_was_changed_after_it_was_signed_is_refused() {
    String now = String.valueOf(Instant.now().getEpochSecond());
    String body = message("hi");
    String signed =
        new Signature(SlackClient.SECRET).of(now, body.getBytes(StandardCharsets.UTF_8));
    assertThat(world.client.post("events", body.replace("hi", "ho"), now, signed).statusCode())
        .isEqualTo(401);
  }

  @Test
  void the_challenge_of_a_new_address_is_answered_with_itself() {
    HttpResponse<String> response =
        world.client.post(
            "events", "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw\"}", Instant.now());
    assertThat(response.body()).isEqualTo("3eZbrw");
  }

  @Test
  void the_same_event_four_times_at_once_is_answered_once() throws Exception {
    String body = message("a wish");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> four =
          IntStream.range(0, 4)
              .mapToObj(i -> threads.submit(() -> world.client.post("events", body, Instant.now())))
              .toList();
      for (Future<HttpResponse<String>> one : four) {
        assertThat(one.get().statusCode()).isEqualTo(200);
      }
    }
    world.settle();
    assertThat(world.slack.taken).hasSize(1);
    assertThat(world.wishes("U1")).containsExactly("a wish");
  }

  @Test
  void a_command_that_is_replayed_is_obeyed_once() {
    String body = "team_id=T1&user_id=U1&text=wish&trigger_id=t&response_url=" + world.slack.hook();
    world.client.post("commands", body, Instant.now());
    world.client.post("commands", body, Instant.now());
    world.settle();
    assertThat(world.slack.taken).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"not json", "[]", "''"})
  void what_is_signed_but_no_event_is_refused(String body) {
    assertThat(world.client.post("events", body, Instant.now()).statusCode()).isEqualTo(400);
  }
}
