package org.waymark.reply;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for its values, to be found in what somebody typed: case, accents and
 * kinds of spaces and apostrophes do not count.
 *
 * @param names of the values in the order of their places
 * @param fixed values that the sentence stands for without showing them
 */
record Template(Pattern pattern, List<String> names, Map<String, Object> fixed) {
  private static final String SPACES = " +";

  /** One for each way to say an ICU message. */
  static List<Template> of(String message) {
    return Branches.of(message).stream().map(Template::of).toList();
  }

  private static Template of(Branches.Branch branch) {
    StringBuilder regex = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (Branches.Piece part : branch.parts()) {
      switch (part) {
        case Branches.Piece.Text text -> regex.append(literal(text.text()));
        case Branches.Piece.Value value -> {
          regex.append("(.+?)");
          names.add(value.name());
        }
      }
    }
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return new Template(Pattern.compile(regex.toString(), flags), names, branch.fixed());
  }

  private static String literal(String text) {
    return Pattern.quote(folded(text)).replaceAll(SPACES, "\\\\E +\\\\Q");
  }

  /** The text without accents, of the same length, so that places in it are places in the text. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      folded.append(
          switch (letter) {
            case '’', '‘', '´' -> '\'';
            case '\u00a0', '\u202f', '\t', '\n', '\r' -> ' ';
            default -> Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
          });
    }
    return folded.toString();
  }

  /** The values by name, as they were typed; empty where the text is another sentence. */
  Optional<Map<String, String>> match(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
    Matcher matcher = pattern.matcher(folded(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), text.substring(matcher.start(i + 1), matcher.end(i + 1)));
    }
    return Optional.of(values);
  }
}
