package org.waymark.dialogue;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.ProgramId;
import org.waymark.planning.Path;

/**
 * Where a conversation stands.
 *
 * @param locale of the learner, for reading dates and wording
 * @param currency of a bare number, ISO 4217
 * @param zone by which "today" is told
 * @param path the last one shown, or null
 */
public record Conversation(
    Locale locale,
    String currency,
    ZoneId zone,
    Profile profile,
    @Nullable Path path,
    Stage stage,
    Memory memory) {

  /** How far it is. */
  public enum Stage implements Coded {
    GATHERING("gathering"),
    PLANNED("planned"),
    HANDED_OFF("handed-off");

    private final String code;

    Stage(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * What was just said and shown.
   *
   * @param asked the field that a bare answer is for: the one asked for last, while it is open; or
   *     null
   * @param asks fields that were asked for at any time: none is asked twice in the same words
   * @param declined fields that the learner would not or could not tell: not asked again
   * @param shown programs shown last, in order
   * @param spokenOf the program that "that" means, or null
   * @param pending what is left open, or null
   * @param stuck turns in a row that brought nothing
   * @param lastText the last reply, so that no sentence is said twice in a row
   * @param offered choices that were put, by {@link Pending#key()}: none is put twice
   */
  public record Memory(
      @Nullable Field asked,
      Set<Field> asks,
      Set<Field> declined,
      List<ProgramId> shown,
      @Nullable ProgramId spokenOf,
      @Nullable Pending pending,
      int stuck,
      String lastText,
      Set<String> offered) {
    /** Copies the collections. */
    public Memory {
      asks = Set.copyOf(asks);
      declined = Set.copyOf(declined);
      shown = List.copyOf(shown);
      offered = Set.copyOf(offered);
    }

    /** Whether the field was neither declined nor asked before: nothing is put twice. */
    public boolean mayAsk(Field field) {
      return !declined.contains(field) && !asks.contains(field);
    }

    /** Whether that choice was not put before. */
    public boolean isFresh(Pending choice) {
      return !offered.contains(choice.key());
    }

    /** The same with no question open, as after an edit of the card. */
    public Memory withoutQuestion() {
      return new Memory(null, asks, declined, shown, spokenOf, null, 0, lastText, offered);
    }

    /** Nothing said yet. */
    public static Memory blank() {
      return new Memory(null, Set.of(), Set.of(), List.of(), null, null, 0, "", Set.of());
    }
  }

  /** The same with this as the last reply. */
  public Conversation withLastText(String text) {
    return with(memory.asked(), memory.spokenOf(), text);
  }

  /** The same with this as the question asked last. */
  public Conversation askedFor(Field field) {
    return with(field, memory.spokenOf(), memory.lastText());
  }

  /** The same with "that" meaning this program. */
  public Conversation speakingOf(ProgramId program) {
    return with(memory.asked(), program, memory.lastText());
  }

  private Conversation with(@Nullable Field asked, @Nullable ProgramId spokenOf, String lastText) {
    Memory m = memory;
    return new Conversation(
        locale,
        currency,
        zone,
        profile,
        path,
        stage,
        new Memory(
            asked,
            m.asks(),
            m.declined(),
            m.shown(),
            spokenOf,
            m.pending(),
            m.stuck(),
            lastText,
            m.offered()));
  }

  /** A new one. */
  public static Conversation begin(Locale locale, String currency, ZoneId zone) {
    List<String> languages =
        locale.getLanguage().isEmpty() ? List.of("en") : List.of(locale.getLanguage());
    return new Conversation(
        locale, currency, zone, Profile.empty(languages), null, Stage.GATHERING, Memory.blank());
  }
}
