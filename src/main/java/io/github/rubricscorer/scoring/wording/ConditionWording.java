package io.github.rubricscorer.scoring.wording;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions in words of a language; those in English are {@link Condition#toString}.
 *
 * @param language the language
 */
public record ConditionWording(Language language) {
  /** Returns what a condition demands, after "only if". */
  public String text(Condition condition) {
    List<String> parts = new ArrayList<>();
    if (!condition.all().isEmpty()) {
      parts.add(of(condition.all(), MissWording.ONE, MissWording.ALL_OF));
    }
    if (!condition.noneOf().isEmpty()) {
      parts.add(of(condition.noneOf(), MissWording.NOT, MissWording.NONE_OF));
    }
    if (condition.atLeast() > 0) {
      parts.add(counted(condition.atLeast(), MissWording.AT_LEAST, condition));
    }
    if (condition.atMost() != Condition.NO_LIMIT) {
      parts.add(counted(condition.atMost(), MissWording.AT_MOST, condition));
    }
    return parts.stream()
        .reduce((first, next) -> MissWording.AND.text(language, first, next))
        .orElse("");
  }

  private String of(List<String> concepts, MissWording one, MissWording several) {
    return (concepts.size() > 1 ? several : one).text(language, String.join(", ", concepts));
  }

  private String counted(int number, MissWording wording, Condition condition) {
    return wording.text(language, Integer.toString(number), String.join(", ", condition.of()));
  }
}
