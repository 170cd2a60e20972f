package org.waymark.reply.rewording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.reply.Block;
import org.waymark.reply.Reply;

/** A reply while its sentences are put in other words. Their order stays, whatever comes first. */
final class Rewritten {
  private static final Pattern LINE = Pattern.compile("\\s*(s\\d{1,3})\\s*:\\s*(\\S.*)");

  private final Reply built;
  private final SentenceGuard guard;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final List<List<Piece>> paragraphs = new ArrayList<>();
  private final Map<String, String> said = new LinkedHashMap<>();

  /** A sentence as built; {@code id} is empty where it stays. */
  private record Piece(String id, String text) {}

  Rewritten(Reply built, SentenceGuard guard, int most) {
    this.built = built;
    this.guard = guard;
    Masking masking = new Masking(built);
    for (Block block : built.blocks()) {
      if (block instanceof Block.Text(String text)) {
        List<Piece> pieces = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
          Optional<Fact> fact =
              facts.size() < most ? masking.mask(sentence).filter(guard::isFree) : Optional.empty();
          String id = fact.isPresent() ? "s" + (facts.size() + 1) : "";
          fact.ifPresent(f -> facts.put(id, f));
          pieces.add(new Piece(id, sentence));
        }
        paragraphs.add(pieces);
      }
    }
  }

  /** The sentences that may be put in other words, by id. */
  Map<String, Fact> facts() {
    return facts;
  }

  /** Takes a line of the form {@code s1: …}, where it passes; any other is not heard. */
  void take(String line) {
    Matcher matcher = LINE.matcher(line);
    if (matcher.matches()) {
      Fact fact = facts.get(matcher.group(1));
      String sentence = matcher.group(2).strip();
      if (fact != null && guard.passes(fact, sentence)) {
        said.putIfAbsent(matcher.group(1), fact.filled(sentence));
      }
    }
  }

  /** The reply with what was taken in place of what was built. */
  Reply reply() {
    String text = built.text();
    List<Block> blocks = new ArrayList<>();
    int paragraph = 0;
    for (Block block : built.blocks()) {
      if (block instanceof Block.Text(String before)) {
        String after = joined(paragraphs.get(paragraph++));
        int at = text.indexOf(before);
        if (at >= 0) {
          text = text.substring(0, at) + after + text.substring(at + before.length());
          blocks.add(new Block.Text(after));
        } else {
          blocks.add(block);
        }
      } else {
        blocks.add(block);
      }
    }
    return built.reworded(text, blocks);
  }

  private String joined(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      String other = said.get(piece.id());
      String blanks = piece.text().substring(piece.text().stripTrailing().length());
      out.append(other == null ? piece.text() : other + blanks);
    }
    return out.toString();
  }
}
