package org.waymark.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;

/**
 * Which question matters most: a few plausible answers to each are tried, and their paths compared
 * with the one that stands. Pure; as quick as a handful of paths.
 */
public final class QuestionWorth {
  private final Framework framework;
  private final Function<Profile, Plan> planner;

  /**
   * Tries by that planner.
   *
   * @param planner the path alone, quickly: an answer whose path it cannot prove does not count
   */
  public QuestionWorth(Framework framework, Function<Profile, Plan> planner) {
    this.framework = framework;
    this.planner = planner;
  }

  /** For each of the fields, the most worth first; between equals in the order of the profile. */
  public List<Worth> of(Profile profile, Path now, Set<Field> fields) {
    PlausibleAnswers answers = new PlausibleAnswers(framework, profile, now);
    List<Worth> worths = new ArrayList<>();
    for (Field field : Field.values()) {
      if (fields.contains(field)) {
        worths.add(worth(field, profile, answers.to(field), now));
      }
    }
    worths.sort(Comparator.comparingDouble(w -> -w.change()));
    return List.copyOf(worths);
  }

  private Worth worth(Field field, Profile profile, PlausibleAnswers.Answers answers, Path now) {
    double sum = 0;
    int counted = 0;
    Money saved = null;
    int weeks = 0;
    int skills = 0;
    double most = 0;
    for (Profile answer : answers.profiles()) {
      Path then = answer.equals(profile) ? now : path(answer);
      if (then != null) {
        double change = Worth.change(now, then);
        sum += change;
        counted++;
        skills = Math.max(skills, Worth.skills(now, then));
        if (change > most && then.coverage().ratio() >= now.coverage().ratio()) {
          most = change;
          saved = Worth.saved(now, then);
          weeks = Worth.weeksSaved(now, then);
        }
      }
    }
    return new Worth(
        field, counted == 0 ? 0 : answers.share() * sum / counted, saved, weeks, skills);
  }

  private @Nullable Path path(Profile answer) {
    return planner.apply(answer) instanceof Plan.Found(Path path) && path.optimal() ? path : null;
  }
}
