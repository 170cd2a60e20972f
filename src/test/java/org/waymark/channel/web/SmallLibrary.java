package org.waymark.channel.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/**
 * A catalog that fits on a page; words are looked for in titles and labels. It keeps the query that
 * it was last asked.
 */
final class SmallLibrary implements Library {
  static final Framework FRAMEWORK =
      new Framework(
          List.of(Skill.of("sql", "SQL"), Skill.of("excel", "Spreadsheets")),
          List.of(
              new Role(
                  new RoleId("analyst"),
                  "Data analyst",
                  List.of("number cruncher"),
                  null,
                  List.of(new SkillId("sql")),
                  List.of(new SkillId("excel")),
                  null)),
          List.of());

  static final Catalog CATALOG =
      new Catalog(
          "v1",
          List.of(
              program("sql-1", "SQL for beginners", "sql"),
              program("a/b c%?é", "Tables <script>alert('x')</script> & \"more\"", "excel"),
              program("sql-2", "More SQL", "sql")),
          List.of(
              new Award(
                  new AwardId("certificate"),
                  "Certificate",
                  null,
                  1,
                  List.of(new org.waymark.knowledge.ProgramId("sql-1")))),
          List.of());

  volatile Query asked = new Query("", null, null, null, Set.of(), null, null, 0, 0);

  private static Program program(String id, String title, String skill) {
    return Program.builder(id, title, Provider.named("A & B <College>"))
        .skills(List.of(new SkillId(skill)))
        .hours(BigDecimal.TEN)
        .cost(new Money(new BigDecimal("50"), "EUR"))
        .url(id.equals("sql-2") ? "javascript:alert(1)" : null)
        .delivery(Set.of(Delivery.ONLINE))
        .starts(new Starts.AnyTime())
        .build();
  }

  @Override
  public Framework framework() {
    return FRAMEWORK;
  }

  @Override
  public Catalog catalog() {
    return CATALOG;
  }

  @Override
  public Found programs(Query query) {
    asked = query;
    List<Program> fit =
        CATALOG.listPrograms().stream()
            .filter(p ->
                p.title().toLowerCase(Locale.ROOT).contains(query.words().toLowerCase(Locale.ROOT)))
            .toList();
    return new Found(fit.stream().skip(query.offset()).limit(query.limit()).toList(), fit.size());
  }

  @Override
  public List<Role> roles(String words, int limit) {
    return FRAMEWORK.listRoles().stream()
        .filter(r -> r.label().contains(words))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Skill> skills(String words, int limit) {
    return FRAMEWORK.listSkills().stream()
        .filter(s -> s.label().contains(words))
        .limit(limit)
        .toList();
  }

  @Override
  public String page(Program program) {
    return "http://localhost/programs/" + program.id().value();
  }
}
