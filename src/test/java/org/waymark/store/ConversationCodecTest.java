package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Pending;
import org.waymark.planning.Path;

class ConversationCodecTest {
  private final ConversationCodec codec = new ConversationCodec();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void everythingAConversationCanHoldComesBackAsItWas() {
    List<Conversation> samples = Samples.of(Conversation.class);
    assertThat(samples).isNotEmpty();
    for (Conversation sample : samples) {
      assertThat(codec.read(codec.write(sample))).isEqualTo(sample);
    }
  }

  @Test
  void everyPendingAndEveryOfferedCommandComesBackAsItWas() {
    for (Pending pending : Samples.of(Pending.class)) {
      Conversation sample = with(pending);
      assertThat(codec.read(codec.write(sample))).isEqualTo(sample);
    }
    for (Command command : Samples.of(Command.class)) {
      Conversation sample = with(new Pending.Offer(List.of(command)));
      assertThat(codec.read(codec.write(sample))).isEqualTo(sample);
    }
  }

  @Test
  void everyPathComesBackAsItWas() {
    for (Path path : Samples.of(Path.class)) {
      Conversation sample = with(path);
      assertThat(codec.read(codec.write(sample))).isEqualTo(sample);
    }
  }

  @Test
  void theSamplesLeaveOutNoCommand() {
    assertThat(Samples.of(Command.class).stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(records(Command.class).toList());
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ConversationCodecTest::records)
        : Stream.of(type);
  }

  @Test
  void nothingIsWrittenThatIsNotAComponent() throws Exception {
    ObjectMapper strict =
        StoreJson.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    for (Conversation sample : Samples.of(Conversation.class)) {
      assertThat(strict.readValue(codec.write(sample), Conversation.class)).isEqualTo(sample);
    }
  }

  @Test
  void sealedTypesAreNamedByTheirSimpleClassName() throws Exception {
    JsonNode tree =
        json.readTree(codec.write(with(new Pending.Offer(List.of(new Command.Plan())))));
    assertThat(tree.at("/memory/pending").toString())
        .isEqualTo("{\"type\":\"Offer\",\"commands\":[{\"type\":\"Plan\"}]}");
  }

  @Test
  void aRowWithAPropertyThatIsNoLongerKnownStillReads() throws Exception {
    Conversation begun = begun();
    ObjectNode tree = (ObjectNode) json.readTree(codec.write(begun));
    tree.put("mood", "good");
    ((ObjectNode) tree.get("profile")).put("shoeSize", 44);
    assertThat(codec.read(tree.toString())).isEqualTo(begun);
  }

  @Test
  void aRowFromBeforeAListWasAddedStillReads() throws Exception {
    for (Path path : Samples.of(Path.class)) {
      ObjectNode tree = (ObjectNode) json.readTree(codec.write(with(path)));
      for (String part : List.of("profile", "memory", "path")) {
        ((ObjectNode) tree.get(part)).properties().removeIf(p -> p.getValue() instanceof ArrayNode);
      }
      Conversation read = codec.read(tree.toString());
      assertThat(read.profile().skills()).isEmpty();
      assertThat(read.profile().delivery()).isEmpty();
      assertThat(read.memory().asks()).isEmpty();
      assertThat(read.path()).isNotNull().extracting(Path::steps).isEqualTo(List.of());
    }
  }

  @Test
  void aCommandThatIsNotKnownIsLeftOutOfAnOffer() throws Exception {
    String written = codec.write(with(new Pending.Offer(List.of(new Command.Plan()))));
    String newer =
        written.replace(
            "{\"type\":\"Plan\"}", "{\"type\":\"Plan\"},{\"type\":\"Sing\",\"song\":1}");
    assertThat(newer).isNotEqualTo(written);
    assertThat(codec.read(newer).memory().pending())
        .isEqualTo(new Pending.Offer(List.of(new Command.Plan())));
  }

  @Test
  void whatCannotBeReadIsNotRepeatedInTheException() {
    assertThatThrownBy(() -> codec.read("{\"locale\":\"en\",\"currency\":secret}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  private static Conversation begun() {
    return Conversation.begin(Locale.UK, "EUR", ZoneId.of("UTC"));
  }

  private static Conversation with(Path path) {
    Conversation c = begun();
    return new Conversation(
        c.locale(), c.currency(), c.zone(), c.profile(), path, c.stage(), c.memory());
  }

  private static Conversation with(Pending pending) {
    Conversation c = begun();
    Conversation.Memory m = c.memory();
    return new Conversation(
        c.locale(),
        c.currency(),
        c.zone(),
        c.profile(),
        c.path(),
        c.stage(),
        new Conversation.Memory(
            m.asked(),
            m.asks(),
            m.declined(),
            m.shown(),
            m.spokenOf(),
            pending,
            2,
            "Zürich",
            Set.of()));
  }
}
