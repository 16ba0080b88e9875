package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.find.PhraseAutomaton;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;

/**
 * The run of an answer's words through the cues' automaton that passes over adverbs which no cue
 * has there: "I'd <em>strongly</em> advise against it", "I don't <em>honestly</em> see why".
 *
 * <p>It begins beside the other run with an adverb in the middle of a phrase, and ends where no
 * phrase goes on. Adverbs that weaken or turn what is said ("hardly", "possibly", "not entirely")
 * are words of cues, and are passed only where the language's list says so. Reused; not
 * thread-safe.
 */
final class PassingRun {
  /** The most adverbs in one phrase: "I would also strongly advise". */
  private static final int MOST_ADVERBS = 2;

  private final CueWords words;
  private final WordRoles roles;
  private final CueHits hits;

  private int state = PhraseAutomaton.START;

  /** The positions of the adverbs that were passed. */
  private final int[] adverbs = new int[MOST_ADVERBS];

  private int adverbCount;

  PassingRun(CueWords words, WordRoles roles, CueHits hits) {
    this.words = words;
    this.roles = roles;
    this.hits = hits;
  }

  /** Ends at the end of a clause. */
  void end() {
    state = PhraseAutomaton.START;
  }

  boolean isGoingOn() {
    return state != PhraseAutomaton.START;
  }

  /**
   * Reads a word.
   *
   * @param position where it stands
   * @param before the state of the run that passes over nothing, before the word
   * @param after its state after it
   */
  void read(int position, int before, int after, PhraseAutomaton automaton, CueEndings endings) {
    if (isAdverb(position)) {
      pass(position, before);
    } else if (isGoingOn()) {
      int wordClass = words.cueClass(position);
      state = automaton.next(state, wordClass);
      if (state == after || state == automaton.next(PhraseAutomaton.START, wordClass)) {
        end();
      } else {
        addHits(position, automaton.ending(state), endings);
      }
    }
  }

  private void pass(int position, int before) {
    if (!isGoingOn()) {
      state = before;
      adverbCount = 0;
    }
    if (adverbCount == MOST_ADVERBS) {
      end();
    } else {
      adverbs[adverbCount++] = position;
    }
  }

  private boolean isAdverb(int position) {
    return words.cueClass(position) == AnswerReading.NO_LABELS
        ? roles.endsIn(position, WordRole.ADVERB_ENDINGS)
        : roles.is(position, WordRole.PASSED);
  }

  private void addHits(int position, int ending, CueEndings endings) {
    int limit = endings.from(ending + 1);
    for (int i = endings.from(ending); i < limit; i += 2) {
      int start = position + 1 - endings.length(i);
      for (int adverb = adverbCount - 1; adverb >= 0 && adverbs[adverb] >= start; adverb--) {
        start--;
      }
      if (endings.item(i) >= 0 && start < adverbs[0]) {
        hits.add(endings.item(i), start, position + 1);
      }
    }
  }
}
