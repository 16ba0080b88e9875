package io.github.rubricscorer.report.html;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.ReportLabel;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Verdict;
import java.util.Comparator;
import java.util.Locale;

/** The kinds of marks, each with a colour, a picture and a kind of line of its own. */
public enum VerdictTone {
  /** Asserted in full. */
  COVERED(ReportLabel.VERDICT_COVERED, 5),
  /** A part was said. */
  PARTIAL(ReportLabel.VERDICT_PARTIAL, 7),
  /** Said with a hedge. */
  HEDGED(ReportLabel.VERDICT_HEDGED, 7),
  /** Refused. */
  REJECTED(ReportLabel.VERDICT_REJECTED, 9),
  /** Not found. */
  MISSING(ReportLabel.VERDICT_MISSING, 0),
  /** A wrong claim that costs points. */
  MISCONCEPTION(ReportLabel.MISCONCEPTION, 5),
  /** A misconception that the answer does not have. */
  AVOIDED(ReportLabel.AVOIDED, 0);

  /** Which mark shows where several overlap: a misconception, else the one to the most credit. */
  public static final Comparator<VerdictTone> STRONGEST_FIRST =
      Comparator.<VerdictTone, Boolean>comparing(tone -> tone != MISCONCEPTION)
          .thenComparing(Comparator.naturalOrder());

  private final ReportLabel label;
  private final int height;

  VerdictTone(ReportLabel label, int height) {
    this.label = label;
    this.height = height;
  }

  /**
   * Returns how a verdict is seen from the answer: a misconception that it does not have is to its
   * credit.
   *
   * @param score what a concept got
   * @return its tone
   */
  public static VerdictTone of(ConceptScore score) {
    return of(score.verdict(), score.isMisconception());
  }

  /**
   * Returns how evidence speaks: as the verdict would be if there were no other. What does not
   * count is like nothing.
   *
   * @param evidence the evidence
   * @param ofMisconception whether it is evidence of a misconception
   * @return its tone
   */
  public static VerdictTone of(Evidence evidence, boolean ofMisconception) {
    return of(Verdict.of(evidence.polarity(), evidence.level()), ofMisconception);
  }

  private static VerdictTone of(Verdict verdict, boolean ofMisconception) {
    if (ofMisconception) {
      return verdict.isDetected() ? MISCONCEPTION : AVOIDED;
    }
    return switch (verdict) {
      case COVERED -> COVERED;
      case PARTIAL -> PARTIAL;
      case HEDGED -> HEDGED;
      case REJECTED -> REJECTED;
      case MISSING -> MISSING;
    };
  }

  /**
   * Returns the word that the page shows.
   *
   * @param language the language of the rubric
   * @return one word
   */
  public String label(Language language) {
    return label.text(language);
  }

  /**
   * Returns where its strokes run in a row of a heat map. They are the thicker the more credit the
   * verdict earns, and end at the bottom of the row, so that colour is not all that tells them
   * apart.
   *
   * @return the middle of a stroke, from the top of a row ten units high; 0 for no stroke
   */
  public int height() {
    return height;
  }

  /**
   * Returns the name in the style sheet and in the data.
   *
   * @return the constant's name in lower case
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
