package io.github.rubricscorer.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Rows of JSON Lines: each line that is not blank is one object, or at fault.
 *
 * <p>Spark's own reader takes the first value of a line and drops what follows; two objects in a
 * line, which an interrupted writer can leave, would be one row. So lines are looked at first.
 *
 * @param lines the lines, with the columns that the names of directories tell
 */
record JsonLines(Dataset<Row> lines) {
  private static final String LINE = "rubric_line";
  private static final String PARSED = "rubric_parsed";

  /** Takes what Spark takes within an object. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  /** Reads the lines of files. */
  static JsonLines read(DataFrameReader reader, String path) {
    return new JsonLines(
        reader
            .schema(new StructType().add(LINE, DataTypes.StringType))
            .text(path)
            .where(functions.col(LINE).rlike("\\S")));
  }

  /**
   * Returns the rows.
   *
   * @param reader what infers the columns
   * @param check is told of the columns before there are rows
   * @return the rows, with {@link Archive#MALFORMED} besides
   */
  Dataset<Row> rows(DataFrameReader reader, Consumer<StructType> check) {
    StructType fields =
        reader
            .option("mode", "DROPMALFORMED") // a column of what is malformed would be one of them
            .json(lines.where(isObject()).select(line()).as(Encoders.STRING()))
            .schema();
    List<String> directories =
        Arrays.stream(lines.columns()).filter(name -> !name.equals(LINE)).toList();
    StructType own = without(fields, directories);
    check.accept(with(own, directories));
    Column object = functions.when(isObject(), line());
    return lines
        .withColumn(
            PARSED, functions.from_json(object, own.add(Archive.MALFORMED, "string"), options()))
        .select(columns(own, directories));
  }

  private static Column[] columns(StructType own, List<String> directories) {
    Column parsed = functions.col(PARSED);
    Column malformed =
        functions.coalesce(
            parsed.getField(Archive.MALFORMED), functions.when(parsed.isNull(), line()));
    return Stream.of(
            Arrays.stream(own.fieldNames()).map(name -> parsed.getField(name).as(name)),
            directories.stream().map(Archive::column),
            Stream.of(malformed.as(Archive.MALFORMED)))
        .flatMap(each -> each)
        .toArray(Column[]::new);
  }

  private static Map<String, String> options() {
    return Map.of("mode", "PERMISSIVE", "columnNameOfCorruptRecord", Archive.MALFORMED);
  }

  /** What a directory tells counts more than what a line says. */
  private static StructType without(StructType fields, List<String> names) {
    return new StructType(
        Arrays.stream(fields.fields())
            .filter(field -> names.stream().noneMatch(field.name()::equalsIgnoreCase))
            .toArray(StructField[]::new));
  }

  private static StructType with(StructType fields, List<String> names) {
    StructType all = fields;
    for (String name : names) {
      all = all.add(name, DataTypes.StringType);
    }
    return all;
  }

  private static Column line() {
    return functions.col(LINE);
  }

  private static Column isObject() {
    UDF1<String, Boolean> test = JsonLines::isObject;
    return functions.udf(test, DataTypes.BooleanType).apply(line());
  }

  /** Tells whether a line is one object and nothing else. */
  static boolean isObject(String line) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }
}
