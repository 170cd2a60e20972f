package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.understanding.linking.Link;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.mention.Words.Span;
import org.waymark.understanding.reading.Message;

/** Roles in the words that a frame governs: by name, by what one does, by meaning, or as said. */
final class RegionRoles {
  /** From this confidence a role is taken from what somebody does, in verbs that we do not know. */
  private static final double SURE_ENOUGH = 0.7;

  /** The confidence of words that are one of the role's names. */
  private static final double A_NAME = 0.9;

  private static final int MOST_TOLD = 9;
  private static final Set<String> OWN = Set.of("a", "an", "my", "our", "the");
  private static final Set<String> BEFORE_PLACE =
      Set.of(
          "in", "at", "on", "for", "with", "behind", "inside", "by", "a", "an", "the", "my", "our",
          "your", "some", "any", "part", "full", "time", "nights", "shifts");

  /** Verbs that alone are no work. */
  private static final Set<String> MOVES =
      Set.of(
          "move", "change", "switch", "go", "come", "get", "leave", "quit", "start", "stop", "try",
          "see", "know", "do", "have", "be", "become", "wait", "finish", "earn", "work", "learn",
          "study");

  /** What one says or lives through, and never works at. */
  private static final Set<String> TELLS =
      Set.of(
          "correct",
          "say",
          "admit",
          "ask",
          "tell",
          "mention",
          "add",
          "explain",
          "think",
          "talk",
          "pay",
          "sleep",
          "eat",
          "thank",
          "hear",
          "believe",
          "apologise",
          "apologize",
          "decide",
          "choose",
          "pick",
          "live",
          "stay",
          "sit",
          "stand",
          "wake",
          "win",
          "lose");

  private static final Pattern CORRECTS_SURELY =
      Pattern.compile(
          ".*(?:[,:-]|mean|meant|said|actually|rather|instead|make"
              + " (?:that|it)|changed|scratch|read).*");

  private final Message message;
  private final Links links;
  private final Names names;
  private final Words words;
  private final LastUsedReader lastUsed;

  RegionRoles(Message message, Links links, Names names, Words words, LastUsedReader lastUsed) {
    this.message = message;
    this.links = links;
    this.names = names;
    this.words = words;
    this.lastUsed = lastUsed;
  }

  /** The roles named, as that use. */
  List<Mention> asRoles(
      Region region, List<Linker.Named.OfRole> roles, Use use, Span piece, boolean first) {
    if (!first
        && region.frame() == Frame.CURRENT_A
        && !roles.isEmpty()
        && roles.getFirst().start() > words.start(piece) + 40) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    for (Linker.Named.OfRole named : roles) {
      Optional<Mention> fuller = roles.size() == 1 ? fuller(named, use, piece) : Optional.empty();
      if (fuller.isPresent()) {
        return List.of(fuller.get());
      }
      links
          .role(named.words(), named.link())
          .ifPresent(r ->
              found.add(
                  role(
                      named.start(),
                      named.end(),
                      words.denied(named.start(), piece) ? Use.REFUSE : use,
                      r,
                      piece)));
    }
    return found;
  }

  /** "a site manager in construction": of a name that means a few, the words around tell which. */
  private Optional<Mention> fuller(Linker.Named.OfRole named, Use use, Span piece) {
    Span phrase = words.phrase(piece);
    boolean around =
        named.link() instanceof Link.OneOf
            && !phrase.isEmpty()
            && words.start(phrase) <= named.start()
            && words.plausible(phrase);
    if (!around) {
      return Optional.empty();
    }
    for (int to : words.ends(phrase.from(), Math.min(piece.to(), phrase.from() + MOST_TOLD))) {
      Span told = new Span(phrase.from(), to);
      Optional<RoleMention> role = links.clearRole(words.typed(told), SURE_ENOUGH);
      if (words.end(told) >= named.end() && role.isPresent()) {
        return Optional.of(role(words.start(told), words.end(told), use, role.get(), piece));
      }
    }
    return Optional.empty();
  }

  private static boolean named(RoleMention role) {
    return role.roleId() != null;
  }

  private Mention role(int start, int end, Use use, RoleMention role, Span piece) {
    return new Mention.OfRole(
        start,
        end,
        use,
        role,
        use == Use.FORMER || use == Use.CURRENT
            ? lastUsed.after(piece.from(), message.tokens().size())
            : null);
  }

