package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.baseline.Baseline;
import io.github.rubricscorer.baseline.StoredScore;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.Batch;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.InputOptions;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The parameters that say which answers a baseline is of. */
final class Corpus {
  @Mixin private final RubricsOption rubrics = new RubricsOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "ANSWERS",
      description =
          "The file with the answers, JSON or CSV as for 'rubric batch'; '-' or nothing for"
              + " standard input.")
  private @Nullable Path file;

  @Mixin private final InputOptions input = new InputOptions();

  Source source() {
    return Source.of(file);
  }

  /** The directory of the rubrics, or null for the built-in ones. */
  @Nullable Path directory() {
    return rubrics.directory();
  }

  /** All that is read for the answers, and more sources. */
  Source[] with(Source... sources) {
    return Stream.concat(Stream.of(input.with(source())), Stream.of(sources))
        .toArray(Source[]::new);
  }

  /**
   * Scores the answers.
   *
   * @return empty where an answer was at fault, of which the user has been told
   */
  Optional<Baseline> scored(Streams streams) throws IOException, InterruptedException {
    Source source = source();
    RubricSet set = rubrics.read();
    Scorer scorer = Scorer.compile(set);
    AnswerLines lines = new AnswerLines(source.name(), input.form(scorer, streams));
    source.announce(streams, "answers, JSON or CSV,");
    List<StoredScore> scores = new ArrayList<>();
    Progress progress = Progress.of(streams, source.size());
    try (InputStream in = source.open(streams)) {
      Batch<StoredScore> batch =
          new Batch<>(
              answer -> StoredScore.of(answer, scorer.score(answer.question(), answer.answer())),
              lines,
              scores::addAll,
              progress,
              streams);
      if (batch.run(in) > 0) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(Baseline.of(set, scores));
    } catch (IllegalArgumentException e) {
      throw new InputException(source.name() + ": " + Objects.requireNonNull(e.getMessage()));
    }
  }
}
