package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.base.Limits;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page for Java has the limits as they are. */
class LimitsPageTest {
  @Test
  void theTableHasEveryLimitInTheirOrder() throws ReflectiveOperationException {
    List<String> limits = new ArrayList<>();
    for (Field field : Limits.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        limits.add(String.format(Locale.ROOT, "%,d", field.getInt(null)));
      }
    }
    TableOnPage table =
        Page.read(Path.of("docs/java.md")).tables().stream()
            .filter(candidate -> candidate.has("limit", "at most"))
            .findFirst()
            .orElseThrow();
    assertThat(table.rows()).extracting(row -> row.get(1)).isEqualTo(limits);
  }
}
