package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Token;

/** Names that stand without a frame: "nurse, 6 hours a week". What they say depends on what was asked and on what else the message says. */
final class Loose {
  private static final Set<String> OF_NOW = Set.of("here", "by", "since", "currently", "now", "at", "with", "for", "atm", "working", "earning");
  private static final Set<String> MAY_PRECEDE = Set.of("a", "an", "the", "as", "just", "hi", "hello", "hey", "ok", "yes", "no", "well", "maybe", "perhaps", "or", "and", "to", "only", "um", "erm", "uh", "in", "probably", "then", "also", "some", "more", "basic", "please", "ex", "senior", "junior", "old", "former", "female", "male", "like");

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
    boolean wishElsewhere = others.stream().anyMatch(m -> m.use() == Use.TARGET || m.use() == Use.WANT);
    List<Mention> found = new ArrayList<>();
    int roleEnd = -1;
    for (Linker.Named named : left) {
      if (named.start() < roleEnd || !alone(named)) {
        continue;
      }
      boolean both = left.stream().anyMatch(n -> !n.equals(named) && n.start() < named.end() && named.start() < n.end() && n instanceof Linker.Named.OfRole);
      if (named instanceof Linker.Named.OfSkill skill && !both) {
        Use use = skillUse();
        links.skill(skill.words(), skill.link()).ifPresent(s -> found.add(new Mention.OfSkill(skill.start(), skill.end(), use, s, null)));
      } else if (named instanceof Linker.Named.OfRole role) {
        Use use = roleUse(role, wishElsewhere);
        links.role(role.words(), role.link()).ifPresent(r -> found.add(new Mention.OfRole(role.start(), role.end(), use, r, null)));
        roleEnd = role.end();
      }
    }
    return found;
  }

  /** Whether the name begins its clause, but for small words, and the clause is short. */
  private boolean alone(Linker.Named named) {
    Clause clause = message.clauseAt(named.start());
    if (clause.question() && clause.tokenEnd() - clause.firstToken() > 4) {
      return false;
    }
    for (int i = clause.firstToken(); i < clause.tokenEnd(); i++) {
      Token token = message.tokens().get(i);
      if (token.start() >= named.start()) {
        return true;
      }
      boolean partOfList = token.form().equals("&") || token.form().equals("/") || token.form().equals("+");
      if (!MAY_PRECEDE.contains(token.form()) && !partOfList && token.kind() != Token.Kind.SYMBOL && !namedBefore(token)) {
        return false;
      }
    }
    return true;
  }

  private boolean namedBefore(Token token) {
    return links.scan(message.text()).stream().anyMatch(n -> n.start() <= token.start() && token.end() <= n.end());
  }

  private Use skillUse() {
    if (asked == Field.CURRENT_ROLE || asked == Field.SKILLS) {
      return Use.HOLD;
    }
    return asked == Field.NOT_HELD ? Use.STRIKE : Use.WANT;
  }

  private Use roleUse(Linker.Named.OfRole role, boolean wishElsewhere) {
    if (asked == Field.CURRENT_ROLE) {
      return Use.CURRENT;
    }
    int next = message.tokens().size();
    for (int i = 0; i < message.tokens().size(); i++) {
      if (message.tokens().get(i).start() >= role.end()) {
        next = i;
        break;
      }
    }
    boolean ofNow = next < message.tokens().size() && OF_NOW.contains(message.tokens().get(next).form()) && !(asked == Field.TARGET_ROLE);
    boolean former = role.start() > 2 && message.text().substring(0, role.start()).toLowerCase(java.util.Locale.ROOT).matches("(?s).*\\b(?:ex|former)[ -]+");
    return former ? Use.FORMER : wishElsewhere || ofNow ? Use.CURRENT : Use.TARGET;
  }
}
