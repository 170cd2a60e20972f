package org.waymark.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Pending;
import org.waymark.dialogue.Ref;
import org.waymark.dialogue.SkillMention;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;
import org.waymark.understanding.act.Refs;
import org.waymark.understanding.mention.Mention;
import org.waymark.understanding.reading.Message;

/**
 * Takes a message as the answer to "which of these?": by its place in the list, or by words that
 * name one of them and no other.
 */
final class PendingReader {
  private static final int SHORT = 8;
  private final Framework framework;

  PendingReader(Framework framework) {
    this.framework = framework;
  }

  private record Option(String id, List<String> names) {}

  /** The choice that was made, or empty. */
  Optional<Command> read(Message message, Conversation conversation, List<Mention> mentions) {
    return switch (conversation.memory().pending()) {
      case Pending.ChooseRole choice -> {
        List<Option> options =
            choice.options().stream().map(framework::getRole).map(PendingReader::option).toList();
        yield chosen(message, options, mentions)
            .map(i -> choice.chosen(framework.getRole(choice.options().get(i))));
      }
      case Pending.ChooseSkill choice -> {
        List<Option> options =
            choice.options().stream().map(framework::getSkill).map(PendingReader::option).toList();
        yield chosen(message, options, mentions)
            .map(i ->
                skill(choice.slot(), choice.text(), framework.getSkill(choice.options().get(i))));
      }
      case Pending.Offer none -> Optional.empty();
      case Pending.ConfirmForget none -> Optional.empty();
      case Pending.ConfirmHandoff none -> Optional.empty();
      case null -> Optional.empty();
    };
  }

  private static Option option(Role role) {
    return new Option(role.id().value(), names(role.label(), role.altLabels()));
  }

  private static Option option(Skill skill) {
    return new Option(skill.id().value(), names(skill.label(), skill.altLabels()));
  }

  private static List<String> names(String label, List<String> others) {
    List<String> names = new ArrayList<>(List.of(label));
    names.addAll(others);
    return names;
  }

  private Optional<Integer> chosen(Message message, List<Option> options, List<Mention> mentions) {
    for (Mention mention : mentions) {
      String id =
          switch (mention) {
            case Mention.OfRole role ->
                role.role().roleId() == null ? null : role.role().roleId().value();
            case Mention.OfSkill skill ->
                skill.skill().skillId() == null ? null : skill.skill().skillId().value();
          };
      for (int i = 0; i < options.size(); i++) {
        if (options.get(i).id().equals(id)) {
          return Optional.of(i);
        }
      }
    }
    if (message.tokens().size() > SHORT) {
      return Optional.empty();
    }
    return byPlace(message, options.size())
        .or(() -> mentions.isEmpty() ? byWords(message, options) : Optional.empty());
  }

  private static Optional<Integer> byPlace(Message message, int size) {
    List<Ref> refs = Refs.all(message, message.line());
    Optional<Ref> ref =
        refs.size() == 1
            ? Optional.of(refs.getFirst())
            : refs.isEmpty() ? Refs.one(message, message.line()) : Optional.empty();
    if (ref.isPresent() && ref.get() instanceof Ref.Ordinal ordinal) {
      int place = ordinal.position() < 0 ? size + ordinal.position() : ordinal.position() - 1;
      return place >= 0 && place < size ? Optional.of(place) : Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * The option whose names have the most words in common with the message, where no other has as
   * many.
   */
  private static Optional<Integer> byWords(Message message, List<Option> options) {
    Set<String> said = words(message.text());
    int best = -1;
    int most = 0;
    boolean tied = false;
    for (int i = 0; i < options.size(); i++) {
      int common =
          options.get(i).names().stream().mapToInt(n -> common(said, words(n))).max().orElse(0);
      tied = common == most ? true : common < most && tied;
      if (common > most) {
        most = common;
        best = i;
      }
    }
    return best >= 0 && !tied ? Optional.of(best) : Optional.empty();
  }

  private static int common(Set<String> said, Set<String> name) {
    Set<String> both = new HashSet<>(said);
    both.retainAll(name);
    return both.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> w.length() > 2 && !w.equals("the") && !w.equals("one") && !w.equals("and"))
        .forEach(w -> words.add(w.endsWith("s") ? w.substring(0, w.length() - 1) : w));
    return words;
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
