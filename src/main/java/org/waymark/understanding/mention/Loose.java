package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.RoleMention;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Token;

/**
 * Names that stand without a frame: "nurse, 6 hours a week". What they say depends on what was
 * asked and on what else the message says.
 */
final class Loose {
  private static final Set<String> OF_NOW =
      Set.of(
          "here",
          "by",
          "since",
          "currently",
          "now",
          "at",
          "with",
          "for",
          "atm",
          "working",
          "earning",
          "in",
          "from",
          "near",
          "based",
          "who");
  private static final Set<String> MAY_PRECEDE =
      Set.of(
          "a",
          "an",
          "the",
          "as",
          "just",
          "hi",
          "hello",
          "hey",
          "ok",
          "yes",
          "no",
          "well",
          "maybe",
          "perhaps",
          "or",
          "and",
          "to",
          "only",
          "um",
          "erm",
          "uh",
          "in",
          "probably",
          "then",
          "also",
          "some",
          "more",
          "basic",
          "please",
          "ex",
          "senior",
          "junior",
          "old",
          "former",
          "female",
          "male",
          "like",
          "bit",
          "of",
          "little",
          "self",
          "employed",
          "freelance",
          "trained",
          "qualified",
          "part",
          "full",
          "time",
          "experienced");

  /** Wrapped around an answer. */
  private static final Set<String> SURE =
      Set.of(
          "i", "would", "say", "think", "guess", "suppose", "please", "maybe", "probably",
          "definitely", "reckon", "honestly", "yes", "yeah", "really", "it", "is");

  /** Words of one's own work: beside them a role is the work of now. */
  private static final Set<String> OF_WORK = Set.of("shift", "shifts", "boss", "payslip", "overtime");

  /** Several of them are other people. */
  private static final Pattern PLURAL =
      Pattern.compile("(?i)(?:er|or|ist|ian|ant|ent|nurse|clerk|chef|cook|guard|guide|pilot)s$");

  private static final Pattern PAPER =
      Pattern.compile("(?i)(?:licen[cs]e|certificate|cert|ticket|badge|permit)$");

  private static final Phrases AFTER = Phrases.beside(Loose.class, "after-role.txt");
  private static final Set<String> TOLD_OF =
      Set.of(
          "is", "was", "are", "were", "costs", "cost", "takes", "eats", "has", "starts", "ends",
          "alone", "says", "said", "came", "comes", "charged", "told", "earns", "makes", "gets");

  private static final Set<String> CORRECTING =
      Set.of("sorry", "mean", "meant", "actually", "wait", "rather", "instead", "no", "hang");

  /** After the name of a role these make a paper of it: "driver's licence", "nurse training". */
  private static final Set<String> PAPERS =
      Set.of(
          "licence", "license", "certificate", "cert", "badge", "card", "course", "training", "permit",
          "qualification", "diploma", "jobs", "job", "school");

  private static final Set<String> TO = Set.of("to", "into", "->");
  private static final Set<String> UNSURE =
      Set.of("maybe", "?", "perhaps", "possibly", "or", "probably");
  private static final Set<String> LIMITS =
      Set.copyOf(Phrases.words(Loose.class, "limit-words.txt"));

  private final Message message;
  private final Links links;
  private final @Nullable Field asked;

  Loose(Message message, Links links, @Nullable Field asked) {
    this.message = message;
    this.links = links;
    this.asked = asked;
  }

