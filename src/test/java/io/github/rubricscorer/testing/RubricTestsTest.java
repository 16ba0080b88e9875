package io.github.rubricscorer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.rubric.RubricException;
import java.io.IOException;
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
            "caches > the question itself earns nothing",
            "caches > the model answer earns something",
            "queues > names a broker",
            "queues > is wrong",
            "queues > the question itself earns nothing");
  }

  @Test
  void everyNodePointsAtItsFile() {
    DynamicContainer queues = containers().get(1);

    assertThat(queues.getTestSourceUri()).contains(directory.resolve("queues.json").toUri());
    assertThat(tests(queues))
        .allMatch(test -> test.getTestSourceUri().equals(queues.getTestSourceUri()));
  }

  @Test
  void onlyTheWrongExampleFailsAndSaysWhy() throws Throwable {
    for (DynamicContainer container : containers()) {
      for (DynamicTest test : tests(container)) {
        if (test.getDisplayName().endsWith("is wrong")) {
          assertThatThrownBy(() -> test.getExecutable().execute())
              .isInstanceOf(AssertionError.class)
              .hasMessageContainingAll(
                  "queues > is wrong",
                  "queue: expected missing or rejected, was covered",
                  "I use [[Kafka]].");
        } else {
          test.getExecutable().execute();
        }
      }
    }
  }

  @Test
  void faultyRubricsAreNoTests() throws IOException {
    Files.writeString(directory.resolve("faulty.json"), "{}");

    assertThatThrownBy(() -> RubricTests.in(directory))
        .isInstanceOf(RubricException.class)
        .hasMessageContaining("faulty.json:1:1: error: ");
  }

  private List<DynamicContainer> containers() {
    return RubricTests.in(directory).map(DynamicContainer.class::cast).toList();
  }

  private static List<DynamicTest> tests(DynamicContainer container) {
    Stream<? extends DynamicNode> children = container.getChildren();
    return children.map(DynamicTest.class::cast).toList();
  }
}
