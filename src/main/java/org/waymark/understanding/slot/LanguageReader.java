package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.dialogue.Constraint.Languages;
import org.waymark.understanding.reading.Message;

/**
 * Languages of teaching: "courses in Spanish or English". Not a language to learn, nor one that is
 * spoken.
 */
final class LanguageReader implements SlotReader {
  /** Names that are also other words. */
  private static final Set<String> UNCLEAR =
      Set.of(
          "ga",
          "kalaallisut",
          "twi",
          "ido",
          "akan",
          "ewe",
          "fula",
          "sango",
          "tonga",
          "chuang",
          "manx",
          "avestan",
          "quechua");

  private static final Map<String, String> CODES =
      Stream.of(Locale.getISOLanguages())
          .filter(c -> c.length() == 2)
          .map(c ->
              Map.entry(
                  Locale.of(c).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), c))
          .filter(e -> e.getKey().matches("[a-z]{3,}") && !UNCLEAR.contains(e.getKey()))
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
  private static final String NAME =
      "(?:"
          + String.join("|", CODES.keySet().stream().sorted().toList())
          + "|mandarin|deutsch|flemish|gaelic|farsi)";
  private static final String LIST = NAME + "(?:(?: ,| or| and| &| /)+ (?:in )?" + NAME + ")*";
  private static final Pattern IN =
      Hit.pattern("(?:in|through|via) (?<list>" + LIST + ")(?<only> only| please| language)?");
  private static final Pattern COURSE =
      Hit.pattern(
          "(?<list>"
              + LIST
              + ") (?:language |taught |speaking |spoken"
              + " )+(?:courses?|classes|programs?|ones?|only|lessons|teaching|course|options?|please|schools?)|(?:courses?|classes|programs?|lessons|teaching|language|taught)(?:"
              + " (?:of teaching|must|should|has|to|be|is|in|:))* (?<lista>"
              + LIST
              + ")(?<only> only| please)?|(?<listb>"
              + LIST
              + ") (?:only|please|or nothing|(?:, )?(?:both|either|either one|all) (?:(?:are|is)"
              + " )?(?:fine|ok|good|works?)|is (?:fine|ok|best|better for me)|would be"
              + " (?:fine|best|better))");
  private static final Pattern CUE =
      Pattern.compile(
          ".*\\b(?:courses?|class|classes|taught|teach|teaching|lessons?|anything|something|everything|only|please|prefer\\w*|possible|possibly|learn"
              + " it|learn this|study in|studying in|learn in|learning in|materials?|must be|has to"
              + " be|should be|programs?|language|available|ideally|do"
              + " it|it|them|ones?|training|one|better|best|i want|want to (?:learn|study)|can"
              + " be|fine|ok|follow|would be|lovely|great|nice|perfect|works|prefered)\\b.*");
  private static final Pattern SOMETHING_ELSE =
      Pattern.compile(
          ".*\\b(?:lost in|struggle in|hopeless in|drown"
              + " in|fluent|speak|speaks|spoke|speaking|degree|diploma|bachelors?|ba|ma|a level|a"
              + " levels|gcse|native|improve|better"
              + " at|interested|write|writing|wrote|emails?|talk|talking|read|reading|chat|answer|reply|customers?|clients?|say|said|called|qualification|certificate"
              + " in|beginners? in|level in|conversation\\w*|exam|skills? in|grew"
              + " up|translate\\w*|translation|born|job|work|working|mean|means|word|good in|bad"
              + " in|weak in|confident in|confidence in|test)\\b.*");
  private static final Pattern OTHER_NOUN =
      Pattern.compile(
          "(?!only\\b|please\\b|language\\b|or\\b|and\\b|if\\b|but\\b|as\\b|is\\b|are\\b|with\\b|for\\b|at\\b|on\\b|in\\b|near\\b|not\\b|because\\b|under\\b|max\\b|would\\b|would\\b|online\\b|too\\b|then\\b|preferably\\b|ideally\\b|about\\b|i\\b|taught\\b|speaking\\b|also\\b|though\\b|around\\b|from\\b|starting\\b|by\\b|so\\b|this\\b|that\\b|courses?\\b|classes\\b|works?\\b|over\\b|up\\b|since\\b|to\\b|rather\\b|instead\\b|they\\b|evenings?\\b|weekends?\\b|remote\\b|now\\b|will\\b|my\\b)[a-z].*");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    List<Hit> taken = new ArrayList<>();
    for (Pattern pattern : List.of(IN, COURSE)) {
      for (Hit hit : Hit.all(pattern, message)) {
        if (taken.stream().noneMatch(hit::overlaps) && isOfTeaching(hit, pattern == IN)) {
          taken.add(hit);
          mentions.add(hit.says(new Said.Value(new Languages(codes(hit)))));
        }
      }
    }
    return mentions;
  }

  private static List<String> codes(Hit hit) {
    String words = hit.has("list") ? hit.words("list") : hit.match().group();
    List<String> codes = new ArrayList<>();
    Matcher name = Pattern.compile("\\b" + NAME + "\\b").matcher(words);
    while (name.find()) {
      codes.add(
          switch (name.group()) {
            case "mandarin" -> "zh";
            case "deutsch" -> "de";
            case "flemish" -> "nl";
            case "gaelic" -> "ga";
            case "farsi" -> "fa";
            default -> CODES.getOrDefault(name.group(), "en");
          });
    }
    return codes;
  }

  private static boolean isOfTeaching(Hit hit, boolean preposition) {
    String clause = hit.clauseWords();
    boolean learnIt =
        hit.before()
                .matches(
                    ".*\\b(?:learn|learning|study|studying|teach"
                        + " me|practise|practice|improve|speak|my|know|no|do|doing|want|need)(?:"
                        + " (?:some|more|better|basic|business))?")
            && !preposition;
    boolean asks =
        clause.matches(
                "^(?:(?:and|so|but) )*(?:are|is|do you|does|which|what|how|why|can you"
                    + " (?:speak|talk|answer)|do they|will|who)\\b.*")
            && hit.clause().question();
    if (hit.negated()
        || learnIt
        || asks
        || SOMETHING_ELSE.matcher(clause).matches()
        || (preposition && OTHER_NOUN.matcher(hit.after()).matches())) {
      return false;
    }
    String rest = hit.rest();
    boolean plain =
        rest.matches(
            "(?:(?:and|or|in|only|please|but|ok|yes|also|,|\\.|!|-|is|fine|all|if|possible|preferably|ideally|so|then|plus|no|actually|sorry)"
                + " ?)*");
    return (plain && !hit.match().group().matches("\\w+ (?:lessons|classes|courses?)"))
        || hit.match().group().matches(".*\\b(?:both|either|all) .*")
        || CUE.matcher(rest).matches()
        || hit.has("only");
  }
}
