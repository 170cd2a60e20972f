package org.waymark.understanding.slot;

import java.util.List;
import java.util.regex.Pattern;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Holder;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Mood;
import org.waymark.understanding.reading.Quantity;

/**
 * A number that is a sentence by itself is about what the sentence before it is about: "I bought a
 * laptop. 649 euros."
 */
final class Fragments {
  private static final Pattern BOUGHT =
      Pattern.compile(
          ".*\\b(?:bought|paid|spent|cost|costs|costed|charged?|charges|fined?|owe|earned?|earns?|sold|won|lost|bill|invoice|quoted?|price|rent|salary|pay|pays)\\b.*");

  private Fragments() {}

  /** Whether the sentence before it says of this number that it is no limit. */
  static boolean isOfOther(Hit hit) {
    Message message = hit.message();
    Clause own = hit.clause();
    boolean alone =
        hit.rest().matches("[ .,!?-]*")
            && !hit.match().group().matches(".*\\b(?:total|max|all|tops|up to|in)\\b.*");
    if (!alone) {
      return false;
    }
    List<Clause> before =
        message.clauses().stream().filter(c -> c.sentence() == own.sentence() - 1).toList();
    return before.stream()
        .anyMatch(c ->
            c.mood() == Mood.PAST
                || c.holder() == Holder.OTHER
                || BOUGHT.matcher(message.lineOf(c)).matches()
                || echoes(message, c, own));
  }

  private static boolean echoes(Message message, Clause before, Clause own) {
    return inside(message, before).stream()
        .anyMatch(
            a -> inside(message, own).stream().anyMatch(b -> a.high().compareTo(b.high()) == 0));
  }

  private static List<Quantity> inside(Message message, Clause clause) {
    return message.quantities().stream()
        .filter(q -> q.start() >= clause.start() && q.end() <= clause.end())
        .toList();
  }
}
