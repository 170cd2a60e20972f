package org.waymark.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;

/** A small problem with its framework and programs. */
record Case(List<Skill> skills, List<Role> roles, List<Program> programs, Problem problem) {
  /** Reads rules of its own: {@code EVERY n FROM m}, every n days from m days after 2026-01-01. */
  static final StartDates DATES =
      (rule, first, last) -> {
        String[] words = rule.split(" ", -1);
        List<LocalDate> dates = new ArrayList<>();
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(Long.parseLong(words[3]));
        for (; !date.isAfter(last); date = date.plusDays(Long.parseLong(words[1]))) {
          if (!date.isBefore(first)) {
            dates.add(date);
          }
        }
        return dates;
      };

  Framework framework() {
    return new Framework(skills, roles, List.of());
  }

  Catalog catalog() {
    return new Catalog("test", programs, List.of(), List.of());
  }

  Case with(Problem other) {
    return new Case(skills, roles, programs, other);
  }

  Case withPrograms(List<Program> others) {
    return new Case(skills, roles, others, problem);
  }
}
