package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.inference.Embedder;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;

/** Links words to one framework. Immutable but for the vectors, which may join later. */
public final class FrameworkLinker implements Linker {
  /** How likely it is that a name means what it names. */
  private static final double SURE = 0.97;

  private final Concepts<RoleId> roles;
  private final Concepts<SkillId> skills;
  private final Scanner roleScanner;
  private final Scanner skillScanner;
  private final Speller speller;
  private final Set<String> forms;
  private final Levels levels;
  private final Ranker<RoleId> roleRanker;
  private final Ranker<SkillId> skillRanker;

  /** Over the framework, by its words alone. */
  public FrameworkLinker(Framework framework) {
    roles = Concepts.ofRoles(framework);
    skills = Concepts.ofSkills(framework);
    NameIndex roleNames = new NameIndex(roles.names());
    NameIndex skillNames = new NameIndex(skills.names());
    Everyday everyday = new Everyday();
    levels = new Levels(framework);
    roleScanner = new Scanner(roleNames, everyday, (r, f) -> levels.raised(r, f, roles));
    skillScanner = new Scanner(skillNames, everyday, (r, f) -> List.of());
    forms = new HashSet<>(roleNames.forms());
    forms.addAll(skillNames.forms());
    forms.addAll(levels.words());
    speller = new Speller(forms);
    roleRanker = new Ranker<>(Concepts.ofPlainRoles(framework), "roles", new Usage());
    skillRanker = new Ranker<>(skills, "skills", null);
  }

  /** Makes now what the first phrase that is no name would wait for. */
  public void warm() {
    roleRanker.lexicon();
    skillRanker.lexicon();
  }

  /**
   * Embeds all roles and skills, and from then on goes by meaning too. Takes minutes for a large
   * framework, in the calling thread; meanwhile and after a failure it works by words.
   *
   * <p>Throws {@link org.waymark.inference.InferenceFailed} where the embedder does.
   *
   * @param embedder for the texts of the framework, most of which it gets again at the next start:
   *     one that remembers
   * @param asked for what people say, which nobody should keep
   */
  public void joinVectors(Embedder embedder, Embedder asked, Progress progress) {
    VectorJoin join = new VectorJoin(embedder, progress);
    Vectors ofRoles = join.of(roleRanker.concepts());
    Vectors ofSkills = join.of(skillRanker.concepts());
    roleRanker.join(new Ranker.Joined(ofRoles, asked::embed));
    skillRanker.join(new Ranker.Joined(ofSkills, asked::embed));
  }

  /**
   * The roles that the words may mean, best first, with how likely each is; at most {@code limit}.
   */
  public List<Ranked<RoleId>> rankRoles(String words, int limit) {
    return ranked(roles, roleScanner, roleRanker, Usage.asWork(words)).stream()
        .map(r -> new Ranked<>(levels.raised(r.id(), words), r.score()))
        .distinct()
        .limit(limit)
        .toList();
  }

  /**
   * The skills that the words may mean, best first, with how likely each is; at most {@code limit}.
   */
  public List<Ranked<SkillId>> rankSkills(String words, int limit) {
    return ranked(skills, skillScanner, skillRanker, words).stream().limit(limit).toList();
  }

  /**
   * Those whose label the words are come first, then those that the words name, in the order of the
   * others.
   */
  private <I> List<Ranked<I>> ranked(
      Concepts<I> all, Scanner scanner, Ranker<I> ranker, String words) {
    Reading reading = new Reading(words, speller, forms);
    Name whole = whole(reading, scanner);
    List<I> labelled = all.labelled(words);
    Set<I> named = new LinkedHashSet<>(labelled);
    if (whole != null) {
      whole.meanings().forEach(m -> named.add(all.id(m)));
    }
    List<Ranked<I>> others = ranker.ranked(reading.mended());
    List<Ranked<I>> ranked = new ArrayList<>();
    named.forEach(id -> ranked.add(new Ranked<>(id, SURE / named.size())));
    ranked.sort(
        Comparator.comparing((Ranked<I> r) -> !labelled.contains(r.id()))
            .thenComparingInt(r -> place(others, r.id())));
    others.stream().filter(r -> !named.contains(r.id())).forEach(ranked::add);
    return ranked;
  }

  private static <I> int place(List<Ranked<I>> ranked, I id) {
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).id().equals(id)) {
        return i;
      }
    }
    return ranked.size();
  }

  @Override
  public List<Named> scan(String text) {
    Reading reading = new Reading(text, speller, forms);
    List<Named> named = new ArrayList<>();
    for (Scanner.Found found : roleScanner.scan(reading)) {
      named.add(
          named(reading, found, (s, e, w) -> new Named.OfRole(s, e, w, link(roles, found.name()))));
    }
    for (Scanner.Found found : skillScanner.scan(reading)) {
      named.add(
          named(
              reading, found, (s, e, w) -> new Named.OfSkill(s, e, w, link(skills, found.name()))));
    }
    named.sort(Comparator.comparingInt(Named::start));
    return named;
  }

  private interface Maker {
    Named make(int start, int end, String words);
  }

  private static Named named(Reading reading, Scanner.Found found, Maker maker) {
    int start = reading.token(found.from()).start();
    int end = reading.token(found.to() - 1).end();
    return maker.make(start, end, reading.words(start, end));
  }

  private static <I> Link<I> link(Concepts<I> concepts, Name name) {
    List<I> ids = name.meanings().stream().limit(3).map(concepts::id).toList();
    return ids.size() == 1 ? new Link.Clear<>(ids.getFirst(), SURE) : new Link.OneOf<>(ids);
  }

  @Override
  public Link<RoleId> role(String words) {
    Reading reading = new Reading(Usage.asWork(words), speller, forms);
    Name whole = whole(reading, roleScanner);
    if (whole != null) {
      return link(roles, whole);
    }
    return switch (roleRanker.link(reading.mended())) {
      case Link.Clear<RoleId> clear ->
          new Link.Clear<>(levels.raised(clear.id(), words), clear.confidence());
      case Link.OneOf<RoleId> few ->
          new Link.OneOf<>(few.ids().stream().map(id -> levels.raised(id, words)).toList());
      case Link.Unknown<RoleId> unknown -> unknown;
    };
  }

  @Override
  public Link<SkillId> skill(String words) {
    Reading reading = new Reading(words, speller, forms);
    Name whole = whole(reading, skillScanner);
    return whole != null ? link(skills, whole) : skillRanker.link(reading.mended());
  }

  /** The one name that all the words are, or null. */
  private static @Nullable Name whole(Reading reading, Scanner scanner) {
    List<Scanner.Found> found = scanner.scan(reading);
    return found.size() == 1 && reading.isAll(found.getFirst()) ? found.getFirst().name() : null;
  }
}
