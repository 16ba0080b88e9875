package io.github.rubricscorer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.testing.suite.RubricSuite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class RubricTestsTest {
  @TempDir private Path directory;

  @BeforeEach
  void writeRubrics() throws IOException {
    Files.writeString(
        directory.resolve("queues.json"),
        """
        {
          "question": "How do you absorb bursts?",
          "concepts": [{"id": "queue", "synonyms": ["Kafka"]}],
          "examples": [
            {"name": "names a broker", "answer": "I use Kafka.", "covers": ["queue"]},
            {"name": "is wrong", "answer": "I use Kafka.", "misses": ["queue"]}
          ]
        }
        """);
    Files.writeString(
        directory.resolve("caches.json"),
        """
        {
          "question": "How do you speed up reads?",
          "concepts": [{"id": "cache", "synonyms": ["Redis"]}],
          "modelAnswer": "Redis."
        }
        """);
  }

  @Test
  void eachRubricIsAContainerOfItsExamples() {
    List<DynamicContainer> containers = containers();

    assertThat(containers)
        .extracting(DynamicNode::getDisplayName)
        .containsExactly("caches", "queues");
    assertThat(containers)
        .flatExtracting(RubricTestsTest::tests)
        .extracting(DynamicNode::getDisplayName)
        .containsExactly(
            "caches > the question itself earns nothing: misses cache; score 0..0",
            "caches > the model answer earns something: score 0.0001..1",
            "caches > no example is missing",
            "queues > names a broker: covers queue",
            "queues > is wrong: misses queue",
            "queues > the question itself earns nothing: misses queue; score 0..0",
            "queues > no example is missing");
  }

  @Test
  void whatCodeAddsIsTestedToo() {
    Scorer.Detector never =
        (answer, rubric) -> List.of(new Scorer.Detection("cache", 0, answer.length(), "any text"));
    List<DynamicContainer> containers =
        RubricTests.in(directory, scorer -> scorer.withDetector(never))
            .map(DynamicContainer.class::cast)
            .toList();
    DynamicTest question = tests(containers.getFirst()).getFirst();

    assertThatThrownBy(() -> question.getExecutable().execute())
        .hasMessageContaining("cache: expected missing or rejected, was covered");
  }

  @Test
  void everyNodePointsAtItsPlaceInTheFile() {
    DynamicContainer queues = containers().get(1);
    URI file = directory.resolve("queues.json").toUri();

    assertThat(queues.getTestSourceUri()).contains(file);
    assertThat(tests(queues))
        .extracting(test -> test.getTestSourceUri().orElseThrow())
        .containsExactly(
            URI.create(file + "?line=5&column=5"),
            URI.create(file + "?line=6&column=5"),
            URI.create(file + "?line=2&column=15"),
            URI.create(file + "?line=4&column=15"));
  }

  @Test
  void theNameOfATestShowsSomeOfManyConceptsAndNoControlCharacter() throws IOException {
    Files.writeString(
        directory.resolve("many.json"),
        """
        {
          "question": "What?",
          "concepts": [{"id": "a", "synonyms": ["a1"]}, {"id": "b", "synonyms": ["b1"]},
            {"id": "c", "synonyms": ["c1"]}, {"id": "d", "synonyms": ["d1"]},
            {"id": "e", "synonyms": ["e1"]}, {"id": "f", "synonyms": ["f1"]}],
          "examples": [
            {"name": "all\\n\\u001b[31m", "answer": "", "misses": ["a", "b", "c", "d", "e", "f"]},
            {"name": "nothing", "answer": ""}
          ]
        }
        """);

    assertThat(tests(containers().get(1)))
        .extracting(DynamicNode::getDisplayName)
        .startsWith(
            "many > all \uFFFD[31m: misses a, b, c, d and 2 more",
            "many > nothing: demands nothing");
  }

  @Test
  void onlyTheWrongExampleFailsAndSaysWhy() throws Throwable {
    for (DynamicContainer container : lenientContainers()) {
      for (DynamicTest test : tests(container)) {
        if (test.getDisplayName().contains("is wrong")) {
          assertThatThrownBy(() -> test.getExecutable().execute())
              .isInstanceOf(AssertionError.class)
              .hasMessageContainingAll(
                  "queues > is wrong",
                  "queues.json:6:5",
                  "queue: expected missing or rejected, was covered",
                  "I use [[Kafka]].");
        } else if (!test.getDisplayName().endsWith(RubricSuite.NOTHING_MISSING)) {
          test.getExecutable().execute();
        }
      }
    }
  }

  @Test
  void expectedAndActualCanBeCompared() {
    AssertionFailedError error =
        catchThrowableOfType(
            AssertionFailedError.class,
            () -> tests(containers().get(1)).get(1).getExecutable().execute());

    assertThat(error.getExpected().getValue()).isEqualTo("queue: missing or rejected");
    assertThat(error.getActual().getValue()).isEqualTo("queue: covered");
  }

  @Test
  void missingExamplesFailATestOfTheirOwnOrSkipIt() {
    String file = directory.resolve("queues.json").toString();
    String lacks =
        """
        %1$s:4:15: error: no full example: none demands a score of at least 0.9 (at /examples)
        %1$s:4:15: error: no partial example: none demands a score above 0 and below full (at /examples)
        %1$s:4:15: error: no zero example: none demands the score [0, 0] (at /examples)\
        """
            .formatted(file);

    assertThatThrownBy(() -> tests(containers().get(1)).getLast().getExecutable().execute())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage(lacks);
    assertThatThrownBy(() -> tests(lenientContainers().get(1)).getLast().getExecutable().execute())
        .isInstanceOf(TestAbortedException.class)
        .hasMessage(lacks.replace(": error: ", ": warning: "));
  }

  @Test
  void aKnownGapIsSkippedUntilItIsClosed() throws IOException {
    Files.writeString(
        directory.resolve("gaps.json"),
        """
        {
          "question": "How do you absorb bursts?",
          "concepts": [{"id": "queue", "synonyms": ["Kafka"]}],
          "examples": [
            {"name": "open", "answer": "A buffer.", "covers": ["queue"], "knownGap": "too wide"},
            {"name": "closed", "answer": "Kafka.", "covers": ["queue"], "knownGap": "no such word"}
          ]
        }
        """);
    List<DynamicTest> gaps = tests(containers().get(1));

    assertThatThrownBy(() -> gaps.get(0).getExecutable().execute())
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("known gap: too wide");
    assertThatThrownBy(() -> gaps.get(1).getExecutable().execute())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("it passes now, remove the marker 'knownGap': no such word");
  }

  @Test
  void faultyRubricsAreNoTests() throws IOException {
    Files.writeString(directory.resolve("faulty.json"), "{}");

    assertThatThrownBy(() -> RubricTests.in(directory))
        .isInstanceOf(RubricException.class)
        .hasMessageContaining("faulty.json:1:1: error: ");
  }

  private List<DynamicContainer> lenientContainers() {
    return RubricTests.lenient(directory).map(DynamicContainer.class::cast).toList();
  }

  private List<DynamicContainer> containers() {
    return RubricTests.in(directory).map(DynamicContainer.class::cast).toList();
  }

  private static List<DynamicTest> tests(DynamicContainer container) {
    Stream<? extends DynamicNode> children = container.getChildren();
    return children.map(DynamicTest.class::cast).toList();
  }
}
