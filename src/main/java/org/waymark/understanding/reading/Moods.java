package org.waymark.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges clauses by how they begin and by the clauses around them in their sentence. */
final class Moods {
  private static final String LEAD = "^(?:(?:and|but|or|so|then|well|ok|also|actually|hm+|now|just|even|only|yes|no|,) )*";
  private static final Pattern HYPOTHESIS =
      Pattern.compile(
          LEAD
              + "(?:what if|suppose|supposing|imagine|let us say (?:i|we|my|the|that)|let us imagine|assuming|assume|hypothetically|say (?:i|we) (?:had|did|could|got|was|were)|had i"
              + "|what (?:would|changes?|happens|difference)|what about if|how about if|in case i)\\b.*");
  private static final Pattern IF = Pattern.compile(".*\\bif (?<rest>.*)");
  private static final Pattern IF_REAL =
      Pattern.compile(
          "(?:possible|needed|need be|necessary|not|so|any|poss|at all|it|that|they|there|ok|allowed|available|you (?:can|could|have|know|like|want|please|do not mind)|i (?:can only|only have|only can|may|might ask|am honest|can help|am right|understand|remember|have only|do not have|can not)|under|less|online|(?:the|a) (?:course|class|program|price|cost)s?)\\b(?! (?:was|were|had|cost|took|did)\\b).*");
  private static final Pattern WOULD =
      Pattern.compile(LEAD + "(?:(?:what|how (?:much|many|fast|soon|long|quickly)(?: \\w+){0,2}|when|where|which \\w+) )?(?:would|could|might) (?!you\\b|like\\b|love\\b|prefer\\b|rather\\b|i (?:please|get|have|ask)\\b).*\\b(?:(?:with|at|on|by doing|doing|for) (?:\\S+ )?#\\d+|faster|quicker|sooner|cheaper|enough|change|help|difference|better|slower|later|longer)\\b.*");
  private static final Pattern WISH =
      Pattern.compile(".*\\b(?:i wish|wish i|if only|(?:would|it would) be (?:nice|great|lovely|cool) (?:to have|if)|would have (?:loved|liked)|in an ideal world|in a perfect world|would that)\\b.*");
  private static final Pattern PAST =
      Pattern.compile(
          ".*\\b(?:used to|ago|last (?:year|month|week|summer|winter|spring|autumn|fall|time|january|february|march|april|may|june|july|august|september|october|november|december)|back (?:then|in)|previously|formerly|in the past|when i was|years? back|yesterday"
              + "|(?:i|we|that|it|which|course|bootcamp|one) (?:already |once |just |even |also )?(?:paid|spent|cost|took|studied|worked|did|had|was|were|bought|finished|completed|wasted|dropped|failed|enrolled|earned|made|left|quit|lost|tried)"
              + "|at first|initially|originally|cost me|set me back|(?:my|the|our) (?:old|previous|last|former) (?:budget|job|course|boss|company|employer|salary|plan|deadline|school)|(?:budget|limit|deadline|plan) (?:was|used)|was \\w*ing|have (?:already )?(?:spent|paid|done|studied|worked|been|taken|completed|finished))\\b.*");
  private static final Pattern STILL_NOW =
      Pattern.compile(
          ".*\\b(?:(?:i|we) (?:was|were) (?:thinking|hoping|wondering|looking|planning|going to|about to|aiming)|had (?:in mind|hoped|to)|have been (?:thinking|looking|given|told|allowed)|was (?:wondering|hoping)|i made (?:a|some) (?:mistake|typo)|have (?:been )?(?:saved|given)|lost my job|had enough|(?:i|we) (?:left|quit|lost) .*|"
              + "(?:did|was|were) not\\b.*)\\b.*");

  private Moods() {}

  /** The clauses with mood, holder, question and negations. */
  static List<Clause> judge(List<Token> tokens, List<Clause> clauses) {
    List<Clause> judged = new ArrayList<>();
    Holders holders = new Holders();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      String words = words(tokens, clause);
      List<Clause> sentence = clauses.stream().filter(c -> c.sentence() == clause.sentence()).toList();
      String first = words(tokens, sentence.getFirst());
      boolean question = words(tokens, sentence.getLast()).endsWith("?") || first.matches(LEAD + "(?:what|how|when|where|why|which|who|is|are|do|does|did|can|could|would|will|should)\\b.*");
      Mood mood = mood(words, i > 0 ? words(tokens, clauses.get(i - 1)) : "");
      if (mood == Mood.REAL && hypothetical(tokens, sentence, clause, question)) {
        mood = Mood.HYPOTHETICAL;
      }
      Holder holder = holders.of(words, clause.sentence());
      judged.add(
          new Clause(
              clause.start(), clause.end(), clause.firstToken(), clause.tokenEnd(), clause.sentence(), mood, holder, question, Negations.in(tokens, clause)));
    }
    return judged;
  }

  private static Mood mood(String words, String before) {
    if (WISH.matcher(words).matches()) {
      return Mood.WISH;
    }
    if (isHypothesis(words)) {
      return Mood.HYPOTHETICAL;
    }
    boolean past = PAST.matcher(words).matches() || (before.matches(".*\\b(?:when i was|back (?:then|in .*)|last (?:year|month|week)|years ago),?") && words.matches(".*\\b(?:had|was|could|did|paid|spent|cost)\\b.*"));
    return past && !STILL_NOW.matcher(words).matches() ? Mood.PAST : Mood.REAL;
  }

  private static boolean isHypothesis(String words) {
    if (HYPOTHESIS.matcher(words).matches()) {
      return true;
    }
    var condition = IF.matcher(words);
    return condition.matches() && !words.matches(".*\\b(?:wonder(?:ing)?|know|see|ask|check|sure|unsure|tell me|matter) if\\b.*") && !IF_REAL.matcher(condition.group("rest")).matches();
  }

  /** Whether another clause of the sentence makes this one a what-if. */
  private static boolean hypothetical(List<Token> tokens, List<Clause> sentence, Clause clause, boolean question) {
    String words = words(tokens, clause);
    if (question && WOULD.matcher(words).matches()) {
      return true;
    }
    boolean after = false;
    for (Clause other : sentence) {
      String others = words(tokens, other);
      if (isHypothesis(others) || (question && WOULD.matcher(others).matches())) {
        if (other.firstToken() < clause.firstToken()) {
          after = true;
        } else {
          return after || words.matches(LEAD + ".*\\b(?:would|could)\\b.*");
        }
      }
    }
    return after;
  }

  private static String words(List<Token> tokens, Clause clause) {
    return String.join(" ", tokens.subList(clause.firstToken(), clause.tokenEnd()).stream().map(Token::form).toList());
  }
}
