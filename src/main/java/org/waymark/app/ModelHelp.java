package org.waymark.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.waymark.inference.CountedModel;
import org.waymark.inference.ModelSettings;
import org.waymark.inference.PromptFile;
import org.waymark.inference.TextModel;
import org.waymark.inference.TextModels;
import org.waymark.knowledge.Framework;
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

  /** What was used of the model until now; null where there is none. */
  CountedModel.@Nullable Use use();

  /** Of that model; throws {@link IOException} where what it is to be told cannot be read. */
  static ModelHelp open(@Nullable ModelSettings settings, Path prompts) throws IOException {
    return settings == null
        ? new None()
        : Some.of(TextModels.open(settings), settings.timeout(), prompts);
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
    public CountedModel.@Nullable Use use() {
      return null;
    }
  }

  /**
   * A model.
   *
   * @param half of the turn's time: one call to understand, and one to word
   */
  record Some(CountedModel model, Duration half, PromptFile prompt, Rewording rewording)
      implements ModelHelp {
    static Some of(TextModel remote, Duration whole, Path prompts) throws IOException {
      CountedModel model = new CountedModel(remote);
      Duration half = whole.dividedBy(2);
      return new Some(
          model,
          half,
          PromptFile.read(prompts, "understand"),
          new ModelRewording(model, half, prompts));
    }

    @Override
    public CountedModel.Use use() {
      return model.use();
    }

    @Override
    public Understanding understanding(
        Understanding builtIn, Framework framework, Linker linker, AnswerFinder answers) {
      return new ProposedUnderstanding(
          builtIn, framework, linker, answers, model, half, prompt);
    }
  }
}
