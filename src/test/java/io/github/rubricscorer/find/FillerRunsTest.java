package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.ProgramFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runs "3 5" and "3 70" and "70", of classes of words, with two ways after 3. */
@DisplayName("Runs that ask for fillers")
class FillerRunsTest {
  private static final FillerRuns RUNS =
      new FillerRuns(
          new int[] {0, 3, 4, 5, 5, 5, 5},
          new long[] {
            FillerRuns.edge(3, 1),
            FillerRuns.edge(3, 2),
            FillerRuns.edge(70, 5),
            FillerRuns.edge(5, 3),
            FillerRuns.edge(70, 4),
          },
          new int[] {-1, -1, -1, 0, 1, 2},
          new int[] {40, 41, 42});

  @ParameterizedTest(name = "from node {0} by {1}: {2}")
  @CsvSource({
    "0, 3, 1 2",
    "0, 70, 5",
    "0, 5, ''",
    "0, 99, ''",
    "1, 5, 3",
    "1, 70, ''",
    "1, 3, ''",
    "2, 70, 4",
    "2, 5, ''",
    "4, 70, ''",
  })
  void goOnByTheEdgesOfAClass(int node, int wordClass, String targets) {
    StringBuilder found = new StringBuilder();
    int edge = RUNS.firstEdge(node, wordClass);
    for (; RUNS.isEdge(edge, node, wordClass); edge++) {
      found.append(found.isEmpty() ? "" : " ").append(RUNS.target(edge));
    }

    assertThat(found).hasToString(targets);
  }

  @ParameterizedTest
  @CsvSource({"3, true", "70, true", "5, false", "0, false", "6, false", "67, false", "999, false"})
  void beginWithSomeClasses(int wordClass, boolean begins) {
    assertThat(RUNS.begins(wordClass)).isEqualTo(begins);
  }

  @Test
  void endAtNodesOfTheirOwn() {
    assertThat(RUNS.isEnd(2)).isFalse();
    assertThat(RUNS.isEnd(3)).isTrue();
    assertThat(RUNS.run(3)).isZero();
    assertThat(RUNS.run(5)).isEqualTo(2);
    assertThat(RUNS.fragment(1)).isEqualTo(41);
    assertThat(RUNS.size()).isEqualTo(3);
    assertThat(RUNS.nodeCount()).isEqualTo(6);
  }

  @Test
  void areNoneAtFirst() {
    assertThat(FillerRuns.NONE.size()).isZero();
    assertThat(FillerRuns.NONE.nodeCount()).isOne();
    assertThat(FillerRuns.NONE.begins(1)).isFalse();
    assertThat(FillerRuns.NONE.isEdge(FillerRuns.NONE.firstEdge(0, 1), 0, 1)).isFalse();
  }

  @Test
  void areTheSameAfterTheyWereWritten() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    RUNS.write(out);
    FillerRuns read = new FillerRuns(new ProgramFile.Reader(out.bytes()));

    assertThat(read.begins(70)).isTrue();
    assertThat(read.target(read.firstEdge(2, 70))).isEqualTo(4);
    assertThat(read.run(4)).isOne();
    assertThat(read.fragment(2)).isEqualTo(42);
  }
}
