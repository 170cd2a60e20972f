package org.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.fixture.Learner.role;
import static org.waymark.fixture.Learner.skill;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.RoleMention;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/** Stored conversations after another framework took the place of theirs. */
class RenewalTest {
  private static final Set<String> GONE_ROLES = Set.of("data-analyst", "shop-sales-assistant");

  @TempDir private Path folder;
  private final Script script =
      new Script()
          .means(
              "analyst",
              new Command.SetTargetRole(RoleMention.of("analyst", whole("data-analyst"))))
          .means("shop", new Command.SetCurrentRole(role("shop-sales-assistant")))
          .means("python", new Command.WantSkill(skill("python")))
          .means("i know python", new Command.AddSkill(skill("python"), null))
          .means("sql", new Command.WantSkill(skill("sql")))
          .means(
              "which analyst",
              new Command.SetTargetRole(
                  RoleMention.oneOf(
                      "some analyst",
                      List.of(new RoleId("data-analyst"), new RoleId("business-analyst")))))
          .means("yes", new Command.Affirm())
          .means("none", new Command.Deny())
          .means("thanks", new Command.Thank())
          .means("why", new Command.AskWhy(null))
          .means("roles", new Command.SuggestRoles())
          .means("compare", new Command.Compare(List.of()))
          .means(
              "8 hours",
              new Command.SetConstraint(
                  new Constraint.HoursPerWeek(java.math.BigDecimal.valueOf(8))));
  private Chat chat;
  private String id;

