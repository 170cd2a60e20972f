package org.waymark.understanding.slot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.FinishBy;
import org.waymark.dialogue.Constraint.StartOn;
import org.waymark.dialogue.Constraint.Weeks;
import org.waymark.dialogue.Field;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Quantity.Hedge;

/**
 * How long it may take: weeks as weeks; months, days and years as the day that long after the
 * first. Of a range the upper end.
 */
final class DurationReader implements SlotReader {
  private static final String NOT_AFTER =
      "(?! (?:ago|old|experience|of"
          + " (?:experience|work|holiday|leave|maternity|service|school|study|unemployment|retail)|courses?|programs?|class|bootcamp|degree|contract|notice|later|off|pregnant|holiday|holidays|vacation|trial|back|in"
          + " (?:retail|sales|a row|nursing|the|this|my|it|hospitality|teaching|construction|it)|as"
          + " an?|at (?:the(?! outside| most| latest| longest| absolute| very)|a(?!"
          + " push)|my)|'|into|since|younger|older|left on|(?:a|per|each|every|/)"
          + " (?:week|month|year)|after|straight|of my"
          + " life|now|internship|apprenticeship|working|paid)(?![^ ]))";
  private static final Pattern LENGTH =
      Hit.pattern(
          "(?<how>(?:(?:in|within|over|for|under|less than|max|maximum|up to|at"
              + " most|about|around|than|only|just|have|had|got|take|takes|taking|is|spend|after|next|the|my|of|needs?|be|or|a|done|finish|finished|give"
              + " it|give me|:|=|then|last|past|every) )*)(?:{q}|(?<one>an?|one|the next|next))(?:"
              + " (?:full|more|whole|short|solid|good|max|or so))?"
              + " (?<unit>weeks?|fortnights?|months?|days|years?|semesters?)"
              + NOT_AFTER);
  private static final Pattern SOMETHING_ELSE =
      Pattern.compile(
          ".*\\b(?:ago|been|was|were|have been|has"
              + " been|experience|worked|working|work|works|job|old|aged?|last|past|since|every|holiday|vacation|notice|pregnan\\w*|baby|wedding|married|move|moving|lease|rent|visa|retir\\w*|contract|ends?|due|expires?|renew\\w*|lived|living|unemployed|off"
              + " sick|maternity|sick|leave|prison|army|married|trained"
              + " for|studied|did|spent|took|waited|waiting|since|birthday|warranty|subscription|months"
              + " pregnant|half life|valid|twice|times|arrive[sd]?|came|come"
              + " back|guarantee|refund|daughter|son|payment|instal\\w*|probation|rota|days"
              + " off|salary)\\b.*");

  /** "My visa runs out", "the lease is up": something else's days are counted. */
  private static final Pattern ENDS_OF_ITSELF =
      Pattern.compile(
          "(?:.* )?(?:mine|(?:my|the|our|his|her|their)"
              + " (?!deadline|limit|plan|goal|aim|time|course|courses|whole|path|target|training)[a-z]+(?:"
              + " [a-z]+)?) (?:only |also |just )?(?:[a-z]+s|is|are|will [a-z]+)(?:"
              + " (?:out|up|over|due|off|down|away|in))?");

  private static final Pattern COURSE_IS =
      Pattern.compile(
          ".*\\b(?:(?:it|course|courses|program|degree|class|bootcamp|that|this|one|they|path|plan)"
              + " (?:would |will |only |really"
              + " )?(?:takes?|is|are|lasts?|runs?|was|took|said|says)).*");
  private static final Pattern STRONG =
      Pattern.compile(
          ".*\\b(?:in|within|under|less than|max|maximum|up to|at"
              + " most|have|had|got|than|only|just|next|done|finish|finished|take|taking|give"
              + " it|give me)\\b.*");
  private static final Pattern CUE =
      Pattern.compile(
          ".*\\b(?:finish|finished|done|complete|learn|become|change|be|ready|deadline|time|need|want|would"
              + " like|get|qualify|qualified|course|courses|train|retrain|switch|plan|study|learning|all|whole|path|i"
              + " have|we have|i can|take|make"
              + " it|must|should|something|possible|happy|fine|ok|spread|start|start|new)\\b.*");

