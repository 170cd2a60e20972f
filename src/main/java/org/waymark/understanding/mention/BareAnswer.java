package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.understanding.mention.Words.Span;
import org.waymark.understanding.reading.Message;

/**
 * Takes a short message as the answer to "what do you do?" or "what would you like to become?": by
 * its meaning, else, where it is nothing but a name, in its own words.
 */
final class BareAnswer {
  private static final int MOST_TOKENS = 9;
  private static final Pattern PRONOUNCEABLE =
      Pattern.compile("(?=.*[aeiouy])(?!.*[bcdfghjklmnpqrstvwxz]{5}).{3,}");

  private static final Set<String> PERSONS =
      Set.of(
          "i", "we", "he", "she", "they", "you", "it", "is", "are", "am", "have", "has", "says",
          "hate", "no", "not", "never");

  private static final Set<String> AMOUNTS =
      Set.of("bit", "lot", "everything", "work", "stuff", "things");

  private final Message message;
  private final Links links;
  private final Words words;
  private final @Nullable Field asked;

  BareAnswer(Message message, Links links, @Nullable Field asked) {
    this.message = message;
    this.links = links;
    this.words = new Words(message);
    this.asked = asked;
  }

  List<Mention> read() {
    boolean role = asked == Field.CURRENT_ROLE || asked == Field.TARGET_ROLE;
    if (!(role || asked == Field.SKILLS)
        || message.tokens().size() > MOST_TOKENS
        || message.line().contains("?")
        || tellsMore()) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    List<Span> pieces = words.pieces(0, message.tokens().size(), offset -> false);
    for (Span piece : pieces) {
      Span phrase = words.phrase(piece);
      if (words.plausible(phrase)
          && phrase.to() == piece.to() - (words.form(piece.to() - 1).equals(".") ? 1 : 0)) {
        mention(phrase, pieces.size() == 1 && wholly(phrase)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether it is a sentence about somebody, or says what nobody's work or skill is called. */
  private boolean tellsMore() {
    return message.tokens().stream()
        .anyMatch(t ->
            PERSONS.contains(t.form()) || (Words.noName(t.form()) && !AMOUNTS.contains(t.form())));
  }

  private Optional<Mention> mention(Span phrase, boolean wholly) {
    String typed = words.typed(phrase);
    int start = words.start(phrase);
    int end = words.end(phrase);
    boolean now = asked != Field.TARGET_ROLE;
    boolean skillsFirst = asked == Field.SKILLS || (now && links.isRatherSkill(typed));
    Optional<RoleMention> role = skillsFirst ? Optional.empty() : links.role(typed);
    if (role.isPresent()) {
      return Optional.of(
          new Mention.OfRole(start, end, now ? Use.CURRENT : Use.TARGET, role.get(), null));
    }
    Optional<SkillMention> skill = links.skill(typed);
    if (skill.isPresent()) {
      return Optional.of(
          new Mention.OfSkill(start, end, now ? Use.HOLD : Use.WANT, skill.get(), null));
    }
    boolean kept =
        wholly
            && asked != Field.SKILLS
            && phrase.to() - phrase.from() <= 3
            && pronounceable(phrase);
    return kept
        ? Optional.of(
            new Mention.OfRole(
                start, end, now ? Use.CURRENT : Use.TARGET, RoleMention.unknown(typed), null))
        : Optional.empty();
  }

  /** Whether the message is nothing but this phrase and a full stop. */
  private boolean wholly(Span phrase) {
    int rest = message.tokens().size() - phrase.to();
    return rest == 0 || (rest == 1 && words.form(phrase.to()).equals("."));
  }

  private boolean pronounceable(Span phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (!PRONOUNCEABLE.matcher(words.form(i)).matches()) {
        return false;
      }
    }
    return true;
  }
}