  @BeforeEach
  void open() {
    chat = new Chat(folder, script);
    id = chat.start().id();
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private static Role whole(String id) {
    return SmallWorld.FRAMEWORK.getRole(new RoleId(id));
  }

  /** Without two of the roles, and without Python, which nobody teaches. */
  private static Framework lesser() {
    return new Framework(
        SmallWorld.FRAMEWORK.listSkills().stream()
            .filter(s -> !s.id().value().equals("python"))
            .toList(),
        SmallWorld.FRAMEWORK.listRoles().stream()
            .filter(r -> !GONE_ROLES.contains(r.id().value()))
            .toList(),
        List.of());
  }

  /** All of it under other ids. */
  private static Framework renamed() {
    Skill python = new Skill(new SkillId("py"), "python", List.of(), null, null, null, null);
    Role analyst =
        new Role(
            new RoleId("da"),
            "Data Analyst",
            List.of(),
            null,
            List.of(new SkillId("sql")),
            List.of(),
            null);
    Framework lesser = lesser();
    List<Skill> skills = new java.util.ArrayList<>(lesser.listSkills());
    skills.add(python);
    List<Role> roles = new java.util.ArrayList<>(lesser.listRoles());
    roles.add(analyst);
    return new Framework(skills, roles, List.of());
  }

  private void exchange(Framework framework) {
    chat.close();
    chat = new Chat(folder, script, framework, new BusinessIsNear());
  }

  private JsonNode say(String text) {
    return Chat.json(chat.say(id, text));
  }

  /** To any words the business analyst is near, and one role that is gone. */
  private record BusinessIsNear() implements Snapshot.Search {
    @Override
    public List<ProgramId> programs(String query, int limit) {
      return List.of();
    }

    @Override
    public List<RoleId> roles(String query, int limit) {
      return List.of(new RoleId("data-analyst"), new RoleId("business-analyst"));
    }

    @Override
    public Optional<Answer> answer(String question) {
      return Optional.empty();
    }

    @Override
    public Optional<Answer> answerById(String id) {
      return Optional.empty();
    }
  }

  @Test
  void a_goal_that_is_gone_is_admitted_and_the_nearest_offered_whatever_was_said() {
    for (String next :
        List.of("8 hours", "thanks", "why", "roles", "compare", "yes", "none", "words")) {
      exchange(SmallWorld.FRAMEWORK);
      id = chat.start().id();
      assertThat(say("analyst").path("path").isNull()).isFalse();
      exchange(lesser());
      JsonNode reply = say(next);
      assertThat(reply.path("text").asText())
          .as(next)
          .contains("“Data analyst” is no longer in my list")
          .contains("– Business analyst");
      assertThat(reply.path("asks").asText()).as(next).isEqualTo("targetRole");
      assertThat(reply.path("path").isNull()).as(next).isTrue();
      assertThat(reply.at("/profile/targetRole/text").asText()).as(next).isEqualTo("analyst");
      assertThat(
              reply.at("/profile/targetRole/roleId").isMissingNode()
                  || reply.at("/profile/targetRole/roleId").isNull())
          .as(next)
          .isTrue();
    }
  }

  @Test
  void the_nearest_role_is_taken_on_yes_and_the_loss_is_said_once() {
    say("analyst");
    exchange(lesser());
    say("8 hours");
    JsonNode reply = say("yes");
    assertThat(reply.at("/profile/targetRole/roleId").asText()).isEqualTo("business-analyst");
    assertThat(reply.path("text").asText()).doesNotContain("no longer");
    assertThat(reply.path("path").isNull()).isFalse();
  }

  @Test
  void none_of_the_nearest_leaves_the_words() {
    say("analyst");
    exchange(lesser());
    say("8 hours");
    JsonNode reply = say("none");
    assertThat(reply.at("/profile/targetRole/text").asText()).isEqualTo("analyst");
    assertThat(reply.path("text").asText()).doesNotContain("Business analyst");
  }

  @Test
  void work_that_is_gone_is_asked_about_beside_a_goal_that_stands() {
    say("shop");
    say("sql");
    exchange(lesser());
    JsonNode reply = say("8 hours");
    assertThat(reply.path("text").asText())
        .contains("“Shop sales assistant” is no longer in my list")
        .contains("– Business analyst");
    assertThat(reply.path("asks").asText()).isEqualTo("currentRole");
    assertThat(reply.path("path").isNull()).isFalse();
  }

  @Test
  void a_wanted_skill_that_is_gone_becomes_words_and_is_admitted() {
    say("python");
    exchange(lesser());
    JsonNode reply = say("8 hours");
    assertThat(reply.path("text").asText()).contains("This skill is no longer in my list: Python.");
    assertThat(reply.at("/profile/wantedSkills").size()).isZero();
    assertThat(reply.at("/profile/goals/0").asText()).isEqualTo("Python");
  }

  @Test
  void a_held_skill_whose_name_nobody_knows_any_more_is_counted() {
    say("i know python");
    exchange(lesser());
    JsonNode reply = say("sql");
    assertThat(reply.path("text").asText()).contains("One skill that I had noted is no longer");
    assertThat(reply.at("/profile/skills").size()).isZero();
  }

  @Test
  void a_choice_among_roles_of_which_one_is_gone_is_put_anew() {
    say("which analyst");
    exchange(lesser());
    JsonNode reply = say("yes");
    assertThat(reply.at("/profile/targetRole/text").asText()).isEqualTo("some analyst");
    assertThat(reply.at("/profile/targetRole/roleId").asText("")).isEmpty();
  }

  @Test
  void what_goes_by_the_same_name_today_stands_for_it_without_a_word() {
    say("analyst");
    say("python");
    exchange(renamed());
    JsonNode reply = say("8 hours");
    assertThat(reply.path("text").asText()).doesNotContain("no longer");
    assertThat(reply.at("/profile/targetRole/roleId").asText()).isEqualTo("da");
    assertThat(reply.at("/profile/wantedSkills/0/skillId").asText()).isEqualTo("py");
  }

  @Test
  void the_card_can_be_read_and_edited_though_its_roles_are_gone() {
    say("shop");
    say("analyst");
    say("python");
    exchange(lesser());
    assertThat(chat.profile(id).at("/targetRole/text").asText()).isEqualTo("analyst");
    JsonNode reply = Chat.json(chat.edit(id, "{\"hoursPerWeek\": 4}"));
    assertThat(reply.path("text").asText()).contains("“Data analyst” is no longer in my list");
    assertThat(reply.at("/profile/hoursPerWeek").asInt()).isEqualTo(4);
  }
}
