package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static List<String> cut(String text) {
    return new Passages()
        .of(0, text).stream().map(one -> text.substring(one.start(), one.end())).toList();
  }

  @Test
  void sentencesArePassages() {
    assertThat(cut("Add a queue. Then drain it!")).containsExactly("Add a queue", "Then drain it");
    assertThat(cut("")).isEmpty();
  }

  @Test
  void longSentencesAreCutAtCommasAndElseAnywhere() {
    String clause = "so we go on and on and talk about it once more and then again";

    assertThat(cut(clause + " yes, " + clause)).containsExactly(clause + " yes", clause);
    assertThat(cut((clause + " ").repeat(4).strip())).hasSize(3);
  }

  @Test
  void wordsOfGrammarAndWhatHasSignsAreNoContent() {
    assertThat(
            new Passages()
                .of(0, "It's the PgBouncer, 42 and C++ that we've got").getFirst().tokens().stream()
                    .filter(Token::content)
                    .map(Token::surface))
        .containsExactly("pgbouncer");
  }
}
