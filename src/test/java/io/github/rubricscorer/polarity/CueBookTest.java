package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The book of cues")
class CueBookTest {
  @Test
  void isWholeInItsBinaryForm() {
    byte[] bytes = CueBook.compiled(Language.ENGLISH).bytes();

    CueBook read = CueBook.read(bytes, Language.ENGLISH);

    assertThat(read.bytes()).isEqualTo(bytes);
    CueBook compiled = CueBook.compiled(Language.ENGLISH);
    assertThat(read.program()).hasToString(compiled.program().toString());
    for (int plan = 0; plan < compiled.program().plans().size(); plan++) {
      assertThat(read.entry(plan)).isEqualTo(compiled.entry(plan));
    }
  }
}
