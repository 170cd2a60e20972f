package org.waymark.knowledge.load;

import java.util.ArrayList;
import java.util.List;

/**
 * A list in one cell of a table: items parted by {@code ;} or {@code |}; a backslash before one of
 * these, or before a backslash, keeps it as it is.
 */
final class ListCell {
  /** The rule of a mapping that means such a cell. */
  static final String PATTERN = "[;|]";

  private ListCell() {}

  static List<String> split(String cell) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\' && i + 1 < cell.length() && isSpecial(cell.charAt(i + 1))) {
        item.append(cell.charAt(++i));
      } else if (c == ';' || c == '|') {
        items.add(item.toString());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString());
    return items;
  }

  static String join(List<String> items) {
    List<String> escaped = new ArrayList<>();
    for (String item : items) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < item.length(); i++) {
        text.append(isSpecial(item.charAt(i)) ? "\\" : "").append(item.charAt(i));
      }
      escaped.add(text.toString());
    }
    return String.join("; ", escaped);
  }

  private static boolean isSpecial(char c) {
    return c == ';' || c == '|' || c == '\\';
  }
}
