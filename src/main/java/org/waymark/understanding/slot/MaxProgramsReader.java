package org.waymark.understanding.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.MaxPrograms;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Quantity.Hedge;

/**
 * The most programs: "only one course", "two courses at most". A plain count of courses is no
 * limit.
 */
final class MaxProgramsReader implements SlotReader {
  private static final String COURSE =
      "(?:courses?|programs?|classes|class|certificates?|credentials?|micro"
          + " credentials?|microcredentials?|steps?|modules?|trainings?|things? to (?:do|take))";
  private static final Pattern LIMIT =
      Hit.pattern(
          "(?<only>(?:only|just|max|maximum|at most|no more than|not more than|up to|more"
              + " than|under|fewer than|less than|limit (?:it|me|this) to|keep it (?:to|at)|stick"
              + " (?:to|with)|settle for|room for|(?:a )?(?:maximum|max) of)(?:"
              + " (?:want|do|take|have time for|manage|like|need|for|handle|to do|to take|the|i"
              + " want|a|go for|do|with|give me|show me|find"
              + " me|pick|suggest|recommend|me|planning|plan|can|could|commit to|fit in|take"
              + " on|fit|be able to))*) (?:{n}|(?<single>single|one)) (?:short |small |good |single"
              + " |different |online )?"
              + COURSE
              + "|{m} (?:short |different )?"
              + COURSE
              + "(?<tail> (?:at (?:the |my )?(?:very |absolute |absolute very"
              + " )?(?:most|max|maximum|limit)|(?:and |, )?that is (?:it|all|enough|plenty|that)|,"
              + " no more|and not (?:one )?more|not (?:one )?more|at most|max|maximum|tops|only|at"
              + " the most|or less|or fewer|is (?:enough|plenty|all i (?:want|can do|can"
              + " manage)|the (?:max|limit|most))|and no more|no more|is my"
              + " (?:limit|max)|(?:will|would) (?:do|be (?:enough|plenty|fine|perfect)|suit)(?: me|"
              + " us)?|suits? me))|(?:just|only) the one(?= please| [.,!]| course|$)|(?:a|one)"
              + " single "
              + COURSE
              + "|in (?<one>#\\d+|one) (?:single |go )"
              + COURSE
              + "?");

  /** Nothing else is said: "one course, in person". */
  private static final Pattern ALONE = Hit.pattern("{n} (?:single |short )?" + COURSE);

  private static final Pattern ALREADY =
      Pattern.compile(
          ".*\\b(?:did|done|took|taken|completed|finished|see|found|shows?|shown|failed|passed|paid|offers?|there"
              + " (?:is|are)|why|bought|left|enrolled|been"
              + " on|got|had|gave|suggested|recommended|cost|costs|at a time|at once|per|a week|a"
              + " year|each)\\b.*");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    for (Hit hit : Hit.all(ALONE, message)) {
      if (hit.rest().matches("[ .,!-]*")
          && !hit.clause().question()
          && hit.quantity("n").high().compareTo(BigDecimal.valueOf(4)) < 0) {
        mentions.add(
            hit.says(new Said.Value(new MaxPrograms(hit.quantity("n").high().intValue()))));
      }
    }
    for (Hit hit : Hit.all(LIMIT, message)) {
      String words = hit.match().group();
      BigDecimal n =
          hit.has("n")
              ? hit.quantity("n").high()
              : hit.has("m")
                  ? hit.quantity("m").high()
                  : hit.has("one") && hit.words("one").startsWith("#")
                      ? hit.quantity("one").high()
                      : BigDecimal.ONE;
      boolean fewer = words.matches("(?:fewer than|less than|under) .*");
      boolean more = words.startsWith("more than");
      boolean denied =
          hit.negated() && !more && (!hit.has("n") || hit.quantity("n").hedge() != Hedge.AT_MOST);
      int most = n.intValue() - (fewer ? 1 : 0);
      boolean open =
          !(more && !hit.negated())
              && !hit.before().matches(".*\\b(?:eqf|level|levels|lvl)")
              && !denied
              && !ALREADY.matcher(hit.clauseWords()).matches()
              && !(hit.clause().question()
                  && hit.clauseWords().matches("^(?:why|is|are|how|does|do you|what|which)\\b.*"));
      if (open && most >= 1 && most <= 20) {
        mentions.add(hit.says(new Said.Value(new MaxPrograms(most))));
      }
    }
    return mentions;
  }
}
