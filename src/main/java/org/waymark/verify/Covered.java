package org.waymark.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Held;
import org.waymark.planning.Path;

/** What the path covers, against what the records teach and the learner holds. */
final class Covered {
  private final Ledger ledger;
  private final Framework framework;

  Covered(Ledger ledger, Framework framework) {
    this.ledger = ledger;
    this.framework = framework;
  }

  void check(Path.Coverage told, Held held, List<Program> programs) {
    Set<SkillId> taught = new HashSet<>();
    programs.forEach(p -> taught.addAll(p.skills()));
    Map<SkillId, Integer> gap = new LinkedHashMap<>();
    held.gap().forEach(m -> gap.put(m.skill(), m.weight()));
    Map<SkillId, Integer> was = new LinkedHashMap<>();
    told.gap().forEach(s -> was.put(s.skillId(), s.weight()));
    differ(was.keySet(), gap.keySet(), "/coverage/gap", "needed");
    gap.forEach((skill, weight) ->
        ledger.check(
            !was.containsKey(skill) || weight.equals(was.get(skill)),
            "/coverage/gap",
            () -> framework.labelOf(skill) + " now weighs " + weight + "."));
    List<SkillId> covered = gap.keySet().stream().filter(taught::contains).toList();
    differ(
        told.covered().stream().map(Path.WeightedSkill::skillId).toList(),
        covered,
        "/coverage/covered",
        "covered");
    differ(
        told.uncovered().stream().map(Path.Uncovered::skillId).toList(),
        gap.keySet().stream().filter(s -> !taught.contains(s)).toList(),
        "/coverage/uncovered",
        "left uncovered");
    differ(
        told.bonus().stream().map(Path.SkillRef::skillId).toList(),
        held.bonus().stream().filter(taught::contains).toList(),
        "/coverage/bonus",
        "a bonus");
    int weight = covered.stream().mapToInt(s -> gap.getOrDefault(s, 0)).sum();
    double ratio = held.weight() == 0 ? 1 : (double) weight / held.weight();
    ledger.check(
        Math.abs(ratio - told.ratio()) < 1e-9,
        "/coverage/ratio",
        () -> "It now covers " + weight + " of " + held.weight() + " by weight.");
  }

  private void differ(Collection<SkillId> told, Collection<SkillId> now, String at, String what) {
    for (SkillId skill : told) {
      ledger.check(
          now.contains(skill), at, () -> framework.labelOf(skill) + " is no longer " + what + ".");
    }
    for (SkillId skill : now) {
      ledger.check(
          told.contains(skill), at, () -> framework.labelOf(skill) + " is now " + what + ".");
    }
  }
}
