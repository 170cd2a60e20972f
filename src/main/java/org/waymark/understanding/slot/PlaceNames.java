package org.waymark.understanding.slot;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Token;

/** Names of places at a place of a message: those of the catalog, else what is written like one. */
final class PlaceNames {
  /** Written like places, and none that courses are held in. */
  private static final Set<String> WIDE =
      Stream.concat(
              Stream.of(Locale.getISOCountries())
                  .map(c -> Locale.of("", c).getDisplayCountry(Locale.ENGLISH)),
              Stream.of(
                  "UK",
                  "England",
                  "Scotland",
                  "Wales",
                  "Britain",
                  "Europe",
                  "EU",
                  "US",
                  "USA",
                  "Africa",
                  "Asia",
                  "America",
                  "Holland"))
          .map(PlaceNames::plain)
          .collect(Collectors.toUnmodifiableSet());

  /** Words of five letters and more that are no names. */
  private static final Set<String> EVERYDAY =
      Set.copyOf(Phrases.words(Linker.class, "common-words.txt"));

  /** Cities that time zones are named after. */
  private static final Set<String> CITIES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(z -> z.contains("/") && !z.startsWith("Etc/"))
          .map(z -> z.substring(z.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern OTHER =
      Pattern.compile(
          "(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|german|french|spanish|italian|dutch|polish|portuguese|excel|python|java|sql|i|it|hr|a|the|my|person|advance|fear|hope|peace|pain|debt|poverty|town|cities|city|flat|house|country|countryside|village|sticks|north|south|east|west|middle|nowhere|here|there)");

  /** Between the words of one name: "Stoke-on-Trent", "Esch sur Alzette". */
  private static final Set<String> JOINTS =
      Set.of("on", "upon", "sur", "am", "an", "en", "de", "la", "le", "del", "of", "under");

  private final Message message;
  private final List<String> known;

  PlaceNames(Message message, Set<String> known) {
    this.message = message;
    this.known =
        known.stream()
            .sorted(
                Comparator.<String>comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  /** A name and the index after its last token. */
  record Found(String name, int tokenEnd) {}

  /** The place of the catalog named from that token on. */
  Optional<Found> known(int token) {
    for (String place : known) {
      List<String> words = List.of(plain(place).split(" "));
      int to = token + words.size();
      if (to <= message.tokens().size() && forms(token, to).equals(words)) {
        return Optional.of(new Found(place, to));
      }
    }
    return Optional.empty();
  }

  /** The same where it is a city that everybody knows. */
  Optional<Found> city(int token) {
    return token < message.tokens().size() && CITIES.contains(message.tokens().get(token).form())
        ? written(token)
        : Optional.empty();
  }

  /** The same where it is no everyday word either. */
  Optional<Found> rare(int token) {
    boolean city =
        token < message.tokens().size() && CITIES.contains(message.tokens().get(token).form());
    boolean capital = isCapital(token) && !EVERYDAY.contains(message.tokens().get(token).form());
    return city || capital || isRare(token) ? written(token) : Optional.empty();
  }

  /** What is written like the name of a town from that token on. */
  Optional<Found> written(int token) {
    int to = token;
    while (to < message.tokens().size()
        && to < token + 4
        && (isCapital(to) || (to > token && isJoint(to) && isCapital(to + 1)))) {
      to++;
    }
    boolean capitals = to > token;
    if (!capitals && !anyCapital() && isRare(token)) {
      to = token + 1;
    }
    if (to == token) {
      return Optional.empty();
    }
    String typed =
        message
            .text()
            .substring(message.tokens().get(token).start(), message.tokens().get(to - 1).end());
    String name =
        capitals ? typed : typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1);
    return WIDE.contains(plain(name)) || OTHER.matcher(plain(name)).matches()
        ? Optional.empty()
        : Optional.of(new Found(name, to));
  }

  private List<String> forms(int from, int to) {
    List<String> forms = new ArrayList<>();
    for (int i = from; i < to; i++) {
      forms.add(message.tokens().get(i).form());
    }
    return forms;
  }

  private boolean isCapital(int at) {
    if (at >= message.tokens().size()) {
      return false;
    }
    Token token = message.tokens().get(at);
    String typed = message.text().substring(token.start(), token.end());
    return token.kind() == Token.Kind.WORD
        && typed.length() > 2
        && Character.isUpperCase(typed.charAt(0))
        && !typed.equals(typed.toUpperCase(Locale.ROOT))
        && !OTHER.matcher(token.form()).matches();
  }

  private boolean isJoint(int at) {
    return at < message.tokens().size() && JOINTS.contains(message.tokens().get(at).form());
  }

  /** Whether nobody presses the shift key here, so that names are not to be told by it. */
  private boolean anyCapital() {
    return message.text().chars().anyMatch(Character::isUpperCase);
  }

  /** Whether it is no everyday English word, so that it may be a name written small. */
  private boolean isRare(int at) {
    return at < message.tokens().size()
        && message.tokens().get(at).kind() == Token.Kind.WORD
        && message.tokens().get(at).form().length() > 4
        && !EVERYDAY.contains(message.tokens().get(at).form());
  }

  /** In lower case, without accents, hyphens as blanks. */
  static String plain(String place) {
    return Normalizer.normalize(place.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replace('-', ' ');
  }
}
