package io.github.rubricscorer;

import io.github.rubricscorer.testing.RubricTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The examples of the project's own rubrics, of which none may be missing. */
class RubricsTest {
  @TestFactory
  Stream<DynamicNode> rubrics() {
    return RubricTests.in(Path.of("rubrics"));
  }
}
