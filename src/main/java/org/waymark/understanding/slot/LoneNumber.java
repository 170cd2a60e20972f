package org.waymark.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.dialogue.Field;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Holder;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Mood;
import org.waymark.understanding.reading.Token;

/**
 * The only number of an answer, in whatever words it is wrapped: it answers the question just asked
 * where it counts nothing else, and is no age and no time of day.
 */
final class LoneNumber {
  /** Words that can follow a number without being what is counted. */
  private static final Set<String> NOT_COUNTED =
      Set.copyOf(Phrases.words(LoneNumber.class, "not-counted.txt"));

  private static final Set<String> AGE_OR_TIME =
      Set.of("am", "aged", "age", "turned", "turning", "since", "born", "number", "level", "room");

  private LoneNumber() {}

  /** The index of that number among the quantities. */
  static Optional<Integer> of(Message message, Field asked) {
    if (message.quantities().size() != 1 || message.line().contains("_")) {
      return Optional.empty();
    }
    List<Token> tokens = message.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).form().equals("#0")) {
        return answers(message, i, asked) ? Optional.of(0) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether what stands behind a number is what it counts. */
  static boolean countsNoun(String after) {
    String next = after.isBlank() ? "" : after.split(" ")[0];
    return next.matches("[a-z]+") && !NOT_COUNTED.contains(next);
  }

  private static boolean answers(Message message, int at, Field asked) {
    List<Token> tokens = message.tokens();
    Token number = tokens.get(at);
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    String before = at > 0 ? tokens.get(at - 1).form() : "";
    boolean counts =
        next != null
            && next.kind() == Token.Kind.WORD
            && !NOT_COUNTED.contains(next.form())
            && !isUnit(next.form(), asked);
    String typed = message.text().substring(number.start(), number.end());
    return !counts
        && !typed.matches("(?i)an?")
        && !AGE_OR_TIME.contains(before)
        && !countsElse(message, at, asked)
        && message.moodAt(number.start()) == Mood.REAL
        && message.holderAt(number.start()) == Holder.SPEAKER
        && !message.clauseAt(number.start()).question()
        && !message.quantities().getFirst().isYear()
        && tokens.stream()
            .noneMatch(t -> t.kind() == Token.Kind.TIME || t.kind() == Token.Kind.DATE);
  }

  /** Hours of a job, money that is earned: what the clause speaks of says what is counted. */
  private static boolean countsElse(Message message, int at, Field asked) {
    String clause = message.lineOf(message.clauseAt(message.tokens().get(at).start()));
    String before = at > 0 ? message.tokens().get(at - 1).form() : "";
    return switch (asked) {
      case HOURS_PER_WEEK ->
          HoursCues.speaksOfElse(clause) || before.equals("at") || before.equals("until");
      case BUDGET -> BudgetReader.speaksOfElse(clause);
      case WEEKS, MAX_PROGRAMS -> HoursCues.speaksOfElse(clause) || before.equals("at");
      case CURRENT_ROLE,
          TARGET_ROLE,
          GOALS,
          SKILLS,
          NOT_HELD,
          WANTED_SKILLS,
          START_ON,
          FINISH_BY,
          PREFERENCE,
          DELIVERY,
          LANGUAGES,
          LEVEL,
          PLACE,
          EXCLUDED ->
          true;
    };
  }

  private static boolean isUnit(String word, Field asked) {
    return switch (asked) {
      case HOURS_PER_WEEK -> word.matches("hours?");
      case WEEKS -> word.matches("weeks?");
      case MAX_PROGRAMS -> word.matches("courses?|programs?");
      case BUDGET,
          CURRENT_ROLE,
          TARGET_ROLE,
          GOALS,
          SKILLS,
          NOT_HELD,
          WANTED_SKILLS,
          START_ON,
          FINISH_BY,
          PREFERENCE,
          DELIVERY,
          LANGUAGES,
          LEVEL,
          PLACE,
          EXCLUDED ->
          false;
    };
  }
}
