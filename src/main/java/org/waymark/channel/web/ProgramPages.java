package org.waymark.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
  private final Site site;

  ProgramPages(Supplier<Library> library, Site site) {
    this.library = library;
    this.site = site;
  }

  void on(RoutesConfig routes) {
    routes.get("/programs", this::list);
    routes.get("/programs/{id}", this::one);
  }

  private void list(Context context) {
    Library now = library.get();
    // People follow links that others decorated: what is not known is let be.
    QueryReader reader = new QueryReader(context, context.queryParamMap().keySet());
    String words = reader.words();
    Library.Found found =
        now.programs(
            new Library.Query(
                words, null, null, null, Set.of(), null, null, reader.offset(), A_PAGE));
    Tongue tongue = site.tongue(context);
    Html page = new Html(tongue.say("page.programs"), tongue);
    page.search(tongue, words);
    page.raw("<p>")
        .text(tongue.say("page.count", "n", found.total()))
        .raw("</p><ul class=\"list\">");
    for (Program program : found.items()) {
      page.raw("<li><a href=\"")
          .text(path(program))
          .raw("\"><bdi>")
          .text(program.title())
          .raw("</bdi></a><br>")
          .raw("<bdi>")
          .text(program.provider().name())
          .raw("</bdi> · ")
          .text(hours(program, tongue))
          .raw(" · ")
          .text(cost(program.cost(), tongue))
          .raw("</li>");
    }
    page.raw("</ul>");
    int until = reader.offset() + found.items().size();
    if (until < found.total()) {
      page.raw("<p><a rel=\"next\" href=\"/programs?q=")
          .text(encoded(words))
          .raw("&amp;cursor=")
          .text(QueryReader.cursor(until))
          .raw("\">")
          .text(tongue.say("page.next"))
          .raw("</a></p>");
    }
    site.contact(page, tongue);
    context.html(page.toString());
  }

  private void one(Context context) {
    Library now = library.get();
    Program program =
        now.findProgram(context.pathParam("id")).orElseThrow(() -> HttpProblem.notThere("program"));
    Tongue tongue = site.tongue(context);
    Html page = new Html(program.title(), tongue);
    page.raw("<p class=\"by\"><bdi>").text(program.provider().name()).raw("</bdi></p>");
    if (program.description() != null) {
      page.raw("<p dir=\"auto\">").text(program.description()).raw("</p>");
    }
    page.list(tongue.say("page.skills"), program.outcomes());
    page.raw("<dl class=\"facts\">");
    page.fact(tongue.say("fact.cost"), cost(program.cost(), tongue));
    page.fact(tongue.say("fact.workload"), hours(program, tongue));
    page.fact(tongue.say("fact.starts"), starts(program.starts(), tongue));
    page.fact(
        tongue.say("fact.taught"),
        String.join(
            ", ",
            program.delivery().stream().map(d -> tongue.word("delivery", d.code())).toList()));
    page.fact(tongue.say("fact.where"), String.join(", ", program.places()));
    page.fact(tongue.say("fact.language"), program.language());
    page.fact(
        tongue.say("fact.level"),
        tongue.word("level", program.level() == null ? null : program.level().code()));
    page.fact(
        tongue.say("fact.eqf"), program.eqfLevel() == null ? null : program.eqfLevel().toString());
    page.fact(
        tongue.say("fact.ects"), program.ects() == null ? null : program.ects().toPlainString());
    page.fact(tongue.say("fact.skills"), labels(program.skills(), now.framework()));
    page.fact(tongue.say("fact.requires"), labels(program.requires(), now.framework()));
    page.fact(tongue.say("fact.assessment"), program.assessment());
    page.fact(tongue.say("fact.quality"), program.qualityAssurance());
    page.fact(tongue.say("fact.supervision"), program.supervision());
    page.fact(tongue.say("fact.credential"), program.credentialType());
    page.fact(
        tongue.say("fact.renew"),
        program.renewAfterMonths() == null
            ? null
            : tongue.say("page.months", "n", program.renewAfterMonths()));
    page.fact(
        tongue.say("fact.verified"),
        program.lastVerified() == null ? null : program.lastVerified().toString());
    page.raw("</dl>");
    if (program.url() != null && program.url().matches("(?i)https?://.*")) {
      page.raw("<p><a href=\"")
          .text(program.url())
          .raw("\" rel=\"noopener noreferrer\">")
          .text(tongue.say("page.provider"))
          .raw("</a></p>");
    }
    if (!program.missing().isEmpty()) {
      page.raw("<p class=\"gaps\">")
          .text(tongue.say("page.missing", "fields", String.join(", ", program.missing())))
          .raw("</p>");
    }
    page.raw("<p><a href=\"/programs\">").text(tongue.say("page.all")).raw("</a></p>");
    site.contact(page, tongue);
    page.data(LinkedWriter.document(new SchemaOrgForm(), program, now.framework()).toString());
    context.html(page.toString());
  }

  private static String hours(Program program, Tongue tongue) {
    return program.hours() == null
        ? tongue.say("page.unstated")
        : tongue.say("page.hours", "n", program.hours());
  }

  private static String cost(@Nullable Money cost, Tongue tongue) {
    return cost == null
        ? tongue.say("page.unstated")
        : cost.isFree()
            ? tongue.say("page.free")
            : cost.amount().toPlainString() + " " + cost.currency();
  }

  private static String starts(Starts starts, Tongue tongue) {
    return switch (starts) {
      case Starts.AnyTime anyTime -> tongue.say("page.anytime");
      case Starts.Unknown unknown -> tongue.say("page.unstated");
      case Starts.Dates dates ->
          String.join(", ", dates.dates().stream().map(Object::toString).toList());
      case Starts.Recurring recurring -> tongue.say("page.recurring");
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
