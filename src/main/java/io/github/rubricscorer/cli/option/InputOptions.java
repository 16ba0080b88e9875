package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.input.answers.AnswerForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what an input of many answers means. */
public final class InputOptions {
  /** What the commands say of their input. */
  public static final String FORMS =
      "An answer has id, question (an id of 'rubric list') and answer: JSON objects, one a line or"
          + " in an array or laid out in any way; or CSV whose first row names the columns, with"
          + " commas, semicolons, tabs or bars. Other keys and columns are passed over. The text is"
          + " UTF-8 or starts with a byte order mark, or --encoding says what it is.";

  private static final int MAX_MAP = 1 << 24;

  @Mixin private final Usage usage = new Usage();

  @Option(
      names = "--csv",
      description =
          "Read CSV. Without it the file's name (*.csv, *.tsv) and its first line tell whether it"
              + " is.")
  private boolean csv;

  @Mixin private final EncodingOption encoding = new EncodingOption();

  @Option(
      names = "--id",
      paramLabel = "row",
      description =
          "'row' takes the answers' numbers for their ids, from 1, whatever ids there are.")
  private @Nullable String id;

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      description =
          "The column (or key) of the answer's id; 'id' if not given. CSV without a column 'id' has"
              + " the answers' numbers for ids.")
  private @Nullable String idColumn;

  @Option(
      names = "--question-column",
      paramLabel = "NAME",
      description = "The column (or key) of the question's id; 'question' if not given.")
  private @Nullable String questionColumn;

  @Option(
      names = "--answer-column",
      paramLabel = "NAME",
      description = "The column (or key) of the answer; 'answer' if not given.")
  private @Nullable String answerColumn;

  @Option(
      names = "--question",
      paramLabel = "QUESTION",
      completionCandidates = QuestionIds.class,
      description = "All answers are to this question, whatever the input says.")
  private @Nullable String question;

  @Option(
      names = "--map",
      paramLabel = "FROM=TO",
      description =
          "The input calls the question TO otherwise, FROM; may be given several times. Without a"
              + " '=' it is a file with one FROM=TO a line.")
  private List<String> map = new ArrayList<>();

  /** The question of all answers, or null. */
  public @Nullable String question() {
    return question;
  }

  /** What is read: sources, and the files that options name. */
  public Source[] with(Source... sources) {
    Stream<Source> maps =
        map.stream().filter(value -> value.indexOf('=') < 0).map(this::file).map(Source::of);
    return Stream.concat(Stream.of(sources), maps).toArray(Source[]::new);
  }

  /** Whether the user says that it is CSV. */
  public boolean csv() {
    return csv;
  }

  /**
   * What the user says of the input.
   *
   * @param scorer knows the questions
   * @throws io.github.rubricscorer.UnknownQuestionException if an option names another one
   */
  public AnswerForm form(Scorer scorer, Streams streams) {
    usage.require(id == null || id.equals("row"), "--id: '" + id + "' is not row");
    AnswerForm told = AnswerForm.DEFAULT;
    return new AnswerForm(
        encoding.encoding(),
        csv,
        told.id().named(idColumn),
        told.question().named(questionColumn),
        told.answer().named(answerColumn),
        id != null,
        question == null ? null : scorer.rubric(question).id(),
        meant(scorer, streams));
  }

  private Map<String, String> meant(Scorer scorer, Streams streams) {
    Map<String, String> meant = new LinkedHashMap<>();
    for (String value : map) {
      if (value.indexOf('=') >= 0) {
        put(meant, value, scorer);
      } else {
        read(meant, file(value), scorer, streams);
      }
    }
    return meant;
  }

  private Path file(String value) {
    try {
      return FileName.path(value);
    } catch (TypeConversionException e) {
      throw usage.fault("--map: " + e.getMessage());
    }
  }

  private void read(Map<String, String> meant, Path file, Scorer scorer, Streams streams) {
    usage.require(
        Files.exists(file), "--map: '" + file + "' is neither FROM=TO nor a file of such lines");
    Source source = Source.of(file);
    List<String> lines =
        source.text(streams, encoding.encoding(), MAX_MAP, "too long for a map").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        readLine(meant, lines.get(i), scorer, source.name() + ":" + (i + 1) + ": error: ");
      }
    }
  }

  private static void readLine(
      Map<String, String> meant, String line, Scorer scorer, String place) {
    if (line.indexOf('=') < 0) {
      throw new InputException(place + "no FROM=TO");
    }
    try {
      put(meant, line, scorer);
    } catch (UnknownQuestionException e) {
      throw new InputException(place + e.getMessage());
    }
  }

  /** A question's id has no '=', but what the input calls it may have. */
  private static void put(Map<String, String> meant, String pair, Scorer scorer) {
    int at = pair.lastIndexOf('=');
    meant.put(pair.substring(0, at).strip(), scorer.rubric(pair.substring(at + 1).strip()).id());
  }
}
