package org.waymark.channel.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.turn.StorableText;

/** Slack's markup to plain words and back (Slack's documentation, "Formatting message text"). */
final class SlackText {
  private static final Pattern TAG = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  private SlackText() {}

  /** What was typed: the bot's name left out, links and names as they read. */
  static String plain(String markup) {
    Matcher tag = TAG.matcher(markup);
    StringBuilder out = new StringBuilder();
    while (tag.find()) {
      tag.appendReplacement(out, Matcher.quoteReplacement(shown(tag.group(1), tag.group(2))));
    }
    tag.appendTail(out);
    return StorableText.cleaned(out.toString())
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace('\u00a0', ' ')
        .strip();
  }

  private static String shown(String target, @org.jspecify.annotations.Nullable String label) {
    if (target.startsWith("@")) {
      return "";
    }
    if (label != null && !label.isEmpty()) {
      return target.startsWith("#") ? "#" + label : label;
    }
    return target.startsWith("#") || target.startsWith("!") ? "" : target;
  }

  /** Anybody's text: nothing in it is a mention, a link or a command to Slack. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A link with a title; only the title where the address is none that a browser opens. */
  static String link(String url, String title) {
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    String address =
        url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
    // Slack ends the address at the first bar; in the title it would be shown as it is.
    return web
        ? "<" + address.replace("&", "&amp;") + "|" + escape(title).replace('|', '\u00a6') + ">"
        : escape(title);
  }

  /** At most so many characters, without cutting one in two, and with dots where it was cut. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    // Nor an entity that stands for a sign.
    int entity = text.lastIndexOf('&', end - 1);
    if (entity >= 0 && end - entity < 5 && text.indexOf(';', entity) >= end) {
      end = entity;
    }
    return text.substring(0, end) + "\u2026";
  }

  /** In parts of at most so many characters, cut at the ends of lines or words where there are. */
  static List<String> parts(String text, int most) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > most) {
      int end = rest.lastIndexOf('\n', most);
      if (end <= most / 2) {
        end = rest.lastIndexOf(' ', most);
      }
      if (end <= most / 2) {
        end = cut(rest, most).length() - 1;
      }
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (!rest.isBlank()) {
      parts.add(rest);
    }
    return parts;
  }
}
