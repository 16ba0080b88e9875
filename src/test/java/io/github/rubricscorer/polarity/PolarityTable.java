package io.github.rubricscorer.polarity;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sentences of {@code polarity.txt}, and a rubric that has all their synonyms as concepts. */
record PolarityTable(List<Row> rows, Map<String, String> conceptOfSynonym) {
  /** A sentence that reads as the polarity. */
  record Row(Polarity polarity, String cueWord, String synonym, String answer) {}

  static PolarityTable read() {
    List<Row> rows = new ArrayList<>();
    Map<String, String> concepts = new LinkedHashMap<>();
    for (String line : text().lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", 4);
        Row row =
            new Row(
                Polarity.valueOf(cells[0].strip()), cell(cells[1]), cell(cells[2]), cell(cells[3]));
        rows.add(row);
        concepts.computeIfAbsent(row.synonym(), synonym -> "sentence-" + concepts.size());
      }
    }
    return new PolarityTable(List.copyOf(rows), concepts);
  }

  private static String text() {
    try (InputStream in = PolarityTable.class.getResourceAsStream("polarity.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String cell) {
    String text = cell.strip();
    boolean quoted = text.startsWith("\"") && text.endsWith("\"") && text.length() > 1;
    return (quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text)
        .replace(" ¶ ", "\n");
  }

  /** Returns a scorer of the synonyms alone. */
  Scorer scorer() {
    return scorer(Rubric.builder("polarity").question("?").build());
  }

  /** Returns a scorer of a rubric that asks for the synonyms as well. */
  Scorer scorer(Rubric rubric) {
    Rubric.Builder both = Rubric.builder("polarity").question("?");
    rubric.terms().forEach((name, words) -> both.terms(name, words.toArray(String[]::new)));
    rubric.concepts().forEach(both::concept);
    conceptOfSynonym.forEach((synonym, id) -> both.concept(Concept.builder(id).synonyms(synonym)));
    return Scorer.of(List.of(both.build()));
  }

  /** Returns what a scorer makes of the synonym of a row in an answer. */
  List<Evidence> evidence(Scorer scorer, Row row, String answer) {
    Score score = scorer.score("polarity", answer);
    ConceptScore concept =
        score.concept(Objects.requireNonNull(conceptOfSynonym.get(row.synonym())));
    return concept.evidence();
  }
}
