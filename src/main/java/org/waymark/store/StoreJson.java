package org.waymark.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;

/**
 * How records are kept: an object with a component each, absent where null. A row that an older
 * version wrote still reads: a property that is no longer known is passed over, a list that was not
 * yet there is empty, and so is what an unknown member of a sealed type would have stood for.
 */
final class StoreJson {
  private StoreJson() {}

  static ObjectMapper mapper() {
    JsonSetter.Value lists = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP);
    return JsonMapper.builder()
        .addModule(new ValueModule())
        .annotationIntrospector(new SealedTypes())
        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
        .visibility(PropertyAccessor.GETTER, Visibility.NONE)
        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .withConfigOverride(List.class, o -> o.setSetterInfo(lists))
        .withConfigOverride(Set.class, o -> o.setSetterInfo(lists))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
        .build();
  }

  /** An exception that says where, but repeats nothing of what was to be read. */
  static IllegalStateException wordless(String message, JsonProcessingException e) {
    String kind = e.getClass().getSimpleName();
    return new IllegalStateException(
        e.getLocation() == null
            ? message + " (" + kind + ")"
            : message + " (" + kind + " at " + e.getLocation().getCharOffset() + ")");
  }
}
