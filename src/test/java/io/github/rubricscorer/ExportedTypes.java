package io.github.rubricscorer;

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

/** The public top-level types of the packages that the module exports to everyone. */
final class ExportedTypes {
  private static final Path CLASSES = Path.of("target/classes");

  private ExportedTypes() {}

  /** Returns them, sorted by name. */
  static List<Class<?>> all() throws IOException {
    try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(exports -> !exports.isQualified())
          .map(Exports::source)
          .flatMap(ExportedTypes::publicTypes)
          .sorted()
          .<Class<?>>map(ExportedTypes::load)
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
      return Class.forName(type, false, ExportedTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(type, e);
    }
  }
}
