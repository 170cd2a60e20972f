package org.waymark.understanding.slot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Conversation.Memory;
import org.waymark.dialogue.Field;
import org.waymark.knowledge.Delivery;
import org.waymark.understanding.reading.Holder;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Mood;

/**
 * A line of a case file: {@code [field just asked] sentence | what must be found; …}. Said on
 * Tuesday 24 November 2026 by somebody in Britain who counts in euros.
 */
record Case(Optional<Field> asked, String sentence, Set<String> expected) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Path FOLDER = Path.of("src/test/resources/understanding-cases");
  private static final Set<String> PLACES =
      Set.of("Dublin", "Cork", "Bremen", "The Hague", "Waterford", "Ireland");

  /** The cases of a file. */
  static List<Case> in(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(Case::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case parse(String line) {
    String[] halves = line.split("\\|", 2);
    String sentence = halves[0].strip();
    Optional<Field> asked = Optional.empty();
    if (sentence.startsWith("[")) {
      asked = Field.find(sentence.substring(1, sentence.indexOf(']')));
      sentence = sentence.substring(sentence.indexOf(']') + 1).strip();
    }
    Set<String> expected = new TreeSet<>();
    for (String one : (halves.length > 1 ? halves[1] : "").split(";")) {
      if (!one.isBlank()) {
        expected.add(one.strip());
      }
    }
    return new Case(asked, sentence, expected);
  }

  /** What is found in the sentence, in the words of the file. */
  Set<String> found() {
    Conversation conversation = Conversation.begin(Locale.UK, "EUR", ZoneId.of("UTC"));
    Memory memory =
        new Memory(asked.orElse(null), Set.of(), Set.of(), List.of(), null, null, 0, "", Set.of());
    conversation =
        new Conversation(
            conversation.locale(),
            "EUR",
            conversation.zone(),
            conversation.profile(),
            null,
            conversation.stage(),
            memory);
    return SlotReaders.read(Message.read(sentence), new Context(conversation, TODAY, PLACES))
        .stream()
        .map(Case::words)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String words(SlotMention mention) {
    String mood =
        mention.mood() == Mood.REAL ? "" : mention.mood().name().toLowerCase(Locale.ROOT) + ":";
    String value =
        switch (mention.said()) {
          case Said.Value v -> value(v.constraint());
          case Said.Unset u -> "unset";
          case Said.Prefer p -> p.preference().code();
        };
    return mood
        + (mention.holder() == Holder.OTHER ? "other:" : "")
        + mention.said().field().code()
        + "="
        + value;
  }

  private static String value(Constraint constraint) {
    return switch (constraint) {
      case Constraint.HoursPerWeek h -> h.hours().toPlainString();
      case Constraint.Budget b -> b.money().toString();
      case Constraint.Weeks w -> Integer.toString(w.weeks());
      case Constraint.StartOn s -> s.date().toString();
      case Constraint.FinishBy f -> f.date().toString();
      case Constraint.MaxPrograms m -> Integer.toString(m.programs());
      case Constraint.Deliveries d ->
          d.delivery().stream().map(Delivery::code).collect(Collectors.joining("+"));
      case Constraint.Languages l -> String.join("+", l.languages());
      case Constraint.Ceiling c -> c.level().code();
      case Constraint.Place p -> p.place();
    };
  }

  @Override
  public String toString() {
    return asked.map(f -> "[" + f.code() + "] ").orElse("") + sentence;
  }
}
