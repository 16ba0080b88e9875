package io.github.rubricscorer.match;

import io.github.rubricscorer.match.CueBook.Direction;
import io.github.rubricscorer.match.CueBook.Kind;
import io.github.rubricscorer.text.Boundary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the cues of an answer and settles which of them count.
 *
 * <p>Of overlapping cues the most specific counts, that is the one of most words ({@code so we
 * don't need to use} before {@code so we don't}), then the pseudo-cue, then the leftmost. Negated
 * refusals take each other back ({@code wouldn't skip}, {@code never without}), and a pseudo-cue
 * with a reach takes back the refusals there ({@code if there is no}).
 */
final class CueReader {
  private static final Comparator<CueMatch> MOST_SPECIFIC =
      Comparator.comparingInt(CueMatch::words)
          .reversed()
          .thenComparingInt(cue -> cue.entry().kind().rank())
          .thenComparingInt(CueMatch::from)
          .thenComparingInt(CueMatch::to)
          .thenComparing(cue -> cue.entry().direction());

  private final List<CueMatch> found;
  private final CueReach reach;

  private CueReader(List<CueMatch> found, CueReach reach) {
    this.found = found;
    this.reach = reach;
  }

  /** Reads the cues; where nothing is refused or hedged, none. */
  static CueReader read(Reading reading, CueBook book) {
    List<CueMatch> all = collect(reading, book);
    boolean any = all.stream().anyMatch(cue -> cue.entry().kind().decides());
    List<CueMatch> found = any ? claim(all) : List.of();
    CueReach reach = new CueReach(reading, found);
    markBeginnings(all, found, reach);
    return new CueReader(found, reach);
  }

  /** A longer cue that begins with a subject or a conjunction begins a clause as they do. */
  private static void markBeginnings(List<CueMatch> all, List<CueMatch> found, CueReach reach) {
    BitSet beginnings = new BitSet();
    for (CueMatch cue : found) {
      if (cue.entry().kind() != Kind.ASIDE) {
        beginnings.set(cue.from());
      }
    }
    for (CueMatch cue : all) {
      Kind kind = cue.entry().kind();
      if ((kind == Kind.END || kind == Kind.SUBJECT) && beginnings.get(cue.from())) {
        reach.stopAt(cue.from(), kind);
      }
    }
  }

  CueReach reach() {
    return reach;
  }

  private static List<CueMatch> collect(Reading reading, CueBook book) {
    Program program = book.program();
    Hits hits = reading.cueHits();
    Combiner combiner = new Combiner(reading, program, hits, (from, to) -> Standing.ASSERTED);
    BitSet none = new BitSet();
    List<CueMatch> found = new ArrayList<>();
    for (int i = 0; i < hits.touchedCount(); i++) {
      for (int plan : program.triggers()[hits.touched(i)]) {
        for (Match match : combiner.find(program.plans().get(plan), none)) {
          CueMatch cue = new CueMatch(match, book.entry(plan));
          if (!cue.is(Direction.ANSWER) || answersQuestion(reading, cue)) {
            found.add(cue);
          }
        }
      }
    }
    return found;
  }

  /** Whether a cue stands by itself behind a question or a heading. */
  private static boolean answersQuestion(Reading reading, CueMatch cue) {
    if (cue.from() == 0) {
      return false;
    }
    Boundary before = reading.boundaryBefore(cue.from());
    return (before == Boundary.QUESTION || before == Boundary.CLAUSE)
        && (cue.to() == reading.size()
            || reading.boundaryBefore(cue.to()).compareTo(Boundary.NONE) > 0);
  }

  /** Keeps the cues that overlap no more specific one. Equal words can reach in two directions. */
  private static List<CueMatch> claim(List<CueMatch> found) {
    found.sort(MOST_SPECIFIC);
    BitSet claimed = new BitSet();
    List<CueMatch> cues = new ArrayList<>();
    CueMatch last = null;
    for (CueMatch cue : found) {
      boolean turned = last != null && last.isTurned(cue);
      if (turned || !cue.match().usesAny(claimed)) {
        cues.add(cue);
        last = cue;
        int[] runs = cue.match().runs();
        for (int i = 0; i < runs.length; i += 2) {
          claimed.set(runs[i], runs[i + 1]);
        }
      }
    }
    cues.sort(Comparator.comparingInt(CueMatch::from));
    return cues;
  }

  /** Returns the cues that count, by place. */
  List<CueMatch> cues() {
    BitSet dropped = new BitSet();
    for (int i = 0; i < found.size(); i++) {
      CueMatch cue = found.get(i);
      if (cue.entry().kind() == Kind.ASSERT && cue.entry().words() > 0) {
        takeBack(i, dropped);
      } else if (cue.negatesForward() && !dropped.get(i)) {
        negate(i, dropped);
      }
    }
    List<CueMatch> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!dropped.get(i) && found.get(i).entry().kind().decides()) {
        kept.add(found.get(i));
      }
    }
    return kept;
  }

  private void takeBack(int pseudo, BitSet dropped) {
    int end = reach.forward(found.get(pseudo));
    for (int i = pseudo + 1; i < found.size() && found.get(i).from() < end; i++) {
      if (found.get(i).refuses()) {
        dropped.set(i);
      }
    }
  }

  private void negate(int negation, BitSet dropped) {
    int end = reach.negation(found.get(negation));
    for (int i = negation + 1; i < found.size() && found.get(i).from() < end; i++) {
      if (!dropped.get(i) && found.get(negation).takesBack(found.get(i))) {
        dropped.set(negation);
        dropped.set(i);
        return;
      }
    }
  }
}
