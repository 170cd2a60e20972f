package org.waymark.understanding.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Command.OutOfScope;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Pending;
import org.waymark.dialogue.Ref;
import org.waymark.dialogue.SkillMention;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.SkillId;
import org.waymark.understanding.linking.Link;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.phrase.Hit;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Message;

/** Reads what a message asks for. Immutable; safe for use by many threads. */
public final class ActReader {
  private static final Set<String> NO_QUERY =
      Set.of(
          "me", "us", "some", "any", "the", "a", "an", "these", "those", "other", "more", "it",
          "this", "that", "all", "my", "your", "there", "good", "i", "do", "you", "have", "free",
          "cheap", "short", "online", "of");
  private final Phrases phrases = Phrases.beside(ActReader.class, "acts.txt");
  private final Framework framework;
  private final Linker linker;
  private final CatalogNames names;

  /** Programs and providers are known by those names, skills by that linker. */
  public ActReader(Framework framework, Linker linker, CatalogNames names) {
    this.framework = framework;
    this.linker = linker;
    this.names = names;
  }

  /** What is asked for, in the order said, without overlap. */
  public List<ActMention> read(Message message, Conversation conversation) {
    List<CatalogNames.Found> named = names.find(message.text());
    List<ActMention> acts = new ArrayList<>();
    int reached = -1;
    for (Hit hit : phrases.find(message)) {
      if (hit.from() < reached) {
        continue;
      }
      ActMention act = act(message, conversation, hit, named);
      if (act != null) {
        acts.add(act);
        reached = hit.to();
      }
    }
    acts.addAll(new NamedActs(message, conversation, named).read(acts));
    acts.sort(Comparator.comparingInt(ActMention::start));
    return acts;
  }

  private @Nullable ActMention act(
      Message message, Conversation conversation, Hit hit, List<CatalogNames.Found> named) {
    Command command =
        switch (hit.name()) {
          case "GREET" -> new Command.Greet();
          case "THANK" -> new Command.Thank();
          case "GOODBYE" -> new Command.Goodbye();
          case "AFFIRM" -> new Command.Affirm();
          case "DENY" -> new Command.Deny();
          case "SKIP" -> new Command.Skip();
          case "RESTART" -> new Command.Restart();
          case "FORGET" -> new Command.ForgetMe();
          case "EXPORT" -> new Command.ExportMe();
          case "HUMAN" -> new Command.AskHuman();
          case "WHY" -> new Command.AskWhy(ref(message, hit, named));
          case "WHYNOT" -> whyNot(message, hit);
          case "COMPARE" -> compare(message, hit, named);
          case "ALTERNATIVES" -> new Command.ShowAlternatives(ref(message, hit, named));
          case "REPLACE" ->
              pointing(message, conversation, hit, named)
                  .map(Command.ReplaceStep::new)
                  .orElse(null);
          case "EXCLUDE" ->
              pointing(message, conversation, hit, named)
                  .map(Command.ExcludeProgram::new)
                  .orElse(null);
          case "INCLUDE" ->
              pointing(message, conversation, hit, named)
                  .map(Command.IncludeProgram::new)
                  .orElse(null);
          case "DONE" ->
              pointing(message, conversation, hit, named).map(Command.MarkDone::new).orElse(null);
          case "PLAN" -> new Command.Plan();
          case "TAKES" -> new Command.AskWhatItTakes();
          case "ROLES" -> new Command.SuggestRoles();
          case "FIND" -> find(message, hit);
          case "FINDMORE" -> isLookingAround(conversation) ? find(message, hit) : null;
          case "INJECTION" -> new OutOfScope(OutOfScope.Kind.INJECTION, null);
          case "ABUSE" -> new OutOfScope(OutOfScope.Kind.ABUSE, null);
          case "DISTRESS" -> new OutOfScope(OutOfScope.Kind.DISTRESS, null);
          default ->
              throw new IllegalStateException("acts.txt names an unknown act: " + hit.name());
        };
    if (command == null) {
      return null;
    }
    boolean wholeSentence =
        command instanceof Command.AskWhyNot
            || command instanceof Command.Compare
            || command instanceof Command.ReplaceStep;
    int end = wholeSentence ? sentenceEnd(message, hit) : message.endOfLine(hit.to());
    return new ActMention(message.startOfLine(hit.from()), end, command);
  }

