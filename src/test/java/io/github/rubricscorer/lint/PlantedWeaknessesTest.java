package io.github.rubricscorer.lint;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Weaknesses that were put into rubrics of several subjects before there was any rule: nearly all
 * are found. A finding that nobody planted is no fault of the rules, since many weaknesses have two
 * names.
 */
class PlantedWeaknessesTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/github/rubricscorer/lint");
  private static final double LEAST_FOUND = 0.9;

  private static final RubricSet SET = RubricSet.read(FOLDER.resolve("planted"));
  private static final List<Finding> FINDINGS = Lint.check(SET);

  /** What was planted: {@code -} for the subject stands for none. */
  private record Planted(String rubric, String rule, String subject, String text) {
    static Planted of(String line) {
      String[] parts = line.split(" \\| | \\|$", -1);
      return new Planted(parts[0], parts[1], parts[2].equals("-") ? "" : parts[2], parts[3]);
    }

    boolean is(Finding finding) {
      String where = finding.rubric().isEmpty() ? "vocabulary" : finding.rubric();
      return finding.suppressed() == null
          && rule.equals(finding.rule().id())
          && rubric.equals(where)
          && subject.equals(finding.subject())
          && finding.text().contains(text)
          && (text.isEmpty() || rule.startsWith("unused") || finding.text().equals(text));
    }
  }

  @Test
  void nearlyAllAreFound() throws IOException {
    List<Planted> planted =
        Files.readAllLines(FOLDER.resolve("planted.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(Planted::of)
            .toList();
    List<Planted> missed =
        planted.stream().filter(one -> FINDINGS.stream().noneMatch(one::is)).toList();

    assertThat(planted).hasSizeGreaterThanOrEqualTo(60);
    assertThat(planted.size() - missed.size())
        .as("missed:%n%s", missed.stream().map(Planted::toString).collect(joining("\n")))
        .isGreaterThanOrEqualTo((int) Math.ceil(LEAST_FOUND * planted.size()));
  }
}
