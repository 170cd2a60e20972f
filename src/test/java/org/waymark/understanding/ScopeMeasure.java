package org.waymark.understanding;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.load.KnowledgeFolder;
import org.waymark.understanding.answer.AnswerFinder;
import org.waymark.understanding.linking.FrameworkLinker;
import org.waymark.understanding.reading.Message;

/**
 * Measures how well talk of other things is told from what learners say. Run in the folder of the
 * project with {@code -Dscope.out} and {@code -Dscope.in}: files of a JSON object with {@code text}
 * a line.
 */
final class ScopeMeasure {
  private ScopeMeasure() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    KnowledgeFolder knowledge = KnowledgeFolder.read(Path.of("knowledge"), false);
    FrameworkLinker linker = new FrameworkLinker(knowledge.framework());
    BuiltInUnderstanding understanding =
        new BuiltInUnderstanding(
            knowledge.framework(),
            new Catalog("none", List.of(), List.of(), List.of()),
            linker,
            new AnswerFinder(knowledge.answers()));
    for (String side : List.of("scope.out", "scope.in")) {
      for (String text : texts(Path.of(System.getProperty(side)))) {
        Conversation fresh = Conversation.begin(Locale.UK, "EUR", ZoneId.of("UTC"));
        List<Command> commands = understanding.understand(text, fresh, LocalDate.of(2026, 11, 24));
        Scope scope = new Scope(new AnswerFinder(knowledge.answers()), linker);
        Message message = Message.read(text);
        System.out.println(
            side
                + "\t"
                + text.replaceAll("\\s+", " ")
                + "\t"
                + commands
                + "\t"
                + scope.of(message)
                + "\t"
                + Arrays.toString(scope.features(message)));
      }
    }
  }

  private static List<String> texts(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      texts.add(json.readTree(line).path("text").asText());
    }
    return texts;
  }
}
