package org.waymark.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waymark.knowledge.Framework.AmbiguousWord;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.load.Issues;

/**
 * A name means one thing, unless {@code ambiguous.yaml} says that it means several, and then it
 * says all of them.
 */
final class NamesCheck implements Check {
  @Override
  public void run(Knowledge knowledge, Issues issues) {
    Map<String, Set<Record>> meant = new LinkedHashMap<>();
    for (Skill skill : knowledge.framework().listSkills()) {
      names(knowledge, skill.label(), skill.altLabels(), skill.id(), meant, issues);
    }
    for (Role role : knowledge.baseRoles()) {
      names(knowledge, role.label(), role.altLabels(), role.id(), meant, issues);
    }
    Map<String, Set<Record>> listed = listed(knowledge, issues);
    meant.forEach((name, ids) -> {
      Set<Record> unlisted = new LinkedHashSet<>(ids);
      unlisted.removeAll(listed.getOrDefault(name, Set.of()));
      if (ids.size() > 1 && !unlisted.isEmpty()) {
        Record last = unlisted.stream().reduce((a, b) -> b).orElseThrow();
        issues.error(
            "doubled-name",
            knowledge.placeOf(last),
            "aliases",
            name,
            "\""
                + name
                + "\" names "
                + ids
                + "; keep it with one of them, or list all of them in ambiguous.yaml");
      }
    });
  }

  private static void names(
      Knowledge knowledge,
      String label,
      List<String> aliases,
      Record id,
      Map<String, Set<Record>> meant,
      Issues issues) {
    List<String> names = new ArrayList<>(List.of(label));
    names.addAll(aliases);
    Set<String> own = new HashSet<>();
    for (String name : names) {
      String folded = folded(name);
      meant.computeIfAbsent(folded, n -> new LinkedHashSet<>()).add(id);
      if (!own.add(folded)) {
        issues.warn(
            "repeated-alias",
            knowledge.placeOf(id),
            "aliases",
            name,
            "\"" + name + "\" stands here twice; take one out");
      }
    }
  }

  private static Map<String, Set<Record>> listed(Knowledge knowledge, Issues issues) {
    Map<String, Set<Record>> listed = new LinkedHashMap<>();
    for (AmbiguousWord word : knowledge.framework().listAmbiguousWords()) {
      Set<Record> ids = new LinkedHashSet<>(word.roles());
      ids.addAll(word.skills());
      if (listed.put(folded(word.word()), ids) != null) {
        issues.error(
            "doubled-word",
            knowledge.placeOf(word),
            "word",
            word.word(),
            "\"" + word.word() + "\" is listed twice; join the two");
      }
      if (ids.size() < word.roles().size() + word.skills().size()) {
        issues.warn(
            "repeated-meaning",
            knowledge.placeOf(word),
            "word",
            word.word(),
            "\"" + word.word() + "\" lists a meaning twice; take one out");
      }
    }
    return listed;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s-]+", " ")
        .strip();
  }
}
