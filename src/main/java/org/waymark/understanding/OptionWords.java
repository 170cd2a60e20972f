package org.waymark.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.dialogue.Ref;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;
import org.waymark.understanding.act.Refs;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Message;

/**
 * Finds the option that a message points at in words of its own: "the hotel one", "roofing", "the
 * second".
 */
final class OptionWords {
  /** Tokens of a clause that can be nothing but an answer. */
  private static final int SHORT = 9;

  /** Letters that two forms of a word share at least. */
  private static final int STEM = 4;

  private static final Pattern REFUSES =
      Pattern.compile(
          "(?<![^ ])(?:not|no|never|neither|none|nor|hate|dislike|forget|drop|skip|without|anything"
              + " but|instead of|rather than|why|compare)(?![^ ])");

  private static final Pattern BARE_NUMBER =
      Pattern.compile(
          "(?:(?:the|number|option|no|nr|ok|then|so|i mean|i meant|let us say|say|take|that is)"
              + " )*#\\d+(?: (?:please|then|for me|it is))?(?: ?[.!])?");
  private static final Set<String> SMALL =
      Set.copyOf(Phrases.words(OptionWords.class, "choice-words.txt"));

  private final Message message;
  private final List<Option> options;

  OptionWords(Message message, List<Option> options) {
    this.message = message;
    this.options = options;
  }

  /** One of the things to choose from. */
  record Option(String id, List<String> names) {}

  static Option option(Role role) {
    return new Option(role.id().value(), names(role.label(), role.altLabels()));
  }

  static Option option(Skill skill) {
    return new Option(skill.id().value(), names(skill.label(), skill.altLabels()));
  }

  private static List<String> names(String label, List<String> others) {
    List<String> names = new ArrayList<>(List.of(label));
    names.addAll(others);
    return names;
  }

  /** Its index, or empty; its place in the list counts only where the list was just read. */
  Optional<Integer> find(boolean byPlace) {
    for (Clause clause : message.clauses()) {
      if (clause.question()
          || clause.tokenEnd() - clause.firstToken() > SHORT
          || REFUSES.matcher(message.lineOf(clause)).find()) {
        continue;
      }
      Optional<Integer> found =
          byWords(message.text().substring(clause.start(), clause.end()))
              .or(() -> byPlace ? byPlace(message.lineOf(clause)) : Optional.empty());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The one that is named to be ruled out: "not the roofer", "forget roofing". */
  Optional<Integer> ruledOut() {
    for (Clause clause : message.clauses()) {
      String line = message.lineOf(clause);
      boolean asks = line.matches("(?:.* )?(?:why|compare)(?: .*)?") || clause.question();
      if (!asks
          && REFUSES.matcher(line).find()
          && clause.tokenEnd() - clause.firstToken() <= SHORT) {
        Optional<Integer> named = byWords(REFUSES.matcher(line).replaceAll(" "));
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> byPlace(String line) {
    List<Ref> refs = Refs.all(message, line);
    Optional<Ref> ref =
        refs.size() == 1
            ? Optional.of(refs.getFirst())
            : refs.isEmpty() && BARE_NUMBER.matcher(line).matches()
                ? Refs.one(message, line)
                : Optional.empty();
    if (ref.isPresent() && ref.get() instanceof Ref.Ordinal ordinal) {
      int size = options.size();
      int place = ordinal.position() < 0 ? size + ordinal.position() : ordinal.position() - 1;
      return place >= 0 && place < size ? Optional.of(place) : Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * The option that has all that is said in its names, where no other has: whoever says more than a
   * choice means something else.
   */
  private Optional<Integer> byWords(String said) {
    Set<String> words = words(said);
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      boolean fits =
          options.get(i).names().stream()
              .map(this::words)
              .anyMatch(n -> words.stream().allMatch(w -> n.stream().anyMatch(o -> isSame(w, o))));
      if (fits) {
        fitting.add(i);
      }
    }
    return !words.isEmpty() && fitting.size() == 1
        ? Optional.of(fitting.getFirst())
        : Optional.empty();
  }

  /** "roofing" and "roofer", "nurses" and "nursing". */
  private static boolean isSame(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int shared = 0;
    while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    return a.equals(b) || (shared >= STEM && shared >= Math.max(a.length(), b.length()) - 3);
  }

  private Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> w.length() > 1 && !SMALL.contains(w))
        .forEach(words::add);
    return words;
  }
}
