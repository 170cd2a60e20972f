package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.mention.Words.Span;
import org.waymark.understanding.reading.Message;

/** The roles and skills in the words that one frame governs. */
final class RegionMentions {
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

  private static final Pattern OF_SKILLS =
      Pattern.compile(
          ".*\\b(?:improv|better|struggl|interest|curious|brush|course|class|training|workshop|certif|help|support|practi[sc]|understand|know|bad"
              + " at|good at|weak|skill|trained|able"
              + " to|speed|trouble|rusty|weak|poor|terrible|nightmare|kill|driv|dated|holding|use|do).*");
  private static final Pattern CORRECTS_SURELY =
      Pattern.compile(
          ".*(?:[,:-]|mean|meant|said|actually|rather|instead|make"
              + " (?:that|it)|changed|scratch|read).*");

  private final Message message;
  private final Links links;
  private final Names names;
  private final Words words;
  private final LastUsedReader lastUsed;

  RegionMentions(Message message, Links links, Names names, LastUsedReader lastUsed) {
    this.message = message;
    this.links = links;
    this.names = names;
    this.words = new Words(message);
    this.lastUsed = lastUsed;
  }

  /**
   * What the region says; {@code before} is what was said last, for "not this, that" and
   * corrections.
   */
  List<Mention> read(Region region, Use before) {
    List<Mention> found = new ArrayList<>();
    if (region.from() >= region.to()) {
      return wholeCue(region);
    }
    List<Span> pieces = words.pieces(region.from(), region.to(), names::inside);
    boolean turns = region.frame() == Frame.REFUSE && region.cue().endsWith("not");
    for (int i = 0; i < pieces.size(); i++) {
      Use use = turns && i > 0 && afterComma(pieces.get(i)) ? before : region.frame().use();
      List<Mention> here = piece(region, pieces.get(i), i == 0, use);
      if (turns && i > 0 && !here.isEmpty() && use != Use.REFUSE) {
        // "Not nursing, teaching" says what is meant, and rules nothing out.
        found.removeIf(m -> m.use() == Use.REFUSE);
      }
      found.addAll(here);
      if (here.isEmpty() && i > 0 && region.frame().use() == Use.CURRENT) {
        break;
      }
    }
    return found;
  }

  /** A frame with nothing after it, whose own words name something: "I drive lorries". */
  private List<Mention> wholeCue(Region region) {
    if (region.frame() != Frame.DO || region.from() <= region.first()) {
      return List.of();
    }
    return piece(region, new Span(region.first(), region.from()), true, Use.CURRENT);
  }

  private boolean afterComma(Span piece) {
    String joint = words.form(piece.from() - 1);
    return joint.equals(",") || joint.equals("then");
  }

  private List<Mention> piece(Region region, Span piece, boolean first, Use use) {
    boolean withCue =
        first && region.frame().use() != Use.REFUSE && region.frame().use() != Use.STRIKE;
    int begin = withCue ? message.tokens().get(region.first()).start() : words.start(piece);
    int from = words.start(piece);
    int to = words.end(piece);
    List<Linker.Named.OfRole> roles = names.roles(begin, from, to);
    List<Linker.Named.OfSkill> skills = names.skills(begin, from, to);
    List<Mention> found =
        switch (region.frame()) {
          case CURRENT_A, TARGET_A, SOMETHING, ARROW, FROM, MYTRADE, FORMER, CORRECT ->
              firstOf(
                  asRoles(region, roles, use, piece, first),
                  () -> phrase(region, piece, first, use),
                  () -> asSkills(skills, use, piece));
          case CURRENT ->
              near(roles, piece) ? asRoles(region, roles, use, piece, first) : List.of();
          case WORK, DO ->
              firstOf(
                  asRoles(region, roles, use, piece, first),
                  () -> doing(region, piece, first, use),
                  () -> business(region, piece, first),
                  () -> asSkills(skills, Use.HOLD, piece),
                  () -> phrase(region, piece, first, use));
          case TARGET_VERB ->
              firstOf(
                  asRoles(region, roles, use, piece, first),
                  () -> doing(region, piece, first, use),
                  () -> asSkills(skills, Use.WANT, piece));
          case WANT, BOSS, TEAM ->
              firstOf(
                  asSkills(skills, use, piece),
                  () ->
                      asRoles(
                          region, roles, use == Use.TEAM ? Use.REFUSE : Use.TARGET, piece, first),
                  () -> skillPhrase(region, piece, first, use));
          case INCLUDE -> asSkills(skills, use, piece);
          case HOLD, STRIKE, UNWANT, INCLUDEG ->
              firstOf(asSkills(skills, use, piece), () -> meantSkill(region, piece, first, use));
          case REFUSE ->
              use == Use.REFUSE
                  ? firstOf(
                      asSkills(skills, use, piece),
                      () -> asRoles(region, roles, use, piece, first),
                      () -> meantSkill(region, piece, first, use))
                  : firstOf(
                      asRoles(region, roles, use, piece, first),
                      () -> phrase(region, piece, first, use),
                      () -> asSkills(skills, use, piece));
          case NONE -> List.of();
        };
    found.forEach(m -> names.take(m.start(), m.end()));
    return found;
  }

