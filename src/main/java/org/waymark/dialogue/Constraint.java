package org.waymark.dialogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;

/** A limit or filter that a learner sets, with its value. */
public sealed interface Constraint {
  /** The field of the profile that it sets. */
  default Field field() {
    return switch (this) {
      case HoursPerWeek h -> Field.HOURS_PER_WEEK;
      case Budget b -> Field.BUDGET;
      case Weeks w -> Field.WEEKS;
      case StartOn s -> Field.START_ON;
      case FinishBy f -> Field.FINISH_BY;
      case MaxPrograms m -> Field.MAX_PROGRAMS;
      case Deliveries d -> Field.DELIVERY;
      case Languages l -> Field.LANGUAGES;
      case Ceiling c -> Field.LEVEL;
      case Place p -> Field.PLACE;
    };
  }

  /** Hours a week for learning, over 0, at most 168. */
  record HoursPerWeek(BigDecimal hours) implements Constraint {
    /** The finest that a pace is told, and the finest that the planner counts in. */
    public static final int DECIMALS = 4;

    /**
     * Rounds to {@link #DECIMALS}, since 50 minutes are a pace too; throws {@link
     * IllegalArgumentException} where the hours are out of bounds.
     */
    public HoursPerWeek {
      hours = hours.setScale(Math.min(DECIMALS, hours.scale()), RoundingMode.HALF_UP);
      if (hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(168)) > 0) {
        throw new IllegalArgumentException("hours a week are over 0 and at most 168");
      }
      hours = hours.stripTrailingZeros();
      if (hours.scale() < 0) {
        hours = hours.setScale(0);
      }
    }
  }

  /** The most that the whole path may cost. */
  record Budget(Money money) implements Constraint {}

  /** The most weeks, 1 to 1040. */
  record Weeks(int weeks) implements Constraint {
    /** Throws {@link IllegalArgumentException} where the weeks are out of bounds. */
    public Weeks {
      if (weeks < 1 || weeks > 1040) {
        throw new IllegalArgumentException("weeks are 1 to 1040");
      }
    }
  }

  /** The first day on which learning can begin. */
  record StartOn(LocalDate date) implements Constraint {}

  /** The last day. */
  record FinishBy(LocalDate date) implements Constraint {}

  /** The most programs, 1 to 20. */
  record MaxPrograms(int programs) implements Constraint {
    /** Throws {@link IllegalArgumentException} where the number is out of bounds. */
    public MaxPrograms {
      if (programs < 1 || programs > 20) {
        throw new IllegalArgumentException("programs are 1 to 20");
      }
    }
  }

  /** How and when it may be taught; not empty. */
  record Deliveries(Set<Delivery> delivery) implements Constraint {
    /** Copies the set; throws {@link IllegalArgumentException} where it is empty. */
    public Deliveries {
      if (delivery.isEmpty()) {
        throw new IllegalArgumentException("no delivery is named");
      }
      delivery = java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(delivery));
    }
  }

  /** Languages of teaching, ISO 639-1, not empty. */
  record Languages(List<String> languages) implements Constraint {
    /** Copies the list without doubles. */
    public Languages {
      languages = languages.stream().distinct().toList();
    }
  }

  /** The highest level. */
  record Ceiling(LevelWish level) implements Constraint {}

  /** A city or country. */
  record Place(String place) implements Constraint {}
}
