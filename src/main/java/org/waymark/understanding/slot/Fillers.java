package org.waymark.understanding.slot;

import java.util.regex.Pattern;

/** Words that say nothing of what a number beside them counts. */
final class Fillers {
  private static final Pattern ONLY =
      Pattern.compile(
          "(?:(?:and|also|about|around|maybe|like|say|let us say|let"
              + " us|approximately|roughly|probably|well|so|ok|yes|yeah|or|please|then|but|actually|honestly|really|perhaps|push|longest|ideally|hopefully|realistically|,|\\.|!|:|-|\\(|\\)|;|\\+|~|max|maximum|min|minimum|at|least|most|up|to|under|less|than|more|no|not|_|i|we|think|guess|reckon|tops|top|ish|total|hmm|hm|um|er|hi|hello|hey|plus|now|sorry|just|only|can|per|if|possible|is|it|that|in|for|of|the|a|somewhere|region|everything|whole|thing|money|cash|budget|time|duration|length|timeframe|timeline|deadline|give|take|mean|meant|would|be|outside|/|with|said|as|bit|€|\\$|£|euros|pounds|#\\d+|to)(?:"
              + " |$))*+");

  private static final Pattern LIMIT =
      Pattern.compile(
          "(?:[€$£] )?#\\d+ (?:hours?|minutes?|euros|pounds|dollars|quid|weeks?|months?|€|\\$|£)(?:"
              + " (?:(?:a|per|each|every|/) (?:week|day|month|evening)|weekly|max|tops|total))?(?="
              + " |$)|[€$£] #\\d+");

  private Fillers() {}

  /** The words without amounts of time and money, which are limits of their own. */
  static String withoutLimits(String words) {
    return LIMIT.matcher(words).replaceAll(" ").replaceAll(" +", " ").strip();
  }

  /** Whether there is nothing else in these words. */
  static boolean only(String words) {
    return ONLY.matcher(withoutLimits(words)).matches();
  }
}
