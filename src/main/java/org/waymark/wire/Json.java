package org.waymark.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.LevelWish;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Exclusion;
import org.waymark.planning.HeldSkill;
import org.waymark.planning.LastUsed;
import org.waymark.planning.Limit;
import org.waymark.planning.Path;
import org.waymark.planning.Preference;

/**
 * The mapper behind all JSON: ids and enums as their words, dates as RFC 3339, decimals plain,
 * doubled keys refused.
 */
public final class Json {
  private static final ObjectMapper MAPPER = build();

  private Json() {}

  /** A copy, for whoever adds forms of their own. */
  public static ObjectMapper mapper() {
    return MAPPER.copy();
  }

  /**
   * Reads any JSON value; throws {@link JsonProcessingException} where it is not well-formed, too
   * deep or has doubled keys.
   */
  public static JsonNode parse(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  /** The value as a tree; null as JSON's null. */
  static JsonNode tree(@Nullable Object value) {
    return value == null ? NullNode.instance : MAPPER.<JsonNode>valueToTree(value);
  }

  /** A tree as a value; throws {@link JsonProcessingException} where it does not fit. */
  static <T> T value(JsonNode tree, Class<T> type) throws JsonProcessingException {
    return MAPPER.treeToValue(tree, type);
  }

  /** The tree on one line. */
  public static String write(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree could not be written", e);
    }
  }

  /** The tree over many lines, for people. */
  public static String pretty(JsonNode tree) {
    return tree.toPrettyString();
  }

  private static ObjectMapper build() {
    JsonFactory bounded =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(60).build())
            .build();
    return JsonMapper.builder(bounded)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // A record is its components: what it can also tell of itself, such as Money.isFree, is no
        // field of the contract.
        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
        .nodeFactory(JsonNodeFactory.instance)
        .addModule(module())
        .build();
  }

  private static SimpleModule module() {
    SimpleModule module = new SimpleModule("waymark");
    word(module, SkillId.class, SkillId::value, SkillId::new);
    word(module, RoleId.class, RoleId::value, RoleId::new);
    word(module, ProgramId.class, ProgramId::value, ProgramId::new);
    word(module, AwardId.class, AwardId::value, AwardId::new);
    word(module, LastUsed.class, LastUsed::text, LastUsed::parse);
    word(module, LevelWish.class, LevelWish::code, LevelWish::new);
    word(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
    word(module, YearMonth.class, YearMonth::toString, YearMonth::parse);
    word(module, Instant.class, i -> i.truncatedTo(ChronoUnit.MILLIS).toString(), Instant::parse);
    coded(module, Delivery.class);
    coded(module, Level.class);
    coded(module, Preference.class);
    coded(module, HeldSkill.From.class);
    coded(module, Exclusion.Kind.class);
    coded(module, Limit.class);
    coded(module, Path.Change.class);
    coded(module, Conversation.Stage.class);
    coded(module, Field.class);
    return module;
  }

  private static <E extends Enum<E> & Coded> void coded(SimpleModule module, Class<E> type) {
    word(
        module,
        type,
        Coded::code,
        code -> Coded.find(type, code).orElseThrow(() -> new IllegalArgumentException(code)));
  }

  private static <T> void word(
      SimpleModule module, Class<T> type, Function<T, String> to, Function<String, T> from) {
    module.addSerializer(
        type,
        new StdSerializer<T>(type) {
          private static final long serialVersionUID = 1;

          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(to.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new StdDeserializer<T>(type) {
          private static final long serialVersionUID = 1;

          @Override
          public T deserialize(JsonParser parser, DeserializationContext context)
              throws IOException {
            String text = parser.getText();
            try {
              return from.apply(text);
            } catch (RuntimeException e) {
              return type.cast(
                  context.handleWeirdStringValue(type, text, "not a value of this kind"));
            }
          }
        });
  }
}
