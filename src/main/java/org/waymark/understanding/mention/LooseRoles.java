package org.waymark.understanding.mention;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Token;

/** What is said of a role that stands without a frame. */
final class LooseRoles {
  private static final Set<String> OF_NOW =
      Set.copyOf(Phrases.words(LooseRoles.class, "of-now.txt"));

  /** Wrapped around an answer. */
  private static final Set<String> SURE =
      Set.of(
          "i",
          "would",
          "say",
          "think",
          "guess",
          "suppose",
          "please",
          "maybe",
          "probably",
          "definitely",
          "reckon",
          "honestly",
          "yes",
          "yeah",
          "really",
          "it",
          "is",
          "then",
          "first",
          "instead",
          "ok",
          "sounds",
          "nice",
          "good",
          "great",
          "alright",
          "fine",
          "better",
          "final",
          "answer",
          "actually",
          "after",
          "all");

  /** Words of one's own work: beside them a role is the work of now. */
  private static final Set<String> OF_WORK =
      Set.of("shift", "shifts", "boss", "payslip", "overtime");

  /** Several of them are other people. */
  private static final Pattern PLURAL =
      Pattern.compile("(?i)(?:er|or|ist|ian|ant|ent|nurse|clerk|chef|cook|guard|guide|pilot)s$");

  private static final Phrases AFTER = Phrases.beside(LooseRoles.class, "after-role.txt");
  private static final Set<String> CORRECTING =
      Set.of("sorry", "mean", "meant", "actually", "wait", "rather", "instead", "no", "hang");
  private static final Set<String> UNSURE =
      Set.of("maybe", "?", "perhaps", "possibly", "or", "probably");
  private static final Set<String> LIMITS =
      Set.copyOf(Phrases.words(LooseRoles.class, "limit-words.txt"));

  private final Message message;
  private final LooseTokens tokens;
  private final Links links;
  private final @Nullable Field asked;

  LooseRoles(Message message, Links links, @Nullable Field asked) {
    this.message = message;
    this.tokens = new LooseTokens(message);
    this.links = links;
    this.asked = asked;
  }

  /** What is said of it; null where nothing is. */
  @Nullable Use roleUse(
      Linker.Named.OfRole role,
      boolean goalElsewhere,
      boolean wishElsewhere,
      List<Linker.Named> left) {
    if (asked == Field.CURRENT_ROLE) {
      return Use.CURRENT;
    }
    String after = tokens.form(tokens.tokenAfter(role.end()));
    if (PLURAL.matcher(role.words()).find()) {
      return null;
    }
    Use told = toldAfter(role, left);
    if (told != null) {
      return told;
    }
    Clause own = message.clauseAt(role.start());
    boolean whole =
        own.start() >= role.start()
            && message.tokens().subList(own.firstToken(), own.tokenEnd()).stream()
                .allMatch(t ->
                    t.start() < role.end()
                        || t.kind() == Token.Kind.SYMBOL
                        || SURE.contains(t.form()));
    if (asked == Field.TARGET_ROLE && whole && !goalElsewhere) {
      return Use.TARGET;
    }
    String before = tokens.form(tokens.tokenAfter(role.end()) - 1 - tokens.wordsOf(role));
    boolean asks =
        message.clauseAt(role.start()).question() && !wishElsewhere && !after.equals("here");
    boolean tentative = asks || UNSURE.contains(after) || UNSURE.contains(before);
    if (before.equals("ex") || before.equals("former")) {
      return Use.FORMER;
    }
    boolean atWork =
        message.tokens().stream().anyMatch(t -> OF_WORK.contains(t.form()))
            && asked != Field.TARGET_ROLE;
    boolean ofNow =
        OF_NOW.contains(after) || (!tentative && atWork) || (!tentative && otherWords(role) >= 2);
    return !tentative && (wishElsewhere || ofNow) ? Use.CURRENT : Use.TARGET;
  }

  /** "Undertaker. That is what I'd like to become." */
  @Nullable Use toldAfter(Linker.Named.OfRole role, List<Linker.Named> left) {
    StringBuilder rest = new StringBuilder();
    int next =
        left.stream()
            .filter(n -> n instanceof Linker.Named.OfRole && n.start() >= role.end())
            .mapToInt(Linker.Named::start)
            .min()
            .orElse(Integer.MAX_VALUE);
    message.tokens().stream()
        .filter(t -> t.start() >= role.end() && t.start() < next)
        .forEach(t -> rest.append(t.form()).append(' '));
    return AFTER.first(rest.toString().strip()).map(Use::valueOf).orElse(null);
  }

  /**
   * How many words tell something else than this role, limits, and other names: with them it is the
   * work of now rather than a wish.
   */
  private long otherWords(Linker.Named role) {
    List<Linker.Named> names =
        links.scan(message.text()).stream().filter(Linker.Named.OfRole.class::isInstance).toList();
    return message.tokens().stream()
        .filter(t -> t.kind() == Token.Kind.WORD)
        .filter(t -> !LIMITS.contains(t.form()) && !CORRECTING.contains(t.form()))
        .filter(t -> names.stream().noneMatch(n -> n.start() <= t.start() && t.end() <= n.end()))
        .filter(t -> t.end() <= role.start() || t.start() >= role.end())
        .count();
  }
}
