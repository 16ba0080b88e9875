package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.testing.ExampleCheck;
import io.github.rubricscorer.testing.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rubric test}. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Checks rubrics against the examples that they store.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric test my-rubrics")
final class TestCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The directory of the rubrics; the built-in ones if not given.")
  private @Nullable Path directory;

  TestCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Scorer scorer = directory == null ? Scorer.bundled() : Scorer.load(directory);
    List<ExampleCheck> checks =
        scorer.questionIds().stream()
            .flatMap(id ->
                ExampleCheck.examples(scorer.rubric(id)).stream()
                    .map(example -> ExampleCheck.of(scorer, id, example)))
            .toList();
    List<ExampleCheck> failed =
        checks.stream().filter(check -> check.outcome().isFailure()).toList();
    failed.forEach(check -> streams.out().print(check.message() + "\n"));
    long gaps = checks.stream().filter(check -> check.outcome() == Outcome.KNOWN_GAP).count();
    long passed = checks.size() - failed.size() - gaps;
    String known = gaps == 0 ? "" : ", %s known gaps".formatted(gaps);
    streams.out().print("%s of %s examples pass%s\n".formatted(passed, checks.size(), known));
    return failed.isEmpty() ? ExitCode.OK : ExitCode.FAULT;
  }
}
