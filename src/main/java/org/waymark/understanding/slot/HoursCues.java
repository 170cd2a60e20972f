package org.waymark.understanding.slot;

import java.util.regex.Pattern;
import org.waymark.understanding.reading.Mood;
import org.waymark.understanding.reading.Quantity.Hedge;

/** Tells hours for learning from hours of work, sleep, travel and courses. */
final class HoursCues {
  private static final Pattern BESIDE_WORK =
      Pattern.compile(
          "\\b(?:after|outside(?: of)?|around|besides?|before|next to|on top of|alongside|apart"
              + " from|between|when not at|not at|off|at|from) (?:my |the |a )?(?:\\w+"
              + " )?(?:work|job|shifts?|day job)\\b|\\bwork(?:ing)? (?:through|on|towards?)"
              + " (?:it|this|that|courses?|them|the course|my|a)\\b|\\bwork (?:full|part) time"
              + " (?:and|but)\\b");
  private static final Pattern SOMETHING_ELSE =
      Pattern.compile(
          "\\b(?:work|works|working|worked|shift|shifts|job|employed|contracts?|contracted|commut\\w*|drives?|driving|travel\\w*|train|bus|flight|flights|sleep\\w*|gym|overtime|away|ago|awake|volunteer\\w*|plays?|playing|watch\\w*|scroll\\w*|screen|tv|gaming|games|caring|care"
              + " for|cook\\w*|clean\\w*|late|wait\\w*|rota|paid|wage|salary|earn\\w*|babysit\\w*|school"
              + " run|full time|part"
              + " time|teach|teaching|meetings?|housework|exercise|charge|battery|computer|phone|phones|on"
              + " (?:my|their|our) feet|on (?:nights|days|earlies|lates|call)|(?:at|in|on|behind)"
              + " (?:the|a|an|my|our)(?: \\w+)?"
              + " (?:factory|office|warehouse|shop|store|hospital|kitchen(?!"
              + " table)|restaurant|bar|hotel|salon|garage|building site|farm|bakery|cafe|pub|care"
              + " home|clinic|nursery|depot|plant|supermarket|till|tills|counter|road|wheel|assembly"
              + " line|production line|ward|reception|call"
              + " (?:centre|center)|company|firm|payroll|clock)|use the|using"
              + " the|stand|standing|open)\\b");
  private static final Pattern COURSE_TAKES =
      Pattern.compile(
          ".*\\b(?:it|courses?|one|program|programs|this|that|module|bootcamp|degree|class|classes|they|path|plan|which)"
              + " (?:would |will |may |might |only |also |can"
              + " )*(?:takes?|needs?|requires?|is|are|says?|was|asks?|wants?|lasts?|demands?|eats?|involves?|took|needed|be)\\b.*");
  private static final Pattern OPEN_WISH =
      Pattern.compile(
          ".*\\b(?:something|anything|nothing|courses|programs|one|must|should|needs? to|has to|as"
              + " long as|if)\\b.*");
  private static final Pattern ASKS_OF_NUMBER =
      Pattern.compile(
          "(?:^|.* )(?:is|are|does|do i|should i|how many|must i|will i need|why|do people|do"
              + " most|how much) .*");
  private static final Pattern MORE_THAN_DENIED =
      Pattern.compile(
          ".*\\b(?:not|no|never|hardly|nothing|cannot)\\b.*\\b(?:more|over|above|longer|beyond)(?:"
              + " than)?(?: about| around| like| maybe)?");
  private static final Pattern CUE =
      Pattern.compile(
          ".*\\b(?:have|got|spare|free|give|commit|manage|can do|could"
              + " do|study|studying|learn|learning|available|dedicate|devote|put in|put aside|set"
              + " aside|only|spend|do|invest|find|squeeze|fit|max|at most|up to|time|now|make"
              + " it|down to|just|happy with|available|pace|limit|reckon|with)\\b.*");

