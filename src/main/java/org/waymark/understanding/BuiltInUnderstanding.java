package org.waymark.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Command.OutOfScope;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Profile;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.understanding.Resolver.Placed;
import org.waymark.understanding.act.ActMention;
import org.waymark.understanding.act.ActReader;
import org.waymark.understanding.act.CatalogNames;
import org.waymark.understanding.act.LanguageGuess;
import org.waymark.understanding.answer.AnswerFinder;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.mention.Mention;
import org.waymark.understanding.mention.MentionReader;
import org.waymark.understanding.mention.Use;
import org.waymark.understanding.reading.Clause;
import org.waymark.understanding.reading.Holder;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Mood;
import org.waymark.understanding.slot.Context;
import org.waymark.understanding.slot.Said;
import org.waymark.understanding.slot.SlotMention;
import org.waymark.understanding.slot.SlotReaders;

/**
 * Understands English without a model: one reading of the message, readers of acts, mentions and
 * slots over it, one resolver. Immutable; safe for use by many threads.
 */
public final class BuiltInUnderstanding implements Understanding {
  /** That another goal comes in the place of the one that was said. */
  private static final Pattern TURN =
      Pattern.compile(
          "^(?:(?:oh|ah|hm|hmm|gah|ugh|ok|well|but|and|alright|right|fine) ?[,.:]?"
              + " ?)*(?:no|nope|nah|sorry|wait|actually|scrap|scratch|forget|drop|on"
              + " (?:second|third|reflection)|rather|i mean|i meant|then|ok|fine|alright)(?![^"
              + " ])|(?<![^ ])(?:final answer|after all|instead|changed? my mind|second"
              + " thoughts?|third thoughts?|let me (?:start|try)|start (?:smaller|small)|something"
              + " (?:smaller|easier|calmer|simpler)|i meant|i mean|wrong (?:one|job|role)|mixed"
              + " (?:up|them up)|not for me|too (?:bad|old|weak) for|would (?:rather|prefer)|going"
              + " for)(?![^ ])");

  /** That a goal is taken, whatever was asked. */
  private static final Pattern CHOSEN =
      Pattern.compile(
          "(?<![^ ])(?:that is the (?:job|one|goal|dream)|let us (?:go"
              + " (?:for|with)|say|try|do)|sounds"
              + " (?:nice|good|great|fine|ok|alright|interesting|like (?:me|fun|it)|right)|it is"
              + " for a job|(?:is|was) what i am after|would be"
              + " (?:nice|good|great|lovely|my)|(?:is|was) the one)(?![^ ])|(?<![^"
              + " ])(?:then|first|it is)(?: [.!,])*$|^(?:ok|alright|right|anyway|fine)(?:"
              + " [a-z]+){1,4} : ");

  private final ActReader acts;
  private final MentionReader mentions;
  private final PendingReader pending;
  private final Questions questions;
  private final OffTopic offTopic;
  private final LanguageGuess languages = new LanguageGuess();
  private final Set<String> places;

  /** Over that framework and catalog; questions find their answers by that finder. */
  public BuiltInUnderstanding(
      Framework framework, Catalog catalog, Linker linker, AnswerFinder answers) {
    acts = new ActReader(framework, linker, new CatalogNames(catalog));
    mentions = new MentionReader(framework, linker);
    pending = new PendingReader(framework);
    questions = new Questions(answers);
    offTopic = new OffTopic(new Scope(answers, linker));
    Set<String> named = new LinkedHashSet<>();
    for (Program program : catalog.listPrograms()) {
      named.addAll(program.places());
    }
    places = Set.copyOf(named);
  }

