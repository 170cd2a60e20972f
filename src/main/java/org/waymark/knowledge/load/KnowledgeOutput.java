package org.waymark.knowledge.load;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Framework.AmbiguousWord;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/** Writes what {@link KnowledgeInput} reads, field by field in the same order. */
final class KnowledgeOutput {
  private final DataOutputStream out;

  KnowledgeOutput(DataOutputStream out) {
    this.out = out;
  }

  void framework(Framework framework) throws IOException {
    each(framework.listSkills(), this::skill);
    each(framework.listRoles(), this::role);
    each(framework.listAmbiguousWords(), this::word);
  }

  void answers(List<Answer> answers) throws IOException {
    each(answers, this::answer);
  }

  private void skill(Skill skill) throws IOException {
    text(skill.id().value());
    text(skill.label());
    each(skill.altLabels(), this::text);
    text(skill.kind());
    out.writeInt(skill.halfLifeMonths() == null ? -1 : skill.halfLifeMonths());
    text(skill.description());
    text(skill.esco());
  }

  private void role(Role role) throws IOException {
    text(role.id().value());
    text(role.label());
    each(role.altLabels(), this::text);
    text(role.sector());
    skills(role.essential());
    skills(role.useful());
    text(role.description());
    text(role.esco());
  }

  private void word(AmbiguousWord word) throws IOException {
    text(word.word());
    each(word.roles().stream().map(RoleId::value).toList(), this::text);
    skills(word.skills());
  }

  private void answer(Answer answer) throws IOException {
    text(answer.id());
    text(answer.title());
    each(answer.asked(), this::text);
    text(answer.text());
    each(answer.sources(), this::source);
    out.writeLong(answer.reviewed() == null ? Long.MIN_VALUE : answer.reviewed().toEpochDay());
  }

  private void source(Answer.Source source) throws IOException {
    text(source.title());
    text(source.url());
  }

  private void skills(List<SkillId> skills) throws IOException {
    each(skills.stream().map(SkillId::value).toList(), this::text);
  }

  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  private <T> void each(Collection<T> values, Writing<T> writing) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writing.write(value);
    }
  }

  void text(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }
}
