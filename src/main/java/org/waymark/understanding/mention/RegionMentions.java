package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.waymark.understanding.linking.Link;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.mention.Words.Span;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Token;

/** The roles and skills in the words that one frame governs. */
final class RegionMentions {
  /** A piece that begins so says for whom, where or why, and names nothing of its own. */
  private static final Set<String> BESIDE =
      Set.of(
          "for", "at", "in", "on", "based", "living", "from", "via", "with", "since", "near", "by",
          "during", "after", "before", "until", "without", "because", "max", "maximum", "under",
          "about", "around", "up");

  /** Several of them are other people, or what one has to do with. */
  private static final Pattern PLURAL =
      Pattern.compile("(?i)(?:er|or|ist|ian|ant|ent|nurse|clerk|chef|cook|guard|guide|pilot)s$");

  private static final String LEARNING =
      "(?:.* )?(?:learn|learning|study|studying|course|courses|training|class|teach me)(?: .*)?";

  private static final Pattern AT =
      Pattern.compile("(?i)\\b(?:at|in|behind) (?:a|an|the|my|our) $");

  private static final String DROPS =
      "(?:.* )?(?:scrap|forget|drop|dump|ditch|scratch|never mind|nevermind|bin)(?: .*)?";

  private static final Set<String> PLACES = Set.of("in", "on", "at", "for", "with");

  private static final Set<String> PRONOUNS = Set.of("that", "this", "it", "them", "those");

  private final Message message;
  private final Names names;
  private final Words words;
  private final RegionRoles roles;
  private final RegionSkills skills;

  RegionMentions(Message message, Links links, Names names, LastUsedReader lastUsed) {
    this.message = message;
    this.names = names;
    this.words = new Words(message);
    this.roles = new RegionRoles(message, links, names, words, lastUsed);
    this.skills = new RegionSkills(message, links, words, lastUsed);
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
    if (withdraws(region)
        && (PRONOUNS.contains(words.form(region.from()))
            || (region.cue().matches(".* (?:that|this|it)")
                && message.tokens().get(region.from()).kind() == Token.Kind.SYMBOL))) {
      // "scrap that, 350": nothing more is ruled out.
      return List.of();
    }
    boolean turns = region.frame() == Frame.REFUSE && region.cue().endsWith("not");
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0 && afterComma(pieces.get(i)) && region.cue().matches(DROPS)) {
        // "forget roofing, welder": what follows is no longer dropped.
        break;
      }
      String begins = words.form(pieces.get(i).from());
      boolean place = region.frame() == Frame.CORRECT && PLACES.contains(begins);
      if ((i > 0 && BESIDE.contains(begins)) || place) {
        continue;
      }
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

  private static boolean withdraws(Region region) {
    return region.frame() == Frame.REFUSE || region.frame() == Frame.UNWANT;
  }

  private boolean afterComma(Span piece) {
    String joint = words.form(piece.from() - 1);
    return joint.equals(",") || joint.equals("-") || joint.equals("then");
  }

