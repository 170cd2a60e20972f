package org.waymark.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.SkillId;

/**
 * Further features for one case in three: many wishes, several exclusions, wide and narrow numbers,
 * filters on two things at once.
 */
final class Enrichment {
  private final Random random;

  Enrichment(long seed) {
    random = new Random(seed * 31 + 7);
  }

  Problem of(Problem p, int skillCount) {
    if (!some(3)) {
      return p;
    }
    return new Problem(
        p.currentRole(),
        p.targetRole(),
        p.skills(),
        some(3) ? skills(skillCount, 2) : p.notHeld(),
        some(2) ? List.copyOf(skills(skillCount, 5)) : p.wantedSkills(),
        some(3) ? new BigDecimal(oneOf(List.of("0.5", "3", "39", "40", "168"))) : p.hoursPerWeek(),
        some(4) ? Money.of(oneOf(List.of("99.50", "149.49", "0.01", "500")), "EUR") : p.budget(),
        some(4) ? oneOf(List.of(6, 30, 52, 104)) : p.weeks(),
        p.startOn(),
        p.finishBy(),
        some(2) ? (Integer) (4 + random.nextInt(5)) : p.maxPrograms(),
        p.preference(),
        some(4)
            ? oneOf(
                List.of(
                    Set.of(Delivery.ON_SITE, Delivery.SELF_PACED),
                    Set.of(Delivery.EVENING, Delivery.WEEKEND),
                    Set.of(Delivery.BLENDED, Delivery.ON_SITE, Delivery.WEEKEND)))
            : p.delivery(),
        some(4) ? oneOf(List.of(Set.of("de"), Set.of("en", "de"), Set.of("fr"))) : p.languages(),
        p.level(),
        some(6) ? "Galway" : p.place(),
        some(2) ? excluded() : p.excluded(),
        some(8) ? "USD" : p.currency(),
        p.today());
  }

  private boolean some(int often) {
    return random.nextInt(often) == 0;
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Set<SkillId> skills(int skillCount, int most) {
    Set<SkillId> picked = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      picked.add(new SkillId("s" + random.nextInt(skillCount)));
    }
    return picked;
  }

  private List<Exclusion> excluded() {
    List<Exclusion> excluded = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      excluded.add(
          switch (random.nextInt(6)) {
            case 0 -> new Exclusion(Exclusion.Kind.PROVIDER, oneOf(List.of("north", "south")), "");
            case 1 -> new Exclusion(Exclusion.Kind.SKILL, "s" + random.nextInt(4), "");
            case 2, 3 -> new Exclusion(Exclusion.Kind.DONE, oneOf(List.of("b", "c", "d")), "");
            default -> new Exclusion(Exclusion.Kind.PROGRAM, oneOf(List.of("a", "d", "e")), "");
          });
    }
    return List.copyOf(excluded);
  }
}
