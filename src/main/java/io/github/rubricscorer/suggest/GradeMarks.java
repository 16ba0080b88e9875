package io.github.rubricscorer.suggest;

import io.github.rubricscorer.suggest.Suggestions.Marker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that go with what the scores do not explain of the grades: those of answers that are
 * graded better than they score name what the rubric misses, those of answers that are graded worse
 * what it credits wrongly. What is not explained is the residual of the least squares line of
 * grades by scores; with a rubric that scores all alike, that is the grade itself.
 */
final class GradeMarks {
  /** So many answers must have a word, and so many must not. */
  private static final int LEAST_ANSWERS = 3;

  /** With fewer grades everything goes with them by chance. */
  private static final int FEW_GRADES = 10;

  /**
   * By so many standard deviations of a correlation by chance, which is about one by the square
   * root of the number of answers, a word must be off 0: the quantile of 95 % of the normal
   * distribution.
   */
  private static final double DEVIATIONS = 1.645;

  private static final int PLACES = 3;

  private final List<GivenAnswer> answers;

  /** For each answer what its score does not explain of its grade. */
  private final double[] residuals;

  private final Map<String, Found> phrases = new LinkedHashMap<>();

  private final double residualMean;
  private final double residualSquares;

  /** A phrase with how many answers have it, what their grades are off, and its first places. */
  private static final class Found {
    final String pattern;
    final List<Suggestions.Place> places = new ArrayList<>(PLACES);
    int lastAnswer = -1;
    int answers;
    double residuals;

    Found(String pattern) {
      this.pattern = pattern;
    }
  }

  private GradeMarks(List<GivenAnswer> answers, double[] residuals) {
    this.answers = answers;
    this.residuals = residuals;
    residualMean = Arrays.stream(residuals).average().orElse(0);
    residualSquares =
        Arrays.stream(residuals).map(one -> (one - residualMean) * (one - residualMean)).sum();
  }

  /**
   * Returns the words that go with the grades as the scores do not, those first that do so most.
   *
   * @param scores the scores of the answers
   * @param passages the passages of all answers, in the order of the answers
   * @param most how many better and how many worse ones to return
   */
  static List<Marker> of(
      List<GivenAnswer> answers, double[] scores, List<Passage> passages, int most) {
    double[] grades = GradedCredit.grades(answers);
    if (grades.length < FEW_GRADES) {
      return List.of();
    }
    GradeMarks marks = new GradeMarks(answers, residuals(grades, scores));
    passages.forEach(marks::count);
    return marks.markers(most);
  }

  private static double[] residuals(double[] grades, double[] scores) {
    double gradeMean = Arrays.stream(grades).average().orElse(0);
    double scoreMean = Arrays.stream(scores).average().orElse(0);
    double products = 0;
    double squares = 0;
    for (int i = 0; i < grades.length; i++) {
      products += (scores[i] - scoreMean) * (grades[i] - gradeMean);
      squares += (scores[i] - scoreMean) * (scores[i] - scoreMean);
    }
    double slope = squares == 0 ? 0 : products / squares;
    double[] residuals = new double[grades.length];
    for (int i = 0; i < grades.length; i++) {
      residuals[i] = grades[i] - gradeMean - slope * (scores[i] - scoreMean);
    }
    return residuals;
  }

  private void count(Passage passage) {
    List<Token> tokens = passage.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.content()) {
        add(token.stem(), token.surface(), passage.answer(), token, token);
        if (i + 1 < tokens.size() && tokens.get(i + 1).content() && tokens.get(i + 1).joined()) {
          Token next = tokens.get(i + 1);
          add(
              token.stem() + " " + next.stem(),
              token.surface() + " " + next.surface(),
              passage.answer(),
              token,
              next);
        }
      }
    }
  }

  private void add(String key, String pattern, int answer, Token first, Token last) {
    Found found = phrases.computeIfAbsent(key, k -> new Found(pattern));
    if (found.lastAnswer == answer) {
      return;
    }
    found.lastAnswer = answer;
    found.answers++;
    found.residuals += residuals[answer];
    if (found.places.size() < PLACES) {
      GivenAnswer given = answers.get(answer);
      String text = given.text().substring(first.start(), last.end());
      found.places.add(new Suggestions.Place(given.id(), first.start(), last.end(), text));
    }
  }

  private List<Marker> markers(int most) {
    double least = DEVIATIONS / Math.sqrt(answers.size());
    List<Marker> all =
        phrases.values().stream()
            .filter(found -> isTelling(found.answers))
            .map(this::marker)
            .sorted(
                Comparator.comparingDouble((Marker marker) -> -Math.abs(marker.correlation()))
                    .thenComparing(Marker::pattern))
            .toList();
    List<Marker> better = all.stream().filter(one -> one.correlation() >= least).toList();
    List<Marker> worse = all.stream().filter(one -> one.correlation() <= -least).toList();
    List<Marker> markers = new ArrayList<>(better.subList(0, Math.min(most, better.size())));
    markers.addAll(worse.subList(0, Math.min(most, worse.size())));
    return markers;
  }

  private boolean isTelling(int with) {
    return with >= LEAST_ANSWERS && answers.size() - with >= LEAST_ANSWERS;
  }

  private Marker marker(Found found) {
    return new Marker(found.pattern, found.answers, correlation(found), List.copyOf(found.places));
  }

  /**
   * Pearson's correlation of having a phrase (1 or 0) with the residuals, which needs no more of
   * the answers than how many have it and the sum of their residuals; 0 where all grades are as the
   * scores.
   */
  private double correlation(Found found) {
    double products = found.residuals - found.answers * residualMean;
    double squares = found.answers * (1 - (double) found.answers / answers.size());
    return residualSquares == 0
        ? 0
        : Math.clamp(products / Math.sqrt(squares * residualSquares), -1.0, 1.0);
  }
}
