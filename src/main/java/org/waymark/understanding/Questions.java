package org.waymark.understanding;

import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.dialogue.Command;
import org.waymark.understanding.answer.AnswerFinder;
import org.waymark.understanding.reading.Message;

/**
 * Tells questions about learning from those that are not our business, and finds the answer that
 * they ask for.
 */
final class Questions {
  private static final double SURE = 0.66;
  private static final double LIKELY = 0.5;
  private static final double STATED = 0.72;
  private static final Pattern LEARNING =
      Pattern.compile(
          "(?<![^"
              + " ])(?:courses?|class(?:es)?|certificates?|certifications?|credentials?|micro.?credentials?|micro|badges?|diplomas?|degrees?|qualifications?|qualified|stud(?:y|ies|ying)|learn(?:ing|ers?)?|train(?:ing)?|exams?|tutors?|teachers?|school|college|university|uni|ects|eqf|credits?|skills?|jobs?|careers?|employers?|salary|hire|hired|cv|linkedin|resume|certified|accredited|recogni[sz]ed|funding|grant|voucher|scholarship|enrol(?:l|ment|led)?|programs?|programmes?|workload|homework|assessments?|providers?|waymark|europass|prerequisites?|entry"
              + " requirements?|refund|deadline|chatbot|bot|apprenticeships?|internships?)(?![^"
              + " ])");
  private static final Pattern WORDS = Pattern.compile("[a-z]{2}");
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:(?:so|and|but|hey|hi|hello|ok|okay|well|please|um|also|then|just|yes|no|or|yeah|erm|sorry|listen|look)"
              + " ?,? ?){0,3}(?:what|which|who|whom|whose|how|when|where|why|is|are|am|was|were|do|does|did|can|could|would|will|should|shall|may|might|has|have)(?![^"
              + " ]).*|.*\\?.*");
  private static final Pattern ORDERS =
      Pattern.compile(
          "^(?:please |can you |could you |would you |will you |hey |ok |i (?:want|need|would like)"
              + " you to |i need to |i want to"
              + " )*(?:write|tell|play|book|order|call|sing|translate|draw|calculate|solve|remind|set|turn|open|find|look|give|make|show|buy|send|recommend|explain|summari[sz]e|generate|compose|convert|define|list|search|create|check|add|schedule|cancel|describe|help"
              + " me with my|do my|fix"
              + " my|read|count|accept|research|pay|transfer|start|stop|change|spell|name|roll|flip|pick)(?![^"
              + " ]).*");
  private final AnswerFinder finder;

  Questions(AnswerFinder finder) {
    this.finder = finder;
  }

  /** The question that a sentence puts and that one of our answers surely fits. */
  Optional<Command> sure(String sentence) {
    return finder
        .best(sentence)
        .filter(m -> m.score() >= SURE || (m.score() >= LIKELY && m.words() >= 2))
        .map(m -> new Command.AskQuestion(sentence, m.answerId()));
  }

  /** What a message is about that brought nothing else. */
  Command ofWhole(Message message) {
    String text = message.text().strip();
    String line = message.line();
    Optional<AnswerFinder.Match> best = finder.best(text);
    boolean asks = ASKS.matcher(line).matches();
    boolean learning = LEARNING.matcher(line).find();
    boolean several = best.isPresent() && best.get().words() >= 2;
    double enough = asks && (learning || several) ? LIKELY : asks ? SURE : STATED;
    if (best.isPresent() && best.get().score() >= enough && (asks || message.tokens().size() > 3)) {
      return new Command.AskQuestion(text, best.get().answerId());
    }
    if (asks && learning) {
      return new Command.AskQuestion(text, null);
    }
    boolean notOurs = (asks || ORDERS.matcher(line).matches()) && WORDS.matcher(line).find();
    return notOurs
        ? new Command.OutOfScope(Command.OutOfScope.Kind.OTHER_MATTER, null)
        : new Command.Unclear(text.length() > 120 ? text.substring(0, 120) : text);
  }
}
