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

  private static final WordSet PRONOUNS =
      WordSet.of("it", "it's", "it’s", "it'd", "it'll", "they", "they're", "they’re", "they'd");
  private static final WordSet THIS = WordSet.of("that", "this", "these", "those", "such");
  private static final WordSet THAT_IS =
      WordSet.of("that's", "that’s", "thats", "that'd", "that'll");

  /** Nouns that stand for what was said, after "this" and its kin. */
  private static final WordSet NOUNS =
      WordSet.of(
          "model",
          "effort",
          "scheme",
          "solution",
          "design",
          "setup",
          "method",
          "measure",
          "step",
          "move",
          "explanation",
          "strategy",
          "hypothesis",
          "answer",
          "choice",
          "trick",
          "change",
          "tool",
          "feature",
          "reasoning",
          "line",
          "pattern",
          "fix",
          "workaround",
          "treatment",
          "practice",
          "style",
          "stuff",
          "system",
          "technology",
          "advice");

  /**
   * What presents something that the writer doesn't propose: others, what is usual, was, may be.
   */
  private static final WordSet PRESENTING =
      WordSet.of(
          "most",
          "people",
          "everyone",
          "everybody",
          "someone",
          "others",
          "colleague",
          "colleagues",
          "team",
          "boss",
          "book",
          "textbook",
          "recipe",
          "recipes",
          "usual",
          "usually",
          "typical",
          "typically",
          "obvious",
          "obviously",
          "common",
          "commonly",
          "popular",
          "standard",
          "classic",
          "instinct",
          "temptation",
          "tempting",
          "suggested",
          "suggests",
          "suggestion",
          "proposed",
          "proposes",
          "proposal",
          "wanted",
          "wants",
          "asked",
          "asks",
          "recommended",
          "recommends",
          "considered",
          "tried",
          "planned",
          "plan",
          "drew",
          "said",
          "says",
          "option",
          "idea",
          "might",
          "old",
          "previous",
          "earlier",
          "former",
          "traditional",
          "traditionally",
          "thought",
          "mind");

  /** The same in two words. */
  private static final WordSet PRESENTING_PAIRS =
      WordSet.of("one could", "one might", "one may", "about to", "going to", "used to");

  private final ClauseWalk reach;

  Antecedents(ClauseWalk reach) {
    this.reach = reach;
  }

  /** Whether a cue that reaches what was said before stands where the book wants it. */
  boolean isInPlace(CueMatch cue) {
    return (!cue.has(Option.ANAPHOR) || hasAnaphor(cue))
        && (!cue.has(Option.PRESENTED) || isPresented(cue));
  }

  /**
   * Whether a sentence has nothing before a cue but a subject that stands for what was said in the
   * sentence before, and auxiliaries.
   */
  boolean hasAnaphor(CueMatch cue) {
    int clause = reach.clauseBegin(cue.from(), LONGEST_SUBJECT);
    if (clause <= 0
        || !reach.boundary(clause).beginsSentence()
            && !(reach.isEnd(clause - 1) && isThis(clause))) {
      return false;
    }
    boolean stands = isThis(clause) || isPronoun(cue.from());
    for (int at = clause; at < cue.from(); at++) {
      if (isPronoun(at) || isNoun(at)) {
        stands = true;
      } else if (reach.isNegation(at)
          || reach.isSubject(at)
          || !reach.belongsToSubject(at) && !reach.isAdverb(at)) {
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
    return hasAnaphor(cue) && (namesIdea(cue) || isPresented(cue));
  }

  private boolean namesIdea(CueMatch cue) {
    for (int at = reach.clauseBegin(cue.from(), LONGEST_SUBJECT); at < cue.from(); at++) {
      if (isNoun(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPronoun(int position) {
    return reach.is(position, PRONOUNS) || reach.is(position, THAT_IS);
  }

  /** Whether "that" or "this", which have no position, stand before a word. */
  private boolean isThis(int position) {
    return THIS.contains(reach.filler(position)) || reach.is(position, THAT_IS);
  }

  private boolean isNoun(int position) {
    return reach.isPointed(position)
        || reach.is(position, NOUNS)
            && (isThis(position) || position > 0 && reach.is(position - 1, "such"))
        || reach.is(position, "such");
  }

  /** Whether what was said before a cue is presented, and not proposed. */
  private boolean isPresented(CueMatch cue) {
    int clause = reach.clauseBegin(cue.from());
    for (int at = reach.antecedent(clause); at < clause; at++) {
      if (reach.is(at, PRESENTING)
          || at + 1 < clause
              && PRESENTING_PAIRS.contains(reach.word(at) + " " + reach.word(at + 1))) {
        return true;
      }
    }
    return false;
  }
}
