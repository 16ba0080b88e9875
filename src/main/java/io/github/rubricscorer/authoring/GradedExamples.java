package io.github.rubricscorer.authoring;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Rubric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Graded answers as examples of a rubric: those whose scores are what they were graded, so that
 * they hold, and tell when they no longer do.
 *
 * <p>They are chosen one after the other: the one whose grade is farthest from the grades of those
 * that were chosen before; of equal ones the one in which the most synonyms are found that no
 * example has yet, then the shortest. An answer with the grade of another in which nothing is new
 * is left out.
 *
 * @param examples the examples, in the order of the answers
 * @param agreeing how many answers score as they were graded and are no examples yet
 */
public record GradedExamples(List<Example> examples, int agreeing) {
  /** Grades are told apart from each other at this difference, and from scores at half of it. */
  private static final double LEAST_STEP = 0.02;

  private static final double MOST_STEP = 0.2;
  private static final double TOLERANCE = 1e-9;

  /** Copies the examples. */
  public GradedExamples {
    examples = List.copyOf(examples);
  }

  /**
   * An answer with a grade.
   *
   * @param id its id
   * @param grade the share of the best grade, 0 to 1
   */
  public record Graded(String id, String answer, double grade) {}

  /**
   * An answer that scores as it was graded.
   *
   * @param found what of the rubric is found in it
   */
  private record Candidate(Graded answer, Score score, Set<String> found) {
    int isNew(Set<String> seen) {
      return (int) found.stream().filter(one -> !seen.contains(one)).count();
    }

    int length() {
      return answer.answer().length();
    }
  }

  /**
   * Chooses examples.
   *
   * @param rubric the rubric
   * @param scores scores an answer by it
   * @param answers the answers
   * @param most how many to choose at most
   * @return those that were chosen
   */
  public static GradedExamples of(
      Rubric rubric, Function<String, Score> scores, List<Graded> answers, int most) {
    double margin = step(answers) / 2;
    Set<String> texts = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Example example : rubric.examples()) {
      texts.add(example.answer().strip());
      seen.addAll(found(scores.apply(example.answer())));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Graded answer : answers) {
      Score score = scores.apply(answer.answer());
      if (agree(score, answer.grade(), margin) && texts.add(answer.answer().strip())) {
        candidates.add(new Candidate(answer, score, found(score)));
      }
    }
    List<Candidate> chosen = chosen(candidates, seen, most);
    Set<String> names = new HashSet<>();
    rubric.examples().forEach(example -> names.add(example.name()));
    return new GradedExamples(
        candidates.stream()
            .filter(chosen::contains)
            .map(one -> example(one, margin, names))
            .toList(),
        candidates.size());
  }

  /** Returns the smallest difference of two grades, within limits. */
  private static double step(List<Graded> answers) {
    List<Double> grades = answers.stream().map(Graded::grade).distinct().sorted().toList();
    double step = MOST_STEP;
    for (int i = 1; i < grades.size(); i++) {
      step = Math.min(step, grades.get(i) - grades.get(i - 1));
    }
    return Math.max(step, LEAST_STEP);
  }

  private static boolean agree(Score score, double grade, double margin) {
    double most = score.level() == null ? margin : 0;
    return Math.abs(score.share() - grade) <= most + TOLERANCE;
  }

  /** Returns which synonyms are found, each with what is said of it. */
  private static Set<String> found(Score score) {
    Set<String> found = new HashSet<>();
    for (ConceptScore concept : score.concepts()) {
      for (Evidence evidence : concept.evidence()) {
        found.add(String.join("\n", concept.id(), evidence.synonym(), evidence.polarity().name()));
      }
    }
    return found;
  }

  private static List<Candidate> chosen(List<Candidate> candidates, Set<String> known, int most) {
    List<Candidate> left = new ArrayList<>(candidates);
    List<Candidate> chosen = new ArrayList<>();
    Set<String> seen = new HashSet<>(known);
    List<Double> grades = new ArrayList<>();
    while (chosen.size() < most && !left.isEmpty()) {
      Candidate next =
          Collections.min(
              left,
              Comparator.comparingInt(
                      (Candidate one) -> Collections.frequency(grades, one.answer().grade()))
                  .thenComparing(one -> distance(one, grades), Comparator.reverseOrder())
                  .thenComparing(one -> one.isNew(seen), Comparator.reverseOrder())
                  .thenComparingInt(Candidate::length));
      left.remove(next);
      if (!grades.contains(next.answer().grade()) || next.isNew(seen) > 0) {
        chosen.add(next);
        grades.add(next.answer().grade());
        seen.addAll(next.found());
      }
    }
    return chosen;
  }

  /** Returns how far a grade is from the nearest of those before; the best is the first. */
  private static double distance(Candidate candidate, List<Double> grades) {
    double grade = candidate.answer().grade();
    return grades.stream().mapToDouble(other -> Math.abs(other - grade)).min().orElse(grade);
  }

  private static Example example(Candidate candidate, double margin, Set<String> names) {
    String name = "graded " + candidate.answer().id();
    int number = 1;
    while (!names.add(number == 1 ? name : name + ", " + number)) {
      number++;
    }
    Example.Builder example =
        Example.builder(number == 1 ? name : name + ", " + number, candidate.answer().answer());
    Score.Level level = candidate.score().level();
    double grade = candidate.answer().grade();
    return level == null
        ? example
            .score(
                Math.max(0, rounded(grade - margin, RoundingMode.FLOOR)),
                grade == 0 && candidate.score().coverage() == 0
                    ? 0
                    : Math.min(1, rounded(grade + margin, RoundingMode.CEILING)))
            .build()
        : example.level(level.value()).build();
  }

  /** Returns a number of two decimals beside what is one itself but for the last binary digit. */
  private static double rounded(double number, RoundingMode mode) {
    return BigDecimal.valueOf(number)
        .setScale(8, RoundingMode.HALF_UP)
        .setScale(2, mode)
        .doubleValue();
  }
}
