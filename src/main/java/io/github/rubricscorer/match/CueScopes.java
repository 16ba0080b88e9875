package io.github.rubricscorer.match;

import io.github.rubricscorer.match.CueBook.Direction;
import io.github.rubricscorer.match.CueBook.Kind;
import io.github.rubricscorer.text.Boundary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cues of one answer and what each reaches.
 *
 * <p>Of overlapping cues the leftmost counts, of those the longest, so that {@code not only} hides
 * {@code not}. A negated refusal ({@code wouldn't skip}) hides both. A reach ends at its number of
 * words, at a clause or sentence boundary, at a comma unless the cue reaches over commas, at a
 * closing bracket, and at a cue of kind {@link Kind#END}.
 */
final class CueScopes implements Combiner.Judge {
  /** How far behind a negation a refusal is still negated, in words. */
  private static final int DOUBLE_NEGATION_REACH = 4;

  /** The pronouns that can stand for a thing. */
  private static final Set<String> REFERRING =
      Set.of("it", "it's", "it’s", "they", "they're", "they’re");

  private final Reading reading;
  private List<Found> cues = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();

  /** A cue in the answer: its words, and what the book says of it. */
  private record Found(Match match, CueBook.Entry entry) {}

  /** What a cue reaches: positions from (inclusive) to (exclusive). */
  record Scope(int from, int to, Match cue, Kind kind) {}

  CueScopes(Reading reading, CueBook book) {
    this.reading = reading;
    collect(book);
    dropDoubleNegations();
    for (Found cue : cues) {
      Scope scope = scope(cue);
      if (scope != null) {
        scopes.add(scope);
      }
    }
    scopes.sort(Comparator.comparingInt(Scope::from));
  }

  /** Returns the standing of words by themselves. */
  @Override
  public int standing(int from, int to) {
    Scope scope = deciding(from, to, null);
    return scope == null ? Standing.ASSERTED : standing(scope);
  }

  static int standing(Scope scope) {
    return scope.kind == Kind.HEDGE ? Standing.HEDGED : Standing.REJECTED;
  }

  /**
   * Returns the scope that decides on the words between two positions: a rejecting one before a
   * hedging one, then the one whose cue is nearest. A cue that is one of the match's own words does
   * not count.
   */
  @Nullable Scope deciding(int from, int to, @Nullable Match own) {
    Scope best = null;
    for (int i = firstScope(from - CueBook.MAX_REACH - 1); i < scopes.size(); i++) {
      Scope scope = scopes.get(i);
      if (scope.from > from) {
        break;
      }
      if (to <= scope.to && isForeign(scope.cue, from, to, own) && isStronger(scope, best, from)) {
        best = scope;
      }
    }
    return best;
  }

  private static boolean isForeign(Match cue, int from, int to, @Nullable Match own) {
    if (own != null) {
      return !own.sharesWords(cue);
    }
    return !cue.sharesWords(new Match(new int[] {from, to}, Standing.ASSERTED));
  }

  private static boolean isStronger(Scope scope, @Nullable Scope best, int position) {
    if (best == null) {
      return true;
    }
    int difference = standing(scope) - standing(best);
    return difference < 0
        || difference == 0 && distance(scope, position) < distance(best, position);
  }

  private static int distance(Scope scope, int position) {
    return Math.abs(scope.cue.from() - position);
  }

  /** Returns the first scope that begins at or behind a position. */
  private int firstScope(int position) {
    int low = 0;
    int high = scopes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scopes.get(middle).from < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void collect(CueBook book) {
    Program program = book.program();
    Hits hits = reading.cueHits();
    if (hits.touchedCount() == 0) {
      return;
    }
    Combiner combiner = new Combiner(reading, program, hits, (from, to) -> Standing.ASSERTED);
    BitSet none = new BitSet();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < hits.touchedCount(); i++) {
      for (int plan : program.triggers()[hits.touched(i)]) {
        for (Match match : combiner.find(program.plans().get(plan), none)) {
          found.add(new Found(match, book.entry(plan)));
        }
      }
    }
    found.removeIf(cue -> cue.entry.direction() == Direction.ANSWER && !answersQuestion(cue.match));
    claim(found);
  }

  /**
   * Keeps the cues that do not overlap one that comes before them: pseudo-cues first, then hedges,
   * refusals, ends; of a kind the leftmost, of those the longest. Equal words can be two cues.
   */
  private void claim(List<Found> found) {
    found.sort(
        Comparator.comparingInt((Found cue) -> cue.entry.kind().rank())
            .thenComparingInt(cue -> cue.match.from())
            .thenComparing(cue -> cue.match.to(), Comparator.reverseOrder()));
    BitSet claimed = new BitSet();
    Match last = null;
    for (Found cue : found) {
      boolean again = last != null && last.equalsWords(cue.match);
      if (again || !cue.match.usesAny(claimed)) {
        cues.add(cue);
        last = cue.match;
        for (int i = 0; i < last.runs().length; i += 2) {
          claimed.set(last.runs()[i], last.runs()[i + 1]);
        }
      }
    }
    cues.sort(Comparator.comparingInt((Found cue) -> cue.match.from()));
  }

  private void dropDoubleNegations() {
    boolean[] dropped = new boolean[cues.size()];
    for (int i = 0; i < cues.size(); i++) {
      CueBook.Entry entry = cues.get(i).entry;
      int end = cues.get(i).match.to();
      int reach =
          entry.kind() == Kind.ASSERT
              ? entry.words()
              : entry.kind() == Kind.REJECT && entry.direction() == Direction.FORWARD
                  ? DOUBLE_NEGATION_REACH
                  : 0;
      for (int j = i + 1; j < cues.size() && cues.get(j).match.from() < end + reach; j++) {
        Found later = cues.get(j);
        if (later.entry.kind() == Kind.END || crossesSentence(end, later.match.from())) {
          break;
        }
        if (entry.kind() == Kind.ASSERT) {
          dropped[j] |= later.entry.kind() != Kind.HEDGE;
        } else if (later.entry.kind() == Kind.AVOID) {
          dropped[i] = true;
          dropped[j] = true;
        }
      }
    }
    List<Found> kept = new ArrayList<>();
    for (int i = 0; i < dropped.length; i++) {
      if (!dropped[i]) {
        kept.add(cues.get(i));
      }
    }
    cues = kept;
  }

  private boolean crossesSentence(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (reading.boundaryBefore(i).beginsSentence()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Scope scope(Found cue) {
    if (cue.entry.kind().rank() != Kind.REJECT.rank() && cue.entry.kind() != Kind.HEDGE) {
      return null;
    }
    Match match = cue.match;
    return switch (cue.entry.direction()) {
      case NONE -> null;
      case FORWARD -> new Scope(match.to(), forward(cue), match, cue.entry.kind());
      case MEDIAL ->
          reading.boundaryBefore(match.from()).compareTo(Boundary.NONE) > 0
              ? null
              : new Scope(match.to(), forward(cue), match, cue.entry.kind());
      case BACKWARD -> backwardScope(cue);
      case FINAL -> finalScope(cue);
      case ANSWER -> answerScope(cue);
    };
  }

  private int forward(Found cue) {
    int from = cue.match.to();
    int limit = Math.min(reading.size(), from + cue.entry.words());
    int at = from;
    if (at < limit && kindAt(at) == Kind.SUBJECT && reading.boundaryBefore(at) == Boundary.NONE) {
      at++;
    }
    while (at < limit && !stopsForward(at, cue.entry.commas())) {
      at++;
    }
    return at;
  }

  private boolean stopsForward(int position, boolean commas) {
    return switch (reading.boundaryBefore(position)) {
          case NONE, OPENING -> false;
          case COMMA -> !commas;
          case CLOSING, CLAUSE, SENTENCE, QUESTION -> true;
        }
        || endsAt(position);
  }

  /** A pronoun for a subject stands for what the clause or sentence before it speaks of. */
  private Scope backwardScope(Found cue) {
    int from = cue.match.from();
    int subject = from - 1;
    int to = from;
    int start = backward(cue, from, cue.entry.commas());
    if (subject > 0 && kindAt(subject) == Kind.SUBJECT && REFERRING.contains(word(subject))) {
      int clause = subject;
      while (clause > 0 && !stopsBackward(clause, false)) {
        clause--;
      }
      if (clause > 1 && kindAt(clause - 1) == Kind.END) {
        clause--;
      }
      if (clause > 0) {
        to = clause;
        start = backward(cue, clause - 1, true);
      }
    }
    return new Scope(start, to, cue.match, cue.entry.kind());
  }

  private String word(int position) {
    return reading
        .answer()
        .substring(reading.startOffset(position), reading.endOffset(position))
        .toLowerCase(Locale.ROOT);
  }

  private int backward(Found cue, int from, boolean commas) {
    int limit = Math.max(0, from - cue.entry.words());
    int at = from;
    while (at > limit && !stopsBackward(at, commas)) {
      at--;
    }
    return at;
  }

  /** Whether a reach that has come back to a position goes no further. */
  private boolean stopsBackward(int position, boolean commas) {
    return switch (reading.boundaryBefore(position)) {
          case NONE, OPENING, CLOSING -> false;
          case COMMA -> !commas;
          case CLAUSE, SENTENCE, QUESTION -> true;
        }
        || endsAt(position - 1);
  }

  /** A hedge at the end of a clause reaches back, over the comma before it too. */
  private @Nullable Scope finalScope(Found cue) {
    Match match = cue.match;
    boolean ends =
        match.to() == reading.size()
            || reading.boundaryBefore(match.to()).compareTo(Boundary.NONE) > 0;
    if (!ends) {
      return new Scope(match.to(), forward(cue), match, cue.entry.kind());
    }
    int from = match.from();
    boolean setOff = reading.boundaryBefore(from) == Boundary.COMMA;
    int start =
        setOff && from > 0 && !endsAt(from - 1)
            ? backward(cue, from - 1, cue.entry.commas())
            : backward(cue, from, cue.entry.commas());
    return new Scope(start, from, match, cue.entry.kind());
  }

  private Scope answerScope(Found cue) {
    int from = cue.match.from();
    return new Scope(backward(cue, from - 1, true), from, cue.match, cue.entry.kind());
  }

  /** Whether a cue stands by itself behind a question. */
  private boolean answersQuestion(Match cue) {
    return cue.from() > 0
        && reading.boundaryBefore(cue.from()) == Boundary.QUESTION
        && (cue.to() == reading.size()
            || reading.boundaryBefore(cue.to()).compareTo(Boundary.NONE) > 0);
  }

  private boolean endsAt(int position) {
    Kind kind = kindAt(position);
    return kind == Kind.END || kind == Kind.SUBJECT;
  }

  /** Returns the kind of the cue that covers a position, or null. */
  private @Nullable Kind kindAt(int position) {
    int low = 0;
    int high = cues.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Match match = cues.get(middle).match;
      if (match.to() <= position) {
        low = middle + 1;
      } else if (match.from() > position) {
        high = middle - 1;
      } else {
        return cues.get(middle).entry.kind();
      }
    }
    return null;
  }
}
