package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares a scorer with people.
 *
 * {@snippet class="io.github.rubricscorer.evaluation.EvaluatorExampleTest" region="evaluate"}
 *
 * <p>Immutable and thread-safe, as long as the listener is.
 */
public final class Evaluator {
  private final Scorer scorer;
  private final Bootstrap bootstrap;
  private final int disagreements;
  private final IntConsumer listener;
  private final Onlooker onlooker;

  /** Another that compares the same answers; concepts that it does not are not compared. */
  private final @Nullable Evaluator other;

  private Evaluator(
      Scorer scorer,
      Bootstrap bootstrap,
      int disagreements,
      IntConsumer listener,
      Onlooker onlooker,
      @Nullable Evaluator other) {
    this.other = other;
    this.disagreements = disagreements;
    this.onlooker = onlooker;
    this.scorer = Objects.requireNonNull(scorer, "scorer");
    this.bootstrap = Objects.requireNonNull(bootstrap, "bootstrap");
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /**
   * Makes an evaluator that finds intervals by {@link Bootstrap#DEFAULT}.
   *
   * @param scorer the scorer to judge
   * @return the evaluator
   */
  public static Evaluator of(Scorer scorer) {
    return new Evaluator(
        scorer, Bootstrap.DEFAULT, Integer.MAX_VALUE, scored -> {}, (answer, score) -> {}, null);
  }

  /**
   * Returns the same evaluator with other intervals.
   *
   * @param intervals how to find them
   * @return the evaluator
   */
  public Evaluator with(Bootstrap intervals) {
    return new Evaluator(scorer, intervals, disagreements, listener, onlooker, other);
  }

  /**
   * Returns the same evaluator with somebody who is told of its progress.
   *
   * @param told gets the number of answers scored so far, after each
   * @return the evaluator
   */
  public Evaluator telling(IntConsumer told) {
    return new Evaluator(scorer, bootstrap, disagreements, told, onlooker, other);
  }

  /**
   * Returns the same evaluator with fewer disagreements: each is explained and kept, which takes
   * time and memory.
   *
   * @param most how many to keep at most, 0 or more; all others are only counted
   * @return the evaluator
   * @throws IllegalArgumentException if the number is negative
   */
  public Evaluator keeping(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("fewer than no disagreement: " + most);
    }
    return new Evaluator(scorer, bootstrap, most, listener, onlooker, other);
  }

  /**
   * Returns an evaluator that tells besides what has changed since older rubrics.
   *
   * @param older scores by the older rubrics
   * @param most how many changes to keep at most, 0 or more; all others are only counted
   * @return the evaluator
   * @throws IllegalArgumentException if the number is negative
   */
  public EditionEvaluator against(Scorer older, int most) {
    return new EditionEvaluator(this, older, most);
  }

  /** Sees each score before all of it but what is compared is forgotten. */
  interface Onlooker {
    void see(JudgedAnswer answer, Score score);
  }

  Evaluator showing(Onlooker shown) {
    return new Evaluator(scorer, bootstrap, disagreements, listener, shown, other);
  }

  /** Returns the same evaluator for the concepts that another one compares, too. */
  Evaluator beside(Evaluator another) {
    return new Evaluator(scorer, bootstrap, disagreements, listener, onlooker, another);
  }

  Scorer scorer() {
    return scorer;
  }

  /**
   * Compares verdicts.
   *
   * @param answers answers with a person's labels, at least one, to each question with ids of their
   *     own
   * @return the comparison, without a second person
   * @throws IllegalArgumentException if there is no answer, if two to a question have the same id,
   *     if a question or concept is unknown, or if an answer is too long for the scorer
   */
  public LabelEvaluation labels(List<LabelledAnswer> answers) {
    return labels(answers, null);
  }

  /**
   * Compares verdicts with those of two people.
   *
   * @param answers answers with a person's labels, at least one, to each question with ids of their
   *     own
   * @param second the same answers in any order with a second person's labels, or null
   * @return the comparison
   * @throws IllegalArgumentException if there is no answer, if two to a question have the same id,
   *     if a question or concept is unknown, if an answer is too long for the scorer, or if the
   *     second person's ids and questions are not those of the first
   */
  public LabelEvaluation labels(
      List<LabelledAnswer> answers, @Nullable List<LabelledAnswer> second) {
    Map<JudgedAnswer.Key, LabelledAnswer> byId = byId(answers);
    byId.values().forEach(this::checkConcepts);
    Map<JudgedAnswer.Key, LabelledAnswer> seconds = second == null ? null : aligned(byId, second);
    if (seconds != null) {
      seconds.values().forEach(this::checkConcepts);
    }
    Map<JudgedAnswer.Key, List<Verdict>> verdicts = scores(answers, this::verdicts);
    Agreement agreement =
        agreement(answers, answer -> Objects.requireNonNull(verdicts.get(answer.key())));
    List<Difference> differences = differences(answers, verdicts, agreement);
    return new LabelEvaluation(
        answers.size(),
        bootstrap,
        agreement,
        seconds == null
            ? null
            : agreement(
                answers, answer -> verdicts(Objects.requireNonNull(seconds.get(answer.key())))),
        differences.size(),
        differences.stream().limit(disagreements).map(this::explained).toList(),
        null);
  }

