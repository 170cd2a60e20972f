package org.waymark.understanding.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.Budget;
import org.waymark.knowledge.Money;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Mood;
import org.waymark.understanding.reading.Quantity;
import org.waymark.understanding.reading.Quantity.Hedge;

/** The most that the whole path may cost. Of a range the upper end. */
final class BudgetReader implements SlotReader {
  /** A bare number below it is rather a count of something else. */
  private static final int LEAST = 20;

  private static final String OTHER_UNIT =
      "(?! (?:hours?|minutes?|weeks?|months?|days?|years?|%|percent|people|kids|children|courses?|programs?|times|evenings?|nights|things?|km|miles?|st|points?|steps?|skills?|emails?|customers|clients|staff|/|st|-)(?![^"
          + " ]))";
  private static final Pattern SIGNED =
      Hit.pattern(
          "(?:(?<sign>"
              + MoneyWords.SIGN
              + ") {a}(?: "
              + MoneyWords.UNIT
              + ")?|{b} (?<unit>"
              + MoneyWords.UNIT
              + "))");
  private static final Pattern NAMED =
      Hit.pattern(
          "(?:budgets?|budgeted|price|spending)(?: (?:limit|cap|max|maximum|range|ceiling))?(?:"
              + " (?:of|is|to|until|went|goes|has"
              + " gone|_|from|down|:|=|-|max|maximum|about|around|at|would be|was|were|should"
              + " be|be|,|up|now|only|just|approximately|roughly|under|below|maybe|can"
              + " be|like|say|then|actually|more like|has to be|must be|stays|no more than|less"
              + " than|at most|between|for (?:this|it|everything|all)|i have|within)){0,4} {a}"
              + OTHER_UNIT);
  private static final Pattern NAMED_LAST =
      Hit.pattern(
          "{a}(?: "
              + MoneyWords.UNIT
              + ")? (?:is|was|would be|are) (?:really |now |roughly |about )?(?:my|the|our)"
              + " (?:whole |entire |total |absolute |full |upper"
              + " )?(?:budget|limit|max|maximum|ceiling|cap|lot|top)");
  private static final Pattern SPENT =
      Hit.pattern(
          "(?:(?<=if (?:i|we) )(?:paid|spent)|spend|afford|pay|paying|spending|stretch to|go to|go"
              + " up to|go as high as|invest|put in|cost|costs|costing)(?: (?:at"
              + " most|max|maximum|up to|about|around|no more than|not more than|more than|less"
              + " than|under|below|over|maybe|roughly|only|like|approximately|somewhere|between|above|a"
              + " maximum of|a max of|is|it|on it|on this|would be)){0,3} {a}"
              + OTHER_UNIT);
  private static final Pattern SET_ASIDE =
      Hit.pattern(
          "(?:have|got|saved|saved up|with|there is|set aside|put aside)(?:"
              + " (?:about|around|maybe|up to|like|only|just|roughly|a|good)){0,2} {a} (?:in"
              + " savings|saved|saved up|put aside|set aside|left over|to"
              + " (?:spend|put|invest|use|throw)|for (?:this|it|courses?|a course|the"
              + " course|training|learning|studying|study|everything|my studies))"
              + OTHER_UNIT);
  private static final Pattern BOUNDED =
      Hit.pattern(
          "(?:(?<under>under|below|less than|cheaper than|up to|max|maximum|at most|no more"
              + " than|not more than|within|between|not over|nothing over|nothing above|limit is)"
              + " (?:about |around )?{a}|{b}(?: max| maximum| tops)? (?<total>total|in total|all"
              + " in|altogether|in all|overall|budget|to spend|for everything|for the lot|for the"
              + " whole thing))"
              + OTHER_UNIT);

