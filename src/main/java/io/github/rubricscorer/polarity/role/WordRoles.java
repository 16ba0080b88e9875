package io.github.rubricscorer.polarity.role;

import io.github.rubricscorer.compact.WordSet;
import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.SmallLetters;

/**
 * What the words of one answer are in their clauses, by the lists of its language, wherever they
 * stand. Reused from answer to answer; not thread-safe.
 */
public final class WordRoles {
  private static final char END_OF_ASCII = '\u0080';

  /** A filler has a letter, and a blank after it. */
  private static final int SHORTEST_GAP_OF_FILLER = 2;

  /** What says where or when a judgement holds has no more words. */
  private static final int LONGEST_TRAIL = 6;

  /** Words that begin with as many letters in common are forms of one another. */
  private static final int STEM = 5;

  private final CueWords words;
  private ClauseWords lists = ClauseWords.NONE;

  /** Whether no word of the answer has an accent or another width. */
  private boolean ascii;

  public WordRoles(CueWords words) {
    this.words = words;
  }

  /**
   * Begins with an answer.
   *
   * @param language the words of its language
   */
  public void reset(ClauseWords language) {
    lists = language;
    ascii = !words.mayHaveFrom(END_OF_ASCII);
  }

  /** Whether a word is an auxiliary, be it with a negation: "would", "needn't". */
  public boolean isAuxiliary(int position) {
    return is(position, WordRole.AUXILIARIES)
        || endsIn(position, WordRole.NEGATED_ENDINGS)
        || begins(position, WordRole.NEED_BEGINNINGS);
  }

  /** Whether a position is of the same word as the one before it: "I'd" is two. */
  public boolean isSecondHalf(int position) {
    return position > 0 && words.startOffset(position) == words.startOffset(position - 1);
  }

  /** Whether a word is "not", by itself or as the second half of a contraction. */
  public boolean isNegation(int position) {
    return is(position, WordRole.NEGATION)
        || isSecondHalf(position) && endsIn(position, WordRole.NOT_ENDINGS);
  }

  /** Whether a word begins a phrase that names no topic: "<em>at</em> that size". */
  public boolean isPreposition(int position) {
    return is(position, WordRole.PREPOSITIONS);
  }

  public boolean isAdverb(int position) {
    return is(position, WordRole.ADVERBS);
  }

  /** Whether a word begins what says where, when or how something is done, and no object. */
  public boolean isAdjunct(int position) {
    return isPreposition(position)
        || isAdverb(position)
        || is(position, WordRole.ADJUNCTS)
        || isTime(position);
  }

  /** Whether a word begins a time: "<em>last</em> spring", "<em>before</em> they came". */
  public boolean isTime(int position) {
    return is(position, WordRole.TIMES) && lastFiller(position).isEmpty();
  }

  public boolean isParticiple(int position) {
    return endsIn(position, WordRole.PARTICIPLE_ENDINGS) || is(position, WordRole.PARTICIPLES);
  }

  /** Whether a word begins a reason: "of course not <em>because</em> it's winter". */
  public boolean givesReason(int position) {
    return is(position, WordRole.REASONS) && !is(position, WordRole.REMARKS);
  }

  /**
   * Returns where what adds nothing to a judgement ends: "no <em>then</em>", "never <em>in our
   * team</em>", "I'd skip it <em>at the moment</em>"; the position where nothing of the kind
   * stands.
   */
  public int endOfTrail(int position) {
    if (position >= words.size() || words.boundaryBefore(position) != Boundary.NONE) {
      return position;
    }
    if (is(position, WordRole.TRAILING)) {
      return position + 1;
    }
    boolean near = is(position, WordRole.MOMENTS) || isPointedTime(position);
    if (near || is(position, WordRole.PLACING) || is(position, WordRole.BEGINNING_TIMES)) {
      int end = endOfPhrase(position);
      if (end > position && (near || places(position, end))) {
        return end;
      }
    }
    return isOurs(position) ? position + 2 : position;
  }

  /** "In our team", "for us". */
  private boolean isOurs(int position) {
    int next = position + 1;
    return next < words.size()
        && words.boundaryBefore(next) == Boundary.NONE
        && isPreposition(position)
        && (isIn(WordRole.OURS, lastFiller(next)) || is(next, WordRole.PERSONS));
  }

  /** Returns where the clause ends that goes on with no verb, or the position where it has one. */
  private int endOfPhrase(int position) {
    int limit = Math.min(words.size(), position + LONGEST_TRAIL);
    int at = position + 1;
    while (at < limit && !endsPhrase(at)) {
      if (is(at, WordRole.AUXILIARIES) || is(at, WordRole.WHO) || isSecondHalf(at)) {
        return position;
      }
      at++;
    }
    return endsPhrase(at) ? at : position;
  }

  private boolean endsPhrase(int position) {
    return position == words.size()
        || words.boundaryBefore(position) != Boundary.NONE
        || givesReason(position);
  }

