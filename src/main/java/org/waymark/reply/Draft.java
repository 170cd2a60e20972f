package org.waymark.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.reply.Reply.Source;
import org.waymark.reply.Reply.Suggestion;

/** A reply while it is put together. Not for use by several threads. */
final class Draft {
  private static final int MOST_SUGGESTIONS = 4;

  private final List<String> paragraphs = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Suggestion> suggestions = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /** A paragraph of its own. */
  void say(String paragraph) {
    if (!paragraph.isBlank()) {
      paragraphs.add(paragraph);
      blocks.add(new Block.Text(paragraph));
    }
  }

  /** A paragraph before all others. */
  void sayFirst(String paragraph) {
    paragraphs.addFirst(paragraph);
    blocks.addFirst(new Block.Text(paragraph));
  }

  /** Lines that a block draws in its own way: for those who see the text alone. */
  void lines(List<String> lines) {
    paragraphs.add(String.join("\n", lines));
  }

  void block(Block block) {
    blocks.add(block);
  }

  void suggest(String label, String text) {
    if (suggestions.size() < MOST_SUGGESTIONS) {
      suggestions.putIfAbsent(text, new Suggestion(label, text));
    }
  }

  void source(Source source) {
    sources.putIfAbsent(source.kind() + " " + source.id(), source);
  }

  String text() {
    return String.join("\n\n", paragraphs);
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Suggestion> suggestions() {
    return List.copyOf(suggestions.values());
  }

  List<Source> sources() {
    return List.copyOf(sources.values());
  }
}
