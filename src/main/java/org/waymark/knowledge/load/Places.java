package org.waymark.knowledge.load;

import java.util.HashMap;
import java.util.Map;
import org.waymark.knowledge.load.Issue.Place;

/**
 * Where the records of a knowledge folder stand, so that whoever finds fault with one later can
 * name file and line. Not for use by several threads while it is filled.
 */
public final class Places {
  private final Map<Record, Place> places = new HashMap<>();

  /** A record of this key stands there; the first place of a key counts. */
  void put(Record key, Place place) {
    places.putIfAbsent(key, place);
  }

  /**
   * The place of a record by its id (of a skill, role, program or award; an ambiguous word and an
   * answer are their own keys); a place without a line where it is not known.
   */
  public Place of(Record key) {
    return places.getOrDefault(key, new Place(key.toString(), 0, 0, null));
  }
}
