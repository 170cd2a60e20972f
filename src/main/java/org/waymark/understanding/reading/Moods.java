package org.waymark.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges clauses by how they begin and by the clauses around them in their sentence. */
final class Moods {
  private static final String LEAD =
      "^(?:(?:and|but|or|so|then|well|ok|also|actually|hm+|now|just|even|only|yes|no|,) )*";
  private static final Pattern HYPOTHESIS =
      Pattern.compile(
          LEAD
              + "(?:what if|suppose|supposing|imagine|let us say"
              + " (?:i|we|my|the|that|someone|somebody|one|you|there) ?|let us"
              + " imagine|assuming|assume|hypothetically|say (?:i|we|someone|somebody)"
              + " (?:had|did|could|got|was|were)|had i|what"
              + " (?:would|changes?|happens|difference)|what about if|how about if|in case"
              + " i)\\b.*");
  private static final Pattern IF = Pattern.compile(".*\\bif (?<rest>.*)");
  private static final Pattern IF_REAL =
      Pattern.compile(
          "(?:possible|needed|need be|necessary|not|so|any|poss|at"
              + " all|it|that|they|there|ok|allowed|available|you"
              + " (?:can|could|have|know|like|want|please|do not mind)|i (?:can only|only have|only"
              + " can|may|might ask|am honest|can help|am right|understand|remember|have only|do"
              + " not have|can not)|under|less|online|(?:the|a)"
              + " (?:course|class|program|price|cost)s?)\\b(?!"
              + " (?:was|were|had|cost|took|did)\\b).*");

  /** "I would prefer if it was in French", "it would suit me if": a wish, and no supposition. */
  private static final Pattern WISHED =
      Pattern.compile(
          ".*\\b(?:prefer|like|love|appreciate|glad|happy|happier|grateful|pleased|ideal|better|best|easier|good|great|nice|perfect|suits?|suit"
              + " me|suits me|help|helps|ok|okay|fine)(?: (?:it|me|most|best|better|much|even|for"
              + " me ))*[ ,]*$");

  private static final Pattern WOULD =
      Pattern.compile(
          LEAD
              + "(?:(?:what|how (?:much|many|fast|soon|long|quickly)(?: \\w+){0,2}|when|where|which"
              + " \\w+) )?(?:would|could|might) (?!you\\b|like\\b|love\\b|prefer\\b|rather\\b|i"
              + " (?:please|get|have|ask)\\b).*\\b(?:(?:with|at|on|by doing|doing|for) (?:\\S+"
              + " )?#\\d+|faster|quicker|sooner|cheaper|enough|change|help|difference|better|slower|later|longer)\\b.*");
  private static final Pattern WISH =
      Pattern.compile(
          ".*\\b(?:i wish|wish i|if only|(?:would|it would) be (?:nice|great|lovely|cool) (?:to"
              + " have|if)|would have (?:loved|liked)|in an ideal world|in a perfect world|would"
              + " that)\\b.*");
  private static final Pattern PAST =
      Pattern.compile(
          ".*\\b(?:used to|ago|last"
              + " (?:year|month|week|summer|winter|spring|autumn|fall|time|january|february|march|april|may|june|july|august|september|october|november|december)|back"
              + " (?:then|in)|previously|formerly|in the past|when i was|years?"
              + " back|yesterday|(?:i|we|that|it|which|course|bootcamp|one) (?:already |once |just"
              + " |even |also"
              + " )?(?:paid|spent|cost|took|studied|worked|did|had|was|were|bought|finished|completed|wasted|dropped|failed|enrolled|earned|made|left|quit|lost|tried)|at"
              + " first|initially|originally|cost me|set me back|(?:my|the|our)"
              + " (?:old|previous|last|former)"
              + " (?:budget|job|course|boss|company|employer|salary|plan|deadline|school)|(?:budget|limit|deadline|plan)"
              + " (?:was|used)|was \\w*ing|have (?:already )?(?:had"
              + " (?:a|an|this|these|my)|spent|paid|done|studied|worked|been|taken|completed|finished))\\b.*");
  private static final Pattern STILL_NOW =
      Pattern.compile(
          ".*\\b(?:(?:i|we) (?:was|were) (?:thinking|hoping|wondering|looking|planning|going"
              + " to|about to|aiming)|had (?:in mind|hoped|to)|have been"
              + " (?:thinking|looking|given|told|allowed)|was (?:wondering|hoping)|i made"
              + " (?:a|some) (?:mistake|typo)|have (?:been )?(?:saved|given)|lost my job|had"
              + " enough|(?:i|we) (?:left|quit|lost) .*|(?:did|was|were) not\\b.*)\\b.*");

