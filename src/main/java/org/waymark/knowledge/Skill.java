package org.waymark.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be learned, held and asked for.
 *
 * @param label as a person would write it
 * @param altLabels other ways to say it
 * @param kind what sort of skill it is, by which its half-life was found; null where unknown
 * @param halfLifeMonths months until it is worth half, over 0; null where the framework has none
 *     (the planner then takes 60)
 * @param description one sentence, or null
 * @param esco the ESCO concept that means the same, or null
 */
public record Skill(
    SkillId id,
    String label,
    List<String> altLabels,
    @Nullable String kind,
    @Nullable Integer halfLifeMonths,
    @Nullable String description,
    @Nullable String esco) {
  /**
   * Throws {@link IllegalArgumentException} where the label is blank or the half-life not over 0.
   */
  public Skill {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a skill has no label: " + id);
    }
    if (halfLifeMonths != null && halfLifeMonths <= 0) {
      throw new IllegalArgumentException("a half-life is not over 0 months: " + id);
    }
    altLabels = List.copyOf(altLabels);
  }

  /** A skill known by its label alone. */
  public static Skill of(String id, String label) {
    return new Skill(new SkillId(id), label, List.of(), null, null, null, null);
  }
}
