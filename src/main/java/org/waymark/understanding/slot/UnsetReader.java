package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Profile;
import org.waymark.understanding.reading.Message;

/** Limits taken back: "forget the budget", "no limit on time", "online or not doesn't matter". */
final class UnsetReader implements SlotReader {
  private static final String DROP =
      "(?:forget|ignore|drop|remove|lift|scrap|scratch|delete|clear|unset|cancel|lose|disregard|skip|get"
          + " rid of|take (?:off|away|out)|never mind|leave out|without|reset|undo|do not"
          + " (?:worry|care|bother) about|not care about|not worried about|not fussed about|stop"
          + " worrying about)(?: about)?(?: (?:the|my|that|any|what i said about(?: the|"
          + " my)?|all|whole|thing about(?: the)?)){0,4}";
  private static final String IS_NOTHING =
      "(?: (?:is|are|does|do|was))?(?: really)?(?: (?:not matter|not important|no object|no"
          + " issue|no problem|no concern|not an?"
          + " (?:issue|problem|concern|matter|factor|constraint|obstacle)|irrelevant|not"
          + " relevant|up to you|all the same|no longer (?:matters?|applies|relevant|an?"
          + " (?:issue|problem))|not fixed|not set|(?:(?<= is )|(?<= are"
          + " ))(?:unlimited|flexible|open|whatever|gone|off|cancelled)|not a (?:limit|big deal)|no"
          + " matter|no constraint))";
  private static final Map<Field, String> NOUNS = nouns();
  private static final Map<Field, Pattern> PATTERNS = patterns();
  private static final Pattern NOT_A_DROP =
      Pattern.compile(
          ".*\\b(?:do not|never|not|can not) (?:forget|ignore|drop|remove|lose|skip)\\b.*");

  private static Map<Field, String> nouns() {
    Map<Field, String> nouns = new LinkedHashMap<>();
    nouns.put(
        Field.BUDGET,
        "(?:budget|money|price|prices|cost|costs|spending|budget limit|price limit|cost limit|money"
            + " limit|expense)");
    nouns.put(
        Field.FINISH_BY,
        "(?:deadline|end date|finish date|finishing date|time limit|last day|target date|due"
            + " date|time constraint|time frame|timeframe|finish by date)");
    nouns.put(Field.START_ON, "(?:start date|starting date|start day|first day)");
    nouns.put(
        Field.HOURS_PER_WEEK,
        "(?:hours|hours limit|hours a week|hours per week|weekly hours|weekly limit|hours"
            + " thing|pace)");
    nouns.put(
        Field.DELIVERY,
        "(?:delivery|format|mode|(?:online|in person|classroom|evenings?|weekends?|remote|on"
            + " site|face to face)(?: only)?"
            + " (?:requirement|part|condition|filter|restriction|limit|constraint|rule)|way of"
            + " teaching|online thing|online only|online part|classroom thing|evenings"
            + " thing|evenings|weekends|how it is taught|where it is taught|online or (?:in"
            + " person|classroom|on site|offline|in a room|face to face|not)|in person or online)");
    nouns.put(Field.LEVEL, "(?:level|levels|difficulty)");
    nouns.put(Field.LANGUAGES, "(?:language|languages|language of teaching|the language thing)");
    nouns.put(Field.PLACE, "(?:place|location|city|town|where it is)");
    nouns.put(
        Field.MAX_PROGRAMS,
        "(?:number of (?:courses|programs|steps)|course limit|programs limit|how many courses|limit"
            + " on (?:courses|programs)|one course (?:limit|thing))");
    nouns.put(Field.WEEKS, "(?:weeks|weeks limit|number of weeks|week limit)");
    return nouns;
  }

