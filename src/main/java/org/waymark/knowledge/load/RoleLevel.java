package org.waymark.knowledge.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.SkillId;

/**
 * Seniority as data: how it is said and what it adds.
 *
 * @param label with {@code {role}} in the place of the role's own
 */
record RoleLevel(
    String id, List<String> words, String label, List<SkillId> essential, List<SkillId> useful) {
  boolean addsSkills() {
    return !essential.isEmpty() || !useful.isEmpty();
  }

  /**
   * The role at this level: known as each word before the role's label. That its aliases are said
   * so too is left to whoever links words, since there are thousands of them.
   */
  Role of(Role role) {
    List<String> names =
        words.stream().map(w -> w + " " + role.label().toLowerCase(Locale.ROOT)).toList();
    List<SkillId> must = new ArrayList<>(role.essential());
    must.addAll(essential);
    List<SkillId> may = new ArrayList<>(role.useful());
    may.addAll(useful);
    return new Role(
        role.id().atLevel(id),
        label.replace("{role}", lowerFirst(role.label())),
        names,
        role.sector(),
        must,
        may,
        null);
  }

  /** "Data analyst" becomes "data analyst", "HR manager" stays. */
  private static String lowerFirst(String label) {
    boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return abbreviation
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
