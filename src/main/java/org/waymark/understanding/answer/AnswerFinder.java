package org.waymark.understanding.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.knowledge.Answer;

/**
 * Finds the answer that a question asks for, by the ways in which it is asked. Immutable; safe for
 * use by many threads.
 */
public final class AnswerFinder {
  /** Below it, or with one word in common, an answer by words is doubtful. */
  private static final double DOUBTFUL = 0.5;

  /** From here on one word in common is enough. */
  private static final double CERTAIN = 0.8;

  /** Of a doubtful answer that nothing else speaks for, so much of its score is left. */
  private static final double ALONE = 0.7;

  /** Of an answer that only the second opinion gives. */
  private static final double BY_OPINION = 0.55;

  private static final double SMALL_WORDS = 0.1;
  private final List<Form> forms = new ArrayList<>();
  private final Map<String, Double> weight = new HashMap<>();
  private final double rare;
  private final SecondOpinion opinion;
  private final Map<String, Answer> byId = new HashMap<>();

  /** One way to ask for an answer. */
  private record Form(String answerId, Set<String> words, Set<String> all) {}

  /**
   * An answer with how well it fits.
   *
   * @param score 0 to 1; from about 0.6 on it is the answer more often than not
   * @param words how many words that say something the question and the form have in common
   */
  public record Match(String answerId, double score, int words) {}

  /** Over these answers, by words alone. */
  public AnswerFinder(Collection<Answer> answers) {
    this(answers, SecondOpinion.unknown());
  }

  /** Over these answers, by words, and by that opinion where words leave doubt. */
  public AnswerFinder(Collection<Answer> answers, SecondOpinion opinion) {
    this.opinion = opinion;
    Map<String, Integer> count = new HashMap<>();
    for (Answer answer : answers) {
      byId.put(answer.id(), answer);
      Set<String> all = new HashSet<>();
      List<String> ways = new ArrayList<>(answer.asked());
      ways.add(answer.title());
      for (String way : ways) {
        Set<String> words = new HashSet<>(QuestionWords.of(way));
        forms.add(new Form(answer.id(), words, QuestionWords.all(way)));
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
    Optional<Match> byWords = byWords(question);
    boolean sure =
        byWords
            .filter(m -> m.words() > 1 && m.score() >= DOUBTFUL || m.score() >= CERTAIN)
            .isPresent();
    return sure ? byWords : doubted(byWords, opinion.answerTo(question), question);
  }

  private Optional<Match> doubted(
      Optional<Match> byWords, Optional<String> other, String question) {
    if (other.isPresent()) {
      boolean agreed = byWords.filter(m -> m.answerId().equals(other.get())).isPresent();
      return agreed
          ? byWords.map(m -> new Match(m.answerId(), Math.max(m.score(), BY_OPINION), m.words()))
          : Optional.of(new Match(other.get(), BY_OPINION, 1));
    }
    boolean many = new HashSet<>(QuestionWords.of(question)).size() > 2;
    return byWords.map(
        m -> m.words() == 1 && many ? new Match(m.answerId(), ALONE * m.score(), 1) : m);
  }

  private Optional<Match> byWords(String question) {
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
      double score = score(asked, form);
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

  private double score(Set<String> asked, Form form) {
    double both = 0;
    for (String word : form.words()) {
      if (asked.contains(word)) {
        both += square(word);
      }
    }
    return both == 0 ? 0 : both / Math.sqrt(norm(asked) * norm(form.words()));
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
