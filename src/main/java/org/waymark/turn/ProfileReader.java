package org.waymark.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.LevelWish;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.ProfileEditor;
import org.waymark.dialogue.RoleMention;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Exclusion;
import org.waymark.planning.HeldSkill;
import org.waymark.planning.LastUsed;
import org.waymark.planning.Path.SkillRef;
import org.waymark.planning.Preference;
import org.waymark.turn.Refused.Fault;
import org.waymark.turn.Refused.Reason;
import org.waymark.understanding.linking.Link;
import org.waymark.understanding.linking.Linker;

/**
 * Reads the contract's Profile from JSON that a client sent, with a fault for each field that will
 * not do. One reader a profile.
 */
public final class ProfileReader {
  private final Framework framework;
  private final Catalog catalog;
  private final Linker linker;
  private final JsonValues values = new JsonValues();

  /** Reads by that framework and catalog; words are linked by the linker. */
  public ProfileReader(Framework framework, Catalog catalog, Linker linker) {
    this.framework = framework;
    this.catalog = catalog;
    this.linker = linker;
  }

  /** The profile; throws {@link Refused} (bad value) with every field at fault. */
  public Profile read(JsonNode json) {
    if (!json.isObject()) {
      throw new Refused(
          Reason.BAD_VALUE,
          "A profile is a JSON object.",
          List.of(new Fault("", "an object is wanted")));
    }
    ProfileEditor editor = new ProfileEditor(Profile.empty(List.of()));
    for (Map.Entry<String, JsonNode> entry : ((ObjectNode) json).properties()) {
      Optional<Field> field = Field.find(entry.getKey());
      if (field.isEmpty()) {
        values.fault(JsonValues.pointer("", entry.getKey()), "no such field");
      } else if (!entry.getValue().isNull()) {
        field(field.get(), entry.getValue(), editor);
      }
    }
    if (!values.faults().isEmpty()) {
      throw new Refused(
          Reason.BAD_VALUE, "The profile has values that will not do.", values.faults());
    }
    return editor.profile();
  }

  private void field(Field field, JsonNode value, ProfileEditor editor) {
    String at = "/" + field.code();
    switch (field) {
      case CURRENT_ROLE -> role(at, value).ifPresent(editor::currentRole);
      case TARGET_ROLE -> role(at, value).ifPresent(editor::targetRole);
      case GOALS -> editor.goals(values.texts(at, value));
      case SKILLS ->
          values.each(at, value, (where, item) -> held(where, item).ifPresent(editor::hold));
      case NOT_HELD ->
          values.each(at, value, (where, item) -> skill(where, item).ifPresent(editor::strike));
      case WANTED_SKILLS ->
          values.each(at, value, (where, item) -> skill(where, item).ifPresent(editor::want));
      case HOURS_PER_WEEK ->
          constraint(at, () -> new Constraint.HoursPerWeek(hours(value)), editor);
      case BUDGET -> values.money(at, value).ifPresent(m -> editor.set(new Constraint.Budget(m)));
      case WEEKS -> constraint(at, () -> new Constraint.Weeks(JsonValues.whole(value)), editor);
      case START_ON -> values.date(at, value).ifPresent(d -> editor.set(new Constraint.StartOn(d)));
      case FINISH_BY ->
          values.date(at, value).ifPresent(d -> editor.set(new Constraint.FinishBy(d)));
      case MAX_PROGRAMS ->
          constraint(at, () -> new Constraint.MaxPrograms(JsonValues.whole(value)), editor);
      case PREFERENCE -> values.coded(at, value, Preference.class).ifPresent(editor::preference);
      case DELIVERY -> delivery(at, value, editor);
      case LANGUAGES -> languages(at, value, editor);
      case LEVEL -> level(at, value, editor);
      case PLACE -> values.text(at, value).ifPresent(p -> editor.set(new Constraint.Place(p)));
      case EXCLUDED ->
          values.each(
              at, value, (where, item) -> exclusion(where, item).ifPresent(editor::exclude));
    }
  }

  private static BigDecimal hours(JsonNode value) {
    BigDecimal hours = JsonValues.number(value);
    if (hours.stripTrailingZeros().scale() > Constraint.HoursPerWeek.DECIMALS) {
      throw new IllegalArgumentException("hours a week have four decimals at most");
    }
    return hours;
  }

  private Optional<RoleMention> role(String at, JsonNode value) {
    if (!value.isObject() || !values.known(at, value, List.of("text", "roleId", "label"))) {
      return values.fault(at, "{\"roleId\"} or {\"text\"} is wanted");
    }
    String id = JsonValues.textOrNull(value, "roleId");
    String text = JsonValues.textOrNull(value, "text");
    if (id != null) {
      Optional<RoleMention> role =
          RoleId.find(id)
              .flatMap(framework::findRole)
              .map(r -> RoleMention.of(text == null ? r.label() : text, r));
      return role.isPresent() ? role : values.fault(at + "/roleId", "no such role");
    }
    if (text == null) {
      return values.fault(at, "{\"roleId\"} or {\"text\"} is wanted");
    }
    return Optional.of(
        switch (linker.role(text)) {
          case Link.Clear<RoleId> clear -> RoleMention.of(text, framework.getRole(clear.id()));
          case Link.OneOf<RoleId> few -> RoleMention.oneOf(text, few.ids());
          case Link.Unknown<RoleId> unknown -> RoleMention.unknown(text);
        });
  }

