package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;

/** Links words to one framework. Immutable but for the vectors, which may join later. */
public final class FrameworkLinker implements Linker {
  private final Concepts<RoleId> roles;
  private final Concepts<SkillId> skills;
  private final Scanner roleScanner;
  private final Scanner skillScanner;
  private final Speller speller;
  private final Set<String> forms;

  /** Over the framework, by its words alone. */
  public FrameworkLinker(Framework framework) {
    roles = Concepts.ofRoles(framework);
    skills = Concepts.ofSkills(framework);
    NameIndex roleNames = new NameIndex(roles.names());
    NameIndex skillNames = new NameIndex(skills.names());
    Everyday everyday = new Everyday();
    roleScanner = new Scanner(roleNames, everyday);
    skillScanner = new Scanner(skillNames, everyday);
    forms = new HashSet<>(roleNames.forms());
    forms.addAll(skillNames.forms());
    speller = new Speller(forms);
  }

  @Override
  public List<Named> scan(String text) {
    Reading reading = new Reading(text, speller, forms);
    List<Named> named = new ArrayList<>();
    for (Scanner.Found found : roleScanner.scan(reading)) {
      named.add(
          named(reading, found, (s, e, w) -> new Named.OfRole(s, e, w, link(roles, found.name()))));
    }
    for (Scanner.Found found : skillScanner.scan(reading)) {
      named.add(
          named(
              reading, found, (s, e, w) -> new Named.OfSkill(s, e, w, link(skills, found.name()))));
    }
    named.sort(Comparator.comparingInt(Named::start));
    return named;
  }

  private interface Maker {
    Named make(int start, int end, String words);
  }

  private static Named named(Reading reading, Scanner.Found found, Maker maker) {
    int start = reading.token(found.from()).start();
    int end = reading.token(found.to() - 1).end();
    return maker.make(start, end, reading.words(start, end));
  }

  private static <I> Link<I> link(Concepts<I> concepts, Name name) {
    List<I> ids = name.meanings().stream().limit(3).map(concepts::id).toList();
    return ids.size() == 1 ? new Link.Clear<>(ids.getFirst(), 0.97) : new Link.OneOf<>(ids);
  }

  @Override
  public Link<RoleId> role(String words) {
    return exact(words, roleScanner, name -> link(roles, name));
  }

  @Override
  public Link<SkillId> skill(String words) {
    return exact(words, skillScanner, name -> link(skills, name));
  }

  private <I> Link<I> exact(String words, Scanner scanner, Function<Name, Link<I>> link) {
    Reading reading = new Reading(words, speller, forms);
    List<Scanner.Found> found = scanner.scan(reading);
    return found.size() == 1 ? link.apply(found.getFirst().name()) : new Link.Unknown<>();
  }
}
