package org.waymark.reply;

import com.ibm.icu.text.MessagePattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An ICU message written out: one sentence for each branch of its plurals. */
final class Branches {
  private final MessagePattern pattern;
  private final String text;

  private Branches(String message) {
    pattern = new MessagePattern(message);
    text = message;
  }

  /** A piece of a sentence. */
  sealed interface Piece {
    /** Words. */
    record Text(String text) implements Piece {}

    /** Where a value stands. */
    record Value(String name) implements Piece {}
  }

  /**
   * One way to say a message.
   *
   * @param fixed values that the branch stands for and does not show, such as 1 for "one program"
   */
  record Branch(List<Piece> parts, Map<String, Object> fixed) {
    Branch with(List<Piece> more, Map<String, Object> alsoFixed) {
      List<Piece> all = new ArrayList<>(parts);
      all.addAll(more);
      Map<String, Object> values = new HashMap<>(fixed);
      values.putAll(alsoFixed);
      return new Branch(List.copyOf(all), Map.copyOf(values));
    }
  }

  static List<Branch> of(String message) {
    Branches branches = new Branches(message);
    return branches.message(0, "");
  }

  /** The ways to say the message that starts there; {@code number} is what {@code #} stands for. */
  private List<Branch> message(int start, String number) {
    List<Branch> ways = List.of(new Branch(List.of(), Map.of()));
    int limit = pattern.getLimitPartIndex(start);
    int from = pattern.getPart(start).getLimit();
    for (int i = start + 1; i <= limit; i++) {
      MessagePattern.Part part = pattern.getPart(i);
      String before = text.substring(from, part.getIndex());
      ways = joined(ways, List.of(words(before)));
      from = part.getLimit();
      if (part.getType() == MessagePattern.Part.Type.REPLACE_NUMBER) {
        ways = joined(ways, List.of(value(number)));
      } else if (part.getType() == MessagePattern.Part.Type.INSERT_CHAR) {
        ways = joined(ways, List.of(words(String.valueOf((char) part.getValue()))));
      } else if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        ways = joined(ways, argument(i));
        i = pattern.getLimitPartIndex(i);
        from = pattern.getPart(i).getLimit();
      }
    }
    return ways;
  }

  private List<Branch> argument(int start) {
    String name = pattern.getSubstring(pattern.getPart(start + 1));
    List<Branch> ways = new ArrayList<>();
    String selector = "";
    int limit = pattern.getLimitPartIndex(start);
    for (int i = start + 2; i < limit; i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        selector = pattern.getSubstring(part);
      } else if (part.getType() == MessagePattern.Part.Type.MSG_START) {
        Map<String, Object> fixed = fixed(name, selector);
        for (Branch branch : message(i, name)) {
          boolean shown = branch.parts().contains(new Piece.Value(name));
          ways.add(shown ? branch : branch.with(List.of(), fixed));
        }
        i = pattern.getLimitPartIndex(i);
      }
    }
    return ways.isEmpty() ? List.of(value(name)) : ways;
  }

  private static Map<String, Object> fixed(String name, String selector) {
    return selector.equals("one") || selector.equals("=1")
        ? Map.of(name, BigDecimal.ONE)
        : Map.of();
  }

  private static Branch words(String words) {
    return new Branch(words.isEmpty() ? List.of() : List.of(new Piece.Text(words)), Map.of());
  }

  private static Branch value(String name) {
    return new Branch(List.of(new Piece.Value(name)), Map.of());
  }

  private static List<Branch> joined(List<Branch> ways, List<Branch> ends) {
    List<Branch> all = new ArrayList<>();
    for (Branch way : ways) {
      ends.forEach(end -> all.add(way.with(end.parts(), end.fixed())));
    }
    return all;
  }
}
