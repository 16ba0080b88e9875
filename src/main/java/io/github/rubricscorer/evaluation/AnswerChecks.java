package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.input.answers.AnswerForm;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every answer of a file must be, and the faults of the file. Not thread-safe. */
final class AnswerChecks {
  private final String source;
  private final Scorer scorer;
  private final AnswerForm form;
  private final @Nullable String only;
  private final @Nullable String firstSource;
  private final Map<JudgedAnswer.Key, JudgedAnswer> first = new LinkedHashMap<>();
  private final Set<String> firstIds = new HashSet<>();
  private final Map<JudgedAnswer.Key, Integer> lines = new HashMap<>();

  /** Unknown questions with their lines: each is one fault, as a file may have nothing else. */
  private final Map<String, List<Integer>> unknown = new LinkedHashMap<>();

  private final List<Fault> faults = new ArrayList<>();

  /**
   * Makes checks.
   *
   * @param source the file's name
   * @param scorer the scorer that knows the questions
   * @param form what the user says of the file
   * @param only the question whose answers alone count, or null
   * @param first the answers that the file must repeat, or null
   */
  AnswerChecks(
      String source,
      Scorer scorer,
      AnswerForm form,
      @Nullable String only,
      AnswerReader.@Nullable First first) {
    this.source = source;
    this.scorer = scorer;
    this.form = form;
    this.only = only;
    this.firstSource = first == null ? null : first.source();
    if (first != null) {
      for (JudgedAnswer answer : first.answers()) {
        this.first.put(answer.key(), answer);
        firstIds.add(answer.id());
      }
    }
  }

  /** What the user says of the file. */
  AnswerForm form() {
    return form;
  }

  /** Whether an answer is to another question than that whose answers alone count. */
  boolean isPassedOver(String questionId) {
    return only != null && !only.equals(questionId);
  }

  /** Reports a fault; the column is 0 where it is not known. */
  void fault(int line, int column, String problem, String offending, String pointer) {
    faults.add(new Fault(source, line, column, problem, offending, pointer));
  }

  void fault(int line, String problem, String offending) {
    fault(line, 0, problem, offending, "");
  }

  /** The number of faults so far. */
  int count() {
    return faults.size();
  }

  void checkId(int line, JudgedAnswer.Key key) {
    Integer before = lines.putIfAbsent(key, line);
    if (key.id().isBlank()) {
      fault(line, "an empty id", "");
    } else if (before != null) {
      fault(line, "the id stands on line " + before + " already", key.id());
    }
  }

  /** Checks a question; returns the ids of its concepts, or null where there is no rubric. */
  @Nullable List<String> conceptsOf(int line, String questionId) {
    if (!scorer.questionIds().contains(questionId)) {
      unknown.computeIfAbsent(questionId, key -> new ArrayList<>()).add(line);
      return null;
    }
    return scorer.rubric(questionId).concepts().stream().map(Concept::id).toList();
  }

  /** See {@link AssumedBest#of}. */
  double bestScore(String questionId, double highest) {
    return AssumedBest.of(scorer, questionId, highest);
  }

  /** See {@link AssumedBest#isOfPoints}. */
  boolean isOfPoints(String questionId, double bestScore) {
    return AssumedBest.isOfPoints(scorer, questionId, bestScore);
  }

  void checkLength(int line, String answer) {
    if (answer.length() > scorer.maxAnswerLength()) {
      fault(
          line,
          "the answer has %d characters; the limit is %d"
              .formatted(answer.length(), scorer.maxAnswerLength()),
          "");
    }
  }

  /** Checks that an answer is what the first person has judged under its id. */
  void checkSame(int line, JudgedAnswer answer) {
    JudgedAnswer same = first.get(answer.key());
    if (same == null && firstIds.contains(answer.id())) {
      fault(line, "another question than in " + firstSource, answer.question());
    } else if (same == null && firstSource != null) {
      fault(line, "no answer of " + firstSource + " has this id", answer.id());
    } else if (same != null && !same.answer().equals(answer.answer())) {
      fault(line, "another answer than in " + firstSource, answer.answer());
    }
  }

  /** Throws all faults, those of missing answers included. */
  void finish() {
    unknown.forEach((id, at) ->
        fault(
            at.getFirst(),
            "unknown question"
                + Nearest.hint(id, scorer.questionIds())
                + (at.size() > 1 ? " on this and %d more lines".formatted(at.size() - 1) : ""),
            id));
    if (unknown.isEmpty()) { // else these may be to unknown questions
      first.keySet().stream()
          .filter(key -> !lines.containsKey(key))
          .forEach(key -> fault(0, "no answer has this id of " + firstSource, key.id()));
    }
    if (faults.isEmpty() && lines.isEmpty() && only == null) {
      fault(0, "no answers", "");
    }
    if (!faults.isEmpty()) {
      throw new LabelException(faults);
    }
  }
}
