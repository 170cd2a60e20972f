package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All names of one kind, roles or skills, ready to be found in a text. */
final class NameIndex {
  static final Set<String> SMALL = Words.set("small.txt");
  private static final Set<String> VERBS = stems(Words.set("verbs.txt"));
  private static final Map<String, String> SYNONYMS = Words.pairs("synonyms.txt");

  /** Names of one word, by its singular. */
  private final Map<String, Name> single = new HashMap<>();

  /** Names of several words, by their stems. */
  private final PhraseTable<Name> nouns = new PhraseTable<>();

  /** Names that begin with a verb, by stems after synonyms. */
  private final PhraseTable<Name> verbs = new PhraseTable<>();

  private final Set<String> forms = new HashSet<>();

  /** Over these. */
  NameIndex(Iterable<Name> names) {
    names.forEach(this::add);
  }

  private static Set<String> stems(Set<String> words) {
    Set<String> stems = new HashSet<>();
    words.forEach(w -> stems.add(Inflection.stem(Spelling.oneOf(w))));
    return Set.copyOf(stems);
  }

  private void add(Name name) {
    List<Token> tokens = Tokens.of(name.text());
    if (tokens.isEmpty()
        || (tokens.size() == 1 && tokens.getFirst().form().chars().allMatch(Character::isDigit))) {
      return;
    }
    tokens.forEach(t -> forms.add(t.form()));
    addPhrase(name, tokens);
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).hyphen()) {
        addPhrase(name, joined(tokens, i));
      }
    }
  }

  /** "make-up artist" is also "makeup artist". */
  private static List<Token> joined(List<Token> tokens, int at) {
    List<Token> joined = new ArrayList<>(tokens);
    Token left = tokens.get(at - 1);
    Token right = tokens.get(at);
    joined.remove(at);
    joined.set(
        at - 1,
        new Token(
            left.start(),
            right.end(),
            left.form() + right.form(),
            left.capital(),
            left.shouted(),
            left.first(),
            left.hyphen()));
    return joined;
  }

  private void addPhrase(Name name, List<Token> tokens) {
    List<Token> content = content(tokens);
    if (content.size() == 1 && tokens.size() == 1) {
      forms.add(content.getFirst().form());
      single.merge(content.getFirst().singular(), name, Name::or);
    } else {
      put(nouns, content.stream().map(Token::stem).toList(), name);
      if (startsWithVerb(content.getFirst())) {
        put(verbs, content.stream().map(NameIndex::synonym).toList(), name);
      }
    }
  }

  private static void put(PhraseTable<Name> table, List<String> words, Name name) {
    long hash = PhraseTable.start();
    for (String word : words) {
      hash = PhraseTable.step(hash, word);
    }
    Name before = table.find(hash);
    table.put(words, before == null ? name : before.or(name));
  }

  /** Without small words, unless nothing else is there. */
  static List<Token> content(List<Token> tokens) {
    List<Token> content = tokens.stream().filter(t -> !SMALL.contains(t.form())).toList();
    return content.isEmpty() ? tokens : content;
  }

  static boolean startsWithVerb(Token token) {
    return VERBS.contains(token.stem());
  }

  /** The stem of the word that stands for this one and its synonyms. */
  static String synonym(Token token) {
    String listed = SYNONYMS.get(token.form());
    return listed == null ? token.stem() : Inflection.stem(listed);
  }

  PhraseTable<Name> nouns() {
    return nouns;
  }

  PhraseTable<Name> verbs() {
    return verbs;
  }

  /** The name of one word, or null. */
  @Nullable Name single(String singular) {
    return single.get(singular);
  }

  /** Every word of every name, as a form. */
  Set<String> forms() {
    return forms;
  }
}
