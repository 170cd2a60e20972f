package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.mention.Words.Span;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Token;

/** Skills in the words that a frame governs: by name, by meaning, or as said. */
final class RegionSkills {
  /** The confidence of words that are one of the skill's names. */
  private static final double A_NAME = 0.95;

  private static final double NEARLY_A_NAME = 0.8;

  private static final Pattern OF_SKILLS =
      Pattern.compile(
          ".*\\b(?:improv|better|struggl|interest|curious|brush|course|class|training|workshop|certif|help|support|practi[sc]|understand|know|bad"
              + " at|good at|weak|skill|trained|able"
              + " to|speed|trouble|rusty|weak|poor|terrible|nightmare|kill|driv|dated|holding|use|do).*");

  private final Message message;
  private final Links links;
  private final Words words;
  private final LastUsedReader lastUsed;

  RegionSkills(Message message, Links links, Words words, LastUsedReader lastUsed) {
    this.message = message;
    this.links = links;
    this.words = words;
    this.lastUsed = lastUsed;
  }

  /** The skills named, as that use. */
  List<Mention> asSkills(List<Linker.Named.OfSkill> skills, Use use, Span piece) {
    Use meant =
        use == Use.CURRENT || use == Use.FORMER ? Use.HOLD : use == Use.TARGET ? Use.WANT : use;
    List<Mention> found = new ArrayList<>();
    for (Linker.Named.OfSkill named : skills) {
      Use of = words.denied(named.start(), piece) ? Use.REFUSE : meant;
      links
          .skill(named.words(), named.link())
          .ifPresent(s ->
              found.add(
                  new Mention.OfSkill(
                      named.start(),
                      named.end(),
                      of,
                      s,
                      of == Use.HOLD
                          ? lastUsed.after(piece.from(), message.tokens().size())
                          : null)));
    }
    return found;
  }

  /**
   * A skill in other words than its names; words that we do not know only where they are ruled out
   * without doubt.
   */
  List<Mention> meantSkill(Region region, Span piece, boolean first, Use use) {
    Span phrase = words.phrase(piece);
    if (!first
        || (region.cue().endsWith("can") && measures(region))
        || !words.plausible(phrase)
        || phrase.to() - phrase.from() > 3) {
      return List.of();
    }
    String typed = words.typed(phrase);
    // "never opened excel in my life": with more behind it, only a name will do.
    Optional<SkillMention> skill =
        phrase.to() < piece.to()
                && !words.form(phrase.to()).matches("well|fine|ok|better|best|inside|already")
            ? links.clearSkill(typed, A_NAME)
            : links.skill(typed).filter(s -> s.skillId() != null);
    boolean kept =
        phrase.to() == piece.to()
            && region
                .cue()
                .matches(
                    "(?:.* )?(?:no more|not any more|anything but|everything but|avoid|exclude)");
    if (skill.isEmpty() && kept) {
      skill = Optional.of(SkillMention.unknown(typed));
    }
    return skill
        .map(s ->
            List.<Mention>of(
                new Mention.OfSkill(
                    words.start(phrase),
                    words.end(phrase),
                    use,
                    s,
                    use == Use.HOLD
                        ? lastUsed.after(piece.from(), message.tokens().size())
                        : null)))
        .orElseGet(List::of);
  }

  /** "Learn how to do the books": what is learned is a skill before it is a role. */
  List<Mention> learned(Region region, Span piece, Use use) {
    Span phrase = words.phrase(piece);
    if (!region.cue().matches("(?:.* )?(?:learn|learning|study|teach me)(?: (?:how|to|about))*")
        || !words.plausible(phrase)) {
      return List.of();
    }
    return links
        .clearSkill(words.typed(phrase), A_NAME)
        .map(s ->
            List.<Mention>of(
                new Mention.OfSkill(words.start(phrase), words.end(phrase), use, s, null)))
        .orElseGet(List::of);
  }

  /** "30 hours a month I can invest": what one can do with an amount is no skill. */
  private boolean measures(Region region) {
    int clause = message.clauseAt(message.tokens().get(region.first()).start()).firstToken();
    return message.tokens().subList(clause, region.first()).stream()
        .anyMatch(t -> t.kind() == Token.Kind.NUMBER);
  }

  /** A skill to learn in other words than its names; words that we do not know after "learn". */
  List<Mention> skillPhrase(Region region, Span piece, boolean first, Use use) {
    Span phrase = words.phrase(piece);
    if (!words.plausible(phrase)) {
      return List.of();
    }
    String typed = words.typed(phrase);
    Optional<SkillMention> skill = links.skill(typed);
    boolean learning =
        region
            .cue()
            .matches(
                ".*\\b(?:learn|learning|study|studying|master|teach me|train(?:ing)? in|says?).*");
    boolean certain = first && learning && region.frame() != Frame.TEAM;
    if (region.frame() == Frame.TEAM) {
      // "my team needs excel": an everyday word that is a skill's name.
      skill = links.clearSkill(typed, A_NAME);
    } else if (!learning && region.cue().matches(".*\\b(?:is|are)\\b.*")) {
      skill = links.clearSkill(typed, NEARLY_A_NAME);
    } else if (!learning && !OF_SKILLS.matcher(region.cue()).matches()) {
      // "I want out", "I need a break": only names of skills count after these.
      return List.of();
    }
    if (skill.isEmpty() && certain) {
      Optional<RoleMention> role = links.role(typed);
      if (role.isPresent()) {
        return List.of(
            new Mention.OfRole(
                words.start(phrase), words.end(phrase), Use.TARGET, role.get(), null));
      }
      skill = Optional.of(SkillMention.unknown(typed));
    }
    return skill
        .map(s ->
            List.<Mention>of(
                new Mention.OfSkill(words.start(phrase), words.end(phrase), use, s, null)))
        .orElseGet(List::of);
  }
}
