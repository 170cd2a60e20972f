package org.waymark.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code place} in a {@link Database}. */
public final class SqlPlaceStore implements PlaceStore {
  private final Database database;

  /** In that database. */
  public SqlPlaceStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> find(String channel, String place) {
    return database.read(h -> find(h, channel, place));
  }

  private static Optional<String> find(Handle h, String channel, String place) {
    return h.select(
            "SELECT conversation_id FROM place WHERE channel = ? AND place = ?", channel, place)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public void bind(String channel, Place place, String conversationId) {
    database.write(h -> {
      find(h, channel, place.place())
          .filter(before -> !before.equals(conversationId))
          .ifPresent(before -> insert(h, channel, place, "was-" + before, before));
      return insert(h, channel, place, place.place(), conversationId);
    });
  }

  private static int insert(
      Handle h, String channel, Place place, String name, String conversationId) {
    return h.execute(
        "INSERT INTO place (channel, place, person, workspace, conversation_id) VALUES (?, ?, ?,"
            + " ?, ?) ON CONFLICT (channel, place) DO UPDATE SET conversation_id ="
            + " excluded.conversation_id",
        channel,
        name,
        place.person(),
        place.workspace(),
        conversationId);
  }

  @Override
  public List<String> listByPerson(String channel, String person) {
    return list(
        "SELECT DISTINCT conversation_id FROM place WHERE channel = ? AND person = ? ORDER BY"
            + " conversation_id",
        channel,
        person);
  }

  @Override
  public List<String> listPlaces(String channel, String person) {
    return list(
        "SELECT place FROM place WHERE channel = ? AND person = ? ORDER BY place", channel, person);
  }

  @Override
  public List<String> listByWorkspace(String channel, String workspace) {
    return list(
        "SELECT DISTINCT conversation_id FROM place WHERE channel = ? AND workspace = ? ORDER BY"
            + " conversation_id LIMIT 1000",
        channel,
        workspace);
  }

  private List<String> list(String sql, String channel, String value) {
    return database.read(h -> h.select(sql, channel, value).mapTo(String.class).list());
  }
}
