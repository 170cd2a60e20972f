package org.waymark.understanding.slot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.Place;
import org.waymark.dialogue.Field;
import org.waymark.understanding.reading.Message;

/**
 * Where it may be taught: a place of the catalog, named as where to learn or where the learner
 * lives.
 */
final class PlaceReader implements SlotReader {
  private static final Pattern FROM_ELSEWHERE =
      Pattern.compile(
          ".*\\b(?:born|work|works|worked|working|was|were|used to|studied|from|grew"
              + " up|holiday|visit\\w*|trip|job|jobs|moved"
              + " from|left|weather|bought|company|office|met|friend|family|lived|sister|brother|shop|university"
              + " of|live music|employer|rent)\\b.*");
  private static final Pattern LEARNING =
      Pattern.compile(
          ".*\\b(?:courses?|class|classes|learn|study|studying|lessons?|taught|program|programs|training|in"
              + " person|face to face|on"
              + " site|classroom|campus|something|anything|somewhere|only|live|living|based|am|are|near|close"
              + " to|around|want|prefer\\w*|has to be|must be|needs? to be|move to|moving to|travel"
              + " to|get to|hybrid|blended|evenings?|weekends?|be|please|do it|take place)\\b.*");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    for (String place :
        context.places().stream()
            .sorted(
                Comparator.<String>comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList()) {
      Pattern named =
          Hit.pattern(
              "(?<how>in|near|around|close to|at|within reach of|outside|not far from|to|in or"
                  + " around|in or near|nearby|place is|place :|city :|somewhere in|located in)(?:"
                  + " (?:the|central|north|south|east|west|city of|downtown))? "
                  + Pattern.quote(plain(place))
                  + "(?: area| city| only)?");
      Pattern alone =
          Hit.pattern("(?<how>)" + Pattern.quote(plain(place)) + "(?: only| please| area)?");
      Hit.all(named, message).stream()
          .filter(h -> isForLearning(h, context))
          .forEach(h -> mentions.add(h.says(new Said.Value(new Place(place)))));
      Hit.all(alone, message).stream()
          .filter(h -> isAlone(h, context) && mentions.isEmpty())
          .forEach(h -> mentions.add(h.says(new Said.Value(new Place(place)))));
    }
    return mentions;
  }

  private static boolean isForLearning(Hit hit, Context context) {
    String clause = hit.clauseWords();
    boolean live =
        hit.before()
            .matches(
                ".*\\b(?:i|we) (?:now |currently |only )?(?:live|am living|am based|am|are"
                    + " based|are|am staying)(?: (?:now|currently|based|here|right))*");
    boolean move =
        hit.before().matches(".*\\b(?:move|moving|moved|travel|get|commute) ?(?:only )?");
    if (hit.negated()
        || (hit.words("how").equals("to") && !move)
        || (hit.clause().question()
            && clause.matches("^(?:is|what|how|why|do people|when)\\b.*"))) {
      return false;
    }
    if (context.places().stream()
        .anyMatch(p ->
            hit.after().matches("or (?:in |near |around )?" + Pattern.quote(plain(p)) + "\\b.*"))) {
      return false;
    }
    String rest =
        clause.replaceAll("\\b(?:work(?:s)? for me|after work|around work|for a job)\\b", "_");
    boolean plain =
        hit.rest()
            .matches(
                "(?:(?:and|or|but|only|please|,|\\.|!|-|ok|yes|also|preferably|ideally|somewhere|is|it|if|possible|_|online|on"
                    + " site|classroom|courses?|classes|in person|face to face) ?)*");
    return live
        || plain
        || (!FROM_ELSEWHERE.matcher(rest).matches()
            && LEARNING.matcher(clause).matches()
            && !context.places().isEmpty());
  }

  private static boolean isAlone(Hit hit, Context context) {
    String clause = hit.rest();
    boolean only = hit.match().group().matches(".* (?:only|please|area)");
    return clause.matches("(?:[.,!-] ?)*")
        && (only
            || hit.message().clauses().size() > 1
            || context.conversation().memory().asked() == Field.PLACE)
        && !hit.clause().question();
  }

  private static String plain(String place) {
    return Normalizer.normalize(place.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replace('-', ' ');
  }
}
