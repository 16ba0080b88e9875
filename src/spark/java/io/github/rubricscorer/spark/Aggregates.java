package io.github.rubricscorer.spark;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * What many scores amount to. The same scores give the same bits, in whatever order Spark adds them
 * up: means are of decimals, whose sums are exact.
 *
 * @param scores rows with {@link RubricScoring#SCORE}
 * @param by the columns whose values make a group, in their order; among them the question's
 */
record Aggregates(Dataset<Row> scores, List<String> by) {
  private static final String CONCEPT = "concept";
  private static final String VERDICT = "rubric_verdict";
  private static final String ANSWERS = "answers";

  /** The names of the columns that are made here, and that no column to group by can have. */
  static final List<String> MADE =
      Stream.concat(
              Stream.of(
                  CONCEPT,
                  VERDICT,
                  ANSWERS,
                  "coverage_mean",
                  "coverage_min",
                  "coverage_median",
                  "coverage_max",
                  "scorer_version"),
              Arrays.stream(Verdict.values()).map(ScoreRow::word))
          .toList();

  /** Decimals of a coverage; a double has no more that count. */
  private static final int DECIMALS = 18;

  /** Returns a row for each group: how many answers it has, and how their coverage spreads. */
  Dataset<Row> groups() {
    Column coverage = functions.col(RubricScoring.SCORE + ".coverage");
    Column exact = coverage.cast(DataTypes.createDecimalType(DECIMALS + 1, DECIMALS));
    return scores
        .groupBy(keys())
        .agg(
            answers(),
            functions.avg(exact).cast(DataTypes.DoubleType).as("coverage_mean"),
            functions.min(coverage).as("coverage_min"),
            functions.median(coverage).as("coverage_median"),
            functions.max(coverage).as("coverage_max"),
            functions.lit(Scorer.version()).as("scorer_version"))
        .orderBy(keys())
        .coalesce(1);
  }

  /** Returns a row for each concept of each group: how many answers got which verdict. */
  Dataset<Row> concepts() {
    Column verdicts = functions.explode(functions.col(RubricScoring.SCORE + ".verdicts"));
    Column[] keys = keys(functions.col(CONCEPT));
    return scores
        .select(keys(verdicts.as(new String[] {CONCEPT, VERDICT})))
        .groupBy(keys)
        .agg(answers(), Arrays.stream(Verdict.values()).map(this::count).toArray(Column[]::new))
        .orderBy(keys)
        .coalesce(1);
  }

  private static Column answers() {
    return functions.count(functions.lit(1)).as(ANSWERS);
  }

  private Column count(Verdict verdict) {
    String word = ScoreRow.word(verdict);
    return functions.count_if(functions.col(VERDICT).equalTo(word)).as(word);
  }

  private Column[] keys(Column... more) {
    return Stream.concat(by.stream().map(Archive::column), Arrays.stream(more))
        .toArray(Column[]::new);
  }
}
