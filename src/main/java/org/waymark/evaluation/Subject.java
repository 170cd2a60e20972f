package org.waymark.evaluation;

import java.util.List;
import org.waymark.catalog.Snapshot;
import org.waymark.turn.Conversations;

/**
 * What is played against.
 *
 * @param snapshot whose understanding hears single sentences
 * @param conversations over the same snapshot, on {@link CaseReader#TODAY}
 * @param fixedSentences what replies say in the same words whatever the facts
 */
public record Subject(Snapshot snapshot, Conversations conversations, List<String> fixedSentences) {
  /** Copies the list. */
  public Subject {
    fixedSentences = List.copyOf(fixedSentences);
  }
}
