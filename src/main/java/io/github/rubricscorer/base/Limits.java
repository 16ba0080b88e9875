package io.github.rubricscorer.base;

/**
 * All that bounds the work and the memory that an input can ask for, in one place. What goes beyond
 * a limit is refused with a message that names the limit and the place, never cut short silently.
 * The pages have the same table.
 */
public final class Limits {
  /** The UTF-16 units of an answer, unless a scorer is given another limit. */
  public static final int ANSWER_CHARACTERS = 1 << 20;

  /** The mebibytes of a rubric's file and of a vocabulary. */
  public static final int FILE_MEBIBYTES = 4;

  /** The mebibytes of all files that are read of an archive, as they are unpacked. */
  public static final int ARCHIVE_MEBIBYTES = 128;

  /**
   * The parts of a reply for a new rubric that cannot be taken; all is checked again after each.
   */
  public static final int DROPPED_PARTS = 200;

  /** How deep the JSON of a rubric may be nested, which needs nine levels. */
  public static final int JSON_DEPTH = 32;

  /** The synonyms of a rubric, with those of partials and exclusions. */
  public static final int SYNONYMS = 20_000;

  /** The UTF-16 units of a pattern and of a term. */
  public static final int PATTERN_CHARACTERS = 20_000;

  /** The UTF-16 units of a word, and before a {@code *}: a longer word is never looked up. */
  public static final int WORD_CHARACTERS = 64;

  /** How deep the brackets of a pattern may be nested. */
  public static final int PATTERN_DEPTH = 16;

  /** The brackets side by side that may be missing: each doubles what there is to compile. */
  public static final int OPTIONAL_BRACKETS = 3;

  /** How deep the sets of a rubric may be nested. */
  public static final int SET_DEPTH = 48;

  /** The words of a pattern with those of its sets. */
  public static final int SET_WORDS = 100_000;

  /** The parts that {@code &} can join. */
  public static final int PARTS = 8;

  /** The words that a gap or {@code &} leaves room for. */
  public static final int DISTANCE = 100;

  /** The patterns of a synonym that asks for several. */
  public static final int PATTERNS = 32;

  /** The matches that a synonym can ask for. */
  public static final int TIMES = 100;

  /** The words within which a synonym asks for several patterns. */
  public static final int WITHIN_WORDS = 1_000;

  /**
   * The words that the synonyms of a rubric come to: with sets and alternatives written out, and a
   * word once for each place that it can have in its phrase.
   */
  public static final int WORDS = 1_000_000;

  /** The different words of the synonyms of a rubric, sets and alternatives among them. */
  public static final int DIFFERENT_WORDS = 100_000;

  /**
   * The labels that words can carry for the prefixes of a rubric: prefixes with the same first
   * letters multiply.
   */
  public static final int PREFIX_LABELS = 1_000_000;

  /**
   * The labels that numbers can carry for the numbers and ranges of a rubric: ranges that overlap
   * multiply.
   */
  public static final int NUMBER_LABELS = 1_000_000;

  /**
   * The states of a rubric's automaton: what can have been read of all phrases at a time, such as
   * "the first two words of this one and the first of that".
   */
  public static final int STATES = 200_000;

  /** The places in phrases that all states of a rubric's automaton have together. */
  public static final int PLACES = 4_000_000;

  /** The steps from a state to a state that are looked at, one for each set of labels. */
  public static final int STEPS = 20_000_000;

  /** The cues that code adds to those of the library. */
  public static final int CUES = 1_000;

  /** The UTF-16 units of such a cue. */
  public static final int CUE_CHARACTERS = 200;

  /** The size of a person's score, so that sums of squares stay exact enough. */
  public static final int GRADE = 1_000_000_000;

  private Limits() {}
}
