package io.github.rubricscorer.spark;

import java.util.Arrays;
import java.util.List;
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

  static Archive read(SparkSession spark, ArchiveFormat format, String path, String separator) {
    return new Archive(
        format,
        switch (format) {
          case PARQUET -> spark.read().parquet(path);
          case JSONL -> json(spark, path);
          case CSV -> csv(spark, path, separator);
        });
  }

  private static Dataset<Row> json(SparkSession spark, String path) {
    DataFrameReader reader = lenient(spark).option("primitivesAsString", true);
    return reader.schema(withMalformed(reader.json(path).schema())).json(path);
  }

  private static Dataset<Row> csv(SparkSession spark, String path, String separator) {
    DataFrameReader reader =
        lenient(spark)
            .option("header", true)
            .option("sep", separator)
            .option("multiLine", true)
            .option("escape", "\"") // a quote within quotes is doubled, as RFC 4180 says
            .option("enforceSchema", false); // each file must have the same header
    StructType columns = reader.csv(path).schema();
    Dataset<Row> rows = reader.schema(withMalformed(columns)).csv(path);
    return spread(rows.na().fill("", columns.fieldNames())); // an empty cell is an empty text
  }

  private static DataFrameReader lenient(SparkSession spark) {
    return spark
        .read()
        .option("mode", "PERMISSIVE")
        .option("columnNameOfCorruptRecord", MALFORMED)
        .option("encoding", "UTF-8");
  }

  private static StructType withMalformed(StructType columns) {
    return Arrays.asList(columns.fieldNames()).contains(MALFORMED)
        ? columns
        : columns.add(MALFORMED, DataTypes.StringType, true);
  }

  /** Files that cannot be cut, as those with line breaks in cells, shall not keep one core busy. */
  private static Dataset<Row> spread(Dataset<Row> rows) {
    int cores = rows.sparkSession().sparkContext().defaultParallelism();
    return rows.rdd().getNumPartitions() < cores
        ? rows.repartition(cores * PORTIONS_PER_CORE)
        : rows;
  }

  /** Returns the names of the columns that are the archive's own. */
  List<String> columns() {
    return Arrays.stream(rows.columns()).filter(name -> !name.equals(MALFORMED)).toList();
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
