package org.waymark.planning;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;

/**
 * Which limits a single program does not meet, whatever else is in the path: the learner's filters,
 * and facts without which it cannot be planned.
 */
final class Eligibility {
  private final Problem problem;
  private final Set<Delivery> where = EnumSet.noneOf(Delivery.class);
  private final Set<Delivery> when = EnumSet.noneOf(Delivery.class);
  private final Set<String> languages = new HashSet<>();
  private final @Nullable String place;
  private final Set<String> excludedPrograms = new HashSet<>();
  private final Set<String> excludedProviders = new HashSet<>();
  private final Set<SkillId> excludedSkills = new HashSet<>();

  Eligibility(Problem problem) {
    this.problem = problem;
    problem.delivery().forEach(d -> (d.isPlace() ? where : when).add(d));
    problem.languages().forEach(l -> languages.add(folded(l)));
    place = problem.place() == null ? null : folded(problem.place());
    for (Exclusion exclusion : problem.excluded()) {
      switch (exclusion.kind()) {
        case PROGRAM, DONE -> excludedPrograms.add(exclusion.id());
        case PROVIDER -> excludedProviders.add(exclusion.id());
        case SKILL -> excludedSkills.add(new SkillId(exclusion.id()));
      }
    }
  }

  /** The limit as a bit; used within one run only, so its place in the order may serve. */
  @SuppressWarnings("EnumOrdinal")
  static int bit(Limit limit) {
    return 1 << limit.ordinal();
  }

  /**
   * The limits that the program does not meet, as bits by their ordinals. Dates, sums and counts
   * are no matter of a single program and not looked at.
   */
  int violations(Program program) {
    return (isExcluded(program) ? bit(Limit.EXCLUDED) : 0)
        | (meetsDelivery(program) ? 0 : bit(Limit.WRONG_DELIVERY))
        | (meetsLanguage(program) ? 0 : bit(Limit.WRONG_LANGUAGE))
        | (meetsLevel(program) ? 0 : bit(Limit.WRONG_LEVEL))
        | (meetsPlace(program) ? 0 : bit(Limit.WRONG_PLACE))
        | costViolation(program);
  }

  /** Those of the limits that the program fails because its record does not state the fact. */
  int unstated(Program program) {
    int failed = violations(program);
    int silent =
        (program.delivery().isEmpty() ? bit(Limit.WRONG_DELIVERY) | bit(Limit.WRONG_PLACE) : 0)
            | (program.level() == null ? bit(Limit.WRONG_LEVEL) : 0)
            | (program.places().isEmpty() && program.country() == null ? bit(Limit.WRONG_PLACE) : 0)
            | bit(Limit.UNKNOWN_COST);
    return failed & silent;
  }

  private boolean isExcluded(Program program) {
    return excludedPrograms.contains(program.id().value())
        || excludedProviders.contains(program.provider().id())
        || (!excludedSkills.isEmpty()
            && program.skills().stream().anyMatch(excludedSkills::contains));
  }

  private boolean meetsDelivery(Program program) {
    Set<Delivery> offered = program.delivery();
    return (where.isEmpty() || offered.stream().anyMatch(where::contains))
        && (when.isEmpty()
            || offered.contains(Delivery.SELF_PACED)
            || offered.stream().anyMatch(when::contains));
  }

  private boolean meetsLanguage(Program program) {
    String language = program.language();
    return languages.isEmpty() || language == null || languages.contains(folded(language));
  }

  private boolean meetsLevel(Program program) {
    Level ceiling = problem.level();
    Level level = program.level();
    return ceiling == null || (level != null && level.compareTo(ceiling) <= 0);
  }

  /** Where nothing says that a program is online alone, it has to be in the place. */
  private boolean meetsPlace(Program program) {
    Set<Delivery> offered = program.delivery();
    boolean onlineAlone =
        offered.contains(Delivery.ONLINE)
            && !offered.contains(Delivery.ON_SITE)
            && !offered.contains(Delivery.BLENDED);
    return place == null || onlineAlone || isIn(program, place);
  }

  private static boolean isIn(Program program, String place) {
    String country = program.country();
    return program.places().stream().anyMatch(p -> folded(p).equals(place))
        || (country != null
            && (folded(country).equals(place) || folded(nameOf(country)).equals(place)));
  }

  private static String nameOf(String country) {
    return country.length() == 2
        ? Locale.of("", country).getDisplayCountry(Locale.ENGLISH)
        : country;
  }

  private int costViolation(Program program) {
    if (problem.budget() == null) {
      return 0;
    }
    if (program.cost() == null) {
      return bit(Limit.UNKNOWN_COST);
    }
    return program.cost().currency().equals(problem.budget().currency())
        ? 0
        : bit(Limit.OTHER_CURRENCY);
  }

  /** Upper case first, so that sharp s and final sigma fold too. */
  static String folded(String text) {
    return text.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
