package io.github.rubricscorer.spark;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Scores of the library and of Spark as text: the same text where all their bits are the same. Maps
 * have no order in Spark.
 */
public final class PlainScore {
  private PlainScore() {}

  /** What the library gives. */
  public static String of(Score score) {
    Map<String, String> verdicts = new TreeMap<>();
    score.concepts().forEach(concept -> verdicts.put(concept.id(), word(concept.verdict())));
    StringBuilder text = head(score.coverage(), score.points(), verdicts);
    for (ConceptScore concept : score.concepts()) {
      concept
          .evidence()
          .forEach(piece ->
              line(
                  text,
                  concept.id(),
                  piece.start(),
                  piece.end(),
                  piece.text(),
                  piece.synonym(),
                  word(piece.polarity()),
                  word(piece.stance())));
    }
    return text.toString();
  }

  /** What {@code rubric_score} gives. */
  public static String of(Row score) {
    Map<String, String> verdicts = score.getJavaMap(score.fieldIndex("verdicts"));
    StringBuilder text =
        head(score.getAs("coverage"), score.getAs("points"), new TreeMap<>(verdicts));
    List<Row> evidence = score.getList(score.fieldIndex("evidence"));
    for (Row piece : evidence) {
      Object[] fields = new Object[piece.length()];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = piece.get(i);
      }
      line(text, fields);
    }
    return text.toString();
  }

  private static StringBuilder head(double coverage, double points, Map<String, String> verdicts) {
    return new StringBuilder()
        .append(Double.doubleToRawLongBits(coverage))
        .append(' ')
        .append(Double.doubleToRawLongBits(points))
        .append(' ')
        .append(verdicts)
        .append('\n');
  }

  private static void line(StringBuilder text, Object... fields) {
    text.append(List.of(fields).stream().map(Object::toString).collect(Collectors.joining("\t")));
    text.append('\n');
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
