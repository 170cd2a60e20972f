package org.waymark.understanding.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.understanding.reading.Message;

/** All readers of slots. Safe for use by many threads. */
public final class SlotReaders {
  private static final List<SlotReader> READERS =
      List.of(
          new HoursReader(),
          new BudgetReader(),
          new DurationReader(),
          new FinishReader(),
          new StartReader(),
          new DeliveryReader(),
          new LanguageReader(),
          new LevelReader(),
          new PlaceReader(),
          new MaxProgramsReader(),
          new PreferenceReader(),
          new UnsetReader());

  private SlotReaders() {}

  /**
   * What the message says of limits and preferences, in the order said; of one field, mood and
   * holder only the last word.
   */
  public static List<SlotMention> read(Message message, Context context) {
    if (message.clauses().isEmpty()) {
      return List.of();
    }
    Message corrected = Corrections.made(message);
    List<SlotMention> found =
        new ArrayList<>(
            READERS.stream().flatMap(r -> r.read(corrected, context).stream()).toList());
    List<SlotMention> unset = found.stream().filter(m -> m.said() instanceof Said.Unset).toList();
    found.removeIf(m ->
        !(m.said() instanceof Said.Unset)
            && unset.stream()
                .anyMatch(u ->
                    u.said().field() == m.said().field()
                        && u.start() <= m.start()
                        && m.end() <= u.end()));
    found.sort(Comparator.comparingInt(SlotMention::start).thenComparingInt(SlotMention::end));
    AnswerReader.read(corrected, context, found).ifPresent(found::add);
    return lastWords(found);
  }

  private static List<SlotMention> lastWords(List<SlotMention> found) {
    List<SlotMention> last = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      SlotMention now = found.get(i);
      boolean later =
          found.subList(i + 1, found.size()).stream()
              .anyMatch(m ->
                  m.said().field() == now.said().field()
                      && m.mood() == now.mood()
                      && m.holder() == now.holder());
      if (!later) {
        last.add(now);
      }
    }
    return last;
  }
}
