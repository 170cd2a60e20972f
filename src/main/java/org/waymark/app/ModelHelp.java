package org.waymark.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.inference.CountedModel;
import org.waymark.inference.ModelSettings;
import org.waymark.inference.PromptFile;
import org.waymark.inference.TextModel;
import org.waymark.inference.TextModels;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.load.AnswerReader;
import org.waymark.knowledge.load.Issues;
import org.waymark.reply.Wording;
import org.waymark.reply.rewording.ModelRewording;
import org.waymark.reply.rewording.Rewording;
import org.waymark.understanding.Understanding;
import org.waymark.understanding.answer.AnswerFinder;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.proposal.ProposedUnderstanding;

/** What a language model adds to the parts: nothing, and no class of it, where none is set. */
sealed interface ModelHelp {
  /** The understanding to use. */
  Understanding understanding(
      Understanding builtIn, Framework framework, Linker linker, AnswerFinder answers);

  /** How replies are put in other words. */
  Rewording rewording();

  /** The sentences to say: a greeting that tells whether a model has a part in it. */
  Wording wording(Wording wording);

  /** The answers to give, likewise. */
  List<Answer> answers(List<Answer> answers);

  /** What was used of the model until now; null where there is none. */
  CountedModel.@Nullable Use use();

  /** Of that model; throws {@link IOException} where what it is to be told cannot be read. */
  static ModelHelp open(@Nullable ModelSettings settings, Path prompts, Path knowledge)
      throws IOException {
    return settings == null
        ? new None()
        : Some.of(TextModels.open(settings), settings.timeout(), prompts, knowledge);
  }

  /** No model. */
  record None() implements ModelHelp {
    @Override
    public Understanding understanding(
        Understanding builtIn, Framework framework, Linker linker, AnswerFinder answers) {
      return builtIn;
    }

    @Override
    public Rewording rewording() {
      return Rewording.none();
    }

    @Override
    public Wording wording(Wording wording) {
      return wording;
    }

    @Override
    public List<Answer> answers(List<Answer> answers) {
      return answers;
    }

    @Override
    public CountedModel.@Nullable Use use() {
      return null;
    }
  }

  /**
   * A model.
   *
   * @param half of the turn's time: one call to understand, and one to word
   * @param own answers that are others where a model has a part
   */
  record Some(
      CountedModel model, Duration half, PromptFile prompt, Rewording rewording, List<Answer> own)
      implements ModelHelp {
    static Some of(TextModel remote, Duration whole, Path prompts, Path knowledge)
        throws IOException {
      CountedModel model = new CountedModel(remote);
      Duration half = whole.dividedBy(2);
      return new Some(
          model,
          half,
          PromptFile.read(prompts, "understand"),
          new ModelRewording(model, half, prompts),
          AnswerReader.read(knowledge.resolve("answers/with-model"), new Issues()));
    }

    @Override
    public Wording wording(Wording wording) {
      return wording.preferring(".model");
    }

    @Override
    public List<Answer> answers(List<Answer> answers) {
      Map<String, Answer> others =
          own.stream().collect(Collectors.toMap(Answer::id, answer -> answer));
      return answers.stream().map(a -> others.getOrDefault(a.id(), a)).toList();
    }

    @Override
    public CountedModel.Use use() {
      return model.use();
    }

    @Override
    public Understanding understanding(
        Understanding builtIn, Framework framework, Linker linker, AnswerFinder answers) {
      return new ProposedUnderstanding(builtIn, framework, linker, answers, model, half, prompt);
    }
  }
}
