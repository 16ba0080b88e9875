package io.github.rubricscorer.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rubricscorer.Scorer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResourceTest {
  @Test
  void aFileOfTheLibraryIsReadFromBesideItsClass() {
    String version = Scorer.version() + "\n";

    assertThat(Resource.text(Scorer.class, "version.txt")).isEqualTo(version);
    assertThat(Resource.find(Scorer.class, "version.txt"))
        .isEqualTo(version.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileThatIsNotThereIsNoneOrADefect() {
    assertThat(Resource.find(Scorer.class, "none.txt")).isNull();
    assertThatIllegalStateException()
        .isThrownBy(() -> Resource.bytes(Scorer.class, "none.txt"))
        .withMessage("the library's own none.txt is missing");
  }
}
