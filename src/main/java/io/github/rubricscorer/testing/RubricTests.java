package io.github.rubricscorer.testing;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Rubric;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The examples of rubrics as JUnit tests. In a test class of any project:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> rubrics() {
 *   return RubricTests.in(Path.of("rubrics"));
 * }
 * }</pre>
 *
 * <p>Each rubric becomes a container; each of its examples becomes a test named {@code rubric >
 * example}. Besides, the question's own text must earn nothing, and the model answer something. An
 * example marked as a known gap fails only when it passes, so that the mark is removed.
 */
public final class RubricTests {
  private RubricTests() {}

  /**
   * Makes the tests of all rubrics in a directory.
   *
   * @param directory a directory of rubric files
   * @return a container per rubric, ordered by id; each points at its file
   * @throws io.github.rubricscorer.rubric.RubricException if a rubric or the vocabulary is at
   *     fault; the message has every fault of every file
   */
  @SuppressWarnings("exports") // JUnit is there where tests are; others need not read it.
  public static Stream<DynamicNode> in(Path directory) {
    Objects.requireNonNull(directory, "directory");
    Scorer scorer = Scorer.load(directory);
    return scorer.questionIds().stream()
        .map(id -> rubric(scorer, id, directory.resolve(id + ".json").toUri()));
  }

  private static DynamicNode rubric(Scorer scorer, String questionId, URI file) {
    Rubric rubric = scorer.rubric(questionId);
    return DynamicContainer.dynamicContainer(
        questionId,
        file,
        ExampleCheck.examples(rubric).stream()
            .map(example -> test(scorer, questionId, example, file)));
  }

  private static DynamicNode test(Scorer scorer, String questionId, Example example, URI file) {
    return DynamicTest.dynamicTest(
        ExampleCheck.name(questionId, example),
        file,
        () -> verify(ExampleCheck.of(scorer, questionId, example)));
  }

  private static void verify(ExampleCheck check) {
    if (check.outcome().isFailure()) {
      throw new AssertionError(check.message());
    }
  }
}
