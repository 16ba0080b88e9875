package io.github.rubricscorer.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The program {@code rubric}. */
public final class Main {
  /** The width of a terminal that nobody has touched. */
  private static final int WIDTH = 80;

  private Main() {}

  /**
   * Runs the program and ends the process.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    System.exit(run(Streams.standard(), Arguments.decoded(args)));
  }

  /** Runs the program and returns its exit code. */
  static int run(Streams streams, String... args) {
    RubricCommand root = new RubricCommand(streams);
    Failures failures = new Failures(streams, root);
    try {
      int code = commandLine(root, streams, failures).execute(args);
      streams.out().flush();
      return code;
    } catch (RuntimeException e) {
      return failures.report(e);
    } finally {
      streams.err().flush();
    }
  }

  private static CommandLine commandLine(RubricCommand root, Streams streams, Failures failures) {
    return new CommandLine(root)
        .addSubcommand(new ListCommand(streams))
        .addSubcommand(new ShowCommand(streams))
        .addSubcommand(new ScoreCommand(streams))
        .addSubcommand(new ExplainCommand(streams))
        .addSubcommand(new PracticeCommand(streams))
        .addSubcommand(new TestCommand(streams))
        .addSubcommand(new MutateCommand(streams))
        .addSubcommand(new BatchCommand(streams))
        .addSubcommand(baseline(streams))
        .addSubcommand(new SummaryCommand(streams))
        .addSubcommand(new ReportCommand(streams))
        .addSubcommand(new EvaluateCommand(streams))
        .addSubcommand(new CompletionCommand(streams))
        .setOut(streams.out())
        .setErr(streams.err())
        .setColorScheme(
            Help.defaultColorScheme(streams.isColoured() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setUsageHelpAutoWidth(false)
        .setExpandAtFiles(false)
        .registerConverter(Format.class, Format::named)
        .registerConverter(TestFormat.class, TestFormat::named)
        .registerConverter(Path.class, Arguments::path)
        .setAllowOptionsAsOptionParameters(true)
        .setExecutionStrategy(failures::execute)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  private static CommandLine baseline(Streams streams) {
    return new CommandLine(new BaselineCommand(streams))
        .addSubcommand(new BaselineRecordCommand(streams))
        .addSubcommand(new BaselineCheckCommand(streams));
  }
}