  private List<Mention> piece(Region region, Span piece, boolean first, Use use) {
    boolean withCue =
        first && region.frame().use() != Use.REFUSE && region.frame().use() != Use.STRIKE;
    int begin = withCue ? message.tokens().get(region.first()).start() : words.start(piece);
    int from = words.start(piece);
    int to = words.end(piece);
    List<Linker.Named.OfRole> rolesNamed = names.roles(begin, from, to);
    List<Linker.Named.OfSkill> skillsNamed =
        region.frame() == Frame.WANT && !region.cue().matches(LEARNING)
            ? names.skills(from, from, to).stream()
                .filter(s -> rolesNamed.stream().noneMatch(r -> isInside(s, r)))
                .toList()
            : names.skills(ofWork(region.frame()) ? begin : from, from, to).stream()
                .filter(s -> !(region.frame() == Frame.DO && isPlace(s)))
                .toList();
    List<Mention> found =
        switch (region.frame()) {
          case CURRENT_A, TARGET_A, SOMETHING, ARROW, FROM, MYTRADE, FORMER, CORRECT ->
              firstOf(
                  roles.asRoles(region, rolesNamed, use, piece, first),
                  () -> roles.phrase(region, piece, first, use),
                  () -> skills.asSkills(skillsNamed, use, piece));
          case TARGET_N ->
              rolesNamed.isEmpty()
                      || PLURAL.matcher(rolesNamed.getFirst().words()).find()
                      || !near(rolesNamed, piece)
                  ? List.of()
                  : roles.asRoles(region, rolesNamed, use, piece, first);
          case CURRENT, CURRENT_N ->
              near(rolesNamed, piece)
                  ? roles.asRoles(region, rolesNamed, use, piece, first)
                  : List.of();
          case WORK, DO ->
              firstOf(
                  roles.asRoles(region, own(region, rolesNamed), use, piece, first),
                  () -> donePlainly(region, skillsNamed, piece),
                  () -> roles.doing(region, piece, first, use),
                  () -> roles.business(region, piece, first),
                  () -> skills.asSkills(skillsNamed, Use.HOLD, piece),
                  () -> roles.phrase(region, piece, first, use));
          case DOES ->
              rolesNamed.isEmpty()
                  ? roles.doing(region, piece, first, use)
                  : roles.asRoles(
                      region,
                      rolesNamed.stream().filter(n -> n.start() < from).toList(),
                      use,
                      piece,
                      first);
          case TARGET_VERB ->
              firstOf(
                  roles.asRoles(region, rolesNamed, use, piece, first),
                  () -> roles.doing(region, piece, first, use),
                  () -> skills.asSkills(skillsNamed, Use.WANT, piece));
          case WANT, BOSS, TEAM ->
              firstOf(
                  skills.asSkills(skillsNamed, use, piece),
                  () -> skills.learned(region, piece, use),
                  () ->
                      roles.asRoles(
                          region,
                          rolesNamed,
                          use == Use.TEAM ? Use.REFUSE : Use.TARGET,
                          piece,
                          first),
                  () -> skills.skillPhrase(region, piece, first, use));
          case INCLUDE -> skills.asSkills(skillsNamed, use, piece);
          case HOLD, STRIKE, UNWANT, INCLUDEG ->
              firstOf(
                  skills.asSkills(skillsNamed, use, piece),
                  () -> skills.meantSkill(region, piece, first, use));
          case REFUSE ->
              use == Use.REFUSE
                  ? firstOf(
                      skills.asSkills(skillsNamed, use, piece),
                      () -> roles.asRoles(region, rolesNamed, use, piece, first),
                      () -> skills.meantSkill(region, piece, first, use))
                  : firstOf(
                      roles.asRoles(region, rolesNamed, use, piece, first),
                      () -> roles.phrase(region, piece, first, use),
                      () -> skills.asSkills(skillsNamed, use, piece));
          case NONE -> List.of();
        };
    found.forEach(m -> names.take(m.start(), m.end()));
    return found;
  }

  /** "at a bakery" is where one works, and no skill. */
  private boolean isPlace(Linker.Named.OfSkill skill) {
    return AT.matcher(message.text().substring(0, skill.start())).find();
  }

  /** "I look after a crew of scaffolders": whom one leads is not what one is. */
  private static List<Linker.Named.OfRole> own(
      Region region, List<Linker.Named.OfRole> rolesNamed) {
    return region.frame() == Frame.DO
        ? rolesNamed.stream().filter(r -> !PLURAL.matcher(r.words()).find()).toList()
        : rolesNamed;
  }

  /** "I want CNC machinist": what is part of a role's name is no skill of its own. */
  private static boolean isInside(Linker.Named.OfSkill skill, Linker.Named.OfRole role) {
    return role.start() <= skill.start()
        && skill.end() <= role.end()
        && role.end() - role.start() > skill.end() - skill.start()
        && role.link() instanceof Link.Clear;
  }

  /** Frames whose own verb can be part of a name: "drive lorries". */
  private static boolean ofWork(Frame frame) {
    return frame == Frame.DO
        || frame == Frame.DOES
        || frame == Frame.WORK
        || frame == Frame.TARGET_VERB;
  }

  /** "I do payroll": a skill by its very name, and no more said than that one does it. */
  private List<Mention> donePlainly(
      Region region, List<Linker.Named.OfSkill> skillsNamed, Span piece) {
    Span phrase = words.phrase(piece);
    boolean whole =
        region.cue().matches("(?:.* )?do")
            && !phrase.isEmpty()
            && skillsNamed.stream()
                .anyMatch(n -> n.start() <= words.start(phrase) && n.end() >= words.end(phrase));
    return whole ? skills.asSkills(skillsNamed, Use.HOLD, piece) : List.of();
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
}
