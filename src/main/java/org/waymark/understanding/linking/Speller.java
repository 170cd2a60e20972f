package org.waymark.understanding.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends a typing error where a word is no word that we know, but one letter away (two from 9
 * letters on) from one that names something. Words of fewer than 5 letters, and everyday words,
 * stay.
 */
final class Speller {
  private static final Set<String> COMMON = Words.set("common-words.txt");
  private static final int SHORTEST = 5;
  private static final int LONG = 9;
  private final Set<String> known;
  private final Map<String, List<String>> byDeletion = new HashMap<>();

  /** Mends toward these. */
  Speller(Set<String> known) {
    this.known = Set.copyOf(known);
    for (String word : known) {
      if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) {
        byDeletion.merge(word, List.of(word), Speller::plus);
        for (int i = 0; i < word.length(); i++) {
          String without = word.substring(0, i) + word.substring(i + 1);
          byDeletion.merge(without, List.of(word), Speller::plus);
        }
      }
    }
  }

  private static List<String> plus(List<String> some, List<String> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** The word that was meant, or null where this is a word itself or none is near. */
  @Nullable String mend(String form) {
    if (form.length() < SHORTEST || known(form) || !form.chars().allMatch(Character::isLetter)) {
      return null;
    }
    String best = null;
    int least = form.length() >= LONG ? 3 : 2;
    for (int i = -1; i < form.length(); i++) {
      String key = i < 0 ? form : form.substring(0, i) + form.substring(i + 1);
      for (String candidate : byDeletion.getOrDefault(key, List.of())) {
        int distance = Distance.between(form, candidate);
        boolean sameStart =
            candidate.charAt(0) == form.charAt(0) || candidate.charAt(0) == form.charAt(1);
        if (distance < least && sameStart) {
          least = distance;
          best = candidate;
        }
      }
    }
    return best;
  }

  /** Whether it is a word, of a name or of everyday English, in some inflected form. */
  private boolean known(String form) {
    String singular = Inflection.singular(form);
    String stem = Inflection.stem(form);
    return known.contains(form)
        || known.contains(singular)
        || COMMON.contains(form)
        || COMMON.contains(singular)
        || COMMON.contains(stem)
        || COMMON.contains(stem + "e");
  }
}
