package org.waymark.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.channel.slack.SlackStandIn.Call;
import org.waymark.wire.Json;

/** What people do in Slack, and what they see. */
class SlackConversationTest {
  @TempDir private Path folder;
  private SlackWorld world;
  private SlackStandIn slack;
  private SlackClient client;

  @BeforeEach
  void open() {
    world = new SlackWorld(folder);
    slack = world.slack;
    client = world.client;
  }

  @AfterEach
  void close() {
    assertThat(slack.wrong).isEmpty();
    world.close();
  }

  private Call posted(String text) {
    return slack.await(c -> c.text().contains(text));
  }

  @Test
  void a_direct_message_is_answered_there_as_blocks_with_the_whole_answer_as_text() {
    client.dm("U1", "analyst");
    Call call = slack.await("chat.postMessage");
    assertThat(call.body().path("channel").asText()).isEqualTo("D-U1");
    assertThat(call.body().has("thread_ts")).isFalse();
    assertThat(call.text()).contains("Your path to Data analyst").contains("Charts that speak");
    String drawn = call.body().path("blocks").toString();
    assertThat(drawn).contains("<https://hill.example/charts|").contains("What I understood");
  }

  @Test
  void the_first_answer_says_that_it_is_an_ai_system_and_the_next_does_not() {
    client.dm("U1", "Hello");
    assertThat(slack.await("chat.postMessage").text()).contains("AI system");
    world.settle();
    client.dm("U1", "analyst");
    assertThat(posted("Your path").text()).doesNotContain("AI system");
  }

  @Test
  void a_mention_that_tells_nothing_of_the_person_is_answered_in_its_thread_for_all() {
    client.event(client.mention("U1", "", ""));
    Call call = slack.await("chat.postMessage");
    assertThat(call.body().path("channel").asText()).isEqualTo("C1");
    assertThat(call.body().path("thread_ts").asText()).startsWith("1763985600.");
  }

  @Test
  void what_is_personal_is_whispered_in_a_channel_with_the_way_to_the_direct_messages() {
    client.event(client.mention("U1", "analyst", "1700.1"));
    Call whisper = slack.await("chat.postEphemeral");
    assertThat(whisper.body().path("user").asText()).isEqualTo("U1");
    assertThat(whisper.body().path("thread_ts").asText()).isEqualTo("1700.1");
    client.press("U1", whisper.body(), "Go on in a direct message", slack.hook(), true);
    Call moved = slack.await(c -> c.body().path("channel").asText().equals("U1"));
    assertThat(moved.body().path("blocks").toString()).contains("Charts that speak");
    world.settle();
    client.dm("U1", "Make it cheaper");
    world.settle();
    assertThat(world.profile("U1").orElseThrow().path("preference").asText()).isEqualTo("cheapest");
    assertThat(slack.taken.stream().filter(c -> c.method().equals("chat.postMessage")))
        .noneMatch(c -> c.body().path("channel").asText().startsWith("C"));
  }

  @Test
  void a_thread_goes_on_without_a_mention_and_what_others_say_there_is_not_kept() {
    client.event(client.mention("U1", "", "1700.1"));
    world.settle();
    client.event(client.inThread("U2", "I had the same question", "1700.1"));
    client.event(client.inThread("U1", "analyst", "1700.1"));
    Call whisper = slack.await("chat.postEphemeral");
    world.settle();
    assertThat(whisper.body().path("user").asText()).isEqualTo("U1");
    assertThat(slack.taken).hasSize(2);
    assertThat(world.places.listByWorkspace("slack", "T1")).hasSize(1);
  }

  @Test
  void a_mention_comes_as_two_events_and_is_answered_once() {
    ObjectNode mention = client.mention("U1", "", "1700.1");
    client.event(mention);
    client.event(mention.deepCopy().put("type", "message").put("channel_type", "channel"));
    world.settle();
    assertThat(slack.taken).hasSize(1);
  }

