package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.CacheOption;
import io.github.rubricscorer.cli.option.EncodingOption;
import io.github.rubricscorer.cli.option.Format;
import io.github.rubricscorer.cli.option.OffsetsOption;
import io.github.rubricscorer.cli.option.QuestionIds;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.input.Encoding;
import io.github.rubricscorer.report.Report;
import io.github.rubricscorer.report.Review;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parameters that say which answer to score, with which rubric, and how to show the result. */
final class AnswerInput {
  /** The most bytes of UTF-8 that the longest answer takes, and a byte order mark. */
  private static final int MAX_BYTES = 3 * Scorer.DEFAULT_MAX_ANSWER_LENGTH + 3;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Mixin private final RubricsOption rubrics;
  @Mixin private final CacheOption cache = new CacheOption();

  @Parameters(
      index = "0",
      paramLabel = "QUESTION",
      completionCandidates = QuestionIds.class,
      description = "The question's id, as 'rubric list' gives it.")
  private String question = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file with the answer; '-' or nothing for standard input.")
  private @Nullable Path file;

  @Mixin private final EncodingOption encoding = new EncodingOption();

  @Option(names = "--answer", paramLabel = "TEXT", description = "The answer itself.")
  private @Nullable String answer;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; text if not given.")
  private Format format = Format.TEXT;

  @Mixin private final OffsetsOption offsets = new OffsetsOption();

  AnswerInput(Supplier<Scorer> bundled) {
    rubrics = new RubricsOption(bundled);
  }

  /** The question's id as the user gives it. */
  String question() {
    return question;
  }

  Format format() {
    return format;
  }

  /** Whether offsets are to count what those of Java do. */
  boolean hasDefaultOffsets() {
    return offsets.isDefault();
  }

  Encoding encoding() {
    return encoding.encoding();
  }

  /** Whether the answer stands on the command line. */
  boolean hasAnswer() {
    return answer != null;
  }

  Source source() {
    return Source.of(file);
  }

  /** Scores an answer. */
  interface Scoring {
    Review review(Scorer scorer, String question, String answer);
  }

  /** Finds the answer to score where it is one of many. */
  interface Choice {
    String answer(Scorer scorer) throws IOException;
  }

  /** Prints an answer's score in one of the ways of a report. */
  void print(Streams streams, Scoring scoring, BiFunction<Report, Review, String> text)
      throws IOException {
    print(streams, scorer -> answer(streams), scoring, text);
  }

  /** The same of an answer that is chosen when the rubrics are known. */
  void print(
      Streams streams, Choice choice, Scoring scoring, BiFunction<Report, Review, String> text)
      throws IOException {
    Scorer scorer = scorer();
    Report report = offsets.report(format, streams.isColoured());
    streams
        .out()
        .print(text.apply(report, scoring.review(scorer, question, choice.answer(scorer))));
  }

  /** Loads the rubrics and checks that the question is one of them, before any answer is read. */
  Scorer scorer() {
    checkSource();
    return checked(cache.scorer(rubrics));
  }

  /** The same with what the rubrics share; those of a directory are read once for both. */
  Loaded loaded() {
    if (rubrics.directory() == null || cache.isGiven()) {
      return new Loaded(scorer(), rubrics.read().vocabulary());
    }
    checkSource();
    RubricSet set = rubrics.read();
    return new Loaded(checked(Scorer.compile(set)), set.vocabulary());
  }

  private void checkSource() {
    if (answer != null && file != null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "takes --answer or FILE, not both");
    }
  }

  private Scorer checked(Scorer scorer) {
    scorer.rubric(question);
    return scorer;
  }

  /**
   * Rubrics that are ready to score with.
   *
   * @param vocabulary the words that they share
   */
  record Loaded(Scorer scorer, Vocabulary vocabulary) {}

  private String answer(Streams streams) {
    if (answer != null) {
      return answer;
    }
    Source source = Source.of(file);
    source.announce(streams, "the answer");
    return source.text(streams, encoding.encoding(), MAX_BYTES, "too long for an answer");
  }
}
