package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.result.Evidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pattern and a text, with guillemets around what the pattern is to find first; where there are
 * none, it is to find nothing.
 */
record MarkedText(String pattern, String marked) {
  /** Reads a table with a pattern and a text on each line. */
  static Stream<MarkedText> table(Class<?> test, String name) {
    return Resource.text(test, name)
        .lines()
        .map(line -> line.split(" \\| ", 2))
        .map(cells -> new MarkedText(cells[0], unescaped(cells[1])));
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n")
        .replace("\\u00a0", "\u00A0")
        .replace("\\u2009", "\u2009")
        .replace("\\u202f", "\u202F");
  }

  /** Makes sure that the pattern finds what is marked. */
  void check() {
    String text = marked.replace("\u00AB", "").replace("\u00BB", "");
    List<Evidence> evidence = OneConcept.of(pattern).score(text).evidence();

    if (text.equals(marked)) {
      assertThat(evidence).isEmpty();
    } else {
      int start = marked.indexOf('\u00AB');
      assertThat(evidence).isNotEmpty();
      assertThat(evidence.getFirst().start()).isEqualTo(start);
      assertThat(evidence.getFirst().end()).isEqualTo(marked.indexOf('\u00BB') - 1);
    }
  }

  @Override
  public String toString() {
    return pattern + " in: " + marked.replace("\n", "\\n");
  }
}
