package io.github.rubricscorer.suggest;

import io.github.rubricscorer.evaluation.measure.Correlation;
import io.github.rubricscorer.suggest.Suggestions.Marker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  /** A phrase with the answers that have it and its first places. */
  private record Found(String pattern, BitSet answers, List<Suggestions.Place> places) {}

  private GradeMarks(List<GivenAnswer> answers, double[] residuals) {
    this.answers = answers;
    this.residuals = residuals;
  }

  /**
   * Returns the words that go with the grades as the scores do not, those first that do so most.
   *
   * @param scores the scores of the answers
   * @param passages the passages of all answers
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
    Found found =
        phrases.computeIfAbsent(
            key, k -> new Found(pattern, new BitSet(), new ArrayList<>(PLACES)));
    if (!found.answers.get(answer) && found.places.size() < PLACES) {
      GivenAnswer given = answers.get(answer);
      String text = given.text().substring(first.start(), last.end());
      found.places.add(new Suggestions.Place(given.id(), first.start(), last.end(), text));
    }
    found.answers.set(answer);
  }

  private List<Marker> markers(int most) {
    double least = DEVIATIONS / Math.sqrt(answers.size());
    List<Marker> all =
        phrases.values().stream()
            .filter(found -> isTelling(found.answers.cardinality()))
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
    double[] with = new double[answers.size()];
    found.answers.stream().forEach(answer -> with[answer] = 1);
    return new Marker(
        found.pattern,
        found.answers.cardinality(),
        Correlation.pearson(with, residuals).orElse(0),
        found.places);
  }
}
