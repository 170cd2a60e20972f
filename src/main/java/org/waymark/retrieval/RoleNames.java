package org.waymark.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;

/** Finds the role that a search names, so that what the role takes can be searched for. */
final class RoleNames {
  private static final int LONGEST = 8;

  private final WordAnalyzer analyzer;
  private final Map<String, List<Role>> byName = new HashMap<>();

  RoleNames(Framework framework, WordAnalyzer analyzer) {
    this.analyzer = analyzer;
    for (Role role : framework.listRoles()) {
      add(role.label(), role, 0);
    }
    for (Role role : framework.listRoles()) {
      role.altLabels().forEach(a -> add(a, role, byName.getOrDefault(name(a), List.of()).size()));
    }
  }

  private String name(String text) {
    return String.join(" ", analyzer.words(text));
  }

  private void add(String label, Role role, int at) {
    List<Role> roles = byName.computeIfAbsent(name(label), n -> new ArrayList<>());
    if (!roles.contains(role)) {
      roles.add(Math.min(at, roles.size()), role);
    }
  }

  /**
   * A role that was found.
   *
   * @param rest the words without those that named it
   */
  record Named(Role role, List<String> rest) {}

  /**
   * The role with the longest name in the words, or null; of several that share the name, the one
   * whose label it is, else the first.
   */
  @Nullable Named find(List<String> words) {
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        List<Role> roles = byName.get(String.join(" ", words.subList(from, from + length)));
        if (roles != null) {
          List<String> rest = new ArrayList<>(words.subList(0, from));
          rest.addAll(words.subList(from + length, words.size()));
          return new Named(roles.getFirst(), rest);
        }
      }
    }
    return null;
  }
}
