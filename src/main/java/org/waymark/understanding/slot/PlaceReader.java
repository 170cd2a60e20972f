package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.dialogue.Constraint.Place;
import org.waymark.dialogue.Field;
import org.waymark.understanding.reading.Message;

/**
 * Where it may be taught. Where somebody says to live, any name will do; elsewhere it has to be a
 * place of the catalog, named as where to learn or beside one's work.
 */
final class PlaceReader implements SlotReader {
  private static final String ADVERB =
      "(?: (?:now|currently|only|just|still|actually|here|right|all|also|both|happily|out|over|up|down|myself|presently|originally|recently))*";
  private static final String AREA =
      "(?: (?:the|central|north|south|east|west|northern|southern|city"
          + " of|downtown|greater|rural|beautiful|sunny|lovely|rainy|sunny|good old|the outskirts"
          + " of|the middle of|the suburbs of|the centre of|a village near|a town near))?";
  private static final String IN =
      "(?:in|near|around|outside|just outside|close to|not far from|next to|within reach of|in or"
          + " around|in or near|in and around|nearby|by)";

  /** Where somebody lives, or moves to. */
  private static final Pattern HOME =
      Hit.pattern(
          "(?:(?:i|we)"
              + ADVERB
              + " (?:live|reside|am based|are based|am staying|am living|are living|am settled|have"
              + " settled|have lived|have been living|am stuck|am located|am resident|sit)"
              + ADVERB
              + "(?: (?!but|and|when|if|because|in|near|hours)[^ .,;!?]+){0,5}? (?:"
              + IN
              + "|at|from)|(?<!of )(?<!was )(?<!were )(?<!been )(?<!is )(?<!are"
              + " )(?:based|living|located|resident) "
              + IN
              + "|(?:i|we) (?:am|are|have)"
              + ADVERB
              + " (?:moving|moved|relocating|relocated|about to move|going to move) (?:back )?to"
              + "|my (?:home ?town|home town|town|city|home) is|home is|(?:i|we) call)"
              + AREA);

  /** "I'm in Lisbon"; but "I'm in Retail" is work. */
  private static final Pattern HERE =
      Hit.pattern("(?:(?:i|we) (?:am|are)" + ADVERB + " in|(?:here|out|over) in)" + AREA);

  /** Where it should be. */
  private static final Pattern WANTED =
      Hit.pattern(
          "(?:(?:"
              + IN
              + "|at|place is|place :|city :|location :|somewhere in|located"
              + " in|(?:move|moving|travel|get|commute|come) to)"
              + AREA
              + ")");

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
  private static final Pattern NOTHING_ELSE =
      Pattern.compile(
          "(?:(?:and|or|but|only|please|,|\\.|!|-|ok|yes|also|preferably|ideally|somewhere|is|it|if|possible|_|online|on"
              + " site|classroom|courses?|classes|in person|face to face) ?)*");

