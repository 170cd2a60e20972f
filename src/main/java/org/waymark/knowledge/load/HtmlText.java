package org.waymark.knowledge.load;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** The text of a cell that holds HTML, as exports of web shops and course pages do. */
final class HtmlText {
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</?(?:p|br|b|i|u|em|strong|ul|ol|li|div|span|a|h[1-6]|script|style|table|tbody|tr|td|th"
              + "|img|font|sup|sub|iframe|svg|object|embed|form|input|body|html|head|blockquote)"
              + "(?:\\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|nbsp|#\\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{3,8});");

  private HtmlText() {}

  /** The text without markup; paragraphs and list items begin a line. Plain text stays as it is. */
  static String plain(String cell) {
    if (!MARKUP.matcher(cell).find()) {
      return cell;
    }
    Document page = Jsoup.parseBodyFragment(cell.replaceAll("\\R", "\uE000"));
    page.select("script, style, iframe, object, embed, template").remove();
    page.select("br, p, div, li, tr, h1, h2, h3, h4, h5, h6")
        .forEach(block -> block.before(new TextNode("\uE000")));
    return page.text().replaceAll(" *\uE000 *", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }
}
