package org.waymark.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework.AmbiguousWord;

/**
 * Joins a large framework of somebody else's, such as ESCO, to one's own. What is one's own stays:
 * ids, labels, aliases, half-lives, and which skills a role takes. A concept of the other that is
 * the same, by its ESCO link or, where one's own has no link, by its label, adds its names; all
 * others join as they are. A name that is taken already is not added, and means what it meant.
 */
public final class FrameworkJoin {
  private final Framework own;
  private final Names skillNames = new Names();
  private final Names roleNames = new Names();
  private final Map<SkillId, SkillId> meant = new HashMap<>();

  private FrameworkJoin(Framework own) {
    this.own = own;
    own.listSkills().forEach(s -> skillNames.take(s.id().value(), s.label(), s.altLabels()));
    own.listRoles().forEach(r -> roleNames.take(r.id().value(), r.label(), r.altLabels()));
  }

  /** Both in one: one's own first, each in its order. */
  public static Framework of(Framework own, Framework other) {
    FrameworkJoin join = new FrameworkJoin(own);
    Collection<Skill> skills = join.skills(other);
    Collection<Role> roles = join.roles(other);
    return new Framework(skills, roles, join.words(other));
  }

  private Collection<Skill> skills(Framework other) {
    Map<SkillId, Skill> skills = new LinkedHashMap<>();
    own.listSkills().forEach(s -> skills.put(s.id(), s));
    Same same = new Same();
    own.listSkills().forEach(s -> same.add(s.id().value(), s.label(), s.esco()));
    for (Skill more : other.listSkills()) {
      String found = same.find(more.label(), more.esco());
      if (found == null) {
        skills.putIfAbsent(more.id(), named(more, more, skillNames.free(more.altLabels())));
        continue;
      }
      Skill mine = own.getSkill(new SkillId(found));
      meant.put(more.id(), mine.id());
      List<String> names = new ArrayList<>(mine.altLabels());
      names.addAll(skillNames.free(all(more.label(), more.altLabels())));
      skills.put(mine.id(), named(mine, more, names));
    }
    return skills.values();
  }

  private static Skill named(Skill mine, Skill more, List<String> names) {
    return new Skill(
        mine.id(),
        mine.label(),
        names,
        mine.kind(),
        mine.halfLifeMonths(),
        mine.description() == null ? more.description() : mine.description(),
        mine.esco() == null ? more.esco() : mine.esco());
  }

  private Collection<Role> roles(Framework other) {
    Map<RoleId, Role> roles = new LinkedHashMap<>();
    own.listRoles().forEach(r -> roles.put(r.id(), r));
    Same same = new Same();
    own.listRoles().stream()
        .filter(r -> r.esco() != null || !r.id().isAtLevel())
        .forEach(r -> same.add(r.id().value(), r.label(), r.esco()));
    for (Role more : other.listRoles()) {
      String found = same.find(more.label(), more.esco());
      if (found == null) {
        roles.putIfAbsent(more.id(), added(more));
        continue;
      }
      Role mine = own.getRole(new RoleId(found));
      List<String> names = new ArrayList<>(mine.altLabels());
      names.addAll(roleNames.free(all(more.label(), more.altLabels())));
      roles.put(mine.id(), named(mine, more, names));
    }
    return roles.values();
  }

  private Role added(Role more) {
    return new Role(
        more.id(),
        more.label(),
        roleNames.free(more.altLabels()),
        more.sector(),
        more.essential().stream().map(s -> meant.getOrDefault(s, s)).toList(),
        more.useful().stream().map(s -> meant.getOrDefault(s, s)).toList(),
        more.description(),
        more.esco());
  }

  private static Role named(Role mine, Role more, List<String> names) {
    return new Role(
        mine.id(),
        mine.label(),
        names,
        mine.sector(),
        mine.essential(),
        mine.useful(),
        mine.description() == null ? more.description() : mine.description(),
        mine.esco() == null ? more.esco() : mine.esco());
  }

  private static List<String> all(String label, List<String> others) {
    return Stream.concat(Stream.of(label), others.stream()).toList();
  }

  /** One's own words, and those of one's own names that are also labels of the other. */
  private List<AmbiguousWord> words(Framework other) {
    List<AmbiguousWord> words = new ArrayList<>(own.listAmbiguousWords());
    Set<String> asked = new HashSet<>();
    words.forEach(w -> asked.add(Names.plain(w.word())));
    for (Role role : other.listRoles()) {
      String owner = roleNames.owner(role.label());
      if (owner != null && !asked.contains(Names.plain(role.label()))) {
        words.add(settled(role.label(), List.of(new RoleId(owner)), List.of()));
      }
    }
    for (Skill skill : other.listSkills()) {
      String owner = skillNames.owner(skill.label());
      if (owner != null && !asked.contains(Names.plain(skill.label()))) {
        words.add(settled(skill.label(), List.of(), List.of(new SkillId(owner))));
      }
    }
    return words;
  }

  private static AmbiguousWord settled(String word, List<RoleId> roles, List<SkillId> skills) {
    return new AmbiguousWord(word.toLowerCase(Locale.ROOT), roles, skills);
  }

  /** Which names are taken, and by whom; singular and plural are one. */
  private static final class Names {
    private final Map<String, String> owners = new HashMap<>();

    void take(String id, String label, List<String> others) {
      owners.put(plain(label), id);
      others.forEach(o -> owners.putIfAbsent(plain(o), id));
    }

    List<String> free(List<String> names) {
      return names.stream().filter(n -> !owners.containsKey(plain(n))).toList();
    }

    @Nullable String owner(String name) {
      return owners.get(plain(name));
    }

    static String plain(String name) {
      return name.toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
          .strip()
          .replaceAll("(?<=\\p{L}{3})s(?= |$)", "");
    }
  }

  /** Finds the own concept that is the same as another. */
  private static final class Same {
    private final Map<String, String> byLink = new HashMap<>();
    private final Map<String, String> byLabel = new HashMap<>();

    void add(String id, String label, @Nullable String esco) {
      if (esco != null) {
        byLink.putIfAbsent(last(esco), id);
      } else {
        byLabel.putIfAbsent(Names.plain(label), id);
      }
    }

    /** Its id, or null; one that was found by its label is found once only. */
    @Nullable String find(String label, @Nullable String esco) {
      String linked = esco == null ? null : byLink.get(last(esco));
      return linked != null ? linked : byLabel.remove(Names.plain(label));
    }

    /** Http or https, one server or another: the last part of a link tells. */
    private static String last(String link) {
      return link.substring(link.lastIndexOf('/') + 1);
    }
  }
}
