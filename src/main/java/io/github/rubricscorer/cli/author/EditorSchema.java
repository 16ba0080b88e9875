package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.authoring.Beginning;
import io.github.rubricscorer.cli.io.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schema that rubrics name, so that editors complete their keys. */
final class EditorSchema {
  private static final String FILE = "rubric.schema.json";

  private EditorSchema() {}

  /** Writes the schema into a directory of rubrics that has none. */
  static void addTo(Path directory) throws IOException {
    Path schema = directory.resolve(FILE);
    if (!Files.exists(schema)) {
      OutputFile.write(schema, Beginning.schema());
    }
  }
}
