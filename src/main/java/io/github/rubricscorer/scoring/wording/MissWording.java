package io.github.rubricscorer.scoring.wording;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;

/** Why synonyms earn nothing, each a template in the {@code misses.properties} of a language. */
public enum MissWording {
  /** Evidence that is there for another purpose: words. */
  ELSEWHERE,
  /** Evidence in a bare list of terms: words. */
  LISTED,
  /** Evidence that is refused: words, cue. */
  REFUSED,
  /** Evidence that is hedged: words, cue. */
  HEDGED,
  /** Evidence that should be denied: words. */
  NOT_DENIED,
  /** Evidence whose condition does not hold: words, condition. */
  ONLY_IF,
  /** An implication whose condition does not hold: concepts, condition. */
  IMPLIED_ONLY_IF,
  /** Words that another concept took: words. */
  TAKEN,
  /** An excluded match: words, exclusion. */
  EXCLUDED,
  /** Nothing was found: synonyms. */
  NO_WORD_OF,
  /** The first of a list: these, how many others. */
  OR_MORE,
  /** A combination that does not hold: condition. */
  NOT_COVERED,
  /** Concepts that would imply it: a list. */
  NONE_COVERED,
  /** The end of a list: all but the last, the last. */
  AND,
  /** Two clauses. */
  BOTH,
  /** Words of the answer, quoted. */
  WORD,
  /** The same that are one of a set's terms: words, set. */
  WORD_FOR,
  /** A term of a set: term, set. */
  TERM_OF,
  /** One run is missing: quoted words that are there, the run. */
  ONE_IS_NOT,
  /** Several runs are missing: quoted words that are there, the runs. */
  SEVERAL_ARE_NOT,
  /** It has to be there several times: words, how often. */
  NOT_SO_OFTEN,
  /** Several parts are needed: words that are there, how many parts, how many there are. */
  PARTS,
  /** Some words of a run are there: the run, these words. */
  ONLY_PART,
  /** Another run is missing, too: what else is, the run. */
  NOR,
  /** Other runs are missing, too: what else is, the runs. */
  NOR_SEVERAL,
  /** Two runs are there in another order: their words. */
  OTHER_ORDER,
  /** Two runs are too far apart: their words, how many words are between, how many may be. */
  TOO_FAR,
  /** Two runs are in different sentences: their words. */
  OTHER_SENTENCE,
  /** The same words cannot be two runs: words, the runs. */
  SAME_WORDS,
  /** All is there, not near each other: synonym. */
  APART,
  /** Two runs are there, with something between that is excluded: their words, what is excluded. */
  EXCLUDED_BETWEEN,
  /** Two runs are there, with a comma or a stronger boundary between: their words. */
  BOUNDARY_BETWEEN,
  /** All words of a run are there: the words. */
  NOT_SIDE_BY_SIDE,
  /** What is not as it is in a run: what, the run. */
  AS_IN,
  /** Words that another concept took. */
  UNUSED_TAKEN,
  /** A place that counted. */
  UNUSED_SAME_PLACE,
  /** An exclusion: its pattern. */
  UNUSED_EXCLUDED,
  /** A condition that does not hold: condition. */
  UNUSED_ONLY_IF,
  /** A part of a condition: concepts that all must be there. */
  ALL_OF,
  /** A part of a condition: concepts of which none may be there. */
  NONE_OF,
  /** A part of a condition: the concept that may not be there. */
  NOT,
  /** A part of a condition: the concept that must be there. */
  ONE,
  /** A part of a condition: how many at least, of which concepts. */
  AT_LEAST,
  /** A part of a condition: how many at most, of which concepts. */
  AT_MOST;

  static final Messages MESSAGES = new Messages("misses.properties");

  /**
   * Returns the text.
   *
   * @param language the language of the rubric
   * @param arguments what the template leaves open, in the order that the constant tells
   * @return the text with the arguments in their places, as they are
   */
  public String text(Language language, String... arguments) {
    return MESSAGES.text(language, this, arguments);
  }
}
