package org.waymark.knowledge.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The header and the first rows of a table. */
record TableSample(List<String> header, List<List<String>> rows) {
  /** Ends the reading once there is enough. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Reads so many rows; throws {@link Unreadable} where there is no table. */
  static TableSample of(TableRows table, int most) throws IOException {
    List<String> header = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    try {
      table.read(
          new TableRows.Sink() {
            @Override
            public void row(int number, List<String> cells) throws IOException {
              if (header.isEmpty()) {
                cells.forEach(c -> header.add(c.strip()));
              } else if (rows.size() < most) {
                rows.add(List.copyOf(cells));
              } else {
                throw new Enough();
              }
            }

            @Override
            public void broken(int number, String reason) {
              // Said when the table is read.
            }
          });
    } catch (Enough e) {
      // There is enough.
    }
    return new TableSample(List.copyOf(header), rows);
  }

  /** The column's cells that say something. */
  List<String> values(String column) {
    int index = header.indexOf(column);
    return rows.stream()
        .filter(r -> index < r.size())
        .map(r -> r.get(index).strip())
        .filter(v -> !Nothing.says(v))
        .toList();
  }

  /** Characters in all of the column's sampled cells. */
  int length(String column) {
    return values(column).stream().mapToInt(String::length).sum();
  }

  /** The share of such cells for which that holds, 0 where there are none. */
  double share(String column, Predicate<String> holds) {
    List<String> values = values(column);
    return values.isEmpty() ? 0 : (double) values.stream().filter(holds).count() / values.size();
  }
}
