package org.waymark.store;

import java.util.List;
import java.util.Optional;

/**
 * Where in team messaging a conversation is held. A place is gone when its conversation is. Every
 * method throws {@link StoreUnavailable} where the database cannot be reached. Safe for use by many
 * threads.
 */
public interface PlaceStore {
  /** The conversation that is held there, or empty. */
  Optional<String> find(String channel, String place);

  /**
   * Binds a place to a conversation, which must be there. What was bound there before stays within
   * reach of {@link #listByPerson} under a place of its own.
   */
  void bind(String channel, Place place, String conversationId);

  /** Conversations of a person, each once. */
  List<String> listByPerson(String channel, String person);

  /** Places of a person. */
  List<String> listPlaces(String channel, String person);

  /** Conversations of a workspace, each once, a thousand at most. */
  List<String> listByWorkspace(String channel, String workspace);

  /**
   * A place.
   *
   * @param place a name that tells nothing to others, such as a hash
   * @param person likewise
   */
  record Place(String place, String person, String workspace) {}
}