  private static final Pattern ASKS =
      Pattern.compile(
          LEAD
              + "(?:what|how|when|where|why|which|who|is|are|do|does|did|can|could|would|will|should)\\b.*");
  private static final Pattern CONDITIONAL = Pattern.compile(".*\\b(?:would|could)\\b.*");

  private final List<Token> tokens;
  private final List<Clause> clauses;
  private final List<String> words;

  private Moods(List<Token> tokens, List<Clause> clauses) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.words = clauses.stream().map(c -> words(tokens, c)).toList();
  }

  /** The clauses with mood, holder, question and negations. */
  static List<Clause> judge(List<Token> tokens, List<Clause> clauses) {
    return new Moods(tokens, clauses).judged();
  }

  private List<Clause> judged() {
    List<Clause> judged = new ArrayList<>();
    Holders holders = new Holders();
    int from = 0;
    while (from < clauses.size()) {
      int to = from;
      while (to < clauses.size() && clauses.get(to).sentence() == clauses.get(from).sentence()) {
        to++;
      }
      sentence(from, to, holders, judged);
      from = to;
    }
    return judged;
  }

  private void sentence(int from, int to, Holders holders, List<Clause> judged) {
    boolean question = words.get(to - 1).endsWith("?") || ASKS.matcher(words.get(from)).matches();
    int supposed = from;
    while (supposed < to
        && !supposes(
            words.get(supposed), supposed > from ? words.get(supposed - 1) : "", question)) {
      supposed++;
    }
    for (int i = from; i < to; i++) {
      Mood mood = mood(words.get(i), i > 0 ? words.get(i - 1) : "");
      boolean follows =
          supposed <= i || (supposed < to && CONDITIONAL.matcher(words.get(i)).matches());
      Clause c = clauses.get(i);
      judged.add(
          new Clause(
              c.start(),
              c.end(),
              c.firstToken(),
              c.tokenEnd(),
              c.sentence(),
              mood == Mood.REAL && follows ? Mood.HYPOTHETICAL : mood,
              holders.of(words.get(i), c.sentence()),
              question,
              Negations.in(tokens, c)));
    }
  }

  /** Whether a clause makes a what-if of itself and of what follows in its sentence. */
  private static boolean supposes(String words, String before, boolean question) {
    return isHypothesis(words, before) || (question && WOULD.matcher(words).matches());
  }

  private static Mood mood(String words, String before) {
    if (WISH.matcher(words).matches()) {
      return Mood.WISH;
    }
    if (isHypothesis(words, before)) {
      return Mood.HYPOTHETICAL;
    }
    boolean past =
        PAST.matcher(
                    words.replaceAll(
                        "\\b(?:until|till|when|once|before) i (?:quit|left|finished)\\b", "_"))
                .matches()
            || (before.matches(
                    ".*\\b(?:when i was|back (?:then|in .*)|last (?:year|month|week)|years ago),?")
                && words.matches(".*\\b(?:had|was|could|did|paid|spent|cost)\\b.*"));
    return past && !STILL_NOW.matcher(words).matches() ? Mood.PAST : Mood.REAL;
  }

  private static boolean isHypothesis(String words, String before) {
    if (HYPOTHESIS.matcher(words).matches()) {
      return true;
    }
    var condition = IF.matcher(words);
    boolean wished =
        condition.matches()
            && (WISHED.matcher(words.substring(0, condition.start("rest") - 3)).matches()
                || WISHED.matcher(before).matches() && words.startsWith("if "))
            && !words.matches(".*\\bif i (?:had|have|got|did|could|was|were)\\b.*");
    return condition.matches()
        && !wished
        && !words.matches(
            ".*\\b(?:wonder(?:ing)?|know|see|ask|check|sure|unsure|tell me|matter) if\\b.*")
        && !IF_REAL.matcher(condition.group("rest")).matches();
  }

  private static String words(List<Token> tokens, Clause clause) {
    return String.join(
        " ",
        tokens.subList(clause.firstToken(), clause.tokenEnd()).stream().map(Token::form).toList());
  }
}
