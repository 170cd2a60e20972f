package org.waymark.understanding.proposal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.inference.Completion;
import org.waymark.inference.ModelFailed;
import org.waymark.inference.PromptFile;
import org.waymark.inference.TextModel;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Framework;
import org.waymark.understanding.Understanding;
import org.waymark.understanding.act.LanguageGuess;
import org.waymark.understanding.answer.AnswerFinder;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.reading.Message;

/**
 * The built-in understanding, helped by a model where it is in doubt. Whatever the model does, the
 * built-in reading is there. Safe for use by many threads.
 */
public final class ProposedUnderstanding implements Understanding {
  /** From so many words on, a message may say more than was heard. */
  private static final int MANY_WORDS = 14;

  /** Answers that a model may choose among. */
  private static final int ANSWERS = 5;

  private final Understanding builtIn;
  private final Framework framework;
  private final Linker linker;
  private final AnswerFinder finder;
  private final TextModel model;
  private final Duration most;
  private final ProposalPrompt prompt;
  private final LanguageGuess languages = new LanguageGuess();

  /**
   * Beside that one.
   *
   * @param most time that a proposal may take
   */
  public ProposedUnderstanding(
      Understanding builtIn,
      Framework framework,
      Linker linker,
      AnswerFinder finder,
      TextModel model,
      Duration most,
      PromptFile prompt) {
    this.builtIn = builtIn;
    this.framework = framework;
    this.linker = linker;
    this.finder = finder;
    this.model = model;
    this.most = most;
    this.prompt = new ProposalPrompt(prompt);
  }

  @Override
  public List<Command> understand(String text, Conversation conversation, LocalDate today) {
    List<Command> heard = builtIn.understand(text, conversation, today);
    Message message = Message.read(text);
    if (conversation.memory().pending() != null
        || message.tokens().isEmpty()
        || Orders.toAMachine(text)
        || !Settlement.inDoubt(heard, message.tokens().size(), MANY_WORDS)) {
      return heard;
    }
    List<Answer> answers = finder.near(text, ANSWERS);
    Optional<List<Proposal>> proposals = ask(text, conversation, answers);
    if (proposals.isEmpty()) {
      return heard;
    }
    Validation validation =
        new Validation(
            framework,
            linker,
            message,
            languages.other(text).isEmpty(),
            answers.stream().map(Answer::id).collect(Collectors.toSet()));
    List<Command> valid =
        proposals.get().stream().map(validation::check).flatMap(Optional::stream).toList();
    return Settlement.settle(heard, valid);
  }

  private Optional<List<Proposal>> ask(
      String text, Conversation conversation, List<Answer> answers) {
    try {
      Completion said = model.complete(prompt.of(text, conversation, answers), most, piece -> {});
      return ProposalReader.read(said.text());
    } catch (ModelFailed failed) {
      return Optional.empty();
    }
  }
}