  /** What is said of the money that one has: then a number without a unit is money. */
  private static final Pattern OF_MONEY =
      Pattern.compile(
          ".*\\b(?:money|cash|budget|wallet|purse|pocket|kitty|pot|piggy bank|savings?|nest"
              + " egg|redundancy|funds|play with|put (?:by|away|aside)|by for"
              + " (?:this|it)|justify|stretch|scrape|pay|spend|afford|fork out|shell out|part"
              + " with|ceiling|it stops|(?:go|going) (?:past|over|above|beyond|higher)|costs?|out"
              + " of pocket|price|penny|dime|will cover|contributes?|chips? in|at my"
              + " disposal)\\b.*");

  private static final Pattern OF_OTHERS =
      Pattern.compile(
          ".*\\b(?:he|she|they|him|her|them|his|their|somebody|someone|people|everyone|friend|neighbou?r|says|said|charged?|asked)\\b.*");

  private static final Pattern UNSIGNED = Hit.pattern("{a}" + OTHER_UNIT);
  private static final Pattern GONE =
      Pattern.compile(
          "(?:, |then |- )*(?:i am out|i can not|i could not|i will not|we can not|it is (?:a"
              + " )?no|no(?: |$)|forget it|not for me|count me out|no deal|no way|i am gone|i"
              + " walk|i will pass|i pass|that is too|goodbye|bye).*");

  /** "two grand, in pounds". */
  private static final Pattern APART = Hit.pattern("in (?<unit>" + MoneyWords.UNIT + ")");