  private static Map<Field, Pattern> patterns() {
    Map<Field, String> more =
        Map.of(
            Field.BUDGET,
            "not (?:have|need) to be (?:free|cheap|for free)|no"
                + " (?:budget|price|cost|spending|money)"
                + " (?:limits?|caps?|constraints?|restrictions?|ceiling|maximum|max|worries|issues?|problems?|concerns?)|no"
                + " (?:limit|cap|max|maximum|ceiling|restriction)s? (?:on|for|to) (?:the |my"
                + " )?(?:money|budget|cost|costs|price|spending)|(?:do not|not) (?:really"
                + " )?(?:care|mind) (?:about )?(?:what|how much) (?:it|this|they|that|i)"
                + " (?:costs?|spend|pay)|whatever (?:it|they) costs?|(?:cost|costs) what it"
                + " costs|unlimited budget|sky is the limit|money is no"
                + " (?:object|problem|issue)|(?:any|whatever) price|(?:do not|not) care about"
                + " (?:the )?(?:money|cost|price|costs)|price does not matter|can spend"
                + " (?:anything|whatever|any amount|as much as)(?: (?:i want|it takes|i"
                + " like|needed|you like))?|no longer (?:have )?a budget(?:"
                + " limit)?|(?:employer|boss|company|work|they) (?:now )?(?:pays|pay|covers?|is"
                + " paying|will pay|will cover) (?:for )?(?:everything|all of it|it all|the lot)",
            Field.FINISH_BY,
            "no (?:time|more) (?:limits?|constraints?|pressure)|no (?:limit|cap|restriction)s?"
                + " (?:on|for|to|in) (?:the |my )?(?:time|duration|how long)|(?:there is |have |has"
                + " |got )?no (?:longer (?:have )?(?:a |any )?|more |real |fixed |particular"
                + " |specific )?(?:deadline|end date|finish date)(?: any ?more| now)?|(?:do"
                + " not|not) (?:really )?(?:care|mind) (?:about )?(?:how long|when) (?:it|this|i)"
                + " (?:takes?|finish|ends?|am done)|(?:however|no matter how) long it takes|as long"
                + " as it takes|take as long as (?:it takes|needed|you need|i need|you want|you"
                + " like)|(?:time|duration|length) (?:does not matter|is no"
                + " (?:object|issue|problem)|is not (?:important|an? (?:issue|problem)))|any"
                + " deadline is gone|not have (?:a|any) (?:deadline|end date)",
            Field.DELIVERY,
            "(?:in person|online|on site|classroom) or (?:a mix|both|mixed|blended|hybrid)(?: \\?|"
                + " ,)? (?:it )?(?:does not matter|do not mind|i do not (?:mind|care))|(?:it )?does"
                + " not matter (?:where|how)|anything goes|(?:online|in person|classroom|on"
                + " site|remote|face to face|either way|both)(?: ,)? (?:or (?:in person|online|on"
                + " site|in a room|in a classroom|face to face|classroom|remote|offline|not|in"
                + " class)(?: ,)? )?(?:it |that )?(?:does not matter|do not mind|i do not"
                + " (?:mind|care)|either is (?:fine|ok)|(?:both|either) (?:is|are)"
                + " (?:fine|ok|good)|is all the same|all the same to me|whatever|no"
                + " preference|makes no difference|i am easy)|(?:do not|not) (?:mind|care)(?:"
                + " (?:if|whether|about))*(?: (?:it is|how|where))?(?: (?:it is|it))?(?: taught)?"
                + " ?(?:online|in person|remote|face to face|on site) or (?:not|in"
                + " person|online|face to face|on site|in a room|in a"
                + " classroom|classroom|offline)|any (?:delivery|format|mode|way of teaching)|(?:do"
                + " not|not) (?:mind|care)(?: about)? (?:how|the way) (?:it is|they are)"
                + " (?:taught|delivered)|no longer (?:has|have|needs?) to be (?:online|in"
                + " person|remote)|not have to be (?:online|in person|remote|on site|face to"
                + " face|evenings|at weekends|in the evenings?)",
            Field.LEVEL,
            "any level(?! of)|(?:do not|not) (?:mind|care)(?: about| what| which)? (?:the"
                + " )?level|all levels(?: are (?:fine|ok))?|level is up to you",
            Field.LANGUAGES,
            "any language(?: is (?:fine|ok))?(?= [.,!]|$| is| works)|(?:do not|not)"
                + " (?:mind|care)(?: about| what| which)? (?:the )?language",
            Field.PLACE,
            "anywhere (?:is|works|will do|is fine|goes)(?: (?:fine|ok))?|(?:do not|not)"
                + " (?:mind|care) where(?: it is)?|(?:it )?does not matter where|(?:i )?can travel"
                + " anywhere",
            Field.START_ON,
            "(?:can|could) start (?:any ?time|whenever)(?: (?:now|after all))?|(?:do not|not)"
                + " (?:mind|care) when (?:it|i) starts?",
            Field.MAX_PROGRAMS,
            "(?:as many|any number of) courses(?: as (?:it takes|needed|you like|necessary))?|(?:do"
                + " not|not) (?:mind|care) how many (?:courses|programs)|no limit on (?:the"
                + " )?(?:number of )?(?:courses|programs)|not have to be (?:just |only )?one"
                + " course",
            Field.HOURS_PER_WEEK,
            "no (?:limit|cap) on (?:the |my )?(?:hours|weekly hours)|as many hours as (?:it"
                + " takes|needed|you like|necessary)");
    Map<Field, Pattern> patterns = new LinkedHashMap<>();
    NOUNS.forEach((field, noun) -> {
      String listed =
          "(?: (?:" + String.join("|", NOUNS.values()) + ")(?: ,| and| or)+(?: the| my)?)*";
      String plain =
          DROP
              + listed
              + " "
              + noun
              + "(?: limit| cap| thing| constraint| question| requirement)?|"
              + noun
              + IS_NOTHING;
      patterns.put(
          field, Hit.pattern(more.containsKey(field) ? plain + "|" + more.get(field) : plain));
    });
    return patterns;
  }

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    PATTERNS.forEach((field, pattern) -> {
      for (Hit hit : Hit.all(pattern, message)) {
        boolean denied =
            hit.before().matches("(?:.* )?not")
                && hit.match()
                    .group()
                    .matches("(?:online|in person|classroom|on site|remote|face to face).*");
        if (!denied
            && !NOT_A_DROP.matcher(hit.clauseWords()).matches()
            && !(hit.clause().question()
                && hit.clauseWords().matches("^(?:is|are|does|how|why)\\b.*"))) {
          fields(field, context).forEach(f -> mentions.add(hit.says(new Said.Unset(f))));
        }
      }
    });
    return mentions;
  }

  /** A limit on time is the last day, or the weeks where these are what is set. */
  private static List<Field> fields(Field named, Context context) {
    Profile profile = context.conversation().profile();
    if (named != Field.FINISH_BY || profile.weeks() == null) {
      return List.of(named);
    }
    return profile.finishBy() == null
        ? List.of(Field.WEEKS)
        : List.of(Field.FINISH_BY, Field.WEEKS);
  }
}
