package org.waymark.retrieval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.SkillId;

/**
 * What a program has to meet, by the same rules as a path's filters: a program that does not state
 * a fact that is filtered on fails, but an unstated language passes.
 *
 * @param skills each of them is delivered
 * @param maxCost at most that much; unknown costs and other currencies fail
 * @param maxHours at most that many; unknown hours fail
 * @param delivery any of those that say where, and any of those that say when; self-paced meets
 *     every wish of when
 * @param languages any of them, ISO 639-1; empty is any
 * @param ceiling not more demanding than this
 */
public record ProgramFilter(
    List<SkillId> skills,
    @Nullable Money maxCost,
    @Nullable BigDecimal maxHours,
    Set<Delivery> delivery,
    Set<String> languages,
    @Nullable Level ceiling) {
  /** Every program meets it. */
  public static final ProgramFilter NONE =
      new ProgramFilter(List.of(), null, null, Set.of(), Set.of(), null);

  /** Copies the collections. */
  public ProgramFilter {
    skills = List.copyOf(skills);
    delivery = Set.copyOf(delivery);
    languages = Set.copyOf(languages);
  }
}
