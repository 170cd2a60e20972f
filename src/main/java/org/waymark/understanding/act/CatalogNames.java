package org.waymark.understanding.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Provider;

/**
 * Finds programs and providers of a catalog by their names. Immutable; safe for use by many
 * threads.
 */
public final class CatalogNames {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SUBTITLE = Pattern.compile(" ?[:(–—|].*");
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  private record Entry(List<String> words, Thing thing) {}

  /** What a name means. */
  public sealed interface Thing {
    /** A program. */
    record OfProgram(ProgramId id, String title) implements Thing {}

    /** A provider. */
    record OfProvider(String id, String name) implements Thing {}
  }

  /** A name found; offsets are UTF-16 units into the text. */
  public record Found(int start, int end, Thing thing) {}

  private record Word(int start, int end, String form) {}

  /** Over all programs of the catalog and their providers. A name of one short word is no name. */
  public CatalogNames(Catalog catalog) {
    Map<String, Provider> providers = new LinkedHashMap<>();
    for (Program program : catalog.listPrograms()) {
      providers.putIfAbsent(program.provider().id(), program.provider());
      Thing thing = new Thing.OfProgram(program.id(), program.title());
      add(program.title(), thing, 2);
      String plain = SUBTITLE.matcher(program.title()).replaceFirst("");
      if (!plain.equals(program.title())) {
        add(plain, thing, 3);
      }
    }
    providers.values().forEach(this::add);
  }

  private void add(Provider provider) {
    Thing thing = new Thing.OfProvider(provider.id(), provider.name());
    add(provider.name(), thing, 1);
    List<Word> words = words(provider.name());
    if (words.size() > 1) {
      // People say the proper part of a name: "Tabkey", "Second Morning".
      words.stream()
          .filter(w ->
              w.form().length() > 5
                  && provider.id().contains(w.form())
                  && !COMMON.contains(w.form()))
          .forEach(w -> add(w.form(), thing, 1));
      add(words.get(0).form() + " " + words.get(1).form(), thing, 2);
    }
  }

  private static final java.util.Set<String> COMMON =
      java.util.Set.of(
          "school",
          "college",
          "university",
          "academy",
          "institute",
          "foundation",
          "training",
          "second",
          "morning",
          "business",
          "learning",
          "centre",
          "center",
          "national",
          "technical",
          "studio",
          "ledger",
          "institut");

  private void add(String name, Thing thing, int fewestWords) {
    List<String> words = words(name).stream().map(Word::form).toList();
    if (!words.isEmpty() && words.getFirst().equals("the")) {
      words = words.subList(1, words.size());
    }
    if (words.size() >= fewestWords) {
      byFirstWord
          .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
          .add(new Entry(words, thing));
    }
  }

  /** The names in a text, longest first where they overlap, in the order of the text. */
  public List<Found> find(String text) {
    List<Word> words = words(text);
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Entry best = null;
      for (Entry entry : byFirstWord.getOrDefault(words.get(at).form(), List.of())) {
        if (stands(entry, words, at)
            && (best == null || entry.words().size() > best.words().size())) {
          best = entry;
        }
      }
      if (best == null) {
        at++;
      } else {
        found.add(
            new Found(
                words.get(at).start(),
                words.get(at + best.words().size() - 1).end(),
                best.thing()));
        at += best.words().size();
      }
    }
    return found;
  }

  private static boolean stands(Entry entry, List<Word> words, int at) {
    if (at + entry.words().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < entry.words().size(); i++) {
      if (!entry.words().get(i).equals(words.get(at + i).form())) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new Word(word.start(), word.end(), word.group().toLowerCase(Locale.ROOT)));
    }
    return words;
  }
}
