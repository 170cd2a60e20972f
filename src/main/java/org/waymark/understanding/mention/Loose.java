package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.RoleMention;
import org.waymark.knowledge.RoleId;
import org.waymark.understanding.linking.Link;
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
  private static final Set<String> MAY_PRECEDE =
      Set.copyOf(Phrases.words(Loose.class, "may-precede.txt"));

  private static final Set<String> TOLD_OF =
      Set.of(
          "is", "was", "are", "were", "costs", "cost", "takes", "eats", "has", "starts", "ends",
          "alone", "says", "said", "came", "comes", "charged", "told", "earns", "makes", "gets");

  private static final Set<String> TO = Set.of("to", "into", "->");

  private static final String ASKS =
      ".*\\?|(?:what|how|when|where|why|which|who|is|are|do|does|did|can|could|would|will|should|may)(?![^"
          + " ]).*";

  /** Words that a fuller name may have. */
  private static final int MOST_AROUND = 6;

  /** Characters behind a name that say more than a full stop. */
  private static final int MORE_SAID = 3;

  private static final double SURE_ENOUGH = 0.8;

  private final Message message;
  private final LooseTokens tokens;
  private final Words words;
  private final Links links;
  private final @Nullable Field asked;

  Loose(Message message, Links links, @Nullable Field asked) {
    this.message = message;
    this.tokens = new LooseTokens(message);
    this.words = new Words(message);
    this.links = links;
    this.asked = asked;
  }

  /** What the names that are left say; {@code others} were read by frames. */
  List<Mention> read(List<Linker.Named> names, List<Mention> others) {
    List<Linker.Named> left = names.stream().map(this::widened).toList();
    boolean toldAsWish = left.stream().anyMatch(n -> isToldAsWish(n, left));
    boolean goalElsewhere = toldAsWish || others.stream().anyMatch(m -> m.use() == Use.TARGET);
    boolean wishElsewhere = goalElsewhere || others.stream().anyMatch(m -> m.use() == Use.WANT);
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
        Use use = new LooseSkills(message, asked).skillUse(skill, left, others, found);
        if (use != null) {
          links
              .skill(skill.words(), skill.link())
              .ifPresent(
                  s -> found.add(new Mention.OfSkill(skill.start(), skill.end(), use, s, null)));
        }
      } else if (named instanceof Linker.Named.OfRole role
          && !message.negatedAt(named.start())
          && alone(named, isToldAsWish(named, left))) {
        Use use =
            new LooseRoles(message, links, asked).roleUse(role, goalElsewhere, wishElsewhere, left);
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
    return asked == Field.TARGET_ROLE && !wishElsewhere ? thenNow(found) : found;
  }

  /**
   * "Truck driver, off the road soon. Dispatcher.": of two works in two sentences, the first with
   * more said of it, the one is where one is and the other where one goes.
   */
  private List<Mention> thenNow(List<Mention> found) {
    List<Mention> roles =
        found.stream()
            .filter(m -> m instanceof Mention.OfRole role && role.role().roleId() != null)
            .toList();
    if (roles.size() != 2) {
      return found;
    }
    Clause first = message.clauseAt(roles.getFirst().start());
    Clause last = message.clauseAt(roles.getLast().start());
    boolean apart = last.sentence() > first.sentence();
    boolean joined =
        message.lineOf(last).matches("(?:and|or|plus|also|but|either)(?: .*)?")
            || message.line().matches(".*(?<![^ ])or(?![^ ]).*");
    boolean more =
        message.clauses().stream()
            .anyMatch(c ->
                c.sentence() == first.sentence() && c.start() >= roles.getFirst().end()
                    || c.start() == first.start()
                        && first.end() - roles.getFirst().end() > MORE_SAID);
    boolean alike = roles.getFirst().use() == roles.getLast().use();
    if (!apart || joined || !more || !alike || roles.getFirst().use() == Use.FORMER) {
      return found;
    }
    List<Mention> settled = new ArrayList<>(found);
    settled.replaceAll(m ->
        m.equals(roles.getFirst())
            ? m.as(Use.CURRENT)
            : m.equals(roles.getLast()) ? m.as(Use.TARGET) : m);
    return settled;
  }

  private boolean isToldAsWish(Linker.Named named, List<Linker.Named> left) {
    return named instanceof Linker.Named.OfRole role
        && new LooseRoles(message, links, asked).toldAfter(role, left) == Use.TARGET;
  }

  /**
   * "receptionist at a hotel", "site manager in construction": the words around a name may be a
   * fuller name of the same kind of work, or tell which of a few is meant.
   */
  private Linker.Named widened(Linker.Named named) {
    if (!(named instanceof Linker.Named.OfRole role)) {
      return named;
    }
    Clause clause = message.clauseAt(role.start());
    int from = tokens.tokenAfter(role.start());
    int to = from;
    while (to < clause.tokenEnd() && message.tokens().get(to).kind() == Token.Kind.WORD) {
      to++;
    }
    for (int end : words.ends(from, Math.min(to, from + MOST_AROUND))) {
      Words.Span told = new Words.Span(from, end);
      if (words.end(told) <= role.end()) {
        continue;
      }
      Optional<RoleMention> fuller = links.clearRole(words.typed(told), SURE_ENOUGH);
      if (fuller.isPresent() && isFuller(role, fuller.get())) {
        return new Linker.Named.OfRole(
            role.start(),
            words.end(told),
            words.typed(told),
            new Link.Clear<>(java.util.Objects.requireNonNull(fuller.get().roleId()), SURE_ENOUGH));
      }
    }
    return few(role, clause).map(Linker.Named.class::cast).orElse(named);
  }

  /** "medical assistant": the words ahead narrow a word that many kinds of work share. */
  private Optional<Linker.Named.OfRole> few(Linker.Named.OfRole role, Clause clause) {
    int from = clause.firstToken();
    while (from < clause.tokenEnd()
        && (MAY_PRECEDE.contains(words.form(from))
            || message.tokens().get(from).kind() != Token.Kind.WORD)) {
      from++;
    }
    int to = tokens.tokenAfter(role.end());
    Words.Span phrase = words.phrase(new Words.Span(from, to));
    boolean narrows =
        role.link() instanceof Link.OneOf
            && !phrase.isEmpty()
            && phrase.to() == to
            && words.start(phrase) < role.start()
            && to - phrase.from() <= 3
            && words.plausible(phrase);
    if (!narrows) {
      return Optional.empty();
    }
    String typed = words.typed(phrase);
    return links
        .role(typed)
        .map(r ->
            new Linker.Named.OfRole(
                words.start(phrase),
                role.end(),
                typed,
                r.roleId() == null
                    ? new Link.OneOf<>(r.candidates())
                    : new Link.Clear<>(r.roleId(), SURE_ENOUGH)));
  }

  private static boolean isFuller(Linker.Named.OfRole role, RoleMention fuller) {
    return switch (role.link()) {
      case Link.Clear<RoleId> clear ->
          !clear.id().equals(fuller.roleId())
              && fuller.label() != null
              && fuller
                  .label()
                  .toLowerCase(Locale.ROOT)
                  .contains(role.words().toLowerCase(Locale.ROOT));
      case Link.OneOf<RoleId> few -> true;
      case Link.Unknown<RoleId> unknown -> false;
    };
  }

  /**
   * "cashier to accountant": where one is, and where one goes; null where a name stands in no such
   * pair.
   */
  private @Nullable Use way(Linker.Named named, List<Linker.Named> left) {
    String after = tokens.form(tokens.tokenAfter(named.end()));
    String before = tokens.form(tokens.tokenAfter(named.start()) - 1);
    boolean leads =
        TO.contains(after)
            && left.stream()
                .anyMatch(n ->
                    n instanceof Linker.Named.OfRole
                        && tokens.tokenAfter(n.start()) == tokens.tokenAfter(named.end()) + 1);
    boolean ends =
        TO.contains(before)
            && left.stream()
                .anyMatch(n ->
                    n instanceof Linker.Named.OfRole
                        && tokens.tokenAfter(n.end()) == tokens.tokenAfter(named.start()) - 1);
    return leads ? Use.CURRENT : ends ? Use.TARGET : null;
  }

  /** Whether the name begins its clause, but for small words, and the clause is short. */
  private boolean alone(Linker.Named named, boolean wish) {
    Clause clause = message.clauseAt(named.start());
    String after = tokens.form(tokens.tokenAfter(named.end()));
    if (named instanceof Linker.Named.OfRole && TOLD_OF.contains(after) && !wish) {
      return false;
    }
    if (named instanceof Linker.Named.OfRole
        && LooseSkills.PAPERS.contains(
            after.equals("'s") ? tokens.form(tokens.tokenAfter(named.end()) + 1) : after)) {
      return false;
    }
    if (named instanceof Linker.Named.OfRole
        && tokens.form(tokens.tokenAfter(named.end())).equals("here")) {
      return true;
    }
    boolean asks = clause.question() && message.lineOf(clause).matches(ASKS);
    if (asks && clause.tokenEnd() - clause.firstToken() > 4) {
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
    int first = tokens.tokenAfter(named.start());
    boolean skillToo =
        left.stream()
            .anyMatch(n ->
                n instanceof Linker.Named.OfSkill
                    && n.start() == named.start()
                    && n.end() == named.end());
    return skillToo
        && first > 1
        && tokens.form(first - 1).matches("and|,|&|/|\\+")
        && left.stream()
            .anyMatch(n ->
                n instanceof Linker.Named.OfSkill
                    && tokens.tokenAfter(n.end()) == first - 1
                    && left.stream()
                        .noneMatch(
                            r -> r instanceof Linker.Named.OfRole && r.start() == n.start()));
  }
}