  private static final Pattern REGULAR =
      Pattern.compile(
          "^(?:(?:an?|per|each|every|/|the)"
              + " (?:hour|day|week|month|year|night|head|person|course|class|session|lesson|annum)\\b|(?:each|one)"
              + " way|return|apiece|a pop|monthly|weekly|hourly|yearly|annually|pcm|(?:a|per)"
              + " month|daily|rent|salary|loan|debt|mortgage|job|off|discount|voucher|cheaper|more|less|(?:gross|net)\\b).*");
  private static final Pattern SOMETHING_ELSE =
      Pattern.compile(
          ".*\\b(?:salary|salaries|earn\\w*|wages?|rents?|mortgage|income|payday|pay day|paid|gets?"
              + " paid|make|makes|making|takes?"
              + " home|loans?|debts?|owe|owes|bills?|bonus|gross|net|car|phone|laptop|flight|flights|tickets?|benefit|benefits|pension|worth|sold|bought|jobs?|weigh\\w*|lose|lost|raise|tax|taxes|deposit|fined|groceries|shopping|won|lottery|turnover|revenue|sales|dole|tips|childcare|insurance|petrol|fuel|fees"
              + " were|refund|stole|shoes)\\b.*");
  private static final Pattern CUE =
      Pattern.compile(
          ".*\\b(?:budget|price|until|saving|savings|toward|towards|had|thinking|hoping|aiming|spend|spending|afford|can"
              + " pay|could pay|to pay|will pay|pay (?:up|max|at most|no"
              + " more|more|about|around)|paying"
              + " (?:more|over|up)|have|got|max|maximum|limit|saved|set aside|put aside|scrape"
              + " together|total|in all|all in|altogether|tops|at most|up to|less"
              + " than|under|below|no more than|not more than|within|between|cap|ceiling|stretch|go"
              + " (?:to|up to|above|over|higher)|cheaper than|something for|courses? for|make"
              + " it|make that|spare|available|give me|gives me|pays for|will cover|covers|cough"
              + " up|left|put in|invest|throw at|fine|ok|works|enough|realistic|doable|is (?:really"
              + " )?(?:all|what|as much as) (?:that )?(?:i|we)|amounts? to|at my"
              + " disposal|(?:has|have|needs?) to (?:include|cover|last|do))\\b.*");
  private static final Pattern PRICE_OF_COURSE =
      Pattern.compile(
          ".*\\b(?:it|that|this|one|course|courses|program|class|bootcamp|degree|diploma|certificate|they|which|mba|masters?|ones?)"
              + " (?:\\w+ ){0,3}?(?:is|are|was|were|costs?|would cost|will"
              + " cost|charges?|charged|goes for|comes to|says|asks|asking|came to|for)(?:"
              + " (?:about|around|like|only|over|roughly|nearly|almost|me|me about))*");
  private static final Pattern OPEN =
      Pattern.compile(
          ".*\\b(?:as long as|if|something|anything|nothing|must|should|provided|so long as|has to"
              + " be|have to be|wants?|looking for|only|need)\\b.*");
  private static final Pattern MORE_THAN =
      Pattern.compile(
          ".*\\b(?:more|over|above|beyond|past|higher|exceed)(?: than)?(?: about| around| [€$£])?");
  private static final Pattern DENIED =
      Pattern.compile(".*\\b(?:not|no|never|nothing|without|cannot|hardly)\\b.*");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:^|.* )(?:is|are|does|do i|how many|why|did|was) (?:it |that |this |they |the \\w+"
              + " )?.*");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<Hit> taken = new ArrayList<>();
    List<SlotMention> mentions = new ArrayList<>(NoMoney.read(message, context));
    for (Hit hit : Hit.all(SIGNED, message)) {
      taken.add(hit);
      String sign = hit.has("sign") ? hit.words("sign") : hit.words("unit");
      if (isLimit(hit) && isMoney(quantity(hit))) {
        mentions.add(said(hit, sign, context));
      }
    }
    for (Pattern pattern : List.of(NAMED, NAMED_LAST, SPENT, SET_ASIDE, BOUNDED)) {
      for (Hit hit : Hit.all(pattern, message)) {
        boolean free = taken.stream().noneMatch(hit::overlaps);
        boolean total = pattern == BOUNDED && hit.has("total");
        boolean great =
            pattern != BOUNDED
                || total
                || (quantity(hit).high().compareTo(BigDecimal.valueOf(50)) >= 0
                    && isPlainWish(hit));
        taken.add(hit);
        if (free && great && isLimit(hit) && isMoney(quantity(hit))) {
          mentions.add(said(hit, "", context));
        }
      }
    }
    for (Hit hit : Hit.all(UNSIGNED, message)) {
      if (taken.stream().noneMatch(hit::overlaps)
          && speaksOfMoney(hit)
          && !OF_OTHERS.matcher(hit.clauseWords()).matches()
          && hit.message().moodAt(hit.start()) != Mood.PAST
          && quantity(hit).high().compareTo(BigDecimal.valueOf(LEAST)) >= 0
          && !quantity(hit).isYear()
          && !LoneNumber.countsNoun(hit.after())
          && isLimit(hit)) {
        mentions.add(said(hit, "", context));
      }
    }
    return mentions;
  }

  /** "1.2k", "it needn't be free, 350 would be all right". */
  private static boolean speaksOfMoney(Hit hit) {
    String typed = hit.message().text().substring(hit.start(), hit.end());
    String line = hit.message().line();
    String ahead = line.substring(0, hit.match().start());
    return OF_MONEY.matcher(hit.clauseWords()).matches()
        || (typed.matches("(?i)[\\d.,]+ ?k")
            && !hit.after().matches("for #.*")
            && hit.clauseWords().matches("(?:.* )?(?:i|we|max|maximum|tops|budget|and|up to) .*"))
        || ahead.matches(
            ".*\\bnot (?:have|need) to be (?:free|cheap)[ ,.-]*(?:up to |about |even )*");
  }

  /** Whether these words speak of earnings, debts, prices of other things and the like. */
  static boolean speaksOfElse(String clause) {
    return SOMETHING_ELSE.matcher(clause).matches();
  }

  /** Whether it is no more than anybody could mean. */
  static boolean isMoney(Quantity quantity) {
    return quantity.high().compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0;
  }

  private static SlotMention said(Hit hit, String near, Context context) {
    Matcher apart = APART.matcher(hit.message().line());
    boolean unsigned = near.isEmpty() || near.equals("grand");
    String sign = unsigned && apart.find() ? apart.group("unit") : near;
    return hit.says(
        new Said.Value(
            new Budget(new Money(quantity(hit).high(), MoneyWords.currency(sign, context)))));
  }

  private static Quantity quantity(Hit hit) {
    boolean second = hit.match().namedGroups().containsKey("b") && hit.has("b");
    return hit.quantity(second ? "b" : "a");
  }

  /** A bounded number without unit: only where nothing else is spoken of. */
  private static boolean isPlainWish(Hit hit) {
    String rest = hit.rest();
    return Fillers.only(rest)
        || rest.matches(
            ".*\\b(?:courses?|programs?|something|anything|nothing|budget|spend|money|cost|price|cheap|keep"
                + " it|make it|classes)\\b.*");
  }

  private static boolean isLimit(Hit hit) {
    String clause = hit.clauseWords();
    String before = hit.before() + " " + hit.match().group().replaceAll("#.*", "").strip();
    before = before.strip();
    Hedge hedge = quantity(hit).hedge();
    if (Fragments.isOfOther(hit)) {
      return false;
    }
    if (REGULAR.matcher(hit.after()).matches()
        || SOMETHING_ELSE
            .matcher(
                clause.replaceAll(
                    "\\b(?:make (?:it|that)|lost my job|for a (?:new |better )?job|paid for by"
                        + " me|not paid|can make|if i paid|if we paid)\\b",
                    "_"))
            .matches()) {
      return false;
    }
    if (hit.after()
            .matches(
                "(?:is|would be|sounds|seems) (?:way |far |a bit |really )?(?:too|not"
                    + " (?:possible|enough)|impossible|a lot|out of)\\b.*")
        && !MORE_THAN.matcher(before).matches()) {
      return false;
    }
    boolean moreThan =
        MORE_THAN.matcher(before).matches() && !before.matches(".*\\bno more than\\b.*");
    if (moreThan) {
      return DENIED.matcher(before).matches()
          || GONE.matcher(hit.after()).matches()
          || hit.after().matches("(?:is|would be) (?:too much|out|not|impossible|beyond).*");
    }
    if (hit.negated() && hedge != Hedge.AT_MOST) {
      return false;
    }
    if (PRICE_OF_COURSE.matcher(before).matches()
        && !OPEN.matcher(before).matches()
        && hedge != Hedge.AT_MOST) {
      return false;
    }
    if (hit.clause().question()
        && ASKED.matcher(before + " ").matches()
        && !before.matches(
            ".*\\b(?:under|below|less than|for|budget|spend|have|up to|within)\\b.*")) {
      return false;
    }
    boolean filler =
        Fillers.only(hit.rest())
            || hit.rest()
                .matches("(?:whichever|whatever|however|either way|regardless|no matter)\\b.*");
    boolean listed =
        before.matches(
                ".*(?:\\band|\\bplus|\\bwith|\\+|\\bor)(?:"
                    + " (?:about|around|maybe|only|max|like))*(?: [€$£])?")
            && hit.after().matches("(?:[.,;!)-].*|and .*|max.*|total.*|to spend.*|)");
    return filler
        || listed
        || hit.message().moodAt(hit.start()) == Mood.HYPOTHETICAL
        || CUE.matcher(clause).matches()
        || (OF_MONEY.matcher(clause).matches() && !hit.clause().question())
        || clause.matches(".*\\bthe (?:most|max|maximum|highest|absolute) (?:i|we|that i)\\b.*")
        || hedge == Hedge.AT_MOST
        || before.matches(
            ".*\\b(?:for|with|on|within)(?: (?:about|around|like|just|only|roughly))?(?: [€$£])?")
        || (clause.matches(".*\\bcost(?:s|ing)?\\b.*") && hedge != Hedge.EXACT);
  }
}
