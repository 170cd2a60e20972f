package org.waymark.dialogue;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.planning.Path.SkillRef;
import org.waymark.planning.Preference;
import org.waymark.planning.Problem;

/** From a profile to what the planner takes. */
public final class Problems {
  private Problems() {}

  /** The problem of that profile on that day; {@code currency} is the conversation's. */
  public static Problem of(Profile profile, String currency, LocalDate today) {
    RoleMention current = profile.currentRole();
    RoleMention target = profile.targetRole();
    return new Problem(
        current == null ? null : current.roleId(),
        target == null ? null : target.roleId(),
        profile.skills(),
        profile.notHeld().stream().map(SkillRef::skillId).collect(Collectors.toUnmodifiableSet()),
        profile.wantedSkills().stream().map(SkillRef::skillId).toList(),
        profile.hoursPerWeek(),
        profile.budget(),
        profile.weeks(),
        profile.startOn(),
        profile.finishBy(),
        profile.maxPrograms(),
        profile.preference() == null ? Preference.SOONEST : profile.preference(),
        profile.delivery(),
        Set.copyOf(new LinkedHashSet<>(profile.languages())),
        profile.level() == null ? null : profile.level().level(),
        profile.place(),
        List.copyOf(profile.excluded()),
        currency,
        today);
  }
}