  private static int sentenceEnd(Message message, Hit hit) {
    int sentence = message.clauseAt(message.startOfLine(hit.from())).sentence();
    return message.clauses().stream()
        .filter(c -> c.sentence() == sentence)
        .mapToInt(Clause::end)
        .max()
        .orElse(message.text().length());
  }

  private static @Nullable Ref ref(Message message, Hit hit, List<CatalogNames.Found> named) {
    int end = sentenceEnd(message, hit);
    Optional<Ref> program =
        programs(named, message.startOfLine(hit.from()), end).stream().findFirst();
    return program.orElseGet(() ->
        hit.hasGroup()
            ? Refs.one(message, message.line().substring(hit.groupFrom(), hit.groupTo()))
                .orElse(null)
            : null);
  }

  private static List<Ref> programs(List<CatalogNames.Found> named, int start, int end) {
    List<Ref> programs = new ArrayList<>();
    for (CatalogNames.Found found : named) {
      if (found.start() >= start
          && found.end() <= end
          && found.thing() instanceof CatalogNames.Thing.OfProgram program) {
        programs.add(new Ref.Named(program.id()));
      }
    }
    return programs;
  }

  /**
   * A reference that points at something: by position or name, or "that" where programs were shown.
   */
  private static Optional<Ref> pointing(
      Message message, Conversation conversation, Hit hit, List<CatalogNames.Found> named) {
    boolean choosing =
        conversation.memory().pending() instanceof Pending.ChooseRole
            || conversation.memory().pending() instanceof Pending.ChooseSkill;
    boolean shown =
        conversation.path() != null
            || !conversation.memory().shown().isEmpty()
            || conversation.memory().spokenOf() != null;
    return choosing || !shown ? Optional.empty() : Optional.ofNullable(ref(message, hit, named));
  }

  private @Nullable Command whyNot(Message message, Hit hit) {
    int start = message.startOfLine(hit.from());
    int end = sentenceEnd(message, hit);
    for (Linker.Named found : linker.scan(message.text())) {
      if (found.start() >= start
          && found.end() <= end
          && found instanceof Linker.Named.OfSkill skill
          && skill.link() instanceof Link.Clear<SkillId> clear) {
        return framework
            .findSkill(clear.id())
            .map(s -> new Command.AskWhyNot(SkillMention.of(skill.words(), s)))
            .orElse(null);
      }
    }
    return null;
  }

  private static Command compare(Message message, Hit hit, List<CatalogNames.Found> named) {
    int end = sentenceEnd(message, hit);
    List<Ref> refs = new ArrayList<>(programs(named, message.startOfLine(hit.from()), end));
    Clause clause = message.clauseAt(message.startOfLine(hit.from()));
    int from = hit.from();
    int to = message.line().length();
    for (int i = hit.to(); i < message.line().length(); i++) {
      if (message.startOfLine(i) >= end) {
        to = i;
        break;
      }
    }
    refs.addAll(Refs.all(message, message.line().substring(from, Math.max(from, to))));
    if (refs.isEmpty() && clause.start() < message.startOfLine(from)) {
      refs.addAll(Refs.all(message, message.lineOf(clause)));
    }
    return new Command.Compare(refs);
  }

  /** "And on food hygiene?": only after programs were shown that are no path. */
  private static boolean isLookingAround(Conversation conversation) {
    return conversation.path() == null && !conversation.memory().shown().isEmpty();
  }

  private static @Nullable Command find(Message message, Hit hit) {
    if (!hit.hasGroup()) {
      return null;
    }
    String words =
        message
            .text()
            .substring(message.startOfLine(hit.groupFrom()), message.endOfLine(hit.groupTo()))
            .strip();
    boolean says =
        java.util.Arrays.stream(message.line().substring(hit.groupFrom(), hit.groupTo()).split(" "))
            .anyMatch(w -> !NO_QUERY.contains(w));
    return says ? new Command.FindPrograms(words) : null;
  }
}
