package org.waymark.understanding.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.dialogue.Ref;
import org.waymark.understanding.reading.Message;

/** Reads what words point at: "the second one", "that", "1 and 3", "the first two". */
public final class Refs {
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("last", -1),
          Map.entry("final", -1),
          Map.entry("1st", 1),
          Map.entry("2nd", 2),
          Map.entry("3rd", 3),
          Map.entry("4th", 4),
          Map.entry("5th", 5),
          Map.entry("next", 1));
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?<![^ ])(first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th)(?:"
              + " #(\\d+))?(?![^ ])");
  private static final Pattern NUMBER = Pattern.compile("#(\\d+)(?![^ ])");
  private static final Pattern THAT = Pattern.compile("(?<![^ ])(?:that|this|it)(?![^ ])");

  private Refs() {}

  /** What one phrase of the message's line points at, or empty. */
  public static Optional<Ref> one(Message message, String phrase) {
    Matcher ordinal = ORDINAL.matcher(phrase);
    if (ordinal.find() && ordinal.group(2) == null) {
      return Optional.of(new Ref.Ordinal(ORDINALS.getOrDefault(ordinal.group(1), 1)));
    }
    Matcher number = NUMBER.matcher(phrase);
    if (number.find()) {
      return position(message, number.group(1)).map(Ref.Ordinal::new);
    }
    return THAT.matcher(phrase).find() ? Optional.of(new Ref.That()) : Optional.empty();
  }

  /** All that a part of the line points at by position, in order. */
  public static List<Ref> all(Message message, String phrase) {
    Set<Ref> refs = new LinkedHashSet<>();
    Matcher ordinal = ORDINAL.matcher(phrase);
    while (ordinal.find()) {
      int position = ORDINALS.getOrDefault(ordinal.group(1), 1);
      int count = ordinal.group(2) == null ? 1 : position(message, ordinal.group(2)).orElse(1);
      for (int i = 0; i < Math.min(count, 4); i++) {
        refs.add(new Ref.Ordinal(position > 0 ? position + i : position - count + 1 + i));
      }
    }
    if (refs.isEmpty()) {
      Matcher number = NUMBER.matcher(phrase);
      List<Ref> numbers = new ArrayList<>();
      while (number.find()) {
        position(message, number.group(1)).ifPresent(p -> numbers.add(new Ref.Ordinal(p)));
      }
      if (numbers.size() > 1) {
        refs.addAll(numbers);
      }
    }
    return List.copyOf(refs);
  }

  private static Optional<Integer> position(Message message, String index) {
    int value = message.quantities().get(Integer.parseInt(index)).low().intValue();
    return value >= 1 && value <= 20 ? Optional.of(value) : Optional.empty();
  }
}
