package io.github.rubricscorer.spark;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A score as a row of Spark: what {@code rubric_score} returns. */
final class ScoreRow {
  private static final StructType EVIDENCE =
      new StructType()
          .add("concept", DataTypes.StringType, false)
          .add("start", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false)
          .add("text", DataTypes.StringType, false)
          .add("synonym", DataTypes.StringType, false)
          .add("polarity", DataTypes.StringType, false)
          .add("stance", DataTypes.StringType, false);

  /** The type of the rows. */
  static final StructType TYPE =
      new StructType()
          .add("coverage", DataTypes.DoubleType, false)
          .add("points", DataTypes.DoubleType, false)
          .add(
              "verdicts",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
              false)
          .add("evidence", DataTypes.createArrayType(EVIDENCE, false), false);

  private ScoreRow() {}

  /** Returns a score as a row. */
  static Row of(Score score) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    List<Row> evidence = new ArrayList<>();
    for (ConceptScore concept : score.concepts()) {
      verdicts.put(concept.id(), word(concept.verdict()));
      concept.evidence().forEach(piece -> evidence.add(of(concept.id(), piece)));
    }
    return RowFactory.create(score.coverage(), score.points(), verdicts, evidence);
  }

  private static Row of(String concept, Evidence piece) {
    return RowFactory.create(
        concept,
        piece.start(),
        piece.end(),
        piece.text(),
        piece.synonym(),
        word(piece.polarity()),
        word(piece.stance()));
  }

  /** Returns how a constant of a result is written in rows. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
