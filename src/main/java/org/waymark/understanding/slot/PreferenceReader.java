package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.planning.Preference;
import org.waymark.understanding.reading.Message;

/**
 * Whether the cheapest or the soonest path is better: "as cheap as possible", "cheaper", "asap".
 */
final class PreferenceReader implements SlotReader {
  private static final Pattern CHEAP =
      Hit.pattern(
          "as (?:cheap|cheaply|inexpensive|affordable|low cost) as (?:possible|i can|it gets|you"
              + " can|can be|poss)|(?:the )?cheapest(?:"
              + " (?:way|path|route|option|one|possible|courses?|programs?|first|you have|you"
              + " got))*|cheaper(?! than)|less expensive(?!"
              + " than)|(?:something|anything|courses?|keep it|make it|must be|has to be|needs to"
              + " be|should be|want it|it) (?:nice and |really |very |quite |more"
              + " )?(?:cheap|affordable|inexpensive|low cost)(?!"
              + " (?:enough|but))|(?:cost|price|money) (?:matters|is) (?:the )?(?:most|more|more"
              + " important|most important)(?: (?:than|to) .*)?|(?:save|saving) money|spend as"
              + " little(?: money)? as (?:possible|i can)|lowest (?:cost|price)|cost (?:less|as"
              + " little as possible)|pay as little as (?:possible|i can)|on the cheap|cheap as"
              + " possible|(?:the )?cheaper the better|cheap as chips|i prefer cheap(?:er)?|low"
              + " budget");
  private static final Pattern SOON =
      Hit.pattern(
          "as (?:fast|quick|quickly|soon|early|short) as (?:possible|i can|it gets|you can|can"
              + " be|poss)|asap|(?:the )?(?:fastest|quickest|soonest|shortest)(?:"
              + " (?:way|path|route|option|one|possible|courses?|programs?|time))*|(?:make it|do"
              + " it|something|anything|be|finish|finished|done|it|go|get there|want"
              + " it|path|way|learn|a|any|little|much|bit|even) (?:a bit |much |even |to be |go |be"
              + " |done |there |more )*(?:faster|quicker|sooner)(?!"
              + " than)|(?:faster|quicker|sooner)(?: please)?(?= [.,!?]|$)|in a (?:hurry|rush)|time"
              + " is (?:short|tight)|(?:speed|time) (?:matters|is) (?:the )?(?:most|more|more"
              + " important|most important)(?: (?:than|to) .*)?|(?:no time to"
              + " (?:lose|waste))|(?:quickly|fast) (?:please|as possible)|(?:the"
              + " )?(?:sooner|faster|quicker) the better|speed it up|soon as possible|soon as i"
              + " can|(?:less|shorter) time please");
  private static final Pattern NOT_A_WISH =
      Pattern.compile(
          ".*\\b(?:reply|answer|respond|let me know|call|get back|contact|(?:what|which|who)"
              + " (?:is|are|was) (?:the |your )?(?:cheapest|fastest|quickest|shortest)"
              + " (?:one|courses?|program|option|programs)|why|seems? cheap\\w*|looks?"
              + " cheap\\w*|was cheap\\w*|not the|do not need|no need|is it cheaper|it is"
              + " cheaper|are (?:they|these|those) cheaper|bought|car|flight|rent|delete|erase|talk"
              + " to|speak to|human|a"
              + " person|run|running|typing|type|car|internet|laptop|phone|learner|growing|growing|learn"
              + " fast\\w*|i am fast|get well|would it be|will it be|does"
              + " that|food|beer|house|flat)\\b.*");
  private static final Pattern WAY = Pattern.compile(".*\\b(?:way|path|route)\\b.*");

  @Override
  public List<SlotMention> read(Message message, Context context) {
    List<SlotMention> mentions = new ArrayList<>();
    add(CHEAP, Preference.CHEAPEST, message, mentions);
    add(SOON, Preference.SOONEST, message, mentions);
    return mentions;
  }

  private static void add(
      Pattern pattern, Preference preference, Message message, List<SlotMention> mentions) {
    for (Hit hit : Hit.all(pattern, message)) {
      String clause = hit.clauseWords();
      boolean asks =
          hit.clause().question()
              && clause.matches(
                  "^(?:(?:and|so|but) )*(?:is|are|does|why|how (?:much|soon|is)|which|who)\\b.*")
              && !WAY.matcher(clause).matches();
      if (!hit.negated() && !asks && !NOT_A_WISH.matcher(clause).matches()) {
        mentions.add(hit.says(new Said.Prefer(preference)));
      }
    }
  }
}
