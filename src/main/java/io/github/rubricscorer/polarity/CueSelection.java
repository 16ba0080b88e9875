package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.polarity.CueBook.Direction;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.text.Boundary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Settles which of the cues that {@link CueFinder} finds in an answer count.
 *
 * <p>Of overlapping cues the most specific counts, that is the one of most words ({@code so we
 * don't need to use} before {@code so we don't}), then the pseudo-cue, then the leftmost. Negated
 * refusals take each other back ({@code wouldn't skip}, {@code never without}), and a pseudo-cue
 * with a reach takes back the refusals there ({@code if there is no}).
 */
final class CueSelection {
  /** Written out, since it is compared in nearly every answer. */
  private static final Comparator<CueMatch> MOST_SPECIFIC =
      (a, b) -> {
        int byWords = Integer.compare(b.words(), a.words());
        if (byWords != 0) {
          return byWords;
        }
        int byRank = Integer.compare(a.entry().kind().rank(), b.entry().kind().rank());
        if (byRank != 0) {
          return byRank;
        }
        int byPlace = Match.BY_PLACE.compare(a.match(), b.match());
        return byPlace != 0 ? byPlace : a.entry().direction().compareTo(b.entry().direction());
      };

  /** By the first word; of those with the same, as the book has them. */
  static final Comparator<CueMatch> BY_BEGINNING =
      (a, b) -> {
        int byFrom = Integer.compare(a.from(), b.from());
        return byFrom != 0 ? byFrom : Integer.compare(a.plan(), b.plan());
      };

  private final List<CueMatch> found;
  private final ClauseWalk walk;

  private CueSelection(List<CueMatch> found, ClauseWalk walk) {
    this.found = found;
    this.walk = walk;
  }

  /**
   * Returns the cues that count, by place.
   *
   * @param phrases all cues that were found but stops
   * @param stops those that only stop the reach of others
   * @param walk is told of what counts
   */
  static List<CueMatch> cues(List<CueMatch> phrases, List<CueMatch> stops, ClauseWalk walk) {
    BitSet claimed = new BitSet();
    List<CueMatch> found = claim(phrases, claimed);
    for (CueMatch cue : found) {
      walk.add(cue);
    }
    for (CueMatch stop : stops) {
      walk.stopAt(stop.from(), stop.entry().kind(), claimed.get(stop.from()));
    }
    return new CueSelection(found, walk).decisive();
  }

  /** Keeps the cues that overlap no more specific one. Equal words can reach in two directions. */
  private static List<CueMatch> claim(List<CueMatch> phrases, BitSet claimed) {
    List<CueMatch> found = new ArrayList<>(phrases);
    found.sort(MOST_SPECIFIC);
    List<CueMatch> cues = new ArrayList<>(found.size());
    CueMatch last = null;
    for (CueMatch cue : found) {
      boolean turned = last != null && last.isTurned(cue);
      if (turned || !cue.match().usesAny(claimed)) {
        cues.add(cue);
        last = cue;
        cue.match().addTo(claimed);
      }
    }
    cues.sort(BY_BEGINNING);
    return cues;
  }

  /** Leaves out what others take back, and what decides nothing. */
  private List<CueMatch> decisive() {
    BitSet dropped = new BitSet();
    List<CueMatch> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      CueMatch cue = found.get(i);
      if (cue.has(Option.TAKEN)) {
        takeUp(i, dropped);
      } else if (cue.has(Option.DISPUTING)) {
        dispute(i, dropped);
      } else if (cue.is(Direction.ANSWER) && cue.refuses()) {
        answerNo(i, dropped);
      } else if (cue.has(Option.QUESTION) && !cue.refuses()) {
        // Who asks whether a thing is bad refuses nothing yet.
        dropRefusals(i, walk.sentenceEnd(cue.to() - 1), dropped);
      } else if (cue.isHypothetical()) {
        dropRefusals(i, walk.forward(cue), dropped);
      } else if (isContrast(i)) {
        dropped.set(i);
      } else if (cue.negates() && !dropped.get(i)) {
        negate(i, dropped, kept);
      }
    }
    for (int i = 0; i < found.size(); i++) {
      CueMatch cue = found.get(i);
      if (!dropped.get(i) && cue.entry().kind().decides()) {
        kept.add(cue);
        if (cue.refuses() && cue.entry().direction().isForward()) {
          addNegation(cue, kept);
        }
      } else if (cue.has(Option.NEGATING)) {
        addNegation(cue, kept);
      }
    }
    return kept;
  }

  /**
   * "Doesn't stop the growth" and "won't lose money" refuse no growth and no money, but that
   * something is stopped or lost.
   */
  private void addNegation(CueMatch cue, List<CueMatch> kept) {
    for (int at = cue.from(); at + 1 < cue.to(); at++) {
      if (walk.roles().isNegation(at)
          || walk.roles().is(at, WordRole.NEVER)
          || walk.roles().is(at, WordRole.DENYING_SUBJECTS)) {
        Match negation = new Match(at, at + 1, Strength.ASSERTED);
        Match negated = new Match(at + 1, cue.to(), Strength.ASSERTED);
        kept.add(new CueMatch(negation, CueBook.NEGATION, cue.plan(), negated));
        return;
      }
    }
  }

  /** "Skip the soup, <em>not</em> the bread" refuses one of them alone. */
  private boolean isContrast(int cue) {
    CueMatch not = found.get(cue);
    if (cue == 0
        || not.words() > 1
        || walk.boundary(not.from()) != Boundary.COMMA
        || !walk.roles().isNegation(not.from())) {
      return false;
    }
    CueMatch before = found.get(cue - 1);
    return before.entry().kind() == Kind.AVOID
        && before.entry().direction().isForward()
        && walk.forward(before) == not.from();
  }

  /** What was refused or doubted before is done after all. */
  private void takeUp(int cue, BitSet dropped) {
    if (cue > 0 && found.get(cue - 1).refuses() && touches(cue - 1, cue)) {
      return;
    }
    if (found.get(cue).is(Direction.ANSWER)
        && walk.boundary(found.get(cue).from()) == Boundary.CLAUSE) {
      dropInKey(cue, dropped);
    } else {
      dropBefore(cue, dropped);
    }
  }

  /** "Butter: no. Oil: yes" takes up the oil alone. */
  private void dropInKey(int cue, BitSet dropped) {
    int begin = walk.clauseBegin(found.get(cue).from() - 1);
    for (int i = cue - 1; i >= 0 && found.get(i).from() >= begin; i--) {
      if (!found.get(i).is(Direction.ANSWER)) {
        dropped.set(i);
      }
    }
  }

  /** Drops what decides on what is spoken of before a cue. */
  private void dropBefore(int cue, BitSet dropped) {
    int begin = spokenOf(found.get(cue).from());
    for (int i = cue - 1; i >= 0 && found.get(i).from() >= begin; i--) {
      dropped.set(i);
    }
  }

  /** "<em>Trace ids</em>, put one on every call" speaks of its own topic, not of what is before. */
  private int spokenOf(int position) {
    int clause = walk.clauseBegin(position);
    int sentence = walk.sentenceBegin(position);
    boolean setOff =
        clause == position && sentence < clause && walk.boundary(clause) == Boundary.COMMA;
    return setOff && walk.namesTopicAfterAnd(sentence) ? sentence : walk.antecedent(clause);
  }

  /** Who disputes a refusal takes up what it refused ("They say no. They are wrong."). */
  private void dispute(int cue, BitSet dropped) {
    int begin = walk.antecedent(walk.clauseBegin(found.get(cue).from()));
    for (int i = cue - 1; i >= 0 && found.get(i).from() >= begin; i--) {
      boolean earlier = found.get(i).to() <= found.get(cue).from();
      if (earlier && found.get(i).refuses() && !dropped.get(i)) {
        dropBefore(cue, dropped);
        dropped.set(cue);
        return;
      }
    }
  }

  /** "Do I ever skip the seal? No." takes it, and so nothing is asked. */
  private void answerNo(int answer, BitSet dropped) {
    if (walk.boundary(found.get(answer).from()) != Boundary.QUESTION) {
      return;
    }
    int begin = walk.sentenceBegin(found.get(answer).from() - 1);
    boolean avoids = false;
    int first = answer;
    while (first > 0 && found.get(first - 1).from() >= begin) {
      first--;
      CueMatch asked = found.get(first);
      avoids |= asked.entry().kind() == Kind.AVOID && asked.to() <= found.get(answer).from();
    }
    if (avoids) {
      dropped.set(first, answer + 1);
    }
  }

  private boolean touches(int earlier, int later) {
    return found.get(earlier).to() >= found.get(later).from();
  }

  /** Drops the refusals after a cue that begin before a position. */
  private void dropRefusals(int cue, int end, BitSet dropped) {
    for (int i = cue + 1; i < found.size() && found.get(i).from() < end; i++) {
      if (found.get(i).refuses()) {
        dropped.set(i);
      }
    }
  }

  private void negate(int negation, BitSet dropped, List<CueMatch> kept) {
    int end = walk.negation(found.get(negation));
    for (int i = negation + 1; i < found.size() && found.get(i).from() < end; i++) {
      boolean later = found.get(i).from() >= found.get(negation).to();
      if (later && !dropped.get(i) && takesBack(found.get(negation), found.get(i))) {
        dropped.set(negation);
        dropped.set(i);
        kept.add(found.get(negation).negatingOnly(found.get(i).match()));
        return;
      }
    }
  }

  private boolean takesBack(CueMatch negation, CueMatch later) {
    return negation.takesBack(later)
        || later.refuses()
            && later.is(Direction.BACKWARD)
            && negation.entry().direction().isForward()
            && walk.opensGerund(negation.from()); // "skipping it is no option"
  }
}
