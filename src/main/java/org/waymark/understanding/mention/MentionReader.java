package org.waymark.understanding.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Field;
import org.waymark.knowledge.Framework;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.reading.Holder;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Mood;

/** Reads the roles and skills of a message. Immutable; safe for use by many threads. */
public final class MentionReader {
  /** "a butcher's wife" is no butcher. */
  private static final Pattern OF_KIN =
      Pattern.compile(
          "(?:['’]s?)?\\s+(?:wife|husband|widow|widower|son|daughter|mother|father|mum|mom|dad|brother|sister|girlfriend|boyfriend|kid|kids|child)\\b");

  private final Links links;
  private static final Pattern YET = Pattern.compile("(?i) (?:yet|so far|at the moment|either)\\b");
  private static final Pattern PAPER =
      Pattern.compile("(?i)(?:licen[cs]e|certificate|cert|ticket|badge|permit|degree|diploma)s?$");
  private static final Pattern OF_LEADING =
      Pattern.compile("(?i)\\b(?:lead|manage|supervise|run|team)");
  private static final Pattern TAKEN_BACK =
      Pattern.compile("(?i)\\W*(?:but|and i meant|i meant|though|when i meant|earlier|before)\\b");
  private static final Set<String> LACKING = Set.of("lack", "lacking", "without", "neither");
  private final RegionReader regions = new RegionReader();

  /** Names and phrases are linked by that linker. */
  public MentionReader(Framework framework, Linker linker) {
    this.links = new Links(framework, linker);
  }

  /**
   * What is meant, and of the one who writes, in the order said. What is only supposed, or of
   * somebody else, is left out.
   */
  public List<Mention> read(Message message, Conversation conversation, LocalDate today) {
    if (message.tokens().isEmpty()) {
      return List.of();
    }
    List<Linker.Named> scanned =
        links.scan(message.text()).stream()
            .filter(n -> !OF_KIN.matcher(message.text().substring(n.end())).lookingAt())
            .toList();
    Names names = new Names(scanned);
    LastUsedReader lastUsed = new LastUsedReader(message, today);
    RegionMentions reader = new RegionMentions(message, links, names, lastUsed);
    List<Mention> found = new ArrayList<>();
    List<Mention> denied = new ArrayList<>();
    Use last = firstUse(conversation);
    for (Region region : regions.read(message, names::inside)) {
      List<Mention> here = reader.read(region, last);
      if (region.frame() == Frame.ARROW && !here.isEmpty()) {
        beforeArrow(found);
      }
      for (Mention mention : here) {
        Mention meant = settled(message, region, mention);
        boolean groundless =
            region.frame() == Frame.CORRECT
                && found.isEmpty()
                && !region.cue().matches(".*\\bi (?:mean|meant|said)\\b.*")
                && scanned.stream().noneMatch(n -> n.start() == mention.start());
        if (meant != null && !groundless && !isTakenBack(message, region, mention)) {
          if (region.cue().matches("(?:but )?(?:no|not)") && meant instanceof Mention.OfSkill) {
            denied.add(meant);
          }
          found.add(meant);
          last = meant.use() == Use.REFUSE ? last : meant.use();
        }
      }
    }
    for (Mention mention :
        new Loose(message, links, conversation.memory().asked()).read(names.left(), found)) {
      if (counts(message, mention)) {
        found.add(mention);
      }
    }
    found.sort(Comparator.comparingInt(Mention::start));
    found.replaceAll(m -> denied.contains(m) && lacks(message, m, found) ? m.as(Use.STRIKE) : m);
    if (found.stream().anyMatch(m -> m.use() == Use.TEAM)) {
      // "I manage a team of five who need Excel" is about them.
      found.removeIf(m ->
          m instanceof Mention.OfSkill
              && m.use() == Use.HOLD
              && OF_LEADING.matcher(message.text().substring(m.start(), m.end())).find());
    }
    return corrected(found, firstUse(conversation));
  }

