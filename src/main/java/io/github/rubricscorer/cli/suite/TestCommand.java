package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.RubricsParameter;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.testing.suite.RubricSuite;
import io.github.rubricscorer.testing.suite.SuiteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric test}. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Checks rubrics against the examples that they store.",
      "",
      "The question's own text must earn nothing besides, the model answer something, and no"
          + " example may be missing: each concept needs one that covers it and one that misses or"
          + " rejects it; each rubric a full one (score from 0.9), a partial one and a zero one."
          + " Anything that fails or is missing makes the exit code 1.",
      "",
      "Marks: . passes, F fails, x is a known gap, X is marked as a known gap but passes, which"
          + " fails."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric test my-rubrics --watch",
      "  rubric test my-rubrics --filter 'spikes > *replica*'",
      "  rubric test my-rubrics --format junit --output target/rubrics.xml"
    })
public final class TestCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();

  @Mixin private final RubricsParameter rubrics = new RubricsParameter();

  @Option(
      names = "--filter",
      paramLabel = "NAME",
      description =
          "Run only examples whose name, whose rubric's name, or both as 'rubric > example'"
              + " contain this or, with * or ?, match it as a whole. What is missing is not"
              + " reported then.")
  private @Nullable String filter;

  @Option(
      names = "--lenient",
      description =
          "Report missing examples as warnings, which do not count for the exit code. An example"
              + " that fails still does.")
  private boolean lenient;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "One of ${COMPLETION-CANDIDATES}; text if not given. junit is XML for build servers,"
              + " github annotates the lines in a GitHub workflow.")
  private TestFormat format = TestFormat.TEXT;

  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--watch",
      description = "Run again when a file in DIR changes, and show what is different then.")
  private boolean watch;

  public TestCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    check();
    if (watch) {
      return watch(Objects.requireNonNull(rubrics.directory()));
    }
    if (format == TestFormat.TEXT && output.file() == null) {
      return printed();
    }
    SuiteResult result = resultWithFaults();
    print(result);
    return exitCode(result);
  }

  private void check() throws IOException {
    usage.require(filter == null || !filter.isBlank(), "--filter is blank");
    usage.require(!watch || rubrics.directory() != null, "--watch needs DIR");
    usage.require(!watch || format == TestFormat.TEXT, "--watch is for --format text");
    usage.require(!watch || output.file() == null, "--watch excludes --output");
    output.rejectOverwriting(usage, rubrics.directory());
  }

  /** Runs the suite and prints each rubric when it is done. */
  private int printed() {
    RubricSuite suite = suite();
    requireMatch(suite);
    SuiteText text = text();
    SuiteResult result =
        suite.run(rubric -> {
          streams.out().print(text.line(rubric, SuiteText.width(suite.questionIds())));
          streams.out().flush();
        });
    streams.out().print(text.details(result));
    return exitCode(result);
  }

  private RubricSuite suite() {
    RubricSuite suite = RubricSuite.of(rubrics.read());
    return filter == null ? suite : suite.matching(filter);
  }

  private void requireMatch(RubricSuite suite) {
    usage.require(suite.size() > 0, "--filter matches no rubric and no example, '" + filter + "'");
  }

  /** Runs the suite; rubrics that are at fault are a result, too. */
  private SuiteResult resultWithFaults() {
    RubricSuite suite;
    try {
      suite = suite();
    } catch (RubricException e) {
      return new SuiteResult(List.of(), e.faults());
    }
    requireMatch(suite);
    Progress progress = Progress.of(streams, suite.size());
    int[] done = new int[1];
    SuiteResult result =
        suite.run(rubric -> {
          done[0] += rubric.examples().size();
          progress.update(done[0], done[0]);
        });
    progress.clear();
    return result;
  }

  private void print(SuiteResult result) {
    output.print(streams, format.report(output.isColoured(streams), lenient).of(result));
    if (output.file() != null) {
      String counts = new SuiteText(false, lenient).counts(result).stripTrailing();
      streams.note(counts + "; see " + output.file());
    }
  }

  private int watch(Path watched) throws IOException {
    try {
      requireMatch(suite());
    } catch (RubricException e) {
      if (!Files.isDirectory(watched)) {
        throw e;
      }
    }
    return new RubricWatch(watched, this::watchedResult, text(), streams).run();
  }

  /** In the middle of an edit a filter may match nothing. */
  private SuiteResult watchedResult() {
    try {
      return suite().run(rubric -> {});
    } catch (RubricException e) {
      return new SuiteResult(List.of(), e.faults());
    }
  }

  private SuiteText text() {
    return new SuiteText(streams.isColoured(), lenient);
  }

  private int exitCode(SuiteResult result) {
    return result.isPassed(lenient) ? ExitCode.OK : ExitCode.FAULT;
  }
}
