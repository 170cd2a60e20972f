package org.waymark.understanding.linking;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds American and British spelling into one that is neither: both sides of a comparison go
 * through it, so it need not be pretty.
 */
final class Spelling {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("tyre", "tire"),
          Map.entry("tyres", "tires"),
          Map.entry("programme", "program"),
          Map.entry("programmes", "programs"),
          Map.entry("cheque", "check"),
          Map.entry("cheques", "checks"),
          Map.entry("grey", "gray"),
          Map.entry("kerb", "curb"),
          Map.entry("mould", "mold"),
          Map.entry("moulds", "molds"),
          Map.entry("moulding", "molding"),
          Map.entry("moulder", "molder"),
          Map.entry("plough", "plow"),
          Map.entry("jewellery", "jewelry"),
          Map.entry("jeweller", "jeweler"),
          Map.entry("aluminum", "aluminium"),
          Map.entry("storey", "story"),
          Map.entry("practise", "practice"),
          Map.entry("restful", "rest"),
          Map.entry("aging", "ageing"));

  private static final Pattern DOUBLED = Pattern.compile("(?<=[aeiou])ll(?=[aeio])");

  /** What one of the two spellings has, wherever they differ. */
  private static final List<String> TELLING =
      List.of("iz", "yz", "our", "ogue", "aes", "aed", "aem", "ens", "tre", "ll");

  private Spelling() {}

  /** The one form of a word in lower case; a name of technology or a short word stays as it is. */
  static String oneOf(String word) {
    String listed = WORDS.get(word);
    if (listed != null) {
      return listed;
    }
    if (word.length() < 5 || !Inflection.plain(word)) {
      return word;
    }
    return differs(word) ? folded(word) : word;
  }

  private static boolean differs(String word) {
    for (String part : TELLING) {
      if (word.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String word) {
    String folded =
        word.replace("iza", "isa")
            .replace("ize", "ise")
            .replace("izi", "isi")
            .replace("yze", "yse")
            .replace("yzi", "ysi");
    folded =
        folded
            .replace("our", "or")
            .replace("ogue", "og")
            .replace("aes", "es")
            .replace("paed", "ped")
            .replace("haem", "hem");
    folded = folded.replace("ense", "ence").replace("ensi", "enci");
    if (folded.endsWith("tre") || folded.endsWith("tres")) {
      folded = folded.replace("tre", "ter");
    }
    return folded.length() > 6 ? DOUBLED.matcher(folded).replaceAll("l") : folded;
  }
}
