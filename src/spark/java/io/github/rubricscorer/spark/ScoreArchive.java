package io.github.rubricscorer.spark;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.rubric.RubricException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The job that scores an archive of answers, for {@code spark-submit}; {@code --help} tells its
 * options.
 *
 * <p>Each row of the archive goes to one of two outputs: to {@code scores}, with its score, or to
 * {@code faults}, with the reason why it has none. Rows are counted as they are scored, and nothing
 * is committed unless both outputs together have as many. Aggregates are made of what was written,
 * so that no answer is scored twice.
 */
@Command(
    name = "ScoreArchive",
    mixinStandardHelpOptions = true,
    versionProvider = ScoreArchive.Version.class,
    sortOptions = false,
    description = {
      "Scores an archive of answers: Parquet, JSON Lines or CSV in, Parquet out.",
      "",
      "The output is a directory that appears when all of it is there, with its _SUCCESS:%n"
          + "  scores     the rows of the archive, each with its score: rubric_score%n"
          + "  faults     those that cannot be scored, each with the reason: rubric_fault%n"
          + "  questions  for each question, and what --by adds: how many answers, and the mean,%n"
          + "             least, median and greatest coverage%n"
          + "  concepts   the same by concept: how many answers got which verdict"
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the output is there; the last line tells how many rows are at fault",
      "1:a rubric is at fault, the input cannot be read, or the work failed; there is no output",
      "2:the command line is at fault, or the columns of the input are"
    })
public final class ScoreArchive implements Callable<Integer> {
  private static final int WIDTH = 90;

