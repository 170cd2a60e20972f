package org.waymark.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.dialogue.Action;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Profile;

/**
 * Says what needs no looking up: greetings, thanks, what is not our business, how to reach a
 * person, what becomes of the data.
 */
final class Talk {
  private final Wording wording;
  private final Pages pages;
  private final Composer.Turn turn;
  private final Draft draft;

  Talk(Wording wording, Pages pages, Composer.Telling telling) {
    this.wording = wording;
    this.pages = pages;
    this.turn = telling.turn();
    this.draft = telling.draft();
  }

  void tell() {
    switch (turn.decision().action()) {
      case Action.SmallTalk talk -> smallTalk(talk);
      case Action.Decline decline -> decline(decline.what());
      case Action.SayUnclear unclear -> unclear();
      case Action.HandOff handOff -> handOff(handOff);
      case Action.OfferExport export -> draft.say(wording.say("export.how"));
      case Action.ConfirmErase confirm -> {
        draft.say(wording.say("erase.confirm"));
        yesNo();
      }
      case Action.Erase erase -> draft.say(wording.say("erase.done"));
      case Action.StartOver over -> draft.say(wording.say("restart"));
      case Action.AnswerQuestion question -> noAnswer();
      case Action.Search search -> draft.say(wording.say("found.none", "query", search.query()));
      case Action.ShowPath none -> {}
      case Action.AskGoal none -> {}
      case Action.AskWhich none -> {}
      case Action.OfferNearest none -> {}
      case Action.Explain none -> draft.say(wording.say("unknown.reference"));
      case Action.ExplainMissing none -> {}
      case Action.CompareThese none -> draft.say(wording.say("unknown.reference"));
      case Action.ShowAlternatives none -> draft.say(wording.say("unknown.reference"));
      case Action.SuggestRoles none -> draft.say(wording.say("roles.none"));
      case Action.Suppose none -> {}
      case Action.SupposeUnlimited none -> {}
      case Action.Prefer none -> {}
    }
  }

  private String last() {
    return turn.before().memory().lastText();
  }

  private void smallTalk(Action.SmallTalk talk) {
    boolean planned = turn.outcome().conversation().path() != null;
    draft.say(
        switch (talk.kind()) {
          case GREET ->
              planned
                  ? wording.say("greet.planned")
                  : wording.vary("greet.again", 0, last(), Map.of());
          case THANK -> wording.vary("thank", 0, last(), Map.of());
          case GOODBYE -> wording.say("bye");
          case ALL_RIGHT -> wording.vary("allright", 0, last(), Map.of());
        });
  }

  private void decline(Command.OutOfScope what) {
    switch (what.kind()) {
      case OTHER_MATTER -> {
        draft.say(wording.vary("decline.other", 0, last(), Map.of()));
        back();
      }
      case INJECTION -> {
        draft.say(wording.say("decline.injection"));
        back();
      }
      case ABUSE -> {
        draft.say(wording.say("decline.abuse"));
        draft.suggest(wording.say("button.restart"), wording.say("button.restart"));
        draft.suggest(wording.say("button.human"), wording.say("button.human"));
      }
      case DISTRESS -> {
        String contact = contact();
        draft.say(
            wording.say(
                "decline.distress",
                "contact",
                contact.isEmpty()
                    ? wording.say("decline.distress.nobody")
                    : wording.say("decline.distress.contact", "contact", contact)));
        block(false);
      }
      case OTHER_LANGUAGE -> {
        Locale language = Locale.of(what.language() == null ? "" : what.language());
        Wording words = wording.speaks(language) ? wording.in(language) : wording;
        draft.say(words.say("decline.language"));
        offer();
      }
    }
  }

  /** Back to where we were. */
  private void back() {
    Conversation after = turn.outcome().conversation();
    if (after.path() != null) {
      draft.say(wording.say("answer.back"));
    }
  }

  /** Buttons for what there is to say here, for those who do not know how to say it. */
  private void offer() {
    List<String> keys =
        turn.outcome().conversation().path() == null
            ? List.of("button.example.a", "button.example.b", "button.roles")
            : List.of("button.why", "button.cheaper", "button.sooner");
    keys.forEach(k -> draft.suggest(wording.say(k), wording.say(k)));
  }

  private void unclear() {
    int stuck = turn.outcome().conversation().memory().stuck();
    boolean planned = turn.outcome().conversation().path() != null;
    if (stuck >= 3) {
      draft.say(wording.say("unclear.3"));
      draft.suggest(wording.say("button.restart"), wording.say("button.restart"));
      draft.suggest(wording.say("button.human"), wording.say("button.human"));
      return;
    }
    if (planned) {
      draft.say(wording.vary("unclear.planned", stuck - 1, last(), Map.of()));
      offer();
      return;
    }
    draft.say(wording.say("unclear." + Math.max(1, stuck)));
  }

  private void noAnswer() {
    String contact = contact();
    String help =
        contact.isEmpty()
            ? wording.say("answer.help.try")
            : wording.say("answer.help.person", "contact", contact);
    draft.say(wording.say("answer.none", "help", help));
    block(false);
  }

  private void handOff(Action.HandOff handOff) {
    String url = pages.handoffUrl();
    String email = pages.handoffEmail();
    if (url == null && email == null) {
      draft.say(wording.say("handoff.none"));
      return;
    }
    if (handOff.consented()) {
      draft.say(wording.say("handoff.done"));
    }
    draft.say(
        url != null && email != null
            ? wording.say("handoff.both", Map.of("url", url, "email", email))
            : url != null
                ? wording.say("handoff.url", "url", url)
                : wording.say("handoff.email", "email", email == null ? "" : email));
    if (!handOff.consented()) {
      draft.say(wording.say("handoff.consent", "summary", summary()));
      yesNo();
    }
    block(!handOff.consented());
  }

  private void block(boolean consentAsked) {
    if (pages.handoffUrl() != null || pages.handoffEmail() != null) {
      draft.block(new Block.Handoff(pages.handoffUrl(), pages.handoffEmail(), consentAsked));
    }
  }

  private String contact() {
    return pages.handoffUrl() != null
        ? pages.handoffUrl()
        : pages.handoffEmail() != null ? pages.handoffEmail() : "";
  }

  private void yesNo() {
    draft.suggest(wording.say("button.yes"), wording.say("button.yes"));
    draft.suggest(wording.say("button.no"), wording.say("button.no"));
  }

  /**
   * What a person would be told: goal, present work, limits; nothing in the learner's own words.
   */
  private String summary() {
    Profile profile = turn.outcome().conversation().profile();
    List<String> parts = new ArrayList<>();
    if (profile.targetRole() != null && profile.targetRole().label() != null) {
      parts.add(wording.say("summary.goal", "goal", profile.targetRole().label()));
    }
    if (profile.currentRole() != null && profile.currentRole().label() != null) {
      parts.add(wording.say("summary.now", "role", profile.currentRole().label()));
    }
    if (profile.hoursPerWeek() != null) {
      parts.add(wording.say("summary.hours", "hours", wording.count(profile.hoursPerWeek())));
    }
    if (profile.budget() != null) {
      parts.add(wording.say("summary.budget", "budget", wording.money(profile.budget())));
    }
    return parts.isEmpty() ? wording.say("summary.empty") : wording.list(parts);
  }
}
