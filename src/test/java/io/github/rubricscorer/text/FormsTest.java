package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms in which answers come, each with what a pattern finds in it and where. */
class FormsTest {
  /** An answer, and where the pattern has to be found in it. */
  record Form(String verdict, String pattern, String answer, int start, int end) {
    static Form of(String line) {
      String[] parts = line.split("\\|", 3);
      String marked = parts[2].strip().replace('¶', '\n');
      String answer = marked.replace("⟦", "").replace("⟧", "");
      return new Form(
          parts[0].strip(),
          parts[1].strip(),
          answer,
          marked.indexOf('⟦'),
          Math.max(-1, marked.indexOf('⟧') - 1));
    }

    @Override
    public String toString() {
      return verdict + ": " + pattern + " in " + answer.replace('\n', '¶');
    }
  }

  static Stream<Form> forms() throws IOException {
    try (InputStream in = FormsTest.class.getResourceAsStream("forms.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Form::of)
          .toList()
          .stream();
    }
  }

  @Tag("bulk")
  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void isReadByWhatItMeans(Form form) {
    ConceptScore score =
        Scorer.of(
                List.of(
                    Rubric.builder("forms")
                        .question("?")
                        .concept(Concept.builder("concept").synonyms(form.pattern()))
                        .build()))
            .score("forms", form.answer())
            .concepts()
            .getFirst();
    assertThat(score.verdict()).hasToString(form.verdict());
    if (form.start() >= 0) {
      Evidence evidence = score.evidence().getFirst();
      assertThat(form.answer().substring(evidence.start(), evidence.end()))
          .isEqualTo(form.answer().substring(form.start(), form.end()));
      assertThat(evidence.start()).isEqualTo(form.start());
    } else {
      assertThat(score.evidence()).isEmpty();
    }
  }

  /** The whole table in one test, which mutation testing can repeat for each change. */
  @Test
  void areAllReadByWhatTheyMean() throws IOException {
    forms().forEach(this::isReadByWhatItMeans);
  }
}
