package org.waymark.reply;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation.Stage;
import org.waymark.dialogue.Field;
import org.waymark.planning.Path;

/**
 * One answer, as every channel gets it. The components are those of the HTTP contract's Reply.
 *
 * @param id opaque
 * @param inReplyTo the id of the message, or null for the greeting and for edits of the card
 * @param text the whole answer as plain text, complete without the blocks
 * @param suggestions things worth saying next, as buttons
 * @param asks the one field that this reply asks for, or null
 * @param profile what is known, with what the current role implies
 * @param path the path as it stands, or null
 */
public record Reply(
    String id,
    @Nullable String inReplyTo,
    Instant at,
    String text,
    List<Block> blocks,
    List<Suggestion> suggestions,
    @Nullable Field asks,
    List<Understood> understood,
    List<Change> changes,
    Stage stage,
    ProfileView profile,
    @Nullable Path path,
    List<Source> sources) {
  /** Copies the lists. */
  public Reply {
    blocks = List.copyOf(blocks);
    suggestions = List.copyOf(suggestions);
    understood = List.copyOf(understood);
    changes = List.copyOf(changes);
    sources = List.copyOf(sources);
  }

  /** The same, saying this and nothing else. */
  public Reply saying(String other) {
    List<Block> drawn =
        Stream.concat(
                Stream.of(new Block.Text(other)),
                blocks.stream().filter(b -> !(b instanceof Block.Text)))
            .toList();
    return new Reply(
        id,
        inReplyTo,
        at,
        other,
        drawn,
        suggestions,
        asks,
        understood,
        changes,
        stage,
        profile,
        path,
        sources);
  }

  /** The same with this said before it. */
  public Reply after(String greeting) {
    List<Block> drawn =
        Stream.concat(Stream.of(new Block.Text(greeting)), blocks.stream()).toList();
    return new Reply(
        id,
        inReplyTo,
        at,
        greeting + "\n\n" + text,
        drawn,
        suggestions,
        asks,
        understood,
        changes,
        stage,
        profile,
        path,
        sources);
  }

  /** The same in other words. */
  public Reply reworded(String otherText, List<Block> otherBlocks) {
    return new Reply(
        id,
        inReplyTo,
        at,
        otherText,
        otherBlocks,
        suggestions,
        asks,
        understood,
        changes,
        stage,
        profile,
        path,
        sources);
  }

  /** The same with other sources. */
  public Reply withSources(List<Source> other) {
    return new Reply(
        id,
        inReplyTo,
        at,
        text,
        blocks,
        suggestions,
        asks,
        understood,
        changes,
        stage,
        profile,
        path,
        other);
  }

  /** A button: what it shows, and what is said when it is pressed. */
  public record Suggestion(String label, String text) {}

  /**
   * A command that was understood.
   *
   * @param command its word of the HTTP contract
   * @param field the profile field it is about, or null
   * @param value what it sets, as it stands in the profile, or null
   */
  public record Understood(String command, @Nullable Field field, @Nullable Value value) {}

  /**
   * A field of the profile that changed.
   *
   * @param from before, null where it was not set
   * @param to after, null where it is no longer set
   * @param effect what that did to the path, in a few words; empty where it did nothing
   */
  public record Change(Field field, @Nullable Value from, @Nullable Value to, String effect) {}

  /** Where a fact stands: {@code kind} is {@code program}, {@code answer} or {@code role}. */
  public record Source(String kind, String id, String title, @Nullable String url) {}
}
