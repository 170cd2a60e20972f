package org.waymark.knowledge.load;

/**
 * Keeps a sheet program from taking a cell for a formula: what begins like one gets an apostrophe
 * before it, which reading takes away again.
 */
public final class FormulaGuard {
  private FormulaGuard() {}

  /** The text as it may stand in a table that somebody opens in a sheet program. */
  public static String guard(String text) {
    return beginsLikeOne(text) ? "'" + text : text;
  }

  /** The text that {@link #guard} was given. */
  static String unguard(String cell) {
    return cell.startsWith("'") && beginsLikeOne(cell) ? cell.substring(1) : cell;
  }

  private static boolean beginsLikeOne(String text) {
    String bare = text.replaceFirst("^'+", "").stripLeading();
    return (!bare.isEmpty() && "=+-@".indexOf(bare.charAt(0)) >= 0)
        || text.startsWith("\t")
        || text.startsWith("\r");
  }
}
