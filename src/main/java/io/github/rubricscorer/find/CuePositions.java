package io.github.rubricscorer.find;

/**
 * Where the words of a rubric's reading of an answer are among its {@link CueWords}. Both are the
 * words of one answer, but have their positions apart: a rubric may ask for fillers, which are none
 * of the cue words; what is written together is two words to one and one word to the other.
 *
 * <p>Fillers stand for the next word of their sentence, or for the last one where they are alone at
 * its end. Both sequences are gone through once, in step. Reused from answer to answer; not
 * thread-safe.
 */
public final class CuePositions {
  private final AnswerReading reading;
  private final CueWords words;

  /** For each position of the reading the first cue word that ends after its word begins. */
  private int[] first = new int[256];

  /** For each position of the reading the first cue word that begins after its word. */
  private int[] next = new int[256];

  public CuePositions(AnswerReading reading) {
    this.reading = reading;
    words = reading.cueWords();
  }

  /** Goes through the answer that the reading has. */
  public void read() {
    if (first.length < reading.size()) {
      first = new int[2 * reading.size()];
      next = new int[first.length];
    }
    int at = 0;
    int after = 0;
    for (int position = 0; position < reading.size(); position++) {
      while (at < words.size() && words.endOffset(at) <= reading.startOffset(position)) {
        at++;
      }
      while (after < words.size() && words.startOffset(after) < reading.endOffset(position)) {
        after++;
      }
      first[position] = at;
      next[position] = after;
    }
  }

  /** Returns the first cue word of the words from one position to another. */
  public int from(int from, int to) {
    int word = first[from];
    return word > 0 && reading.areLastFillers(from, to) ? word - 1 : word;
  }

  /** Returns the cue word after the words that end before a position. */
  public int to(int to) {
    return next[to - 1];
  }

  /** Returns the cue words of a match. */
  public Match of(Match match) {
    if (match.runCount() == 1) {
      return new Match(from(match.from(), match.to()), to(match.to()), match.strength());
    }
    int[] runs = new int[2 * match.runCount()];
    for (int run = 0; run < match.runCount(); run++) {
      runs[2 * run] = from(match.runFrom(run), match.runTo(run));
      runs[2 * run + 1] = to(match.runTo(run));
    }
    return new Match(runs, match.strength());
  }
}
