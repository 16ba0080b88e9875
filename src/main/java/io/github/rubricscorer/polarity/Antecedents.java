package io.github.rubricscorer.polarity;

import io.github.rubricscorer.polarity.CueBook.Option;

/**
 * Whether a sentence speaks of the one before it: "The first thought was a cache. <em>That</em>
 * would only hide the problem." "Some use butter. I'd use oil <em>instead</em>."
 *
 * <p>Its subject stands for what was said where it is a pronoun of things, or a noun like "idea" or
 * "approach" after "that", "this" or "such", and nothing else stands before its verb.
 */
final class Antecedents {
  /** How many words (a pronoun, auxiliaries, adverbs) such a subject and its verb may have. */
  private static final int LONGEST_SUBJECT = 5;

  private final ClauseWalk walk;
  private final WordRoles roles;

  Antecedents(ClauseWalk walk) {
    this.walk = walk;
    roles = walk.roles();
  }

  /** Whether a cue that reaches what was said before stands where the book wants it. */
  boolean isInPlace(CueMatch cue) {
    return (!cue.has(Option.ANAPHOR) || hasAnaphor(cue))
        && (!cue.has(Option.PRESENTED) || presented(cue) >= 0)
        && (!cue.has(Option.OTHER) || namesOther(cue));
  }

  /**
   * Whether a sentence has nothing before a cue but a subject that stands for what was said in the
   * sentence before, and auxiliaries.
   */
  boolean hasAnaphor(CueMatch cue) {
    int clause = walk.clauseBegin(cue.from(), LONGEST_SUBJECT);
    if (clause <= 0
        || !walk.boundary(clause).beginsSentence() && !(walk.isEnd(clause - 1) && isThis(clause))) {
      return false;
    }
    boolean stands = isThis(clause) || isPronoun(cue.from());
    for (int at = clause; at < cue.from(); at++) {
      if (isPronoun(at) || isNoun(at)) {
        stands = true;
      } else if (roles.isNegation(at)
          || walk.isSubject(at)
          || !walk.belongsToSubject(at) && !roles.isAdverb(at)) {
        return false;
      }
    }
    return stands;
  }

  /**
   * Whether a cue judges what was said in the sentence before, and does not describe on: its
   * subject names that as an idea, or the sentence presents what the writer does not propose. "The
   * active site changes. It doesn't fit any more." takes nothing back.
   */
  boolean isJudged(CueMatch cue) {
    return hasAnaphor(cue)
        && (namesIdea(cue) || isPresented(walk.antecedent(begin(cue)), begin(cue)));
  }

  private boolean namesIdea(CueMatch cue) {
    for (int at = walk.clauseBegin(cue.from(), LONGEST_SUBJECT); at < cue.from(); at++) {
      if (isNoun(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPronoun(int position) {
    return roles.is(position, WordRole.SUBJECT_PRONOUNS)
        || roles.is(position, WordRole.THAT_WITH_VERB);
  }

  /** Whether "that" or "this", which have no position, stand before a word. */
  private boolean isThis(int position) {
    return roles.isIn(WordRole.POINTING_BACK, roles.lastFiller(position))
        || roles.is(position, WordRole.THAT_WITH_VERB);
  }

  private boolean isNoun(int position) {
    return walk.isPointed(position)
        || roles.is(position, WordRole.STANDING_NOUNS)
            && (isThis(position) || position > 0 && roles.is(position - 1, WordRole.SUCH))
        || roles.is(position, WordRole.SUCH);
  }

  private int begin(CueMatch cue) {
    return walk.clauseBegin(cue.from());
  }

  /**
   * Returns where that begins which is presented, and not proposed, in what the clause of a cue
   * speaks of, or a negative number.
   */
  int presented(CueMatch cue) {
    int end = begin(cue);
    int begin = walk.antecedent(end);
    return !walk.proposes(begin, end) && isPresented(begin, end) ? begin : -1;
  }

  /** Whether words present something, and do not propose it. */
  boolean isPresented(int from, int to) {
    for (int at = from; at < to; at++) {
      if (roles.is(at, WordRole.PRESENTING)
          || at + 1 < to && roles.isPair(at, WordRole.PRESENTING_PAIRS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the subject before a cue is something that what was said before does not name. */
  private boolean namesOther(CueMatch cue) {
    int clause = begin(cue);
    boolean named = false;
    for (int at = clause; at < cue.from(); at++) {
      if (isPronoun(at)) {
        return false;
      }
      if (!walk.belongsToSubject(at) && !roles.isAdverb(at) && !roles.isPreposition(at)) {
        if (roles.isNamed(roles.word(at), presented(cue), clause)) {
          return false;
        }
        named = true;
      }
    }
    return named;
  }
}
