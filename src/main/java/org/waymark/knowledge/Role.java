package org.waymark.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work, with the skills that it takes.
 *
 * @param altLabels other ways in which people say it: titles, slang, what one does
 * @param sector the group of work, or null
 * @param essential what the work cannot be done without, most important first
 * @param useful what helps; never also essential
 * @param description one or two sentences, or null
 * @param esco the ESCO occupation that means the same, or null
 */
public record Role(
    RoleId id,
    String label,
    List<String> altLabels,
    @Nullable String sector,
    List<SkillId> essential,
    List<SkillId> useful,
    @Nullable String description,
    @Nullable String esco) {
  /**
   * Removes doubles, and from {@code useful} what is essential. Throws {@link
   * IllegalArgumentException} where the label is blank.
   */
  public Role {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a role has no label: " + id);
    }
    altLabels = List.copyOf(altLabels);
    essential = essential.stream().distinct().toList();
    List<SkillId> must = essential;
    useful = useful.stream().distinct().filter(s -> !must.contains(s)).toList();
  }

  /** A role without a description. */
  public Role(
      RoleId id,
      String label,
      List<String> altLabels,
      @Nullable String sector,
      List<SkillId> essential,
      List<SkillId> useful,
      @Nullable String esco) {
    this(id, label, altLabels, sector, essential, useful, null, esco);
  }
}
