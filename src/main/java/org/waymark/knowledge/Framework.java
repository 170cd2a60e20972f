package org.waymark.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All roles and skills, and the words that name more than one of them. Immutable. */
public final class Framework {
  private final Map<SkillId, Skill> skills = new LinkedHashMap<>();
  private final Map<RoleId, Role> roles = new LinkedHashMap<>();
  private final List<AmbiguousWord> ambiguous;

  /**
   * A word that names several things; or one thing, whatever else is called so.
   *
   * @param word lower case
   * @param roles the roles that it may mean, best first
   * @param skills the skills that it may mean, best first
   */
  public record AmbiguousWord(String word, List<RoleId> roles, List<SkillId> skills) {
    /** Copies the lists. */
    public AmbiguousWord {
      roles = List.copyOf(roles);
      skills = List.copyOf(skills);
    }
  }

  /**
   * A framework of these; throws {@link IllegalArgumentException} on a doubled id or a role that
   * names an unknown skill.
   */
  public Framework(
      Collection<Skill> skills, Collection<Role> roles, List<AmbiguousWord> ambiguous) {
    for (Skill skill : skills) {
      if (this.skills.put(skill.id(), skill) != null) {
        throw new IllegalArgumentException("two skills have the id " + skill.id());
      }
    }
    for (Role role : roles) {
      if (this.roles.put(role.id(), role) != null) {
        throw new IllegalArgumentException("two roles have the id " + role.id());
      }
      List<SkillId> named = new ArrayList<>(role.essential());
      named.addAll(role.useful());
      for (SkillId skill : named) {
        if (!this.skills.containsKey(skill)) {
          throw new IllegalArgumentException(
              "the role " + role.id() + " names the unknown skill " + skill);
        }
      }
    }
    this.ambiguous = List.copyOf(ambiguous);
  }

  /** The skill; throws {@link NoSuchElementException} where there is none. */
  public Skill getSkill(SkillId id) {
    return findSkill(id).orElseThrow(() -> new NoSuchElementException("no skill " + id));
  }

  /** The role; throws {@link NoSuchElementException} where there is none. */
  public Role getRole(RoleId id) {
    return findRole(id).orElseThrow(() -> new NoSuchElementException("no role " + id));
  }

  /** The skill, or empty. */
  public Optional<Skill> findSkill(SkillId id) {
    return Optional.ofNullable(skills.get(id));
  }

  /** The role, or empty. */
  public Optional<Role> findRole(RoleId id) {
    return Optional.ofNullable(roles.get(id));
  }

  /** All skills in the order of their files. */
  public Collection<Skill> listSkills() {
    return java.util.Collections.unmodifiableCollection(skills.values());
  }

  /** All roles in the order of their files. */
  public Collection<Role> listRoles() {
    return java.util.Collections.unmodifiableCollection(roles.values());
  }

  /** The words that name more than one thing. */
  public List<AmbiguousWord> listAmbiguousWords() {
    return ambiguous;
  }

  /** The label of a skill, or its id where the framework does not know it. */
  public String labelOf(SkillId id) {
    return findSkill(id).map(Skill::label).orElse(id.value());
  }

  /**
   * This framework with further skills, such as those that a catalog brings; an id that is known
   * already stays as it is.
   */
  public Framework with(Collection<Skill> more) {
    if (more.stream().allMatch(s -> skills.containsKey(s.id()))) {
      return this;
    }
    Map<SkillId, Skill> all = new LinkedHashMap<>(skills);
    more.forEach(s -> all.putIfAbsent(s.id(), s));
    return new Framework(all.values(), roles.values(), ambiguous);
  }
}
