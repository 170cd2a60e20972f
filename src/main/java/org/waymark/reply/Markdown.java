package org.waymark.reply;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as plain text. */
final class Markdown {
  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  private Markdown() {}

  /** The text without marks; links to other answers become their words. */
  static String plain(String markdown) {
    String withoutOwnLinks = markdown.replaceAll("\\[([^]]+)]\\([a-z0-9-]+\\.md\\)", "$1");
    return PLAIN.render(PARSER.parse(withoutOwnLinks)).strip();
  }
}
