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
  private final Score score;
  private final String answer;
  private @Nullable List<Piece> evidence;
  private @Nullable VisibleText visible;
  private @Nullable TextWords words;

  /** Evidence of a concept of the rubric, by its index. */
  record Piece(int concept, int start, int end, String synonym) {}

  Submission(Asked asked, Score score, String answer) {
    this.asked = asked;
    this.score = score;
    this.answer = answer;
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
    List<Piece> pieces = evidence;
    if (pieces == null) {
      pieces = new ArrayList<>();
      for (int i = 0; i < score.concepts().size(); i++) {
        for (Evidence piece : score.concepts().get(i).evidence()) {
          pieces.add(new Piece(i, piece.start(), piece.end(), piece.synonym()));
        }
      }
      pieces.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
      evidence = pieces;
    }
    return pieces;
  }

  /** Tells whether so many concepts have evidence, which most answers need not be read for. */
  boolean hasEvidenceOf(int concepts) {
    int found = 0;
    for (ConceptScore concept : score.concepts()) {
      found += concept.evidence().isEmpty() ? 0 : 1;
    }
    return found >= concepts;
  }
}
