package org.waymark.knowledge.load;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;

/** Levels and deliveries in the words of other systems. */
final class Words {
  private static final Map<Level, Pattern> LEVELS =
      Map.of(
          Level.BEGINNER,
          words(
              "beginner|beginners|introductory|introduction|basic|basics|elementary|entry(?:[-"
                  + " ]level)?|foundation|novice|einsteiger|anfänger|grundlagen|débutant|principiante|inicial|básico|iniciante|base|beginnerlevel"),
          Level.INTERMEDIATE,
          words(
              "intermediate|medium|mittel|fortgeschritten|intermédiaire|intermedio|intermedia|intermediário|gemiddeld|intermediatelevel"),
          Level.ADVANCED,
          words(
              "advanced|expert|experte|avancé|avanzado|avanzato|avançado|gevorderd|advancedlevel"));
  private static final Map<Delivery, Pattern> DELIVERIES =
      Map.of(
          Delivery.ONLINE,
          words(
              "online|on-line|onlineonly|online only|e-?learning|distance(?:"
                  + " learning)?|remote|virtual|mooc|web[- ]based|à distance|a distancia|en"
                  + " línea|in linea|em linha"),
          Delivery.ON_SITE,
          words(
              "on-?site|in-?person|inperson|on[- ]campus|campus|class-?room|face[- ]to[-"
                  + " ]face|f2f|präsenz|vor ort|présentiel|presencial|in"
                  + " presenza|klassikaal|offline"),
          Delivery.BLENDED,
          words(
              "blended|blendeddelivery|blended"
                  + " learning|hybrid|mixed|gemischt|hybride|mixte|semipresencial|misto|híbrido"),
          Delivery.EVENING,
          words("evening|evenings|night|nights|abend|abends|soir|tarde-noche|serale"),
          Delivery.WEEKEND,
          words("weekend|weekends|wochenende|week-end|fin de semana"),
          Delivery.SELF_PACED,
          words(
              "self-?paced|own pace|on demand|asynchronous|selbstgesteuert|à votre rythme|a tu"
                  + " ritmo"));
  private static final Set<String> SILENT =
      Set.of(
          "instructor-led on a course schedule", "full-time", "part-time", "synchronous", "posted");

  private Words() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?iU)(?<![\\p{L}-])(?:" + alternatives + ")(?![\\p{L}-])");
  }

  /** The level that the words name, where they name one alone. */
  static Optional<Level> level(String text) {
    List<Level> named =
        LEVELS.entrySet().stream()
            .filter(e -> e.getValue().matcher(text).find())
            .map(Map.Entry::getKey)
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** What the words name, none where they name nothing of it. */
  static Set<Delivery> delivery(String text) {
    Set<Delivery> named = EnumSet.noneOf(Delivery.class);
    DELIVERIES.forEach((delivery, words) -> {
      if (words.matcher(text).find()) {
        named.add(delivery);
      }
    });
    return named;
  }

  /** Whether the words are known to say nothing of delivery as Waymark means it. */
  static boolean isSilent(String text) {
    return SILENT.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
