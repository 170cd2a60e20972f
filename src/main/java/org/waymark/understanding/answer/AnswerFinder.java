package org.waymark.understanding.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.waymark.knowledge.Answer;

/**
 * Finds the answer that a question asks for, by the ways in which it is asked. Immutable; safe for
 * use by many threads.
 */
public final class AnswerFinder {
  private static final double VECTORS = 0.5;
  private static final double SMALL_WORDS = 0.1;
  private final List<Form> forms = new ArrayList<>();
  private final Map<String, Double> weight = new HashMap<>();
  private final double rare;
  private final Nearness nearness;
  private final Map<String, Answer> byId = new HashMap<>();

  /** One way to ask for an answer. */
  private record Form(String answerId, String asked, Set<String> words, Set<String> all) {}

  /**
   * An answer with how well it fits.
   *
   * @param score 0 to 1; from about 0.6 on it is the answer more often than not
   * @param words how many words that say something the question and the form have in common
   */
  public record Match(String answerId, double score, int words) {}

  /** Over these answers, by words alone. */
  public AnswerFinder(Collection<Answer> answers) {
    this(answers, Nearness.unknown());
  }

  /** Over these answers, by words and, once it can tell, by nearness in meaning. */
  public AnswerFinder(Collection<Answer> answers, Nearness nearness) {
    this.nearness = nearness;
    Map<String, Integer> count = new HashMap<>();
    for (Answer answer : answers) {
      byId.put(answer.id(), answer);
      Set<String> all = new HashSet<>();
      List<String> ways = new ArrayList<>(answer.asked());
      ways.add(answer.title());
      for (String way : ways) {
        Set<String> words = new HashSet<>(QuestionWords.of(way));
        forms.add(new Form(answer.id(), way, words, QuestionWords.all(way)));
        all.addAll(words);
      }
      all.forEach(w -> count.merge(w, 1, Integer::sum));
    }
    double n = answers.size();
    count.forEach((word, c) -> weight.put(word, Math.log(1 + (n - c + 0.5) / (c + 0.5))));
    rare = Math.log(1 + n * 2);
  }

  /** The best answer, however weak; empty where no word fits. */
  public Optional<Match> best(String question) {
    return matches(question).stream().reduce((a, b) -> b.score() > a.score() ? b : a);
  }

  /** The answers that come nearest, best first, at most that many; fewer where few words fit. */
  public List<Answer> near(String question, int most) {
    return matches(question).stream()
        .sorted(Comparator.comparingDouble(Match::score).reversed())
        .map(Match::answerId)
        .distinct()
        .limit(most)
        .map(byId::get)
        .toList();
  }

  private List<Match> matches(String question) {
    Set<String> asked = new HashSet<>(QuestionWords.of(question));
    Set<String> plain = QuestionWords.all(question);
    List<Match> matches = new ArrayList<>();
    for (Form form : forms) {
      double score = score(question, asked, form);
      score = score == 0 ? 0 : (1 - SMALL_WORDS) * score + SMALL_WORDS * overlap(plain, form.all());
      if (score > 0) {
        matches.add(
            new Match(
                form.answerId(),
                score,
                (int) form.words().stream().filter(asked::contains).count()));
      }
    }
    return matches;
  }

  /**
   * Whether all that the question says is known from the ways in which answers are asked for, 0 to
   * 1 by weight.
   */
  public double known(String question) {
    Set<String> asked = new HashSet<>(QuestionWords.of(question));
    double all = 0;
    double known = 0;
    for (String word : asked) {
      all += weight.getOrDefault(word, rare);
      known += weight.getOrDefault(word, 0.0);
    }
    return all == 0 ? 0 : known / all;
  }

  private double score(String question, Set<String> asked, Form form) {
    double both = 0;
    for (String word : form.words()) {
      if (asked.contains(word)) {
        both += square(word);
      }
    }
    double words = both == 0 ? 0 : both / Math.sqrt(norm(asked) * norm(form.words()));
    OptionalDouble near = nearness.between(question, form.asked());
    return near.isEmpty()
        ? words
        : Math.max(words, (1 - VECTORS) * words + VECTORS * near.getAsDouble());
  }

  private static double overlap(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    int either = a.size() + b.size() - both.size();
    return either == 0 ? 0 : (double) both.size() / either;
  }

  private double norm(Set<String> words) {
    return words.stream().mapToDouble(this::square).sum();
  }

  private double square(String word) {
    double w = weight.getOrDefault(word, rare);
    return w * w;
  }
}
