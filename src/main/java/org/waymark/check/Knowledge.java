package org.waymark.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.load.Draft;
import org.waymark.knowledge.load.DraftProgram;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.Issue.Place;
import org.waymark.knowledge.load.KnowledgeFolder;
import org.waymark.knowledge.load.SkillText;

/**
 * A knowledge folder as the checks see it.
 *
 * @param folder as it was read
 * @param catalog its programs with those skills that the framework knows by the id that is written
 * @param lines of its text files
 * @param today by which dates are past
 */
record Knowledge(KnowledgeFolder folder, Catalog catalog, List<SourceLine> lines, LocalDate today) {

  /** Reads a folder; throws {@link IOException} where it cannot be read. */
  static Knowledge read(Path folder, LocalDate today) throws IOException {
    KnowledgeFolder read = KnowledgeFolder.read(folder, true);
    return new Knowledge(
        read, catalog(read.framework(), read.catalog()), SourceLine.ofAll(folder), today);
  }

  private static Catalog catalog(Framework framework, Draft draft) {
    List<Program> programs =
        draft.programs().stream().map(p -> linked(p, framework, draft.awards())).toList();
    return new Catalog("checked", programs, draft.awards(), List.of());
  }

  private static Program linked(DraftProgram draft, Framework framework, List<Award> awards) {
    Set<AwardId> stacks = new LinkedHashSet<>(draft.program().stacksTo());
    awards.stream()
        .filter(a -> a.parts().contains(draft.program().id()))
        .forEach(a -> stacks.add(a.id()));
    return draft.program().toBuilder()
        .skills(known(draft.skills(), framework))
        .requires(known(draft.requires(), framework))
        .stacksTo(List.copyOf(stacks))
        .build();
  }

  private static List<SkillId> known(List<SkillText> texts, Framework framework) {
    return texts.stream()
        .map(Knowledge::idOf)
        .filter(s -> framework.findSkill(s).isPresent())
        .toList();
  }

  /** The id that a skill is written with: in this folder, words are ids too. */
  static SkillId idOf(SkillText text) {
    return new SkillId(text.id() != null ? text.id() : String.valueOf(text.label()));
  }

  Framework framework() {
    return folder.framework();
  }

  List<Answer> answers() {
    return folder.answers();
  }

  Collection<Program> programs() {
    return catalog.listPrograms();
  }

  /** The roles as their files have them, without the forms that a level makes of them. */
  List<Role> baseRoles() {
    return framework().listRoles().stream().filter(r -> !r.id().isAtLevel()).toList();
  }

  /** The skills without which some role cannot be done, forms with a level included. */
  Set<SkillId> essentialSkills() {
    return framework().listRoles().stream()
        .flatMap(r -> r.essential().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where the record with this id or key stands. */
  Place placeOf(Record key) {
    return folder.places().of(key);
  }

  /** What reading the folder found. */
  List<Issue> loadIssues() {
    return folder.issues();
  }
}
