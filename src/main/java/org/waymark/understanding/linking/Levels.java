package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;

/**
 * The forms of roles by seniority, such as {@code nurse--senior}: they are told from the plain role
 * by the words of the level alone, which stand before any of its titles.
 */
final class Levels {
  /** Longer ways to say a role tell what somebody does, and take no level. */
  private static final int LONGEST_TITLE = 3;

  private final Map<RoleId, List<Form>> forms = new HashMap<>();
  private final Set<String> words = new HashSet<>();

  /**
   * A role at a level.
   *
   * @param more stems that its label has and the plain role's has not
   * @param before the ways to say the level, as stems
   */
  private record Form(RoleId id, Set<String> more, List<List<String>> before) {}

  /** Of the roles of a framework. */
  Levels(Framework framework) {
    for (Role role : framework.listRoles()) {
      if (isForm(framework, role.id())) {
        Role plain = framework.getRole(role.id().withoutLevel());
        Set<String> more = new HashSet<>(Phrase.of(role.label()).stems());
        Phrase.of(plain.label()).stems().forEach(more::remove);
        forms
            .computeIfAbsent(plain.id(), p -> new ArrayList<>())
            .add(new Form(role.id(), more, before(role, plain.label().toLowerCase(Locale.ROOT))));
      }
    }
  }

  private List<List<String>> before(Role role, String title) {
    List<List<String>> before = new ArrayList<>();
    for (String name : role.altLabels()) {
      if (name.endsWith(" " + title)) {
        List<Token> tokens = Tokens.of(name.substring(0, name.length() - title.length()));
        tokens.forEach(t -> words.add(t.form()));
        before.add(NameIndex.content(tokens).stream().map(Token::stem).toList());
      }
    }
    return before;
  }

  /** Whether the role is such a form of another. */
  static boolean isForm(Framework framework, RoleId id) {
    return id.isAtLevel() && framework.findRole(id.withoutLevel()).isPresent();
  }

  /** The words in which levels are said. */
  Set<String> words() {
    return words;
  }

  /** The form of the role whose level the words name, or the role itself. */
  RoleId raised(RoleId plain, String words) {
    List<String> stems = Phrase.of(words).stems();
    for (Form form : forms.getOrDefault(plain, List.of())) {
      if (!form.more().isEmpty() && stems.containsAll(form.more())) {
        return form.id();
      }
    }
    return plain;
  }

  /** The names with their levels, where words of a level stand before them. */
  List<Scanner.Found> raised(Reading reading, Scanner.Found found, Concepts<RoleId> roles) {
    Name name = found.name();
    if (name.rank() != Name.LABEL && name.text().split(" ").length > LONGEST_TITLE) {
      return List.of();
    }
    List<Scanner.Found> raised = new ArrayList<>();
    for (int place : name.meanings()) {
      for (Form form : forms.getOrDefault(roles.id(place), List.of())) {
        for (List<String> level : form.before()) {
          int from = begin(reading, found.from(), level);
          if (from >= 0) {
            Name at = new Name(name.text(), List.of(roles.place(form.id())), Name.ALIAS);
            raised.add(new Scanner.Found(from, found.to(), found.matched() + level.size(), at));
          }
        }
      }
    }
    return raised;
  }

  /** Where the words begin that end before that place, small words between them; or -1. */
  private static int begin(Reading reading, int end, List<String> stems) {
    int next = stems.size() - 1;
    for (int i = end - 1; i >= 0 && next >= 0 && !reading.token(i + 1).first(); i--) {
      Token token = reading.token(i);
      if (token.stem().equals(stems.get(next))) {
        next--;
        if (next < 0) {
          return i;
        }
      } else if (!NameIndex.SMALL.contains(token.form())) {
        return -1;
      }
    }
    return -1;
  }
}
