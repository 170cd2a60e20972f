package org.waymark.channel.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/** What can be looked up without a conversation; one object is one version. */
public interface Library {
  /** The framework with the catalog's own skills. */
  Framework framework();

  /** The catalog. */
  Catalog catalog();

  /** Programs that fit, best first where there are words, else in the catalog's order. */
  Found programs(Query query);

  /** Roles that the words mean, best first; all in their order where they are blank. */
  List<Role> roles(String words, int limit);

  /** Skills that the words mean, best first; all in their order where they are blank. */
  List<Skill> skills(String words, int limit);

  /** The address of a program's page. */
  String page(Program program);

  /**
   * What programs are wanted; null or empty is no filter.
   *
   * @param words may be blank
   * @param maxCost a program whose cost is not known or in another currency does not fit
   * @param maxHours a program whose hours are not known does not fit
   * @param delivery any of these
   * @param language of teaching, ISO 639-1
   * @param level {@code beginner}, {@code intermediate}, {@code advanced} or {@code EQF-1} to
   *     {@code EQF-8}: exactly that
   * @param limit 1 to 1000
   */
  record Query(
      String words,
      @Nullable SkillId skill,
      @Nullable Money maxCost,
      @Nullable BigDecimal maxHours,
      Set<Delivery> delivery,
      @Nullable String language,
      @Nullable String level,
      int offset,
      int limit) {}

  /** A page of programs, and how many there are in all. */
  record Found(List<Program> items, int total) {}

  /** The program, or empty. */
  default Optional<Program> findProgram(String id) {
    return ProgramId.find(id).flatMap(catalog()::findProgram);
  }

  /** The award, or empty. */
  default Optional<Award> findAward(String id) {
    return catalog().listAwards().stream().filter(a -> a.id().value().equals(id)).findFirst();
  }

  /** The role, or empty. */
  default Optional<Role> findRole(String id) {
    return RoleId.find(id).flatMap(framework()::findRole);
  }

  /** The skill, or empty. */
  default Optional<Skill> findSkill(String id) {
    return SkillId.find(id).flatMap(framework()::findSkill);
  }
}