  /** A role by what one does: the frame's verb with what follows. */
  List<Mention> doing(Region region, Span piece, boolean first, Use use) {
    if (!first) {
      return List.of();
    }
    boolean open = region.frame() == Frame.DOES;
    int verb =
        region.frame() == Frame.TARGET_VERB
                || region
                    .cue()
                    .matches(".* (?:am on|am behind|am at|to|for|days?|time|nights?|life|shifts?)")
            ? piece.from()
            : verbOf(region);
    Span phrase = words.phrase(piece);
    Span whole = new Span(verb, Math.max(phrase.to(), verb + 1));
    if (TELLS.contains(words.form(verb))
        || (phrase.isEmpty() && region.frame() != Frame.DO)
        || (whole.to() == verb + 1 && MOVES.contains(words.form(verb)))) {
      return List.of();
    }
    Optional<RoleMention> role =
        whole.to() == verb + 1
            ? links.clearRole(words.typed(whole), A_NAME)
            : links.role(words.typed(whole));
    if (role.isEmpty() || !named(role.get())) {
      // "clean the rooms in a big hotel": where it is done tells more.
      for (int to : words.ends(whole.to(), Math.min(piece.to(), verb + MOST_TOLD))) {
        Span told = new Span(verb, to);
        Optional<RoleMention> more = links.clearRole(words.typed(told), SURE_ENOUGH);
        if (more.isPresent()) {
          return List.of(role(words.start(told), words.end(told), use, more.get(), piece));
        }
      }
    }
    return role.filter(r -> !open || links.clearRole(words.typed(whole), SURE_ENOUGH).isPresent())
        .map(r -> List.of(role(words.start(whole), words.end(whole), use, r, piece)))
        .orElseGet(List::of);
  }

  /** "I run a small bakery": a business of one's own, in the speaker's words. */
  List<Mention> business(Region region, Span piece, boolean first) {
    Span phrase = words.phrase(piece);
    if (!first
        || phrase.isEmpty()
        || !region.cue().matches("(?:.* )?(?:run|own)(?: .*)?")
        || !(OWN.contains(words.form(piece.from()))
            || OWN.contains(words.form(region.from() - 1)))) {
      return List.of();
    }
    Span whole = new Span(verbOf(region), phrase.to());
    return List.of(
        new Mention.OfRole(
            words.start(whole),
            words.end(whole),
            Use.CURRENT,
            RoleMention.unknown(words.typed(whole)),
            null));
  }

  /** The frame's last word that is no preposition nor article, after its "I". */
  private int verbOf(Region region) {
    int verb = region.from() - 1;
    while (verb > region.first() && BEFORE_PLACE.contains(words.form(verb))) {
      verb--;
    }
    return verb;
  }

  /** What the frame takes though no name stands there: linked by meaning, or kept as text. */
  List<Mention> phrase(Region region, Span piece, boolean first, Use use) {
    Span phrase = words.phrase(piece);
    if (region.frame() == Frame.CORRECT && !CORRECTS_SURELY.matcher(region.cue()).matches()) {
      return List.of();
    }
    if (!words.plausible(phrase)
        || (!first && region.frame() != Frame.TARGET_A && region.frame() != Frame.REFUSE)) {
      return List.of();
    }
    String typed = words.typed(phrase);
    // "a security analyst, the computer kind": what follows a comma is a second wish only where it
    // is clear.
    Optional<RoleMention> role =
        links
            .role(typed)
            .filter(r -> first || (r.roleId() != null && !words.form(piece.from()).equals("the")));
    if (role.isPresent()) {
      return List.of(role(words.start(phrase), words.end(phrase), use, role.get(), piece));
    }
    boolean skillsToo = use == Use.TARGET || region.frame() == Frame.CORRECT;
    Optional<SkillMention> skill =
        skillsToo && (first || !words.form(piece.from()).equals("the"))
            ? links.skill(typed)
            : Optional.empty();
    if (skill.isPresent()) {
      return List.of(
          new Mention.OfSkill(
              words.start(phrase),
              words.end(phrase),
              use == Use.TARGET ? Use.WANT : use,
              skill.get(),
              null));
    }
    boolean turned = region.frame() == Frame.REFUSE && use != Use.REFUSE;
    if (!turned && (!first || !keeps(region, piece))) {
      return List.of();
    }
    boolean asSaid = region.frame() == Frame.SOMETHING || region.frame() == Frame.WORK;
    Span kept =
        asSaid
            ? new Span(region.frame() == Frame.WORK ? verbOf(region) : region.first(), phrase.to())
            : phrase;
    return List.of(
        new Mention.OfRole(
            words.start(kept), words.end(kept), use, RoleMention.unknown(words.typed(kept)), null));
  }

  /**
   * Whether words that we do not know are kept after this frame: only where it leaves no doubt that
   * a kind of work follows.
   */
  private boolean keeps(Region region, Span piece) {
    boolean noSkill =
        names.skills(words.start(piece), words.start(piece), words.end(piece)).isEmpty();
    return noSkill
        && switch (region.frame()) {
          case CURRENT_A, TARGET_A, WORK -> true;
          case SOMETHING ->
              region.cue().matches("(?:something|anything|smth|sth|stuff|a job|jobs|work) .*");
          case FORMER ->
              region.cue().endsWith(" a")
                  || region.cue().endsWith(" an")
                  || region.cue().endsWith(" as");
          case CORRECT -> region.cue().matches("(?:.* )?i (?:mean|meant|said).*");
          default -> false;
        };
  }
}
