package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.Scorer;
import picocli.CommandLine.IVersionProvider;

/** The library's version is the program's. */
public final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"rubric " + Scorer.version()};
  }
}