  /**
   * Compares scores: the level where a rubric has levels, else the coverage, as a share of the
   * best.
   *
   * @param answers answers with a person's scores, at least one, to each question with ids of their
   *     own
   * @return the comparison, without a second person
   * @throws IllegalArgumentException if there is no answer, if two to a question have the same id,
   *     if a question is unknown, or if an answer is too long for the scorer
   */
  public GradeEvaluation grades(List<GradedAnswer> answers) {
    return grades(answers, null);
  }

  /**
   * Compares scores with those of two people.
   *
   * @param answers answers with a person's scores, at least one, to each question with ids of their
   *     own
   * @param second the same answers in any order with a second person's scores, or null
   * @return the comparison
   * @throws IllegalArgumentException if there is no answer, if two to a question have the same id,
   *     if a question is unknown, if an answer is too long for the scorer, or if the second
   *     person's ids and questions are not those of the first
   */
  public GradeEvaluation grades(List<GradedAnswer> answers, @Nullable List<GradedAnswer> second) {
    Map<JudgedAnswer.Key, GradedAnswer> seconds =
        second == null ? null : aligned(byId(answers), second);
    Map<JudgedAnswer.Key, Mark> marks = scores(answers, Mark::of);
    Map<String, Grades.Scale> scales = new TreeMap<>();
    Map<String, Grades.Steps> steps = new HashMap<>();
    for (GradedAnswer answer : answers) {
      steps.computeIfAbsent(answer.question(), key -> new Grades.Steps()).add(answer);
      scales
          .computeIfAbsent(
              answer.question(),
              key -> new Grades.Scale(Objects.requireNonNull(marks.get(answer.key())).levels()))
          .add(answer.share());
    }
    List<String> questions = List.copyOf(scales.keySet());
    List<Grades.Row> rows = new ArrayList<>();
    List<Grades.Row> secondRows = new ArrayList<>();
    List<Apart> apart = new ArrayList<>();
    for (GradedAnswer answer : answers) {
      Mark mark = Objects.requireNonNull(marks.get(answer.key()));
      double level = Objects.requireNonNull(scales.get(answer.question())).nearest(mark.share());
      int question = questions.indexOf(answer.question());
      Grades.Steps ofQuestion = Objects.requireNonNull(steps.get(answer.question()));
      double best = answer.maxScore() == 1 ? mark.best() : answer.maxScore();
      Grades.Distance distance = ofQuestion.distance(answer, mark.share(), best);
      rows.add(new Grades.Row(question, answer.share(), mark.share(), level, distance));
      if (!distance.exact()) {
        apart.add(new Apart(answer, Math.abs(mark.share() - answer.share())));
      }
      if (seconds != null) {
        double share = Objects.requireNonNull(seconds.get(answer.key())).share();
        secondRows.add(
            new Grades.Row(
                question, answer.share(), share, share, ofQuestion.distance(answer, share, best)));
      }
    }
    apart.sort(Comparator.comparingDouble(Apart::size).reversed());
    return new GradeEvaluation(
        answers.size(),
        bootstrap,
        Grades.agreement(rows, questions, bootstrap),
        seconds == null ? null : Grades.agreement(secondRows, questions, bootstrap),
        apart.size(),
        apart.stream().limit(disagreements).map(this::explained).toList(),
        null);
  }

  /** An answer whose score is not the person's, and by how much, not yet explained. */
  private record Apart(GradedAnswer answer, double size) {}

  private GradeEvaluation.Gap explained(Apart apart) {
    GradedAnswer answer = apart.answer();
    return new GradeEvaluation.Gap(
        answer,
        scorer.explain(answer.question(), answer.answer()),
        scorer.rubric(answer.question()));
  }

  /**
   * What is kept of the score of an answer that has a person's score.
   *
   * @param levels the highest level, 0 where there are none
   * @param points the most points there are
   */
  private record Mark(double share, int levels, double points) {
    static Mark of(Score score) {
      return new Mark(
          score.share(),
          score.level() == null ? 0 : score.level().max(),
          Decimal.of(score.maxPoints()).doubleValue());
    }

    /** The best that there is to reach. */
    double best() {
      return levels == 0 ? points : levels;
    }
  }

