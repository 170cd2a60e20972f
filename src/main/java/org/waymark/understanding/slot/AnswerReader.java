package org.waymark.understanding.slot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Profile;
import org.waymark.knowledge.Money;
import org.waymark.planning.Preference;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Quantity;

/**
 * Bare answers to the question just asked, and bare corrections of the field that they fit: "about
 * 5", "none", "doesn't matter", "actually make it 4".
 */
final class AnswerReader {
  private static final Pattern BARE =
      Pattern.compile(
          "(?:(?:about|around|maybe|i|think|say|probably|like|or|so|ish|max|maximum|up|to|at|most|least|just|only|well|hmm|hm|um|uh|er|can|do|could|manage|have|got|would|it|is|no|not|more|than|,|\\.|!|\\?|-|:|please|roughly|under|over|between|perhaps|tops|less|guess|go|with|ok|yes|yeah|sure|approximately|spend|afford|pay|_|total|in|if|possible|minimum|then|a|bit|honestly|actually|sorry|make|that|mean|meant|change|wait|lets|let|us|now|after|all|need|want|rather|€|\\$|£|~|\\+|for|my|limit|be|will|should|of|but|instead|better|might|aim|somewhere|region|the|down|thing|good|fine|works|take|give|know|depends|usually|normally|idk|anything|say|much|we|realistically|ideally|many|few|lots|lot|too|suppose)"
              + " )*+#(?<n>\\d+)(?:"
              + " (?:or|so|ish|max|maximum|tops|at|most|least|please|i|think|guess|maybe|probably|,|\\.|!|-|roughly|more|less|total|in|all|would|be|ok|fine|good|is|it|about|right|then|now|instead|to|start|with|realistic|realistically|if|possible|minimum|can|do|thanks|sorry|per|yeah|yes|_|and|for|me|the|after|\\+|:|\\)|k|manage|that|works|hopefully|usually|normally|on"
              + " average|ideally|most weeks|weeks|suppose|on a good week|in a good week|not a"
              + " (?:cent|penny) more|but|hours|push it|i push it|can|afford|\\?|a|week)(?![^"
              + " ]))*+");
  private static final Pattern PER_DAY =
      Pattern.compile(
          ".*#(?<n>\\d+) (?:a|per|each|every|/)"
              + " (?<period>day|week|evening|night|month|weekday|fortnight).*");
  private static final Pattern CORRECTS =
      Pattern.compile(
          ".*\\b(?:actually|make (?:it|that)|change (?:it|that) to|no|sorry|i mean|i"
              + " meant|instead|rather|better|wait|not|a lot|too much|too many|_)\\b.*");
  private static final Pattern ANY =
      Pattern.compile(
          "(?:(?:it|that|this|really|honestly|well|hmm|um|no|i|am|oh|,|\\.|ok|to be honest|for"
              + " me|me|either way|both|all) ){0,8}(?:(?:does|do) not (?:really"
              + " )?(?:matter|mind|care)|any(?:thing)?(?: (?:is fine|works|goes|will do|is ok|is"
              + " good|one|of them|of those|suits me))?|whatever(?: (?:works|you"
              + " (?:like|think|want)|it takes|it costs|is (?:best|fine|there)))?|no"
              + " (?:preference|preferences|matter|limit|limits|restrictions?|max|maximum)|either(?:"
              + " (?:is (?:fine|ok|good)|works|way|one|will do))?|both(?: (?:are |is"
              + " )?(?:fine|ok|good|work))?|all the same|(?:all|both) (?:are )?(?:fine|ok|good)|not"
              + " (?:important|fussed|bothered|fussy)|i am (?:easy|flexible|open)|flexible|makes no"
              + " difference|easy|open to (?:anything|both|either|all)|up to you|do not care)(?:"
              + " (?:to me|for me|really|at all|,|\\.|!|thanks|please|much|with me|about"
              + " that|honestly|by me|i guess|i am easy|i do not mind)){0,8}");
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:(?:i|have|got|well|um|,|\\.|honestly|really|actually|sorry|oh|absolutely|nope|no|it|is|can|spend|to|be|honest|pretty"
              + " much|basically) )*(?:nothing|none|zero|nil|nada|not a (?:cent|penny)|no"
              + " (?:money|budget|cash)|free|free only|zilch)(?: (?:,|\\.|!|at"
              + " all|really|please|sorry|right now|at the moment|atm|i am"
              + " afraid|unfortunately|only))*");
  private static final Pattern NO_DEADLINE =
      Pattern.compile(
          "(?:(?:i|am|there|is|in|have|,|\\.|well|no ,|it|can|be) )*(?:no"
              + " (?:rush|hurry|deadline|limit|end date|fixed date|time limit|date|particular"
              + " date)|whenever|any ?time|none|as long as it takes|take my time|not in a"
              + " (?:rush|hurry))(?: .{0,30})?");

