package org.waymark.understanding.slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.StartOn;
import org.waymark.understanding.reading.Message;

/**
 * The first day: "I can start in January" is the first of the next January, "after Easter" the day
 * after it.
 */
final class StartReader implements SlotReader {
  private static final String LEARN =
      "(?: (?:it|this|that|learning|studying|study|courses?|a course|the course|the courses|with"
          + " it|something|training|doing it|properly|my course|my"
          + " studies|only|earliest|again|until|before|to (?:study|learn|start))){0,5}";
  private static final Pattern START =
      Hit.pattern(
          "(?:start|starting|begin|beginning|kick off|available|commence|get going|get"
              + " started|start date|free(?: to (?:start|study|begin))?)"
              + LEARN
              + "(?: (?:is|:|,))?(?<how> (?:in|on|from|after|at|as of|around|by|sometime in|for|not"
              + " before|no earlier than|only after|only from|only in|before|until|till))? (?<day>"
              + Days.ANY
              + ")");
  private static final Pattern FROM =
      Hit.pattern(
          "(?<how>from|not before|no earlier than|not until|not till|only after|only from|as"
              + " of|earliest(?: in| is)?|after) (?<day>"
              + Days.ANY
              + ")(?: on| onwards?| at the earliest| only)?");
  private static final Pattern EARLIEST =
      Hit.pattern("(?<how>in )?(?<day>" + Days.ANY + ") (?:at the (?:very )?)?earliest");
  private static final Pattern DAY_FIRST =
      Hit.pattern(
          "(?<how>in|on|from|after|by|sometime in)? ?(?<day>"
              + Days.ANY
              + ")(?: is when| ,)? (?:i|we) (?:can|could|will|would|am|am able to|want to|would"
              + " like to|plan to)(?: (?:finally|then|first|be|be able to|only))*"
              + " (?:start|begin|free|available)(?! then)");
  private static final Pattern DELAY =
      Hit.pattern(
          "(?:start|starting|begin|beginning|available|get going|get started)"
              + LEARN
              + " in (?:about |around )?(?:{q}|an?) (?<unit>weeks?|months?|days?|fortnight)");
  private static final Pattern OTHER_START =
      Pattern.compile(
          ".*\\b(?:(?:courses?|it|program|programs|class|classes|job|contract|school|term|uni|university|semester|they|that|which)"
              + " (?:does |do |will |would |can |only |usually |always |all )*(?:not"
              + " )?(?:starts?|begins?|started|began|starting)|start(?:ing)?"
              + " (?:my|a|the|at|as|work|school|uni|college|working) ?(?:new |next"
              + " )?(?:job|work|school|uni|college|role|position|shift|apprenticeship|contract|business|family)?|does"
              + " .*start|when .*(?:start|begin)s?)\\b.*");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    for (Pattern pattern : List.of(START, FROM, EARLIEST, DAY_FIRST)) {
      for (Hit hit : Hit.all(pattern, message)) {
        boolean learning =
            !OTHER_START
                .matcher(
                    hit.clauseWords()
                        .replaceAll(
                            "\\bstart(?:ing)? (?:the|a|my)"
                                + " (?:courses?|program|studies|path|learning|training)\\b",
                            "start"))
                .matches();
        boolean open = pattern != FROM || isStart(hit);
        boolean denied =
            hit.negated()
                && !hit.match().group().matches(".*\\b(?:before|until|till|earlier)\\b.*");
        if (learning && open && !denied && mentions.isEmpty()) {
          Days.read(hit.words("day"), message, context)
              .map(span -> first(hit.words("how").strip(), span, context))
              .filter(d -> d.isAfter(context.today()))
              .ifPresent(day -> mentions.add(hit.says(new Said.Value(new StartOn(day)))));
        }
      }
    }
    for (Hit hit : Hit.all(DELAY, message)) {
      int n = hit.has("q") ? hit.quantity("q").low().intValue() : 1;
      String unit = hit.words("unit");
      LocalDate day =
          unit.startsWith("month")
              ? context.today().plusMonths(n)
              : context
                  .today()
                  .plusDays(unit.startsWith("day") ? n : unit.equals("fortnight") ? 14L : 7L * n);
      if (n > 0 && n < 400 && !OTHER_START.matcher(hit.clauseWords()).matches()) {
        mentions.add(hit.says(new Said.Value(new StartOn(day))));
      }
    }
    return mentions;
  }

  /**
   * "from January": whether learning begins then; "from May to July" and "I'm from" are not that.
   */
  private static boolean isStart(Hit hit) {
    String how = hit.words("how");
    String clause = hit.clauseWords();
    if (how.equals("after")) {
      return clause.matches("(?:.* )?(?:start|begin|only|free|available|not until)\\b.*")
          || clause
              .replace(hit.match().group(), "")
              .matches("(?:[.,!] ?|only |but |and |sometime )*");
    }
    return !hit.after().matches("(?:to|until|till|-)\\b.*")
        && !clause.matches(
            ".*\\b(?:work|worked|job|was|were|been|experience|certificate|diploma|degree|am"
                + " from|comes? from|born|credential)\\b.*");
  }

  private static LocalDate first(String how, Days.Span span, Context context) {
    if (how.matches("after|only after")) {
      return span.last().plusDays(1);
    }
    LocalDate first = span.first();
    return first.isAfter(context.today())
            || span.first().equals(context.today())
            || span.last().getYear() > context.today().getYear() + 1
        ? first
        : first.plusYears(1);
  }
}
