package org.waymark.check;

import java.util.ArrayList;
import java.util.List;

/** Figures in rows; prints as Markdown that is also straight in a terminal. */
record Table(String title, List<String> header, List<List<String>> rows) {
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("### " + title + "\n\n");
    text.append(row(header)).append('\n').append("| ");
    List<String> lines = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      lines.add("-".repeat(width(column) - (column == 0 ? 0 : 1)) + (column == 0 ? "" : ":"));
    }
    text.append(String.join(" | ", lines)).append(" |\n");
    rows.forEach(r -> text.append(row(r)).append('\n'));
    return text.toString();
  }

  private String row(List<String> cells) {
    List<String> padded = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      String blank = " ".repeat(width(column) - cells.get(column).length());
      padded.add(column == 0 ? cells.get(column) + blank : blank + cells.get(column));
    }
    return "| " + String.join(" | ", padded) + " |";
  }

  private int width(int column) {
    int widest = Math.max(3, header.get(column).length());
    for (List<String> row : rows) {
      widest = Math.max(widest, row.get(column).length());
    }
    return widest;
  }
}
