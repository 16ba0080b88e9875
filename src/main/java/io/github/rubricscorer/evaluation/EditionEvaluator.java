package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.baseline.ConceptChange;
import io.github.rubricscorer.baseline.Movement;
import io.github.rubricscorer.baseline.StoredScore;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a scorer with people, and tells what of it has changed since older rubrics. Questions
 * and concepts that only the newer edition has are compared with people, and not with the older
 * one; concepts that only the older has are passed over, since labels do not name them.
 *
 * <p>Immutable and thread-safe, as far as the evaluator is.
 */
public final class EditionEvaluator {
  private final Evaluator newer;
  private final Evaluator older;
  private final int shifts;

  EditionEvaluator(Evaluator newer, Scorer older, int shifts) {
    if (shifts < 0) {
      throw new IllegalArgumentException("fewer than no shift: " + shifts);
    }
    this.newer = newer;
    this.older =
        Evaluator.of(older).with(Bootstrap.DEFAULT.withResamples(0)).keeping(0).beside(newer);
    this.shifts = shifts;
  }

  /**
   * Compares verdicts, as {@link Evaluator#labels(List, List)} does.
   *
   * @param answers answers with a person's labels, for concepts of the newer rubrics
   * @param second the same answers with a second person's labels, or null
   * @return the comparison, with what changed
   * @throws IllegalArgumentException as there, and if the older rubrics have none of the questions
   */
  public LabelEvaluation labels(
      List<LabelledAnswer> answers, @Nullable List<LabelledAnswer> second) {
    Map<JudgedAnswer.Key, Kept> after = new HashMap<>();
    LabelEvaluation now = newer.showing(keepIn(after)).labels(answers, second);
    Map<JudgedAnswer.Key, Kept> before = new HashMap<>();
    Agreement then = older.showing(keepIn(before)).labels(known(answers)).scorer();
    List<Shift.OfVerdict> moved = new ArrayList<>();
    for (LabelledAnswer answer : answers) {
      Kept was = before.get(answer.key());
      if (was != null) {
        Set<String> judged = Set.copyOf(newer.comparable(answer.question()));
        for (ConceptChange change : was.movementTo(get(after, answer)).changes()) {
          if (judged.contains(change.conceptId())) {
            moved.add(new Shift.OfVerdict(answer, change));
          }
        }
      }
    }
    return now.with(RubricChange.of(then, moved, shifts));
  }

  /**
   * Compares scores, as {@link Evaluator#grades(List, List)} does.
   *
   * @param answers answers with a person's scores
   * @param second the same answers with a second person's scores, or null
   * @return the comparison, with what changed
   * @throws IllegalArgumentException as there, and if the older rubrics have none of the questions
   */
  public GradeEvaluation grades(List<GradedAnswer> answers, @Nullable List<GradedAnswer> second) {
    Map<JudgedAnswer.Key, Kept> after = new HashMap<>();
    GradeEvaluation now = newer.showing(keepIn(after)).grades(answers, second);
    Map<JudgedAnswer.Key, Kept> before = new HashMap<>();
    GradeAgreement then = older.showing(keepIn(before)).grades(ofKnownQuestions(answers)).scorer();
    List<Shift.OfScore> moved = new ArrayList<>();
    for (GradedAnswer answer : answers) {
      Kept was = before.get(answer.key());
      if (was != null) {
        Kept is = get(after, answer);
        Movement movement = was.movementTo(is);
        if (was.share() != is.share() || movement.exceeds(0)) {
          moved.add(new Shift.OfScore(answer, was.share(), is.share(), movement));
        }
      }
    }
    return now.with(RubricChange.of(then, moved, shifts));
  }

  /**
   * What is kept of a score.
   *
   * @param score its verdicts
   * @param share the level, or else the coverage, as a share of the best
   */
  private record Kept(StoredScore score, double share) {
    Movement movementTo(Kept later) {
      return Movement.of(score, later.score);
    }
  }

  private static Evaluator.Onlooker keepIn(Map<JudgedAnswer.Key, Kept> all) {
    return (answer, score) -> all.put(answer.key(), kept(answer, score));
  }

  private static Kept kept(JudgedAnswer answer, Score score) {
    AnswerLine line = new AnswerLine(answer.id(), answer.question(), answer.answer());
    return new Kept(StoredScore.of(line, score), score.share());
  }

  private static Kept get(Map<JudgedAnswer.Key, Kept> all, JudgedAnswer answer) {
    return Objects.requireNonNull(all.get(answer.key()));
  }

  /** Of the answers to questions that the older rubrics have, the labels of concepts they have. */
  private List<LabelledAnswer> known(List<LabelledAnswer> answers) {
    return ofKnownQuestions(answers).stream()
        .map(answer -> {
          Set<String> ids =
              older.scorer().rubric(answer.question()).concepts().stream()
                  .map(Concept::id)
                  .collect(Collectors.toSet());
          return new LabelledAnswer(
              answer.id(),
              answer.question(),
              answer.answer(),
              both(answer.covered(), ids),
              both(answer.rejected(), ids),
              both(answer.hedged(), ids));
        })
        .toList();
  }

  private static Set<String> both(Set<String> ids, Set<String> others) {
    Set<String> both = new LinkedHashSet<>(ids);
    both.retainAll(others);
    return both;
  }

  private <T extends JudgedAnswer> List<T> ofKnownQuestions(List<T> answers) {
    Set<String> questions = Set.copyOf(older.scorer().questionIds());
    List<T> known =
        answers.stream().filter(answer -> questions.contains(answer.question())).toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException("the older rubrics have none of the questions");
    }
    return known;
  }
}
