package org.waymark.knowledge.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.load.Issue.Place;

/**
 * Costs of 0: free, or not known? Where the others cost much, 0 is what a form writes for "not
 * filled in".
 */
final class ZeroCosts {
  private static final double MUCH = 100;

  private final Map<ProgramId, Place> zeros = new LinkedHashMap<>();
  private final List<Double> others = new ArrayList<>();

  /** Notes a program whose cost was a number rather than a word such as "free". */
  void note(@Nullable DraftProgram draft) {
    if (draft == null || draft.program().cost() == null) {
      return;
    }
    if (draft.program().cost().isFree()) {
      zeros.put(draft.program().id(), draft.place());
    } else {
      others.add(draft.program().cost().amount().doubleValue());
    }
  }

  /** Decides for all, unless the mapping did, and says so. */
  void decide(@Nullable Boolean zeroIsFree, CatalogReader catalog) {
    if (zeros.isEmpty() || Boolean.TRUE.equals(zeroIsFree)) {
      return;
    }
    if (zeroIsFree == null && !othersCostMuch()) {
      Map.Entry<ProgramId, Place> first = zeros.entrySet().iterator().next();
      catalog
          .issues()
          .warn(
              "zero-is-free",
              first.getValue(),
              "cost",
              "0",
              zeros.size()
                  + " costs of 0, this one the first, were taken as free; zeroIsFree: false in the"
                  + " mapping of cost makes them unknown");
      return;
    }
    zeros.forEach((id, place) -> {
      catalog.change(id, ZeroCosts::withoutCost);
      catalog
          .issues()
          .warn(
              "zero-cost",
              place,
              "cost",
              "0",
              "others here cost much, so that 0 counts as unknown; zeroIsFree: true in the mapping"
                  + " of cost makes it free");
    });
  }

  private static Program withoutCost(Program program) {
    return program.toBuilder().cost(null).build();
  }

  private boolean othersCostMuch() {
    List<Double> sorted = new ArrayList<>(others);
    Collections.sort(sorted);
    return sorted.size() * 2 >= zeros.size()
        && !sorted.isEmpty()
        && sorted.get(sorted.size() / 2) >= MUCH;
  }
}
