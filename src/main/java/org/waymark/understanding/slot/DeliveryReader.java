package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.Deliveries;
import org.waymark.dialogue.Field;
import org.waymark.knowledge.Delivery;
import org.waymark.understanding.reading.Holder;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Mood;

/**
 * How and when it may be taught. What is named together is wished together; a later word after a
 * turn replaces what it corrects.
 */
final class DeliveryReader implements SlotReader {
  private static final Pattern NOT_TEACHING =
      Pattern.compile(
          ".*\\b(?:(?:work|working|worked|works|job|jobs|employed|sell|selling|sold|shop|shopping|bought|buy|ordered|order|bank|banking|met|dating|teach|taught|teaching"
              + " assistant|reading|read|saw|seen|found|find"
              + " you|applied|apply|live|living|stay|sit|busy|childcare|gaming|play|caring|care"
              + " for|look"
              + " after|shifts?|football|church|party|drinking|sleep|cook|clean|volunteer|am on"
              + " call|rota|gym|training people|staff|manage|managed|run|running|run"
              + " a|advertis\\w*|presence|met)\\b(?! (?:on it|on this|full time"
              + " and|better|best|well|for me|through|towards|out)).*).*|.*\\b(?:i|we) (?:\\w+"
              + " )?(?:teach|teaching)\\b.*|.*\\blike teaching\\b.*");
  private static final Pattern LEARNING =
      Pattern.compile(
          ".*\\b(?:courses?|class|classes|learn|learning|study|studying|lessons?|taught|program|programs|train|teach"
              + " me|only|please|(?:would|will) do|prefer\\w*|ideally|want it|must be|has to"
              + " be|should be|rather|fine|ok|suits?|best|better|would like|i want|need it|need"
              + " something|looking for|something|anything|everything|do it|can do)\\b.*");

  /** What others are said to do. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?:.* )?(?:i (?:read|heard|saw|hear|gather)(?: \\w+)? that|they say|people"
              + " say|apparently|(?:most|many|some|few) people|out of #\\d+ people|everyone"
              + " says|everybody says)(?: .*)?");

  /** In so few words a denial means what follows. */
  private static final int FEW = 4;

  /** So few words beside it say nothing else. */
  private static final int SHORT = 4;

  /** Said of what the speaker wants, can, or has to. */
  private static final Pattern GOVERNED =
      Pattern.compile(
          ".*\\b(?:(?:i|we|it|they|that|this|me)(?:"
              + " (?:really|also|just|still|definitely|actually|probably|all))*"
              + " (?:want|need|prefer|like|love|would|could|can|will|must|should|have"
              + " to|has|had|am|is|is to|needs?|works|do|hope|wish|go"
              + " for|fancy|hate|gave|fail\\w*|go|went)|instead|sorry|no|not|never|or|and)\\b.*");

