package org.waymark.knowledge.load;

import org.jspecify.annotations.Nullable;

/**
 * A fact that would not do, and what was done about it.
 *
 * @param code a short word for its kind, such as {@code unknown-skill}
 * @param field the field of the record, or null for the record as a whole
 * @param value what stood there, shortened, or null
 * @param message a sentence that says what is wrong and what was done
 */
public record Issue(
    Severity severity,
    String code,
    Place place,
    @Nullable String field,
    @Nullable String value,
    String message) {
  private static final int LONGEST_VALUE = 200;

  /** Shortens the value. */
  public Issue {
    if (value != null && value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }

  /** How bad it is. */
  public enum Severity implements org.waymark.knowledge.Coded {
    /** The record was left out. */
    ERROR("error"),
    /** The fact was left out or mended; the record is in. */
    WARNING("warning");

    private final String code;

    Severity(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * Where it stands.
   *
   * @param file the file's name
   * @param line from 1, or 0 where lines mean nothing
   * @param row of a table, from 1 with the header as row 1, or 0
   * @param pointer an RFC 6901 JSON pointer, or null for tables
   */
  public record Place(String file, int line, int row, @Nullable String pointer) {
    /** {@code file:line}, or {@code file, row n}. */
    @Override
    public String toString() {
      return row > 0 ? file + ", row " + row : line > 0 ? file + ":" + line : file;
    }
  }

  /** {@code file:line: field: message}, for a terminal. */
  @Override
  public String toString() {
    return place + ": " + severity.code() + ": " + (field == null ? "" : field + ": ") + message;
  }
}
