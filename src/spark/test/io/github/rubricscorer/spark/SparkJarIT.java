package io.github.rubricscorer.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The jar for Spark")
class SparkJarIT {
  @Test
  void hasNoClassThatSparkHas() throws IOException {
    Set<String> ours = classes(SparkSubmit.JAR);
    Set<String> shared = new TreeSet<>();
    for (String jar : SparkSubmit.classPath()) {
      if (jar.endsWith(".jar")) {
        Set<String> theirs = classes(Path.of(jar));
        theirs.retainAll(ours);
        shared.addAll(theirs);
      }
    }

    assertThat(ours)
        .contains(
            "io/github/rubricscorer/Scorer.class",
            "io/github/rubricscorer/spark/ScoreArchive.class",
            "tools/jackson/databind/ObjectMapper.class")
        .noneMatch(name -> name.startsWith("com/fasterxml/"));
    assertThat(shared).isEmpty();
  }

  private static Set<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aWrongCommandLineEndsTheProcessWithItsCode(@TempDir Path directory) throws Exception {
    SparkSubmit.Result result =
        SparkSubmit.run(directory, List.of(SparkSubmit.JAR.toString(), "--input", "a.jsonl"));

    assertThat(result.output())
        .contains("ScoreArchive: Missing required options: '--rubrics=DIR', '--output=DIR'");
    assertThat(result.code()).isEqualTo(2);
  }
}
