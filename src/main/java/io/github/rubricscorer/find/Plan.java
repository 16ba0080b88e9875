package io.github.rubricscorer.find;

import io.github.rubricscorer.rubric.Extent;
import java.util.List;

/** What has to be found for a synonym, in terms of the fragments that the automaton finds. */
public sealed interface Plan {
  /**
   * One phrase, or several in any order.
   *
   * @param phrases at least one
   * @param windows the most words between each phrase and its neighbours; of two the larger holds
   */
  record Window(List<Phrase> phrases, int[] windows) implements Plan {
    boolean isOneFragment() {
      return phrases.size() == 1 && phrases.getFirst().fragments.length == 1;
    }
  }

  /**
   * At least so many of several windows.
   *
   * @param atLeast how many
   * @param of the windows
   * @param within how close together
   */
  record Several(int atLeast, List<Window> of, Extent within) implements Plan {}

  /**
   * Fragments in order.
   *
   * @param fragments the automaton's fragments
   * @param gaps the most words between each and the next
   */
  record Phrase(int[] fragments, int[] gaps) {}
}
