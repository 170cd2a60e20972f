package org.waymark.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.SkillId;

/** When each skill will be worth half. */
final class Refreshes {
  private Refreshes() {}

  /**
   * For held skills with a known last use, and for the delivered ones from the last step that
   * delivers them; soonest first.
   */
  static List<Path.Refresh> of(Held held, Framework framework, List<Path.Step> steps) {
    Map<SkillId, LocalDate> lastUsed = new LinkedHashMap<>();
    for (Held.Entry entry : held.skills()) {
      LastUsed used = entry.held().lastUsed();
      if (used != null) {
        lastUsed.put(entry.held().skill(), used.end());
      }
    }
    for (Path.Step step : steps) {
      step.delivers().forEach(s -> lastUsed.put(s.skillId(), step.endOn()));
    }
    List<Path.Refresh> refreshes = new ArrayList<>();
    lastUsed.forEach((skill, day) ->
        refreshes.add(
            new Path.Refresh(
                skill,
                framework.labelOf(skill),
                YearMonth.from(day.plusMonths(Held.halfLife(framework, skill))),
                "")));
    refreshes.sort(Comparator.comparing(Path.Refresh::by).thenComparing(Path.Refresh::skillId));
    return List.copyOf(refreshes);
  }
}