  /** "I game 40 hours a week": a verb of doing right before the hours. */
  private static final Pattern PASTIME =
      Pattern.compile(
          "(?:.* )?i (?:usually |already |also"
              + " )?(?:game|play|read|train|run|swim|cycle|sing|paint|nap|sit|pray|dance|practi[sc]e|knit|fish|hike)(?:"
              + " (?:about|around|like|for))*");

  private HoursCues() {}

  /** Whether these words speak of hours of work, sleep, travel and the like. */
  static boolean speaksOfElse(String clause) {
    return SOMETHING_ELSE.matcher(BESIDE_WORK.matcher(clause).replaceAll("_")).find();
  }

  /** Whether hours that come with no period are time that the learner has. */
  static boolean isForLearning(Hit hit) {
    String clause = hit.clauseWords();
    String rest = clause.replaceAll("#\\d+ (?:\\w+ )?hours\\b", "").replaceAll(" +", " ").strip();
    return (Fillers.only(rest) && !clause.matches(".*#\\d+ (?:\\S+ )?for #\\d+ hours\\b.*"))
        || hit.message().moodAt(hit.start()) == Mood.HYPOTHETICAL
        || (CUE.matcher(clause).matches()
            && !clause.matches(
                ".*\\b(?:in|every|for the next|last|within|after|for) #\\d+ hours\\b.*"));
  }

  /**
   * Whether the clause speaks of other hours than those for learning, denies them, or asks about
   * the number.
   */
  static boolean isSomethingElse(Hit hit) {
    String before = hit.before();
    String clause = BESIDE_WORK.matcher(hit.clauseWords()).replaceAll("_");
    if (Fillers.only(before)) {
      // "45 minutes a day on the train" is where it is learned.
      clause =
          clause.replaceAll("\\bon (?:the|my) (?:train|bus|tram|metro|tube|ferry|commute)\\b", "_");
    }
    boolean atMost = hit.quantity("q").hedge() == Hedge.AT_MOST;
    boolean other =
        SOMETHING_ELSE.matcher(clause).find()
            && !clause.matches(
                ".*\\b(?:to|can|could) (?:study|learn|spare|dedicate|give)\\b.*|(?:.* )?(?:i|we)"
                    + " (?:also |already |usually"
                    + " )?(?:study|learn|revise)\\b.*|.*\\b(?:spare|free|for"
                    + " (?:study\\w*|learning|this|courses?|a course))\\b.*");
    boolean course =
        COURSE_TAKES.matcher(before).matches()
            && !before.matches(
                ".*\\b(?:now|then|but|make|would be|more like|well) (?:it|that) (?:is|would"
                    + " be).*|.*\\bthat is all\\b.*")
            && !(atMost && OPEN_WISH.matcher(before).matches())
            && !before.matches(
                ".*\\b(?:i|we) .*\\b(?:is|are)\\b.*|.*\\b(?:time|limit|budget|pace|availability)"
                    + " (?:is|are)\\b.*");
    boolean ofCourse =
        hit.after().matches("(?:long )?(?:course|program|class|module|bootcamp|training)s?\\b.*")
            || before.matches(".*\\bcourses? (?:of|with)(?: about| around)?");
    boolean tooMuch =
        hit.after()
            .matches(
                "(?:is|are|would be|sounds|seems) (?:way |far |a bit |a little |just |really"
                    + " )?(?:too|not"
                    + " (?:possible|realistic|doable|enough)|impossible|unrealistic|out)\\b.*");
    boolean denied = hit.negated() && !MORE_THAN_DENIED.matcher(before).matches();
    boolean asked =
        hit.clause().question()
            && ASKS_OF_NUMBER.matcher(before.isEmpty() ? "" : before + " ").matches()
            && !before.matches(".*\\b(?:have|with|only|on|for|spare|got)\\b.*");
    boolean pastime = PASTIME.matcher(before).matches();
    return pastime || tooMuch || other || course || ofCourse || denied || asked;
  }
}
