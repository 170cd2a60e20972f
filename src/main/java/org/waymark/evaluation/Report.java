package org.waymark.evaluation;

import java.util.List;

/**
 * The scores of the parts that were played.
 *
 * @param catalogVersion that was played against
 */
public record Report(String catalogVersion, List<Scored> parts) {
  /** Copies the list. */
  public Report {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param commands over sentences and dialogues
   * @param worst cases with something wrong, the worst first; none of what is held out
   */
  public record Scored(
      Part part,
      SentenceScores sentences,
      DialogueScores dialogues,
      List<CommandScore> commands,
      List<Worst> worst) {
    /** Copies the lists. */
    public Scored {
      commands = List.copyOf(commands);
      worst = List.copyOf(worst);
    }
  }

  /**
   * A case with something wrong.
   *
   * @param kind {@code sentence} or {@code dialogue}
   * @param wrong how many things are
   * @param lines what was said and what is wrong, in order
   */
  public record Worst(String id, String kind, int wrong, List<String> lines) {
    /** Copies the list. */
    public Worst {
      lines = List.copyOf(lines);
    }
  }
}