  @Test
  void each_person_and_each_thread_has_a_conversation_of_its_own() {
    client.event(client.mention("U1", "one", "1700.1"));
    client.event(client.mention("U2", "two", "1700.1"));
    client.event(client.mention("U1", "three", "1700.2"));
    client.dm("U1", "four");
    world.settle();
    assertThat(world.places.listByWorkspace("slack", "T1")).hasSize(4);
    assertThat(world.profile(new Place("T1", "U2", "C1", "1700.1")).orElseThrow().path("goals"))
        .hasToString("[\"two\"]");
  }

  static Stream<ObjectNode> nobodysBusiness() {
    ObjectNode plain = JsonNodeFactory.instance.objectNode().put("type", "message");
    plain.put("channel", "D1").put("channel_type", "im").put("ts", "1.1").put("text", "hi");
    ObjectNode said = plain.deepCopy().put("user", "U1");
    ObjectNode changed = plain.deepCopy().put("subtype", "message_changed");
    changed.putObject("message").put("bot_id", "B1").put("user", "U0BOT").put("text", "new");
    ObjectNode unfurled = plain.deepCopy().put("subtype", "message_changed");
    unfurled.putObject("message").put("user", "U1").put("text", "hi").put("ts", "1.1");
    unfurled.putObject("previous_message").put("text", "hi");
    return Stream.of(
        said.deepCopy().put("user", SlackClient.BOT),
        said.deepCopy().put("bot_id", "B0BOT"),
        said.deepCopy().put("bot_id", "B9").put("type", "app_mention").put("channel", "C1"),
        plain.deepCopy().put("subtype", "bot_message").put("username", "another"),
        said.deepCopy().put("user", "USLACKBOT"),
        changed,
        unfurled,
        plain.deepCopy().put("subtype", "message_deleted").put("deleted_ts", "1.0"),
        said.deepCopy().put("subtype", "channel_join"),
        said.deepCopy().put("channel", "C1").put("channel_type", "channel"),
        plain.deepCopy().put("type", "reaction_added").put("user", "U1"));
  }

  @ParameterizedTest
  @MethodSource("nobodysBusiness")
  void bots_and_what_is_not_for_us_are_neither_kept_nor_answered(ObjectNode event) {
    assertThat(client.event(event)).isEqualTo(200);
    assertThat(world.mail.waiting(org.waymark.store.MailStore.Box.INBOX).count()).isZero();
    world.settle();
    assertThat(slack.calls).isEmpty();
  }

  @Test
  void an_edit_is_not_read_and_that_is_said() {
    client.dm("U1", "first");
    world.settle();
    ObjectNode event = client.message("U1", "").put("subtype", "message_changed");
    event.putObject("message").put("user", "U1").put("text", "second").put("ts", "1.1");
    event.putObject("previous_message").put("text", "first");
    client.event(event);
    posted("as it was first sent");
    assertThat(world.wishes("U1")).containsExactly("first");
  }

  @Test
  void files_are_not_read_and_that_is_said_with_the_answer_to_the_words() {
    ObjectNode event = client.message("U1", "analyst").put("subtype", "file_share");
    event.putArray("files").addObject().put("id", "F1");
    client.event(event);
    assertThat(posted("I don't read files").text()).contains("Your path to Data analyst");
    ObjectNode alone = client.message("U2", "").put("subtype", "file_share");
    alone.putArray("files").addObject();
    client.event(alone);
    world.settle();
    assertThat(slack.taken.getLast().text()).contains("I don't read files");
  }

  @Test
  void of_a_long_message_the_first_2000_characters_are_read_and_that_is_said() {
    String text = "x".repeat(1999) + "\uD83D\uDE00" + "y".repeat(1999);
    client.dm("U1", text);
    assertThat(posted("4,000 characters; I read the first 2,000").text()).isNotEmpty();
    assertThat(world.wishes("U1")).containsExactly("x".repeat(1999));
  }

