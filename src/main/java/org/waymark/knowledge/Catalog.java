package org.waymark.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One version of an institution's programs and larger awards. Immutable. */
public final class Catalog {
  private final String version;
  private final Map<ProgramId, Program> programs = new LinkedHashMap<>();
  private final Map<AwardId, Award> awards = new LinkedHashMap<>();
  private final Map<SkillId, List<Program>> bySkill = new LinkedHashMap<>();
  private final List<Skill> ownSkills;

  /**
   * A version of these.
   *
   * @param version names this content, opaque; the same content has the same version
   * @param ownSkills skills that the catalog names and the framework does not know
   * @throws IllegalArgumentException on a doubled id
   */
  public Catalog(
      String version,
      Collection<Program> programs,
      Collection<Award> awards,
      Collection<Skill> ownSkills) {
    this.version = version;
    for (Program program : programs) {
      if (this.programs.put(program.id(), program) != null) {
        throw new IllegalArgumentException("two programs have the id " + program.id());
      }
      for (SkillId skill : program.skills()) {
        bySkill.computeIfAbsent(skill, s -> new ArrayList<>()).add(program);
      }
    }
    for (Award award : awards) {
      if (this.awards.put(award.id(), award) != null) {
        throw new IllegalArgumentException("two awards have the id " + award.id());
      }
    }
    this.ownSkills = List.copyOf(ownSkills);
  }

  /** Names this content. */
  public String version() {
    return version;
  }

  /** The program; throws {@link NoSuchElementException} where there is none. */
  public Program getProgram(ProgramId id) {
    return findProgram(id).orElseThrow(() -> new NoSuchElementException("no program " + id));
  }

  /** The program, or empty. */
  public Optional<Program> findProgram(ProgramId id) {
    return Optional.ofNullable(programs.get(id));
  }

  /** The award, or empty. */
  public Optional<Award> findAward(AwardId id) {
    return Optional.ofNullable(awards.get(id));
  }

  /** All programs in the order of their source. */
  public Collection<Program> listPrograms() {
    return java.util.Collections.unmodifiableCollection(programs.values());
  }

  /** All awards in the order of their source. */
  public Collection<Award> listAwards() {
    return java.util.Collections.unmodifiableCollection(awards.values());
  }

  /**
   * The programs that deliver the skill, in the order of their source; none where no program does.
   */
  public List<Program> listDelivering(SkillId skill) {
    return java.util.Collections.unmodifiableList(bySkill.getOrDefault(skill, List.of()));
  }

  /** The skills that the catalog brings beside the framework's. */
  public List<Skill> listOwnSkills() {
    return ownSkills;
  }
}
