package org.waymark.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/**
 * A catalog as arrays: a program is its place in the order of ids by code point, a skill a number.
 * Made once a catalog.
 */
final class CatalogTable {
  /** Hours that are not known, or so many or so finely stated that no exact sum fits. */
  static final long UNKNOWN = -1;

  private static final int FINEST = 6;
  private static final BigDecimal MOST_HOURS = new BigDecimal(100_000);

  final Program[] programs;
  final int[][] delivers;
  final int[][] requires;

  /** Skill to the programs that deliver it, rising. */
  final int[][] suppliers;

  /** Skill to the programs that require it, rising. */
  final int[][] dependants;

  /** Hours times 10 to the {@link #hoursScale}. */
  final long[] hours;

  final int hoursScale;
  final int costScale;

  /** 0 beginner, 1 intermediate or not stated, 2 advanced. */
  final byte[] level;

  /** Explicit start dates as epoch days; empty where starts are not dates. */
  final int[][] dates;

  private final Map<SkillId, Integer> skills = new HashMap<>();
  private final Map<ProgramId, Integer> ids = new HashMap<>();

  CatalogTable(Catalog catalog) {
    programs =
        catalog.listPrograms().stream()
            .sorted(Comparator.comparing(Program::id))
            .toArray(Program[]::new);
    int n = programs.length;
    delivers = new int[n][];
    requires = new int[n][];
    hours = new long[n];
    level = new byte[n];
    dates = new int[n][];
    hoursScale = finest(Arrays.stream(programs).map(Program::hours).toArray(BigDecimal[]::new));
    costScale =
        finest(
            Arrays.stream(programs)
                .map(p -> p.cost() == null ? null : p.cost().amount())
                .toArray(BigDecimal[]::new));
    for (int i = 0; i < n; i++) {
      Program program = programs[i];
      ids.put(program.id(), i);
      delivers[i] = numbers(program.skills());
      requires[i] = numbers(program.requires());
      hours[i] = scaled(program.hours(), hoursScale, MOST_HOURS);
      level[i] = rank(program.level());
      dates[i] =
          program.starts() instanceof Starts.Dates fixed ? epochDays(fixed.dates()) : new int[0];
    }
    suppliers = inverse(delivers);
    dependants = inverse(requires);
  }

  private static byte rank(@Nullable Level level) {
    return switch (level) {
      case BEGINNER -> 0;
      case null -> 1;
      case INTERMEDIATE -> 1;
      case ADVANCED -> 2;
    };
  }

  private static int finest(@Nullable BigDecimal[] numbers) {
    int finest = 0;
    for (BigDecimal number : numbers) {
      if (number != null) {
        finest = Math.max(finest, Math.min(FINEST, number.stripTrailingZeros().scale()));
      }
    }
    return finest;
  }

  /**
   * The number as a whole count of the scale's units, or {@link #UNKNOWN} where it is none or over
   * {@code most}.
   */
  static long scaled(@Nullable BigDecimal number, int scale, BigDecimal most) {
    if (number == null || number.compareTo(most) > 0) {
      return UNKNOWN;
    }
    BigDecimal units = number.movePointRight(scale).stripTrailingZeros();
    return units.scale() > 0 ? UNKNOWN : units.longValueExact();
  }

  static int[] epochDays(List<LocalDate> dates) {
    return dates.stream().mapToInt(d -> Math.toIntExact(d.toEpochDay())).toArray();
  }

  private int[] numbers(List<SkillId> list) {
    return list.stream()
        .mapToInt(s -> skills.computeIfAbsent(s, x -> skills.size()))
        .sorted()
        .toArray();
  }

  private int[][] inverse(int[][] lists) {
    int[] sizes = new int[skills.size()];
    for (int[] list : lists) {
      for (int skill : list) {
        sizes[skill]++;
      }
    }
    int[][] inverse = new int[skills.size()][];
    for (int s = 0; s < inverse.length; s++) {
      inverse[s] = new int[sizes[s]];
    }
    for (int i = lists.length - 1; i >= 0; i--) {
      for (int skill : lists[i]) {
        inverse[skill][--sizes[skill]] = i;
      }
    }
    return inverse;
  }

  int skillCount() {
    return skills.size();
  }

  /** The skill's number, or -1 where no program names it. */
  int numberOf(SkillId skill) {
    return skills.getOrDefault(skill, -1);
  }

  /** The program's number, or -1. */
  int numberOf(ProgramId program) {
    return ids.getOrDefault(program, -1);
  }
}