  @Test
  void markup_is_read_as_it_was_typed_and_nothing_that_is_said_back_can_ping() {
    client.dm("U1", "&lt;!channel&gt; &lt;@U99&gt; *R&amp;D* <https://a.example|a link>");
    world.settle();
    assertThat(world.wishes("U1")).containsExactly("<!channel> <@U99> *R&D* a link");
    ObjectNode opened = JsonNodeFactory.instance.objectNode().put("type", "app_home_opened");
    client.event(opened.put("user", "U1").put("channel", "D-U1").put("tab", "home"));
    slack.await("views.publish");
    String all = slack.taken.toString();
    assertThat(all).contains("&lt;!channel&gt;").doesNotContain("<!channel>");
    assertThat(all).doesNotContain("<@U99>");
  }

  @Test
  void the_app_home_shows_the_path_and_the_messages_begin_with_a_greeting_once() {
    ObjectNode opened = JsonNodeFactory.instance.objectNode().put("type", "app_home_opened");
    opened.put("user", "U1").put("channel", "D-U1").put("tab", "messages");
    client.event(opened);
    client.event(opened);
    world.settle();
    assertThat(slack.taken).hasSize(1);
    assertThat(slack.taken.getFirst().text()).contains("I'm Waymark");
    client.dm("U1", "analyst");
    world.settle();
    client.event(opened.deepCopy().put("tab", "home"));
    Call home = slack.await("views.publish");
    assertThat(home.body().path("user_id").asText()).isEqualTo("U1");
    assertThat(home.body().toString()).contains("Your path").contains("Charts that speak");
  }

  @Test
  void a_button_that_changes_the_path_changes_it_in_place() {
    client.dm("U1", "analyst");
    Call path = slack.await("chat.postMessage");
    client.press("U1", path.body(), "6 hours a week", slack.hook(), false);
    Call update = slack.await("chat.update");
    assertThat(update.body().path("channel").asText()).isEqualTo("D-U1");
    assertThat(update.body().has("ts")).isTrue();
    assertThat(slack.taken).hasSize(2);
  }

  @Test
  void a_whispered_path_is_changed_through_its_response_url() {
    client.event(client.mention("U1", "analyst", "1700.1"));
    Call path = slack.await("chat.postEphemeral");
    client.press("U1", path.body(), "6 hours a week", slack.hook(), true);
    Call hook = slack.await("hook");
    assertThat(hook.body().path("replace_original").asBoolean()).isTrue();
    assertThat(hook.body().path("blocks")).isNotEmpty();
  }

  @Test
  void a_message_that_can_no_longer_be_changed_is_sent_anew() {
    slack.faults =
        c ->
            c.method().equals("chat.update")
                ? new SlackStandIn.Fault.Error("message_not_found")
                : new SlackStandIn.Fault.None();
    client.dm("U1", "analyst");
    Call path = slack.await("chat.postMessage");
    client.press("U1", path.body(), "6 hours a week", slack.hook(), false);
    SlackWorld.until(() -> slack.taken.size() == 2);
    assertThat(slack.taken.getLast().method()).isEqualTo("chat.postMessage");
  }

  @Test
  void an_answer_goes_only_to_slacks_own_hosts() {
    client.command("U1", "help", "http://169.254.169.254/latest/meta-data");
    SlackWorld.until(() -> !world.mail.listDead(10).isEmpty());
    assertThat(world.mail.listDead(10).getFirst().reason()).isEqualTo("host-not-allowed");
    assertThat(slack.calls).isEmpty();
  }

  @Test
  void the_card_is_a_modal_and_what_is_changed_on_it_changes_the_path() {
    client.dm("U1", "analyst");
    Call path = slack.await("chat.postMessage");
    client.press("U1", path.body(), "What I understood", slack.hook(), false);
    JsonNode view = slack.await("views.open").body().path("view");
    ObjectNode payload = JsonNodeFactory.instance.objectNode().put("type", "view_submission");
    payload.putObject("team").put("id", "T1");
    payload.putObject("user").put("id", "U1");
    ObjectNode sent = payload.putObject("view").put("callback_id", "card");
    sent.set("private_metadata", view.path("private_metadata"));
    ObjectNode values = sent.putObject("state").putObject("values");
    values.putObject("targetRole").putObject("targetRole").put("value", "Data analyst");
    values.putObject("hoursPerWeek").putObject("hoursPerWeek").put("value", "4");
    values.putObject("budget").putObject("budget").put("value", "150.50");
    values
        .putObject("delivery")
        .putObject("delivery")
        .putArray("selected_options")
        .addObject()
        .put("value", "online");
    assertThat(client.interaction(payload)).isEqualTo(200);
    slack.await("chat.update");
    JsonNode profile = world.profile("U1").orElseThrow();
    assertThat(profile.path("hoursPerWeek").asInt()).isEqualTo(4);
    assertThat(profile.path("budget")).hasToString("{\"amount\":150.5,\"currency\":\"EUR\"}");
    assertThat(profile.path("delivery")).hasToString("[\"online\"]");
    assertThat(profile.path("targetRole").path("roleId").asText()).isEqualTo("data-analyst");
  }

