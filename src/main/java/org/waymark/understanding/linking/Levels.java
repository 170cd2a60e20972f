package org.waymark.understanding.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;

/**
 * The forms of roles by seniority, such as {@code nurse--senior}: they are told from the plain role
 * by the words of the level alone.
 */
final class Levels {
  private static final String MARK = "--";
  private final Map<RoleId, Map<RoleId, Set<String>>> forms = new HashMap<>();

  /** Of the roles of a framework. */
  Levels(Framework framework) {
    for (Role role : framework.listRoles()) {
      if (isForm(framework, role.id())) {
        RoleId plain = plain(role.id());
        Set<String> more = new HashSet<>(Phrase.of(role.label()).stems());
        Phrase.of(framework.getRole(plain).label()).stems().forEach(more::remove);
        forms.computeIfAbsent(plain, p -> new HashMap<>()).put(role.id(), more);
      }
    }
  }

  /** Whether the role is such a form of another. */
  static boolean isForm(Framework framework, RoleId id) {
    return id.value().contains(MARK) && framework.findRole(plain(id)).isPresent();
  }

  private static RoleId plain(RoleId id) {
    int mark = id.value().indexOf(MARK);
    return mark <= 0 ? id : new RoleId(id.value().substring(0, mark));
  }

  /** The form of the role whose level the words name, or the role itself. */
  RoleId raised(RoleId plain, String words) {
    List<String> stems = Phrase.of(words).stems();
    for (Map.Entry<RoleId, Set<String>> form : forms.getOrDefault(plain, Map.of()).entrySet()) {
      if (!form.getValue().isEmpty() && stems.containsAll(form.getValue())) {
        return form.getKey();
      }
    }
    return plain;
  }
}