  private static final Pattern IS_ALL =
      Pattern.compile(
          "(?:would|will|is|are|could|should) (?:suit|do|work|be"
              + " (?:fine|ok|good|great|perfect|ideal|best|right|lovely|about"
              + " right))\\b.*|(?:suits?|works?|sounds?|feels?|seems?) (?:me|for"
              + " me|fine|ok|good|great|right|about right|doable|realistic)\\b.*|(?:is|are)"
              + " (?:really |honestly )?(?:all(?: the time)?(?: that)? (?:i|we)|what (?:i|we)|the"
              + " (?:most|max|maximum|limit)|my (?:limit|max|maximum)|as long as)\\b.*");

  /** "a twelve-week course would be the longest". */
  private static final Pattern COURSE_OF =
      Hit.pattern(
          "(?<how>){q} (?<unit>weeks?|months?) (?:long"
              + " )?(?:courses?|programs?|class|classes|bootcamp|training|thing)");

  private static final Pattern BOUND =
      Pattern.compile(
          ".*\\b(?:longest|max|maximum|at most|most|limit|no longer than|no more than|up"
              + " to|ideal|ideally|perfect|suit|suits|would do|looking for|want|prefer|need)\\b.*");
  private final StartReader starts = new StartReader();

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    for (Hit hit : Hit.all(LENGTH, message)) {
      if (isLimit(hit, context)) {
        mention(hit, context, mentions);
      }
    }
    for (Hit hit : Hit.all(COURSE_OF, message)) {
      if (!hit.negated()
          && mentions.isEmpty()
          && (BOUND.matcher(hit.clauseWords()).matches()
              || hit.rest().matches("(?:an?|the|just|only|[ .,!-])*"))
          && !SOMETHING_ELSE.matcher(hit.clauseWords()).matches()) {
        mention(hit, context, mentions);
      }
    }
    return mentions;
  }

  private void mention(Hit hit, Context context, List<SlotMention> mentions) {
    BigDecimal n = hit.has("q") ? hit.quantity("q").high() : BigDecimal.ONE;
    if (n.signum() <= 0 || n.compareTo(BigDecimal.valueOf(1000)) > 0) {
      return;
    }
    LocalDate from = firstDay(hit.message(), context);
    String unit = hit.words("unit");
    if (unit.startsWith("week") || unit.startsWith("fortnight")) {
      int weeks = n.multiply(BigDecimal.valueOf(unit.startsWith("f") ? 2 : 1)).intValue();
      if (weeks > 0 && weeks <= 1040) {
        mentions.add(hit.says(new Said.Value(new Weeks(weeks))));
      }
      return;
    }
    LocalDate to =
        switch (unit.charAt(0)) {
          case 'd' -> from.plusDays(n.intValue());
          case 'm' ->
              from.plusMonths(n.intValue())
                  .plusDays(n.remainder(BigDecimal.ONE).signum() > 0 ? 15 : 0);
          case 's' -> from.plusMonths(6L * n.intValue());
          default -> from.plusMonths(n.multiply(BigDecimal.valueOf(12)).intValue());
        };
    if (to.isAfter(from) && to.isBefore(from.plusYears(20))) {
      mentions.add(hit.says(new Said.Value(new FinishBy(to))));
    }
  }

  private LocalDate firstDay(Message message, Context context) {
    LocalDate day = context.today();
    LocalDate stated = context.conversation().profile().startOn();
    for (SlotMention start : starts.read(message, context)) {
      if (start.counts() && start.said() instanceof Said.Value(StartOn(LocalDate date))) {
        stated = date;
      }
    }
    return stated != null && stated.isAfter(day) ? stated : day;
  }

  private static boolean isLimit(Hit hit, Context context) {
    String clause = hit.clauseWords();
    String how = hit.words("how");
    boolean plain = Fillers.only(hit.rest()) && !how.matches(".*\\b(?:last|past|every|after)\\b.*");
    boolean starting =
        hit.before().matches(".*\\b(?:start|starting|begin|beginning)\\b.*")
            && how.matches("in (?:about |around )?");
    boolean moreThan =
        hit.match().group().contains("more than")
            || hit.before().matches(".*\\b(?:more|longer|over)");
    boolean denied = hit.negated() && !hit.match().group().contains("than") && !moreThan;
    if (how.matches("(?:.* )?(?:have|got|only|just) ")
        && hit.has("q")
        && hit.after().matches("(?:before|until|till|left|to spare|to do|to finish|to get)\\b.*")
        && !hit.after().matches("left (?:of|on|in|at)\\b.*")
        && !hit.negated()) {
      return true;
    }
    if (hit.after().matches("from (?:today|now)\\b.*")
        && !SOMETHING_ELSE.matcher(hit.before()).matches()) {
      return true;
    }
    if (starting
        || denied
        || Fragments.isOfOther(hit)
        || (hit.has("one")
            && hit.before().matches("(?:.* )?(?:hours?|minutes?|euros|pounds|times|€|£)"))
        || ENDS_OF_ITSELF.matcher(hit.before()).matches()
        || (how.matches(".*\\b(?:last|past|every|after|of)\\b.*") && !atMost(hit))
        || (hit.has("one")
            && !how.matches(
                ".*\\b(?:in|within|over|under|than|have|got|just|only|take|takes|give"
                    + " it|max|done|finish|next|is|or|at most|up to)\\b.*")
            && !hit.words("one").contains("next")
            && !IS_ALL.matcher(hit.after()).matches()
            && !(plain && hit.clause().firstToken() == 0))) {
      return false;
    }
    if (moreThan && !clause.matches(".*\\b(?:not|no|never|nothing)\\b.*")) {
      return false;
    }
    if (hit.words("one").contains("next") && !how.matches(".*\\b(?:in|within|over)\\b.*")) {
      return false;
    }
    String rest =
        clause.replaceAll(
            "\\b(?:after work|full time|part time|at work|new job|a job|job change|change jobs?|job"
                + " in|for work|out of work|back to work|get (?:a|the) (?:\\w+ )?job|working on"
                + " it|work on it|deadline|another job|last minute|at last|in work|at the end)\\b",
            "_");
    boolean newJob =
        clause.matches(
                ".*\\b(?:start|starting|begin) (?:a |my |the )?(?:new |next"
                    + " )?(?:job|work|role|position)\\b.*")
            && !clause.matches(".*\\b(?:want|wants|would|like|need|hope|hoping|to|if|able)\\b.*");
    if (newJob
        || SOMETHING_ELSE.matcher(rest).matches()
        || (COURSE_IS.matcher(hit.before() + " " + how).matches() && !bounded(hit))) {
      return false;
    }
    boolean listed =
        hit.before().matches(".*(?:\\band|\\bplus)(?: (?:about|around|maybe|max))*")
            && hit.after().matches("(?:[.,;!)].*|max.*|)");
    boolean asked =
        context.conversation().memory().asked() == Field.FINISH_BY
            || context.conversation().memory().asked() == Field.WEEKS;
    boolean question =
        hit.clause().question()
            && clause.matches(
                "^(?:(?:and|so|but) )*(?:is|are|how many|how long|does|do i|why|will it|would"
                    + " it|did)\\b.*");
    return (plain && !isOfLife(hit))
        || listed
        || IS_ALL.matcher(hit.after()).matches()
        || (!question && (asked || STRONG.matcher(how).matches() || CUE.matcher(clause).matches()));
  }

  /** "Teacher. 15 years.": so long has somebody done something, and nobody takes it for a limit. */
  private static boolean isOfLife(Hit hit) {
    return hit.words("unit").startsWith("year")
        && hit.words("how").isEmpty()
        && hit.has("q")
        && hit.quantity("q").high().compareTo(BigDecimal.valueOf(5)) >= 0;
  }

  private static boolean atMost(Hit hit) {
    return hit.has("q") && hit.quantity("q").hedge() == Hedge.AT_MOST;
  }

  private static boolean bounded(Hit hit) {
    return (atMost(hit) || hit.match().group().contains("than"))
        && hit.clauseWords()
            .matches(
                ".*\\b(?:something|anything|nothing|must|should|not|as long as|if|needs? to|has"
                    + " to|courses)\\b.*");
  }
}
