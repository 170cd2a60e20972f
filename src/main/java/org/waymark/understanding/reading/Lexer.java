package org.waymark.understanding.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into tokens, in lower case and plain signs, keeping where each stands in the text as
 * typed.
 */
final class Lexer {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<date>(?<![\\d/.-])(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}([/.-])\\d{1,2}\\2(?:\\d{4}|\\d{2})"
              + "|(?!1/2(?![/\\d])|1/4(?![/\\d])|3/4(?![/\\d]))\\d{1,2}/(?:0?[1-9]|[12]\\d|3[01])(?!\\d)|(?<=\\b(?:by|before|until|till|on|from|than|after)"
              + " )\\d{1,2}(?:/(?:0?[1-9]|1[0-2])(?!\\d)|\\.(?:0[1-9]|1[0-2])\\.?(?!\\d)))(?!/\\d))|(?<time>(?<!\\d)(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d"
              + " ?(?:am|pm)(?!\\p{L})|:[0-5]\\d(?!\\d)|(?<=1[0-2]|[1-9]) ?(?:am|pm)(?!\\p{L})))"
              + "|(?<ordinal>(?<!\\d)\\d{1,2}(?:st|nd|rd|th)(?!\\p{L}))|(?<number>[1-9]\\d{0,2}(?:(["
              + " .,'])\\d{3}(?:\\6\\d{3})*(?![\\d]|["
              + " .]\\d))(?:[.,]\\d{1,2}(?!\\d))?|\\d+[.,]\\d+|\\d+|(?<![\\d\\p{L}])\\.\\d+)|(?<word>(?:max|min|approx|ca)\\.(?="
              + " ?[\\d€$£])|(?:hrs?|mins?|wks?|yrs?|mths?)\\.(?= ?(?:/|per |a"
              + " |each|every|max|p/?w|on ))|p/[wm](?!\\p{L})|w/e(?!\\p{L})|w/(?="
              + " ?\\p{L})|b/w(?!\\p{L})|n/a(?!\\p{L})|(?<=\\d)h(?=[0-5]\\d(?!\\d))|\\p{L}[\\p{L}\\p{N}]*(?:'\\p{L}+)*)"
              + "|(?<join>(?<=[\\p{L}\\p{N}])-(?=\\p{L}))|(?<symbol>->|\\S)");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final StringBuilder plain = new StringBuilder();
  private final List<Integer> places = new ArrayList<>();

  private Lexer() {}

  /** The pieces of a text. */
  static List<Token> cut(String text) {
    Lexer lexer = new Lexer();
    lexer.makePlain(text);
    return lexer.tokens(text.length());
  }

  private void makePlain(String text) {
    int at = 0;
    while (at < text.length()) {
      int code = text.codePointAt(at);
      int width = Character.charCount(code);
      String form = plain(code);
      if (form.contains("/")
          && form.length() > 1
          && !plain.isEmpty()
          && Character.isDigit(plain.charAt(plain.length() - 1))) {
        form = " " + form;
      }
      for (int i = 0; i < form.length(); i++) {
        plain.append(form.charAt(i));
        places.add(at);
      }
      at += width;
    }
  }

  private static String plain(int code) {
    if (code < 128) {
      return code == '\n'
          ? "."
          : code == '\r' || code == '\t' || code == '`' || code == '*' || code == '"'
              ? " "
              : Character.toString(Character.toLowerCase(code));
    }
    return switch (code) {
      case '‘', '’', '‛', '´', 'ʼ' -> "'";
      case '“', '”', '«', '»' -> " ";
      case '‐', '‑', '‒', '–', '—', '−' -> "-";
      case '→' -> "->";
      case '•', '·' -> ",";
      case '…' -> ".";
      case '₤' -> "£";
      case '\u200b', '\u200d', '\ufeff', '\u00ad' -> "";
      default -> plainOther(code);
    };
  }

  private static String plainOther(int code) {
    int type = Character.getType(code);
    if (Character.isSpaceChar(code)) {
      return " ";
    }
    if (type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || type == Character.SURROGATE) {
      return ",";
    }
    String form =
        Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD).replace('⁄', '/');
    return MARKS.matcher(form).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private List<Token> tokens(int length) {
    List<Token> tokens = new ArrayList<>();
    Matcher piece = PIECE.matcher(plain);
    while (piece.find()) {
      if (piece.group("join") == null) {
        int last = piece.end() - 1;
        int end = last + 1 < places.size() ? places.get(last + 1) : length;
        tokens.add(
            new Token(
                places.get(piece.start()),
                Math.max(end, places.get(last)),
                piece.group(),
                kind(piece)));
      }
    }
    return tokens;
  }

  private static Token.Kind kind(Matcher piece) {
    return piece.group("date") != null
        ? Token.Kind.DATE
        : piece.group("time") != null
            ? Token.Kind.TIME
            : piece.group("ordinal") != null
                ? Token.Kind.ORDINAL
                : piece.group("number") != null
                    ? Token.Kind.NUMBER
                    : piece.group("word") != null ? Token.Kind.WORD : Token.Kind.SYMBOL;
  }
}