  private static final Pattern HOURS_WITH =
      Pattern.compile(
          ".*(?:#\\d+ (?:hours?|minutes?)?(?:"
              + " (?:a|per|each|every|on|in|at|over|the|of|free|both|spare|maybe|or"
              + " so|during|,))*|#\\d+ (?:\\w+ )?|\\b(?:every|each|a|per|one|most|some|couple"
              + " of|few|two|three|several|my|these|those|other) )$");
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:(?:and|so|but|ok|hi|hello|,) )*(?:is|are|does|do"
              + " (?:you|the|these|those|any|they|most|all)|can (?:the|these|it|they|you"
              + " tell)|what|which|why|how|who|are there|was|were|when|where)\\b.*");
  private static final Pattern TURN =
      Pattern.compile(
          ".*\\b(?:no|actually|sorry|wait|i mean|i meant|rather|instead|scratch that|make"
              + " it|change|on second thought|now|not any more|in fact)\\b.*");
  private static final Pattern INSTEAD_OF =
      Pattern.compile(
          ".*\\b(?:instead of|rather than|not|no|never|hate|anything but|anything except|no"
              + " more|without|avoid|except|can not"
              + " (?:do|stand|learn|study|focus|concentrate)|(?:give|gave) up|fail|failed|fall"
              + " asleep|drop out|dropped out|hopeless|useless|over)(?:"
              + " (?:a|an|the|any|really|like|want|do|doing|to|be|have|just|more|go|another|keen|for|me|sitting|boring|too|stand|much|i|want"
              + " to|learn|study|fan|of|into|good|with|work|on|it|taught)){0,6}");

  private static final Pattern IS_OUT =
      Pattern.compile(
          "(?:(?:is|are|does|do|would be|will|would|just|really|simply|sadly|unfortunately|for"
              + " me|course|courses|class|classes) )*(?:not (?:happening|possible|an"
              + " option|work|working|going to|realistic|doable|suit|for me|my"
              + " thing)|impossible|out of the question|out(?= [.,!;]|$)|no"
              + " (?:good|use|option|go)|no way)\\b.*");

  /** A kind named at a place. */
  private record Named(Delivery kind, Hit hit, boolean denied) {}

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<Named> named = new ArrayList<>();
    DeliveryWords.KINDS.forEach((kind, pattern) ->
        Hit.all(pattern, message).stream()
            .filter(h -> isWish(kind, h) || (answers(context) && !isOther(kind, h)))
            .forEach(h -> named.add(new Named(kind, h, isDenied(h)))));
    named.removeIf(n ->
        n.kind() != Delivery.BLENDED
            && named.stream()
                .anyMatch(b -> b.kind() == Delivery.BLENDED && b.hit().overlaps(n.hit())));
    named.sort(java.util.Comparator.comparingInt(n -> n.hit().match().start()));
    List<SlotMention> mentions = new ArrayList<>();
    for (Mood mood : Mood.values()) {
      for (Holder holder : Holder.values()) {
        List<Named> same =
            named.stream()
                .filter(n ->
                    message.moodAt(n.hit().start()) == mood
                        && message.holderAt(n.hit().start()) == holder)
                .toList();
        mention(same, message, context, mentions);
      }
    }
    return mentions;
  }

  private static void mention(
      List<Named> named, Message message, Context context, List<SlotMention> mentions) {
    Set<Delivery> wished = EnumSet.noneOf(Delivery.class);
    Set<Delivery> denied = EnumSet.noneOf(Delivery.class);
    for (int i = 0; i < named.size(); i++) {
      Named now = named.get(i);
      if (i > 0 && !now.denied() && turns(message, named.get(i - 1).hit(), now.hit())) {
        wished.removeIf(d -> d.isPlace() == now.kind().isPlace());
      }
      (now.denied() ? denied : wished).add(now.kind());
    }
    Set<Delivery> places = EnumSet.of(Delivery.ONLINE, Delivery.ON_SITE, Delivery.BLENDED);
    wished.removeAll(denied);
    if (denied.stream().anyMatch(Delivery::isPlace)
        && wished.stream().noneMatch(Delivery::isPlace)
        && !denied.containsAll(places)) {
      places.removeAll(denied);
      wished.addAll(places);
    }
    if (!wished.isEmpty()) {
      for (Delivery kept : context.conversation().profile().delivery()) {
        if (wished.stream().noneMatch(d -> d.isPlace() == kept.isPlace())) {
          wished.add(kept);
        }
      }
      Hit first = named.getFirst().hit();
      SlotMention said = first.says(new Said.Value(new Deliveries(wished)));
      mentions.add(
          new SlotMention(
              said.start(),
              named.getLast().hit().end(),
              said.said(),
              said.mood(),
              said.holder(),
              1));
    }
  }

  private static boolean turns(Message message, Hit before, Hit after) {
    int from = before.match().end();
    return from < after.match().start()
        && TURN.matcher(message.line().substring(from, after.match().start())).matches();
  }

  private static boolean answers(Context context) {
    return context.conversation().memory().asked() == Field.DELIVERY;
  }

  private static boolean isOther(Delivery kind, Hit hit) {
    return !kind.isPlace()
        || hit.clause().question()
        || NOT_TEACHING.matcher(hit.clauseWords()).matches();
  }

  private static boolean isDenied(Hit hit) {
    return IS_OUT.matcher(hit.after()).matches()
        || (hit.negated() && hit.before().split(" ").length <= FEW
                || INSTEAD_OF.matcher(hit.before()).matches())
            && !hit.before()
                .matches(
                    ".*\\b(?:not only|not just|do not mind|not mind|no problem with|no issue"
                        + " with)\\b.*");
  }

  private static boolean isWish(Delivery kind, Hit hit) {
    String clause = hit.clauseWords();
    String words = hit.match().group();
    if (hit.clause().question()
        && ASKS.matcher(clause).matches()
        && !clause.matches(".*\\b(?:can i do|only|for me)\\b.*")) {
      return false;
    }
    if (kind == Delivery.ON_SITE && words.equals("on site") && hit.before().matches("(?:.* )?am")) {
      return false;
    }
    String rest =
        clause.replaceAll(
            "\\b(?:work(?:s)? (?:well |best |better |fine )?for"
                + " me|(?:courses?|class|classes|lessons?|programs?|is|are|be|being|something|anything|it)"
                + " taught|outside work|after work|around work|at work|because of work|works?"
                + " (?:well|best|better|fine|as well|too|also)|working on|work through|find"
                + " (?:it|a|courses?|something|anything|me)|i work best|full time job|for"
                + " work|reading list|run(?:s|ning)? (?:online|in|at|on))\\b",
            "_");
    boolean other = NOT_TEACHING.matcher(rest).matches();
    if (REPORTED.matcher(clause).matches()) {
      return false;
    }
    if (kind == Delivery.EVENING || kind == Delivery.WEEKEND) {
      boolean explicit =
          words.matches(
                  ".*\\b(?:only|class|classes|courses?|lessons?|sessions?|school|learning|training|programs?)\\b.*")
              || clause.matches(".*\\b(?:only|just)\\b.*");
      boolean counted =
          HOURS_WITH.matcher(hit.before() + " ").matches()
              || hit.after()
                  .matches(
                      "(?:(?:i|we|have|about|around|for|maybe|can do|-|:) )*#\\d+"
                          + " (?:hours?|minutes?)\\b(?! (?:a|per|each|every|/) week).*");
      boolean denied = hit.negated() && !clause.matches(".*\\b(?:not mind|no problem)\\b.*");
      boolean cueless =
          words.matches("(?:on )?(?:saturdays?|sundays?)")
              && !explicit
              && !hit.clauseWords()
                  .matches(
                      ".*\\b(?:best|better|free|suit\\w*|prefer\\w*|fine|available|classes|courses?)\\b.*");
      boolean nextWeekend =
          hit.before().matches(".*\\b(?:this|next|last|bank holiday|by|before|until)");
      return !other
          && !denied
          && !cueless
          && !nextWeekend
          && (explicit || !counted)
          && (explicit
              || isPlain(hit)
              || LEARNING.matcher(clause).matches()
              || clause.matches(".*\\b(?:free|available|suit|have time)\\b.*"));
    }
    if (words.matches("class ?rooms?")
        && !hit.after().matches("(?:in|near|only|please)\\b.*")
        && !LEARNING.matcher(clause).matches()
        && !hit.before().matches("(?:.* )?(?:need|want|like|require)(?: an?| the)?")
        && !isPlain(hit)) {
      return false;
    }
    boolean home = words.matches(".*\\bhome");
    boolean learning = LEARNING.matcher(clause).matches();
    if (other
        && !(learning
            && clause.matches(
                ".*\\b(?:courses?|class|classes|learn|learning|study|studying|lessons?)\\b.*")
            && !clause.matches(
                ".*\\b(?:work|working|worked|job|sell|sold|shop|bought|applied|saw|found|teach|taught"
                    + " (?:in|on|at))\\b.*"))) {
      return false;
    }
    return home
        ? (learning || isPlain(hit))
            && !clause.matches(
                ".*\\b(?:kids?|children|mum|mom|dad|parents?|stuck|stay|mother|baby)\\b.*")
        : learning
            || isPlain(hit)
            || GOVERNED.matcher(clause).matches()
            || hit.rest().split(" ").length <= SHORT;
  }

  /** Whether the clause says nothing else. */
  private static boolean isPlain(Hit hit) {
    String rest = Fillers.withoutLimits(hit.rest());
    return rest.matches(
        "(?:(?:and|or|also|in|on|at|the|with|by|so|ok|yes|yeah|no|but|well|then|plus|maybe|mostly|mainly|,|\\.|!|-|:|\\?|\\(|\\)|of|if|possible|please|only|just|is|it|all|both|not|_|too|though|be|would|i|prefer|rather|like|a|sometimes|online|evenings?|weekends?|remote|remotely|hybrid|weekdays|days|usually|most)"
            + " ?)*");
  }
}
