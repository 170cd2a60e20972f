package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Quantity;

/** A pattern found in the line of a message. */
record Hit(Message message, MatchResult match) {
  private static final int MOST = 30;

  /**
   * A pattern of whole words; {@code {n}} stands for a number that {@link #quantity} gives by that
   * name.
   */
  static Pattern pattern(String words) {
    return Pattern.compile(
        "(?<![^ ])(?:" + words.replaceAll("\\{([a-z]+)}", "#(?<$1>\\\\d+)") + ")(?![^ ])");
  }

  /**
   * Places, from left to right, that do not overlap; no more than 30, which nobody says but to slow
   * the reading down.
   */
  static List<Hit> all(Pattern pattern, Message message) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = pattern.matcher(message.line());
    while (hits.size() < MOST && matcher.find()) {
      hits.add(new Hit(message, matcher.toMatchResult()));
    }
    return hits;
  }

  /** Whether the group took part. */
  boolean has(String group) {
    return match.start(group) >= 0;
  }

  /** The words of a group, empty where it took no part. */
  String words(String group) {
    return has(group) ? match.group(group) : "";
  }

  /** The number of that name. */
  Quantity quantity(String group) {
    return message.quantities().get(Integer.parseInt(match.group(group)));
  }

  int start() {
    return message.startOfLine(match.start());
  }

  int end() {
    return message.endOfLine(match.end());
  }

  Clause clause() {
    return message.clauseAt(start());
  }

  /** The words of the clause that it stands in. */
  String clauseWords() {
    return message.lineOf(clause());
  }

  /** The words of the clause without those of this place. */
  String rest() {
    return clauseWords().replace(match.group(), " ").replaceAll(" +", " ").strip();
  }

  /** What stands in the clause before it. */
  String before() {
    int from = message.line().length() == 0 ? 0 : lineStart(clause());
    return message.line().substring(Math.min(from, match.start()), match.start()).strip();
  }

  /** What stands behind it in the whole message. */
  String after() {
    return message.line().substring(match.end()).strip();
  }

  private int lineStart(Clause clause) {
    int at = 0;
    for (int i = 0; i < clause.firstToken(); i++) {
      at += message.tokens().get(i).form().length() + 1;
    }
    return at;
  }

  boolean overlaps(Hit other) {
    return match.start() < other.match.end() && other.match.start() < match.end();
  }

  /** Whether where it begins is denied. */
  boolean negated() {
    return message.negatedAt(start());
  }

  /** A mention of this place, with the mood and holder of where it begins. */
  SlotMention says(Said said) {
    return says(said, 1);
  }

  SlotMention says(Said said, double confidence) {
    return new SlotMention(
        start(), end(), said, message.moodAt(start()), message.holderAt(start()), confidence);
  }
}
