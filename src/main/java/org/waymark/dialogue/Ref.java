package org.waymark.dialogue;

import org.waymark.knowledge.ProgramId;

/** How a message points at something that was shown. */
public sealed interface Ref {
  /** "The second one": from 1 in the order shown; -1 is the last. */
  record Ordinal(int position) implements Ref {}

  /** A program by its name. */
  record Named(ProgramId program) implements Ref {}

  /** "That", "it", "this one": what was spoken of last. */
  record That() implements Ref {}
}
