package org.waymark.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;
import org.waymark.knowledge.load.LinkedWriter;
import org.waymark.knowledge.load.SchemaOrgForm;

/**
 * Plain pages of the programs, for people who look without the chat and for the addresses in
 * replies.
 */
final class ProgramPages {
  private static final int A_PAGE = 50;

  private final Supplier<Library> library;

  ProgramPages(Supplier<Library> library) {
    this.library = library;
  }

  void on(RoutesConfig routes) {
    routes.get("/programs", this::list);
    routes.get("/programs/{id}", this::one);
  }

  private void list(Context context) {
    Library now = library.get();
    // People follow links that others decorated: what is not known is let be.
    QueryReader reader = new QueryReader(context, context.queryParamMap().keySet());
    Library.Query asked = reader.query("EUR");
    Library.Found found =
        now.programs(
            new Library.Query(
                asked.words(), null, null, null, Set.of(), null, null, asked.offset(), A_PAGE));
    Html page = new Html("Programs");
    page.raw(
            "<form method=\"get\" action=\"/programs\" class=\"search\" role=\"search\"><label"
                + " for=\"q\">Find programs</label> <input id=\"q\" name=\"q\" type=\"search\""
                + " maxlength=\"300\" value=\"")
        .text(asked.words())
        .raw("\"> <button>Find</button></form><p>")
        .text(found.total() == 1 ? "1 program" : found.total() + " programs")
        .raw("</p><ul class=\"list\">");
    for (Program program : found.items()) {
      page.raw("<li><a href=\"")
          .text(path(program))
          .raw("\">")
          .text(program.title())
          .raw("</a><br>")
          .text(line(program))
          .raw("</li>");
    }
    page.raw("</ul>");
    int until = asked.offset() + found.items().size();
    if (until < found.total()) {
      page.raw("<p><a rel=\"next\" href=\"/programs?q=")
          .text(encoded(asked.words()))
          .raw("&amp;cursor=")
          .text(QueryReader.cursor(until))
          .raw("\">More programs</a></p>");
    }
    context.html(page.toString());
  }

  private void one(Context context) {
    Library now = library.get();
    Program program =
        now.findProgram(context.pathParam("id")).orElseThrow(() -> HttpProblem.notThere("program"));
    Html page = new Html(program.title());
    page.raw("<p class=\"by\">").text(program.provider().name()).raw("</p>");
    if (program.description() != null) {
      page.raw("<p>").text(program.description()).raw("</p>");
    }
    page.list("You will be able to", program.outcomes());
    page.raw("<dl class=\"facts\">");
    page.fact("Cost", cost(program.cost()));
    page.fact(
        "Workload",
        program.hours() == null ? "not stated" : program.hours().toPlainString() + " hours");
    page.fact("Starts", starts(program.starts()));
    page.fact("Taught", String.join(", ", program.delivery().stream().map(Coded::code).toList()));
    page.fact("Where", String.join(", ", program.places()));
    page.fact("Language", program.language());
    page.fact("Level", program.level() == null ? null : program.level().code());
    page.fact("EQF level", program.eqfLevel() == null ? null : program.eqfLevel().toString());
    page.fact("ECTS", program.ects() == null ? null : program.ects().toPlainString());
    page.fact("Skills", labels(program.skills(), now.framework()));
    page.fact("Needed before", labels(program.requires(), now.framework()));
    page.fact("Assessment", program.assessment());
    page.fact("Quality assurance", program.qualityAssurance());
    page.fact("Supervision and identity", program.supervision());
    page.fact("Credential", program.credentialType());
    page.fact(
        "Runs out after",
        program.renewAfterMonths() == null ? null : program.renewAfterMonths() + " months");
    page.fact(
        "Last verified", program.lastVerified() == null ? null : program.lastVerified().toString());
    page.raw("</dl>");
    if (program.url() != null && program.url().matches("(?i)https?://.*")) {
      page.raw("<p><a href=\"")
          .text(program.url())
          .raw("\" rel=\"noopener noreferrer\">The provider’s page</a></p>");
    }
    if (!program.missing().isEmpty()) {
      page.raw("<p class=\"gaps\">The record does not state: ")
          .text(String.join(", ", program.missing()))
          .raw(".</p>");
    }
    page.raw("<p><a href=\"/programs\">All programs</a></p>");
    page.data(LinkedWriter.document(new SchemaOrgForm(), program, now.framework()).toString());
    context.html(page.toString());
  }

  private static String line(Program program) {
    return program.provider().name()
        + " · "
        + (program.hours() == null ? "hours not stated" : program.hours().toPlainString() + " h")
        + " · "
        + cost(program.cost());
  }

  private static String cost(@org.jspecify.annotations.Nullable Money cost) {
    return cost == null
        ? "not stated"
        : cost.isFree() ? "free" : cost.amount().toPlainString() + " " + cost.currency();
  }

  private static String starts(Starts starts) {
    return switch (starts) {
      case Starts.AnyTime anyTime -> "any time";
      case Starts.Unknown unknown -> "not stated";
      case Starts.Dates dates ->
          String.join(", ", dates.dates().stream().map(Object::toString).toList());
      case Starts.Recurring recurring ->
          "on dates that come again; the adviser names the next ones";
    };
  }

  private static String labels(List<SkillId> skills, Framework framework) {
    return String.join(", ", skills.stream().map(framework::labelOf).toList());
  }

  private static String path(Program program) {
    return "/programs/" + encoded(program.id().value());
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
