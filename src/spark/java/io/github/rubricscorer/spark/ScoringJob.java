package io.github.rubricscorer.spark;

import java.util.Map;
import java.util.Objects;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Scores the rows of an archive into the parts of an output.
 *
 * <p>Every row goes to one of two parts, {@code scores} or {@code faults}. Rows are counted while
 * they are scored; where some are at fault the archive is read again for those, which scores
 * nothing. Both parts must have as many rows as were counted, else the archive changed meanwhile.
 *
 * @param rubrics the rubrics
 * @param archive the rows
 * @param columns the columns to read
 */
record ScoringJob(Broadcast<SharedRubrics> rubrics, Archive archive, Columns columns) {
  private static final String ROWS = "rows";
  private static final String FAULTS = "faults";

  /**
   * What became of the rows.
   *
   * @param scored how many have a score
   * @param faulty how many have none
   */
  record Counts(long scored, long faulty) {}

  /**
   * Writes all parts.
   *
   * @throws InterruptedException if it is interrupted
   * @throws ArchiveChangedException if the archive had other rows when it was read again
   */
  Counts writeTo(Staging staging) throws InterruptedException {
    String scores = staging.part("scores");
    Counts counted = score(scores);
    String faults = staging.part(FAULTS);
    writeFaults(faults, counted);
    Dataset<Row> written = archive.rows().sparkSession().read().parquet(scores);
    Counts found = new Counts(written.count(), count(faults));
    if (!found.equals(counted)) {
      throw new ArchiveChangedException(counted, found);
    }
    Aggregates aggregates = new Aggregates(written, columns.by());
    aggregates.groups().write().parquet(staging.part("questions"));
    aggregates.concepts().write().parquet(staging.part("concepts"));
    return counted;
  }

  private Counts score(String path) throws InterruptedException {
    Observation observation = new Observation();
    checked()
        .observe(
            observation,
            functions.count(functions.lit(1)).as(ROWS),
            functions.count(functions.col(RubricScoring.FAULT)).as(FAULTS))
        .where(functions.col(RubricScoring.FAULT).isNull())
        .drop(RubricScoring.FAULT, Archive.MALFORMED)
        .withColumn(RubricScoring.SCORE, score())
        .write()
        .parquet(path);
    Map<String, Object> counts = observation.getAsJava();
    long faulty = count(counts, FAULTS);
    return new Counts(count(counts, ROWS) - faulty, faulty);
  }

  private static long count(Map<String, Object> counts, String name) {
    return (Long) Objects.requireNonNull(counts.get(name));
  }

  private void writeFaults(String path, Counts counted) {
    Dataset<Row> faults = checked().where(functions.col(RubricScoring.FAULT).isNotNull());
    (counted.faulty() > 0 ? faults : faults.limit(0)).write().parquet(path);
  }

  private long count(String path) {
    return archive.rows().sparkSession().read().parquet(path).count();
  }

  /** The rows, each with the reason why it cannot be scored, or null. */
  private Dataset<Row> checked() {
    Column unscorable =
        functions
            .udf(RubricScoring.fault(rubrics), DataTypes.StringType)
            .asNondeterministic() // so that Spark calls it once
            .apply(text(columns.question()), text(columns.answer()));
    return archive
        .rows()
        .withColumn(RubricScoring.FAULT, functions.coalesce(archive.fault(), unscorable));
  }

  private Column score() {
    return functions
        .udf(RubricScoring.score(rubrics), ScoreRow.TYPE)
        .asNondeterministic()
        .apply(text(columns.question()), text(columns.answer()));
  }

  private static Column text(String name) {
    return Archive.column(name).cast(DataTypes.StringType);
  }
}
