package io.github.rubricscorer.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of an archive that the job reads by name.
 *
 * <p>Names are taken as they are written, but Spark takes two that differ in case alone for one: so
 * what the job makes must differ from what there is in more than that, or a column would be lost.
 *
 * @param question the column of the question's id
 * @param answer the column of the answer
 * @param by what to aggregate by; the question is the first
 */
record Columns(String question, String answer, List<String> by) {
  private static final int SHOWN = 50;

  /** Returns what keeps an archive of such columns from being scored; empty where nothing does. */
  Optional<String> problem(StructType archive) {
    return Stream.<Supplier<Optional<String>>>of(
            () -> missing(archive),
            () -> already(archive),
            () -> twice(archive),
            () -> noText(archive),
            this::takenByAggregates)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> missing(StructType archive) {
    List<String> names = List.of(archive.fieldNames());
    return Stream.concat(by.stream(), Stream.of(question, answer))
        .filter(name -> !names.contains(name))
        .findFirst()
        .map(name -> "the input has no column '" + name + "', only " + shown(names));
  }

  private static String shown(List<String> names) {
    return names.size() <= SHOWN
        ? names.toString()
        : "%s and %d more".formatted(names.subList(0, SHOWN), names.size() - SHOWN);
  }

  private static Optional<String> already(StructType archive) {
    return Arrays.stream(archive.fieldNames())
        .filter(name ->
            Stream.of(RubricScoring.SCORE, RubricScoring.FAULT, Archive.MALFORMED)
                .anyMatch(name::equalsIgnoreCase))
        .findFirst()
        .map(name -> "the input has a column '" + name + "' already");
  }

  private static Optional<String> twice(StructType archive) {
    Map<String, String> names = new TreeMap<>();
    return Arrays.stream(archive.fieldNames())
        .flatMap(name ->
            Optional.ofNullable(names.put(name.toLowerCase(Locale.ROOT), name))
                .map(other ->
                    "the input has two columns of one name: '%s', '%s'".formatted(other, name))
                .stream())
        .findFirst();
  }

  private Optional<String> noText(StructType archive) {
    return Stream.concat(by.stream(), Stream.of(question, answer))
        .map(name -> archive.fields()[archive.fieldIndex(name)])
        .filter(field -> isNested(field.dataType()))
        .findFirst()
        .map(Columns::noText);
  }

  private static String noText(StructField field) {
    return "the column '%s' is of type %s, which is no text"
        .formatted(field.name(), field.dataType().typeName());
  }

  private static boolean isNested(DataType type) {
    return type instanceof StructType || type instanceof ArrayType || type instanceof MapType;
  }

  private Optional<String> takenByAggregates() {
    return by.stream()
        .filter(name -> Aggregates.MADE.stream().anyMatch(name::equalsIgnoreCase))
        .findFirst()
        .map(name ->
            "the output has a column '"
                + name
                + "' of its own; give that of the input another name");
  }
}