  /**
   * Scores all answers, before the slower explanations of some. Of each score no more is kept than
   * is compared: there may be many answers, and evidence takes more room than they do.
   */
  private <T> Map<JudgedAnswer.Key, T> scores(
      List<? extends JudgedAnswer> answers, Function<Score, T> compared) {
    byId(answers);
    Map<JudgedAnswer.Key, T> scores = new HashMap<>();
    for (JudgedAnswer answer : answers) {
      Score score = scorer.score(answer.question(), answer.answer());
      onlooker.see(answer, score);
      scores.put(answer.key(), compared.apply(score));
      listener.accept(scores.size());
    }
    return scores;
  }

  private Agreement agreement(
      List<LabelledAnswer> answers, Function<LabelledAnswer, List<Verdict>> judged) {
    List<Tally.Column> columns = new ArrayList<>();
    Map<String, Integer> first = new TreeMap<>();
    for (String question : new TreeSet<>(answers.stream().map(LabelledAnswer::question).toList())) {
      first.put(question, columns.size());
      for (String concept : comparable(question)) {
        columns.add(new Tally.Column(question, concept));
      }
    }
    List<Tally.Row> rows = new ArrayList<>();
    for (LabelledAnswer answer : answers) {
      int column = Objects.requireNonNull(first.get(answer.question()));
      rows.add(new Tally.Row(column, verdicts(answer), judged.apply(answer)));
    }
    return Tally.agreement(rows, columns, bootstrap);
  }

  private List<Verdict> verdicts(LabelledAnswer answer) {
    return comparable(answer.question()).stream().map(answer::verdict).toList();
  }

  private List<Verdict> verdicts(Score score) {
    return comparable(score.questionId()).stream()
        .map(concept -> score.concept(concept).verdict())
        .toList();
  }

  /** Returns the concepts that are compared: helpers, which only serve the rubric, are not. */
  List<String> comparable(String question) {
    return scorer.rubric(question).concepts().stream()
        .filter(concept -> !concept.isHelper())
        .map(Concept::id)
        .filter(concept -> other == null || other.comparable(question).contains(concept))
        .toList();
  }

  /** A concept of an answer that person and scorer judge differently, not yet explained. */
  private record Difference(LabelledAnswer answer, String concept) {}

  /** Returns all differences; the concept with the lowest F1 comes first. */
  private List<Difference> differences(
      List<LabelledAnswer> answers,
      Map<JudgedAnswer.Key, List<Verdict>> verdicts,
      Agreement agreement) {
    Map<Tally.Column, List<Difference>> byConcept = new HashMap<>();
    for (LabelledAnswer answer : answers) {
      List<String> concepts = comparable(answer.question());
      List<Verdict> given = Objects.requireNonNull(verdicts.get(answer.key()));
      for (int i = 0; i < concepts.size(); i++) {
        if (!answer.agrees(concepts.get(i), given.get(i))) {
          byConcept
              .computeIfAbsent(
                  new Tally.Column(answer.question(), concepts.get(i)), key -> new ArrayList<>())
              .add(new Difference(answer, concepts.get(i)));
        }
      }
    }
    return agreement.concepts().stream()
        .sorted(Comparator.comparingDouble(concept -> concept.f1().value().orElse(1)))
        .map(concept -> new Tally.Column(concept.question(), concept.concept()))
        .flatMap(column -> byConcept.getOrDefault(column, List.of()).stream())
        .toList();
  }

  private Disagreement explained(Difference difference) {
    LabelledAnswer answer = difference.answer();
    Explanation explanation = scorer.explain(answer.question(), answer.answer());
    return new Disagreement(
        answer,
        answer.verdict(difference.concept()),
        explanation.score().concept(difference.concept()),
        explanation.miss(difference.concept()).orElse(null),
        scorer.rubric(answer.question()));
  }

  private void checkConcepts(LabelledAnswer answer) {
    List<String> ids =
        scorer.rubric(answer.question()).concepts().stream().map(Concept::id).toList();
    List<String> labels = new ArrayList<>(answer.covered());
    labels.addAll(answer.rejected());
    labels.removeAll(ids);
    if (!labels.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' has labels for unknown concepts: %s"
              .formatted(answer.id(), String.join(", ", labels)));
    }
  }

  private static <T extends JudgedAnswer> Map<JudgedAnswer.Key, T> byId(List<T> answers) {
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("no answers");
    }
    Map<JudgedAnswer.Key, T> byId = new HashMap<>();
    for (T answer : answers) {
      if (byId.put(answer.key(), answer) != null) {
        throw new IllegalArgumentException("two answers '%s'".formatted(answer.id()));
      }
    }
    return byId;
  }

  private static <T extends JudgedAnswer> Map<JudgedAnswer.Key, T> aligned(
      Map<JudgedAnswer.Key, T> first, List<T> second) {
    Map<JudgedAnswer.Key, T> byId = byId(second);
    if (!byId.keySet().equals(first.keySet())) {
      throw new IllegalArgumentException("the second person has judged other answers");
    }
    return byId;
  }
}
