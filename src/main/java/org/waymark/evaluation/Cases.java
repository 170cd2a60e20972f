package org.waymark.evaluation;

import java.util.List;

/** The cases of one part. */
public record Cases(Part part, List<Sentence> sentences, List<Dialogue> dialogues) {
  /** Copies the lists. */
  public Cases {
    sentences = List.copyOf(sentences);
    dialogues = List.copyOf(dialogues);
  }
}
