package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds the names of one kind in a text: longest first, not overlapping. */
final class Scanner {
  private static final Set<String> BOUNDARIES = Words.set("boundaries.txt");
  private static final int MOST_WORDS = 10;
  private final NameIndex names;
  private final Everyday everyday;
  private final BiFunction<Reading, Found, List<Found>> longer;

  /**
   * A name found.
   *
   * @param from its first word
   * @param to after its last
   * @param matched how many words of the text belong to it
   */
  record Found(int from, int to, int matched, Name name) {}

  /**
   * With these.
   *
   * @param longer the names that a found one is part of, though the index does not hold them
   */
  Scanner(NameIndex names, Everyday everyday, BiFunction<Reading, Found, List<Found>> longer) {
    this.names = names;
    this.everyday = everyday;
    this.longer = longer;
  }

  /** All names found, in the order of the text. */
  List<Found> scan(Reading reading) {
    List<Found> candidates = new ArrayList<>();
    for (int i = 0; i < reading.size(); i++) {
      for (Found found : at(reading, i)) {
        candidates.add(found);
        candidates.addAll(longer.apply(reading, found));
      }
    }
    candidates.sort(
        Comparator.comparingInt((Found f) -> -f.matched())
            .thenComparingInt(f -> f.to() - f.from())
            .thenComparingInt(Found::from));
    boolean[] taken = new boolean[reading.size()];
    List<Found> chosen = new ArrayList<>();
    for (Found found : candidates) {
      if (free(taken, found)
          && (found.matched() > 1 || everyday.counts(reading, found, candidates))) {
        java.util.Arrays.fill(taken, found.from(), found.to(), true);
        chosen.add(found);
      }
    }
    chosen.sort(Comparator.comparingInt(Found::from));
    return chosen;
  }

  private static boolean free(boolean[] taken, Found found) {
    for (int i = found.from(); i < found.to(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  /** The names that begin at a word. */
  private List<Found> at(Reading reading, int i) {
    List<Found> found = new ArrayList<>();
    if (NameIndex.SMALL.contains(reading.token(i).form())) {
      return found;
    }
    Token joined = reading.joined(i);
    single(reading.token(i), i, i + 1, found);
    if (joined != null) {
      single(joined, i, i + 2, found);
    }
    new Walk(reading, names.nouns(), false, found).from(i);
    if (NameIndex.startsWithVerb(reading.token(i))) {
      new Walk(reading, names.verbs(), true, found).from(i);
    }
    return found;
  }

  private void single(Token token, int from, int to, List<Found> found) {
    Name name = names.single(token.singular());
    if (name != null) {
      found.add(new Found(from, to, 1, name));
    }
  }

  /** A walk along the words from one place, through a table of names. */
  private static final class Walk {
    private final Reading reading;
    private final PhraseTable<Name> table;
    private final boolean verb;
    private final List<Found> found;
    private int begin;

    Walk(Reading reading, PhraseTable<Name> table, boolean verb, List<Found> found) {
      this.reading = reading;
      this.table = table;
      this.verb = verb;
      this.found = found;
    }

    void from(int i) {
      begin = i;
      step(i, PhraseTable.start(), 0, 0);
    }

    private void step(int at, long hash, int matched, int skipped) {
      if (at >= reading.size()
          || at - begin >= MOST_WORDS
          || (matched > 0 && reading.token(at).first())) {
        return;
      }
      take(reading.token(at), at + 1, hash, matched, skipped);
      take(reading.joined(at), at + 2, hash, matched, skipped);
      if (matched > 0) {
        String form = reading.token(at).form();
        if (NameIndex.SMALL.contains(form)) {
          step(at + 1, hash, matched, skipped);
        } else if (verb && skipped < 2 && !BOUNDARIES.contains(form)) {
          step(at + 1, hash, matched, skipped + 1);
        }
      }
    }

    private void take(@Nullable Token token, int next, long hash, int matched, int skipped) {
      if (token == null) {
        return;
      }
      long stepped = PhraseTable.step(hash, verb ? NameIndex.synonym(token) : token.stem());
      if (!table.begins(stepped)) {
        return;
      }
      Name name = table.find(stepped);
      int words = matched + 1;
      if (name != null && (skipped < 2 || words > 2)) {
        found.add(new Found(begin, next, words, name));
      }
      step(next, stepped, words, skipped);
    }
  }
}
