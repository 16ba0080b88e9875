package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.report.JsonReport.Offsets;
import io.github.rubricscorer.report.Report;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --offsets}. */
public final class OffsetsOption {
  /** The values of the option. */
  public static final OneOf<Offsets> VALUES = new OneOf<>(List.of(Offsets.values()), Offsets::key);

  @Option(
      names = "--offsets",
      paramLabel = "UNIT",
      defaultValue = "utf-16",
      completionCandidates = Words.class,
      description =
          "What offsets in JSON count: ${COMPLETION-CANDIDATES}; utf-16 if not given. Python"
              + " counts codepoints, Java and JavaScript utf-16.")
  private Offsets offsets = Offsets.UTF_16;

  /** Whether offsets count what they do if nothing else is asked for. */
  public boolean isDefault() {
    return offsets == Offsets.UTF_16;
  }

  /** Returns a report of JSON with such offsets. */
  public JsonReport json() {
    return new JsonReport().withOffsets(offsets);
  }

  /** Returns the report of a format, where it is JSON with such offsets. */
  public Report report(Format format, boolean coloured) {
    return format == Format.JSON ? json() : format.report(coloured);
  }

  /** The words that the option takes. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return VALUES.values().stream().map(VALUES.word()).iterator();
    }
  }
}
