package org.waymark.reply.rewording;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether a sentence says what a fact says and no more: the same values, every word of the
 * fact that says something, and beside these only words that state nothing. So no number, name,
 * day, address, promise or praise can be added, none can be left out, and a question stays a
 * question.
 */
final class SentenceGuard {
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\s,.!?;:'’–{}-]+");
  private static final int LONGER = 80;

  private final Lexicon lexicon;

  SentenceGuard(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a fact may be put in other words at all. */
  boolean isFree(Fact fact) {
    Set<String> words = fact.words();
    return words.size() > 1
        && !fact.masked().strip().endsWith(":")
        && words.stream().noneMatch(lexicon.fixed()::contains);
  }

  /** Whether this says the fact; values stand in it as {@code {name}}. */
  boolean passes(Fact fact, String sentence) {
    List<String> names = Fact.names(sentence);
    return sentence.length() <= fact.masked().length() + LONGER
        && ALLOWED.matcher(sentence).matches()
        && !sentence.replaceAll("\\{[a-z]+}", "").matches(".*[{}].*")
        && names.size() == fact.values().size()
        && new HashSet<>(names).equals(fact.values().keySet())
        && sameMood(fact, sentence)
        && onlyThose(fact, Fact.words(sentence));
  }

  private static boolean sameMood(Fact fact, String sentence) {
    String end = sentence.strip();
    long asks = end.chars().filter(c -> c == '?').count();
    return fact.asks() ? asks == 1 && end.endsWith("?") : asks == 0 && end.matches(".*[.!]");
  }

  private boolean onlyThose(Fact fact, List<String> said) {
    Set<String> own = fact.words();
    boolean nothingMore =
        said.stream().allMatch(w -> own.contains(w) || lexicon.free().contains(w));
    boolean nothingLess =
        own.stream().allMatch(w -> lexicon.free().contains(w) || said.contains(w));
    return nothingMore && nothingLess && said.stream().noneMatch(lexicon.fixed()::contains);
  }
}
