package org.waymark.channel.slack;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.waymark.channel.mail.Backoff;
import org.waymark.channel.mail.MailWorker;
import org.waymark.reply.Wording;
import org.waymark.store.MailStore;
import org.waymark.store.MailStore.Box;
import org.waymark.store.PlaceStore;
import org.waymark.turn.Conversations;

/** Slack as a whole: its routes, who works off what came in, and who sends what goes out. */
public final class SlackChannel implements AutoCloseable {
  private static final int EVENTS_AT_ONCE = 16;
  private static final int LETTERS_AT_ONCE = 32;
  private static final Duration IDLE = Duration.ofMillis(500);

  private final SlackApi api;
  private final MailStore mail;
  private final String owner;
  private final MailWorker inbox;
  private final MailWorker outbox;
  private final SlackRoutes routes;

  /**
   * What it rests on.
   *
   * @param owner the name of this node, no other's while both run
   * @param currency of a conversation that says no other, ISO 4217
   */
  public record Parts(
      Conversations conversations,
      MailStore mail,
      PlaceStore places,
      Wording wording,
      String owner,
      String currency,
      Clock clock,
      RandomGenerator random) {}

  /** With standard pauses between attempts. */
  public SlackChannel(SlackSettings settings, Parts parts) {
    this(settings, parts, Backoff.standard());
  }

  /** With these pauses between attempts to send. */
  public SlackChannel(SlackSettings settings, Parts parts, Backoff backoff) {
    this.api = new SlackApi(settings);
    this.mail = parts.mail();
    this.owner = parts.owner();
    Talk talk = new Talk(parts.conversations(), parts.places(), mail, parts.currency());
    Desk desk = new Desk(talk, parts.wording());
    Post post = new Post(api, parts.conversations(), parts.clock());
    this.outbox =
        new MailWorker(setup(parts, LETTERS_AT_ONCE, backoff), Box.OUTBOX, post::send, () -> {});
    this.inbox =
        new MailWorker(
            setup(parts, EVENTS_AT_ONCE, backoff), Box.INBOX, desk::handle, outbox::wake);
    this.routes =
        new SlackRoutes(
            new Signature(settings.signingSecret()),
            mail,
            parts.places(),
            parts.clock(),
            inbox::wake);
  }

  private static MailWorker.Setup setup(Parts parts, int atOnce, Backoff backoff) {
    return new MailWorker.Setup(
        parts.mail(),
        Talk.CHANNEL,
        parts.owner(),
        atOnce,
        IDLE,
        backoff,
        parts.clock(),
        parts.random());
  }

  /** Adds {@code /slack/…}. */
  public void on(RoutesConfig config) {
    routes.on(config);
  }

  /** Takes up what was left when this node was stopped or killed, and begins. */
  public void start() {
    mail.release(Talk.CHANNEL, owner);
    inbox.start();
    outbox.start();
  }

  /** Finishes what is under way; what waits is taken up at the next start. */
  @Override
  public void close() {
    inbox.close();
    outbox.close();
    api.close();
  }
}
