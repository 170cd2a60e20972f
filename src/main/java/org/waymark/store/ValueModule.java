package org.waymark.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import org.waymark.dialogue.LevelWish;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.LastUsed;

/** Values that are one word: ids, days, places in time. */
final class ValueModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  ValueModule() {
    word(ProgramId.class, ProgramId::value, ProgramId::new);
    word(SkillId.class, SkillId::value, SkillId::new);
    word(RoleId.class, RoleId::value, RoleId::new);
    word(AwardId.class, AwardId::value, AwardId::new);
    word(LevelWish.class, LevelWish::code, LevelWish::new);
    word(LastUsed.class, LastUsed::text, LastUsed::parse);
    word(LocalDate.class, LocalDate::toString, LocalDate::parse);
    word(YearMonth.class, YearMonth::toString, YearMonth::parse);
    word(Locale.class, Locale::toLanguageTag, Locale::forLanguageTag);
    word(ZoneId.class, ZoneId::getId, ZoneId::of);
  }

  private <T> void word(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(
        type,
        new StdScalarSerializer<T>(type) {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(write.apply(value));
          }
        });
    addDeserializer(
        type,
        new StdScalarDeserializer<T>(type) {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return read.apply(in.getText());
          }
        });
  }
}
