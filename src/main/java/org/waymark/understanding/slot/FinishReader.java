package org.waymark.understanding.slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.FinishBy;
import org.waymark.dialogue.Field;
import org.waymark.understanding.reading.Message;

/**
 * The last day, said as a date. "By" a month, quarter or season is its last day, as "by next
 * spring" is; "by" a day is that day; "before" is the day before the first.
 */
final class FinishReader implements SlotReader {
  private static final Pattern BY =
      Hit.pattern(
          "(?<not>not |no earlier than |never )?(?<by>by|before|this side of|until|till|up until|no"
              + " later than|not later than|latest by|latest|in time for|ready for|done"
              + " for|finished for|within|up to)(?: about| around| at least)? (?<day>"
              + Days.ANY
              + ")(?<rest>.*)");
  private static final Pattern LATEST =
      Hit.pattern(
          "(?:in )?(?<day>"
              + Days.ANY
              + ")(?: at the (?:very )?latest| latest| at latest| is (?:my |the"
              + " )?(?:deadline|limit|cut off))(?<rest>)");
  private static final Pattern FINISH =
      Hit.pattern(
          "(?:(?:my |the |a )?(?:deadline|target date|end date|finish date)(?: (?:is|of|:|=|-|for"
              + " me|to|would"
              + " be|now|then|be|on|for|actually|at))*|(?:finish|finished|finishing|done|complete|completed|qualify|qualified|be"
              + " ready|certified|graduate)(?: (?:it|this|that|all|everything|up|with it|with"
              + " this|with everything|the"
              + " course|learning|studying|with|sometime|course|courses|date|:|=|is)){0,2}(?:"
              + " (?:in|on|at|for|around|somewhere in|during|within|sometime in))?) (?<day>"
              + Days.ANY
              + ")(?<rest>.*)");
  private static final Pattern CORRECTED =
      Hit.pattern(
          "(?:,|\\.|-|\\() (?:(?:no|actually|sorry|wait|i mean|i meant|make it|make that|or"
              + " rather|better|let us say|rather|say|,) ?)+(?: ,)? ?(?:by |before )?(?<day>"
              + Days.ANY
              + ")(?<rest>.*)");

  /** What has deadlines of its own: "by 2030 the sector will …". */
  private static final Pattern THE_WORLD =
      Pattern.compile(".*\\b(?:sector|industry|government|country|world|experts?|economy) .*");

  /** Where the writer speaks of what they want or do: "a job in the sector by June, for me". */
  private static final Pattern OWN = Pattern.compile("(?:.* )?(?:i|me|my|we|our)(?: .*)?");

  /** "I am told", "my boss says": what comes behind it is not the writer's. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "^(?:.* )?(?:(?:i|we) (?:am told|are told|was told|were told|hear|heard|read|saw|think"
              + "|believe|guess|know)|(?:says?|said|told|tells?|showed|shows)(?: (?:me|us))?)"
              + "(?: that)?(?= )");

  private static final Pattern NOT_A_LIMIT =
      Pattern.compile(
          ".*\\b(?:applications?|enrol\\w*|born|birthday|lease|rent|pay|paid|closes?|opens?|expires?|invoice|tax|visa|holiday|holidays|vacation|away"
              + " until|busy until|open until|shop|working until|work until|am here|on"
              + " leave|maternity leave|pregnant|wedding|living|lived|had already|had"
              + " been|shift|reply|answer me|get back|school (?:is|ends|starts)|contract"
              + " (?:ends|runs)|can not start|not start|not free|not"
              + " available|unavailable|ages?|retire)\\b.*");
  private static final Pattern START_CUE =
      Pattern.compile(
          ".*\\b(?:start|starting|begin|beginning|free|available|get going|get started)\\b(?:"
              + " \\w+){0,4}");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    List<Integer> taken = new ArrayList<>();
    for (Pattern pattern : List.of(BY, LATEST, FINISH)) {
      int from = 0;
      var matcher = pattern.matcher(message.line());
      while (matcher.find(from)) {
        Hit hit = new Hit(message, matcher.toMatchResult());
        from = matcher.end("day");
        if (!taken.contains(from) && isLimit(hit)) {
          taken.add(from);
          read(hit, context).ifPresent(mentions::add);
        }
      }
    }
    return corrected(message, context, mentions);
  }

  private static boolean isLimit(Hit hit) {
    boolean by = hit.match().namedGroups().containsKey("by");
    if (by
        && (hit.has("not")
            || (START_CUE.matcher(hit.before()).matches()
                && hit.before().matches(".*\\b(?:not|no|never|earliest)\\b.*")))) {
      return false;
    }
    if (hit.clause().question()
        && hit.clauseWords()
            .matches(
                "^(?:(?:and|so|but) )*(?:will i|am i|would i|is it|are|does|do i|when|will"
                    + " it)\\b.*")) {
      return false;
    }
    if (hit.before().matches(".*\\b(?:years?|months?|weeks?|days?) from")) {
      return false;
    }
    if (THE_WORLD.matcher(hit.clauseWords()).matches()
        && !OWN.matcher(REPORTED.matcher(hit.clauseWords()).replaceFirst("")).matches()) {
      return false;
    }
    return !NOT_A_LIMIT.matcher(hit.clauseWords()).matches() && !hit.negated();
  }

  private static Optional<SlotMention> read(Hit hit, Context context) {
    String by = hit.match().namedGroups().containsKey("by") ? hit.words("by") : "";
    return Days.read(hit.words("day"), hit.message(), context)
        .flatMap(span -> mention(hit, last(by, span, hit, context), context));
  }

  private static LocalDate last(String by, Days.Span span, Hit hit, Context context) {
    boolean before =
        by.matches("before|this side of|in time for|ready for|done for|finished for")
            && !hit.words("day").matches(".*\\bend\\b.*");
    LocalDate day = before ? span.first().minusDays(1) : span.last();
    if (before && !day.isAfter(context.today())) {
      LocalDate after = span.first().plusYears(1).minusDays(1);
      return hit.words("day").contains("#") || hit.words("day").matches(".*\\b(?:year|month|week)")
          ? day
          : after;
    }
    return day;
  }

  private static Optional<SlotMention> mention(Hit hit, LocalDate day, Context context) {
    SlotMention said = hit.says(new Said.Value(new FinishBy(day)));
    int end = hit.message().endOfLine(hit.match().end("day"));
    return day.isBefore(context.today())
        ? Optional.empty()
        : Optional.of(
            new SlotMention(said.start(), end, said.said(), said.mood(), said.holder(), 1));
  }

  /** "by June, no, July": the corrected day is of the field last named. */
  private static List<SlotMention> corrected(
      Message message, Context context, List<SlotMention> mentions) {
    var matcher = CORRECTED.matcher(message.line());
    boolean asked = context.conversation().memory().asked() == Field.FINISH_BY;
    if (matcher.find() && (!mentions.isEmpty() || asked)) {
      Hit hit = new Hit(message, matcher.toMatchResult());
      if (asked || mentions.stream().anyMatch(m -> m.start() < hit.start())) {
        read(hit, context).ifPresent(mentions::add);
      }
    }
    return mentions;
  }
}
