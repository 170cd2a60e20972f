package org.waymark.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A short, assessed course: the fields of Annex I of the Council Recommendation on
 * micro-credentials (2022/C 243/02) and what planning needs. Null or empty means that the record
 * does not say.
 *
 * @param url its page, http or https; null means Waymark's own page of the program
 * @param country ISO 3166-1 alpha-2
 * @param places cities where it is on site
 * @param language the language of teaching, ISO 639-1, lower case
 * @param skills what it delivers
 * @param requires what must be held before
 * @param hours workload all in, over 0
 * @param ects credits, over 0
 * @param eqfLevel 1 to 8
 * @param statedLevel the level as the record states it; see {@link #level()}
 * @param supervision how identity is checked in the assessment
 * @param stacksTo the awards it counts toward
 * @param cost all in; amount 0 is free
 * @param enrolBy the last day to enrol
 * @param renewAfterMonths where the credential itself runs out, over 0
 * @param skillsDrawn whether the skills were drawn from its texts by linking, instead of stated
 */
public record Program(
    ProgramId id,
    String title,
    @Nullable String description,
    Provider provider,
    @Nullable String url,
    @Nullable String country,
    List<String> places,
    @Nullable String language,
    List<String> outcomes,
    List<SkillId> skills,
    List<SkillId> requires,
    @Nullable BigDecimal hours,
    @Nullable BigDecimal ects,
    @Nullable Integer eqfLevel,
    @Nullable Level statedLevel,
    @Nullable String assessment,
    Set<Delivery> delivery,
    @Nullable String qualityAssurance,
    @Nullable String supervision,
    List<AwardId> stacksTo,
    @Nullable Money cost,
    List<Funding> funding,
    Starts starts,
    @Nullable LocalDate enrolBy,
    @Nullable String credentialType,
    @Nullable Integer renewAfterMonths,
    @Nullable LocalDate lastVerified,
    boolean skillsDrawn) {

  /**
   * Throws {@link IllegalArgumentException} where the title is blank or a number out of its bounds.
   */
  public Program {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a program has no title: " + id);
    }
    if (hours != null && hours.signum() <= 0) {
      throw new IllegalArgumentException("hours are not over 0: " + id);
    }
    if (ects != null && ects.signum() <= 0) {
      throw new IllegalArgumentException("ects are not over 0: " + id);
    }
    if (eqfLevel != null && (eqfLevel < 1 || eqfLevel > 8)) {
      throw new IllegalArgumentException("an EQF level is not 1 to 8: " + id);
    }
    if (renewAfterMonths != null && renewAfterMonths <= 0) {
      throw new IllegalArgumentException("renewAfterMonths is not over 0: " + id);
    }
    places = List.copyOf(places);
    outcomes = List.copyOf(outcomes);
    skills = skills.stream().distinct().toList();
    requires = requires.stream().distinct().toList();
    delivery =
        delivery.isEmpty()
            ? Set.of()
            : java.util.Collections.unmodifiableSet(EnumSet.copyOf(delivery));
    stacksTo = stacksTo.stream().distinct().toList();
    funding = List.copyOf(funding);
  }

  /** The level by {@code eqfLevel} where there is one, else as stated; null where neither is. */
  public @Nullable Level level() {
    return eqfLevel == null ? statedLevel : Level.ofEqf(eqfLevel);
  }

  /**
   * The mandatory elements of Annex I that this record lacks, by the names of the HTTP contract, in
   * its order.
   */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    lacks(missing, "country", country == null);
    lacks(missing, "outcomes", outcomes.isEmpty());
    lacks(missing, "hours", hours == null && ects == null);
    lacks(missing, "eqfLevel", eqfLevel == null);
    lacks(missing, "assessment", assessment == null);
    lacks(missing, "delivery", delivery.isEmpty());
    lacks(missing, "qualityAssurance", qualityAssurance == null);
    return List.copyOf(missing);
  }

  private static void lacks(List<String> missing, String field, boolean absent) {
    if (absent) {
      missing.add(field);
    }
  }

  /** A builder with the three facts that no program is without. */
  public static Builder builder(String id, String title, Provider provider) {
    return new Builder(new ProgramId(id), title, provider);
  }

  /** A builder that begins as this record. */
  public Builder toBuilder() {
    Builder b = new Builder(id, title, provider);
    b.description = description;
    b.url = url;
    b.country = country;
    b.places = places;
    b.language = language;
    b.outcomes = outcomes;
    b.skills = skills;
    b.requires = requires;
    b.hours = hours;
    b.ects = ects;
    b.eqfLevel = eqfLevel;
    b.level = statedLevel;
    b.assessment = assessment;
    b.delivery = delivery;
    b.qualityAssurance = qualityAssurance;
    b.supervision = supervision;
    b.stacksTo = stacksTo;
    b.cost = cost;
    b.funding = funding;
    b.starts = starts;
    b.enrolBy = enrolBy;
    b.credentialType = credentialType;
    b.renewAfterMonths = renewAfterMonths;
    b.lastVerified = lastVerified;
    b.skillsDrawn = skillsDrawn;
    return b;
  }

  /** Collects the facts of a record, each unknown until set. */
  public static final class Builder {
    private final ProgramId id;
    private final String title;
    private final Provider provider;
    private @Nullable String description;
    private @Nullable String url;
    private @Nullable String country;
    private List<String> places = List.of();
    private @Nullable String language;
    private List<String> outcomes = List.of();
    private List<SkillId> skills = List.of();
    private List<SkillId> requires = List.of();
    private @Nullable BigDecimal hours;
    private @Nullable BigDecimal ects;
    private @Nullable Integer eqfLevel;
    private @Nullable Level level;
    private @Nullable String assessment;
    private Set<Delivery> delivery = Set.of();
    private @Nullable String qualityAssurance;
    private @Nullable String supervision;
    private List<AwardId> stacksTo = List.of();
    private @Nullable Money cost;
    private List<Funding> funding = List.of();
    private Starts starts = new Starts.Unknown();
    private @Nullable LocalDate enrolBy;
    private @Nullable String credentialType;
    private @Nullable Integer renewAfterMonths;
    private @Nullable LocalDate lastVerified;
    private boolean skillsDrawn;

    private Builder(ProgramId id, String title, Provider provider) {
      this.id = id;
      this.title = title;
      this.provider = provider;
    }

    /** Sets {@code description}. */
    public Builder description(@Nullable String value) {
      this.description = value;
      return this;
    }

    /** Sets {@code url}. */
    public Builder url(@Nullable String value) {
      this.url = value;
      return this;
    }

    /** Sets {@code country}. */
    public Builder country(@Nullable String value) {
      this.country = value;
      return this;
    }

    /** Sets {@code places}. */
    public Builder places(List<String> value) {
      this.places = value;
      return this;
    }

    /** Sets {@code language}. */
    public Builder language(@Nullable String value) {
      this.language = value;
      return this;
    }

    /** Sets {@code outcomes}. */
    public Builder outcomes(List<String> value) {
      this.outcomes = value;
      return this;
    }

    /** Sets {@code skills}. */
    public Builder skills(List<SkillId> value) {
      this.skills = value;
      return this;
    }

    /** Sets {@code requires}. */
    public Builder requires(List<SkillId> value) {
      this.requires = value;
      return this;
    }

    /** Sets {@code hours}. */
    public Builder hours(@Nullable BigDecimal value) {
      this.hours = value;
      return this;
    }

    /** Sets {@code ects}. */
    public Builder ects(@Nullable BigDecimal value) {
      this.ects = value;
      return this;
    }

    /** Sets {@code eqfLevel}. */
    public Builder eqfLevel(@Nullable Integer value) {
      this.eqfLevel = value;
      return this;
    }

    /** Sets {@code level}. */
    public Builder level(@Nullable Level value) {
      this.level = value;
      return this;
    }

    /** Sets {@code assessment}. */
    public Builder assessment(@Nullable String value) {
      this.assessment = value;
      return this;
    }

    /** Sets {@code delivery}. */
    public Builder delivery(Set<Delivery> value) {
      this.delivery = value;
      return this;
    }

    /** Sets {@code qualityAssurance}. */
    public Builder qualityAssurance(@Nullable String value) {
      this.qualityAssurance = value;
      return this;
    }

    /** Sets {@code supervision}. */
    public Builder supervision(@Nullable String value) {
      this.supervision = value;
      return this;
    }

    /** Sets {@code stacksTo}. */
    public Builder stacksTo(List<AwardId> value) {
      this.stacksTo = value;
      return this;
    }

    /** Sets {@code cost}. */
    public Builder cost(@Nullable Money value) {
      this.cost = value;
      return this;
    }

    /** Sets {@code funding}. */
    public Builder funding(List<Funding> value) {
      this.funding = value;
      return this;
    }

    /** Sets {@code starts}. */
    public Builder starts(Starts value) {
      this.starts = value;
      return this;
    }

    /** Sets {@code enrolBy}. */
    public Builder enrolBy(@Nullable LocalDate value) {
      this.enrolBy = value;
      return this;
    }

    /** Sets {@code credentialType}. */
    public Builder credentialType(@Nullable String value) {
      this.credentialType = value;
      return this;
    }

    /** Sets {@code renewAfterMonths}. */
    public Builder renewAfterMonths(@Nullable Integer value) {
      this.renewAfterMonths = value;
      return this;
    }

    /** Sets {@code lastVerified}. */
    public Builder lastVerified(@Nullable LocalDate value) {
      this.lastVerified = value;
      return this;
    }

    /** Sets {@code skillsDrawn}. */
    public Builder skillsDrawn(boolean value) {
      this.skillsDrawn = value;
      return this;
    }

    /** The record; throws as its constructor does. */
    public Program build() {
      return new Program(
          id,
          title,
          description,
          provider,
          url,
          country,
          places,
          language,
          outcomes,
          skills,
          requires,
          hours,
          ects,
          eqfLevel,
          level,
          assessment,
          delivery,
          qualityAssurance,
          supervision,
          stacksTo,
          cost,
          funding,
          starts,
          enrolBy,
          credentialType,
          renewAfterMonths,
          lastVerified,
          skillsDrawn);
    }
  }
}
