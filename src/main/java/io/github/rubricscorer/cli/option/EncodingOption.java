package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.input.Encoding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that says how the characters of an input are written. */
public final class EncodingOption {
  @Mixin private final Usage usage = new Usage();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "How the characters are written, such as windows-1252 (Excel's CSV in Western Europe and"
              + " America) or utf-16; UTF-8 if not given. A byte order mark in the file counts more.")
  private @Nullable String name;

  /** The encoding that the user says. */
  public Encoding encoding() {
    return name == null
        ? Encoding.DEFAULT
        : Encoding.named(name)
            .orElseThrow(() ->
                usage.fault(
                    "--encoding: '%s' is no encoding; such as windows-1252, utf-16, iso-8859-15"
                        .formatted(name)));
  }
}
