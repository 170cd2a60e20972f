package org.waymark.knowledge.load;

import java.io.IOException;
import java.util.List;

/** The rows of a table, one after the other, so that no table need be held in memory. */
interface TableRows {
  /** Takes rows, the header first. */
  interface Sink {
    /**
     * One row.
     *
     * @param number from 1, as the program that made the table counts
     */
    void row(int number, List<String> cells) throws IOException;

    /** A row that cannot be read, and with it all that follow. */
    void broken(int number, String reason) throws IOException;
  }

  /** Passes each row that is not empty; throws {@link Unreadable} where it is no such table. */
  void read(Sink sink) throws IOException;
}
