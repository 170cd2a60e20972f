package org.waymark.app;

/** A setting that does not parse: one line that names it, its value and what is allowed. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With that line. */
  public SettingsException(String message) {
    super(message);
  }
}