  private final PrintWriter messages;
  private final SparkSession.Builder session;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rubrics",
      paramLabel = "DIR",
      required = true,
      description = "The directory of the rubrics. Any file system that Spark reads will do.")
  private String rubrics = "";

  @Option(
      names = "--input",
      paramLabel = "PATH",
      required = true,
      description =
          "The answers: a file, a directory of files, or a pattern such as 'answers/2026-*'.")
  private String input = "";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The directory to make. There must be nothing of that name yet.")
  private String output = "";

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      split = ",",
      description = "Aggregate by these columns, too, not by that of the question alone.")
  private List<String> by = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "parquet, jsonl or csv; if not given, names such as *.parquet tell it.")
  private @Nullable ArchiveFormat format;

  @Option(
      names = "--question-column",
      paramLabel = "NAME",
      description = "The column of the question's id; 'question' if not given.")
  private String questionColumn = "question";

  @Option(
      names = "--answer-column",
      paramLabel = "NAME",
      description = "The column of the answer; 'answer' if not given.")
  private String answerColumn = "answer";

  @Option(
      names = "--separator",
      paramLabel = "CHARACTER",
      description = "What separates the cells of CSV; a comma if not given, in *.tsv a tab.")
  private @Nullable String separator;

  private ScoreArchive(SparkSession.Builder session, PrintWriter messages) {
    this.session = session;
    this.messages = messages;
  }

  /**
   * Runs the job, and ends the process where it fails.
   *
   * @param args the options, as {@code --help} tells them
   */
  public static void main(String[] args) {
    PrintWriter messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(SparkSession.builder(), messages, args);
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession.getDefaultSession().get().stop();
    }
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  /** Runs the job in a session and returns its exit code. */
  static int run(SparkSession.Builder session, PrintWriter messages, String... args) {
    return new CommandLine(new ScoreArchive(session, messages))
        .setOut(messages)
        .setErr(messages)
        .setUsageHelpWidth(WIDTH)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(ScoreArchive::refuse)
        .setExecutionExceptionHandler((exception, command, parsed) -> tell(exception, messages))
        .execute(args);
  }

  private static int refuse(ParameterException exception, String... args) {
    PrintWriter err = exception.getCommandLine().getErr();
    err.println("ScoreArchive: " + Printable.line(String.valueOf(exception.getMessage())));
    err.println("Try --help.");
    return CommandLine.ExitCode.USAGE;
  }

  private static int tell(Exception exception, PrintWriter messages) {
    if (exception instanceof ParameterException usage) {
      return refuse(usage);
    }
    messages.println(
        exception instanceof RubricException
            ? exception.getMessage()
            : "ScoreArchive: " + reason(exception));
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Spark wraps what went wrong in what it was doing, often several times. */
  private static String reason(Throwable exception) {
    Throwable cause = exception;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = Objects.requireNonNullElse(cause.getMessage(), "");
    return message
        .lines()
        .map(Printable::line)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(cause.getClass().getName());
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    SparkSession spark = session.getOrCreate();
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    Broadcast<SharedRubrics> shared = SharedRubrics.broadcast(spark, rubrics);
    try (Staging staging = new Staging(new Path(output), configuration)) {
      requireOutside(configuration);
      requireFiles(configuration);
      Archive archive = read(spark, configuration);
      ScoringJob job = new ScoringJob(shared, archive, columns());
      ScoringJob.Counts counts = withProgress(spark, job, staging);
      staging.commit();
      messages.printf(
          Locale.ROOT, "%s: %,d scored, %,d at fault%n", output, counts.scored(), counts.faulty());
    }
    return CommandLine.ExitCode.OK;
  }

  private ScoringJob.Counts withProgress(SparkSession spark, ScoringJob job, Staging staging)
      throws InterruptedException {
    Progress progress = new Progress(messages, System::nanoTime);
    spark.sparkContext().addSparkListener(progress);
    try {
      return job.writeTo(staging);
    } finally {
      spark.sparkContext().removeSparkListener(progress);
    }
  }

  private Archive read(SparkSession spark, Configuration configuration) throws IOException {
    Optional<ArchiveFormat.Told> told = ArchiveFormat.told(new Path(input), configuration);
    ArchiveFormat form =
        Optional.ofNullable(format)
            .or(() -> told.map(ArchiveFormat.Told::format))
            .orElseThrow(() -> usage("--format: the name of the input does not tell it"));
    String sign =
        Optional.ofNullable(separator)
            .or(() -> told.map(ArchiveFormat.Told::separator))
            .orElse(",");
    return Archive.read(spark, form, input, sign, this::requireColumns);
  }

  private Columns columns() {
    List<String> groups = Stream.concat(Stream.of(questionColumn), by.stream()).distinct().toList();
    return new Columns(questionColumn, answerColumn, groups);
  }

  private void requireColumns(StructType archive) {
    columns()
        .problem(archive)
        .ifPresent(problem -> {
          throw usage(problem);
        });
  }

  /** What is written into a directory of answers would be taken for answers the next time. */
  private void requireOutside(Configuration configuration) throws IOException {
    Path wanted = new Path(output);
    wanted = wanted.getFileSystem(configuration).makeQualified(wanted);
    for (Path answers : ArchiveFormat.places(new Path(input), configuration)) {
      for (Path folder = wanted; folder != null; folder = folder.getParent()) {
        if (folder.equals(answers)) {
          throw usage("--output: " + output + " is within the input");
        }
      }
    }
  }

  private void requireFiles(Configuration configuration) throws IOException {
    ArchiveFormat.passedOver(new Path(input), configuration)
        .ifPresent(folder -> {
          throw usage(
              "--input: what is in %s would be passed over; give a pattern such as '%s/*'"
                  .formatted(folder.toUri().getPath(), folder.getParent().toUri().getPath()));
        });
  }

  private ParameterException usage(String problem) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), problem);
  }

  /** Reads the name of a format, in any letters. */
  static final class FormatConverter implements ITypeConverter<ArchiveFormat> {
    @Override
    public ArchiveFormat convert(String name) {
      return Stream.of(ArchiveFormat.values())
          .filter(format -> format.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + name + "' is none of parquet, jsonl, csv"));
    }
  }

  /** The library's version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"rubric-scorer " + Scorer.version()};
    }
  }
}
