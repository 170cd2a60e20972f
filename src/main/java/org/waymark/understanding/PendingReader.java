package org.waymark.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Pending;
import org.waymark.dialogue.RoleChoices;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.understanding.OptionWords.Option;
import org.waymark.understanding.mention.Mention;
import org.waymark.understanding.mention.Use;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Message;

/**
 * Takes a message as the answer to "which of these?": by words that name one of them and no other,
 * or by its place in the list.
 */
final class PendingReader {
  private static final Pattern BEFORE =
      Pattern.compile(
          ".*(?<![^ ])(?:first|rather|prefer|start|begin|go with|go"
              + " for|choose|pick|take|definitely|now)(?![^ ]).*");
  private static final Pattern AFTER =
      Pattern.compile(
          ".*(?<![^ ])(?:later|wait|second|afterwards|next|some day|someday|another time|after"
              + " that)(?![^ ]).*");
  private static final Pattern ASKS =
      Pattern.compile(
          "(?:(?:and|but|so|ok|well)"
              + " )*(?:what|which|who|how|why|when|where|is|are|does|do|did)(?![^ ]).*");
  private final Framework framework;

  PendingReader(Framework framework) {
    this.framework = framework;
  }

  /**
   * What was chosen.
   *
   * @param rest of the mentions: what the message says beside the choice
   */
  record Choice(Command command, List<Mention> rest) {}

  /** The choice that was made, or empty. */
  Optional<Choice> read(Message message, Conversation conversation, List<Mention> mentions) {
    Pending put = conversation.memory().pending();
    return switch (put) {
      case Pending.ChooseRole choice -> role(message, choice, mentions, true);
      case Pending.RankTargets rank ->
          choose(message, roles(rank.options()), mentions, true, i -> target(rank.options(), i));
      case Pending.PickRole pick ->
          choose(
              message,
              roles(pick.options()),
              mentions,
              conversation.memory().shown().isEmpty(),
              i -> target(pick.options(), i));
      case Pending.ChooseSkill choice -> {
        List<Option> options =
            choice.options().stream().map(framework::getSkill).map(OptionWords::option).toList();
        yield choose(
            message,
            options,
            mentions,
            true,
            i -> skill(choice.slot(), choice.text(), framework.getSkill(choice.options().get(i))));
      }
      case Pending.Offer none -> later(message, conversation, mentions);
      case Pending.ConfirmForget none -> Optional.empty();
      case Pending.ConfirmHandoff none -> Optional.empty();
      case null -> later(message, conversation, mentions);
    };
  }

  /** An answer to a choice that was put some turns ago: only in words that name one of it. */
  private Optional<Choice> later(
      Message message, Conversation conversation, List<Mention> mentions) {
    return RoleChoices.open(conversation.profile())
        .flatMap(p ->
            p instanceof Pending.ChooseRole choice
                ? role(message, choice, mentions, false)
                : Optional.empty());
  }

  private Optional<Choice> role(
      Message message, Pending.ChooseRole choice, List<Mention> mentions, boolean byPlace) {
    return choose(
        message,
        roles(choice.options()),
        mentions,
        byPlace,
        i -> choice.chosen(framework.getRole(choice.options().get(i))));
  }

  private List<Option> roles(List<RoleId> ids) {
    return ids.stream().map(framework::getRole).map(OptionWords::option).toList();
  }

  private Command target(List<RoleId> options, int chosen) {
    Role role = framework.getRole(options.get(chosen));
    return new Command.SetTargetRole(RoleMention.of(role.label(), role));
  }

  private static Optional<Choice> choose(
      Message message,
      List<Option> options,
      List<Mention> mentions,
      boolean byPlace,
      IntFunction<Command> command) {
    Optional<Integer> chosen = byName(message, options, mentions);
    if (chosen.isEmpty() && mentions.stream().noneMatch(PendingReader::isLinkedRole)) {
      OptionWords words = new OptionWords(message, options);
      chosen = words.find(byPlace);
      if (chosen.isEmpty() && options.size() == 2) {
        chosen = words.ruledOut().map(i -> 1 - i);
      }
    }
    Set<String> ids = options.stream().map(Option::id).collect(Collectors.toSet());
    return chosen.map(i -> {
      Command picked = command.apply(i);
      return new Choice(picked, mentions.stream().filter(m -> isBeside(m, picked, ids)).toList());
    });
  }

  private static boolean isLinkedRole(Mention mention) {
    return mention instanceof Mention.OfRole role && role.role().roleId() != null;
  }

  /** Whether a mention says something else than what was chosen. */
  private static boolean isBeside(Mention mention, Command picked, Set<String> options) {
    String id = id(mention);
    if (id != null && options.contains(id)) {
      return false;
    }
    boolean target = mention.use() == Use.TARGET || mention.use() == Use.CORRECT;
    return !(mention instanceof Mention.OfRole)
        || !(picked instanceof Command.SetTargetRole ? target : mention.use() == Use.CURRENT);
  }

  private static @Nullable String id(Mention mention) {
    return switch (mention) {
      case Mention.OfRole role ->
          role.role().roleId() == null ? null : role.role().roleId().value();
      case Mention.OfSkill skill ->
          skill.skill().skillId() == null ? null : skill.skill().skillId().value();
    };
  }

  /** The one that is named; of several the one that is to come first. */
  private static Optional<Integer> byName(
      Message message, List<Option> options, List<Mention> mentions) {
    List<Integer> named = new ArrayList<>();
    List<Integer> preferred = new ArrayList<>();
    for (Mention mention : mentions) {
      for (int i = 0; i < options.size(); i++) {
        Clause clause = message.clauseAt(mention.start());
        String line = message.lineOf(clause);
        boolean meant = mention.use() != Use.REFUSE && !ASKS.matcher(line).matches();
        if (!options.get(i).id().equals(id(mention)) || !meant || named.contains(i)) {
          continue;
        }
        named.add(i);
        if (BEFORE.matcher(line).matches() && !AFTER.matcher(line).matches()) {
          preferred.add(i);
        }
      }
    }
    if (named.isEmpty() && options.size() == 2) {
      return theOther(options, mentions);
    }
    List<Integer> best = named.size() > 1 ? preferred : named;
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  /** Of two, the one that was not ruled out. */
  private static Optional<Integer> theOther(List<Option> options, List<Mention> mentions) {
    List<Integer> refused = new ArrayList<>();
    for (Mention mention : mentions) {
      for (int i = 0; i < options.size(); i++) {
        if (mention.use() == Use.REFUSE && options.get(i).id().equals(id(mention))) {
          refused.add(i);
        }
      }
    }
    return refused.size() == 1 ? Optional.of(1 - refused.getFirst()) : Optional.empty();
  }

  private static Command skill(Field slot, String text, Skill skill) {
    SkillMention mention = SkillMention.of(text, skill);
    return slot == Field.SKILLS
        ? new Command.AddSkill(mention, null)
        : slot == Field.NOT_HELD
            ? new Command.StrikeSkill(mention)
            : slot == Field.EXCLUDED
                ? new Command.ExcludeSkill(mention)
                : new Command.WantSkill(mention);
  }
}
