package org.waymark.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.LevelWish;
import org.waymark.knowledge.Money;
import org.waymark.planning.LastUsed;

/**
 * Values of any record or sealed type, made from its declaration: every member of a sealed type,
 * every constant, null where it may be, and lists with all of that. So a type that is added later
 * is covered without a word here.
 */
final class Samples {
  private Samples() {}

  static <T> List<T> of(Class<T> type) {
    return make(type).stream().map(type::cast).toList();
  }

  private static List<@Nullable Object> make(Type type) {
    if (type instanceof ParameterizedType p) {
      List<@Nullable Object> items = make(p.getActualTypeArguments()[0]);
      return p.getRawType() == Set.class
          ? Arrays.asList(new LinkedHashSet<>(items), Set.of())
          : Arrays.asList(items, List.of());
    }
    Class<?> c = (Class<?>) type;
    List<@Nullable Object> simple = simple(c);
    if (!simple.isEmpty()) {
      return simple;
    }
    if (c.isEnum()) {
      return Arrays.asList(c.getEnumConstants());
    }
    if (c.isSealed()) {
      List<@Nullable Object> all = new ArrayList<>();
      for (Class<?> member : c.getPermittedSubclasses()) {
        all.addAll(make(member));
      }
      return all;
    }
    if (c.isRecord()) {
      return records(c);
    }
    throw new AssertionError("no sample of " + c);
  }

  /** As many records as the component with the most samples has; the others take turns. */
  private static List<@Nullable Object> records(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<List<@Nullable Object>> values = new ArrayList<>();
    int most = 1;
    for (RecordComponent component : components) {
      List<@Nullable Object> some = new ArrayList<>(make(component.getGenericType()));
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        some.add(null);
      }
      values.add(some);
      most = Math.max(most, some.size());
    }
    List<@Nullable Object> made = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int turn = i;
      @Nullable Object[] arguments = values.stream().map(v -> v.get(turn % v.size())).toArray();
      make(type, components, arguments, made);
    }
    if (made.isEmpty()) {
      throw new AssertionError("no sample of " + type + " is allowed by its constructor");
    }
    return made;
  }

  private static void make(
      Class<?> type,
      RecordComponent[] components,
      @Nullable Object[] arguments,
      List<@Nullable Object> made) {
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      made.add(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof IllegalArgumentException)) {
        throw new AssertionError(type.toString(), e);
      }
      // A combination that the record itself does not allow.
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    }
  }

  private static List<@Nullable Object> simple(Class<?> type) {
    if (type == String.class) {
      return List.of("Zürich 😀 \"q\" \\ \u0000 \u2028");
    }
    if (type == int.class || type == Integer.class) {
      return List.of(1);
    }
    if (type == double.class) {
      return List.of(0.1 + 0.2);
    }
    if (type == boolean.class) {
      return List.of(true, false);
    }
    if (type == BigDecimal.class) {
      return List.of(new BigDecimal("6.5"), new BigDecimal("120"), new BigDecimal("1.50"));
    }
    if (type == LocalDate.class) {
      return List.of(LocalDate.of(2027, 2, 28));
    }
    if (type == YearMonth.class) {
      return List.of(YearMonth.of(2029, 5));
    }
    if (type == Locale.class) {
      return List.of(Locale.UK, Locale.ROOT, Locale.forLanguageTag("zh-Hant-TW"));
    }
    if (type == ZoneId.class) {
      return List.of(ZoneId.of("Europe/Dublin"), ZoneId.of("UTC"), ZoneId.of("+05:30"));
    }
    if (type == Money.class) {
      return List.of(Money.of("99.50", "EUR"), Money.of(0, "USD"));
    }
    if (type == LevelWish.class) {
      return List.of(new LevelWish("beginner"), new LevelWish("EQF-6"));
    }
    if (type == LastUsed.class) {
      return List.of(
          LastUsed.parse("2019"), LastUsed.parse("2019-05"), LastUsed.parse("2019-05-31"));
    }
    return type.getSimpleName().endsWith("Id") && type.isRecord()
        ? List.of(newId(type, "a-1"), newId(type, "ü 😀"))
        : List.of();
  }

  private static Object newId(Class<?> type, String value) {
    try {
      return type.getConstructor(String.class).newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    }
  }
}
