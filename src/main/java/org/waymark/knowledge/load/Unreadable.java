package org.waymark.knowledge.load;

import java.io.IOException;
import org.waymark.knowledge.load.Issue.Place;

/** A source that cannot be read at all, so that nothing of it counts. */
public final class Unreadable extends IOException {
  private static final long serialVersionUID = 1;
  private final transient Place place;

  /** At that place, for that reason: a sentence for whoever sent the source. */
  public Unreadable(Place place, String reason) {
    super(reason);
    this.place = place;
  }

  /** Where reading ended. */
  public Place place() {
    return place;
  }
}
