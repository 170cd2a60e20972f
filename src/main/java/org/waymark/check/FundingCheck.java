package org.waymark.check;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Funding;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.load.Issues;

/** A funding scheme has a name, one address, and a note of its own. */
final class FundingCheck implements Check {
  @Override
  public void run(Knowledge knowledge, Issues issues) {
    Map<String, Funding> byName = new LinkedHashMap<>();
    Map<String, Funding> byNote = new LinkedHashMap<>();
    Set<String> explained =
        knowledge.programs().stream()
            .flatMap(p -> p.funding().stream())
            .filter(f -> f.note() != null)
            .map(Funding::name)
            .collect(Collectors.toSet());
    for (Program program : knowledge.programs()) {
      free(knowledge, program, explained, issues);
      for (Funding funding : program.funding()) {
        one(knowledge, program, funding, issues);
        Funding named = byName.putIfAbsent(funding.name(), funding);
        if (named != null
            && named.url() != null
            && funding.url() != null
            && !named.url().equals(funding.url())) {
          issues.error(
              "two-addresses",
              knowledge.placeOf(program.id()),
              "funding",
              funding.url(),
              "\""
                  + funding.name()
                  + "\" has the address "
                  + named.url()
                  + " elsewhere; write the same one");
        }
        Funding noted = funding.note() == null ? null : byNote.putIfAbsent(funding.note(), funding);
        if (noted != null && !noted.name().equals(funding.name())) {
          issues.warn(
              "repeated-note",
              knowledge.placeOf(program.id()),
              "funding",
              funding.note(),
              "\""
                  + noted.name()
                  + "\" has the same note as \""
                  + funding.name()
                  + "\"; say what this scheme asks");
        }
      }
    }
  }

  private static void one(Knowledge knowledge, Program program, Funding funding, Issues issues) {
    if (funding.name().isBlank()) {
      issues.error(
          "no-name",
          knowledge.placeOf(program.id()),
          "funding",
          null,
          "a scheme has no name; write it");
    }
    if (funding.url() != null && host(funding.url()) == null) {
      issues.error(
          "bad-url",
          knowledge.placeOf(program.id()),
          "funding",
          funding.url(),
          "\"" + funding.url() + "\" is no address of a page; mend it");
    }
  }

  /**
   * A free program needs no fee paid, so a learner wonders what the scheme is for, unless it is
   * said once.
   */
  private static void free(
      Knowledge knowledge, Program program, Set<String> explained, Issues issues) {
    if (program.cost() == null || !program.cost().isFree()) {
      return;
    }
    for (Funding funding : program.funding()) {
      if (!explained.contains(funding.name())) {
        issues.warn(
            "nothing-to-fund",
            knowledge.placeOf(program.id()),
            "funding",
            funding.name(),
            "the program is free, so say in a note what \"" + funding.name() + "\" pays for");
      }
    }
  }

  private static @Nullable String host(String url) {
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
