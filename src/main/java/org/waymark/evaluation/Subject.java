package org.waymark.evaluation;

import org.waymark.catalog.Snapshot;
import org.waymark.turn.Conversations;

/**
 * What is played against.
 *
 * @param snapshot whose understanding hears single sentences
 * @param conversations over the same snapshot, on {@link CaseReader#TODAY}
 */
public record Subject(Snapshot snapshot, Conversations conversations) {}
