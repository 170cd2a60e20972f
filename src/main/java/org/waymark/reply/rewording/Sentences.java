package org.waymark.reply.rewording;

import java.util.ArrayList;
import java.util.List;

/** Cuts a paragraph into sentences, with the blanks behind them; together exactly the paragraph. */
final class Sentences {
  private Sentences() {}

  static List<String> of(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      quoted = c == '“' || (quoted && c != '”');
      boolean blank = Character.isWhitespace(c);
      boolean ends = blank && i > 0 && ".?!".indexOf(paragraph.charAt(i - 1)) >= 0;
      if ((ends && !quoted) || c == '\n') {
        sentences.add(paragraph.substring(from, i + 1));
        from = i + 1;
      }
    }
    if (from < paragraph.length()) {
      sentences.add(paragraph.substring(from));
    }
    return sentences;
  }
}
