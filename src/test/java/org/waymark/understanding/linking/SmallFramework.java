package org.waymark.understanding.linking;

import java.util.List;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/** A framework that fits on a page. */
final class SmallFramework {
  static final Framework FRAMEWORK =
      new Framework(
          List.of(
              skill("sql", "SQL", "database queries", "querying databases"),
              skill("spreadsheets", "Spreadsheets", "Excel", "Google Sheets"),
              skill("word-processing", "Word processing", "Word", "writing documents"),
              skill("react", "React", "React.js"),
              skill("csharp", "C#"),
              skill("dotnet", ".NET"),
              skill("java", "Java"),
              skill("rest-apis", "REST APIs", "web services", "REST"),
              skill("photo-editing", "Photo editing", "Photoshop", "retouching pictures"),
              skill(
                  "customer-service",
                  "Customer service",
                  "dealing with customers",
                  "handling complaints"),
              skill("wound-care", "Wound care", "dressing wounds"),
              skill("elderly-care", "Care of older people", "geriatric care"),
              skill("cooking", "Cooking", "food preparation")),
          List.of(
              role("data-analyst", "Data analyst", "analyst of data", "crunch numbers"),
              role(
                  "data-analyst--senior",
                  "Senior data analyst",
                  "sr data analyst",
                  "head of data analysis"),
              role(
                  "cashier",
                  "Cashier",
                  "checkout assistant",
                  "work on a till",
                  "sit at the checkout"),
              role(
                  "nurse",
                  "Nurse",
                  "staff nurse",
                  "registered nurse",
                  "look after patients in a hospital"),
              role(
                  "care-worker",
                  "Care home worker",
                  "carer",
                  "look after old people",
                  "work in a nursing home"),
              role("cook", "Cook", "chef", "cook in a canteen", "cook meals for a living"),
              role(
                  "hairdresser",
                  "Hairdresser",
                  "hair stylist",
                  "men's hairdresser",
                  "colour hair",
                  "cut hair"),
              role("forklift-driver", "Forklift driver", "forklift operator", "drive a forklift"),
              role("lorry-driver", "Lorry driver", "trucker", "drive a lorry")),
          List.of(
              new Framework.AmbiguousWord(
                  "driver",
                  List.of(new RoleId("forklift-driver"), new RoleId("lorry-driver")),
                  List.of())));

  private SmallFramework() {}

  private static Skill skill(String id, String label, String... aliases) {
    return new Skill(new SkillId(id), label, List.of(aliases), null, null, null, null);
  }

  private static Role role(String id, String label, String... aliases) {
    return new Role(
        new RoleId(id),
        label,
        List.of(aliases),
        null,
        List.of(new SkillId("customer-service")),
        List.of(),
        null);
  }
}
