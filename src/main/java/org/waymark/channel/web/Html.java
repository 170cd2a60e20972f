package org.waymark.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain page; whatever comes from a record goes in as text and is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** A part of a page. */
  Html() {}

  /** Begins a page of that title in that language. */
  Html(String title, Tongue tongue) {
    raw("<!doctype html><html lang=\"")
        .text(tongue.tag())
        .raw("\" dir=\"")
        .text(tongue.direction())
        .raw(
            "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>")
        .text(title)
        .raw(
            "</title><link rel=\"icon\" href=\"/site/icon.svg\" type=\"image/svg+xml\"><link"
                + " rel=\"stylesheet\" href=\"/site/site.css\"></head><body><header"
                + " class=\"top\"><p class=\"brand\"><a href=\"/widget/\">")
        .text(tongue.say("page.home"))
        .raw("</a></p></header><main class=\"page\"><h1><bdi>")
        .text(title)
        .raw("</bdi></h1>");
  }

  /** Markup of our own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Anybody's text, escaped for content and for quoted attributes. */
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return this;
  }

  /** The search over the programs. */
  void search(Tongue tongue, String words) {
    raw("<form method=\"get\" action=\"/programs\" class=\"search\" role=\"search\"><label"
            + " for=\"q\">")
        .text(tongue.say("page.find"))
        .raw("</label> <input id=\"q\" name=\"q\" type=\"search\" maxlength=\"300\" value=\"")
        .text(words)
        .raw("\"> <button>")
        .text(tongue.say("page.button"))
        .raw("</button></form>");
  }

  /**
   * Data for search engines: never run, so that the policy of the page does not bar it; whatever
   * could end it or begin markup is written as JSON's own escapes.
   */
  void data(String json) {
    raw("<script type=\"application/ld+json\">")
        .raw(
            json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029"))
        .raw("</script>");
  }

  /** A line of a description list; none where nothing is known. */
  void fact(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      raw("<dt>").text(name).raw("</dt><dd dir=\"auto\">").text(value).raw("</dd>");
    }
  }

  /** A heading with a list; none where it is empty. */
  void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      raw("<h2>").text(title).raw("</h2><ul>");
      items.forEach(i -> raw("<li dir=\"auto\">").text(i).raw("</li>"));
      raw("</ul>");
    }
  }

  /** What was put in so far, as a part of a page. */
  String bare() {
    return out.toString();
  }

  /** The whole page. */
  @Override
  public String toString() {
    return out + "</main></body></html>";
  }
}
