package org.waymark.understanding.reading;

import java.util.regex.Pattern;

/**
 * Tells whom each clause is about, remembering whom "he", "she" and "they" mean from clause to
 * clause.
 */
final class Holders {
  private static final String PERSON =
      "(?:son|daughter|wife|husband|partner|friend|brother|sister|mum|mom|mother|dad|father|kid|kids|children|child|boy|girl|girlfriend|boyfriend|boss|manager|colleague|colleagues"
          + "|coworker|neighbour|neighbor|cousin|uncle|aunt|nephew|niece|flatmate|roommate|team|staff|teacher|mate|fiance|fiancee|grandson|granddaughter|girls|boys|friends|sons|daughters"
          + "|parents|family|employees|students|landlord|doctor|ex|twins|toddler|baby|lad|missus|hubby|teenager)";
  private static final Pattern OTHER =
      Pattern.compile(
          "^(?:(?:and|but|or|so|then|well|also|because|although|whereas|while|since|though|who|actually|even|now|if|for|asking"
              + " for|i am asking for|it is for|this is for|looking for my \\w+ for|ask(?:ing)? on"
              + " behalf of|on behalf of) )*(?:(?:my|our|his|her|their|a|one of my|the)(?: (?:\\w+"
              + " )?(?:old |older |younger |elder |eldest |youngest |best |little |big |own |good"
              + " |step |ex )?)? ?"
              + PERSON
              + "(?: of mine)?|he|she|they|his|her|their)\\b(?<rest>.*)");
  private static final Pattern INSIDE =
      Pattern.compile(
          ".*\\b(?:asking for|this is for|it is for|on behalf of|for) (?:my|our) (?:\\w+ )?"
              + PERSON
              + "\\b.*");
  private static final Pattern FOR_ME =
      Pattern.compile(
          "(?: \\w+){0,3}"
              + " (?:gives?|giving|lets?|allows?|pays?|paying|offers?|grants?|covers?|wants?|needs?|says?|said|told|asked|expects?|sponsors?|funds?)"
              + " (?:\\w+ )?(?:me|for me|for it|for this|for the|for my|up to|my|the"
              + " course|i)\\b.*|(?: \\w+){0,2} (?:pays|is paying|will pay|would pay|covers|will"
              + " cover)(?: (?:it|this|that|half|everything))?(?: [.,!;])?|(?: \\w+){0,2}"
              + " (?:says?|said|reckons?|thinks?)(?: (?:no more than|max|up to|under|at"
              + " most|about|it is))?(?: [€£$])? #\\d+ (?:(?:euros|quid|pounds|dollars|bucks|€|£)"
              + " )?(?:max|maximum|tops|at (?:the )?(?:very )?most|and no more|is (?:the|our)).*");
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:^|.* )(?:i|me|mine|myself|we|us)\\b.*|^(?:(?:and|but|so) )?my (?!"
              + PERSON
              + "\\b|\\w+ "
              + PERSON
              + "\\b).*");

  private Holder current = Holder.SPEAKER;
  private int sentence = -1;
  private boolean someoneElse;

  /** Whom a clause is about; ask for the clauses in their order. */
  Holder of(String words, int inSentence) {
    var other = OTHER.matcher(words);
    if (other.matches()) {
      boolean pronoun =
          words.matches("^(?:\\w+ )*?(?:he|she|they|his|her|their)\\b.*")
              && !words.matches("^(?:\\w+ ){0,3}(?:my|our) .*");
      boolean nobody = pronoun && !someoneElse && words.matches(".*\\b(?:they|their)\\b.*");
      boolean forMe = FOR_ME.matcher(other.group("rest")).matches();
      someoneElse |= !nobody;
      current = nobody || forMe ? Holder.SPEAKER : Holder.OTHER;
    } else if (INSIDE.matcher(words).matches()
        && words.matches(
            ".*\\b(?:asking|this is|it is|looking|something|course|courses|on behalf)\\b.*")) {
      someoneElse = true;
      current = Holder.OTHER;
    } else if (SPEAKER.matcher(words).matches() || inSentence != sentence) {
      current = Holder.SPEAKER;
    }
    sentence = inSentence;
    return current;
  }
}
