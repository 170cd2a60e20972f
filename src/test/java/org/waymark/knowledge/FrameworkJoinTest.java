package org.waymark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.knowledge.Framework.AmbiguousWord;

class FrameworkJoinTest {
  private static final String SKILL = "http://data.europa.eu/esco/skill/";
  private static final String ROLE = "http://data.europa.eu/esco/occupation/";

  private static final Framework OWN =
      new Framework(
          List.of(
              skill("kites", "Kites", SKILL + "u1", 24, "mending kites"),
              skill("winds", "Winds", null, 12, "weather", "breezes")),
          List.of(role("keeper", "Kite keeper", ROLE + "o1", List.of("kites"), "kite warden")),
          List.of(new AmbiguousWord("flyer", List.of(), ids("kites", "winds"))));

  private static Skill skill(
      String id, String label, @Nullable String esco, @Nullable Integer months, String... names) {
    return new Skill(new SkillId(id), label, List.of(names), null, months, null, esco);
  }

  private static Role role(
      String id, String label, @Nullable String esco, List<String> skills, String... names) {
    return new Role(
        new RoleId(id),
        label,
        List.of(names),
        null,
        ids(skills.toArray(String[]::new)),
        List.of(),
        esco);
  }

  private static List<SkillId> ids(String... ids) {
    return List.of(ids).stream().map(SkillId::new).toList();
  }

  private static Framework join(List<Skill> skills, List<Role> roles) {
    return FrameworkJoin.of(OWN, new Framework(skills, roles, List.of()));
  }

  @Test
  void a_skill_with_the_same_link_stays_and_gets_the_names_that_are_free() {
    Framework joined =
        join(
            List.of(skill("u1", "keep kites", SKILL + "u1", null, "Mending kites", "breeze")),
            List.of());
    assertThat(joined.findSkill(new SkillId("u1"))).isEmpty();
    Skill kites = joined.getSkill(new SkillId("kites"));
    assertThat(kites.label()).isEqualTo("Kites");
    assertThat(kites.altLabels()).containsExactly("mending kites", "keep kites");
    assertThat(kites.halfLifeMonths()).isEqualTo(24);
  }

  @Test
  void a_skill_without_a_link_is_the_one_of_the_same_label_and_gets_its_link() {
    Framework joined = join(List.of(skill("u2", "wind", SKILL + "u2", null)), List.of());
    assertThat(joined.findSkill(new SkillId("u2"))).isEmpty();
    assertThat(joined.getSkill(new SkillId("winds")).esco()).isEqualTo(SKILL + "u2");
  }

  @Test
  void a_skill_with_another_link_is_not_the_same_however_it_is_called() {
    Framework joined = join(List.of(skill("u9", "kites", SKILL + "u9", null)), List.of());
    assertThat(joined.findSkill(new SkillId("u9"))).isPresent();
    assertThat(joined.getSkill(new SkillId("kites")).esco()).isEqualTo(SKILL + "u1");
  }

  @Test
  void other_concepts_join_without_the_names_that_are_taken() {
    Framework joined =
        join(
            List.of(skill("u3", "fly", SKILL + "u3", null, "weather", "soar")),
            List.of(role("o3", "pilot", ROLE + "o3", List.of("u3"), "kite wardens", "flier")));
    assertThat(joined.getSkill(new SkillId("u3")).altLabels()).containsExactly("soar");
    assertThat(joined.getRole(new RoleId("o3")).altLabels()).containsExactly("flier");
  }

  @Test
  void a_role_that_joins_takes_ones_own_skills_where_they_are_the_same() {
    Framework joined =
        join(
            List.of(
                skill("u1", "keep kites", SKILL + "u1", null),
                skill("u3", "fly", SKILL + "u3", null)),
            List.of(role("o3", "pilot", ROLE + "o3", List.of("u1", "u3"))));
    assertThat(joined.getRole(new RoleId("o3")).essential()).isEqualTo(ids("kites", "u3"));
  }

  @Test
  void a_role_with_the_same_link_keeps_the_skills_that_were_chosen_for_it() {
    Framework joined =
        join(
            List.of(skill("u3", "fly", SKILL + "u3", null)),
            List.of(role("o1", "keeper of kites", "https://elsewhere.example/o1", List.of("u3"))));
    Role keeper = joined.getRole(new RoleId("keeper"));
    assertThat(joined.listRoles()).hasSize(1);
    assertThat(keeper.essential()).isEqualTo(ids("kites"));
    assertThat(keeper.altLabels()).containsExactly("kite warden", "keeper of kites");
  }

  @Test
  void ones_own_name_means_what_it_meant_where_another_concept_is_labelled_so() {
    Framework joined =
        join(
            List.of(skill("u4", "breeze", SKILL + "u4", null)),
            List.of(role("o4", "kite warden", ROLE + "o4", List.of("u4"))));
    assertThat(joined.listAmbiguousWords())
        .contains(
            new AmbiguousWord("breeze", List.of(), ids("winds")),
            new AmbiguousWord("kite warden", List.of(new RoleId("keeper")), List.of()));
  }

  @Test
  void ones_own_ambiguous_words_stay() {
    assertThat(
            join(List.of(skill("u5", "flyer", SKILL + "u5", null)), List.of()).listAmbiguousWords())
        .isEqualTo(OWN.listAmbiguousWords());
  }
}
