package org.waymark.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Exclusion;
import org.waymark.planning.HeldSkill;
import org.waymark.planning.Path;
import org.waymark.planning.Path.SkillRef;

/** The skills of a profile by the framework of today: the part of {@link Renewal} for skills. */
final class SkillRenewal {
  private final Framework framework;
  private final Map<SkillId, String> shown = new HashMap<>();
  private final List<String> gone = new ArrayList<>();
  private int nameless;

  /** {@code path} is the last one shown: it carries the names of skills that are held. */
  SkillRenewal(Framework framework, @Nullable Path path) {
    this.framework = framework;
    if (path != null) {
      path.steps().stream()
          .flatMap(s -> Stream.concat(s.delivers().stream(), s.requires().stream()))
          .forEach(s -> shown.put(s.skillId(), s.label()));
      path.coverage().gap().forEach(s -> shown.put(s.skillId(), s.label()));
    }
  }

  /** Puts the skills in order; what the reply has to admit, or empty. */
  Optional<Note> renew(Profile was, ProfileEditor editor) {
    editor.skills(was.skills().stream().flatMap(s -> held(s).stream()).toList());
    editor.notHeld(was.notHeld().stream().flatMap(s -> ref(s).stream()).toList());
    editor.wantedSkills(was.wantedSkills().stream().flatMap(s -> wanted(s, editor)).toList());
    editor.excluded(was.excluded().stream().flatMap(e -> excluded(e).stream()).toList());
    return gone.isEmpty() && nameless == 0
        ? Optional.empty()
        : Optional.of(
            new Note.GoneSkills(gone.stream().distinct().toList(), nameless + gone.size()));
  }

  private Optional<HeldSkill> held(HeldSkill skill) {
    String label = shown.get(skill.skill());
    if (framework.findSkill(skill.skill()).isPresent()) {
      return Optional.of(skill);
    }
    if (label == null) {
      nameless++;
      return Optional.empty();
    }
    return ref(new SkillRef(skill.skill(), label))
        .map(s -> new HeldSkill(s.skillId(), skill.lastUsed(), skill.from()));
  }

  /** A wish that fits nothing is kept in its words, as any other is. */
  private Stream<SkillRef> wanted(SkillRef skill, ProfileEditor editor) {
    Optional<SkillRef> today = ref(skill);
    if (today.isEmpty()) {
      editor.addGoal(skill.label());
    }
    return today.stream();
  }

  private Optional<Exclusion> excluded(Exclusion out) {
    return out.kind() == Exclusion.Kind.SKILL
        ? ref(new SkillRef(new SkillId(out.id()), out.label()))
            .map(s -> new Exclusion(Exclusion.Kind.SKILL, s.skillId().value(), s.label()))
        : Optional.of(out);
  }

  private Optional<SkillRef> ref(SkillRef skill) {
    if (framework.findSkill(skill.skillId()).isPresent()) {
      return Optional.of(skill);
    }
    Optional<Skill> same =
        framework.listSkills().stream()
            .filter(s -> s.label().equalsIgnoreCase(skill.label()))
            .findFirst();
    if (same.isEmpty()) {
      gone.add(skill.label());
    }
    return same.map(s -> new SkillRef(s.id(), s.label()));
  }
}
