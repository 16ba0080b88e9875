package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.text.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the cues of one answer reach, and which of them decides on some words.
 *
 * <p>{@link CueSelection} says which cues there are and {@link ClauseWalk} how far one reaches;
 * here each cue gets its scope by the direction that {@link CueBook} gives it.
 */
public final class CueScopes {
  /** How far before its verb a topic begins ("Kafka, on the other hand, I'd skip"), in words. */
  private static final int TOPIC_REACH = 8;

  /** How many words (auxiliaries) may stand between a verb and its subject. */
  private static final int SUBJECT_REACH = 3;

  /** The pronouns that can stand for a thing. */
  private static final Set<String> REFERRING =
      Set.of("it", "it's", "it’s", "they", "they're", "they’re");

  /** Behind these a predicate can share the subject of the clause before. */
  private static final Set<String> CONTRASTS =
      Set.of("but", "yet", "though", "although", "however");

  private static final Set<String> THINKING =
      Set.of("think", "thought", "believe", "guess", "feel", "find", "say", "fear");

  private final AnswerReading reading;
  private final List<CueMatch> byBeginning;
  private final ClauseWalk reach;
  private final List<Scope> scopes = new ArrayList<>();

  /**
   * What a cue reaches: words that begin at or behind a position, before another one, and end at or
   * before a third.
   */
  public record Scope(int from, int before, int to, Match cue, Kind kind) {
    private boolean reaches(int first, int end) {
      return from <= first && first < before && end <= to;
    }

    /** Returns the {@link Strength} that it gives. */
    int standing() {
      return kind == Kind.HEDGE ? Strength.HEDGED : Strength.REJECTED;
    }

    /** Returns the polarity that it gives. */
    public Polarity polarity() {
      return kind == Kind.HEDGE ? Polarity.HEDGED : Polarity.REJECTED;
    }
  }

  /**
   * Lays the scopes out.
   *
   * @param phrases all cues that were found but stops
   * @param stops those that only stop the reach of others
   * @param reach the reading's
   */
  CueScopes(AnswerReading reading, List<CueMatch> phrases, List<CueMatch> stops, ClauseWalk reach) {
    this.reading = reading;
    this.reach = reach;
    byBeginning = phrases;
    if (phrases.isEmpty()) {
      return;
    }
    byBeginning.sort(CueSelection.BY_BEGINNING);
    for (CueMatch cue : new CueSelection(phrases, stops, reach).cues()) {
      addScopes(cue);
    }
    scopes.sort((a, b) -> Integer.compare(a.from, b.from));
  }

  /** Returns the standing of words by themselves. */
  int standing(int from, int to) {
    Scope scope = deciding(from, to, null);
    return scope == null ? Strength.ASSERTED : scope.standing();
  }

  /**
   * Returns the scope that decides on the words between two positions: a rejecting one before a
   * hedging one, then the one whose cue is nearest. A cue that is one of the match's own words does
   * not count.
   */
  @Nullable Scope deciding(int from, int to, @Nullable Match own) {
    if (scopes.isEmpty()) {
      return null;
    }
    Scope best = null;
    for (int i = firstScope(from - CueBook.MAX_REACH - 1); i < scopes.size(); i++) {
      Scope scope = scopes.get(i);
      if (scope.from > from) {
        break;
      }
      if (scope.reaches(from, to)
          && isForeign(scope.cue, from, to, own)
          && isStronger(scope, best, from)) {
        best = scope;
      }
    }
    return best;
  }

  private static boolean isForeign(Match cue, int from, int to, @Nullable Match own) {
    if (own != null) {
      return !own.sharesWords(cue);
    }
    return !cue.usesAny(from, to);
  }

  private static boolean isStronger(Scope scope, @Nullable Scope best, int position) {
    if (best == null) {
      return true;
    }
    int difference = scope.standing() - best.standing();
    return difference < 0
        || difference == 0 && distance(scope, position) < distance(best, position);
  }

  private static int distance(Scope scope, int position) {
    return Math.abs(scope.cue.from() - position);
  }