  private AnswerReader() {}

  /** What the message answers; only to be asked where no reader found what it says of the field. */
  static Optional<SlotMention> read(Message message, Context context, List<SlotMention> found) {
    String line = message.line().strip();
    Field asked = context.conversation().memory().asked();
    Said said = said(line, asked, message, context, found);
    if (said == null || found.stream().anyMatch(m -> m.said().field() == said.field())) {
      return Optional.empty();
    }
    int end = message.tokens().getLast().end();
    return Optional.of(
        new SlotMention(
            message.tokens().getFirst().start(),
            end,
            said,
            message.moodAt(0),
            message.holderAt(0),
            0.8));
  }

  private static @Nullable Said said(
      String line,
      @Nullable Field asked,
      Message message,
      Context context,
      List<SlotMention> found) {
    Matcher bare = bare(line, message);
    if (bare != null) {
      Quantity quantity = message.quantities().get(Integer.parseInt(bare.group("n")));
      Field field = field(line, asked, quantity, context);
      return field == null ? null : number(field, quantity, context);
    }
    if (asked == null) {
      return null;
    }
    Matcher perDay = PER_DAY.matcher(line);
    if (asked == Field.HOURS_PER_WEEK && perDay.matches() && found.isEmpty()) {
      Period period = Period.of("a " + perDay.group("period"), line);
      BigDecimal hours =
          message
              .quantities()
              .get(Integer.parseInt(perDay.group("n")))
              .low()
              .multiply(period.timesAWeek());
      return hours(
          hours.setScale(
              period == Period.MONTH ? 1 : Math.max(0, hours.scale()),
              java.math.RoundingMode.HALF_UP));
    }
    Optional<Integer> lone =
        found.isEmpty() && !perDay.matches() ? LoneNumber.of(message, asked) : Optional.empty();
    if (lone.isPresent()) {
      Quantity quantity = message.quantities().get(lone.get());
      Field field = field(line, asked, quantity, context);
      return field == null ? null : number(field, quantity, context);
    }
    if (asked == Field.BUDGET
        && line.matches(
            "(?:the )?(?:as )?(?:little|low|cheap) as possible[ .!]*|(?:the )?less the better["
                + " .!]*|the cheaper the better[ .!]*")) {
      return new Said.Prefer(Preference.CHEAPEST);
    }
    if (asked == Field.BUDGET && NOTHING.matcher(line).matches()) {
      return new Said.Value(new Constraint.Budget(Money.of(0, context.conversation().currency())));
    }
    if ((asked == Field.FINISH_BY || asked == Field.WEEKS) && NO_DEADLINE.matcher(line).matches()) {
      return new Said.Unset(asked);
    }
    if (ANY.matcher(line).matches() && unsettable(asked)) {
      return new Said.Unset(asked);
    }
    return AnswerWords.read(line, asked, message, context);
  }

  /**
   * The first clause with nothing but a number and fillers, where it begins the message or is all
   * of it.
   */
  private static @Nullable Matcher bare(String line, Message message) {
    Matcher whole = BARE.matcher(line);
    if (whole.matches()) {
      return whole;
    }
    for (int i = 0; i < Math.min(2, message.clauses().size()); i++) {
      Matcher clause = BARE.matcher(message.lineOf(message.clauses().get(i)));
      if (clause.matches()) {
        return clause;
      }
    }
    return null;
  }