  @Override
  public List<Command> understand(String text, Conversation conversation, LocalDate today) {
    Message message = Message.read(text);
    Optional<String> language = languages.other(text);
    if (language.isPresent()) {
      return List.of(new OutOfScope(OutOfScope.Kind.OTHER_LANGUAGE, language.get()));
    }
    if (message.tokens().isEmpty()) {
      return List.of(new Command.Unclear(""));
    }
    List<ActMention> asked = acts.read(message, conversation);
    for (ActMention act : asked) {
      if (act.command() instanceof OutOfScope(OutOfScope.Kind kind, String none)
          && (kind == OutOfScope.Kind.DISTRESS || kind == OutOfScope.Kind.INJECTION)) {
        return List.of(act.command());
      }
    }
    Context context = new Context(conversation, today, places);
    List<Mention> read = mentions.read(message, turned(message, conversation), today);
    List<SlotMention> slots =
        new ArrayList<>(
            SlotReaders.read(message, context).stream()
                .filter(s -> read.stream().noneMatch(m -> isPartOfName(s, m)))
                .toList());
    List<SlotMention> retaken =
        new Retakes(message, context)
            .read(slots).stream().filter(s -> !isNameForPlace(s, read)).toList();
    slots.addAll(retaken);
    List<Mention> named =
        read.stream()
            .filter(m -> asked.stream().noneMatch(a -> hides(a, m)))
            .filter(m -> slots.stream().noneMatch(s -> isLimit(s, m)))
            .filter(
                m -> retaken.stream().noneMatch(s -> s.start() < m.end() && m.start() < s.end()))
            .toList();

    Optional<PendingReader.Choice> choice = pending.read(message, conversation, named);
    List<Placed> facts = new ArrayList<>();
    if (choice.isPresent()) {
      facts.add(new Placed(0, choice.get().command()));
    }
    facts.addAll(
        new Resolver(message, conversation.profile())
            .resolve(choice.map(PendingReader.Choice::rest).orElse(named)));
    facts.addAll(limits(message, slots, told(message, named)));
    facts.sort(Comparator.comparingInt(Placed::start));
    List<Placed> wanted =
        new ArrayList<>(asked.stream().map(a -> new Placed(a.start(), a.command())).toList());
    whatIf(slots).ifPresent(wanted::add);
    List<Placed> told = new ArrayList<>(facts);
    whatIf(slots).ifPresent(told::add);
    wanted.addAll(questions(message, asked, told));
    wanted.sort(Comparator.comparingInt(Placed::start));
    if (facts.isEmpty() && wanted.isEmpty()) {
      facts.addAll(
          new Resolver(message, conversation.profile())
              .resolve(mentions.bareAnswer(message, conversation)));
    }
    facts.addAll(named(message, conversation, facts, wanted, slots));
    restAfterManners(message, facts, wanted).ifPresent(wanted::add);
    List<Command> commands = new Manners(conversation).put(facts, wanted, choice.isPresent());
    return offTopic.check(
        message, conversation, commands.isEmpty() ? List.of(questions.ofWhole(message)) : commands);
  }

  /**
   * "Medical assistant, nights only": where the answer to the question for the work stands before
   * limits, in words that no name told.
   */
  private List<Placed> named(
      Message message,
      Conversation conversation,
      List<Placed> facts,
      List<Placed> wanted,
      List<SlotMention> slots) {
    Clause first = message.clauses().getFirst();
    boolean limitsOnly =
        wanted.isEmpty()
            && !facts.isEmpty()
            && facts.stream().allMatch(f -> f.start() >= first.end())
            && facts.size() == slots.size()
            && message.text().substring(0, first.end()).matches("(?s).*[,.;:] *");
    return limitsOnly
        ? new Resolver(message, conversation.profile())
            .resolve(
                mentions.bareAnswer(
                    Message.read(message.text().substring(0, first.end() - 1)), conversation))
        : List.of();
  }

  /**
   * The conversation as names without a frame are to be heard: "no, a paramedic" is no answer to
   * the question for the work of now, but another goal.
   */
  private static Conversation turned(Message message, Conversation conversation) {
    Profile profile = conversation.profile();
    boolean told =
        profile.currentRole() != null && conversation.memory().asked() == Field.CURRENT_ROLE;
    boolean turns =
        (profile.targetRole() != null
                && (TURN.matcher(message.line()).find() || message.line().endsWith("?")))
            || CHOSEN.matcher(message.line()).find();
    return told || turns ? conversation.askedFor(Field.TARGET_ROLE) : conversation;
  }

  /** Whether what a mention names belongs to what is asked, so that it is no fact. */
  private static boolean hides(ActMention act, Mention mention) {
    boolean names =
        switch (act.command()) {
          case Command.FindPrograms f -> true;
          case Command.AskHuman h -> true;
          case Command.Greet g -> true;
          case Command.Thank t -> mention.end() - mention.start() > 2;
          case Command.Goodbye g -> true;
          case Command.AskWhyNot w -> true;
          case Command.AskWhy w -> true;
          case Command.Compare c -> true;
          case Command.ReplaceStep r -> true;
          case Command.ExcludeProgram e -> true;
          case Command.ExcludeProvider e -> true;
          case Command.MarkDone d -> true;
          case Command.IncludeProgram i -> true;
          case Command.IncludeProvider i -> true;
          default -> false;
        };
    return names && mention.start() < act.end() && act.start() < mention.end();
  }

  /**
   * Sentences in which somebody else says what the learner is to do: "my boss says learn this by
   * March".
   */
  private static Set<Integer> told(Message message, List<Mention> named) {
    Set<Integer> sentences = new LinkedHashSet<>();
    for (Mention mention : named) {
      if (message.holderAt(mention.start()) == Holder.OTHER) {
        sentences.add(message.clauseAt(mention.start()).sentence());
      }
    }
    return sentences;
  }

  /**
   * Whether what a mention names is the language of teaching or a day, so that it is no skill and
   * no work.
   */
  private static boolean isLimit(SlotMention slot, Mention mention) {
    if (!(slot.said() instanceof Said.Value(Constraint constraint)) || slot.confidence() < 1) {
      return false;
    }
    boolean held = mention.use() == Use.HOLD || mention.use() == Use.STRIKE;
    boolean takes =
        switch (constraint) {
          case Constraint.Languages l -> !held;
          case Constraint.FinishBy f -> true;
          case Constraint.StartOn s -> true;
          case Constraint.HoursPerWeek h -> false;
          case Constraint.Budget b -> false;
          case Constraint.Weeks w -> false;
          case Constraint.MaxPrograms m -> false;
          case Constraint.Deliveries d -> false;
          case Constraint.Ceiling c -> false;
          case Constraint.Place p ->
              mention instanceof Mention.OfSkill
                  || (mention instanceof Mention.OfRole role && !role.linked());
        };
    return takes && mention.start() < slot.end() && slot.start() < mention.end();
  }

