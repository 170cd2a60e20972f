package org.waymark.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Note;
import org.waymark.dialogue.Pending;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.Worth;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.RoleId;
import org.waymark.reply.Reply.Source;

/** The one question of a reply, with answers to tap. */
final class Questions {
  private final Wording wording;
  private final Framework framework;
  private final List<Note> admitted;

  /** {@code admitted} is what the reply says before the question. */
  Questions(Wording wording, Framework framework, List<Note> admitted) {
    this.admitted = admitted;
    this.wording = wording;
    this.framework = framework;
  }

  /** Puts the question for that field into the draft, with its buttons. */
  void ask(Field field, @Nullable Worth worth, Conversation conversation, Draft draft) {
    switch (conversation.memory().pending()) {
      case Pending.ChooseRole choice -> {
        sources(choice.options(), draft);
        choose(
            isNamed(choice, conversation.profile()) ? "choose.role" : "choose.near",
            choice.slot(),
            choice.text(),
            labels(choice.options()),
            conversation,
            draft);
      }
      case Pending.ChooseSkill choice ->
          choose("choose.skill", choice.slot(), choice.text(), skills(choice), conversation, draft);
      case Pending.RankTargets rank -> {
        sources(rank.options(), draft);
        choose("choose.first", Field.TARGET_ROLE, "", labels(rank.options()), conversation, draft);
      }
      case Pending.PickRole pick ->
          draft.say(plain(field, conversation, conversation.memory().lastText(), draft));
      case Pending.Offer offer -> {}
      case Pending.ConfirmForget confirm -> {}
      case Pending.ConfirmHandoff confirm -> {}
      case null ->
          draft.say(
              (plain(field, conversation, conversation.memory().lastText(), draft)
                      + " "
                      + why(worth))
                  .strip());
    }
  }

  /** Why it is asked: what an answer may save, or how many skills it decides over; else empty. */
  private String why(@Nullable Worth worth) {
    if (worth == null) {
      return "";
    }
    Money saved = worth.saved();
    if (saved != null && worth.weeksSaved() > 0) {
      return wording.say(
          "ask.why",
          "saved",
          wording.say(
              "effect.saved.both",
              Map.of("weeks", worth.weeksSaved(), "cost", wording.money(saved))));
    }
    if (saved != null) {
      return wording.say("ask.why", "saved", wording.money(saved));
    }
    if (worth.weeksSaved() > 0) {
      return wording.say(
          "ask.why", "saved", wording.say("effect.saved.weeks", "weeks", worth.weeksSaved()));
    }
    return worth.skills() == 0 ? "" : wording.say("ask.why.skills", "n", worth.skills());
  }

  private String plain(Field field, Conversation conversation, String last, Draft draft) {
    switch (field) {
      case TARGET_ROLE -> {
        suggest(draft, "button.example.a");
        suggest(draft, "button.example.b");
        suggest(draft, "button.roles");
      }
      case HOURS_PER_WEEK -> {
        suggest(draft, "button.hours.a");
        suggest(draft, "button.hours.b");
        suggest(draft, "button.hours.c");
      }
      case BUDGET -> {
        suggest(draft, "button.budget.a");
        String some =
            wording.say(
                "button.budget.b", "amount", wording.money(Money.of(300, conversation.currency())));
        draft.suggest(some, some);
        suggest(draft, "button.budget.c");
      }
      case DELIVERY -> {
        suggest(draft, "button.delivery.a");
        suggest(draft, "button.delivery.b");
        suggest(draft, "button.anytime");
      }
      default -> {}
    }
    String key = "ask." + field.code();
    return wording.has(key + ".1") ? wording.vary(key, 0, last, Map.of()) : "";
  }

  /**
   * Says how to go on where the goal is open and was asked for before: what there is to choose
   * from, else what would do. No question.
   */
  void wayOn(Conversation conversation, String last, Draft draft) {
    RoleMention target = conversation.profile().targetRole();
    List<RoleId> openRoles =
        conversation.memory().pending() instanceof Pending.RankTargets rank
            ? rank.options()
            : target == null ? List.of() : target.candidates();
    List<String> open = labels(openRoles);
    if (!open.isEmpty()) {
      draft.say(wording.vary("open.role", 0, last, Map.of("roles", wording.list(open))));
      sources(openRoles, draft);
      open.forEach(l -> draft.suggest(l, wording.say("say.target", "role", l)));
    } else {
      draft.say(wording.vary("open.goal", 0, last, Map.of()));
      suggest(draft, "button.example.a");
    }
    suggest(draft, "button.roles");
  }

  private void suggest(Draft draft, String key) {
    draft.suggest(wording.say(key), wording.say(key));
  }

  private void choose(
      String key,
      Field slot,
      String text,
      List<String> labels,
      Conversation conversation,
      Draft draft) {
    List<String> options = new ArrayList<>(labels);
    options.add(wording.say("choose.none"));
    draft.say(
        wording.vary(
            key, 0, conversation.memory().lastText(), Map.of("text", text, "n", labels.size())));
    draft.lines(options.stream().map(o -> "– " + o).toList());
    draft.block(new Block.Choice(slot, options.stream().map(o -> new Block.Option(o, o)).toList()));
  }

  /** Whether the words name the roles to choose from, rather than only come near to them. */
  private boolean isNamed(Pending.ChooseRole choice, Profile profile) {
    if (admitted.stream()
        .anyMatch(n -> n instanceof Note.GoneRole gone && gone.slot() == choice.slot())) {
      return false;
    }
    RoleMention target = profile.targetRole();
    return choice.slot() != Field.TARGET_ROLE
        || target == null
        || !target.text().equals(choice.text())
        || !target.candidates().isEmpty();
  }

  /** Every role that a reply names is one of its sources. */
  private void sources(List<RoleId> roles, Draft draft) {
    roles.forEach(
        r -> draft.source(new Source("role", r.value(), framework.getRole(r).label(), null)));
  }

  private List<String> labels(List<RoleId> roles) {
    return roles.stream().map(r -> framework.getRole(r).label()).toList();
  }

  private List<String> skills(Pending.ChooseSkill choice) {
    return choice.options().stream().map(framework::labelOf).toList();
  }
}
