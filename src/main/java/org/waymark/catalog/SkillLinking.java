package org.waymark.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;
import org.waymark.knowledge.load.Draft;
import org.waymark.knowledge.load.DraftProgram;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.Issues;
import org.waymark.knowledge.load.SkillText;
import org.waymark.understanding.linking.Link;
import org.waymark.understanding.linking.Linker;

/**
 * From a draft to a catalog: skills linked to the framework, or kept as the catalog's own, or drawn
 * from a program's texts. Not for use by several threads.
 */
final class SkillLinking {
  private static final int MOST_DRAWN = 8;

  /**
   * How sure a link must be: nobody can be asked here, and what is wrong would be planned with. A
   * name is .97; what only resembles one is mostly less.
   */
  private static final double SURE = 0.9;

  /** From here on a link is by a name of the skill, and needs no mention. */
  private static final double BY_NAME = 0.97;

  private final Framework lasting;
  private final Framework framework;
  private final Linker linker;
  private final Issues issues;
  private final Map<SkillId, Skill> own = new LinkedHashMap<>();
  private final Map<String, SkillId> linked = new LinkedHashMap<>();
  private final Map<String, SkillId> byEsco = new HashMap<>();

  SkillLinking(Linked linked, Issues issues) {
    this.lasting = linked.lasting();
    this.framework = linked.framework();
    this.linker = linked.linker();
    this.issues = issues;
    for (Skill skill : framework.listSkills()) {
      if (skill.esco() != null) {
        byEsco.putIfAbsent(skill.esco(), skill.id());
      }
    }
  }

  /** The catalog of a draft; {@code version} names its content. */
  Catalog link(Draft draft, Function<List<Program>, String> version) {
    List<Program> programs =
        draft.programs().stream().map(d -> checkedStarts(program(d), d.place())).toList();
    List<Program> counted = withAwards(programs, draft.awards());
    new Cycles(counted, issues, draft).report();
    counted.forEach(this::carry);
    return new Catalog(version.apply(counted), counted, draft.awards(), own.values());
  }

  /** Skills of an imported framework go with the catalog, so that it outlives the import. */
  private void carry(Program program) {
    Stream.concat(program.skills().stream(), program.requires().stream())
        .filter(id -> lasting.findSkill(id).isEmpty())
        .flatMap(id -> framework.findSkill(id).stream())
        .forEach(skill -> own.putIfAbsent(skill.id(), skill));
  }

  private Program program(DraftProgram draft) {
    List<SkillId> requires = ids(draft.requires(), "requires");
    List<SkillId> skills = ids(draft.skills(), "skills");
    boolean drawn = skills.isEmpty();
    if (drawn) {
      skills = draw(draft.program());
      if (skills.isEmpty()) {
        issues.warn(
            "no-skills",
            draft.place(),
            "skills",
            null,
            "no skill could be told from its texts; it is found by search but never planned");
      }
    }
    List<SkillId> delivered = skills;
    return draft.program().toBuilder()
        .skills(delivered)
        .requires(requires.stream().filter(r -> !delivered.contains(r)).toList())
        .skillsDrawn((drawn || draft.program().skillsDrawn()) && !skills.isEmpty())
        .build();
  }

  private List<SkillId> ids(List<SkillText> texts, String field) {
    Set<SkillId> ids = new LinkedHashSet<>();
    texts.forEach(t -> ids.add(id(t, field)));
    return List.copyOf(ids);
  }

  private SkillId id(SkillText text, String field) {
    String word = text.id() != null ? text.id() : String.valueOf(text.label());
    Optional<Skill> stated = SkillId.find(word).flatMap(framework::findSkill);
    if (stated.isPresent()) {
      return stated.get().id();
    }
    SkillId sameInEsco = byEsco.get(word);
    if (sameInEsco != null) {
      return sameInEsco;
    }
    String label = text.label() != null ? text.label() : word.replace('-', ' ');
    if (text.id() != null && text.label() == null) {
      issues.warn(
          "unknown-skill",
          text.place(),
          field,
          text.id(),
          "the framework has no such skill; its words were linked instead");
    }
    return linked.computeIfAbsent(label.toLowerCase(Locale.ROOT), l -> byLabel(label, text, field));
  }

