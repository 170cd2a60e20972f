package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Framework.AmbiguousWord;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/**
 * All roles, or all skills, by their place in a list, with everything that may be said for them.
 *
 * @param <I> the id
 */
final class Concepts<I> {
  private final List<Concept<I>> list;
  private final Map<I, Integer> byId = new HashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final Map<String, List<I>> byLabel = new HashMap<>();

  private Concepts(List<Concept<I>> list) {
    this.list = List.copyOf(list);
    for (int i = 0; i < list.size(); i++) {
      Concept<I> concept = list.get(i);
      byId.put(concept.id(), i);
      names.add(new Name(concept.label(), List.of(i), Name.LABEL));
      byLabel
          .computeIfAbsent(concept.label().toLowerCase(Locale.ROOT), l -> new ArrayList<>())
          .add(concept.id());
      for (String alias : concept.aliases()) {
        names.add(new Name(alias, List.of(i), Name.ALIAS));
      }
    }
  }

  /** The roles. */
  static Concepts<RoleId> ofRoles(Framework framework) {
    return ofRoles(framework, framework.listRoles());
  }

  /** The roles without their forms by seniority. */
  static Concepts<RoleId> ofPlainRoles(Framework framework) {
    return ofRoles(
        framework,
        framework.listRoles().stream().filter(r -> !Levels.isForm(framework, r.id())).toList());
  }

  private static Concepts<RoleId> ofRoles(Framework framework, Collection<Role> roles) {
    List<Concept<RoleId>> list = new ArrayList<>();
    for (Role role : roles) {
      String about =
          role.description() != null
              ? role.description()
              : role.essential().stream().map(framework::labelOf).collect(Collectors.joining(", "));
      list.add(
          new Concept<>(role.id(), role.label(), role.altLabels(), about, role.essential().size()));
    }
    Concepts<RoleId> concepts = new Concepts<>(list);
    concepts.ids();
    concepts.ambiguous(framework, AmbiguousWord::roles);
    return concepts;
  }

  /** The skills. */
  static Concepts<SkillId> ofSkills(Framework framework) {
    Map<SkillId, Integer> uses = new HashMap<>();
    for (Role role : framework.listRoles()) {
      role.essential().forEach(s -> uses.merge(s, 1, Integer::sum));
      role.useful().forEach(s -> uses.merge(s, 1, Integer::sum));
    }
    List<Concept<SkillId>> list = new ArrayList<>();
    for (Skill skill : framework.listSkills()) {
      String about =
          skill.description() != null ? skill.description() : String.join(", ", skill.altLabels());
      list.add(
          new Concept<>(
              skill.id(),
              skill.label(),
              skill.altLabels(),
              about,
              uses.getOrDefault(skill.id(), 0)));
    }
    Concepts<SkillId> concepts = new Concepts<>(list);
    concepts.ambiguous(framework, AmbiguousWord::skills);
    return concepts;
  }

  /**
   * An id in words is a short way to say it ("web-editor" is the web content editor), where nothing
   * else is called so.
   */
  private void ids() {
    Set<String> taken =
        names.stream().map(n -> n.text().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    for (int i = 0; i < list.size(); i++) {
      String id = list.get(i).id().toString();
      String words = id.replace('-', ' ');
      if (id.matches("[a-z]+(?:-[a-z]+)+") && taken.add(words)) {
        names.add(new Name(words, List.of(i), Name.ALIAS));
      }
    }
  }

  private void ambiguous(Framework framework, Function<AmbiguousWord, List<I>> ofKind) {
    for (AmbiguousWord word : framework.listAmbiguousWords()) {
      List<Integer> meanings =
          ofKind.apply(word).stream().map(byId::get).filter(Objects::nonNull).toList();
      if (!meanings.isEmpty()) {
        names.add(new Name(word.word(), meanings, Name.AMBIGUOUS));
      }
    }
  }

  /** Where the concept is in the list; throws {@link IllegalArgumentException} where it is not. */
  int place(I id) {
    Integer place = byId.get(id);
    if (place == null) {
      throw new IllegalArgumentException(id + " is none of these");
    }
    return place;
  }

  int size() {
    return list.size();
  }

  I id(int place) {
    return list.get(place).id();
  }

  Concept<I> get(int place) {
    return list.get(place);
  }

  /** Those that have just these words as their label. */
  List<I> labelled(String words) {
    return byLabel.getOrDefault(words.strip().toLowerCase(Locale.ROOT), List.of());
  }

  /** All names of all of them. */
  List<Name> names() {
    return names;
  }
}
