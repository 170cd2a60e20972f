package org.waymark.understanding;

import java.util.regex.Pattern;
import org.waymark.understanding.answer.AnswerFinder;
import org.waymark.understanding.linking.Link;
import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.reading.Message;

/**
 * How likely a message is about its writer and learning, and not about something else: by how it is
 * put (a story, a question, an order) and by what it names. Without a model. The weights are
 * fitted; docs/understanding.md says on what.
 */
final class Scope {
  /** In the order of {@link #features}. */
  private static final double[] WEIGHTS = {
    -0.26, 0.95, 1.13, 0.76, 0.61, 1.4, -2.7, -2.04, -2.29, 0.7, -0.03, 0.84, 0.97, 1.71, 1.93
  };

  private static final Pattern TELLS =
      Pattern.compile(
          "(?<![^ ])(?:i|we)"
              + " (?:(?:also|now|just|still|only|never|mostly|currently|usually|once|really|always|sometimes|routinely)"
              + " )?(?:am|was|were|have|had|did|do|work|worked|make|made|sell|sold|run|ran|help|helped|used|know|knew|studied|learned|learnt|left|got|lost|finished|started|[a-z]{3,}ed)(?![^"
              + " ])");
  private static final Pattern WISHES =
      Pattern.compile(
          "(?<![^ ])(?:i (?:want|wanna|would like|hope|wish|would love|would rather|prefer) to"
              + " (?:be|become|get into|learn|study|work|train|retrain|change|move|start|do)|my"
              + " dream|my goal|dream of|switch (?:to|into)|get into|career change|what does it"
              + " take to|into [a-z]+ing)(?![^ ])");
  private static final Pattern BEGINS_WITH_SELF =
      Pattern.compile(
          "^(?:(?:so|well|ok|okay|hi|hello|hey|yes|no|actually|and|but) ?,?"
              + " ?)*(?:i|my|we|as an?|been|being|never|mostly|worked|working|used to)(?![^ ]).*");
  private static final Pattern LEARNING =
      Pattern.compile(
          "(?<![^"
              + " ])(?:courses?|class(?:es)?|classroom|certificates?|certifications?|credentials?|diplomas?|degrees?|qualifications?|qualified|stud(?:y|ies|ying)|learn(?:ing|ers?)?|train(?:ing)?|programs?|programmes?|path|skills?|jobs?|careers?|work(?:ed|ing)?|worker|experience|responsibilities|employers?|advanced|beginners?|online|remote|evenings?|weekends?|budget|bootcamp|apprenticeships?|internships?)(?![^"
              + " ])");
  private static final Pattern LIMIT =
      Pattern.compile(
          "#\\d+ ?(?:/"
              + " ?)?(?:hours?|h|hrs?|weeks?|months?|years?|days?|euros?|eur|€|pounds?|£|dollars?|quid|bucks|minutes?|k)(?![a-z])|[€£$]"
              + " ?#\\d+|(?<![^ ])(?:no money|free|cheap(?:er)?|hours? a (?:week|day))(?![^ ])");
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:(?:so|and|but|hey|hi|hello|ok|okay|well|please|um|also|then|just) ?,?"
              + " ?){0,3}(?:what|which|who|whom|whose|how|when|where|why|is|are|am|was|were|do|does|did|can|could|would|will|should|shall|may|might|has|have)(?![^"
              + " ]).*");
  private static final Pattern ORDERS =
      Pattern.compile(
          "^(?:please |can you |could you |would you |will you |hey |ok |i (?:want|need|would like)"
              + " you to"
              + " )*(?!(?:i|my|we|no|not|yes|the|an?|in|at|on|for|from|with|as|to|it|this|that|these|those|been|never|mostly|max|only|up|about|around|maybe|some|any|something|anything|and|or|but|so|hi|hello|thanks?|hey|ok|okay|well|actually|nothing|none|both|all)(?![^"
              + " ]))[a-z]{2,}(?<!ing|ed|er|ist|ly)"
              + " (?:me|my|the|an?|us|this|some|all|out|up|on|from|to|for|who|what|how|in|off|your|it|over)(?![^"
              + " ]).*");
  private static final Pattern OTHER_THINGS =
      Pattern.compile(
          "(?<![^ ])(?:my|the|your|our) (?:[a-z]+"
              + " )?(?:phone|car|bank|card|account|bill|photos?|music|movies?|songs?|tv|wifi|house|room|dog|cat|kids?|flight|hotel|weather|news|game|email|order|package|order)(?![^"
              + " ])");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private final AnswerFinder answers;
  private final Linker linker;

  Scope(AnswerFinder answers, Linker linker) {
    this.answers = answers;
    this.linker = linker;
  }

  /** From 0, surely something else, to 1, surely ours. */
  double of(Message message) {
    double[] x = features(message);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += WEIGHTS[i] * x[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  double[] features(Message message) {
    String line = message.line();
    long roles = 0;
    long skills = 0;
    for (Linker.Named named : linker.scan(message.text())) {
      switch (named) {
        case Linker.Named.OfRole role -> roles += role.link() instanceof Link.Unknown ? 0 : 1;
        case Linker.Named.OfSkill skill -> skills += skill.link() instanceof Link.Unknown ? 0 : 1;
      }
    }
    int tokens = message.tokens().size();
    return new double[] {
      1,
      Math.min(3, count(TELLS, line)),
      flag(WISHES.matcher(line).find()),
      flag(BEGINS_WITH_SELF.matcher(line).matches()),
      Math.min(3, count(LEARNING, line)),
      Math.min(2, count(LIMIT, line)),
      flag(ASKS.matcher(line).matches()),
      flag(ORDERS.matcher(line).matches()),
      flag(OTHER_THINGS.matcher(line).find()),
      Math.min(2, roles),
      Math.min(2, skills),
      flag(YEAR.matcher(message.text()).find()),
      Math.min(1, tokens / 40.0),
      flag(tokens <= 3),
      answers.known(message.text())
    };
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }

  private static long count(Pattern pattern, String line) {
    return pattern.matcher(line).results().count();
  }
}
