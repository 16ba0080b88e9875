package io.github.rubricscorer.match;

import io.github.rubricscorer.match.CueBook.Direction;
import io.github.rubricscorer.match.CueBook.Kind;
import io.github.rubricscorer.match.CueBook.Until;
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
 * <ol>
 *   <li><em>Claims.</em> Of overlapping cues pseudo-cues count first, then hedges, refusals, ends;
 *       of these the leftmost, of those the longest: {@code not only} hides {@code not}.
 *   <li><em>Double negation.</em> A negation and a refusal behind it in the same piece of a clause
 *       undo each other ({@code wouldn't skip}, {@code cannot run without}, {@code not overkill}),
 *       and so do a refusing gerund and the verdict on it ({@code skipping X is a mistake}).
 *   <li><em>Scopes.</em> A reach ends at its number of words, at a clause or sentence boundary, at a
 *       comma unless the cue reaches over commas, at a closing bracket, at a new subject, and at a
 *       cue of kind {@link Kind#END}. A verdict whose subject is a pronoun, or is left out, is one on
 *       the clause or sentence before.
 * </ol>
 *
 * <p>Every step looks a bounded number of words around a cue, so that the cost is linear in the
 * answer.
 */
final class CueScopes implements Combiner.Judge {
  /** How far behind a negation a refusal is still negated, in words. */
  private static final int DOUBLE_NEGATION_REACH = 6;

  /** How far behind a gerund the verdict on it may stand, in words. */
  private static final int GERUND_REACH = 10;

  /** How many auxiliaries may stand between a subject and its verdict. */
  private static final int MOST_AUXILIARIES = 4;

  /** What a pronoun stands for may be farther away than a subject, by so many words. */
  private static final int ANAPHORA_REACH = 4;

  /** The pronouns that can stand for a thing. */
  private static final Set<String> REFERRING =
      Set.of("it", "it's", "it’s", "they", "they're", "they’re", "which", "thats");

  /** The same, among the words that are skipped. */
  private static final Set<String> SKIPPED_REFERRING =
      Set.of("this", "that", "its", "these", "those", "that's", "that’s");

  /** Words that are skipped and turn a negation into an addition ("not just X"). */
  private static final Set<String> ADDING = Set.of("just", "simply");

  private final Reading reading;
  private List<Found> cues = new ArrayList<>();
  private final @Nullable Kind[] kinds;
  private final List<Scope> scopes = new ArrayList<>();

  /** A cue in the answer: its words, what the book says of it, and the place in the book. */
  private record Found(Match match, CueBook.Entry entry, int plan) {
    int from() {
      return match.from();
    }

    int to() {
      return match.to();
    }

    Kind kind() {
      return entry.kind();
    }

    boolean reachesForward() {
      return switch (entry.direction()) {
        case FORWARD, INITIAL, MEDIAL -> true;
        case NONE -> kind() == Kind.FACT;
        case INSIDE, BACKWARD, FINAL, DOUBT, ANSWER -> false;
      };
    }
  }

  /** What a cue reaches: positions from (inclusive) to (exclusive). */
  record Scope(int from, int to, Match cue, Kind kind) {}

  CueScopes(Reading reading, CueBook book) {
    this.reading = reading;
    kinds = new Kind[reading.size()];
    collect(book);
    dropUndone();
    cues.forEach(this::addScopes);
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
        || (difference == 0 && distance(scope, position) < distance(best, position));
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

  // Claims.

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
          Found cue = new Found(match, book.entry(plan), plan);
          if (isCueHere(cue)) {
            found.add(cue);
          }
        }
      }
    }
    claim(found);
  }

  private boolean isCueHere(Found cue) {
    return switch (cue.entry.direction()) {
      case ANSWER -> answersQuestion(cue);
      case INITIAL -> beginsClause(cue.from());
      case NONE, FORWARD, MEDIAL, INSIDE, BACKWARD, FINAL, DOUBT -> true;
    };
  }

  /** Whether a cue stands by itself behind a question. */
  private boolean answersQuestion(Found cue) {
    return cue.from() > 0
        && reading.boundaryBefore(cue.from()) == Boundary.QUESTION
        && endsClause(cue.to());
  }

  /**
   * Keeps the cues that do not overlap one that comes before them. Equal words can be two cues of
   * one kind; of different kinds, the one that stands first in the book counts.
   */
  private void claim(List<Found> found) {
    found.sort(
        Comparator.comparingInt((Found cue) -> cue.kind().rank())
            .thenComparing(Found::from)
            .thenComparing(Found::to, Comparator.reverseOrder())
            .thenComparing(Found::plan));
    BitSet claimed = new BitSet();
    Found last = null;
    for (Found cue : found) {
      boolean again =
          last != null && last.match.equalsWords(cue.match) && last.kind() == cue.kind();
      if (again || !cue.match.usesAny(claimed)) {
        cues.add(cue);
        last = cue;
        int[] runs = cue.match.runs();
        for (int i = 0; i < runs.length; i += 2) {
          claimed.set(runs[i], runs[i + 1]);
          for (int position = runs[i]; position < runs[i + 1]; position++) {
            kinds[position] = cue.kind();
          }
        }
      }
    }
    cues.sort(Comparator.comparingInt(Found::from));
  }

  // Double negation.

  private void dropUndone() {
    boolean[] dropped = new boolean[cues.size()];
    for (int i = 0; i < cues.size(); i++) {
      Found cue = cues.get(i);
      if (cue.kind() == Kind.ASSERT) {
        dropAsserted(i, dropped);
      } else if (isNegation(cue) && !dropped[i]) {
        dropPair(i, dropped);
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

  private static boolean isNegation(Found cue) {
    return switch (cue.kind()) {
      case REJECT, AVOID, FACT -> cue.reachesForward();
      case HEDGE, ASSERT, END, SUBJECT, LINK, ASIDE -> false;
    };
  }

  private void dropAsserted(int index, boolean[] dropped) {
    Found cue = cues.get(index);
    int limit = cue.to() + cue.entry.words();
    for (int i = index + 1; i < cues.size() && cues.get(i).from() < limit; i++) {
      Found later = cues.get(i);
      if (later.kind() == Kind.END || crosses(cue.to(), later.from(), Boundary.SENTENCE)) {
        return;
      }
      dropped[i] |= later.kind() != Kind.HEDGE;
    }
  }

  private void dropPair(int index, boolean[] dropped) {
    Found cue = cues.get(index);
    if (adds(cue)) {
      dropped[index] = true;
      return;
    }
    boolean gerund = isGerund(cue);
    int limit = cue.to() + (gerund ? GERUND_REACH : DOUBLE_NEGATION_REACH);
    for (int i = index + 1; i < cues.size() && cues.get(i).from() < limit; i++) {
      Found later = cues.get(i);
      boolean subject = later.kind() == Kind.SUBJECT && later.from() > cue.to();
      if (subject
          || later.kind() == Kind.END
          || isAnd(later.from())
          || crosses(cue.to(), later.from(), Boundary.COMMA)) {
        return;
      }
      if (undoes(cue, gerund, later)) {
        dropped[index] = true;
        dropped[i] = true;
        return;
      }
    }
  }

  private boolean undoes(Found cue, boolean gerund, Found later) {
    if (later.entry.direction() != Direction.BACKWARD) {
      return later.kind() == Kind.AVOID && later.from() < cue.to() + DOUBLE_NEGATION_REACH;
    }
    if (gerund) {
      return later.kind() == Kind.AVOID || later.kind() == Kind.REJECT;
    }
    // "kafka overkill" without a verb is a sentence of its own.
    boolean predicate = later.from() == cue.to() || kindAt(later.from() - 1) == Kind.LINK;
    return later.kind() == Kind.AVOID
        && predicate
        && later.from() < cue.to() + DOUBLE_NEGATION_REACH;
  }

  /** Whether it is the gerund of a refusal, or negates one, at the beginning of a clause. */
  private boolean isGerund(Found cue) {
    if (!beginsClause(cue.from())) {
      return false;
    }
    return word(cue.from()).endsWith("ing")
        || (cue.kind() != Kind.AVOID && cue.to() < reading.size() && word(cue.to()).endsWith("ing"));
  }

  private boolean adds(Found cue) {
    return cue.to() < reading.size()
        && reading.boundaryBefore(cue.to()) == Boundary.NONE
        && skippedBefore(cue.to(), ADDING);
  }

  private boolean crosses(int from, int to, Boundary boundary) {
    for (int i = from; i <= to; i++) {
      Boundary here = reading.boundaryBefore(i);
      if (here.compareTo(boundary) >= 0 || here == boundary) {
        return true;
      }
    }
    return false;
  }

  // Scopes.

  private void addScopes(Found cue) {
    switch (cue.kind()) {
      case REJECT, AVOID, HEDGE -> {}
      case FACT, ASSERT, END, SUBJECT, LINK, ASIDE -> {
        return;
      }
    }
    switch (cue.entry.direction()) {
      case NONE -> {}
      case FORWARD, INITIAL -> addForward(cue);
      case MEDIAL -> {
        if (!beginsClause(cue.from()) || endsSentence(forward(cue))) {
          addForward(cue);
        }
      }
      case INSIDE -> add(cue, cue.match.runs()[1], cue.match.runs()[2]);
      case BACKWARD -> addBackward(cue);
      case FINAL -> addFinal(cue, endsClause(cue.to()));
      case DOUBT -> {
        boolean refers = pronounFollows(cue.to());
        addFinal(cue, refers || endsClause(cue.to()));
      }
      case ANSWER -> add(cue, backward(cue, cue.from() - 1, Until.CLAUSE, 0), cue.from());
    }
  }

  private void add(Found cue, int from, int to) {
    if (from < to) {
      scopes.add(new Scope(from, to, cue.match, cue.kind()));
    }
  }

  private void addForward(Found cue) {
    add(cue, cue.to(), forward(cue));
  }

  private int forward(Found cue) {
    int limit = Math.min(reading.size(), cue.to() + cue.entry.words());
    int at = cue.to();
    while (at < limit && isSubject(at) && reading.boundaryBefore(at) == Boundary.NONE) {
      at++;
    }
    boolean opening = beginsSentence(cue.from()) && cue.kind() != Kind.AVOID;
    Until until = opening && cue.entry.until() == Until.CLAUSE ? Until.COMMA : cue.entry.until();
    if (opening && at < limit && cue.kind() == Kind.HEDGE && isComma(at)) {
      at++;
    }
    while (at < limit && !stopsForward(at, until)) {
      at++;
    }
    return at;
  }

  private boolean stopsForward(int position, Until until) {
    return switch (reading.boundaryBefore(position)) {
          case NONE, OPENING -> false;
          case COMMA -> until != Until.CLAUSE;
          case CLOSING, CLAUSE, SENTENCE, QUESTION -> true;
        }
        || endsAt(position)
        || (until == Until.LINK && kinds[position] == Kind.LINK && !continuesVerb(position));
  }

  /** "without relying on X": the preposition is the verb's. */
  private boolean continuesVerb(int position) {
    return word(position - 1).endsWith("ing");
  }

  private void addBackward(Found cue) {
    int group = predicate(cue.from());
    int subject = -1;
    if (group > 0 && reading.boundaryBefore(group) == Boundary.NONE && refers(group - 1)) {
      subject = group - 1;
    } else if (beginsClause(group)
        && (endsClause(cue.to()) || skippedBefore(group, SKIPPED_REFERRING))) {
      subject = group;
    }
    if (subject >= 0 || group == 0 || beginsClause(group)) {
      String next = cue.to() < reading.size() ? word(cue.to()) : "";
      boolean to = next.equals("to") || next.endsWith("ing");
      if (to || next.equals("for")) {
        add(cue, cue.to(), forward(cue));
      }
      if (to) {
        return;
      }
    }
    if (subject < 0) {
      add(cue, backward(cue, cue.from(), cue.entry.until(), 0), cue.from());
      return;
    }
    add(cue, antecedent(cue, subject), cue.from());
  }

  /** Returns where the reach into the clause or sentence before a clause begins. */
  private int antecedent(Found cue, int clause) {
    int before = clause;
    while (before > 1 && (kinds[before - 1] == Kind.END || isAnd(before - 1))) {
      before--;
    }
    return before == 0 ? 0 : backward(cue, before - 1, Until.CLAUSE, ANAPHORA_REACH);
  }

  /** Returns where the auxiliaries before a position begin. */
  private int predicate(int position) {
    int at = position;
    while (at > 0
        && at > position - MOST_AUXILIARIES
        && reading.boundaryBefore(at) == Boundary.NONE
        && (kinds[at - 1] == Kind.LINK || kinds[at - 1] == Kind.ASIDE)
        && !isAnd(at - 1)) {
      at--;
    }
    return at;
  }

  private int backward(Found cue, int from, Until until, int more) {
    int limit = Math.max(0, from - cue.entry.words() - more);
    int at = from;
    while (at > limit && !stopsBackward(at, until)) {
      at--;
    }
    return at;
  }

  /** Whether a reach that has come back to a position goes no further. */
  private boolean stopsBackward(int position, Until until) {
    return switch (reading.boundaryBefore(position)) {
          case NONE, OPENING, CLOSING -> false;
          case COMMA -> until != Until.CLAUSE;
          case CLAUSE, SENTENCE, QUESTION -> true;
        }
        || endsAt(position - 1);
  }

  /** A hedge at the end of a clause reaches back; where it is all of the clause, beyond that. */
  private void addFinal(Found cue, boolean ends) {
    int clause = predicate(cue.from());
    if (clause > 0 && isSubject(clause - 1) && reading.boundaryBefore(clause) == Boundary.NONE) {
      clause--;
    }
    boolean whole = beginsClause(clause);
    boolean opening = clause == 0 || (beginsSentence(clause) && commaFollows(cue.to()));
    if (!ends || opening) {
      addForward(cue);
    } else if (whole) {
      add(cue, antecedent(cue, clause), cue.from());
    } else {
      add(cue, backward(cue, cue.from(), cue.entry.until(), 0), cue.from());
    }
  }

  /** Whether a pronoun that stands for a thing comes next. */
  private boolean pronounFollows(int position) {
    if (position == reading.size()) {
      return false;
    }
    if (reading.boundaryBefore(position) == Boundary.NONE && refers(position)) {
      return true;
    }
    // "sure that is allowed", not "sure that Kafka is allowed".
    return (kinds[position] == Kind.LINK || skippedBefore(position, Set.of("that's", "that’s")))
        && skippedBefore(position, SKIPPED_REFERRING);
  }

  // Words.

  private boolean refers(int position) {
    return kinds[position] == Kind.SUBJECT && REFERRING.contains(word(position));
  }

  private boolean isSubject(int position) {
    return kinds[position] == Kind.SUBJECT;
  }

  private boolean endsAt(int position) {
    return kinds[position] == Kind.END || kinds[position] == Kind.SUBJECT;
  }

  private @Nullable Kind kindAt(int position) {
    return position < 0 ? null : kinds[position];
  }

  private boolean isAnd(int position) {
    return kinds[position] == Kind.LINK && word(position).equals("and");
  }

  private boolean isComma(int position) {
    return reading.boundaryBefore(position) == Boundary.COMMA;
  }

  private boolean commaFollows(int position) {
    return position < reading.size() && isComma(position);
  }

  private boolean beginsSentence(int position) {
    return reading.boundaryBefore(position).beginsSentence();
  }

  /** Whether a clause begins at a position: behind a mark, a conjunction, "and". */
  private boolean beginsClause(int position) {
    return reading.boundaryBefore(position) != Boundary.NONE
        || (position > 0 && (kinds[position - 1] == Kind.END || isAnd(position - 1)));
  }

  private boolean endsClause(int position) {
    return position == reading.size() || reading.boundaryBefore(position) != Boundary.NONE;
  }

  private boolean endsSentence(int position) {
    return position == reading.size()
        || reading.boundaryBefore(position).compareTo(Boundary.CLAUSE) >= 0;
  }

  private String word(int position) {
    return text(reading.startOffset(position), reading.endOffset(position));
  }

  /** Whether one of some words was skipped as a filler before a position. */
  private boolean skippedBefore(int position, Set<String> words) {
    int from = position == 0 ? 0 : reading.endOffset(position - 1);
    for (String word : text(from, reading.startOffset(position)).split("[^a-z'’]+", -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private String text(int from, int to) {
    return reading.answer().substring(from, to).toLowerCase(Locale.ROOT);
  }
}
