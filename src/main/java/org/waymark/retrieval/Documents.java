package org.waymark.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/** From the nouns to the index's records, each with the text whose vector stands for it. */
final class Documents {
  private Documents() {}

  /**
   * A record to be written.
   *
   * @param vectorField where its vector goes
   * @param text what its vector is made of
   */
  record Entry(Document document, String vectorField, String text) {}

  /** All records, in a fixed order. */
  static List<Entry> of(Contents contents) {
    List<Entry> entries = new ArrayList<>();
    contents.answers().forEach(a -> entries.addAll(asked(a)));
    contents.catalog().listPrograms().forEach(p -> entries.add(program(p, contents.framework())));
    contents.framework().listRoles().forEach(r -> entries.add(role(r, contents.framework())));
    contents.framework().listSkills().forEach(s -> entries.add(skill(s)));
    return entries;
  }

  private static Document record(String kind, String id) {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, kind, Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    return document;
  }

  private static void text(Document document, String field, String text) {
    document.add(new TextField(field, text, Store.NO));
  }

  private static Entry program(Program program, Framework framework) {
    Document document = record(Fields.PROGRAM, program.id().value());
    text(document, Fields.TITLE, program.title());
    text(document, Fields.PROVIDER, program.provider().name());
    program.outcomes().forEach(o -> text(document, Fields.OUTCOMES, o));
    if (program.description() != null) {
      text(document, Fields.DESCRIPTION, program.description());
    }
    for (SkillId skill : program.skills()) {
      text(document, Fields.SKILLS, names(framework, skill));
      document.add(new StringField(Fields.SKILL_ID, skill.value(), Store.NO));
    }
    facts(document, program);
    String about =
        program.description() == null
            ? String.join(" ", program.outcomes())
            : program.description();
    return new Entry(document, Fields.PROGRAM_VECTOR, program.title() + ". " + about);
  }

  private static String names(Framework framework, SkillId id) {
    return framework
        .findSkill(id)
        .map(s -> s.label() + " , " + String.join(" , ", s.altLabels()))
        .orElse(id.value());
  }

  private static void facts(Document document, Program program) {
    if (program.cost() != null) {
      document.add(new DoublePoint(Fields.COST, program.cost().amount().doubleValue()));
      document.add(new StringField(Fields.CURRENCY, program.cost().currency(), Store.NO));
    }
    if (program.hours() != null) {
      document.add(new DoublePoint(Fields.HOURS, program.hours().doubleValue()));
    }
    for (Delivery delivery : program.delivery()) {
      document.add(new StringField(Fields.DELIVERY, delivery.code(), Store.NO));
    }
    document.add(
        new StringField(
            Fields.LANGUAGE,
            program.language() == null ? "" : folded(program.language()),
            Store.NO));
    Level level = program.level();
    if (level != null) {
      document.add(new IntPoint(Fields.LEVEL, rank(level)));
    }
  }

  /** As levels rise. */
  static int rank(Level level) {
    return switch (level) {
      case BEGINNER -> 0;
      case INTERMEDIATE -> 1;
      case ADVANCED -> 2;
    };
  }

  /**
   * A level of a role means about the same as the role: it is found by its name, and needs no
   * vector. Where there is a description, it stands for the skills: so the text is short, and the
   * same that linking goes by.
   */
  private static Entry role(Role role, Framework framework) {
    Document document = record(Fields.ROLE, role.id().value());
    String about = role.description() == null ? "" : role.description();
    names(document, role.label(), role.altLabels(), about);
    String skills =
        role.essential().stream().map(framework::labelOf).collect(Collectors.joining(", "));
    boolean level = role.id().isAtLevel();
    String meaning = about.isEmpty() ? role.label() + ".  " + skills : role.label() + ": " + about;
    return new Entry(document, Fields.ROLE_VECTOR, level ? "" : meaning);
  }

  private static Entry skill(Skill skill) {
    Document document = record(Fields.SKILL, skill.id().value());
    String about = skill.description() == null ? "" : skill.description();
    names(document, skill.label(), skill.altLabels(), about);
    String text =
        about.isEmpty()
            ? skill.label() + ", " + String.join(", ", skill.altLabels())
            : skill.label() + ": " + about;
    return new Entry(document, Fields.SKILL_VECTOR, text);
  }

  private static void names(Document document, String label, List<String> aliases, String about) {
    document.add(new StringField(Fields.LABEL, folded(label), Store.NO));
    text(document, Fields.LABEL_WORDS, label);
    text(document, Fields.PLAIN, label);
    for (String alias : aliases) {
      document.add(new StringField(Fields.ALIAS, folded(alias), Store.NO));
      text(document, Fields.ALIAS_WORDS, alias);
      text(document, Fields.PLAIN, alias);
    }
    text(document, Fields.ABOUT, about);
  }

  /** One record for each way of asking, and one whose meaning is that of the whole answer. */
  private static List<Entry> asked(Answer answer) {
    List<String> ways = new ArrayList<>(List.of(answer.title()));
    ways.addAll(answer.asked());
    List<Entry> entries =
        new ArrayList<>(ways.stream().distinct().map(w -> asked(answer, w, w)).toList());
    entries.add(asked(answer, answer.title(), answer.title() + " " + answer.text()));
    return entries;
  }

  private static Entry asked(Answer answer, String way, String meaning) {
    Document document = record(Fields.ASKED, answer.id());
    document.add(new TextField(Fields.QUESTION, way, Store.YES));
    return new Entry(document, Fields.ASKED_VECTOR, meaning);
  }

  /** Lower case, single spaces. */
  static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