  /** Whether a phrase with a preposition says where, when or for whom a judgement holds. */
  private boolean places(int position, int end) {
    boolean complement = followsVerb(position);
    return is(position, WordRole.PLACING) && !complement
        || is(position, WordRole.BEGINNING_TIMES)
            && (position + 1 < end && is(position + 1, WordRole.MOMENTS)
                || isBetween(position + 1, end, WordRole.POINTED_TIMES)
                || !complement && pointsBetween(position + 1, end));
  }

  /** "It isn't <em>here</em>" says what it is not, "never <em>here</em>" where. */
  private boolean followsVerb(int position) {
    int before = position - 1;
    return isNegation(before)
        || endsIn(before, WordRole.NEGATED_ENDINGS)
        || is(before, WordRole.AUXILIARIES);
  }

  /** "This <em>year</em>", "<em>last</em> spring". */
  private boolean isPointedTime(int position) {
    return is(position, WordRole.NEXT)
        ? position + 1 < words.size() && is(position + 1, WordRole.TIME_NOUNS)
        : is(position, WordRole.TIME_NOUNS) && isIn(WordRole.THIS, lastFiller(position));
  }

  /** "At <em>this</em> scale". */
  private boolean pointsBetween(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isIn(WordRole.THIS, lastFiller(at))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the last filler between a position and the one before it, or "". */
  public String lastFiller(int position) {
    if (words.gapBefore(position) < SHORTEST_GAP_OF_FILLER) {
      return "";
    }
    String text = words.textBefore(position).strip();
    int from = text.length();
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return SmallLetters.of(text.substring(from));
  }

  /** Returns the word at a position in small letters. */
  public String word(int position) {
    return SmallLetters.of(
        words.answer().substring(words.startOffset(position), words.endOffset(position)));
  }

  /** Whether the word at a position has a role. */
  public boolean is(int position, WordRole role) {
    WordSet set = lists.of(role);
    return isAscii(position)
        ? set.containsIn(words.answer(), words.startOffset(position), words.endOffset(position))
        : set.contains(word(position));
  }

  /** Whether a word from a position to before another has a role. */
  public boolean isBetween(int from, int to, WordRole role) {
    for (int at = from; at < to; at++) {
      if (is(at, role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word, given in small letters, has a role. */
  public boolean isIn(WordRole role, String word) {
    return lists.of(role).contains(word);
  }

  /** Whether the word at a position begins with some letters. */
  public boolean begins(int position, WordRole beginnings) {
    for (String beginning : lists.of(beginnings).words()) {
      if (begins(position, beginning)) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(int position, String letters) {
    int end = words.startOffset(position) + letters.length();
    return isAscii(position)
        ? end <= words.endOffset(position) && WordSet.endsAt(letters, words.answer(), end)
        : word(position).startsWith(letters);
  }

  /** Whether some text, in small letters, has a word of a role in it. */
  public boolean hasAny(WordRole role, String text) {
    for (String word : lists.of(role).words()) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word at a position and the next one are a pair. */
  public boolean isPair(int position, WordRole pairs) {
    int end = words.endOffset(position);
    boolean oneBlank =
        words.startOffset(position + 1) == end + 1 && words.answer().charAt(end) == ' ';
    return oneBlank && isAscii(position) && isAscii(position + 1)
        ? lists
            .of(pairs)
            .containsIn(words.answer(), words.startOffset(position), words.endOffset(position + 1))
        : isIn(pairs, word(position) + " " + word(position + 1));
  }

  /** Whether the word at a position ends in some letters. */
  public boolean endsIn(int position, WordRole endings) {
    for (String ending : lists.of(endings).words()) {
      if (endsIn(position, ending)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsIn(int position, String letters) {
    int to = words.endOffset(position);
    return isAscii(position)
        ? to - words.startOffset(position) >= letters.length()
            && WordSet.endsAt(letters, words.answer(), to)
        : word(position).endsWith(letters);
  }

  private boolean isAscii(int position) {
    for (int i = words.startOffset(position); !ascii && i < words.endOffset(position); i++) {
      if (words.answer().charAt(i) >= END_OF_ASCII) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is "or", "nor" or "and"; asked of most words in a reach. */
  public boolean isConjunct(int position) {
    int length = words.endOffset(position) - words.startOffset(position);
    return lists.mayHaveConjunctOf(length) && is(position, WordRole.CONJUNCTIONS);
  }

  /**
   * Whether a position from one to before another has a word, given in small letters, or a form.
   */
  public boolean isNamed(String word, int from, int to) {
    for (int at = from; at < to; at++) {
      if (areForms(word, word(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether words in small letters are the same or begin alike. */
  public static boolean areForms(String word, String other) {
    return word.equals(other)
        || Math.min(word.length(), other.length()) >= STEM && other.regionMatches(0, word, 0, STEM);
  }
}
