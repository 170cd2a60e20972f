package org.waymark.understanding.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.RoleMention;
import org.waymark.inference.Prompt;
import org.waymark.inference.PromptFile;
import org.waymark.knowledge.Answer;

/**
 * What a model is told of a conversation: the message, the reply before it, what is known in a few
 * labels, and titles of answers. Trimmed and without what tells who somebody is.
 */
final class ProposalPrompt {
  private static final int LONGEST_MESSAGE = 2000;
  private static final int LONGEST_REPLY = 300;
  private static final int TOKENS = 500;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PromptFile file;

  ProposalPrompt(PromptFile file) {
    this.file = file;
  }

  Prompt of(String text, Conversation conversation, List<Answer> answers) {
    ObjectNode data = JSON.createObjectNode();
    ObjectNode known = data.putObject("known");
    Profile profile = conversation.profile();
    put(known, "work", profile.currentRole());
    put(known, "goal", profile.targetRole());
    known.put("path_shown", conversation.path() != null);
    var asked = conversation.memory().asked();
    if (asked != null) {
      data.put("question", asked.code());
    }
    data.put("last_reply", trimmed(conversation.memory().lastText(), LONGEST_REPLY));
    var titles = data.putArray("answers");
    answers.forEach(a -> titles.addObject().put("id", a.id()).put("title", a.title()));
    data.put("message", trimmed(text, LONGEST_MESSAGE));
    try {
      return new Prompt(file.system(), JSON.writeValueAsString(data), file.schema(), TOKENS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is no JSON", e);
    }
  }

  /** The framework's own label, never the words. */
  private static void put(ObjectNode node, String name, @Nullable RoleMention role) {
    if (role != null && role.label() != null) {
      node.put(name, role.label());
    }
  }

  private static String trimmed(String text, int longest) {
    String plain = Redaction.of(text);
    return plain.length() <= longest ? plain : plain.substring(plain.length() - longest);
  }
}
