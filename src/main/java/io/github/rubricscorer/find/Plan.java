package io.github.rubricscorer.find;

import io.github.rubricscorer.rubric.Extent;
import java.util.List;

/** What has to be found for a synonym, in terms of the fragments that the automaton finds. */
public sealed interface Plan {
  /** Returns the windows that it combines, or itself if it is one. */
  List<Window> allWindows();

  /**
   * One phrase, or several in any order.
   *
   * @param phrases at least one
   * @param windows how far apart each phrase and its neighbours may be; of two the wider holds
   */
  record Window(List<Phrase> phrases, int[] windows) implements Plan {
    /** Tells whether it is one run of words, so that its fragment is all there is to find. */
    public boolean isOneFragment() {
      return phrases.size() == 1 && phrases.getFirst().fragments.length == 1;
    }

    @Override
    public List<Window> allWindows() {
      return List.of(this);
    }
  }

  /**
   * At least so many of several windows, or so many matches of whichever.
   *
   * @param atLeast how many
   * @param of the windows
   * @param within how close together
   * @param countsMatches whether it is matches that are counted
   */
  record Several(int atLeast, List<Window> of, Extent within, boolean countsMatches)
      implements Plan {
    @Override
    public List<Window> allWindows() {
      return of;
    }
  }

  /**
   * Fragments in order.
   *
   * @param fragments the automaton's fragments
   * @param gaps how far apart each and the next may be, see {@link PackedLimit}
   * @param excluded for each gap the fragment that must not be in it, if the gap is excluding;
   *     empty where none is
   */
  record Phrase(int[] fragments, int[] gaps, int[] excluded) {}
}
