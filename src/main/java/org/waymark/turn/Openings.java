package org.waymark.turn;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.RoleMention;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.reply.Pages;
import org.waymark.reply.Reply;
import org.waymark.reply.Wording;
import org.waymark.turn.Conversations.Start;
import org.waymark.turn.Refused.Fault;
import org.waymark.turn.Refused.Reason;
import org.waymark.understanding.linking.Link;

/**
 * How a conversation begins: whose it is, where the chat stands, and the first words, which say
 * that this is an AI system.
 */
final class Openings {
  private final TurnHandler handler;
  private final Supplier<Snapshot> snapshots;
  private final Wording wording;
  private final Pages pages;
  private final Defaults defaults;

  Openings(
      TurnHandler handler,
      Supplier<Snapshot> snapshots,
      Wording wording,
      Pages pages,
      Defaults defaults) {
    this.handler = handler;
    this.snapshots = snapshots;
    this.wording = wording;
    this.pages = pages;
    this.defaults = defaults;
  }

  /**
   * The conversation with its greeting; throws {@link Refused} where locale, currency or time zone
   * are none.
   */
  TurnHandler.Done open(Start start, String replyId) {
    List<Fault> faults = new ArrayList<>();
    Locale locale = locale(start.locale(), faults);
    String currency = currency(start.currency(), faults);
    ZoneId zone = zone(start.timeZone(), faults);
    if (!faults.isEmpty()) {
      throw new Refused(
          Reason.BAD_VALUE, "The start of the conversation has values that will not do.", faults);
    }
    Conversation fresh = Conversation.begin(locale, currency, zone);
    Wording words = wording.in(locale);
    RoleMention role = role(start.targetRole());
    if (role != null) {
      TurnHandler.Done done =
          handler.begin(fresh, List.of(new Command.SetTargetRole(role)), replyId);
      String label = role.label() == null ? role.text() : role.label();
      return greeted(done, done.reply().after(words.say("greet.role", "role", label)));
    }
    TurnHandler.Done done = handler.begin(fresh, List.of(new Command.Greet()), replyId);
    Program program =
        start.programId() == null
            ? null
            : ProgramId.find(start.programId())
                .flatMap(snapshots.get().catalog()::findProgram)
                .orElse(null);
    if (program == null) {
      return greeted(done, done.reply().saying(words.say("greet.first")));
    }
    TurnHandler.Done greeted =
        greeted(
            done,
            done.reply().saying(words.say("greet.program", Map.of("title", program.title()))));
    List<Reply.Source> sources = new ArrayList<>(greeted.reply().sources());
    sources.add(pages.source(program));
    return new TurnHandler.Done(
        greeted.conversation().speakingOf(program.id()),
        greeted.reply().withSources(sources),
        false);
  }

  private static TurnHandler.Done greeted(TurnHandler.Done done, Reply reply) {
    return new TurnHandler.Done(done.conversation().withLastText(reply.text()), reply, false);
  }

  private @Nullable RoleMention role(@Nullable String said) {
    if (said == null || said.isBlank()) {
      return null;
    }
    Snapshot snapshot = snapshots.get();
    Optional<Role> named = RoleId.find(said).flatMap(snapshot.framework()::findRole);
    if (named.isPresent()) {
      return RoleMention.of(named.get().label(), named.get());
    }
    return switch (snapshot.linker().role(said)) {
      case Link.Clear<RoleId> clear ->
          RoleMention.of(said, snapshot.framework().getRole(clear.id()));
      case Link.OneOf<RoleId> few -> RoleMention.oneOf(said, few.ids());
      case Link.Unknown<RoleId> unknown -> null;
    };
  }

  private Locale locale(@Nullable String tag, List<Fault> faults) {
    if (tag == null) {
      return defaults.locale();
    }
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      faults.add(new Fault("/locale", "a BCP 47 tag such as \"en-GB\" is wanted"));
      return defaults.locale();
    }
  }

  private String currency(@Nullable String code, List<Fault> faults) {
    if (code == null) {
      return defaults.currency();
    }
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      faults.add(new Fault("/currency", "an ISO 4217 code such as \"EUR\" is wanted"));
      return defaults.currency();
    }
  }

  private ZoneId zone(@Nullable String name, List<Fault> faults) {
    if (name == null) {
      return defaults.zone();
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      faults.add(new Fault("/timeZone", "an IANA name such as \"Europe/Dublin\" is wanted"));
      return defaults.zone();
    }
  }
}