  /** What the names that are left say; {@code others} were read by frames. */
  List<Mention> read(List<Linker.Named> left, List<Mention> others) {
    boolean wishElsewhere =
        others.stream().anyMatch(m -> m.use() == Use.TARGET || m.use() == Use.WANT);
    List<Mention> found = new ArrayList<>();
    int roleEnd = -1;
    for (Linker.Named named : left) {
      if (named instanceof Linker.Named.OfRole && listedWithSkill(named, left)) {
        continue;
      }
      Use way = way(named, left);
      if (way != null && named instanceof Linker.Named.OfRole role) {
        links
            .role(role.words(), role.link())
            .ifPresent(r -> found.add(new Mention.OfRole(role.start(), role.end(), way, r, null)));
        roleEnd = role.end();
        continue;
      }
      boolean both =
          left.stream()
              .anyMatch(n ->
                  !n.equals(named)
                      && n.start() < named.end()
                      && named.start() < n.end()
                      && n.end() - n.start() >= named.end() - named.start()
                      && n instanceof Linker.Named.OfRole
                      && !listedWithSkill(named, left));
      if (named.start() < roleEnd) {
        continue;
      }
      if (named instanceof Linker.Named.OfSkill skill && !both) {
        Use use = skillUse(skill, left, others, found);
        if (use != null) {
          links
              .skill(skill.words(), skill.link())
              .ifPresent(
                  s -> found.add(new Mention.OfSkill(skill.start(), skill.end(), use, s, null)));
        }
      } else if (named instanceof Linker.Named.OfRole role
          && !message.negatedAt(named.start())
          && alone(named)) {
        Use use = roleUse(role, wishElsewhere, left);
        if (use != null) {
          links
              .role(role.words(), role.link())
              .filter(r -> !wished(r, others))
              .ifPresent(
                  r -> found.add(new Mention.OfRole(role.start(), role.end(), use, r, null)));
        }
        roleEnd = role.end();
      }
    }
    return found;
  }

  /**
   * "cashier to accountant": where one is, and where one goes; null where a name stands in no such
   * pair.
   */
  private @Nullable Use way(Linker.Named named, List<Linker.Named> left) {
    String after = form(tokenAfter(named.end()));
    String before = form(tokenAfter(named.start()) - 1);
    boolean leads =
        TO.contains(after)
            && left.stream()
                .anyMatch(n ->
                    n instanceof Linker.Named.OfRole
                        && tokenAfter(n.start()) == tokenAfter(named.end()) + 1);
    boolean ends =
        TO.contains(before)
            && left.stream()
                .anyMatch(n ->
                    n instanceof Linker.Named.OfRole
                        && tokenAfter(n.end()) == tokenAfter(named.start()) - 1);
    return leads ? Use.CURRENT : ends ? Use.TARGET : null;
  }

  /** Whether the name begins its clause, but for small words, and the clause is short. */
  private boolean alone(Linker.Named named) {
    Clause clause = message.clauseAt(named.start());
    String after = form(tokenAfter(named.end()));
    if (named instanceof Linker.Named.OfRole && TOLD_OF.contains(after)) {
      return false;
    }
    if (named instanceof Linker.Named.OfRole && PAPERS.contains(after.equals("'s") ? form(tokenAfter(named.end()) + 1) : after)) {
      return false;
    }
    if (named instanceof Linker.Named.OfRole && form(tokenAfter(named.end())).equals("here")) {
      return true;
    }
    if (clause.question() && clause.tokenEnd() - clause.firstToken() > 4) {
      return false;
    }
    for (int i = clause.firstToken(); i < clause.tokenEnd(); i++) {
      Token token = message.tokens().get(i);
      if (token.start() >= named.start()) {
        return true;
      }
      boolean partOfList =
          token.form().equals("&") || token.form().equals("/") || token.form().equals("+");
      if (!MAY_PRECEDE.contains(token.form())
          && !partOfList
          && token.kind() != Token.Kind.SYMBOL
          && !namedBefore(token)) {
        return false;
      }
    }
    return true;
  }

  /** Said again: "train driver is my dream, so: train driver". */
  private static boolean wished(RoleMention role, List<Mention> others) {
    return others.stream()
        .anyMatch(m ->
            m instanceof Mention.OfRole of
                && of.use() == Use.TARGET
                && role.roleId() != null
                && role.roleId().equals(of.role().roleId()));
  }

  private boolean namedBefore(Token token) {
    return links.scan(message.text()).stream()
        .anyMatch(n -> n.start() <= token.start() && token.end() <= n.end());
  }

  /** "k8s and docker": beside a skill the name of a skill and a role is that of a skill. */
  private boolean listedWithSkill(Linker.Named named, List<Linker.Named> left) {
    int first = tokenAfter(named.start());
    boolean skillToo =
        left.stream()
            .anyMatch(n ->
                n instanceof Linker.Named.OfSkill
                    && n.start() == named.start()
                    && n.end() == named.end());
    return skillToo
        && first > 1
        && form(first - 1).matches("and|,|&|/|\\+")
        && left.stream()
            .anyMatch(n ->
                n instanceof Linker.Named.OfSkill
                    && tokenAfter(n.end()) == first - 1
                    && left.stream()
                        .noneMatch(r ->
                            r instanceof Linker.Named.OfRole && r.start() == n.start()));
  }

