package io.github.rubricscorer.mutation;

import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import java.util.regex.Pattern;

/** Synonyms without their limits: gaps and windows as wide as the notation lets them be. */
final class MutationLimits {
  /** A gap or an {@code &}, which stand between blanks, as nothing else in a notation does. */
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?<=[\\s\\p{Z}])(?:(\\.\\.)(?:\\.|\\d+)|(&)\\d*)(?:(\\+)|!)?(?=[\\s\\p{Z}])");

  private static final String WIDEST = "$1$2" + SynonymPattern.MAX_DISTANCE + "$3";

  private MutationLimits() {}

  /** Returns the synonym with all of its limits lifted; the same where it has none. */
  static Synonym lifted(Synonym synonym) {
    return switch (synonym) {
      case Synonym.Phrase phrase -> Synonym.of(lifted(phrase.notation()));
      case Synonym.Several several ->
          lifted(several, several.of().stream().map(MutationLimits::lifted).toArray(String[]::new));
    };
  }

  private static Synonym lifted(Synonym.Several several, String[] of) {
    if (several.countsMatches()) {
      return Synonym.times(several.atLeast(), Extent.ANSWER, of);
    }
    return Synonym.atLeast(
        several.atLeast(), of.length == 1 ? several.within() : Extent.ANSWER, of);
  }

  private static String lifted(String notation) {
    return LIMIT.matcher(notation).replaceAll(WIDEST);
  }
}
