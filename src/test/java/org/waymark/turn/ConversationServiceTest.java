package org.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.waymark.fixture.Learner.role;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.knowledge.Money;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.turn.Conversations.Entry;
import org.waymark.turn.Conversations.Receipt;
import org.waymark.turn.Conversations.Start;
import org.waymark.turn.Conversations.Started;
import org.waymark.turn.Refused.Fault;
import org.waymark.turn.Refused.Reason;

class ConversationServiceTest {
  @TempDir private Path folder;
  private final Script script =
      new Script()
          .means("I want to be a data analyst", new Command.SetTargetRole(role("data-analyst")))
          .means(
              "300 euros", new Command.SetConstraint(new Constraint.Budget(Money.of(300, "EUR"))))
          .means(
              "My budget is €300",
              new Command.SetConstraint(new Constraint.Budget(Money.of(300, "EUR"))))
          .means("I want to become data analyst", new Command.SetTargetRole(role("data-analyst")))
          .means("erase me", new Command.ForgetMe())
          .means("yes", new Command.Affirm());
  private Chat chat;
  private String id;

  @BeforeEach
  void open() {
    chat = new Chat(folder, script);
    id = chat.start().id();
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private static Refused refused(ThrowingCallable call) {
    Refused refused = catchThrowableOfType(Refused.class, call);
    assertThat(refused).isNotNull();
    return refused;
  }

  private void crash() {
    chat.close();
    chat = new Chat(folder, script);
  }

  @Test
  void a_message_sent_twice_is_answered_once_with_the_same_reply() {
    chat.service.accept(id, "m", "hello");
    StoredReply first = chat.service.await(id, "m");
    Receipt again = chat.service.accept(id, "m", "hello");
    assertThat(again.reply()).isEqualTo(first);
    assertThat(chat.service.await(id, "m")).isEqualTo(first);
    assertThat(script.heard).containsExactly("hello");
    assertThat(chat.said(id)).containsExactly("hello");
  }

  @Test
  void the_same_id_with_another_text_is_a_conflict_and_changes_nothing() {
    chat.service.accept(id, "m", "hello");
    chat.service.await(id, "m");
    Refused refused = refused(() -> chat.service.accept(id, "m", "good evening"));
    assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
    assertThat(refused.faults()).extracting(Fault::field).containsExactly("/id");
    assertThat(chat.said(id)).containsExactly("hello");
  }

  @Test
  void messages_without_an_id_are_each_their_own() {
    chat.say(id, "hello");
    chat.say(id, "hello");
    assertThat(script.heard).containsExactly("hello", "hello");
  }

  @Test
  void a_text_that_is_empty_or_too_long_is_refused() {
    for (String text : List.of("", " \n", "x".repeat(2001))) {
      Refused refused = refused(() -> chat.service.accept(id, null, text));
      assertThat(refused.reason()).isEqualTo(Reason.BAD_VALUE);
      assertThat(refused.faults()).extracting(Fault::field).containsExactly("/text");
    }
    assertThat(chat.say(id, "x".repeat(2000))).isNotNull();
  }

  @Test
  void who_waits_for_the_second_message_has_the_first_answered_before() {
    chat.service.accept(id, "1", "first");
    chat.service.accept(id, "2", "second");
    chat.service.await(id, "2");
    assertThat(script.heard).containsExactly("first", "second");
    assertThat(chat.service.await(id, "1").text()).isNotBlank();
  }

  @Test
  void messages_of_many_threads_are_answered_in_the_order_accepted() throws Exception {
    int threads = 8;
    CyclicBarrier together = new CyclicBarrier(threads);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<StoredReply>> replies = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String text = "wish " + i;
        replies.add(
            pool.submit(() -> {
              together.await();
              return chat.say(id, text);
            }));
      }
      for (Future<StoredReply> reply : replies) {
        assertThat(reply.get().text()).isNotBlank();
      }
    }
    assertThat(chat.said(id)).hasSize(threads);
    assertThat(script.heard).isEqualTo(chat.said(id));
    List<String> goals = new ArrayList<>();
    chat.profile(id).path("goals").forEach(g -> goals.add(g.asText()));
    assertThat(goals).isEqualTo(chat.said(id));
  }

  @Test
  void an_edit_changes_what_it_names_and_plans_again() {
    chat.say(id, "I want to be a data analyst");
    JsonNode reply =
        Chat.json(chat.edit(id, "{\"hoursPerWeek\":6,\"currentRole\":{\"text\":\"bookkeeper\"}}"));
    assertThat(reply.at("/profile/targetRole/roleId").asText()).isEqualTo("data-analyst");
    assertThat(reply.at("/profile/currentRole/roleId").asText()).isEqualTo("bookkeeper");
    assertThat(reply.at("/changes").findValuesAsText("field"))
        .containsExactlyInAnyOrder("hoursPerWeek", "currentRole");
    assertThat(reply.at("/path/steps")).isNotEmpty();
    assertThat(reply.path("inReplyTo").isNull()).isTrue();
  }

  @Test
  void after_a_budget_another_edit_still_works_and_null_takes_it_back() {
    chat.edit(id, "{\"budget\":{\"amount\":300,\"currency\":\"EUR\"}}");
    chat.edit(id, "{\"hoursPerWeek\":6.5}");
    assertThat(chat.profile(id).at("/budget/amount").decimalValue()).isEqualByComparingTo("300");
    chat.edit(id, "{\"budget\":null}");
    assertThat(chat.profile(id).path("budget").isNull()).isTrue();
    assertThat(chat.profile(id).path("hoursPerWeek").decimalValue()).isEqualByComparingTo("6.5");
  }

  @Test
  void a_profile_with_every_field_can_be_sent_back_as_it_was_read() {
    chat.edit(
        id,
        """
        {"currentRole":{"roleId":"shop-sales-assistant"},"targetRole":{"roleId":"data-analyst"},"goals":["earn more"],
         "skills":[{"skillId":"sql","lastUsed":"2019"}],"notHeld":[{"skillId":"stock-control"}],"wantedSkills":[{"skillId":"python"}],
         "hoursPerWeek":6,"budget":{"amount":300,"currency":"EUR"},"weeks":60,"startOn":"2027-01-04","finishBy":"2028-07-31","maxPrograms":4,
         "preference":"cheapest","delivery":["online"],"languages":["en"],"level":"EQF-5","place":"Dublin",
         "excluded":[{"kind":"program","id":"ledger"}]}
        """);
    JsonNode before = chat.profile(id);
    chat.service.edit(id, before);
    assertThat(chat.profile(id)).isEqualTo(before);
  }

  @Test
  void a_skill_that_was_struck_out_can_be_held_again() {
    chat.edit(
        id, "{\"notHeld\":[{\"skillId\":\"sql\"}],\"wantedSkills\":[{\"skillId\":\"python\"}]}");
    chat.edit(id, "{\"skills\":[{\"skillId\":\"sql\"},{\"skillId\":\"python\"}]}");
    assertThat(chat.profile(id).path("skills").findValuesAsText("skillId"))
        .containsExactly("sql", "python");
    assertThat(chat.profile(id).path("notHeld")).isEmpty();
    assertThat(chat.profile(id).path("wantedSkills")).isEmpty();
  }

  @Test
  void an_edit_with_bad_values_names_them_all_and_changes_nothing() {
    JsonNode before = chat.profile(id);
    Refused refused =
        refused(() ->
            chat.edit(
                id,
                "{\"hoursPerWeek\":0,\"colour\":1,\"weeks\":4,\"skills\":[{\"text\":\"juggling\"}]}"));
    assertThat(refused.reason()).isEqualTo(Reason.BAD_VALUE);
    assertThat(refused.faults())
        .extracting(Fault::field)
        .containsExactly("/hoursPerWeek", "/colour", "/skills/0/text");
    assertThat(refused(() -> chat.edit(id, "[]")).reason()).isEqualTo(Reason.BAD_VALUE);
    assertThat(chat.profile(id)).isEqualTo(before);
    assertThat(chat.said(id)).isEmpty();
  }

  @Test
  void a_role_that_nobody_knows_keeps_its_words() {
    chat.edit(id, "{\"targetRole\":{\"text\":\"astronaut\"}}");
    assertThat(chat.profile(id).path("targetRole"))
        .isEqualTo(Chat.json("{\"text\":\"astronaut\"}"));
    chat.edit(id, "{\"targetRole\":{\"text\":\"do the books\"}}");
    assertThat(chat.profile(id).path("targetRole"))
        .isEqualTo(
            Chat.json(
                "{\"text\":\"do the books\",\"roleId\":\"bookkeeper\",\"label\":\"Bookkeeper\"}"));
  }

  @Test
  void a_turn_that_fails_apologises_and_nothing_is_lost() {
    chat.say(id, "I want to be a data analyst");
    JsonNode before = chat.profile(id);
    StoredReply sorry = chat.say(id, "boom");
    assertThat(sorry.text()).isEqualTo(Chat.wording().say("fault"));
    assertThat(chat.profile(id)).isEqualTo(before);
    assertThat(Chat.json(sorry).at("/path/steps")).isNotEmpty();
    assertThat(chat.said(id)).containsExactly("I want to be a data analyst", "boom");
    assertThat(Chat.json(chat.say(id, "300 euros")).at("/profile/budget/amount").decimalValue())
        .isEqualByComparingTo("300");
  }

  @Test
  void what_a_crash_left_is_answered_once_in_its_order() {
    chat.service.accept(id, "1", "first");
    chat.service.accept(id, "2", "second");
    crash();
    assertThat(chat.service.catchUp()).isEqualTo(2);
    assertThat(chat.service.catchUp()).isZero();
    assertThat(script.heard).containsExactly("first", "second");
    assertThat(chat.service.accept(id, "1", "first").reply()).isNotNull();
  }

  @Test
  void an_edit_outlives_a_crash() {
    StoredReply reply = chat.edit(id, "{\"weeks\":30}");
    crash();
    assertThat(chat.profile(id).path("weeks").asInt()).isEqualTo(30);
    assertThat(chat.service.read(id).orElseThrow().messages().getLast().reply()).isEqualTo(reply);
  }

  @Test
  void what_is_erased_is_gone_for_every_call() {
    Started other = chat.start();
    chat.say(other.id(), "hello");
    assertThat(chat.service.erase(other.id())).isTrue();
    assertThat(chat.service.erase(other.id())).isFalse();
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> chat.say(other.id(), "hello"),
            () -> chat.service.await(other.id(), "m"),
            () -> chat.edit(other.id(), "{\"weeks\":3}"))) {
      assertThat(refused(call).reason()).isEqualTo(Reason.GONE);
    }
    assertThat(chat.service.read(other.id())).isEmpty();
    assertThat(chat.service.export(other.id())).isEmpty();
    assertThat(chat.service.pathJson(other.id())).isEmpty();
    assertThat(chat.service.pathCalendar(other.id())).isEmpty();
    assertThat(chat.service.enter(other.id(), other.token())).isEqualTo(Entry.NOT_THERE);
    assertThat(chat.service.read(id)).isPresent();
  }

  @Test
  void erasing_by_word_asks_first_and_then_is_final() {
    chat.say(id, "erase me");
    assertThat(chat.service.read(id)).isPresent();
    assertThat(chat.say(id, "yes").text()).isEqualTo(Chat.wording().say("erase.done"));
    assertThat(refused(() -> chat.say(id, "hello")).reason()).isEqualTo(Reason.GONE);
  }

  @Test
  void a_token_opens_its_own_conversation_alone() {
    Started mine = chat.start();
    Started other = chat.start();
    assertThat(chat.service.enter(mine.id(), mine.token())).isEqualTo(Entry.OPEN);
    assertThat(chat.service.enter(mine.id(), other.token())).isEqualTo(Entry.NOT_THERE);
    assertThat(chat.service.enter(mine.id(), "guessed")).isEqualTo(Entry.UNKNOWN_TOKEN);
  }

  @Test
  void a_start_that_will_not_do_names_every_field() {
    Refused refused =
        refused(() -> chat.service.start(new Start("en_GB!", "EURO", "Dublin", null, null)));
    assertThat(refused.faults())
        .extracting(Fault::field)
        .containsExactly("/locale", "/currency", "/timeZone");
  }

  @Test
  void a_start_on_a_page_greets_from_there_and_one_on_no_page_greets_plainly() {
    assertThat(chat.service.start(new Start(null, null, null, "ledger", null)).reply().text())
        .contains("“Books and ledgers”");
    assertThat(
            Chat.json(chat.service.start(new Start(null, null, null, null, "bookkeeper")).reply())
                .at("/path/steps"))
        .isNotEmpty();
    for (String nothing : List.of("", "no-such-program", "a\u0001b", "x".repeat(301))) {
      assertThat(chat.service.start(new Start(null, null, null, nothing, nothing)).reply().text())
          .isEqualTo(Chat.wording().say("greet.first"));
    }
  }

  @Test
  void feedback_is_kept_with_its_reply_and_refused_for_another() {
    StoredReply reply = chat.say(id, "hello");
    assertThat(chat.service.feedback(id, reply.id(), false, "too short")).isTrue();
    assertThat(chat.service.feedback(chat.start().id(), reply.id(), true, null)).isFalse();
    JsonNode export = chat.service.export(id).orElseThrow();
    assertThat(export.at("/feedback/0/comment").asText()).isEqualTo("too short");
    assertThat(export.at("/messages").findValuesAsText("text")).contains("hello");
    assertThat(
            refused(() -> chat.service.feedback(id, reply.id(), true, "x".repeat(2001))).reason())
        .isEqualTo(Reason.BAD_VALUE);
  }

  @Test
  void a_path_can_be_taken_away_once_there_is_one() {
    assertThat(chat.service.pathJson(id)).isEmpty();
    assertThat(chat.service.pathCalendar(id)).isEmpty();
    chat.say(id, "I want to be a data analyst");
    assertThat(chat.service.pathJson(id).orElseThrow().at("/path/steps")).isNotEmpty();
    assertThat(chat.service.pathCalendar(id).orElseThrow())
        .startsWith("BEGIN:VCALENDAR")
        .contains("Spreadsheets from scratch");
  }

  @Test
  void a_conversation_is_held_and_taken_away_in_the_language_of_its_locale() {
    Started german = chat.service.start(new Start("de-AT", "EUR", null, null, null));
    assertThat(german.reply().text()).startsWith("Guten Tag");
    StoredReply path = chat.say(german.id(), "Ich möchte als data analyst arbeiten");
    assertThat(path.text()).contains("In jeder Sprache");
    assertThat(chat.service.pathCalendar(german.id()).orElseThrow()).contains("//DE");
  }

  @Test
  void a_button_in_the_language_of_the_conversation_means_what_it_means_in_english() {
    Started german = chat.service.start(new Start("de-DE", "EUR", null, null, null));
    chat.say(german.id(), "Ich möchte als data analyst arbeiten");
    chat.say(german.id(), "Mein Budget ist 300 €");
    assertThat(chat.profile(german.id()).at("/targetRole/roleId").asText())
        .isEqualTo("data-analyst");
    assertThat(chat.profile(german.id()).at("/budget/amount").asDouble()).isEqualTo(300);
    assertThat(chat.said(german.id())).contains("Mein Budget ist 300 €");
  }
}