  /** "I want to learn online teaching": a word of a skill's name is no wish of its own. */
  private static boolean isPartOfName(SlotMention slot, Mention mention) {
    return slot.said() instanceof Said.Value(Constraint.Deliveries delivery)
        && isLinked(mention)
        && mention.start() <= slot.start()
        && slot.end() <= mention.end()
        && mention.end() - mention.start() > slot.end() - slot.start();
  }

  /** "I meant Electrician": any word with a capital may be a place, but for a role or a skill. */
  private static boolean isNameForPlace(SlotMention slot, List<Mention> read) {
    return slot.said().field() == Field.PLACE
        && read.stream()
            .anyMatch(m -> isLinked(m) && slot.start() < m.end() && m.start() < slot.end());
  }

  private static boolean isLinked(Mention mention) {
    return switch (mention) {
      case Mention.OfSkill skill -> skill.skill().skillId() != null;
      case Mention.OfRole role -> role.role().roleId() != null;
    };
  }

  private static List<Placed> limits(Message message, List<SlotMention> slots, Set<Integer> told) {
    List<Placed> facts = new ArrayList<>();
    for (SlotMention slot : slots) {
      boolean forLearner =
          slot.mood() == Mood.REAL && told.contains(message.clauseAt(slot.start()).sentence());
      // "Could it be cheaper?" is a wish, however it is put.
      boolean wish = slot.said() instanceof Said.Prefer && slot.holder() == Holder.SPEAKER;
      if (slot.counts() || forLearner || wish) {
        Command command =
            switch (slot.said()) {
              case Said.Value value -> new Command.SetConstraint(value.constraint());
              case Said.Unset unset -> new Command.ForgetConstraint(unset.dropped());
              case Said.Prefer prefer -> new Command.SetPreference(prefer.preference());
            };
        facts.add(new Placed(slot.start(), command));
      }
    }
    return facts;
  }

  /** What is only supposed, or wished against the facts, is tried out; the profile stays. */
  private static Optional<Placed> whatIf(List<SlotMention> slots) {
    List<Constraint> changes = new ArrayList<>();
    List<Field> dropped = new ArrayList<>();
    int start = 0;
    for (SlotMention slot : slots) {
      boolean supposed =
          slot.holder() == Holder.SPEAKER
              && (slot.mood() == Mood.HYPOTHETICAL || slot.mood() == Mood.WISH);
      if (supposed && slot.said() instanceof Said.Value(Constraint constraint)) {
        changes.add(constraint);
        start = slot.start();
      } else if (supposed && slot.said() instanceof Said.Unset(Field field)) {
        dropped.add(field);
        start = slot.start();
      }
    }
    return changes.isEmpty() && dropped.isEmpty()
        ? Optional.empty()
        : Optional.of(new Placed(start, new Command.AskWhatIf(changes, dropped)));
  }

  /** What is asked after a greeting, thanks or "great", where nothing else was read. */
  private Optional<Placed> restAfterManners(
      Message message, List<Placed> facts, List<Placed> wanted) {
    if (!facts.isEmpty()
        || wanted.isEmpty()
        || !wanted.stream().allMatch(w -> Manners.polite(w.command()))) {
      return Optional.empty();
    }
    int after = wanted.getLast().start();
    return message.clauses().stream()
        .filter(c -> c.question() && c.start() > after && c.tokenEnd() - c.firstToken() > 3)
        .findFirst()
        .map(c ->
            new Placed(
                c.start(), questions.ofWhole(Message.read(message.text().substring(c.start())))))
        .filter(p -> !(p.command() instanceof Command.Unclear));
  }

  /** Questions to our answers, sentence by sentence, where the sentence asks nothing else. */
  private List<Placed> questions(Message message, List<ActMention> asked, List<Placed> facts) {
    List<Placed> found = new ArrayList<>();
    List<Clause> clauses = message.clauses();
    int sentences = clauses.isEmpty() ? 0 : clauses.getLast().sentence() + 1;
    for (int i = 0; i < sentences; i++) {
      int sentence = i;
      List<Clause> own = clauses.stream().filter(c -> c.sentence() == sentence).toList();
      if (own.isEmpty() || own.stream().noneMatch(Clause::question)) {
        continue;
      }
      int start = own.getFirst().start();
      int end = own.getLast().end();
      boolean taken =
          asked.stream()
                  .anyMatch(a -> a.start() < end && start < a.end() && !Manners.polite(a.command()))
              || facts.stream().anyMatch(f -> f.start() >= start && f.start() < end);
      if (!taken) {
        questions
            .sure(message.text().substring(start, end).strip())
            .ifPresent(q -> found.add(new Placed(start, q)));
      }
    }
    return found;
  }
}
