package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.Budget;
import org.waymark.knowledge.Money;
import org.waymark.understanding.reading.Message;

/** Ways to say that it must cost nothing. */
final class NoMoney {
  private static final String VERY =
      "(?:totally |completely |entirely |absolutely |all |100 % |#\\d+ % |really |flat |stone |dead"
          + " |so |pretty |quite |a bit |bit |kind of |super |currently |always |just |very"
          + " |basically |utterly )*";
  private static final Pattern ZERO =
      Hit.pattern(
          "(?:(?<=^)|(?<=[.,;!] )|(?<= and )|(?<= but ))(?:(?:but|and) )?(?:still )?free(?=$|"
              + " [.,!;]| and (?:in|within|online|by|done|no|at)(?: |$))|(?:(?<=^)|(?<=[.,;!]"
              + " ))(?:and )?for nothing(?=$| [.,!;])|if (?:it|they|that|this) (?:is|are|was) not"
              + " free|not (?:have|got|have got) (?:a|any|two|one)"
              + " (?:bean|sausage|dime|penny|cent|bob|farthing|pennies|coppers|brass \\w+|red"
              + " cent)|can not cost (?:me |us )?(?:anything|a \\w+|money)|(?:no|zero|nae) (?:spare"
              + " |actual |disposable )?(?:money|cash|funds|dosh)(?!"
              + " (?:back|problems?|issues?|worries|object|matter|limit|is|trouble|laundering|concerns?))|not"
              + " (?:have|got|have got) (?:any|a|much in the way of any) ?(?:spare"
              + " )?(?:money|cash|penny|cent|dime|budget|funds)|(?:must|has to|have to|needs"
              + " to|need to|should|got to|wants? (?:it|them|something|everything) to|want"
              + " (?:it|them) to) (?:all )?be "
              + VERY
              + "(?:for )?free(?! (?:of(?! charge)|on|in|to|at|from|during))|(?:it|they) must cost"
              + " nothing|free of charge|at no cost|without (?:paying|spending|any"
              + " cost|cost|money|any money)(?! (?:attention|more|too))|(?:only|just) (?:want |take"
              + " |do |after |looking for |interested in )?(?:the )?free(?:"
              + " (?:ones?|courses?|stuff|programs?|things?|options?|classes|training))?(?="
              + " [.,!;]|$| and| please| but)|free"
              + " (?:courses?|ones|programs?|stuff|options?|classes|training|things)(?: only|"
              + " please| or nothing)?|free only|free"
              + " please|(?:something|anything|everything|one|ones|courses?|it) (?:that is |thats"
              + " |which is |that are )?"
              + VERY
              + "free(?! (?:on|in|to|at|from|of|time|lance|evenings?|during|for"
              + " (?:me|lunch)))|(?:do|study|learn|train|get|take|done|want|need|it|this|that|course|courses|something|all|qualified|anything)"
              + " (?:it |this |that |one |them |everything |to be |\\w+ )?for free|for free(?="
              + " please|$| [.,!])|(?:i am|we are|am|being|is) "
              + VERY
              + "(?:skint|broke|penniless)(?!"
              + " (?:up|down|my|the|into|out|off))|skint|penniless|(?:flat|dead|stone|totally|completely)"
              + " broke|broke (?:student|at the moment|right now|af|as|atm)|broke(?= [.,!]| so\\b|"
              + " and\\b|$)|zero (?:budget|money|cash|cost)|(?:budget|money)(?: (?:is|of|:|=|-|,))*"
              + " (?:zero|nil|nothing|none)|nothing to spend|(?:spend|pay|cost|costs) (?:me"
              + " )?(?:nothing|zero)|no budget(?! (?:limits?|caps?|constraints?|in"
              + " mind|restrictions?|yet|worries|problems?|issues?|ceiling|max|set|either))|can not"
              + " (?:really |actually )?(?:pay|spend|afford)(?: for)? (?:anything|a thing|a penny|a"
              + " cent|any money|money|a single (?:cent|penny|euro)|for (?:it|this|that|a"
              + " course|courses|anything)|courses|to pay(?: anything)?)|not"
              + " (?:want|able|willing|going|like|wish|planning)?(?: to)?"
              + " ?(?:pay|spend|paying|spending)(?: for)? (?:anything|any money|money|a cent|a"
              + " penny|a single (?:cent|penny|euro)|any cash)|(?:have|got|has) (?:no|zero)"
              + " (?:budget|money|cash|funds)(?! (?:limit|cap|problem|issue|worries))|not a"
              + " (?:penny|cent|dime)(?! (?:more|over|above|extra|beyond))|(?:will|would|do) not"
              + " (?:want to )?pay(?: for (?:it|this|that|a course|courses|anything))?(?="
              + " [.,!]|$)|gratis|(?:must|should|can|could|may) not cost (?:me )?(?:a"
              + " thing|anything|a penny|a cent|money|any money)|no way to pay");
  private static final Pattern BROKE_THING =
      Pattern.compile(
          ".*\\b(?:laptop|phone|car|computer|it|leg|arm|foot|wrist|pc|back|up|bike) (?:just |is"
              + " |has |also )?$");
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:(?:and|but|so|ok|hi|hello|hey|,) )*(?:is|are|do you|does|which|what|where|how|can"
              + " (?:i|you|we)|any|have you|could (?:i|you)|will|would|why|were|was|did|who)\\b.*");
  private static final Pattern OTHER_FREE =
      Pattern.compile(
          ".*\\b(?:gluten|sugar|feel|feels|felt|tax|duty|set|smoke|debt|stress|hands|toll|child|drug|free"
              + " trial|ago)\\b.*");

  private NoMoney() {}

  /** The mentions of a budget of nothing. */
  static List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    for (Hit hit : Hit.all(ZERO, message)) {
      boolean free = hit.match().group().contains("free");
      boolean asks =
          free
              && (ASKS.matcher(hit.clauseWords()).matches() && hit.clause().question())
              && !hit.match().group().matches(".*\\b(?:must|only|has to|have to)\\b.*");
      boolean wordOfFree =
          free
              && (OTHER_FREE.matcher(hit.clauseWords()).matches()
                  || hit.after()
                      .matches(
                          "(?:time|evenings?|weekends?|days?|hours?|school|will|speech|range|wifi|market|trial|meals?|spirit)\\b.*"));
      boolean thing =
          hit.match().group().startsWith("broke")
              && BROKE_THING.matcher(hit.before() + " ").matches();
      boolean denied =
          free
              && hit.message().negatedAt(hit.start())
              && hit.match().group().matches(".*\\b(?:be|have to|has to|needs?) .*|.*free.*");
      if (!asks
          && !wordOfFree
          && !thing
          && !denied
          && !hit.clauseWords()
              .matches(".*\\b(?:not (?:have|need) to be|does not have to be|no need to be)\\b.*")) {
        mentions.add(
            hit.says(new Said.Value(new Budget(Money.of(0, context.conversation().currency())))));
      }
    }
    return mentions;
  }
}
