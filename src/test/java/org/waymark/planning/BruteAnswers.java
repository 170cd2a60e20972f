package org.waymark.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.BruteForce.Sequence;
import org.waymark.planning.BruteForce.Terms;

/** Reasons, what-ifs and alternatives by looking at every sequence, as lines of text to compare. */
final class BruteAnswers {
  private final BruteForce all;
  private final Terms terms;
  final Sequence path;

  BruteAnswers(BruteForce all) {
    this.all = all;
    terms = all.terms();
    path = all.best(terms, s -> true);
  }

  /** For each skill not covered, the reasons. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (SkillId skill : all.gap.keySet()) {
      if (!path.delivered().contains(skill)) {
        reasons.add(skill + " " + reasons(skill));
      }
    }
    return reasons.stream().sorted().toList();
  }

  private List<Limit> reasons(SkillId skill) {
    if (all.given.programs().stream().noneMatch(p -> p.skills().contains(skill))) {
      return List.of(Limit.NO_PROGRAM);
    }
    int most = Math.max(8, terms.most());
    if (all.sequences.stream()
        .noneMatch(s -> s.delivered().contains(skill) && s.programs().size() <= most)) {
      return List.of(Limit.MISSING_PREREQUISITE);
    }
    Set<SkillId> needed = new HashSet<>(all.gap.keySet());
    needed.retainAll(path.delivered());
    needed.add(skill);
    List<EnumSet<Limit>> sets = new ArrayList<>();
    for (Sequence s : all.sequences) {
      if (s.delivered().containsAll(needed) && s.programs().size() <= most) {
        sets(s, sets);
      }
    }
    return List.copyOf(
        sets.stream()
            .min(
                Comparator.<EnumSet<Limit>>comparingInt(EnumSet::size)
                    .thenComparing(s ->
                        s.stream()
                            .map(l ->
                                String.valueOf((char) ('a' + List.of(Limit.values()).indexOf(l))))
                            .reduce("", String::concat)))
            .orElseThrow());
  }

  /** The sets of limits without which the sequence could not be, each as small as it can be. */
  private void sets(Sequence s, List<EnumSet<Limit>> sets) {
    EnumSet<Limit> must = EnumSet.copyOf(s.failed());
    if (terms.budget() != null && s.known().compareTo(terms.budget()) > 0) {
      must.add(Limit.OVER_BUDGET);
    }
    if (s.programs().size() > terms.most()) {
      must.add(Limit.TOO_MANY_PROGRAMS);
    }
    for (boolean dates : List.of(true, false)) {
      long[] ends = all.ends(s.programs(), terms.pace(), dates);
      if (ends != null && !(dates && must.contains(Limit.NOT_RUNNING))) {
        EnumSet<Limit> set = EnumSet.copyOf(must);
        if (!dates) {
          set.add(Limit.NOT_RUNNING);
        }
        if (!all.isInTime(ends[ends.length - 1], terms)) {
          set.add(Limit.OVER_TIME);
        }
        sets.add(set);
      }
    }
  }

  /** The what-ifs in order. */
  List<String> whatIfs() {
    List<String> lines = new ArrayList<>();
    fewer(lines);
    budget(lines);
    weeks(lines);
    pace(lines);
    filter(lines);
    optional(lines);
    return lines.stream().limit(5).toList();
  }

  private void fewer(List<String> lines) {
    int less = path.programs().size() - 1;
    if (less >= 1) {
      Terms then =
          new Terms(Set.of(), terms.budget(), terms.weeks(), terms.finishBy(), less, terms.pace());
      Sequence s = all.best(then, x -> true);
      boolean weeks = 2 * all.weeksOf(s, terms) < all.weeksOf(path, terms);
      boolean cost =
          s.unknown() == 0
              && path.unknown() == 0
              && s.known().multiply(BigDecimal.TWO).compareTo(path.known()) < 0;
      if (!s.programs().isEmpty() && (weeks || cost) && lost(s).size() <= 1) {
        lines.add(line("fewer " + less, s, then));
      }
    }
  }

  private void budget(List<String> lines) {
    if (terms.budget() != null) {
      Terms open =
          new Terms(Set.of(), null, terms.weeks(), terms.finishBy(), terms.most(), terms.pace());
      all.sequences.stream()
          .filter(s -> s.weight() > path.weight() && all.keeps(s, open))
          .map(Sequence::known)
          .min(Comparator.naturalOrder())
          .ifPresent(b -> {
            Terms then =
                new Terms(Set.of(), b, terms.weeks(), terms.finishBy(), terms.most(), terms.pace());
            lines.add(
                line(
                    "budget " + b.stripTrailingZeros().toPlainString(),
                    all.best(then, x -> true),
                    then));
          });
    }
  }

  private void weeks(List<String> lines) {
    Terms open = new Terms(Set.of(), terms.budget(), null, null, terms.most(), terms.pace());
    all.sequences.stream()
        .filter(s -> s.weight() > path.weight() && all.keeps(s, open))
        .map(s -> all.weeksOf(s, open))
        .min(Comparator.naturalOrder())
        .ifPresent(w -> {
          Terms then = new Terms(Set.of(), terms.budget(), w, null, terms.most(), terms.pace());
          lines.add(line("weeks " + w, all.best(then, x -> true), then));
        });
  }

