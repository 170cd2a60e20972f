package org.waymark.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.waymark.knowledge.Money;
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
  private static final int LONGEST_TEXT = 300;
  private static final int MOST_ITEMS = 200;

  private final Framework framework;
  private final Catalog catalog;
  private final Linker linker;
  private final List<Fault> faults = new ArrayList<>();

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
        faults.add(new Fault("/" + entry.getKey(), "no such field"));
      } else if (!entry.getValue().isNull()) {
        field(field.get(), entry.getValue(), editor);
      }
    }
    if (!faults.isEmpty()) {
      throw new Refused(Reason.BAD_VALUE, "The profile has values that will not do.", faults);
    }
    return editor.profile();
  }

  private void field(Field field, JsonNode value, ProfileEditor editor) {
    String at = "/" + field.code();
    switch (field) {
      case CURRENT_ROLE -> role(at, value).ifPresent(editor::currentRole);
      case TARGET_ROLE -> role(at, value).ifPresent(editor::targetRole);
      case GOALS -> editor.goals(texts(at, value));
      case SKILLS -> each(at, value, (where, item) -> held(where, item).ifPresent(editor::hold));
      case NOT_HELD ->
          each(at, value, (where, item) -> skill(where, item).ifPresent(editor::strike));
      case WANTED_SKILLS ->
          each(at, value, (where, item) -> skill(where, item).ifPresent(editor::want));
      case HOURS_PER_WEEK ->
          constraint(at, () -> new Constraint.HoursPerWeek(number(value)), editor);
      case BUDGET -> money(at, value).ifPresent(m -> editor.set(new Constraint.Budget(m)));
      case WEEKS -> constraint(at, () -> new Constraint.Weeks(whole(value)), editor);
      case START_ON -> date(at, value).ifPresent(d -> editor.set(new Constraint.StartOn(d)));
      case FINISH_BY -> date(at, value).ifPresent(d -> editor.set(new Constraint.FinishBy(d)));
      case MAX_PROGRAMS -> constraint(at, () -> new Constraint.MaxPrograms(whole(value)), editor);
      case PREFERENCE -> coded(at, value, Preference.class).ifPresent(editor::preference);
      case DELIVERY -> delivery(at, value, editor);
      case LANGUAGES -> languages(at, value, editor);
      case LEVEL -> level(at, value, editor);
      case PLACE -> text(at, value).ifPresent(p -> editor.set(new Constraint.Place(p)));
      case EXCLUDED ->
          each(at, value, (where, item) -> exclusion(where, item).ifPresent(editor::exclude));
    }
  }

  private Optional<RoleMention> role(String at, JsonNode value) {
    if (!value.isObject() || !known(at, value, List.of("text", "roleId", "label"))) {
      return fault(at, "{\"roleId\"} or {\"text\"} is wanted");
    }
    String id = textOrNull(value, "roleId");
    String text = textOrNull(value, "text");
    if (id != null) {
      Optional<RoleMention> role =
          framework
              .findRole(new RoleId(id))
              .map(r -> RoleMention.of(text == null ? r.label() : text, r));
      return role.isPresent() ? role : fault(at + "/roleId", "no such role");
    }
    if (text == null) {
      return fault(at, "{\"roleId\"} or {\"text\"} is wanted");
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
        || !known(at, value, List.of("skillId", "label", "text", "from", "lastUsed", "stale"))) {
      return fault(at, "{\"skillId\"} or {\"text\"} is wanted");
    }
    String id = textOrNull(value, "skillId");
    String text = textOrNull(value, "text");
    if (id != null) {
      SkillId skill = new SkillId(id);
      return framework.findSkill(skill).isPresent()
          ? Optional.of(new SkillRef(skill, framework.labelOf(skill)))
          : fault(at + "/skillId", "no such skill");
    }
    String words = text != null ? text : textOrNull(value, "label");
    if (words == null) {
      return fault(at, "{\"skillId\"} or {\"text\"} is wanted");
    }
    return switch (linker.skill(words)) {
      case Link.Clear<SkillId> clear ->
          Optional.of(new SkillRef(clear.id(), framework.labelOf(clear.id())));
      case Link.OneOf<SkillId> few ->
          fault(
              at + "/text",
              "it can mean "
                  + String.join(" or ", few.ids().stream().map(framework::labelOf).toList())
                  + ": name one by its skillId");
      case Link.Unknown<SkillId> unknown -> fault(at + "/text", "no skill that we know");
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
      return fault(at + "/from", "stated, role or credential is wanted");
    }
    String lastUsed = textOrNull(value, "lastUsed");
    LastUsed last = null;
    try {
      last = lastUsed == null ? null : LastUsed.parse(lastUsed);
    } catch (DateTimeParseException e) {
      return fault(at + "/lastUsed", "a year, a month or a day is wanted, like 2019 or 2019-05");
    }
    LastUsed when = last;
    return skill(at, value).map(s -> new HeldSkill(s.skillId(), when, known.get()));
  }

  private Optional<Exclusion> exclusion(String at, JsonNode value) {
    if (!value.isObject() || !known(at, value, List.of("kind", "id", "label"))) {
      return fault(at, "{\"kind\", \"id\"} is wanted");
    }
    Optional<Exclusion.Kind> kind = Coded.find(Exclusion.Kind.class, value.path("kind").asText());
    String id = textOrNull(value, "id");
    if (kind.isEmpty() || id == null) {
      return fault(at, "a kind (program, provider, skill or done) and an id are wanted");
    }
    return Optional.of(
        new Exclusion(kind.get(), id, label(kind.get(), id, textOrNull(value, "label"))));
  }

  private String label(Exclusion.Kind kind, String id, @Nullable String sent) {
    return switch (kind) {
      case PROGRAM, DONE ->
          catalog
              .findProgram(new org.waymark.knowledge.ProgramId(id))
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

  private Optional<Money> money(String at, JsonNode value) {
    if (!value.isObject()
        || !known(at, value, List.of("amount", "currency"))
        || !value.path("amount").isNumber()
        || !value.path("currency").isTextual()) {
      return fault(at, "{\"amount\": 300, \"currency\": \"EUR\"} is wanted");
    }
    try {
      return Optional.of(
          new Money(
              value.get("amount").decimalValue(),
              value.get("currency").textValue().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return fault(at, e.getMessage() == null ? "no amount of money" : e.getMessage());
    }
  }

  private void delivery(String at, JsonNode value, ProfileEditor editor) {
    List<Delivery> all = new ArrayList<>();
    each(at, value, (where, item) -> coded(where, item, Delivery.class).ifPresent(all::add));
    if (!all.isEmpty()) {
      editor.set(new Constraint.Deliveries(java.util.EnumSet.copyOf(all)));
    }
  }

  private void languages(String at, JsonNode value, ProfileEditor editor) {
    List<String> codes = new ArrayList<>();
    for (String text : texts(at, value)) {
      String code = text.toLowerCase(Locale.ROOT);
      if (code.matches("[a-z]{2,3}")) {
        codes.add(code);
      } else {
        faults.add(new Fault(at, "ISO 639-1 codes such as \"en\" are wanted"));
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
      faults.add(new Fault(at, "beginner, intermediate, advanced or EQF-1 to EQF-8 is wanted"));
    }
  }

  private <E extends Enum<E> & Coded> Optional<E> coded(String at, JsonNode value, Class<E> type) {
    Optional<E> found = value.isTextual() ? Coded.find(type, value.textValue()) : Optional.empty();
    return found.isPresent()
        ? found
        : fault(
            at,
            "one of "
                + String.join(
                    ", ",
                    java.util.Arrays.stream(type.getEnumConstants()).map(Coded::code).toList())
                + " is wanted");
  }

  private Optional<LocalDate> date(String at, JsonNode value) {
    try {
      return Optional.of(LocalDate.parse(value.asText()));
    } catch (DateTimeParseException e) {
      return fault(at, "a date like 2027-01-31 is wanted");
    }
  }

  private void constraint(
      String at, java.util.function.Supplier<Constraint> make, ProfileEditor editor) {
    try {
      editor.set(make.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      faults.add(new Fault(at, String.valueOf(e.getMessage())));
    }
  }

  private static BigDecimal number(JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException("a number is wanted");
    }
    BigDecimal number = value.decimalValue();
    if (number.scale() > 6 || number.precision() - number.scale() > 9) {
      throw new IllegalArgumentException(
          "a number of at most nine digits and six decimals is wanted");
    }
    return number;
  }

  private static int whole(JsonNode value) {
    try {
      return number(value).intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("a whole number is wanted", e);
    }
  }

  private Optional<String> text(String at, JsonNode value) {
    String text = value.isTextual() ? value.textValue().strip() : "";
    return text.isEmpty() || text.length() > LONGEST_TEXT
        ? fault(at, "a text of 1 to " + LONGEST_TEXT + " characters is wanted")
        : Optional.of(text);
  }

  private List<String> texts(String at, JsonNode value) {
    List<String> texts = new ArrayList<>();
    each(at, value, (where, item) -> text(where, item).ifPresent(texts::add));
    return texts;
  }

  private void each(
      String at, JsonNode value, java.util.function.BiConsumer<String, JsonNode> item) {
    if (!value.isArray() || value.size() > MOST_ITEMS) {
      faults.add(new Fault(at, "a list of at most " + MOST_ITEMS + " is wanted"));
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      item.accept(at + "/" + i, value.get(i));
    }
  }

  private boolean known(String at, JsonNode value, List<String> fields) {
    for (Map.Entry<String, JsonNode> entry : ((ObjectNode) value).properties()) {
      if (!fields.contains(entry.getKey())) {
        faults.add(new Fault(at + "/" + entry.getKey(), "no such field"));
      }
    }
    return true;
  }

  private static @Nullable String textOrNull(JsonNode value, String field) {
    JsonNode text = value.get(field);
    return text != null
            && text.isTextual()
            && !text.textValue().isBlank()
            && text.textValue().length() <= LONGEST_TEXT
        ? text.textValue().strip()
        : null;
  }

  private <T> Optional<T> fault(String at, String message) {
    faults.add(new Fault(at, message));
    return Optional.empty();
  }
}
