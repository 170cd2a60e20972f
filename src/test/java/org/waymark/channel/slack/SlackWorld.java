package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.waymark.catalog.Snapshot;
import org.waymark.channel.mail.Backoff;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.RoleMention;
import org.waymark.fixture.LabelLinker;
import org.waymark.fixture.NoSearch;
import org.waymark.fixture.SmallWorld;
import org.waymark.fixture.TestDay;
import org.waymark.knowledge.RoleId;
import org.waymark.planning.Preference;
import org.waymark.reply.Pages;
import org.waymark.reply.Wording;
import org.waymark.store.MailStore;
import org.waymark.store.PlaceStore;
import org.waymark.store.SqlConversationStore;
import org.waymark.store.SqlMailStore;
import org.waymark.store.SqlPlaceStore;
import org.waymark.store.SqliteDatabase;
import org.waymark.turn.ConversationService;
import org.waymark.turn.Defaults;

/** Waymark's Slack channel over the small world and a real database, with Slack's stand-in. */
final class SlackWorld implements AutoCloseable {
  static final Backoff QUICK =
      new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), 4, Duration.ofMinutes(5));

  final SlackStandIn slack;
  final SlackClient client;
  final MailStore mail;
  final PlaceStore places;
  final ConversationService conversations;
  final SlackChannel channel;
  private final SqliteDatabase database;
  private final Javalin web;

  SlackWorld(Path folder) {
    this(folder, new SlackStandIn(0), QUICK);
  }

  SlackWorld(Path folder, SlackStandIn slack, Backoff backoff) {
    this(folder, slack, slack.api(), backoff);
  }

  /** With a stand-in that may run elsewhere. */
  SlackWorld(Path folder, SlackStandIn slack, String api, Backoff backoff) {
    this.slack = slack;
    database = SqliteDatabase.open(folder.resolve("waymark.db"));
    mail = new SqlMailStore(database);
    places = new SqlPlaceStore(database);
    conversations = conversations(database);
    channel =
        new SlackChannel(
            new SlackSettings(SlackClient.SECRET, SlackStandIn.TOKEN, api),
            new SlackChannel.Parts(
                conversations,
                mail,
                places,
                wording(),
                "test",
                "EUR",
                Clock.systemUTC(),
                new SecureRandom()),
            backoff);
    web =
        Javalin.create(config -> {
          config.concurrency.useVirtualThreads = true;
          config.startup.showJavalinBanner = false;
          channel.on(config.routes);
        });
    web.start("127.0.0.1", 0);
    client = new SlackClient(address(), Clock.systemUTC());
    channel.start();
  }

  /** Where it listens. */
  String address() {
    return "http://127.0.0.1:" + web.port();
  }

  private static ConversationService conversations(SqliteDatabase database) {
    Snapshot snapshot =
        new Snapshot(
            SmallWorld.FRAMEWORK,
            SmallWorld.CATALOG,
            new LabelLinker(SmallWorld.FRAMEWORK),
            SlackWorld::understand,
            SmallWorld.planner()::plan,
            SmallWorld.planner()::planOnly,
            SmallWorld.planner()::glance,
            new NoSearch());
    return new ConversationService(
        new SqlConversationStore(database),
        () -> snapshot,
        wording(),
        new Pages("https://waymark.example", null, null),
        new Defaults(Locale.UK, "EUR", ZoneOffset.UTC),
        TestDay.clock(),
        new SecureRandom(),
        org.waymark.turn.TurnListener.NONE);
  }

  static Wording wording() {
    try {
      return Wording.read(Path.of("prompts"), Locale.UK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A few words; anything else is one more wish, so that wishes tell the order of the turns. */
  private static List<Command> understand(String text, Conversation before, LocalDate today) {
    return switch (text) {
      case "Hello" -> List.of(new Command.Greet());
      case "analyst" ->
          List.of(
              new Command.SetTargetRole(
                  RoleMention.of(
                      "data analyst", SmallWorld.FRAMEWORK.getRole(new RoleId("data-analyst")))));
      case "I have 6 hours a week" ->
          List.of(new Command.SetConstraint(new Constraint.HoursPerWeek(BigDecimal.valueOf(6))));
      case "Make it cheaper" -> List.of(new Command.SetPreference(Preference.CHEAPEST));
      case "Show my path" -> List.of(new Command.Plan());
      case "delete my data" -> List.of(new Command.ForgetMe());
      case "Yes" -> List.of(new Command.Affirm());
      default -> List.of(new Command.NameTargets(List.of(RoleMention.unknown(text))));
    };
  }

  /** How the direct conversation of somebody stands. */
  Optional<JsonNode> profile(String user) {
    return profile(Place.direct(SlackClient.TEAM, user));
  }

  Optional<JsonNode> profile(Place place) {
    return places
        .find(Talk.CHANNEL, place.lane())
        .flatMap(conversations::read)
        .map(t -> t.profile());
  }

  /** What somebody wished in direct messages, in the order in which it was heard. */
  List<String> wishes(String user) {
    return profile(user)
        .map(p ->
            java.util.stream.StreamSupport.stream(p.path("goals").spliterator(), false)
                .map(JsonNode::asText)
                .toList())
        .orElse(List.of());
  }

  /** Waits until nothing waits any more. */
  void settle() {
    until(() ->
        mail.waiting(MailStore.Box.INBOX).count() == 0
            && mail.waiting(MailStore.Box.OUTBOX).count() == 0);
  }

  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come to be");
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Without the stand-in: that one may outlive it. */
  void stop() {
    client.close();
    web.stop();
    channel.close();
    database.close();
  }

  @Override
  public void close() {
    slack.close();
    stop();
  }
}
