package org.waymark.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a client draws that shows the blocks alone, beside what one reads that shows the text alone.
 */
record Drawn(Reply reply) {
  /** Paragraphs of the text that are neither a text block nor drawn, item for item, by another. */
  List<String> paragraphsThatNoBlockDraws() {
    List<Block> left = new ArrayList<>(reply.blocks());
    List<String> undrawn = new ArrayList<>();
    for (String paragraph : paragraphs()) {
      boolean drawn =
          left.removeIf(b -> b instanceof Block.Text t && t.text().equals(paragraph))
              || left.removeIf(b -> draws(b, paragraph));
      if (!drawn) {
        undrawn.add(paragraph);
      }
    }
    return undrawn;
  }

  private List<String> paragraphs() {
    return Arrays.asList(reply.text().split("\n\n", -1));
  }

  private static boolean draws(Block block, String paragraph) {
    List<String> words = words(block);
    boolean answer = block instanceof Block.AnswerBlock;
    return !words.isEmpty()
        && words.stream().allMatch(paragraph::contains)
        && (answer || paragraph.lines().count() == words.size());
  }

  /** Titles, labels and the like of blocks, as far as the text does not hold them. */
  List<String> wordsThatTheTextLacks() {
    return reply.blocks().stream()
        .flatMap(b -> words(b).stream())
        .filter(w -> !reply.text().contains(w))
        .toList();
  }

  /** An item each of what the block draws. */
  private static List<String> words(Block block) {
    return switch (block) {
      case Block.Text text -> List.of(text.text());
      case Block.PathBlock path -> path.path().steps().stream().map(s -> s.title()).toList();
      case Block.Programs programs -> programs.items().stream().map(Block.Card::title).toList();
      case Block.Comparison comparison ->
          comparison.programs().stream().map(Block.Card::title).toList();
      case Block.Roles roles -> roles.items().stream().map(Block.RoleItem::label).toList();
      case Block.Choice choice -> choice.options().stream().map(Block.Option::label).toList();
      case Block.ProfileBlock profile -> List.of();
      case Block.AnswerBlock answer -> List.of(Markdown.plain(answer.text()));
      case Block.Handoff handoff ->
          List.of(String.valueOf(handoff.url() != null ? handoff.url() : handoff.email()));
    };
  }
}
