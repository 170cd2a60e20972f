package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Quantity;
import org.waymark.understanding.reading.Token;

/**
 * Puts a corrected number in the place of the one it corrects: "6 hours a week, no, 4" becomes "4
 * hours a week", "not 500 but 350 euros" becomes "350 euros". What is taken back reads as {@code
 * _}.
 */
final class Corrections {
  private static final String UNIT =
      "(?: (?:euros?|€|\\$|£|pounds?|dollars?|bucks|quid|hours?|minutes?|weeks?|months?|days?|years?|k|max|total|(?:a|per|each|every|/)"
          + " (?:week|day|month|evening|night)|on|weekdays))*";
  private static final String SIGN = "(?:[€$£] )?";
  private static final String TURN =
      "(?:or (?:no|let us say|say|make it|better|rather)|no|nope|actually|sorry|wait|i mean|i"
          + " meant|or rather|rather|scratch that|make (?:it|that)|correction|oops|better|let us"
          + " say|hmm|hm|uh|er|erm|well|no wait|hang on|hold on|on second thoughts?|my"
          + " mistake|strike that|forget that|scrap that|that is|it is|more like|change (?:it|that)"
          + " to|in fact|should be|typo|not quite|my bad|but (?:really|actually|now|it is|make"
          + " it|only|i meant|more like|let us say)|really|honestly|now it is|it is really|changed"
          + " to|became|(?:that is |it is )?too (?:much|many|little|few)|that is (?:wrong|not"
          + " right|not true)|is (?:a lot|a bit much|too"
          + " (?:much|many|little|few)|optimistic|ambitious|a stretch)|not that (?:much|many))";
  private static final String NO_UNIT =
      "(?! (?:euros?|€|\\$|£|pounds?|dollars?|bucks|quid|hours?|minutes?|weeks?|months?|days?|years?|courses?|programs?|evenings?|st|am|pm)(?![^"
          + " ]))";

  private static final Pattern LATER =
      Hit.pattern(
          "{a}(?<unit>"
              + UNIT
              + ")(?:(?: ,| \\.| \\?| -| \\(){0,4} "
              + TURN
              + "(?: ,| \\.| \\?| -| or| say| then| "
              + TURN
              + "| please| only| just| about| around| maybe| like){0,6} )"
              + SIGN
              + "{b}"
              + NO_UNIT);
  private static final Pattern NOT_BUT =
      Hit.pattern(
          "(?<not>not) (?:(?:about|around|exactly) )?"
              + SIGN
              + "{a}(?<unit>"
              + UNIT
              + ")(?: ,| but| it is| rather| more like| just| only| -| i have| make it)+ "
              + SIGN
              + "{b}(?<unitb>"
              + UNIT
              + ")");
  private static final Pattern AND_NOT =
      Hit.pattern(
          "{b}(?<unitb>"
              + UNIT
              + ")(?: ,| and| -| \\()* (?<not>not|instead of|rather than) "
              + SIGN
              + "{a}(?<unit>"
              + UNIT
              + ")");
  private static final Pattern INSTEAD =
      Hit.pattern(
          "(?<not>instead of) "
              + SIGN
              + "{a}(?<unit>"
              + UNIT
              + ")(?: ,| i can do| i have| make it| it is| now| just| only)* "
              + SIGN
              + "{b}(?<unitb>"
              + UNIT
              + ")");

  private static final Pattern FROM_TO =
      Hit.pattern(
          "(?:went|gone|goes|changed?|cut|reduced?|dropped|increased?|raised?|up|down|moved?|lowered?|switch(?:ed)?|bump(?:ed)?|put)(?:"
              + " \\w+){0,5}? (?<not>from) "
              + SIGN
              + "{a}(?<unit>"
              + UNIT
              + ") (?:down |up )?to "
              + SIGN
              + "{b}(?<unitb>"
              + UNIT
              + ")");

  private Corrections() {}

  /** The message with its corrections made; offsets stay those of the text as typed. */
  static Message made(Message message) {
    Message now = message;
    for (Pattern pattern : List.of(FROM_TO, NOT_BUT, INSTEAD, AND_NOT, LATER, LATER)) {
      Matcher found = pattern.matcher(now.line());
      if (found.find() && !crossesTime(now, found)) {
        now = made(now, found, pattern == LATER);
      }
    }
    return now;
  }

  /**
   * "9 to 5, no": numbers far apart in kind, as a year and an amount, are no correction of each
   * other.
   */
  private static boolean crossesTime(Message message, Matcher found) {
    return message.quantities().get(Integer.parseInt(found.group("a"))).isYear();
  }

  private static Message made(Message message, Matcher found, boolean later) {
    int a = Integer.parseInt(found.group("a"));
    int b = Integer.parseInt(found.group("b"));
    boolean moves = later || (found.group("unitb").isEmpty() && !found.group("unit").isEmpty());
    List<Quantity> quantities = new ArrayList<>(message.quantities());
    List<Token> tokens = new ArrayList<>();
    Quantity value = quantities.get(b);
    if (moves) {
      quantities.set(
          a,
          new Quantity(
              quantities.get(a).start(),
              quantities.get(a).end(),
              value.low(),
              value.high(),
              value.hedge()));
    }
    int notAt = later ? -1 : message.tokenAtLine(found.start("not"));
    int unitFrom = message.tokenAtLine(found.start("a") - 1);
    int unitTo =
        moves
            ? unitFrom
            : message.tokenAtLine(Math.max(found.start("a"), found.end("unit") - 1)) + 1;
    for (int i = 0; i < message.tokens().size(); i++) {
      Token token = message.tokens().get(i);
      boolean struck =
          token.form().equals("#" + (moves ? b : a))
              || (!later && i >= notAt && i < notAt + (found.group("not").contains(" ") ? 2 : 1))
              || (!moves && i >= unitFrom && i < unitTo);
      tokens.add(struck ? new Token(token.start(), token.end(), "_", token.kind()) : token);
    }
    String line = String.join(" ", tokens.stream().map(Token::form).toList());
    Message struck = new Message(message.text(), tokens, quantities, message.clauses(), line);
    return struck.withoutNegationAt(later ? -1 : message.tokens().get(notAt).start());
  }
}
