package io.github.rubricscorer.baseline;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Verdict;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one concept got, and what decided it.
 *
 * @param verdict what became of it
 * @param credit the share of its weight that it earned, 0..1, rounded to four decimals
 * @param synonym the synonym whose evidence decided, or null where there is none
 * @param cue the words that hedged or rejected that evidence, on one line, or null
 * @param impliedBy the id of the concept whose evidence earned the credit, or null
 */
public record StoredVerdict(
    Verdict verdict,
    double credit,
    @Nullable String synonym,
    @Nullable String cue,
    @Nullable String impliedBy) {
  static final StoredVerdict MISSING = new StoredVerdict(Verdict.MISSING, 0, null, null, null);

  /** Checks the credit. */
  public StoredVerdict {
    Objects.requireNonNull(verdict, "verdict");
    if (!(credit >= 0 && credit <= 1)) {
      throw new IllegalArgumentException("credit " + credit + " is not in 0..1");
    }
  }

  static StoredVerdict of(ConceptScore concept) {
    Optional<Evidence> deciding = concept.decidingEvidence();
    return new StoredVerdict(
        concept.verdict(),
        Decimal.of(concept.credit()).doubleValue(),
        deciding.map(Evidence::synonym).orElse(null),
        deciding.map(Evidence::cue).map(Cue::text).map(Printable::line).orElse(null),
        concept.impliedBy());
  }

  /** Whether the two stand for the same result, whatever decided it. */
  boolean isWorthTheSameAs(StoredVerdict other) {
    return verdict == other.verdict && credit == other.credit;
  }

  /**
   * Returns what was decided and by what.
   *
   * @return a text on one line such as {@code covered by 'connection pool'}, {@code rejected by
   *     'without'} or {@code nothing}
   */
  @Override
  public String toString() {
    String by = impliedBy != null ? "implied" + by(impliedBy) : by(synonym);
    return switch (verdict) {
      case COVERED -> impliedBy != null ? by : "covered" + by;
      case HEDGED -> impliedBy != null ? "hedged, " + by : "hedged" + by(cue);
      case PARTIAL -> "partly covered" + by;
      case REJECTED -> "rejected" + by(cue);
      case MISSING -> "nothing";
    };
  }

  private static String by(@Nullable String words) {
    return words == null ? "" : " by '%s'".formatted(Printable.line(words));
  }
}