  /**
   * More hours a week than now: fewer could only seem to help, by making a dearer and shorter path
   * the cheapest.
   */
  private void pace(List<String> lines) {
    int first = terms.pace().setScale(0, RoundingMode.FLOOR).intValueExact() + 1;
    for (boolean more : List.of(true, false)) {
      for (int h = first; h <= 40; h++) {
        Terms then =
            new Terms(
                Set.of(),
                terms.budget(),
                terms.weeks(),
                terms.finishBy(),
                terms.most(),
                BigDecimal.valueOf(h));
        Sequence s = all.best(then, x -> true);
        if (more
            ? s.weight() > path.weight()
            : s.weight() == path.weight() && all.weeksOf(s, then) < all.weeksOf(path, terms)) {
          lines.add(line("hoursPerWeek " + h, s, then));
          return;
        }
      }
    }
  }

  private void filter(List<String> lines) {
    Limit dropped = null;
    int most = path.weight();
    for (Limit limit :
        List.of(
            Limit.EXCLUDED,
            Limit.WRONG_DELIVERY,
            Limit.WRONG_LANGUAGE,
            Limit.WRONG_LEVEL,
            Limit.WRONG_PLACE)) {
      int weight = all.best(without(limit), x -> true).weight();
      if (weight > most) {
        most = weight;
        dropped = limit;
      }
    }
    if (dropped != null) {
      String name =
          switch (dropped) {
            case EXCLUDED -> "excluded";
            case WRONG_DELIVERY -> "delivery";
            case WRONG_LANGUAGE -> "languages";
            case WRONG_LEVEL -> "level";
            default -> "place";
          };
      lines.add(line(name + " dropped", all.best(without(dropped), x -> true), without(dropped)));
    }
  }

  private Terms without(Limit limit) {
    return new Terms(
        Set.of(limit), terms.budget(), terms.weeks(), terms.finishBy(), terms.most(), terms.pace());
  }

  private void optional(List<String> lines) {
    Set<SkillId> now = path.delivered();
    List<Sequence> longer =
        all.sequences.stream()
            .filter(s ->
                s.programs().size() == path.programs().size() + 1
                    && s.programs().stream()
                        .filter(path.programs()::contains)
                        .toList()
                        .equals(path.programs()))
            .filter(s -> added(s) > 0 && all.keeps(s, terms))
            .toList();
    longer.stream()
        .min(Comparator.<Sequence>comparingLong(s -> -added(s)).thenComparing(all.order(terms)))
        .ifPresent(s -> {
          Program more =
              s.programs().stream()
                  .filter(p -> !path.programs().contains(p))
                  .findFirst()
                  .orElseThrow();
          List<String> gains =
              all.bonus.stream()
                  .filter(b -> s.delivered().contains(b) && !now.contains(b))
                  .map(SkillId::value)
                  .sorted()
                  .toList();
          lines.add(
              "optional "
                  + more.id()
                  + " "
                  + ratio(s)
                  + " +"
                  + gains
                  + " -[] "
                  + cost(s)
                  + " "
                  + all.weeksOf(s, terms));
        });
  }

  private long added(Sequence s) {
    return all.bonus.stream()
        .filter(b -> s.delivered().contains(b) && !path.delivered().contains(b))
        .count();
  }

  private List<String> lost(Sequence s) {
    return all.gap.keySet().stream()
        .filter(g -> path.delivered().contains(g) && !s.delivered().contains(g))
        .map(SkillId::value)
        .sorted()
        .toList();
  }

  private String line(String change, Sequence s, Terms then) {
    List<String> gains =
        all.gap.keySet().stream()
            .filter(g -> !path.delivered().contains(g) && s.delivered().contains(g))
            .map(SkillId::value)
            .sorted()
            .toList();
    return change
        + " "
        + ratio(s)
        + " +"
        + gains
        + " -"
        + lost(s)
        + " "
        + cost(s)
        + " "
        + all.weeksOf(s, then);
  }

  double ratio(Sequence s) {
    int sum = all.gap.values().stream().mapToInt(w -> w).sum();
    return sum == 0 ? 1 : (double) s.weight() / sum;
  }

  private static @Nullable String cost(Sequence s) {
    return s.unknown() > 0
        ? null
        : s.known().signum() == 0 ? "0" : s.known().stripTrailingZeros().toPlainString();
  }

  /** For each step, the programs that could stand in its place. */
  List<List<String>> alternatives() {
    List<List<String>> alternatives = new ArrayList<>();
    for (int i = 0; i < path.programs().size(); i++) {
      int place = i;
      alternatives.add(
          all.sequences.stream()
              .filter(s ->
                  s.programs().size() == path.programs().size()
                      && isSameBut(s, place)
                      && s.weight() == path.weight()
                      && all.keeps(s, terms))
              .sorted(all.order(terms))
              .limit(3)
              .map(s -> s.programs().get(place).id().value())
              .toList());
    }
    return alternatives;
  }

  private boolean isSameBut(Sequence s, int place) {
    for (int i = 0; i < s.programs().size(); i++) {
      if (s.programs().get(i).equals(path.programs().get(i)) == (i == place)) {
        return false;
      }
    }
    return true;
  }
}
