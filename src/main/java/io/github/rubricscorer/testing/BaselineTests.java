package io.github.rubricscorer.testing;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.baseline.Baseline;
import io.github.rubricscorer.baseline.BaselineException;
import io.github.rubricscorer.baseline.Comparison;
import io.github.rubricscorer.baseline.Movement;
import io.github.rubricscorer.baseline.StoredScore;
import io.github.rubricscorer.input.answers.AnswerEntries;
import io.github.rubricscorer.input.answers.AnswerEntries.Entry;
import io.github.rubricscorer.input.answers.AnswerForm;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.input.answers.AnswerLineException;
import io.github.rubricscorer.report.baseline.BaselineReport;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * A baseline as JUnit tests. Stateless and thread-safe. In a test class of any project:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> scores() {
 *   return BaselineTests.in(
 *       Path.of("rubrics"), Path.of("answers.jsonl"), Path.of("baseline.jsonl"));
 * }
 * }</pre>
 *
 * <p>Each answer of the corpus becomes a test named {@code question > id}, which fails if the
 * answer's score moved, if its text is not the one that the baseline scored, or if the baseline
 * does not have it. A last test fails if the baseline has answers that are missing from the corpus.
 */
public final class BaselineTests {
  /** The most bytes of a line, as the command has it. */
  private static final int MOST_BYTES = 8 * Scorer.DEFAULT_MAX_ANSWER_LENGTH;

  private BaselineTests() {}

  /**
   * Makes the tests.
   *
   * @param rubrics a directory of rubric files
   * @param answers a file of answers as {@code rubric baseline check} reads it: JSON Lines, an
   *     array of JSON or, with Commons CSV among the dependencies, CSV
   * @param baseline a file that {@code rubric baseline record} wrote
   * @return the tests, by question and id
   * @throws io.github.rubricscorer.rubric.RubricException if a rubric or the vocabulary is at fault
   * @throws IllegalArgumentException if the baseline cannot be used, a line holds no answer, or two
   *     answers to a question have the same id
   * @throws io.github.rubricscorer.UnknownQuestionException if there is no rubric for an answer
   * @throws UncheckedIOException if a file cannot be read
   */
  @SuppressWarnings("exports") // JUnit is there where tests are; others need not read it.
  public static Stream<DynamicNode> in(Path rubrics, Path answers, Path baseline) {
    Objects.requireNonNull(rubrics, "rubrics");
    RubricSet set = RubricSet.read(rubrics);
    Baseline before = Baseline.parse(baseline.toString(), text(baseline));
    Comparison comparison = Comparison.of(before, scored(set, answers), 0);
    Map<StoredScore.Key, String> failures = failures(comparison);
    Stream<DynamicNode> each =
        comparison.after().answers().stream()
            .map(answer ->
                DynamicTest.dynamicTest(
                    answer.question() + " > " + answer.id(),
                    answers.toUri(),
                    () -> verify(failures.getOrDefault(answer.key(), ""))));
    String missing =
        comparison.removed().stream()
            .map(answer -> answer.question() + " > " + answer.id() + ": only in the baseline")
            .collect(Collectors.joining("\n"));
    return Stream.concat(
        each,
        Stream.of(
            DynamicTest.dynamicTest(
                "the corpus has all answers of the baseline",
                baseline.toUri(),
                () -> verify(missing))));
  }

  private static Map<StoredScore.Key, String> failures(Comparison comparison) {
    Map<StoredScore.Key, String> failures = new HashMap<>();
    for (Movement movement : comparison.moved()) {
      failures.put(movement.after().key(), BaselineReport.lines(movement));
    }
    comparison.added().forEach(answer -> failures.put(answer.key(), "not in the baseline"));
    comparison
        .changed()
        .forEach(answer -> failures.put(answer.key(), "not the text that the baseline scored"));
    return failures;
  }

  private static void verify(String failure) {
    if (!failure.isEmpty()) {
      throw new AssertionError(failure);
    }
  }

  private static Baseline scored(RubricSet set, Path file) {
    Scorer scorer = Scorer.compile(set);
    List<StoredScore> scores = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      AnswerEntries entries = AnswerEntries.of(in, file.toString(), AnswerForm.DEFAULT, MOST_BYTES);
      for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
        scores.add(scored(scorer, entry, file));
      }
    } catch (AnswerLineException e) {
      throw fault(file, e.line(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return Baseline.of(set, scores);
    } catch (IllegalArgumentException e) {
      throw new BaselineException(file.toString(), 0, Objects.requireNonNull(e.getMessage()), "");
    }
  }

  private static StoredScore scored(Scorer scorer, Entry entry, Path file) {
    try {
      AnswerLine answer = entry.read();
      return StoredScore.of(answer, scorer.score(answer.question(), answer.answer()));
    } catch (AnswerTooLongException e) {
      throw fault(file, entry.line(), e);
    }
  }

  private static BaselineException fault(Path file, long line, RuntimeException reason) {
    return new BaselineException(
        file.toString(), (int) line, Objects.requireNonNull(reason.getMessage()), "");
  }

  private static String text(Path file) {
    try {
      return Utf8.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
