package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.author.FormatCommand;
import io.github.rubricscorer.cli.author.ImportCommand;
import io.github.rubricscorer.cli.author.LintCommand;
import io.github.rubricscorer.cli.author.LintFormat;
import io.github.rubricscorer.cli.author.NewCommand;
import io.github.rubricscorer.cli.author.ProfileCommand;
import io.github.rubricscorer.cli.author.SuggestCommand;
import io.github.rubricscorer.cli.author.WorkbenchCommand;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.FileName;
import io.github.rubricscorer.cli.option.Format;
import io.github.rubricscorer.cli.option.OffsetsOption;
import io.github.rubricscorer.cli.option.OneOf;
import io.github.rubricscorer.cli.practice.PracticeCommand;
import io.github.rubricscorer.cli.suite.AttackCommand;
import io.github.rubricscorer.cli.suite.BaselineCheckCommand;
import io.github.rubricscorer.cli.suite.BaselineCommand;
import io.github.rubricscorer.cli.suite.BaselineRecordCommand;
import io.github.rubricscorer.cli.suite.MutateCommand;
import io.github.rubricscorer.cli.suite.TestCommand;
import io.github.rubricscorer.cli.suite.TestFormat;
import io.github.rubricscorer.report.JsonReport.Offsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The program {@code rubric}. */
public final class Main {
  /** The width of a terminal that nobody has touched. */
  private static final int WIDTH = 80;

  private static final String COMPLETION = "completion";

  /** In the order in which the help lists them. */
  private static final List<String> COMMANDS =
      List.of(
          "list",
          "show",
          "score",
          "explain",
          "practice",
          "import",
          "new",
          "format",
          "lint",
          "suggest",
          "profile",
          "workbench",
          "test",
          "mutate",
          "attack",
          "batch",
          "baseline",
          "summary",
          "report",
          "evaluate",
          COMPLETION);

  /** Looked for before picocli does, since everything that tells something is made before. */
  private static final Set<String> QUIET = Set.of("-q", "--quiet");

  /** The commands that score at once. */
  private static final List<String> SCORING = List.of("score", "explain");

  private Main() {}

  /**
   * Runs the program and ends the process.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    // What picocli would look up by reflection for each command, and no command needs.
    System.setProperty("picocli.converters.excludes", "java.+");
    System.setProperty("picocli.disable.closures", "true");
    System.exit(run(Streams.standard(), Arguments.decoded(args)));
  }

  /** Runs the program and returns its exit code. */
  static int run(Streams given, String... args) {
    return runOn(
        Arrays.asList(args).stream().anyMatch(QUIET::contains) ? given.quietly() : given, args);
  }

  private static int runOn(Streams streams, String... given) {
    String[] args = withoutHelpCommand(given);
    RubricCommand root = new RubricCommand(streams);
    Failures failures = new Failures(streams, root);
    List<String> needed = needed(args);
    try {
      Supplier<Scorer> bundled = bundled(args);
      int code = commandLine(root, streams, failures, needed, bundled).execute(args);
      streams.out().flush();
      return code;
    } catch (RuntimeException e) {
      return failures.report(e);
    } catch (Error e) { // so that a user reads one line of it
      return failures.report(e);
    } finally {
      streams.err().flush();
    }
  }

  /** Takes {@code help COMMAND} as {@code COMMAND --help}. */
  private static String[] withoutHelpCommand(String... args) {
    int at = 0;
    while (at < args.length && QUIET.contains(args[at])) {
      at++;
    }
    if (at == args.length || !args[at].equals("help")) {
      return args;
    }
    List<String> asked = new ArrayList<>(List.of(args));
    asked.remove(at);
    boolean isUnknown =
        at < asked.size() && !asked.get(at).startsWith("-") && !COMMANDS.contains(asked.get(at));
    if (!isUnknown) { // an unknown one is to be reported as such
      asked.add("--help");
    }
    return asked.toArray(String[]::new);
  }

  /**
   * Returns the commands that these arguments can have to do with. What picocli finds out about a
   * command takes it longer than most commands take themselves.
   */
  private static List<String> needed(String... args) {
    String first = args.length == 0 ? "" : args[0];
    return COMMANDS.contains(first) && !first.equals(COMPLETION) ? List.of(first) : COMMANDS;
  }

  /**
   * Returns a way to the built-in rubrics. A question that an answer is to be scored for is got
   * ready in the meantime, since picocli needs as long for the command line.
   */
  private static Supplier<Scorer> bundled(String... args) {
    if (args.length < 2 || !SCORING.contains(args[0])) {
      return Scorer::bundled;
    }
    Scorer scorer = Scorer.bundled();
    if (scorer.questionIds().contains(args[1])) {
      scorer.prepare(args[1]);
    }
    return () -> scorer;
  }

  private static Object command(String name, Streams streams, Supplier<Scorer> bundled) {
    return switch (name) {
      case "list" -> new ListCommand(streams);
      case "show" -> new ShowCommand(streams);
      case "score" -> new ScoreCommand(streams, bundled);
      case "explain" -> new ExplainCommand(streams, bundled);
      case "practice" -> new PracticeCommand(streams);
      case "import" -> new ImportCommand(streams);
      case "new" -> new NewCommand(streams);
      case "format" -> new FormatCommand(streams);
      case "lint" -> new LintCommand(streams);
      case "suggest" -> new SuggestCommand(streams);
      case "profile" -> new ProfileCommand(streams);
      case "workbench" -> new WorkbenchCommand(streams);
      case "test" -> new TestCommand(streams);
      case "mutate" -> new MutateCommand(streams);
      case "attack" -> new AttackCommand(streams);
      case "batch" -> new BatchCommand(streams);
      case "baseline" -> baseline(streams);
      case "summary" -> new SummaryCommand(streams);
      case "report" -> new ReportCommand(streams);
      case "evaluate" -> new EvaluateCommand(streams);
      case COMPLETION -> new CompletionCommand(streams);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Returns the command line with every command, for those who look into it. */
  static CommandLine commandLine(Streams streams) {
    RubricCommand root = new RubricCommand(streams);
    return commandLine(root, streams, new Failures(streams, root), COMMANDS, Scorer::bundled);
  }

  private static CommandLine commandLine(
      RubricCommand root,
      Streams streams,
      Failures failures,
      List<String> commands,
      Supplier<Scorer> bundled) {
    CommandLine commandLine = new CommandLine(root);
    commands.forEach(name -> commandLine.addSubcommand(command(name, streams, bundled)));
    return commandLine
        .setOut(streams.out())
        .setErr(streams.err())
        .setColorScheme(
            Help.defaultColorScheme(streams.isColoured() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setUsageHelpAutoWidth(false)
        .setExpandAtFiles(false)
        .registerConverter(Format.class, OneOf.of(Format.class)::converted)
        .registerConverter(BatchFormat.class, OneOf.of(BatchFormat.class)::converted)
        .registerConverter(TestFormat.class, OneOf.of(TestFormat.class)::converted)
        .registerConverter(LintFormat.class, OneOf.of(LintFormat.class)::converted)
        .registerConverter(Offsets.class, OffsetsOption.VALUES::converted)
        .registerConverter(Path.class, FileName::path)
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
