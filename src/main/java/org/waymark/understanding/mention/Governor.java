package org.waymark.understanding.mention;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Message;

/**
 * What a clause says of a skill that no frame took: "Excel I can do", "Python? never", "leave SQL
 * out". The clause is looked at with {@code @} in the place of every name and list of names, so
 * that a line of {@code governors.txt} is about how it is said and not about what.
 */
final class Governor {
  /** What governs a name. */
  enum Verdict {
    HOLD,
    STRIKE,
    WANT,
    REFUSE,
    /** Something else is said. */
    NONE,
    /** As the skill named before. */
    SAME,
    /** Nothing else is said. */
    BARE
  }

  private static final Phrases TABLE = Phrases.beside(Governor.class, "governors.txt");
  private static final Pattern LIST =
      Pattern.compile(
          "@(?:(?: (?:,|and|or|nor|&|\\+|/|plus|a|bit|of|some|also|the|my|basic|both))+ @)+");
  private static final Pattern ONLY_NAMES =
      Pattern.compile("(?:(?:@|,|-|:|\\?|and|or|as|for|well|so) ?)+");

  private final Message message;
  private final List<Linker.Named> named;

  Governor(Message message, List<Linker.Named> named) {
    this.message = message;
    this.named = named.stream().filter(Linker.Named.OfSkill.class::isInstance).toList();
  }

  /** What governs the skill named there, if anything does. */
  Optional<Verdict> of(Linker.Named skill) {
    List<Clause> clauses = message.clauses();
    int at = clauses.indexOf(message.clauseAt(skill.start()));
    StringBuilder words = new StringBuilder(abstracted(clauses.get(at)));
    int from = at;
    while (from > 0
        && clauses.get(from - 1).sentence() == clauses.get(at).sentence()
        && ONLY_NAMES.matcher(abstracted(clauses.get(from - 1))).matches()) {
      from--;
      words.insert(0, abstracted(clauses.get(from)) + " ");
    }
    int to = at;
    while (to + 1 < clauses.size() && ONLY_NAMES.matcher(words).matches()) {
      to++;
      words.append(' ').append(abstracted(clauses.get(to)));
    }
    return TABLE
        .first(LIST.matcher(words.toString().strip()).replaceAll("@"))
        .map(Verdict::valueOf);
  }

  private String abstracted(Clause clause) {
    StringBuilder words = new StringBuilder();
    boolean inName = false;
    for (int i = clause.firstToken(); i < clause.tokenEnd(); i++) {
      var token = message.tokens().get(i);
      boolean name =
          named.stream().anyMatch(n -> n.start() <= token.start() && token.end() <= n.end());
      if (!name || !inName) {
        words.append(name ? "@" : token.form()).append(' ');
      }
      inName = name;
    }
    return words.toString().strip();
  }
}