  @SafeVarargs
  private static List<Mention> firstOf(List<Mention> found, Supplier<List<Mention>>... others) {
    List<Mention> best = found;
    for (Supplier<List<Mention>> other : others) {
      if (best.isEmpty()) {
        best = other.get();
      }
    }
    return best;
  }

  /** "I am nurse", "I am now head nurse": the name begins within three words. */
  private boolean near(List<Linker.Named.OfRole> roles, Span piece) {
    return !roles.isEmpty()
        && message.tokens().subList(piece.from(), piece.to()).stream()
                .takeWhile(t -> t.start() < roles.getFirst().start())
                .count()
            <= 3;
  }

  private List<Mention> asRoles(
      Region region, List<Linker.Named.OfRole> roles, Use use, Span piece, boolean first) {
    if (!first
        && region.frame() == Frame.CURRENT_A
        && !roles.isEmpty()
        && roles.getFirst().start() > words.start(piece) + 40) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    for (Linker.Named.OfRole named : roles) {
      links
          .role(named.words(), named.link())
          .ifPresent(r -> found.add(role(named.start(), named.end(), use, r, piece)));
    }
    return found;
  }

  private List<Mention> asSkills(List<Linker.Named.OfSkill> skills, Use use, Span piece) {
    Use meant =
        use == Use.CURRENT || use == Use.FORMER ? Use.HOLD : use == Use.TARGET ? Use.WANT : use;
    List<Mention> found = new ArrayList<>();
    for (Linker.Named.OfSkill named : skills) {
      links
          .skill(named.words(), named.link())
          .ifPresent(s ->
              found.add(
                  new Mention.OfSkill(
                      named.start(),
                      named.end(),
                      meant,
                      s,
                      meant == Use.HOLD
                          ? lastUsed.after(piece.from(), message.tokens().size())
                          : null)));
    }
    return found;
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
  private List<Mention> doing(Region region, Span piece, boolean first, Use use) {
    if (!first) {
      return List.of();
    }
    int verb = region.frame() == Frame.TARGET_VERB ? piece.from() : verbOf(region);
    Span phrase = words.phrase(piece);
    Span whole = new Span(verb, Math.max(phrase.to(), verb + 1));
    if ((phrase.isEmpty() && region.frame() != Frame.DO)
        || (whole.to() == verb + 1 && MOVES.contains(words.form(verb)))) {
      return List.of();
    }
    return links
        .role(words.typed(whole))
        .map(r -> List.of(role(words.start(whole), words.end(whole), use, r, piece)))
        .orElseGet(List::of);
  }

  /** "I run a small bakery": a business of one's own, in the speaker's words. */
  private List<Mention> business(Region region, Span piece, boolean first) {
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
  private List<Mention> phrase(Region region, Span piece, boolean first, Use use) {
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

  /**
   * A skill in other words than its names; words that we do not know only where they are ruled out
   * without doubt.
   */
  private List<Mention> meantSkill(Region region, Span piece, boolean first, Use use) {
    Span phrase = words.phrase(piece);
    if (!first
        || !words.plausible(phrase)
        || phrase.to() < piece.to()
        || phrase.to() - phrase.from() > 3) {
      return List.of();
    }
    String typed = words.typed(phrase);
    Optional<SkillMention> skill = links.skill(typed).filter(s -> s.skillId() != null);
    boolean kept =
        first
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

  private List<Mention> skillPhrase(Region region, Span piece, boolean first, Use use) {
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
    if (!learning && !OF_SKILLS.matcher(region.cue()).matches()) {
      // "I want out", "I need a break": only names of skills count after these.
      return List.of();
    }
    if (skill.isEmpty() && certain) {
      Optional<RoleMention> role = links.role(typed);
      if (role.isPresent()) {
        return List.of(role(words.start(phrase), words.end(phrase), Use.TARGET, role.get(), piece));
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
