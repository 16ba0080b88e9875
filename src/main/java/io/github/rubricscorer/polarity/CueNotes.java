package io.github.rubricscorer.polarity;

import io.github.rubricscorer.polarity.CueBook.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the cues of one answer are to its positions: where they begin, where reaches stop, what is
 * an aside.
 *
 * <p>One number for each position, of which the upper bits are the number of the answer that it was
 * noted for; so there is nothing to clear from answer to answer. Reused; not thread-safe.
 */
final class CueNotes {
  private static final Kind[] KINDS = Kind.values();

  // The bits of a note: the number of a kind from 1, what cues there are, the answer.

  private static final int STOP = 15;
  private static final int ASIDE = 16;
  private static final int BEGINNING = 32;
  private static final int AGREEING = 64;
  private static final int JOINED = 128;
  private static final int INSERTED = 256;
  private static final int ANSWER_AT = 9;
  private static final int MOST_ANSWERS = (1 << Integer.SIZE - ANSWER_AT) - 1;

  private int[] notes = new int[256];
  private int answer;

  /** Begins with an answer of so many positions, of which nothing is noted. */
  void reset(int positions) {
    answer++;
    if (answer > MOST_ANSWERS || notes.length <= positions) {
      notes = new int[Math.max(notes.length, 2 * positions)];
      answer = 1;
    }
  }

  /** Notes a cue that counts. */
  void add(CueMatch cue) {
    if (cue.entry().kind() == Kind.ASIDE) {
      for (int position = cue.from(); position < cue.to(); position++) {
        notes[position] = note(position) | ASIDE;
      }
    } else {
      notes[cue.from()] = note(cue.from()) | BEGINNING | (cue.agrees() ? AGREEING : 0);
      if (cue.isHypothetical()) {
        stop(cue.from(), Kind.END);
      }
    }
  }

  /** Notes what reaches pass over with the marks around it, up to before a position. */
  void addInsertion(int from, int to) {
    addAside(from, to);
    notes[from] |= JOINED;
    notes[to] = note(to) | JOINED;
  }

  /** Notes what reaches pass over, up to before a position; nothing in it stops them. */
  void addAside(int from, int to) {
    for (int position = from; position < to; position++) {
      notes[position] = note(position) | ASIDE | INSERTED;
    }
  }

  /** Whether the mark before a position is that of an insertion. */
  boolean isJoined(int position) {
    return (note(position) & JOINED) != 0;
  }

  private int note(int position) {
    int noted = notes[position];
    return noted >>> ANSWER_AT == answer ? noted : answer << ANSWER_AT;
  }

  /**
   * Lets reaches stop at a position. Inside a cue nothing stops; but a cue that begins with a
   * subject or a conjunction ("i wouldn't") begins a clause as that does.
   *
   * @param claimed whether the position is part of a cue
   */
  void stopAt(int position, Kind kind, boolean claimed) {
    if ((note(position) & INSERTED) != 0) {
      return;
    }
    boolean begins = isCue(position) && (kind == Kind.END || kind == Kind.SUBJECT);
    if (begins || !claimed) {
      Kind known = stop(position);
      stop(position, known == null || kind.compareTo(known) < 0 ? kind : known);
    }
  }

  @SuppressWarnings("EnumOrdinal") // The number leaves this object as the constant it was.
  private void stop(int position, Kind kind) {
    notes[position] = note(position) & ~STOP | kind.ordinal() + 1;
  }

  /** Returns what stops at a position, the strongest of several; null where nothing does. */
  @Nullable Kind stop(int position) {
    int number = note(position) & STOP;
    return number == 0 ? null : KINDS[number - 1];
  }

  /** Whether a position is in an aside. */
  boolean isAside(int position) {
    return (note(position) & ASIDE) != 0;
  }

  /** Whether a cue that counts begins at a position. */
  boolean isCue(int position) {
    return (note(position) & BEGINNING) != 0;
  }

  /** Whether what begins at a position says yes to the question before it. */
  boolean agrees(int position) {
    return (note(position) & AGREEING) != 0;
  }
}
