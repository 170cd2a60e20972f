package org.waymark.reply.rewording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waymark.inference.ModelFailed;
import org.waymark.inference.Prompt;
import org.waymark.inference.PromptFile;
import org.waymark.inference.TextModel;
import org.waymark.reply.Block;
import org.waymark.reply.Reply;

/**
 * Has a model put the sentences of a reply in other words, each checked as it comes. Steps, lists,
 * answers and whatever is said in earnest stay as they are.
 */
public final class ModelRewording implements Rewording {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Commands whose replies are never put in other words. */
  private static final Set<String> IN_EARNEST =
      Set.of("ask-human", "forget-me", "export-me", "restart", "out-of-scope");

  private static final int MOST_SENTENCES = 12;
  private static final int TOKENS = 400;

  private final TextModel model;
  private final Duration most;
  private final PromptFile prompt;
  private final Map<String, Lexicon> lexicons;

  /**
   * With that model.
   *
   * @param most time that it may take
   * @param prompts the folder with what it is told and the words it may use; throws {@link
   *     IOException} where they cannot be read
   */
  public ModelRewording(TextModel model, Duration most, Path prompts) throws IOException {
    this.model = model;
    this.most = most;
    this.prompt = PromptFile.read(prompts, "word");
    this.lexicons = Lexicon.read(prompts);
  }

  @Override
  public Reply reword(Reply reply, Locale locale) {
    Lexicon lexicon = lexicons.get(locale.getLanguage());
    boolean earnest =
        reply.understood().stream().anyMatch(u -> IN_EARNEST.contains(u.command()))
            || reply.blocks().stream().anyMatch(b -> b instanceof Block.Handoff);
    if (lexicon == null || earnest) {
      return reply;
    }
    Rewritten rewritten = new Rewritten(reply, new SentenceGuard(lexicon), MOST_SENTENCES);
    if (rewritten.facts().isEmpty()) {
      return reply;
    }
    Lines lines = new Lines(rewritten::take);
    try {
      model.complete(told(rewritten.facts(), locale), most, lines);
      lines.end();
    } catch (ModelFailed failed) {
      // What was said whole until then was checked, and is as good as any other sentence.
    }
    return rewritten.reply();
  }

  private Prompt told(Map<String, Fact> facts, Locale locale) {
    ObjectNode data = JSON.createObjectNode();
    data.put("language", locale.getDisplayLanguage(Locale.ENGLISH));
    ArrayNode sentences = data.putArray("sentences");
    facts.forEach((id, fact) -> sentences.addObject().put("id", id).put("text", fact.masked()));
    try {
      return new Prompt(prompt.system(), JSON.writeValueAsString(data), null, TOKENS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is no JSON", e);
    }
  }
}
