package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users can see is small enough to read. */
class ExportedTypesTest {
  private static final int MOST = 60;

  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void exportedPackagesHaveFewPublicTypes() throws IOException {
    List<String> types = exportedTypes();
    assertThat(types)
        .as("exported public types, of which there may be %s:%n%s", MOST, String.join("\n", types))
        .contains("io.github.rubricscorer.Scorer")
        .hasSizeLessThanOrEqualTo(MOST);
  }

  /** The public top-level types of the packages that the module exports to everyone. */
  private static List<String> exportedTypes() throws IOException {
    try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(exports -> !exports.isQualified())
          .map(Exports::source)
          .flatMap(ExportedTypesTest::publicTypes)
          .sorted()
          .toList();
    }
  }

  private static Stream<String> publicTypes(String name) {
    try (Stream<Path> files = Files.list(CLASSES.resolve(name.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$"))
          .map(file -> name + "." + file.substring(0, file.length() - ".class".length()))
          .filter(type -> !type.endsWith(".package-info"))
          .filter(type -> load(type).accessFlags().contains(AccessFlag.PUBLIC))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String type) {
    try {
      return Class.forName(type, false, ExportedTypesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(type, e);
    }
  }
}
