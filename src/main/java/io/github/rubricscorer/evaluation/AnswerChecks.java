package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every answer of a file must be, and the faults of the file. Not thread-safe. */
final class AnswerChecks {
  private final String source;
  private final Scorer scorer;
  private final @Nullable String question;
  private final AnswerReader.Naming naming;
  private final @Nullable String firstSource;
  private final Map<String, JudgedAnswer> first = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  /** Unknown questions with their lines: each is one fault, as a file may have nothing else. */
  private final Map<String, List<Integer>> unknown = new LinkedHashMap<>();

  private final List<Fault> faults = new ArrayList<>();

  /**
   * Makes checks.
   *
   * @param source the file's name
   * @param scorer the scorer that knows the questions
   * @param question the question of all answers, or null where the file tells it
   * @param naming what the file's ids mean
   * @param first the answers that the file must repeat, or null
   */
  AnswerChecks(
      String source,
      Scorer scorer,
      @Nullable String question,
      AnswerReader.Naming naming,
      AnswerReader.@Nullable First first) {
    this.source = source;
    this.scorer = scorer;
    this.question = question;
    this.naming = naming;
    this.firstSource = first == null ? null : first.source();
    if (first != null) {
      first.answers().forEach(answer -> this.first.put(answer.id(), answer));
    }
  }

  /** The question of all answers, or null where the file tells it. */
  @Nullable String question() {
    return question;
  }

  /** Whether ids are the numbers of the answers. */
  boolean numbered() {
    return naming.numbered();
  }

  /** The question's id, by what the file calls it. */
  String questionMeant(String called) {
    return naming.questions().getOrDefault(called, called);
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

  void checkId(int line, String id) {
    Integer before = lines.putIfAbsent(id, line);
    if (id.isBlank()) {
      fault(line, "an empty id", "");
    } else if (before != null) {
      fault(line, "the id stands on line " + before + " already", id);
    } else if (firstSource != null && !first.containsKey(id)) {
      fault(line, "no answer of " + firstSource + " has this id", id);
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

  /** The highest level of a question; 1 where its rubric has no levels, or there is none. */
  double maxScore(String questionId) {
    if (!scorer.questionIds().contains(questionId)) {
      return 1;
    }
    Score.Level level = scorer.score(questionId, "").level();
    return level == null ? 1 : level.max();
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
    JudgedAnswer same = first.get(answer.id());
    if (same == null) {
      return;
    }
    if (!same.question().equals(answer.question())) {
      fault(line, "another question than in " + firstSource, answer.question());
    }
    if (!same.answer().equals(answer.answer())) {
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
    for (String id : first.keySet()) {
      if (!lines.containsKey(id)) {
        fault(0, "no answer has this id of " + firstSource, id);
      }
    }
    if (faults.isEmpty() && lines.isEmpty()) {
      fault(0, "no answers", "");
    }
    if (!faults.isEmpty()) {
      throw new LabelException(faults);
    }
  }
}