  /**
   * A few words without a verb, as people name their work: "barista", "a nurse at the hospital".
   */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:(?:hi|hello|hey|so|ok|well|just|currently|now|as|i am) )*(?:an? |the )?(?!at |in |on"
              + " |with |by |for |from |to"
              + " |courses?|classes|class|course|something|anything|jobs?|work|me|here|stuck|lost)(?:[a-z]+"
              + " ?){1,4}");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    PlaceNames names = new PlaceNames(message, context.places());
    for (Hit hit : Hit.all(HOME, message)) {
      if (!hit.negated()) {
        named(hit, names).ifPresent(f -> add(hit, f, mentions));
      }
    }
    for (Hit hit : Hit.all(HERE, message)) {
      if (!hit.negated() && mentions.isEmpty()) {
        names.rare(tokenAfter(hit)).ifPresent(f -> add(hit, f, mentions));
      }
    }
    for (Hit hit : Hit.all(WANTED, message)) {
      if (mentions.isEmpty() && isBesideTitle(hit)) {
        names.city(tokenAfter(hit)).ifPresent(f -> add(hit, f, mentions));
      }
      int token = tokenAfter(hit);
      names
          .known(token)
          .or(() -> names.known(token - 1))
          .filter(f -> isForLearning(hit, f, names))
          .ifPresent(f -> add(hit, f, mentions));
    }
    if (mentions.isEmpty()) {
      alone(message, names, context, mentions);
    }
    return mentions;
  }

  /** "Hairdresser in Cardiff, want to learn barbering". */
  private static boolean isBesideTitle(Hit hit) {
    return hit.match().group().startsWith("in")
        && TITLE.matcher(hit.before()).matches()
        && !FROM_ELSEWHERE.matcher(hit.before()).matches()
        && !hit.before()
            .matches(
                ".*\\b(?:not|no|never|is|was|one|lessons|live|i"
                    + " am|interested|everyone|people|someone)\\b.*")
        && !hit.clause().question();
  }

  private static Optional<PlaceNames.Found> named(Hit hit, PlaceNames names) {
    int token = tokenAfter(hit);
    return names.known(token).or(() -> names.written(token));
  }

  private static int tokenAfter(Hit hit) {
    return hit.match().end() >= hit.message().line().length()
        ? hit.message().tokens().size()
        : hit.message().tokenAtLine(hit.match().end()) + 1;
  }

  private static void add(Hit hit, PlaceNames.Found found, List<SlotMention> mentions) {
    Message message = hit.message();
    mentions.add(
        new SlotMention(
            hit.start(),
            message.tokens().get(found.tokenEnd() - 1).end(),
            new Said.Value(new Place(found.name())),
            message.moodAt(hit.start()),
            message.holderAt(hit.start()),
            1));
  }

  private static boolean isForLearning(Hit hit, PlaceNames.Found found, PlaceNames names) {
    String clause = hit.clauseWords();
    String after = words(hit.message(), found.tokenEnd(), hit.clause().tokenEnd());
    if (hit.negated()
        || (hit.clause().question() && clause.matches("^(?:is|what|how|why|do people|when)\\b.*"))
        || offersAnother(hit.message(), found, names)) {
      return false;
    }
    String rest =
        clause.replaceAll("\\b(?:work(?:s)? for me|after work|around work|for a job)\\b", "_");
    return NOTHING_ELSE.matcher((hit.before() + " " + after).strip()).matches()
        || (TITLE.matcher(hit.before()).matches()
            && after.matches("[.,!;]?|[.,;-] .*|here\\b.*|(?:and|but|with|who|looking) .*")
            && !FROM_ELSEWHERE.matcher(hit.before()).matches())
        || (!FROM_ELSEWHERE.matcher(rest).matches() && LEARNING.matcher(clause).matches());
  }

  /** "Cork or Dublin": one place is asked for, so neither is taken. */
  private static boolean offersAnother(Message message, PlaceNames.Found found, PlaceNames names) {
    int at = found.tokenEnd();
    if (at >= message.tokens().size() || !message.tokens().get(at).form().equals("or")) {
      return false;
    }
    return names.known(at + 1).isPresent() || names.known(at + 2).isPresent();
  }

  private static String words(Message message, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(message.tokens().get(i).form()).append(' ');
    }
    return words.toString().strip();
  }

  /** A clause that is a place and nothing else. */
  private static void alone(
      Message message, PlaceNames names, Context context, List<SlotMention> mentions) {
    boolean asked = context.conversation().memory().asked() == Field.PLACE;
    for (var clause : message.clauses()) {
      Optional<PlaceNames.Found> found =
          names
              .known(clause.firstToken())
              .or(() -> asked ? names.written(clause.firstToken()) : Optional.empty());
      if (found.isEmpty()) {
        continue;
      }
      String after = words(message, found.get().tokenEnd(), clause.tokenEnd());
      boolean only = after.matches("(?:only|please|area)\\b.*");
      if (after.matches("(?:(?:[.,!-]|only|please|area) ?)*")
          && (only || message.clauses().size() > 1 || asked)
          && !clause.question()) {
        mentions.add(
            new SlotMention(
                clause.start(),
                message.tokens().get(found.get().tokenEnd() - 1).end(),
                new Said.Value(new Place(found.get().name())),
                message.moodAt(clause.start()),
                message.holderAt(clause.start()),
                1));
      }
    }
  }
}
