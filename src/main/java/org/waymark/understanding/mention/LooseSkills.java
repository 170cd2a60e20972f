package org.waymark.understanding.mention;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Token;

/** What is said of a skill that stands without a frame. */
final class LooseSkills {
  /** After the name of a role these make a paper of it: "driver's licence", "nurse training". */
  static final Set<String> PAPERS =
      Set.of(
          "licence",
          "license",
          "certificate",
          "cert",
          "badge",
          "card",
          "course",
          "training",
          "permit",
          "qualification",
          "pay",
          "salary",
          "wage",
          "wages",
          "diploma",
          "jobs",
          "job",
          "school");

  private static final Pattern PAPER =
      Pattern.compile("(?i)(?:licen[cs]e|certificate|cert|ticket|badge|permit)$");
  private static final Set<String> LIMITS =
      Set.copyOf(Phrases.words(LooseSkills.class, "limit-words.txt"));
  private static final Set<String> MAY_PRECEDE =
      Set.copyOf(Phrases.words(LooseSkills.class, "may-precede.txt"));

  private final Message message;
  private final LooseTokens tokens;
  private final @Nullable Field asked;

  LooseSkills(Message message, @Nullable Field asked) {
    this.message = message;
    this.tokens = new LooseTokens(message);
    this.asked = asked;
  }

  /** What is said of a skill that no frame took; null where nothing is. */
  @Nullable Use skillUse(
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
        PAPERS.contains(tokens.form(tokens.tokenAfter(skill.end())))
            || PAPER.matcher(skill.words()).find();
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
}