  @Test
  void the_command_asks_plans_helps_exports_and_forgets() {
    client.command("U1", "help", slack.hook());
    posted("/waymark forget");
    client.command("U1", "export", slack.hook());
    posted("I hold nothing about you");
    client.command("U1", "ask analyst", slack.hook());
    Call asked = posted("Your path to Data analyst");
    assertThat(asked.method()).isEqualTo("hook");
    assertThat(asked.body().path("response_type").asText()).isEqualTo("ephemeral");
    client.command("U1", "plan", slack.hook());
    SlackWorld.until(() -> slack.taken.size() == 4);
    client.command("U1", "export", slack.hook());
    slack.await("files.completeUploadExternal");
    assertThat(slack.await("upload").body().path("raw").asText()).contains("data-analyst");
    client.command("U1", "forget", slack.hook());
    Call sure = posted("for good. Shall I?");
    assertThat(world.profile("U1")).isPresent();
    client.press("U1", sure.body(), "Erase it", slack.hook(), true);
    posted("It is erased.");
    assertThat(world.profile("U1")).isEmpty();
    assertThat(world.places.listByWorkspace("slack", "T1")).isEmpty();
  }

  @Test
  void whoever_is_forgotten_in_words_begins_anew() {
    client.dm("U1", "a wish");
    client.dm("U1", "delete my data");
    client.dm("U1", "Yes");
    world.settle();
    assertThat(world.profile("U1")).isEmpty();
    client.dm("U1", "another");
    world.settle();
    assertThat(world.wishes("U1")).containsExactly("another");
  }

  @Test
  void the_data_of_a_workspace_go_with_the_app() {
    client.dm("U1", "a wish");
    client.dm("U2", "a wish");
    world.settle();
    ObjectNode revoked = JsonNodeFactory.instance.objectNode().put("type", "tokens_revoked");
    revoked.putObject("tokens").putArray("oauth").add("U1");
    client.event(revoked);
    world.settle();
    assertThat(world.places.listByWorkspace("slack", "T1")).hasSize(2);
    client.event(JsonNodeFactory.instance.objectNode().put("type", "app_uninstalled"));
    world.settle();
    assertThat(world.places.listByWorkspace("slack", "T1")).isEmpty();
  }

  @Test
  void a_menu_beside_a_step_says_what_it_shows() {
    client.dm("U1", "analyst");
    Call path = slack.await("chat.postMessage");
    client.press("U1", path.body(), "Why this one?", slack.hook(), false);
    world.settle();
    assertThat(world.wishes("U1")).containsExactly("Why the first one?");
  }

  @Test
  void fifty_conversations_at_once_are_each_answered_in_their_order() {
    IntStream.range(0, 50)
        .parallel()
        .forEach(u -> IntStream.range(0, 4).forEach(i -> client.dm("U" + u, "wish " + i)));
    world.settle();
    for (int u = 0; u < 50; u++) {
      assertThat(world.wishes("U" + u)).containsExactly("wish 0", "wish 1", "wish 2", "wish 3");
      String channel = "D-U" + u;
      List<String> replies =
          slack.taken.stream()
              .filter(c -> c.body().path("channel").asText().equals(channel))
              .map(Call::text)
              .toList();
      assertThat(replies).hasSize(4);
      assertThat(replies.getFirst()).contains("AI system");
    }
    assertThat(Json.write(slack.taken.getFirst().body())).isNotEmpty();
  }
}
