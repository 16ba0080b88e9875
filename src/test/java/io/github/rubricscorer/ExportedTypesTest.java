package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users can see is small enough to read. */
class ExportedTypesTest {
  private static final int MOST = 60;

  @Test
  void exportedPackagesHaveFewPublicTypes() throws IOException {
    List<String> types = ExportedTypes.all().stream().map(Class::getName).toList();
    assertThat(types)
        .as("exported public types, of which there may be %s:%n%s", MOST, String.join("\n", types))
        .contains("io.github.rubricscorer.Scorer")
        .hasSizeLessThanOrEqualTo(MOST);
  }
}