  /**
   * What a message says that is nothing but the answer to the question which work or skill, in
   * words that no frame and no name told.
   */
  public List<Mention> bareAnswer(Message message, Conversation conversation) {
    return new BareAnswer(message, links, conversation.memory().asked()).read();
  }

  /** "I have SQL but no Python": what is not there beside what is. */
  private static boolean isLacked(Message message, Mention mention) {
    var clause = message.clauseAt(mention.start());
    return message.tokens().subList(clause.firstToken(), clause.tokenEnd()).stream()
        .filter(t -> t.end() <= mention.start())
        .anyMatch(t -> LACKING.contains(t.form()));
  }

  /** "I said bartender but really I'm a waiter": what was said is no longer so. */
  private static boolean isTakenBack(Message message, Region region, Mention mention) {
    return region.frame() == Frame.CORRECT
        && region.cue().endsWith("said")
        && TAKEN_BACK.matcher(message.text().substring(mention.end())).lookingAt();
  }

  private static boolean lacks(Message message, Mention denied, List<Mention> found) {
    int before = found.indexOf(denied) - 1;
    String after = message.text().substring(denied.end());
    if (denied.use() == Use.REFUSE
        && PAPER.matcher(message.text().substring(denied.start(), denied.end())).find()) {
      return true;
    }
    if (denied.use() == Use.REFUSE && YET.matcher(after).lookingAt()) {
      return true;
    }
    return denied.use() == Use.REFUSE
        && before >= 0
        && found.get(before).use() == Use.HOLD
        && message.clauseAt(found.get(before).start()).sentence()
            == message.clauseAt(denied.start()).sentence();
  }

  private static Use firstUse(Conversation conversation) {
    return conversation.memory().asked() == Field.CURRENT_ROLE ? Use.CURRENT : Use.TARGET;
  }

  /** What stands before an arrow is where one is, not where one goes. */
  private static void beforeArrow(List<Mention> found) {
    if (!found.isEmpty()
        && found.getLast() instanceof Mention.OfRole role
        && role.use() == Use.TARGET) {
      found.set(found.size() - 1, role.as(Use.CURRENT));
    }
  }

  private static @Nullable Mention settled(Message message, Region region, Mention mention) {
    Mood mood = message.moodAt(mention.start());
    if (!region.frame().spokenByOthers() && !counts(message, mention)) {
      return null;
    }
    if (mention.use() == Use.HOLD && isLacked(message, mention)) {
      return mention.as(Use.STRIKE);
    }
    if (mention instanceof Mention.OfRole role
        && role.use() == Use.CURRENT
        && ((mood == Mood.PAST && !region.cue().contains("been")) || role.until() != null)) {
      return role.as(Use.FORMER);
    }
    return mention;
  }

  /** A correction is of what was said last of its kind. */
  private static List<Mention> corrected(List<Mention> found, Use first) {
    List<Mention> settled = new ArrayList<>();
    Use role = first;
    Use skill = Use.WANT;
    for (Mention mention : found) {
      switch (mention) {
        case Mention.OfRole of -> {
          role = of.use() == Use.CORRECT || of.use() == Use.REFUSE ? role : of.use();
          settled.add(of.use() == Use.CORRECT ? of.as(role) : of);
        }
        case Mention.OfSkill of -> {
          skill = of.use() == Use.CORRECT || of.use() == Use.REFUSE ? skill : of.use();
          settled.add(of.use() == Use.CORRECT ? of.as(skill) : of);
        }
      }
    }
    return settled;
  }

  private static boolean counts(Message message, Mention mention) {
    boolean wish = mention.use() == Use.TARGET || mention.use() == Use.WANT;
    Mood mood = message.moodAt(mention.start());
    return message.holderAt(mention.start()) == Holder.SPEAKER
        && (wish || mood != Mood.HYPOTHETICAL);
  }
}