  /** What is said of a skill that no frame took; null where nothing is. */
  private @Nullable Use skillUse(
      Linker.Named.OfSkill skill,
      List<Linker.Named> left,
      List<Mention> others,
      List<Mention> found) {
    Governor.Verdict verdict = new Governor(message, left).of(skill).orElse(null);
    if (verdict == null) {
      return null;
    }
    return switch (verdict) {
      case HOLD -> Use.HOLD;
      case STRIKE -> Use.STRIKE;
      case WANT -> Use.WANT;
      case REFUSE -> Use.REFUSE;
      case NONE -> null;
      case SAME ->
          Stream.concat(others.stream(), found.stream())
              .filter(m -> m instanceof Mention.OfSkill && m.end() <= skill.start())
              .reduce((a, b) -> b)
              .map(Mention::use)
              .orElseGet(() -> bareUse(skill, left, others));
      case BARE -> bareUse(skill, left, others);
    };
  }

  /** A name alone answers the question just asked; else it is a wish where nothing else is said. */
  private @Nullable Use bareUse(
      Linker.Named.OfSkill skill, List<Linker.Named> left, List<Mention> others) {
    if (asked == Field.CURRENT_ROLE || asked == Field.SKILLS) {
      return Use.HOLD;
    }
    if (asked == Field.NOT_HELD) {
      return Use.STRIKE;
    }
    if (asked == Field.EXCLUDED) {
      return Use.REFUSE;
    }
    boolean paper =
        PAPERS.contains(form(tokenAfter(skill.end()))) || PAPER.matcher(skill.words()).find();
    if (paper && message.clauses().size() > 1) {
      return Use.HOLD;
    }
    if (asked == Field.LANGUAGES || asked == Field.PLACE || asked == Field.LEVEL) {
      return null;
    }
    int sentence = message.clauseAt(skill.start()).sentence();
    boolean told =
        others.stream().anyMatch(m -> message.clauseAt(m.start()).sentence() == sentence);
    long unexplained =
        message.tokens().stream()
            .filter(t -> message.clauseAt(t.start()).sentence() == sentence)
            .filter(t -> t.kind() == Token.Kind.WORD)
            .filter(t -> !LIMITS.contains(t.form()) && !MAY_PRECEDE.contains(t.form()))
            .filter(t -> left.stream().noneMatch(n -> n.start() <= t.start() && t.end() <= n.end()))
            .count();
    return told || unexplained > 0 ? null : Use.WANT;
  }

  /** "Undertaker. That is what I'd like to become." */
  private @Nullable Use toldAfter(Linker.Named.OfRole role, List<Linker.Named> left) {
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

  private @Nullable Use roleUse(
      Linker.Named.OfRole role, boolean wishElsewhere, List<Linker.Named> left) {
    if (asked == Field.CURRENT_ROLE) {
      return Use.CURRENT;
    }
    String after = form(tokenAfter(role.end()));
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
    if (asked == Field.TARGET_ROLE && whole && !wishElsewhere) {
      return Use.TARGET;
    }
    String before = form(tokenAfter(role.end()) - 1 - wordsOf(role));
    boolean asks =
        message.clauseAt(role.start()).question() && !wishElsewhere && !after.equals("here");
    boolean tentative = asks || UNSURE.contains(after) || UNSURE.contains(before);
    if (before.equals("ex") || before.equals("former")) {
      return Use.FORMER;
    }
    boolean atWork =
        message.tokens().stream().anyMatch(t -> OF_WORK.contains(t.form()))
            && asked != Field.TARGET_ROLE;
    boolean ofNow = OF_NOW.contains(after) || (!tentative && atWork) || (!tentative && otherWords(role) >= 2);
    return !tentative && (wishElsewhere || ofNow) ? Use.CURRENT : Use.TARGET;
  }

  private int wordsOf(Linker.Named role) {
    return (int)
        message.tokens().stream()
            .filter(t -> t.start() >= role.start() && t.end() <= role.end())
            .count();
  }

  private int tokenAfter(int offset) {
    int i = 0;
    while (i < message.tokens().size() && message.tokens().get(i).start() < offset) {
      i++;
    }
    return i;
  }

  private String form(int token) {
    return token >= 0 && token < message.tokens().size() ? message.tokens().get(token).form() : "";
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
