package io.github.rubricscorer.spark;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of an archive, with every column that it has.
 *
 * <p>Where rows are text, values stay what is written there: nothing is taken for a number or a
 * date. What is no row at all is kept as a row that has {@link #MALFORMED}.
 *
 * @param format what it is written in
 * @param rows the rows; those of text have {@link #MALFORMED} besides
 */
record Archive(ArchiveFormat format, Dataset<Row> rows) {
  /** The column with the text of what is no row; null in all others. */
  static final String MALFORMED = "rubric_malformed";

  private static final int PORTIONS_PER_CORE = 4;

  /**
   * Reads an archive.
   *
   * @param check is told of the archive's columns before there are rows
   */
  static Archive read(
      SparkSession spark,
      ArchiveFormat format,
      String path,
      String separator,
      Consumer<StructType> check) {
    // 007 in the name of a directory stays 007
    spark.conf().set("spark.sql.sources.partitionColumnTypeInference.enabled", false);
    return new Archive(
        format,
        switch (format) {
          case PARQUET -> parquet(spark, path, check);
          case JSONL -> json(spark, path, check);
          case CSV -> csv(spark, path, separator, check);
        });
  }

  private static Dataset<Row> parquet(SparkSession spark, String path, Consumer<StructType> check) {
    Dataset<Row> rows = whole(spark).option("mergeSchema", true).parquet(path);
    check.accept(rows.schema());
    return rows;
  }

  private static Dataset<Row> json(SparkSession spark, String path, Consumer<StructType> check) {
    return JsonLines.read(whole(spark), path)
        .rows(spark.read().option("primitivesAsString", true), check);
  }

  private static Dataset<Row> csv(
      SparkSession spark, String path, String separator, Consumer<StructType> check) {
    DataFrameReader reader =
        whole(spark)
            .option("mode", "PERMISSIVE")
            .option("columnNameOfCorruptRecord", MALFORMED)
            .option("encoding", "UTF-8")
            .option("header", true)
            .option("sep", separator)
            .option("multiLine", true)
            .option("escape", "\"") // a quote within quotes is doubled, as RFC 4180 says
            .option("enforceSchema", false); // each file must have the same header
    StructType columns = reader.csv(path).schema();
    check.accept(columns);
    Dataset<Row> rows = reader.schema(columns.add(MALFORMED, DataTypes.StringType, true)).csv(path);
    return spread(
        rows.select(
            Stream.concat(
                    Arrays.stream(columns.fieldNames()).map(Archive::filled),
                    Stream.of(column(MALFORMED)))
                .toArray(Column[]::new)));
  }

  /** An empty cell is an empty text. */
  private static Column filled(String name) {
    return functions.coalesce(column(name), functions.lit("")).as(name);
  }

  /** A file that cannot be read fails the job, whatever the session says of such files. */
  private static DataFrameReader whole(SparkSession spark) {
    return spark.read().option("ignoreCorruptFiles", false).option("ignoreMissingFiles", false);
  }

  /** Files that cannot be cut, as those with line breaks in cells, shall not keep one core busy. */
  private static Dataset<Row> spread(Dataset<Row> rows) {
    int cores = rows.sparkSession().sparkContext().defaultParallelism();
    return rows.rdd().getNumPartitions() < cores
        ? rows.repartition(cores * PORTIONS_PER_CORE)
        : rows;
  }

  /** Returns what is wrong with text that is no row; null for a row. */
  Column fault() {
    return format == ArchiveFormat.PARQUET
        ? functions.lit(null).cast(DataTypes.StringType)
        : functions.when(functions.col(MALFORMED).isNotNull(), format.fault());
  }

  /** Returns a column by its very name, whatever signs that has. */
  static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }
}
