package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.waymark.understanding.phrase.Hit;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Token;

/**
 * Finds the frames of a message and what each governs: up to the next frame, or to where its
 * sentence ends.
 */
final class RegionReader {
  private static final Set<String> STOPS = Set.of(".", "!", "?", ";");
  private static final Set<String> PAUSES = Set.of(",", "-", "and", "but", "so");
  private static final Set<String> ANEW =
      Set.of(
          "i", "we", "he", "she", "they", "you", "it", "there", "nobody", "everybody", "everyone");
  private static final Set<String> SUBJECTS = Set.of("i", "we");
  private static final Set<String> JOINS =
      Set.of(
          "and", "but", "or", "so", "because", "that", "if", "when", "then", "since", "as",
          "while");
  private static final Set<String> ARRIVES = Set.of("to", "into", "towards", "toward");
  private static final Set<String> LEAVES =
      Set.of(
          "come",
          "coming",
          "came",
          "comes",
          "move",
          "moving",
          "switch",
          "switching",
          "change",
          "changing",
          "transition",
          "transitioning",
          "background",
          "away",
          "over",
          "out",
          "pivot",
          "pivoting");
  private final Phrases frames = Phrases.beside(RegionReader.class, "frames.txt");

  /**
   * The regions in order, without overlap. A word inside a name begins no frame: "machine learning
   * engineer".
   */
  List<Region> read(Message message, IntPredicate insideName) {
    List<Hit> hits =
        chosen(
            frames.find(message).stream()
                .filter(h -> h.hasGroup() || !insideName.test(message.startOfLine(h.from())))
                .toList());
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      Frame frame = Frame.valueOf(hit.name());
      int first = message.tokenAtLine(hit.from());
      if (hit.hasGroup()) {
        regions.add(
            new Region(
                frame,
                cue(message, hit),
                first,
                message.tokenAtLine(hit.groupFrom()),
                message.tokenAtLine(hit.groupTo() - 1) + 1));
        continue;
      }
      int from = after(message, hit.to());
      int limit =
          i + 1 < hits.size()
              ? Math.max(from, message.tokenAtLine(hits.get(i + 1).from()))
              : message.tokens().size();
      int to =
          i + 1 < hits.size() && isFronted(message, hits, i + 1)
              ? lastComma(message, from, sentenceEnd(message, from, limit))
              : sentenceEnd(message, from, limit);
      if (frame == Frame.FROM) {
        int arrival = arrival(message, from, sentenceEnd(message, from, message.tokens().size()));
        regions.add(
            new Region(
                arrival < 0 && !comesFrom(message, first) ? Frame.CURRENT : frame,
                cue(message, hit),
                first,
                from,
                arrival < 0 ? to : Math.min(to, arrival)));
        if (arrival >= 0 && arrival < to) {
          regions.add(new Region(Frame.TARGET_A, "to", arrival, arrival + 1, to));
        }
      } else {
        regions.add(new Region(frame, cue(message, hit), first, from, to));
      }
    }
    return regions;
  }

  /** "I know Word, PowerPoint I have never used": what stands right before "I" is its object. */
  private static boolean isFronted(Message message, List<Hit> hits, int at) {
    int first = message.tokenAtLine(hits.get(at).from());
    return SUBJECTS.contains(message.tokens().get(first).form())
        && first > 0
        && message.tokens().get(first - 1).kind() == Token.Kind.WORD
        && !JOINS.contains(message.tokens().get(first - 1).form());
  }

  private static int lastComma(Message message, int from, int to) {
    int at = to - 1;
    while (at > from && !message.tokens().get(at).form().equals(",")) {
      at--;
    }
    return at > from && to - at <= 5 ? at : to;
  }

  /**
   * "coming from retail" tells one's work; "learn from a screen", "writing from the kitchen" do
   * not.
   */
  private static boolean comesFrom(Message message, int from) {
    return from == 0 || LEAVES.contains(message.tokens().get(from - 1).form());
  }

  private static String cue(Message message, Hit hit) {
    return message.line().substring(hit.from(), hit.to()).strip();
  }

  /** Of frames that begin one inside another the one that reaches further governs. */
  private static List<Hit> chosen(List<Hit> hits) {
    List<Hit> chosen = new ArrayList<>();
    int reached = -1;
    for (Hit hit : hits) {
      boolean inFrom =
          !chosen.isEmpty()
              && chosen.getLast().name().equals("FROM")
              && hit.name().equals("SOMETHING");
      if (hit.to() > reached && !inFrom) {
        chosen.add(hit);
        reached = hit.to();
      }
    }
    return chosen;
  }

  /** The first token after a place of the line at which a token ends. */
  private static int after(Message message, int place) {
    return place >= message.line().length()
        ? message.tokens().size()
        : message.tokenAtLine(place) + 1;
  }

  private static int sentenceEnd(Message message, int from, int limit) {
    int to = from;
    while (to < limit
        && !STOPS.contains(message.tokens().get(to).form())
        && !beginsAnew(message, to)) {
      to++;
    }
    return to;
  }

  /** ", I'd rather be fishing": somebody new does something of his own. */
  private static boolean beginsAnew(Message message, int at) {
    String next = at + 1 < message.tokens().size() ? message.tokens().get(at + 1).form() : "";
    return PAUSES.contains(message.tokens().get(at).form()) && ANEW.contains(next);
  }

  private static int arrival(Message message, int from, int to) {
    for (int i = from; i < to; i++) {
      if (ARRIVES.contains(message.tokens().get(i).form())) {
        return i;
      }
    }
    return -1;
  }
}
