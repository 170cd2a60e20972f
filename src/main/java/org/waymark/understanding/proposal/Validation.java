package org.waymark.understanding.proposal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.understanding.linking.Link;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.reading.Holder;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Mood;

/**
 * Makes commands of proposals, by the same linker and the same reading as any other input. What is
 * quoted must stand in the message, be about the one who writes, be meant, and be denied exactly
 * where the built-in reading finds a denial.
 */
final class Validation {
  /** Small words that deny in other languages than English, whose reach is not read. */
  private static final Pattern DENIES =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:nicht|kein\\p{L}*|ohne|nie|niemals|pas|sans|jamais|aucun\\p{L}*|ni|no|"
              + "sin|nunca|ning\\p{L}+|non|senza|mai|nessun\\p{L}*|não|sem|niet|geen|zonder|nie|bez|"
              + "inte|ingen|utan)(?!\\p{L})");

  /** Words of a quote: one that is longer says nothing of where the thing stands. */
  private static final int LONGEST_QUOTE = 8;

  private final Framework framework;
  private final Linker linker;
  private final Message message;
  private final boolean english;
  private final Set<String> answers;

  /**
   * Of a message.
   *
   * @param english whether it is in the language that the built-in reading knows
   * @param answers ids of the answers that may be chosen
   */
  Validation(
      Framework framework, Linker linker, Message message, boolean english, Set<String> answers) {
    this.framework = framework;
    this.linker = linker;
    this.message = message;
    this.english = english;
    this.answers = Set.copyOf(answers);
  }

  /** The command, or empty where the proposal will not do. */
  Optional<Command> check(Proposal proposal) {
    Optional<Quoted> place = Quoted.find(proposal.quote(), message.text());
    if (place.isEmpty()
        || proposal.quote().split("\\s+").length > LONGEST_QUOTE
        || !isMeant(place.get())) {
      return Optional.empty();
    }
    return switch (proposal.kind()) {
      case SET_CURRENT_ROLE ->
          affirmed(place.get(), role(proposal).map(Command.SetCurrentRole::new));
      case SET_TARGET_ROLE -> affirmed(place.get(), role(proposal).map(Command.SetTargetRole::new));
      case ADD_FORMER_ROLE ->
          affirmed(place.get(), role(proposal).map(r -> new Command.AddFormerRole(r, null)));
      case ADD_SKILL ->
          affirmed(place.get(), skill(proposal).map(s -> new Command.AddSkill(s, null)));
      case WANT_SKILL -> affirmed(place.get(), skill(proposal).map(Command.WantSkill::new));
      case STRIKE_SKILL -> denied(place.get(), skill(proposal).map(Command.StrikeSkill::new));
      case EXCLUDE_SKILL -> denied(place.get(), skill(proposal).map(Command.ExcludeSkill::new));
      case SET_HOURS -> amount(place.get(), Amounts.hours(place.get(), message));
      case SET_BUDGET -> amount(place.get(), Amounts.budget(place.get(), message));
      case SET_DELIVERY ->
          affirmed(place.get(), delivery(proposal.means()).map(Command.SetConstraint::new));
      case FIND_PROGRAMS -> query(proposal).map(Command.FindPrograms::new);
      case SUGGEST_ROLES -> Optional.of(new Command.SuggestRoles());
      case SHOW_PATH -> Optional.of(new Command.Plan());
      case ASK_WHY -> Optional.of(new Command.AskWhy(null));
      case ASK_QUESTION ->
          answers.contains(proposal.means())
              ? Optional.of(new Command.AskQuestion(message.text().strip(), proposal.means()))
              : Optional.empty();
      case ASK_HUMAN -> Optional.of(new Command.AskHuman());
    };
  }

  private boolean isMeant(Quoted place) {
    return !english
        || (message.holderAt(place.start()) == Holder.SPEAKER
            && message.moodAt(place.start()) == Mood.REAL);
  }

  /** In English a number is heard by the built-in reading or not at all. */
  private Optional<Command> amount(Quoted place, Optional<Constraint> amount) {
    return english ? Optional.empty() : affirmed(place, amount.map(Command.SetConstraint::new));
  }

  private Optional<Command> affirmed(Quoted place, Optional<? extends Command> command) {
    boolean denied =
        english ? message.negatedAt(place.start()) : DENIES.matcher(message.text()).find();
    return denied ? Optional.empty() : command.map(c -> c);
  }

  private Optional<Command> denied(Quoted place, Optional<? extends Command> command) {
    return english && message.negatedAt(place.start()) ? command.map(c -> c) : Optional.empty();
  }

  /** Words that the linker links to what is proposed, or to a few of which it is one. */
  private Optional<RoleMention> role(Proposal proposal) {
    if (!(linker.role(proposal.means()) instanceof Link.Clear<RoleId>(RoleId id, double sure))) {
      return Optional.empty();
    }
    return agrees(linker.role(proposal.quote()), id)
        ? Optional.of(RoleMention.of(proposal.quote(), framework.getRole(id)))
        : Optional.empty();
  }

  private Optional<SkillMention> skill(Proposal proposal) {
    if (!(linker.skill(proposal.means()) instanceof Link.Clear<SkillId>(SkillId id, double sure))) {
      return Optional.empty();
    }
    return agrees(linker.skill(proposal.quote()), id)
        ? Optional.of(mention(proposal, id))
        : Optional.empty();
  }

  private static <T> boolean agrees(Link<T> said, T meant) {
    return switch (said) {
      case Link.Clear<T>(T id, double sure) -> id.equals(meant);
      case Link.OneOf<T>(List<T> ids) -> ids.contains(meant);
      case Link.Unknown<T> none -> false;
    };
  }

  private SkillMention mention(Proposal proposal, SkillId id) {
    return framework
        .findSkill(id)
        .map(s -> SkillMention.of(proposal.quote(), s))
        .orElseGet(() -> SkillMention.unknown(proposal.quote()));
  }

  private static Optional<Constraint> delivery(String means) {
    return Coded.find(Delivery.class, means).map(d -> new Constraint.Deliveries(EnumSet.of(d)));
  }

  /** Programs are looked for by words that were said, or, from another language, by a skill. */
  private Optional<String> query(Proposal proposal) {
    return english
        ? skill(proposal).map(SkillMention::text)
        : linker.skill(proposal.means()) instanceof Link.Clear<SkillId>(SkillId id, double sure)
            ? Optional.of(framework.labelOf(id))
            : Optional.empty();
  }
}
