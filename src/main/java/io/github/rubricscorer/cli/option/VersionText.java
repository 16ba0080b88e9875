package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Resource;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The library's version is the program's; what else a report of a defect should tell follows. */
public final class VersionText implements IVersionProvider {
  /** What the build wrote down. */
  private static final String LIBRARIES = "libraries.txt";

  @Override
  public String[] getVersion() {
    byte[] libraries = Resource.find(VersionText.class, LIBRARIES);
    String lucene =
        libraries == null ? "" : new String(libraries, StandardCharsets.UTF_8).strip() + ", ";
    return new String[] {
      "rubric %s (%sJava %s)".formatted(Scorer.version(), lucene, Runtime.version())
    };
  }
}
