package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.Ceiling;
import org.waymark.dialogue.LevelWish;
import org.waymark.understanding.reading.Message;

/**
 * The highest level that is wanted. What somebody is ("I'm a beginner") or holds ("a level 3
 * diploma") is no wish.
 */
final class LevelReader implements SlotReader {
  private static final String COURSE =
      "(?:courses?|class|classes|program|programs|ones?|stuff|material|level|lessons?|training|only|please|options?|content|things?|certificates?|credentials?)";
  private static final Pattern EQF =
      Hit.pattern(
          "(?:(?:eqf|european qualifications framework)(?: (?:level|levels|up to|max|at"
              + " most|,|-|:|of|is|below))* {n}|(?:level|lvl) {m}(?: or (?:below|lower|less))?"
              + " (?:of|on|in|at)?(?: the)? ?eqf)");
  private static final Pattern NOT_ADVANCED =
      Hit.pattern(
          "(?:nothing|not|no|never)(?: \\w+ or)?(?: (?:anything|something|want|to be|be|looking"
              + " for|need|wanting|that is|which is|i want))*(?:"
              + " (?:too|very|so|that|overly|super|really|terribly|crazy))*"
              + " (?:advanced|difficult|hard(?!"
              + " (?:skills|time|deadline|to|drive|work|limit))|hardcore|expert|challenging|complicated|high"
              + " level)|(?:up to |max(?:imum)? |at most |no higher than )?intermediate(?: "
              + COURSE
              + "| at most| max| or below| or lower)?(?: at most| max)?");
  private static final Pattern BEGINNER =
      Hit.pattern(
          "(?:level (?::|=|is|-|should be|would be) (?:beginners?|basic|entry)|(?:complete"
              + " |absolute |total |only |just )?(?:beginners?|beginner"
              + " 's|entry|introductory|foundation|starter|basic|novice|elementary|intro)(?:"
              + " (?:level|friendly))* "
              + COURSE
              + "|for (?:complete |absolute |total )?(?:beginners|newbies|dummies|novices)|beginner"
              + " friendly|beginner level|entry level|(?:only|just) (?:the"
              + " )?(?:beginner|basics?|introductory)|aimed at beginners)");
  private static final Pattern ADVANCED =
      Hit.pattern(
          "(?:level (?::|=)"
              + " advanced|(?:something|anything|stuff|courses?|ones?|more|quite|really|very|at"
              + " an|it|to be|level)(?: (?:more|quite|really|properly|fairly|that is|pretty|:|is))*"
              + " advanced|advanced(?: level)? "
              + COURSE
              + "|(?:expert|masters?|postgraduate|postgrad) level(?: "
              + COURSE
              + ")?|(?:up to|including) advanced|(?:high|higher) level "
              + COURSE
              + ")");
  private static final Pattern HOLDS =
      Pattern.compile(
          ".*\\b(?:i|we)"
              + " (?:am|was|have|had|hold|did|done|completed|finished|passed|got|speak|took|already|know)\\b.*|.*\\b(?:my|diploma|apprenticeship|nvq|gcse|school|degree"
              + " holder|i am an?)\\b.*");
  private static final Pattern WISH =
      Pattern.compile(
          ".*\\b(?:want|need|looking|something|anything|only|please|prefer\\w*|courses?"
              + " for|ideally|interested|nothing|max|up to|at most|would like|give me|show"
              + " me|just|can do|ready for|keep it|happy"
              + " with|level|courses?|classes|programs?|stuff)\\b.*");
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:(?:and|so|but) )*(?:is|are|does|do you|what|which|why|how|who|do"
              + " they|was|were|am|will)\\b.*");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    for (Hit hit : Hit.all(EQF, message)) {
      int level = hit.quantity(hit.has("n") ? "n" : "m").high().intValue();
      boolean held =
          HOLDS.matcher(hit.before()).matches()
              || isOfDegree(hit)
              || hit.clauseWords()
                  .matches(
                      ".*\\b(?:diploma|degree|i have|is my|my"
                          + " (?:school|degree)|^what|what (?:is|does|do|are)|mean|means)\\b.*");
      if (level >= 1
          && level <= 8
          && !held
          && (!hit.negated() || hit.before().matches(".*\\b(?:above|over|beyond|than)"))
          && !asks(hit)) {
        mentions.add(hit.says(new Said.Value(new Ceiling(new LevelWish("EQF-" + level)))));
      }
    }
    List<Hit> taken = new ArrayList<>();
    for (Hit hit : Hit.all(NOT_ADVANCED, message)) {
      taken.add(hit);
      boolean denial = !hit.match().group().contains("intermediate");
      boolean plainDenial =
          denial
              && hit.match().group().startsWith("no")
              && (hit.match().group().startsWith("nothing")
                  || hit.clauseWords()
                      .matches(".*\\b(?:too|want|looking|need|courses?|stuff|please)\\b.*")
                  || isPlain(hit));
      if ((denial
              ? plainDenial
                  && !hit.before()
                      .matches(".*\\b(?:it is|i am|was|that is|could|would|can|did|does)")
              : wish(hit))
          && !asks(hit)) {
        add(hit, "intermediate", mentions);
      }
    }
    for (Hit hit : Hit.all(BEGINNER, message)) {
      if (wish(hit) && taken.stream().noneMatch(hit::overlaps)) {
        add(hit, "beginner", mentions);
      }
    }
    for (Hit hit : Hit.all(ADVANCED, message)) {
      boolean skill =
          hit.match().group().startsWith("advanced")
              && hit.before().matches(".*\\b(?:my|the|an|in)$")
              && !hit.before()
                  .matches(".*\\b(?:want|need|looking for|take|do|interested in) (?:an?|the|in)$");
      if (wish(hit) && !skill && taken.stream().noneMatch(hit::overlaps)) {
        add(hit, "advanced", mentions);
      }
    }
    return mentions;
  }

  /** "I have a degree in history, EQF 6": the level of what the clause ahead says one has. */
  private static boolean isOfDegree(Hit hit) {
    int own = hit.message().clauses().indexOf(hit.clause());
    return own > 0
        && hit.message().clauses().get(own - 1).sentence() == hit.clause().sentence()
        && hit.message()
            .lineOf(hit.message().clauses().get(own - 1))
            .matches(
                "(?:.* )?(?:have|hold|did|got|finished|with) (?:a|an|my|the) (?:\\w+ )?(?:'s"
                    + " )?(?:degree|diploma|bachelor|master|masters|bachelors|certificate|qualification).*");
  }

  private static boolean wish(Hit hit) {
    String before = hit.before();
    boolean held =
        HOLDS.matcher(before).matches()
            && !before.matches(
                ".*\\b(?:looking|want|need|after|interested|ready|happy|up for)\\b.*");
    return !held
        && !hit.negated()
        && !asks(hit)
        && (WISH.matcher(hit.clauseWords()).matches() || isPlain(hit))
        && !hit.clauseWords().matches(".*\\b(?:jobs?|role|position|work as|salary|teach)\\b.*");
  }

  private static boolean asks(Hit hit) {
    return hit.clause().question() && ASKS.matcher(hit.clauseWords()).matches();
  }

  private static boolean isPlain(Hit hit) {
    return hit.rest()
        .matches(
            "(?:(?:and|or|also|but|ok|yes|please|,|\\.|!|-|is|it|only|just|too|be|fine|level|a|so|though|thanks)"
                + " ?)*");
  }

  private static void add(Hit hit, String code, List<SlotMention> mentions) {
    mentions.add(hit.says(new Said.Value(new Ceiling(new LevelWish(code)))));
  }
}