  /** Returns the first scope that begins at or behind a position. */
  private int firstScope(int position) {
    return first(scopes, Scope::from, position);
  }

  /** Returns the first cue that begins at or behind a position. */
  private int firstCue(int position) {
    return first(byBeginning, CueMatch::from, position);
  }

  private static <T> int first(List<T> sorted, ToIntFunction<T> from, int position) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from.applyAsInt(sorted.get(middle)) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void addScopes(CueMatch cue) {
    switch (cue.entry().direction()) {
      case NONE -> {}
      case FORWARD -> forward(cue);
      case MEDIAL -> {
        if (!reach.opensClause(cue.from())) {
          forward(cue);
        }
      }
      case BACKWARD -> backward(cue);
      case AROUND -> {
        forward(cue);
        backward(cue);
      }
      case INSIDE -> inside(cue);
      case FINAL, ELLIPSIS -> atClauseEnd(cue);
      case ANTECEDENT -> antecedent(cue);
      case ANSWER ->
          add(reach.backward(cue.from() - 1, cue.entry().words(), true), cue.from(), cue);
    }
  }

  private void add(int from, int to, CueMatch cue) {
    if (from < to) {
      scopes.add(new Scope(from, to, to, cue.match(), cue.entry().kind()));
    }
  }

  private void forward(CueMatch cue) {
    int to = reach.forward(cue);
    if (to > cue.to()) {
      add(cue.to(), to, cue);
      parts(cue, to);
    } else {
      topic(cue);
    }
  }

  /**
   * A synonym may begin with the verb that a cue ends in ("I wouldn't <em>add</em> a queue"). The
   * part of the cue before it, where that is a cue too, reaches what begins inside the whole.
   */
  private void parts(CueMatch whole, int to) {
    for (int i = firstCue(whole.from());
        i < byBeginning.size() && byBeginning.get(i).from() < whole.to();
        i++) {
      CueMatch part = byBeginning.get(i);
      if (part.to() < whole.to()
          && part.entry().kind() == whole.entry().kind()
          && part.entry().direction().isForward()) {
        scopes.add(new Scope(part.to(), whole.to(), to, part.match(), part.entry().kind()));
      }
    }
  }

  private void inside(CueMatch cue) {
    Match match = cue.match();
    if (match.runCount() > 1 && match.runTo(0) < match.runFrom(1)) {
      add(match.runTo(0), match.runFrom(1), cue);
    } else {
      topic(cue);
    }
  }

  /**
   * A refusal with nothing behind it refuses what stands before its subject, as English puts a
   * topic first: "the circuit breaker I'd skip".
   */
  private void topic(CueMatch cue) {
    int subject = subject(cue);
    boolean decides = cue.refuses() && (!cue.has(Option.NARROW) || isAvoiding(cue));
    if (!decides || subject <= 0 || hasObject(cue)) {
      return;
    }
    if (reach.boundary(subject) == Boundary.NONE) {
      add(reach.backward(subject, TOPIC_REACH, false), subject, cue);
    } else if (reach.boundary(subject) == Boundary.COMMA && !reach.endsAt(subject - 1)) {
      int from = reach.backward(subject - 1, TOPIC_REACH, false);
      if (reach.boundary(from) != Boundary.COMMA) {
        add(from, subject, cue);
      }
    }
  }

  /** Whether a word without a position ("that") follows a cue. */
  private boolean hasObject(CueMatch cue) {
    int end = cue.to() < reading.size() ? reading.startOffset(cue.to()) : reading.answer().length();
    int at = reading.endOffset(cue.to() - 1);
    while (at < end && Character.isWhitespace(reading.answer().charAt(at))) {
      at++;
    }
    return at < end && Character.isLetter(reading.answer().charAt(at));
  }

  private static boolean isAvoiding(CueMatch cue) {
    return cue.entry().kind() == Kind.AVOID;
  }

  /** Returns where the subject of a cue's verb is, or a negative number. */
  private int subject(CueMatch cue) {
    int limit = Math.max(0, cue.from() - SUBJECT_REACH);
    for (int at = cue.from(); at >= limit; at--) {
      if (reach.isSubject(at)) {
        return at;
      }
      if (reach.boundary(at) != Boundary.NONE) {
        break;
      }
    }
    return -1;
  }