  /**
   * The field that a bare number belongs to: the one just asked, or for a correction the one set
   * field whose value it is near to.
   */
  private static @Nullable Field field(
      String line, @Nullable Field asked, Quantity quantity, Context context) {
    boolean corrects = CORRECTS.matcher(line).matches();
    if (corrects) {
      List<Field> near = near(context.conversation().profile(), quantity);
      if (near.size() == 1
          && (asked == null
              || line.matches(".*\\b(?:make (?:it|that)|change)\\b.*")
              || near.contains(asked))) {
        return near.getFirst();
      }
      if (asked == null) {
        return null;
      }
    }
    return asked;
  }

  private static List<Field> near(Profile profile, Quantity quantity) {
    List<Field> near = new java.util.ArrayList<>();
    near(profile.hoursPerWeek(), Field.HOURS_PER_WEEK, quantity, near);
    near(profile.budget() == null ? null : profile.budget().amount(), Field.BUDGET, quantity, near);
    near(
        profile.weeks() == null ? null : BigDecimal.valueOf(profile.weeks()),
        Field.WEEKS,
        quantity,
        near);
    near(
        profile.maxPrograms() == null ? null : BigDecimal.valueOf(profile.maxPrograms()),
        Field.MAX_PROGRAMS,
        quantity,
        near);
    return near;
  }

  private static void near(
      @Nullable BigDecimal value, Field field, Quantity quantity, List<Field> near) {
    BigDecimal four = BigDecimal.valueOf(4);
    if (value != null
        && value.multiply(four).compareTo(quantity.low()) >= 0
        && quantity.low().multiply(four).compareTo(value) >= 0) {
      near.add(field);
    }
  }

  private static @Nullable Said number(Field field, Quantity quantity, Context context) {
    boolean whole =
        quantity.high().stripTrailingZeros().scale() <= 0 && quantity.high().signum() > 0;
    return switch (field) {
      case HOURS_PER_WEEK -> hours(quantity.low());
      case BUDGET ->
          BudgetReader.isMoney(quantity)
              ? new Said.Value(
                  new Constraint.Budget(
                      new Money(quantity.high(), context.conversation().currency())))
              : null;
      case WEEKS ->
          whole && quantity.high().compareTo(BigDecimal.valueOf(1040)) <= 0
              ? new Said.Value(new Constraint.Weeks(quantity.high().intValue()))
              : null;
      case MAX_PROGRAMS ->
          whole && quantity.high().compareTo(BigDecimal.valueOf(20)) <= 0
              ? new Said.Value(new Constraint.MaxPrograms(quantity.high().intValue()))
              : null;
      case CURRENT_ROLE,
          TARGET_ROLE,
          GOALS,
          SKILLS,
          NOT_HELD,
          WANTED_SKILLS,
          START_ON,
          FINISH_BY,
          PREFERENCE,
          DELIVERY,
          LANGUAGES,
          LEVEL,
          PLACE,
          EXCLUDED ->
          null;
    };
  }

  private static @Nullable Said hours(BigDecimal hours) {
    return hours.signum() > 0 && hours.compareTo(BigDecimal.valueOf(168)) <= 0
        ? new Said.Value(new Constraint.HoursPerWeek(hours))
        : null;
  }

  private static boolean unsettable(Field field) {
    return switch (field) {
      case HOURS_PER_WEEK,
          BUDGET,
          WEEKS,
          START_ON,
          FINISH_BY,
          MAX_PROGRAMS,
          PREFERENCE,
          DELIVERY,
          LANGUAGES,
          LEVEL,
          PLACE ->
          true;
      case CURRENT_ROLE, TARGET_ROLE, GOALS, SKILLS, NOT_HELD, WANTED_SKILLS, EXCLUDED -> false;
    };
  }
}
