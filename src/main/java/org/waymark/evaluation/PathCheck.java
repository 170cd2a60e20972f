package org.waymark.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import com.fasterxml.jackson.databind.JsonNode;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;

/** Checks a path as a reply tells it, against the catalog and the profile beside it: with the contract's JSON alone, so that it shares no fault with the planner. */
final class PathCheck {
  private final Catalog catalog;

  PathCheck(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What is wrong, each in a few words; nothing where all is right or there is no path. */
  List<String> faults(JsonNode path, JsonNode profile) {
    List<String> faults = new ArrayList<>();
    Set<String> held = new HashSet<>();
    profile.path("skills").forEach(s -> held.add(s.path("skillId").asText()));
    for (JsonNode step : path.path("steps")) {
      ProgramId id = new ProgramId(step.path("programId").asText());
      Optional<Program> program = catalog.findProgram(id);
      if (program.isEmpty()) {
        faults.add(id + " is not in the catalog");
      } else {
        facts(program.get(), step, faults);
        prerequisites(program.get(), held, faults);
        program.get().skills().forEach(s -> held.add(s.value()));
      }
    }
    limits(path, profile, faults);
    return List.copyOf(faults);
  }

  private static void facts(Program program, JsonNode step, List<String> faults) {
    JsonNode cost = step.path("cost");
    Money told = cost.isObject() ? money(cost) : null;
    if (!java.util.Objects.equals(told, program.cost())) {
      faults.add(program.id() + " costs " + program.cost() + ", not " + told);
    }
    if (program.hours() == null || program.hours().compareTo(step.path("hours").decimalValue()) != 0) {
      faults.add(program.id() + " takes " + program.hours() + " hours, not " + step.path("hours").asText());
    }
    if (!step.path("title").asText().equals(program.title())) {
      faults.add(program.id() + " has another title");
    }
  }

  private static void prerequisites(Program program, Set<String> held, List<String> faults) {
    for (SkillId skill : program.requires()) {
      if (!held.contains(skill.value())) {
        faults.add(program.id() + " comes before " + skill + " is held");
      }
    }
  }

  private static void limits(JsonNode path, JsonNode profile, List<String> faults) {
    JsonNode totals = path.path("totals");
    JsonNode budget = profile.path("budget");
    Money known = totals.path("knownCost").isObject() ? money(totals.path("knownCost")) : null;
    if (budget.isObject() && known != null) {
      Money limit = money(budget);
      if (limit.currency().equals(known.currency()) && known.amount().compareTo(limit.amount()) > 0) {
        faults.add("it costs " + known + ", over " + limit);
      }
    }
    most(profile.path("weeks"), totals.path("weeks"), "weeks", faults);
    most(profile.path("maxPrograms"), path.path("steps").size(), "programs", faults);
    String last = "";
    for (JsonNode step : path.path("steps")) {
      String end = step.path("endOn").asText();
      last = end.compareTo(last) > 0 ? end : last;
    }
    String finish = profile.path("finishBy").asText("");
    if (!finish.isEmpty() && !finish.equals("null") && last.compareTo(finish) > 0) {
      faults.add("it ends on " + last + ", after " + finish);
    }
  }

  private static void most(JsonNode limit, JsonNode is, String what, List<String> faults) {
    most(limit, is.asInt(), what, faults);
  }

  private static void most(JsonNode limit, int is, String what, List<String> faults) {
    if (limit.isNumber() && BigDecimal.valueOf(is).compareTo(limit.decimalValue()) > 0) {
      faults.add("it has " + is + " " + what + ", over " + limit.asText());
    }
  }

  private static Money money(JsonNode node) {
    return new Money(node.path("amount").decimalValue(), node.path("currency").asText());
  }
}
