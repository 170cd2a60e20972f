package org.waymark.channel.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.waymark.knowledge.Award;
import org.waymark.turn.PlanOnce;
import org.waymark.wire.CatalogJson;
import org.waymark.wire.Json;

/** Programs, awards, roles and skills to look up; a plan without a conversation. */
final class LibraryRoutes {
  private static final Set<String> PROGRAMS =
      Set.of(
          "q", "skill", "maxCost", "maxHours", "delivery", "language", "level", "limit", "cursor");
  private static final Set<String> WORDS = Set.of("q", "limit");
  private static final Set<String> PAGED = Set.of("limit", "cursor");

  private final Supplier<Library> library;
  private final PlanOnce plans;
  private final String currency;

  LibraryRoutes(Supplier<Library> library, PlanOnce plans, String currency) {
    this.library = library;
    this.plans = plans;
    this.currency = currency;
  }

  void on(RoutesConfig routes) {
    routes.get("/api/v1/programs", this::programs);
    routes.get("/api/v1/programs/{id}", this::program);
    routes.get("/api/v1/awards", this::awards);
    routes.get("/api/v1/awards/{id}", this::award);
    routes.get("/api/v1/roles", this::roles);
    routes.get("/api/v1/roles/{id}", this::role);
    routes.get("/api/v1/skills", this::skills);
    routes.get("/api/v1/skills/{id}", this::skill);
    routes.post("/api/v1/plan", this::plan);
  }

  private void programs(Context context) {
    Library now = library.get();
    Library.Query query = new QueryReader(context, PROGRAMS).query(currency);
    Library.Found found = now.programs(query);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    found.items().forEach(p -> items.add(CatalogJson.program(p, now.framework(), now.page(p))));
    paged(context, answer, query.offset() + found.items().size(), found.total());
  }

  private static void paged(Context context, ObjectNode answer, int until, int total) {
    answer.put("total", total);
    answer.put("next", until < total ? QueryReader.cursor(until) : null);
    ConversationRoutes.json(context, Json.write(answer));
  }

  private void program(Context context) {
    Library now = library.get();
    var program =
        now.findProgram(context.pathParam("id")).orElseThrow(() -> HttpProblem.notThere("program"));
    ConversationRoutes.json(
        context, Json.write(CatalogJson.program(program, now.framework(), now.page(program))));
  }

  private void awards(Context context) {
    QueryReader reader = new QueryReader(context, PAGED);
    Library.Query query = reader.query(currency);
    List<Award> all = List.copyOf(library.get().catalog().listAwards());
    List<Award> page =
        all.subList(
            Math.min(query.offset(), all.size()),
            Math.min(query.offset() + query.limit(), all.size()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    page.forEach(a -> items.add(CatalogJson.award(a)));
    paged(context, answer, query.offset() + page.size(), all.size());
  }

  private void award(Context context) {
    Award award =
        library
            .get()
            .findAward(context.pathParam("id"))
            .orElseThrow(() -> HttpProblem.notThere("award"));
    ConversationRoutes.json(context, Json.write(CatalogJson.award(award)));
  }

  private void roles(Context context) {
    Library now = library.get();
    QueryReader reader = new QueryReader(context, WORDS);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    now.roles(reader.words(), reader.limit())
        .forEach(r -> items.add(CatalogJson.role(r, now.framework())));
    ConversationRoutes.json(context, Json.write(answer));
  }

  private void role(Context context) {
    Library now = library.get();
    var role =
        now.findRole(context.pathParam("id")).orElseThrow(() -> HttpProblem.notThere("role"));
    ConversationRoutes.json(context, Json.write(CatalogJson.role(role, now.framework())));
  }

  private void skills(Context context) {
    QueryReader reader = new QueryReader(context, WORDS);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    library
        .get()
        .skills(reader.words(), reader.limit())
        .forEach(s -> items.add(CatalogJson.skill(s)));
    ConversationRoutes.json(context, Json.write(answer));
  }

  private void skill(Context context) {
    var skill =
        library
            .get()
            .findSkill(context.pathParam("id"))
            .orElseThrow(() -> HttpProblem.notThere("skill"));
    ConversationRoutes.json(context, Json.write(CatalogJson.skill(skill)));
  }

  private void plan(Context context) {
    ConversationRoutes.json(context, Json.write(plans.plan(Bodies.object(context)).path()));
  }
}
