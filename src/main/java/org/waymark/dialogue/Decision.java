package org.waymark.dialogue;

import java.util.ArrayList;
import java.util.List;

/**
 * What a message comes to.
 *
 * @param conversation with the facts of the message in its profile
 * @param action the one thing to do
 * @param replan whether the profile changed in a way that the path may depend on
 * @param notes what the reply has to admit
 */
public record Decision(Conversation conversation, Action action, boolean replan, List<Note> notes) {
  /** Copies the list. */
  public Decision {
    notes = List.copyOf(notes);
  }

  /** The same with these to be admitted first. */
  public Decision admitting(List<Note> first) {
    List<Note> all = new ArrayList<>(first);
    all.addAll(notes);
    return new Decision(conversation, action, replan, all);
  }
}