  /** An object "it" or "that" stands for what was spoken of before. */
  private void antecedent(CueMatch cue) {
    boolean ends = reach.closesClause(cue.to()) || reach.isEnd(cue.to());
    if (ends) {
      before(cue.from(), cue);
    }
  }

  /** Reaches the words before a position in its clause, or the clause before if there are none. */
  private void before(int position, CueMatch cue) {
    int words = cue.entry().words();
    int clause = position;
    while (clause > 0 && position - clause < SUBJECT_REACH && reach.endsAt(clause - 1)) {
      clause--;
    }
    int from = reach.backward(clause, words, true);
    boolean none = from == clause && clause > 0;
    add(none ? reach.backward(clause - 1, words, true) : from, position, cue);
  }

  /**
   * Returns where the clause of a predicate begins that has no subject of its own, or a negative
   * number: "it helps but is overkill", and "I think that's overkill", whose "that" has no
   * position.
   */
  private int subjectless(CueMatch cue) {
    int last = cue.from() - 1;
    if (last >= 0 && reach.isEnd(last) && CONTRASTS.contains(reach.word(last))) {
      return cue.from();
    }
    boolean thought = last > 0 && reach.isSubject(last - 1) && THINKING.contains(reach.word(last));
    return thought ? last - 1 : -1;
  }

  /** A pronoun for a subject stands for what the clause or sentence before it speaks of. */
  private void backward(CueMatch cue) {
    int words = cue.entry().words();
    int subject = reach.isSubject(cue.from()) ? cue.from() : cue.from() - 1;
    if (subject > 0 && reach.isSubject(subject) && REFERRING.contains(reach.word(subject))) {
      int clause = clauseBefore(subject, words);
      if (clause > 0) {
        add(reach.backward(clause - 1, words, true), clause, cue);
        return;
      }
    }
    int clause = subjectless(cue);
    int from = reach.backward(cue.from(), words, cue.has(Option.COMMAS));
    if (clause >= 0) {
      before(clause, cue);
    } else if (from < cue.from()) {
      add(from, cue.from(), cue);
    } else {
      opening(cue);
    }
  }

  /**
   * Returns where the clause ends whose subject a pronoun takes up: before the pronoun's own clause
   * and the conjunction that joins both.
   */
  private int clauseBefore(int pronoun, int words) {
    if (reach.word(pronoun - 1).equals("and")) {
      return pronoun - 1;
    }
    int clause = pronoun;
    while (clause > 0 && pronoun - clause < words && !reach.stopsBackward(clause, false)) {
      clause--;
    }
    return clause > 1 && reach.isEnd(clause - 1) ? clause - 1 : clause;
  }

  /** With no subject it judges a question or heading before it, or what it goes on to name. */
  private void opening(CueMatch cue) {
    switch (reach.boundary(cue.from())) {
      case CLAUSE, QUESTION ->
          add(reach.backward(cue.from() - 1, cue.entry().words(), true), cue.from(), cue);
      case SENTENCE -> forward(cue);
      default -> {}
    }
  }

  /** At the end of a clause it reaches back, over the comma before it too. */
  private void atClauseEnd(CueMatch cue) {
    int from = cue.from();
    if (!reach.closesClause(cue.to())) {
      add(cue.to(), reach.forward(cue), cue);
      return;
    }
    int clause = cue.refuses() ? subjectless(cue) : -1;
    if (clause >= 0) {
      before(clause, cue);
      return;
    }
    boolean commas = cue.has(Option.COMMAS);
    int words = cue.entry().words();
    boolean setOff = from > 0 && reach.boundary(from) == Boundary.COMMA && !reach.endsAt(from - 1);
    int start = reach.backward(setOff ? from - 1 : from, words, commas);
    if (start < from) {
      add(start, from, cue);
    } else if (cue.entry().kind() == Kind.HEDGE) {
      add(cue.to(), reach.forward(cue, true), cue);
    }
  }
}
