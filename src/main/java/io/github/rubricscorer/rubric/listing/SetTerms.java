package io.github.rubricscorer.rubric.listing;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.pattern.SetName;
import java.util.List;
import java.util.Map;

/** What named sets have. */
public final class SetTerms {
  private SetTerms() {}

  /**
   * Returns the terms of a set.
   *
   * @param name the name of the set
   * @param own the sets of the rubric that names it, which replace shared ones of the same name
   * @param shared what the rubric shares with others
   * @param language the language of the rubric, which has sets of its own
   * @return the terms; none where there is no such set
   */
  public static List<String> of(
      String name, Map<String, List<String>> own, Vocabulary shared, Language language) {
    List<String> terms = own.getOrDefault(name, shared.sets().get(name));
    return terms == null ? SetName.builtIn(name, language) : terms;
  }
}