  private Optional<SkillRef> skill(String at, JsonNode value) {
    if (!value.isObject()
        || !values.known(
            at, value, List.of("skillId", "label", "text", "from", "lastUsed", "stale"))) {
      return values.fault(at, "{\"skillId\"} or {\"text\"} is wanted");
    }
    String id = JsonValues.textOrNull(value, "skillId");
    String text = JsonValues.textOrNull(value, "text");
    if (id != null) {
      Optional<SkillRef> skill =
          SkillId.find(id).flatMap(framework::findSkill).map(s -> new SkillRef(s.id(), s.label()));
      return skill.isPresent() ? skill : values.fault(at + "/skillId", "no such skill");
    }
    String words = text != null ? text : JsonValues.textOrNull(value, "label");
    if (words == null) {
      return values.fault(at, "{\"skillId\"} or {\"text\"} is wanted");
    }
    return switch (linker.skill(words)) {
      case Link.Clear<SkillId> clear ->
          Optional.of(new SkillRef(clear.id(), framework.labelOf(clear.id())));
      case Link.OneOf<SkillId> few ->
          values.fault(
              at + "/text",
              "it can mean "
                  + String.join(" or ", few.ids().stream().map(framework::labelOf).toList())
                  + ": name one by its skillId");
      case Link.Unknown<SkillId> unknown -> values.fault(at + "/text", "no skill that we know");
    };
  }

  /** A held skill; one that a role implies is derived, and ignored here. */
  private Optional<HeldSkill> held(String at, JsonNode value) {
    String from = value.path("from").asText("stated");
    if (from.equals("role")) {
      return Optional.empty();
    }
    Optional<HeldSkill.From> known = Coded.find(HeldSkill.From.class, from);
    if (known.isEmpty()) {
      return values.fault(at + "/from", "stated, role or credential is wanted");
    }
    LastUsed when = null;
    if (value.hasNonNull("lastUsed")) {
      String lastUsed = JsonValues.textOrNull(value, "lastUsed");
      when = lastUsed == null ? null : LastUsed.find(lastUsed).orElse(null);
      if (when == null) {
        return values.fault(
            at + "/lastUsed", "a year, a month or a day is wanted, like 2019 or 2019-05");
      }
    }
    LastUsed last = when;
    return skill(at, value).map(s -> new HeldSkill(s.skillId(), last, known.get()));
  }

  private Optional<Exclusion> exclusion(String at, JsonNode value) {
    if (!value.isObject() || !values.known(at, value, List.of("kind", "id", "label"))) {
      return values.fault(at, "{\"kind\", \"id\"} is wanted");
    }
    Optional<Exclusion.Kind> kind = Coded.find(Exclusion.Kind.class, value.path("kind").asText());
    String id = JsonValues.textOrNull(value, "id");
    if (kind.isEmpty() || id == null || ProgramId.find(id).isEmpty()) {
      return values.fault(at, "a kind (program, provider, skill or done) and an id are wanted");
    }
    return Optional.of(
        new Exclusion(
            kind.get(), id, label(kind.get(), id, JsonValues.textOrNull(value, "label"))));
  }

  private String label(Exclusion.Kind kind, String id, @Nullable String sent) {
    return switch (kind) {
      case PROGRAM, DONE ->
          catalog
              .findProgram(new ProgramId(id))
              .map(p -> p.title())
              .orElse(sent == null ? id : sent);
      case SKILL -> framework.labelOf(new SkillId(id));
      case PROVIDER ->
          catalog.listPrograms().stream()
              .map(p -> p.provider())
              .filter(p -> p.id().equals(id))
              .map(p -> p.name())
              .findFirst()
              .orElse(sent == null ? id : sent);
    };
  }

  private void delivery(String at, JsonNode value, ProfileEditor editor) {
    List<Delivery> all = new ArrayList<>();
    values.each(
        at, value, (where, item) -> values.coded(where, item, Delivery.class).ifPresent(all::add));
    if (!all.isEmpty()) {
      editor.set(new Constraint.Deliveries(java.util.EnumSet.copyOf(all)));
    }
  }

  private void languages(String at, JsonNode value, ProfileEditor editor) {
    List<String> codes = new ArrayList<>();
    for (String text : values.texts(at, value)) {
      String code = text.toLowerCase(Locale.ROOT);
      if (code.matches("[a-z]{2,3}")) {
        codes.add(code);
      } else {
        values.fault(at, "ISO 639-1 codes such as \"en\" are wanted");
      }
    }
    editor.set(new Constraint.Languages(codes));
  }

  private void level(String at, JsonNode value, ProfileEditor editor) {
    Optional<LevelWish> level =
        value.isTextual() ? LevelWish.find(value.textValue()) : Optional.empty();
    if (level.isPresent()) {
      editor.set(new Constraint.Ceiling(level.get()));
    } else {
      values.fault(at, "beginner, intermediate, advanced or EQF-1 to EQF-8 is wanted");
    }
  }

  private void constraint(
      String at, java.util.function.Supplier<Constraint> make, ProfileEditor editor) {
    try {
      editor.set(make.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      values.fault(at, String.valueOf(e.getMessage()));
    }
  }
}
