package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.integrity.words.VisibleText;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its score and rubric, read as detectors need it: where only some are asked, most
 * answers need not be read again. Not thread-safe.
 */
final class Submission {
  private final Asked asked;
  private final String answer;
  private final List<Piece> evidence;
  private @Nullable VisibleText visible;
  private @Nullable TextWords words;

  /** Evidence of a concept of the rubric, by its index. */
  record Piece(int concept, int start, int end, String synonym) {}

  Submission(Asked asked, Score score, String answer) {
    this.asked = asked;
    this.answer = answer;
    evidence = evidence(score);
  }

  Asked asked() {
    return asked;
  }

  Language language() {
    return asked.language();
  }

  String answer() {
    return answer;
  }

  VisibleText visible() {
    VisibleText read = visible;
    if (read == null) {
      read = VisibleText.of(answer);
      visible = read;
    }
    return read;
  }

  /** The words that a reader sees. */
  TextWords words() {
    TextWords read = words;
    if (read == null) {
      read = TextWords.of(visible().text());
      words = read;
    }
    return read;
  }

  /** All evidence, whatever its polarity, by where it begins. */
  List<Piece> evidence() {
    return evidence;
  }

  private static List<Piece> evidence(Score score) {
    List<Piece> evidence = new ArrayList<>();
    for (int i = 0; i < score.concepts().size(); i++) {
      ConceptScore concept = score.concepts().get(i);
      for (Evidence piece : concept.evidence()) {
        evidence.add(new Piece(i, piece.start(), piece.end(), piece.synonym()));
      }
    }
    evidence.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
    return evidence;
  }
}
