package io.github.rubricscorer.mutation;

import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.SynonymPattern;
import io.github.rubricscorer.rubric.SynonymPattern.Phrase;
import java.util.Collections;
import java.util.List;

/** Synonyms without their limits: gaps and windows as wide as the notation lets them be. */
final class Limits {
  private Limits() {}

  /** Returns the synonym with all of its limits lifted; the same where it has none. */
  static Synonym lifted(Synonym synonym) {
    return switch (synonym) {
      case Synonym.Phrase phrase -> new Synonym.Phrase(lifted(phrase.pattern()));
      case Synonym.Several several ->
          new Synonym.Several(
              several.atLeast(),
              several.of().stream().map(Limits::lifted).toList(),
              several.of().size() == 1 ? several.within() : Extent.ANSWER);
    };
  }

  private static SynonymPattern lifted(SynonymPattern pattern) {
    List<Phrase> phrases =
        pattern.phrases().stream()
            .map(phrase -> new Phrase(phrase.runs(), widest(phrase.gaps().size())))
            .toList();
    return new SynonymPattern(pattern.notation(), phrases, widest(pattern.windows().size()));
  }

  private static List<Integer> widest(int limits) {
    return Collections.nCopies(limits, SynonymPattern.MAX_DISTANCE);
  }
}
