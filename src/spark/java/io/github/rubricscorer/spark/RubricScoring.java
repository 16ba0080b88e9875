package io.github.rubricscorer.spark;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * SQL functions that score answers, for one session of Spark.
 *
 * <table>
 * <caption>The functions; both arguments are strings, the first is the question's id</caption>
 * <tr><th>function</th><th>returns</th></tr>
 * <tr><td>{@code rubric_score(question, answer)}</td>
 *   <td>a struct: {@code coverage}, a double, 0..1; {@code points}, a double, from 0 to the most
 *   that the rubric gives; {@code verdicts}, a map from the id of each concept to covered, hedged,
 *   partial, rejected or missing; {@code evidence}, an array of structs {@code concept, start, end,
 *   text, synonym, polarity, stance} in the order of the rubric, empty where there is none. Offsets
 *   count UTF-16 units from 0, the end exclusive</td></tr>
 * <tr><td>{@code rubric_coverage(question, answer)}</td><td>that coverage alone</td></tr>
 * <tr><td>{@code rubric_fault(question, answer)}</td>
 *   <td>why the row cannot be scored: a null, an unknown question, an answer that is too long; null
 *   where it can</td></tr>
 * </table>
 *
 * <p>The first two return null where an argument is null, and fail the query at an unknown question
 * or an answer that is too long; {@code WHERE rubric_fault(question, answer) IS NULL} keeps such
 * rows away from them.
 *
 * <p>Numbers and words are those of {@link io.github.rubricscorer.result.Score}, bit by bit: the
 * same rubrics, answer and {@link Scorer#version() version} give the same everywhere.
 */
public final class RubricScoring {
  /** The name of the function that returns the whole score. */
  public static final String SCORE = "rubric_score";

  /** The name of the function that returns the coverage. */
  public static final String COVERAGE = "rubric_coverage";

  /** The name of the function that tells why a row cannot be scored. */
  public static final String FAULT = "rubric_fault";

  private RubricScoring() {}

  /**
   * Reads rubrics and registers the functions. Registering again replaces them; queries that run
   * meanwhile keep the rubrics with which they began. Thread-safe, as the session is.
   *
   * @param spark the session; a connection to a Spark Connect server is none, register there
   * @param rubricsDirectory the directory of the rubrics, a path or a URI of any file system that
   *     this Spark reads; read once, here on the driver
   * @throws RubricException if a rubric is at fault or there is none, with every fault of every
   *     file; nothing is registered
   * @throws UncheckedIOException if there is no such directory, or it cannot be read
   */
  public static void register(SparkSession spark, String rubricsDirectory) {
    Objects.requireNonNull(spark, "spark");
    Objects.requireNonNull(rubricsDirectory, "rubricsDirectory");
    try {
      register(spark, SharedRubrics.broadcast(spark, rubricsDirectory));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static void register(SparkSession spark, Broadcast<SharedRubrics> rubrics) {
    spark.udf().register(SCORE, score(rubrics), ScoreRow.TYPE);
    spark.udf().register(COVERAGE, coverage(rubrics), DataTypes.DoubleType);
    spark.udf().register(FAULT, fault(rubrics), DataTypes.StringType);
  }

  /** Returns what scores a row. */
  static UDF2<@Nullable String, @Nullable String, @Nullable Row> score(
      Broadcast<SharedRubrics> rubrics) {
    return (question, answer) ->
        question == null || answer == null
            ? null
            : ScoreRow.of(rubrics.value().scorer().score(question, answer));
  }

  private static UDF2<@Nullable String, @Nullable String, @Nullable Double> coverage(
      Broadcast<SharedRubrics> rubrics) {
    return (question, answer) ->
        question == null || answer == null
            ? null
            : rubrics.value().scorer().score(question, answer).coverage();
  }

  /** Returns what tells why a row cannot be scored; scores nothing. */
  static UDF2<@Nullable String, @Nullable String, @Nullable String> fault(
      Broadcast<SharedRubrics> rubrics) {
    return (question, answer) -> fault(rubrics.value().scorer(), question, answer);
  }

  private static @Nullable String fault(
      Scorer scorer, @Nullable String question, @Nullable String answer) {
    if (question == null) {
      return "the question is null";
    }
    if (answer == null) {
      return "the answer is null";
    }
    try {
      Rubric rubric = scorer.rubric(question);
      return answer.length() <= scorer.maxAnswerLength() ? null : refusal(scorer, rubric, answer);
    } catch (UnknownQuestionException e) {
      return e.getMessage();
    }
  }

  /** Returns what the scorer says of an answer that is too long; it says so before it scores. */
  private static @Nullable String refusal(Scorer scorer, Rubric rubric, String answer) {
    try {
      scorer.score(rubric.id(), answer);
      return null;
    } catch (AnswerTooLongException e) {
      return e.getMessage();
    }
  }
}
