package org.waymark.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.load.Draft;
import org.waymark.knowledge.load.DraftProgram;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.SkillText;

/** Sources as they were read, described in a few words. */
final class Drafts {
  private static final Provider MILL = Provider.named("Mill");

  private final List<DraftProgram> programs = new ArrayList<>();
  private final List<Award> awards = new ArrayList<>();

  static Drafts draft() {
    return new Drafts();
  }

  /** So many programs that teach spreadsheets: {@code p1}, {@code p2}, … */
  static Draft programs(int from, int to) {
    Drafts drafts = draft();
    IntStream.rangeClosed(from, to)
        .forEach(i -> drafts.program("p" + i, "Spreadsheets " + i, "spreadsheets"));
    return drafts.build();
  }

  static Program.Builder named(String id, String title) {
    return Program.builder(id, title, MILL);
  }

  Drafts program(String id, String title, String... skills) {
    return program(named(id, title).build(), skills);
  }

  Drafts program(Program program, String... skills) {
    programs.add(new DraftProgram(program, words(skills), List.of(), place()));
    return this;
  }

  /** One that teaches this and needs that. */
  Drafts program(String id, String title, String skill, String requires) {
    programs.add(
        new DraftProgram(named(id, title).build(), words(skill), words(requires), place()));
    return this;
  }

  Drafts program(String id, SkillText skill) {
    programs.add(
        new DraftProgram(named(id, "Program " + id).build(), List.of(skill), List.of(), place()));
    return this;
  }

  Drafts award(Award award) {
    awards.add(award);
    return this;
  }

  Draft build() {
    return new Draft("csv", programs.size(), programs, awards, List.of());
  }

  /** The row of what comes next. */
  Issue.Place place() {
    return new Issue.Place("courses.csv", 0, programs.size() + 2, null);
  }

  private List<SkillText> words(String... skills) {
    return Arrays.stream(skills).map(s -> new SkillText(null, s, place())).toList();
  }
}
