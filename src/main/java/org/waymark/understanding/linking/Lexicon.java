package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All concepts of one kind, as far as letters and words tell them apart. Immutable once built. */
final class Lexicon {
  private final Vocabulary vocabulary = new Vocabulary();
  private final int[] firstName;
  private final int[][] stems;
  private final int[] heads;
  private final String[] letters;
  private final float[] norms;
  private final int[][] abouts;
  private final Postings nameWords;
  private final Postings aboutWords;
  private final Postings gramPostings;
  private final Grams grams;

  /** Over these. */
  Lexicon(Concepts<?> concepts) {
    int size = concepts.size();
    List<int[]> stemsOf = new ArrayList<>();
    List<Integer> headsOf = new ArrayList<>();
    List<String> lettersOf = new ArrayList<>();
    List<int[]> bags = new ArrayList<>();
    List<int[]> gramBags = new ArrayList<>();
    abouts = new int[size][];
    firstName = new int[size + 1];
    for (int c = 0; c < size; c++) {
      Concept<?> concept = concepts.get(c);
      List<String> bag = new ArrayList<>();
      StringBuilder all = new StringBuilder();
      for (Phrase phrase : phrasesOf(concept).values()) {
        bag.addAll(phrase.stems());
        all.append(phrase.letters());
        stemsOf.add(sorted(vocabulary.add(phrase.stems())));
        headsOf.add(vocabulary.add(List.of(phrase.head()))[0]);
        lettersOf.add(phrase.letters());
      }
      firstName[c + 1] = stemsOf.size();
      bags.add(vocabulary.add(bag));
      gramBags.add(Grams.distinct(Grams.of(all.toString())));
      abouts[c] = sorted(vocabulary.add(Phrase.of(concept.about()).stems()));
    }
    stems = stemsOf.toArray(int[][]::new);
    heads = headsOf.stream().mapToInt(h -> h).toArray();
    letters = lettersOf.toArray(String[]::new);
    nameWords = new Postings(bags, vocabulary.size());
    aboutWords = new Postings(java.util.Arrays.asList(abouts), vocabulary.size());
    grams = new Grams(gramBags);
    gramPostings = new Postings(gramBags, Grams.NUMBERS);
    norms = new float[letters.length];
    for (int n = 0; n < norms.length; n++) {
      norms[n] = grams.norm(Grams.of(letters[n]));
    }
  }

  /** The label and those aliases that are not the same words again. */
  static List<String> namesOf(Concept<?> concept) {
    return List.copyOf(phrasesOf(concept).keySet());
  }

  /** The same, each with its words: reading them is most of the time that all this takes. */
  private static Map<String, Phrase> phrasesOf(Concept<?> concept) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Phrase label = Phrase.of(concept.label());
    phrases.put(concept.label(), label);
    seen.add(label.letters());
    for (String alias : concept.aliases()) {
      Phrase phrase = Phrase.of(alias);
      if (seen.add(phrase.letters())) {
        phrases.put(alias, phrase);
      }
    }
    return phrases;
  }

  private static int[] sorted(int[] numbers) {
    java.util.Arrays.sort(numbers);
    return numbers;
  }

  int size() {
    return abouts.length;
  }

  /**
   * The first name of a concept, which is its label; the one after its last is the first of the
   * next.
   */
  int firstName(int concept) {
    return firstName[concept];
  }

  int[] stems(int name) {
    return stems[name];
  }

  int head(int name) {
    return heads[name];
  }

  String letters(int name) {
    return letters[name];
  }

  float norm(int name) {
    return norms[name];
  }

  int[] about(int concept) {
    return abouts[concept];
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Grams grams() {
    return grams;
  }

  /** Concepts by the words of their names. */
  Postings nameWords() {
    return nameWords;
  }

  /** Concepts by the words of their description. */
  Postings aboutWords() {
    return aboutWords;
  }

  /** Concepts by the letters of their names. */
  Postings gramPostings() {
    return gramPostings;
  }
}
