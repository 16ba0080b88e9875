package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Direction;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.polarity.CueScopes.Scope;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;
import java.util.List;

/**
 * What is refused is often named again in the sentence of the refusal, as the subject of what
 * speaks against it: "No Kafka, as <em>Kafka</em> wants a team.", "Skip the sugar: <em>sugar</em>
 * feeds the yeast too fast." That is a mention of what is refused, and no proposal. (A mention in a
 * sentence of its own counts or not as the rubric says by its stance.)
 *
 * <p>It is looked for at the beginning of the clause after "as", "because" or "since", and of a
 * clause after a comma or a colon. The latter counts only where it settles nothing, where the
 * refusal is somebody's decision ("there is no index" says what is missing), and where it is one
 * for every use ("no replicas for writes").
 */
final class Mentions {
  /** How far after what is refused the conjunction of a reason stands, in words. */
  private static final int CONJUNCTION_REACH = 8;

  /** What reaches further ("none of the above") names nothing. */
  private static final int MOST_SCOPES = 4;

  private final CueWords words;
  private final ClauseWalk walk;
  private final WordRoles roles;
  private final List<Scope> scopes;
  private final CueMatch cue;
  private final List<Scope> refused;

  private Mentions(CueWords words, ClauseWalk walk, List<Scope> scopes, int first, CueMatch cue) {
    this.words = words;
    this.walk = walk;
    roles = walk.roles();
    this.scopes = scopes;
    this.cue = cue;
    refused = List.copyOf(scopes.subList(first, scopes.size()));
  }

  /**
   * Adds the mentions of what a cue refuses.
   *
   * @param scopes all scopes so far; those of the cue are the last
   * @param first the index of its first
   */
  static void add(CueMatch cue, List<Scope> scopes, int first, CueWords words, ClauseWalk walk) {
    int count = scopes.size() - first;
    if (cue.refuses() && count > 0 && count <= MOST_SCOPES) {
      new Mentions(words, walk, scopes, first, cue).addAll();
    }
  }

  private void addAll() {
    int end = cue.to();
    for (Scope scope : refused) {
      end = Math.max(end, scope.before());
    }
    addReasons(Math.min(walk.sentenceEnd(end - 1), end + CONJUNCTION_REACH));
  }

  private void addReasons(int limit) {
    boolean isDecision = isDecision();
    for (int at = cue.to(); at + 1 < limit; at++) {
      if (roles.is(at, WordRole.REASONS)) {
        addAt(at + 1, false);
      } else if (words.boundaryBefore(at).compareTo(Boundary.COMMA) >= 0
          && isDecision
          && !walk.proposes(at, walk.sentenceEnd(at))) {
        addAt(at, true);
      }
    }
  }

  /**
   * Whether a cue refuses what somebody could do, and does not say what is missing ("there is no
   * index") or what doesn't happen ("the primary can't serve all reads").
   */
  private boolean isDecision() {
    if (cue.is(Direction.BACKWARD) || cue.is(Direction.ELLIPSIS)) {
      return !cue.has(Option.DESCRIBING) && isForAll(cue.to());
    }
    int clause = walk.clauseBegin(cue.from());
    for (int at = clause; at <= cue.from(); at++) {
      if (walk.isSubject(at)) {
        return !cue.has(Option.DETERMINER)
            && !roles.is(at, WordRole.REFERRING)
            && (cue.to() == words.size() || !roles.is(cue.to(), WordRole.AUXILIARIES));
      }
    }
    return clause == cue.from(); // "Don't use nails"
  }

  /** Whether a clause ends after a position with no more than adverbs and pronouns before. */
  private boolean isForAll(int position) {
    int at = position;
    while (at < words.size()
        && words.boundaryBefore(at) == Boundary.NONE
        && (roles.isAdverb(at)
            || roles.isPreposition(at)
            || roles.is(at, WordRole.POINTERS)
            || roles.is(at, WordRole.PERSONS))) {
      at++;
    }
    return at == words.size() || words.boundaryBefore(at) != Boundary.NONE;
  }

  /** Adds the words that begin a clause, if they name what is refused. */
  private void addAt(int clause, boolean alone) {
    int begin = roles.isPreposition(clause) ? clause + 1 : clause;
    if (begin + 1 >= words.size() || roles.is(begin, WordRole.SMALL_WORDS)) {
      return;
    }
    for (Scope scope : refused) {
      for (int at = scope.from(); at < scope.before(); at++) {
        int named = named(begin, at, scope);
        int end = begin + named;
        if (named > 0
            && isSubject(clause, end)
            && (!alone || isForAll(Math.max(at + named, cue.to())))) {
          scopes.add(Scope.of(begin, end, end, cue, words));
          return;
        }
      }
    }
  }

  /** Returns how many words name the thing at a position; none where it is a part of one. */
  private int named(int begin, int thing, Scope scope) {
    int count = 0;
    while (thing + count < scope.before()
        && begin + count < words.size()
        && isForm(roles.word(begin + count), roles.word(thing + count))) {
      count++;
    }
    return count == 0 || isPart(thing, scope) ? 0 : count;
  }

  /** "Sticky sessions" are not all sessions. */
  private boolean isPart(int thing, Scope scope) {
    return thing > scope.from()
        && words.boundaryBefore(thing) == Boundary.NONE
        && !roles.isPreposition(thing - 1)
        && roles.lastFiller(thing).isEmpty();
  }

  private static boolean isForm(String word, String other) {
    return WordRoles.areForms(word, other) || word.equals(other + "s") || other.equals(word + "s");
  }

  /** A noun with an article, or before a verb: no order, as in "Index the names". */
  private boolean isSubject(int clause, int end) {
    return end < words.size()
        && words.boundaryBefore(end) == Boundary.NONE
        && (words.textBefore(end).isBlank()
            || !roles.lastFiller(clause).isEmpty()
            || roles.isPreposition(clause));
  }
}
