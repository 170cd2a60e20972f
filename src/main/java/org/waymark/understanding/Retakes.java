package org.waymark.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Profile;
import org.waymark.knowledge.Money;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Holder;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Mood;
import org.waymark.understanding.reading.Quantity;
import org.waymark.understanding.slot.Context;
import org.waymark.understanding.slot.Said;
import org.waymark.understanding.slot.SlotMention;
import org.waymark.understanding.slot.SlotReaders;

/**
 * Hears what takes back something said in an earlier message, where the message alone does not tell
 * what: "not 800 but 450", "I meant pounds", "now it's the end of May". Only fields that are set
 * can be taken back.
 */
final class Retakes {
  private static final Pattern CUE =
      Pattern.compile(
          "(?<![^ ])(?:so|of course|obviously|naturally|not (?:pounds|euros|dollars|quid|francs)|i"
              + " mean|i meant|meant|meaning|make (?:it|that)|correction|scratch"
              + " that|typo|(?:now|then|so)? ?(?:it|that) (?:is|will be|has to be|should"
              + " be|became|moved to)(?: now)?|(?:is|are)? ?now|moved (?:it )?to|changed to|change"
              + " (?:it|that) to|back"
              + " to|(?:cut|bring|take|lower|raise|reduce|up|bump|drop|push|move|extend|put)"
              + " (?:it|that|this)(?: down| up| back| out)?"
              + " to|instead|rather|actually|sorry|no|nope|wait|should (?:be|have"
              + " been|say|read)|should have said|as late as|until|postponed (?:it"
              + " )?(?:to|until)|extended (?:it )?(?:to|until)|pushed (?:it )?(?:back"
              + " )?(?:to|until)|not that|i said|wrong)(?![^ ])(?: [,.:!-])*");
  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?<![^ ])(?:in )?(pounds?|quid|sterling|euros?|dollars?|bucks|swiss"
              + " francs?|francs?|chf|kronor|kroner|zloty|gbp|eur|usd|€|£|\\$)(?![^ ])");
  private static final Pattern NUMBER = Pattern.compile("#(\\d+)(?![^ ])");
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?<![^ ])(?:not|instead of|rather than|and no longer|no longer|from|was|were|is not|i"
              + " said|i wrote|i did not (?:mean|say)|not meant?)(?:"
              + " the| about| €| £| \\$)* #(\\d+)(?![^ ])");

  private static final Pattern WEEKLY =
      Pattern.compile("(?i)(?:that is |make it )?(\\d+(?:[.,]\\d)?) (?:a|per|each|every) week\\b");
  private static final Pattern PARALLEL =
      Pattern.compile(
          "#(?<other>\\d+) (?<unit>(?:hours?|minutes?) (?:a|per|each|every)"
              + " (?:week|day|evening)|euros|pounds|quid|dollars|€|£|weeks)(?![^ ]).*(?<![^"
              + " ])(?:i|mine)(?:"
              + " (?:have|am|is|only|just|got|can|could|do|spend|manage|afford|about|maybe|with))*"
              + " #(?<own>\\d+)(?= [.,!;?]| free|$)");

  private final Message message;
  private final Context context;
  private final Profile profile;

  Retakes(Message message, Context context) {
    this.message = message;
    this.context = context;
    this.profile = context.conversation().profile();
  }

  /** The values that take the place of earlier ones; {@code read} is what was heard already. */
  List<SlotMention> read(List<SlotMention> read) {
    List<SlotMention> found = new ArrayList<>();
    number(read).ifPresent(found::add);
    if (found.isEmpty()) {
      parallel(read).ifPresent(found::add);
    }
    boolean money = read.stream().anyMatch(m -> m.said().field() == Field.BUDGET);
    if (found.isEmpty() && !money) {
      currency().ifPresent(found::add);
    }
    if (found.isEmpty() && read.stream().noneMatch(SlotMention::counts)) {
      value().ifPresent(found::add);
    }
    return found;
  }

  /** "Finance approved 450, not 800": the number that is named beside the one that stood. */
  private Optional<SlotMention> number(List<SlotMention> read) {
    Matcher against = AGAINST.matcher(message.line());
    if (!against.find()) {
      return Optional.empty();
    }
    int old = Integer.parseInt(against.group(1));
    List<Integer> others = new ArrayList<>();
    Matcher number = NUMBER.matcher(message.line());
    while (number.find()) {
      int index = Integer.parseInt(number.group(1));
      if (index != old && message.quantities().get(index).low().compareTo(before(old)) != 0) {
        others.add(index);
      }
    }
    BigDecimal before = message.quantities().get(old).low();
    List<Field> fields = fieldsOf(before);
    read.stream()
        .filter(m -> m.counts() && isValue(m.said(), before))
        .map(m -> m.said().field())
        .filter(f -> !fields.contains(f))
        .forEach(fields::add);
    if (others.size() != 1 || fields.size() != 1) {
      return Optional.empty();
    }
    Field field = fields.getFirst();
    Quantity now = message.quantities().get(others.getFirst());
    boolean heard =
        read.stream()
            .anyMatch(m -> m.said().field() == field && m.counts() && !isValue(m.said(), before));
    return heard
        ? Optional.empty()
        : constraint(field, now.high(), read).map(c -> mention(now.start(), now.end(), c));
  }

  private BigDecimal before(int quantity) {
    return message.quantities().get(quantity).low();
  }

  private static boolean isValue(Said said, BigDecimal value) {
    return said instanceof Said.Value(Constraint constraint)
        && switch (constraint) {
          case Constraint.HoursPerWeek hours -> isSame(hours.hours(), value);
          case Constraint.Budget budget -> isSame(budget.money().amount(), value);
          case Constraint.Weeks weeks -> isSame(BigDecimal.valueOf(weeks.weeks()), value);
          default -> false;
        };
  }

  /** "He has 20 hours a week, I've got 4": of what the other has, so much. */
  private Optional<SlotMention> parallel(List<SlotMention> read) {
    Matcher pair = PARALLEL.matcher(message.line());
    if (!pair.find()) {
      return Optional.empty();
    }
    Quantity own = message.quantities().get(Integer.parseInt(pair.group("own")));
    Quantity other = message.quantities().get(Integer.parseInt(pair.group("other")));
    if (message.holderAt(other.start()) == Holder.SPEAKER
        || message.holderAt(own.start()) != Holder.SPEAKER) {
      return Optional.empty();
    }
    String amount = own.low().toPlainString() + " " + pair.group("unit");
    return reread("I have " + amount)
        .filter(c -> read.stream().noneMatch(m -> m.counts() && m.said().field() == c.field()))
        .map(c -> mention(own.start(), own.end(), c));
  }

  private String currency(List<SlotMention> read) {
    return read.stream()
        .map(SlotMention::said)
        .filter(s -> s instanceof Said.Value(Constraint.Budget b))
        .map(s -> ((Constraint.Budget) ((Said.Value) s).constraint()).money().currency())
        .findFirst()
        .orElseGet(() ->
            profile.budget() == null
                ? context.conversation().currency()
                : profile.budget().currency());
  }

  private List<Field> fieldsOf(BigDecimal value) {
    List<Field> fields = new ArrayList<>();
    if (isSame(profile.hoursPerWeek(), value)) {
      fields.add(Field.HOURS_PER_WEEK);
    }
    if (profile.budget() != null && isSame(profile.budget().amount(), value)) {
      fields.add(Field.BUDGET);
    }
    if (profile.weeks() != null && isSame(BigDecimal.valueOf(profile.weeks()), value)) {
      fields.add(Field.WEEKS);
    }
    if (profile.maxPrograms() != null && isSame(BigDecimal.valueOf(profile.maxPrograms()), value)) {
      fields.add(Field.MAX_PROGRAMS);
    }
    return fields;
  }

  private static boolean isSame(@Nullable BigDecimal a, BigDecimal b) {
    return a != null && a.compareTo(b) == 0;
  }

  private Optional<Constraint> constraint(Field field, BigDecimal value, List<SlotMention> read) {
    try {
      return switch (field) {
        case HOURS_PER_WEEK -> Optional.of(new Constraint.HoursPerWeek(value));
        case BUDGET -> Optional.of(new Constraint.Budget(new Money(value, currency(read))));
        case WEEKS -> Optional.of(new Constraint.Weeks(value.intValueExact()));
        case MAX_PROGRAMS -> Optional.of(new Constraint.MaxPrograms(value.intValueExact()));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** "Sorry, I meant pounds": the same amount in another currency. */
  private Optional<SlotMention> currency() {
    Matcher money = CURRENCY.matcher(message.line());
    Money budget = profile.budget();
    if (budget == null
        || !message.quantities().isEmpty()
        || message.line().contains("?")
        || !money.find()
        || !CUE.matcher(message.line()).find()) {
      return Optional.empty();
    }
    return reread("budget " + budget.amount().toPlainString() + " " + money.group(1))
        .map(c -> mention(0, message.text().length(), c))
        .filter(m -> m.said().field() == Field.BUDGET);
  }

  /** What follows the words of correction, read as a value of a field that is set. */
  private Optional<SlotMention> value() {
    for (Clause clause : message.clauses()) {
      String line = message.lineOf(clause);
      Matcher cue = CUE.matcher(line);
      while (cue.find()) {
        int from = offset(clause, cue.end());
        if (from < 0) {
          continue;
        }
        String rest = message.text().substring(from, clause.end()).strip();
        Optional<Constraint> again = again(rest);
        if (again.isPresent()) {
          return again.map(c -> mention(clause.start(), clause.end(), c));
        }
      }
    }
    return Optional.empty();
  }

  /** Where in the text the words begin that stand after that many characters of a clause's line. */
  private int offset(Clause clause, int inLine) {
    int at = 0;
    for (int i = clause.firstToken(); i < clause.tokenEnd(); i++) {
      if (at >= inLine) {
        return message.tokens().get(i).start();
      }
      at += message.tokens().get(i).form().length() + 1;
    }
    return -1;
  }

  private Optional<Constraint> again(String rest) {
    List<Optional<Constraint>> ways = new ArrayList<>();
    if (profile.finishBy() != null || profile.weeks() != null) {
      ways.add(reread("it must be done by " + rest, Field.FINISH_BY));
    }
    if (profile.place() != null && rest.matches("\\p{Lu}\\p{L}+(?: now)?[.!]?")) {
      ways.add(reread("I live in " + rest, Field.PLACE));
    }
    if (profile.startOn() != null) {
      ways.add(reread("I can start in " + rest, Field.START_ON));
      ways.add(reread("I can start on " + rest, Field.START_ON));
    }
    if (profile.hoursPerWeek() != null && rest.matches("(?i).*\\b(?:hours?|hrs?|h)\\b.*")) {
      ways.add(reread(rest + " a week", Field.HOURS_PER_WEEK));
    }
    Matcher weekly = WEEKLY.matcher(rest);
    if (profile.hoursPerWeek() != null && weekly.lookingAt()) {
      ways.add(reread(weekly.group(1) + " hours a week", Field.HOURS_PER_WEEK));
    }
    if (profile.weeks() != null && rest.matches("(?i).*\\bw(?:ee)?ks?\\b.*")) {
      ways.add(reread("I have " + rest, Field.WEEKS));
    }
    return ways.stream().flatMap(Optional::stream).findFirst();
  }

  private Optional<Constraint> reread(String said, Field field) {
    return reread(said).filter(c -> c.field() == field);
  }

  private Optional<Constraint> reread(String said) {
    List<SlotMention> heard = SlotReaders.read(Message.read(said), context);
    return heard.size() == 1
            && heard.getFirst().counts()
            && heard.getFirst().said() instanceof Said.Value(Constraint constraint)
        ? Optional.of(constraint)
        : Optional.empty();
  }

  private SlotMention mention(int start, int end, Constraint constraint) {
    return new SlotMention(start, end, new Said.Value(constraint), Mood.REAL, Holder.SPEAKER, 1);
  }
}
