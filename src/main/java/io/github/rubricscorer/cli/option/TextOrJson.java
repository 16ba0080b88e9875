package io.github.rubricscorer.cli.option;

import picocli.CommandLine.Option;

/** The option for the form of what a command prints, where there are two. */
public final class TextOrJson {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json; text if not given.")
  private Format format = Format.TEXT;

  /**
   * Tells whether JSON is asked for.
   *
   * @param usage what refuses another form than these two
   */
  public boolean isJson(Usage usage) {
    usage.require(format == Format.TEXT || format == Format.JSON, "--format is text or json");
    return format == Format.JSON;
  }
}
