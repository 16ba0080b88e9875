package io.github.rubricscorer.cli;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.baseline.BaselineException;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.OutputException;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.evaluation.LabelException;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.RubricException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong and turns it into an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int LONGEST_MESSAGE = 2_000;

  private final Streams streams;
  private final RubricCommand root;

  Failures(Streams streams, RubricCommand root) {
    this.streams = streams;
    this.root = root;
  }

  /** Runs a command, or prints the help that it is asked for, which picocli does not guard. */
  int execute(ParseResult parseResult) {
    try {
      return new RunLast().execute(parseResult);
    } catch (OutputException e) {
      return report(e);
    }
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parseResult) {
    return exception instanceof ParameterException usage
        ? handleParseException(usage, new String[0])
        : report(exception);
  }

  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    String command = exception.getCommandLine().getCommandSpec().qualifiedName();
    if (exception instanceof UnmatchedArgumentException unmatched && isCommand(unmatched)) {
      String name = unmatched.getUnmatched().getFirst();
      List<String> names = new ArrayList<>(exception.getCommandLine().getSubcommands().keySet());
      streams.tell(
          "%s: there is no command '%s'%s".formatted(command, name, Nearest.hint(name, names)));
    } else {
      streams.tell(command + ": " + shortened(String.valueOf(exception.getMessage())));
      UnmatchedArgumentException.printSuggestions(exception, streams.err());
    }
    streams.tell("Try '" + command + " --help'.");
    return ExitCode.USAGE;
  }

  /** What is repeated of the command line may be very long. */
  private static String shortened(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : Printable.shortened(message, LONGEST_MESSAGE);
  }

  /** Whether what was not understood stands where a command is named. */
  private static boolean isCommand(UnmatchedArgumentException unmatched) {
    return !unmatched.isUnknownOption()
        && !unmatched.getCommandLine().getSubcommands().isEmpty()
        && !unmatched.getUnmatched().isEmpty();
  }

  /** Reports an error of the machine: memory or the stack did not suffice. */
  int report(Error error) {
    if (root.stacktrace()) {
      error.printStackTrace(streams.err());
    }
    return switch (error) {
      case OutOfMemoryError e ->
          reported(
              "rubric: the memory does not suffice; JAVA_TOOL_OPTIONS=-Xmx2g gives it more",
              ExitCode.DEFECT);
      default -> defect(error);
    };
  }

  /** Reports what a command threw; expected failures without a stack trace. */
  int report(Exception exception) {
    if (root.stacktrace()) {
      exception.printStackTrace(streams.err());
    }
    return switch (exception) {
      case RubricException e -> reported(lines(e.faults()), ExitCode.FAULT);
      case LabelException e -> reported(lines(e.faults()), ExitCode.FAULT);
      case BaselineException e -> reported(e.getMessage(), ExitCode.FAULT);
      case InputException e -> reported("rubric: " + e.getMessage(), ExitCode.FAULT);
      case AnswerTooLongException e -> reported("rubric: " + e.getMessage(), ExitCode.FAULT);
      case FileSystemException e when e.getReason() == null ->
          reported("rubric: " + new InputException(e.getFile(), e).getMessage(), ExitCode.FAULT);
      case IOException e -> reported("rubric: " + e.getMessage(), ExitCode.FAULT);
      case UncheckedIOException e -> reported("rubric: " + e.getMessage(), ExitCode.FAULT);
      case UnknownQuestionException e ->
          reported(
              "rubric: " + e.getMessage() + "\n'rubric list' names the questions.", ExitCode.USAGE);
      case OutputException e when e.isClosedPipe() -> ExitCode.OK;
      case OutputException e -> reported("rubric: " + e.getMessage(), ExitCode.FAULT);
      case InterruptedException e -> reported("rubric: interrupted", ExitCode.INTERRUPTED);
      case CancellationException e -> reported("rubric: interrupted", ExitCode.INTERRUPTED);
      default -> defect(exception);
    };
  }

  private static String lines(List<Fault> faults) {
    return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
  }

  private int defect(Throwable exception) {
    return reported(
        "rubric: this is a defect in rubric: "
            + exception
            + (root.stacktrace() ? "" : "\nRun it again with --stacktrace to see where."),
        ExitCode.DEFECT);
  }

  private int reported(String message, int code) {
    streams.tell(message);
    return code;
  }
}
