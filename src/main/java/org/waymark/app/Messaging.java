package org.waymark.app;

import io.javalin.config.RoutesConfig;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.channel.slack.SlackChannel;
import org.waymark.reply.Wording;
import org.waymark.store.Database;
import org.waymark.store.MailStore;
import org.waymark.store.SqlMailStore;
import org.waymark.store.SqlPlaceStore;
import org.waymark.turn.Conversations;

/** The team-messaging channels that are set up, over one inbox and one outbox. */
final class Messaging implements AutoCloseable {
  /**
   * Who claims what waits. SQLite has one process at a time, so that what it had claimed was
   * claimed by this one's forerunner; of the nodes on a shared database each is somebody else, and
   * what a killed one had claimed is taken up when its lease ends.
   */
  private static String owner(Settings settings) {
    return settings.database() == null ? "this" : UUID.randomUUID().toString();
  }

  /** Longer than any messaging service delivers an event again. */
  private static final Duration KNOWN = Duration.ofDays(7);

  private final MailStore mail;
  private final Clock clock;
  private final @Nullable SlackChannel slack;

  Messaging(
      Settings settings,
      Database database,
      Conversations conversations,
      Wording wording,
      Clock clock) {
    this.mail = new SqlMailStore(database);
    this.clock = clock;
    SlackChannel.Parts parts =
        new SlackChannel.Parts(
            conversations,
            mail,
            new SqlPlaceStore(database),
            wording,
            owner(settings),
            settings.currency(),
            clock,
            new SecureRandom());
    this.slack = settings.slack() == null ? null : new SlackChannel(settings.slack(), parts);
  }

  /** Adds the addresses of the channels that are set up. */
  void on(RoutesConfig routes) {
    if (slack != null) {
      slack.on(routes);
    }
  }

  /** Begins to work off; to be called once the catalog is open. */
  void start() {
    if (slack != null) {
      slack.start();
    }
  }

  /** How many wait in that box. */
  int waiting(MailStore.Box box) {
    return mail.waiting(box).count();
  }

  List<MailStore.Dead> listDead(int most) {
    return mail.listDead(most);
  }

  int replay(@Nullable List<String> ids) {
    return mail.replay(ids, Instant.now(clock));
  }

  /** Erases what is past its retention, and ids that nobody will deliver again. */
  void eraseOld(Duration retention) {
    Instant now = Instant.now(clock);
    mail.eraseOlderThan(now.minus(KNOWN), now.minus(retention));
  }

  @Override
  public void close() {
    if (slack != null) {
      slack.close();
    }
  }
}
