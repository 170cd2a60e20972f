package org.waymark.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Findings;
import org.waymark.dialogue.Profile;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Starts;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;

/**
 * Whether the programs, prices and days that a reply's text names stand in its sources, its path,
 * the paths that were found, or the profile.
 */
final class Grounds {
  private static final Pattern MONEY = Pattern.compile("€\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?");
  private static final Pattern DAY = Pattern.compile("\\d{1,2} [A-Z][a-z]+ 2\\d{3}");

  private final Reply reply;
  private final Set<ProgramId> programs = new HashSet<>();
  private final Set<String> prices = new HashSet<>();
  private final Set<String> days = new HashSet<>();

  Grounds(Told told) {
    this.reply = told.reply();
    List<Path> paths = new ArrayList<>(paths(told.findings()));
    add(paths, told.before().path());
    add(paths, reply.path());
    paths.forEach(this::path);
    for (Path was : paths) {
      paths.forEach(is -> difference(was.totals().cost(), is.totals().cost()));
    }
    Stream.of(told.before().profile(), reply.profile().profile()).forEach(this::profile);
    reply.sources().stream()
        .filter(s -> s.kind().equals("program"))
        .map(s -> SmallWorld.CATALOG.getProgram(new ProgramId(s.id())))
        .forEach(this::program);
    told.said().stream()
        .filter(c -> c instanceof Command.AskWhatIf)
        .flatMap(c -> ((Command.AskWhatIf) c).changes().stream())
        .forEach(this::supposed);
    day(SmallWorld.TODAY);
  }

  private void supposed(Constraint change) {
    if (change instanceof Constraint.FinishBy finish) {
      day(finish.date());
    }
  }

  List<String> unfounded() {
    List<String> unfounded = new ArrayList<>();
    String text = reply.text();
    SmallWorld.CATALOG.listPrograms().stream()
        .filter(p -> text.contains(p.title()) && !programs.contains(p.id()))
        .forEach(p -> unfounded.add(p.title()));
    MONEY
        .matcher(text)
        .results()
        .map(m -> m.group())
        .filter(m -> !prices.contains(m))
        .forEach(unfounded::add);
    DAY.matcher(text)
        .results()
        .map(m -> m.group())
        .filter(d -> !days.contains(d))
        .forEach(unfounded::add);
    return unfounded;
  }

  private static List<Path> paths(Findings findings) {
    List<Path> paths = new ArrayList<>();
    switch (findings) {
      case Findings.Planned planned -> {
        add(paths, path(planned.plan()));
        add(paths, planned.before());
      }
      case Findings.Supposed supposed -> {
        add(paths, path(supposed.then()));
        add(paths, supposed.now());
      }
      case Findings.Preferred preferred -> {
        add(paths, path(preferred.plan()));
        add(paths, preferred.before());
        add(paths, preferred.next());
      }
      default -> {}
    }
    return paths;
  }

  private static @Nullable Path path(Plan plan) {
    return plan instanceof Plan.Found found ? found.path() : null;
  }

  private static void add(List<Path> paths, @Nullable Path path) {
    if (path != null) {
      paths.add(path);
    }
  }

  private void path(Path path) {
    price(path.totals().cost());
    price(path.totals().knownCost());
    for (Path.WhatIf what : path.whatIf()) {
      price(what.cost());
      difference(path.totals().cost(), what.cost());
      if (what.to() instanceof Path.To.Amount amount) {
        price(amount.money());
      }
    }
    if (path.equals(reply.path())) {
      for (Path.Step step : path.steps()) {
        programs.add(step.programId());
        price(step.cost());
        day(step.startOn());
        day(step.endOn());
      }
    }
  }

  private void difference(@Nullable Money was, @Nullable Money is) {
    if (was != null && is != null && was.amount().compareTo(is.amount()) != 0) {
      price(new Money(was.amount().subtract(is.amount()).abs(), was.currency()));
    }
  }

  private void profile(Profile profile) {
    price(profile.budget());
    Stream.of(profile.startOn(), profile.finishBy()).filter(d -> d != null).forEach(this::day);
  }

  private void program(Program program) {
    programs.add(program.id());
    price(program.cost());
    if (program.starts() instanceof Starts.Dates starts) {
      starts.dates().forEach(this::day);
    }
  }

  private void price(@Nullable Money money) {
    if (money != null) {
      prices.add(Told.WORDING.money(money));
    }
  }

  private void day(LocalDate day) {
    days.add(Told.WORDING.day(day));
  }
}