  private SkillId byLabel(String label, SkillText text, String field) {
    Link<SkillId> near = linker.skill(label);
    if (near instanceof Link.Clear<SkillId>(SkillId id, double confidence) && confidence >= SURE) {
      if (confidence < BY_NAME) {
        issues.warn(
            "linked-skill",
            text.place(),
            field,
            label,
            String.format(
                Locale.ROOT,
                "it was taken for \"%s\" with a score of %.2f",
                framework.labelOf(id),
                confidence));
      }
      return id;
    }
    String slug =
        label
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}+#.]+", "-")
            .replaceAll("^-|-$", "");
    SkillId id =
        new SkillId(
            "own:"
                + (slug.isEmpty()
                    ? Integer.toHexString(label.hashCode())
                    : slug.substring(0, Math.min(120, slug.length()))));
    own.putIfAbsent(
        id, Skill.of(id.value(), label.length() > 200 ? label.substring(0, 200) : label));
    issues.warn(
        "own-skill",
        text.place(),
        field,
        label,
        "no skill of the framework is clearly the same ("
            + nearest(near)
            + "); it became one of the catalog's own");
    return id;
  }

  private String nearest(Link<SkillId> near) {
    return switch (near) {
      case Link.Clear<SkillId>(SkillId id, double confidence) ->
          String.format(
              Locale.ROOT,
              "the nearest is \"%s\" with a score of %.2f, and %.2f is wanted",
              framework.labelOf(id),
              confidence,
              SURE);
      case Link.OneOf<SkillId>(List<SkillId> ids) ->
          "it could be "
              + String.join(
                  " or ", ids.stream().map(i -> '"' + framework.labelOf(i) + '"').toList());
      case Link.Unknown<SkillId> unknown -> "none is near";
    };
  }

  /**
   * Skills that a program's title names, and those that outcomes and description name firmly; where
   * there is none, the one that the title surely means.
   */
  private List<SkillId> draw(Program program) {
    Set<SkillId> drawn = new LinkedHashSet<>(named(program.title(), (words, id) -> true));
    List<String> texts = new ArrayList<>(program.outcomes());
    if (program.description() != null) {
      texts.add(program.description());
    }
    texts.forEach(text -> drawn.addAll(named(text, this::isFirm)));
    if (drawn.isEmpty()
        && linker.skill(program.title()) instanceof Link.Clear<SkillId>(SkillId id, double sure)
        && sure >= SURE) {
      drawn.add(id);
    }
    return drawn.stream().limit(MOST_DRAWN).toList();
  }

  private List<SkillId> named(String text, BiPredicate<String, SkillId> counts) {
    List<SkillId> ids = new ArrayList<>();
    for (Linker.Named named : linker.scan(text)) {
      if (named instanceof Linker.Named.OfSkill skill
          && skill.link() instanceof Link.Clear<SkillId>(SkillId id, double confidence)
          && confidence >= SURE
          && counts.test(skill.words(), id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  /**
   * Whether words in a long text are meant as a name: several, or one with a capital, or the
   * skill's own label. A single plain word that is an alias ("collection", "office", "color")
   * mostly is not.
   */
  private boolean isFirm(String words, SkillId id) {
    return words.strip().contains(" ")
        || words.chars().anyMatch(Character::isUpperCase)
        || words.strip().equalsIgnoreCase(framework.labelOf(id));
  }

  private Program checkedStarts(Program program, Issue.Place place) {
    if (program.starts() instanceof Starts.Recurring recurring) {
      try {
        RecurrenceText.parse(recurring.rule());
      } catch (IllegalArgumentException e) {
        issues.warn(
            "bad-start",
            place,
            "starts",
            recurring.rule(),
            "the recurrence cannot be read; the start counts as unknown");
        return program.toBuilder().starts(new Starts.Unknown()).build();
      }
    }
    return program;
  }

  /** Each program names the awards that count it, whichever of the two records said so. */
  private static List<Program> withAwards(List<Program> programs, List<Award> awards) {
    return programs.stream()
        .map(p -> {
          Set<org.waymark.knowledge.AwardId> to = new LinkedHashSet<>(p.stacksTo());
          awards.stream().filter(a -> a.parts().contains(p.id())).forEach(a -> to.add(a.id()));
          return to.size() == p.stacksTo().size()
              ? p
              : p.toBuilder().stacksTo(List.copyOf(to)).build();
        })
        .toList();
  }
}
