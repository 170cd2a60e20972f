package org.waymark.understanding.act;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Ref;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Message;

/**
 * What is asked about a program or provider by its name: to leave it out, take it back, or count it
 * as done.
 */
final class NamedActs {
  private static final Pattern DONE =
      Pattern.compile(
          "(?<![^ ])(?:did|done|finished|completed|taken|took|passed|have already|already"
              + " have|already did|got|hold)(?![^ ])");
  private static final Pattern OUT =
      Pattern.compile(
          "(?<![^ ])(?:no|not|without|except|exclude|avoid|skip|drop|remove|anything but|hate|leave"
              + " out|instead of|rather than|other than|do not|never|get rid of|replace|swap)(?![^"
              + " ])");
  private static final Pattern BACK =
      Pattern.compile("(?<![^ ])(?:back|again|after all|include|allow)(?![^ ])");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?<![^ ])(?:about|what is|details|tell|show|describe|more on|info|information)(?![^ ])");

  private static final Pattern WHY =
      Pattern.compile("(?<![^ ])(?:why|what for|how come|reason)(?![^ ])");

  private final Message message;
  private final Conversation conversation;
  private final List<CatalogNames.Found> named;

  NamedActs(Message message, Conversation conversation, List<CatalogNames.Found> named) {
    this.message = message;
    this.conversation = conversation;
    this.named = named;
  }

  List<ActMention> read(List<ActMention> others) {
    List<ActMention> acts = new ArrayList<>();
    for (CatalogNames.Found found : named) {
      boolean taken =
          others.stream().anyMatch(a -> a.start() <= found.start() && found.end() <= a.end());
      if (!taken) {
        add(found, acts);
      }
    }
    return acts;
  }

  private void add(CatalogNames.Found found, List<ActMention> acts) {
    Clause clause = message.clauseAt(found.start());
    String line = message.lineOf(clause);
    boolean known = conversation.path() != null || !conversation.memory().shown().isEmpty();
    switch (found.thing()) {
      case CatalogNames.Thing.OfProgram program -> {
        Ref ref = new Ref.Named(program.id());
        if (WHY.matcher(line).find()) {
          acts.add(new ActMention(clause.start(), clause.end(), new Command.AskWhy(ref)));
        } else if (DONE.matcher(line).find()) {
          acts.add(new ActMention(clause.start(), found.end(), new Command.MarkDone(ref)));
        } else if (BACK.matcher(line).find()) {
          acts.add(new ActMention(clause.start(), clause.end(), new Command.IncludeProgram(ref)));
        } else if (OUT.matcher(line).find()) {
          acts.add(
              new ActMention(
                  clause.start(),
                  found.end(),
                  known
                          && line.matches(
                              ".*(?<![^ ])(?:instead|swap|replace|exchange|something else)(?![^"
                                  + " ]).*")
                      ? new Command.ReplaceStep(ref)
                      : new Command.ExcludeProgram(ref)));
        } else if (ABOUT.matcher(line).find()) {
          acts.add(
              new ActMention(
                  clause.start(), clause.end(), new Command.FindPrograms(program.title())));
        }
      }
      case CatalogNames.Thing.OfProvider provider -> {
        if (BACK.matcher(line).find()) {
          acts.add(
              new ActMention(
                  clause.start(),
                  clause.end(),
                  new Command.IncludeProvider(provider.id(), provider.name())));
        } else if (OUT.matcher(line).find()) {
          acts.add(
              new ActMention(
                  clause.start(),
                  found.end(),
                  new Command.ExcludeProvider(provider.id(), provider.name())));
        } else if (ABOUT.matcher(line).find()) {
          acts.add(
              new ActMention(
                  clause.start(), clause.end(), new Command.FindPrograms(provider.name())));
        }
      }
    }
  }
}
