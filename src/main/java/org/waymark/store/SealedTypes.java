package org.waymark.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Coded;

/**
 * Tells Jackson what the compiler knows: the members of a sealed type, by simple class name, and
 * the word of each {@link Coded} constant.
 */
final class SealedTypes extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return isSealed(annotated)
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, null, true)
        : super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
    return isSealed(annotated)
        ? members(annotated.getRawType())
            .map(member -> new NamedType(member, member.getSimpleName()))
            .toList()
        : super.findSubtypes(annotated);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      if (constants[i] instanceof Coded coded) {
        names[i] = coded.code();
      }
    }
    return names;
  }

  /** Those that are not sealed in their turn. */
  private static Stream<Class<?>> members(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypes::members)
        : Stream.of(type);
  }

  /** Ours only: {@link java.time.ZoneId} is sealed too, and written as a word. */
  private static boolean isSealed(Annotated annotated) {
    return annotated instanceof AnnotatedClass
        && annotated.getRawType().isSealed()
        && annotated.getRawType().getPackageName().startsWith("org.waymark.");
  }
}
