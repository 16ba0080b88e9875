package io.github.rubricscorer.testing;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.TextReport;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Place;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.testing.suite.ExampleCheck;
import io.github.rubricscorer.testing.suite.ExampleResult;
import io.github.rubricscorer.testing.suite.Mismatch;
import io.github.rubricscorer.testing.suite.RubricSuite;
import io.github.rubricscorer.testing.suite.RubricSuite.Item;
import io.github.rubricscorer.testing.suite.RubricSuite.Part;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The examples of rubrics as JUnit tests. Stateless and thread-safe. In a test class of any
 * project:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> rubrics() {
 *   return RubricTests.in(Path.of("rubrics"));
 * }
 * }</pre>
 *
 * <p>Each rubric becomes a container; each of its examples becomes a test named {@code rubric >
 * example: what it demands}, whose source is the example's line in the file. Besides, the
 * question's own text must earn nothing, the model answer something, and no example may be missing
 * that {@link RubricSuite} asks for.
 *
 * <p>An example marked as a known gap is reported as skipped, with the reason; once it passes it
 * fails, so that the mark is removed.
 */
public final class RubricTests {
  /** The most concepts of a list that the name of a test shows. */
  private static final int MOST_SHOWN = 4;

  /** What becomes of examples that are missing. */
  private enum Missing {
    FAIL,
    SKIP
  }

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
    return in(directory, UnaryOperator.identity());
  }

  /**
   * Makes the same tests for a scorer to which code was added.
   *
   * @param directory a directory of rubric files
   * @param setUp makes of the scorer of the rubrics the one that is tested, such as {@code scorer
   *     -> scorer.withDetector(detector)}
   * @return a container per rubric, ordered by id; each points at its file
   * @throws io.github.rubricscorer.rubric.RubricException if a rubric or the vocabulary is at
   *     fault; the message has every fault of every file
   */
  @SuppressWarnings("exports")
  public static Stream<DynamicNode> in(Path directory, UnaryOperator<Scorer> setUp) {
    return containers(directory, setUp, Missing.FAIL);
  }

  /**
   * Makes the same tests, where missing examples fail none: they are reported as skipped.
   *
   * @param directory a directory of rubric files
   * @return a container per rubric, ordered by id; each points at its file
   * @throws io.github.rubricscorer.rubric.RubricException if a rubric or the vocabulary is at
   *     fault; the message has every fault of every file
   */
  @SuppressWarnings("exports")
  public static Stream<DynamicNode> lenient(Path directory) {
    return containers(directory, UnaryOperator.identity(), Missing.SKIP);
  }

  private static Stream<DynamicNode> containers(
      Path directory, UnaryOperator<Scorer> setUp, Missing whenMissing) {
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(setUp, "setUp");
    RubricSuite suite = RubricSuite.of(RubricSet.read(directory), setUp);
    return suite.parts().stream()
        .map(part -> {
          URI file = directory.resolve(part.rubric().id() + ".json").toUri();
          Stream<DynamicNode> tests =
              part.items().stream().map(item -> example(suite, part, item, file));
          return DynamicContainer.dynamicContainer(
              part.rubric().id(), file, Stream.concat(tests, complete(part, file, whenMissing)));
        });
  }

  private static DynamicNode example(RubricSuite suite, Part part, Item item, URI file) {
    return DynamicTest.dynamicTest(
        Printable.line(part.name(item) + ": " + demands(item.example())),
        at(file, item.place()),
        () -> verify(suite.run(part.rubric(), item)));
  }

  private static Stream<DynamicNode> complete(Part part, URI file, Missing whenMissing) {
    String name = part.rubric().id() + " > " + RubricSuite.NOTHING_MISSING;
    URI source = part.missing().isEmpty() ? file : at(file, part.missing().getFirst().place());
    return Stream.of(
        DynamicTest.dynamicTest(name, source, () -> verify(part.missing(), whenMissing)));
  }

  /** The form of JUnit's {@code FilePosition}, by which an editor opens the line. */
  private static URI at(URI file, Place place) {
    return URI.create("%s?line=%d&column=%d".formatted(file, place.line(), place.column()));
  }

  private static void verify(ExampleResult result) {
    ExampleCheck check = result.check();
    switch (check.outcome()) {
      case PASSED -> {}
      case KNOWN_GAP -> throw new TestAbortedException(check.summary());
      case CLOSED_GAP -> throw new AssertionFailedError(result.message(TextReport.plain()));
      case FAILED ->
          throw new AssertionFailedError(
              result.message(TextReport.plain()),
              Mismatch.lines(check.mismatches(), Mismatch::expected),
              Mismatch.lines(check.mismatches(), Mismatch::actual));
    }
  }

  private static void verify(List<Fault> missing, Missing whenMissing) {
    if (missing.isEmpty()) {
      return;
    }
    switch (whenMissing) {
      case FAIL -> throw new AssertionFailedError(lines(missing, Fault::toString));
      case SKIP -> throw new TestAbortedException(lines(missing, Fault::toWarning));
    }
  }

  private static String lines(List<Fault> faults, Function<Fault, String> text) {
    return faults.stream().map(text).collect(Collectors.joining("\n"));
  }

  private static String demands(Example example) {
    List<String> demands = new ArrayList<>();
    for (Expectation expectation : Expectation.values()) {
      List<String> ids = example.conceptIds(expectation);
      if (!ids.isEmpty()) {
        demands.add(expectation.key() + " " + shown(ids));
      }
    }
    if (example.minScore() > 0 || example.maxScore() < 1) {
      demands.add(
          "score " + Decimal.text(example.minScore()) + ".." + Decimal.text(example.maxScore()));
    }
    return demands.isEmpty() ? "demands nothing" : String.join("; ", demands);
  }

  private static String shown(List<String> ids) {
    int more = ids.size() - MOST_SHOWN;
    return more <= 0
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, MOST_SHOWN)) + " and " + more + " more";
  }
}
