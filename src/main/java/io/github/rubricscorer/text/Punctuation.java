package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.markup.Marks;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the words of a text: which {@link Boundary} a mark makes, and which {@link
 * Operator} signs are.
 *
 * <p>A mark ends something only where a blank follows, or closing marks and then a blank ({@code
 * path?a=1}, {@code 10:30}); a dash only between blanks. A full stop ends a sentence
 *
 * <ul>
 *   <li>between a lower-case letter and a capitalised word, even without a blank ({@code
 *       scaling.Use}),
 *   <li>before a blank, but for that of an abbreviation, see {@link Abbreviations};
 * </ul>
 *
 * several full stops are only a pause. A line break ends a sentence only where the lines around it
 * say so: others are blanks since {@code text.markup.LineBreaks} has read them.
 *
 * <p>Closing marks are looked at once, however many marks stand before them, so that a text of
 * nothing else takes linear time. Not thread-safe; reused by {@link #reset}.
 */
final class Punctuation {
  // The marks of languages that have their own. Java does not know Unicode's property of them.

  private static final char DANDA = '\u0964';
  private static final char DOUBLE_DANDA = '\u0965';
  private static final char ARABIC_COMMA = '\u060C';
  private static final char ARABIC_SEMICOLON = '\u061B';
  private static final char ARABIC_QUESTION_MARK = '\u061F';
  private static final char ARABIC_FULL_STOP = '\u06D4';
  private static final char ARMENIAN_COMMA = '\u055D';
  private static final char ARMENIAN_FULL_STOP = '\u0589';
  private static final char GREEK_QUESTION_MARK = '\u037E';
  private static final char GREEK_SEMICOLON = '\u0387';

  private static final int LONGEST_DASH = 3;

  private static final String MARKS = "?!.";

  /** So many marks may stand at the end of a sentence in brackets: "(who needs it??)". */
  private static final int MOST_MARKS = 4;

  /** So many blanks may stand between an ellipsis and the sentence after it. */
  private static final int FARTHEST_NEXT = 3;

  /** How far before the end of a sentence a bracket around it may open, in characters. */
  private static final int FARTHEST_BRACKET = 160;

  private final ScannedText text;
  private Abbreviations abbreviations = Abbreviations.of(Language.ENGLISH);
  private char[] characters;
  private int length;

  /** Where what was read last ends. */
  private int end;

  /** Where the closing marks end that were looked at last; from there back they are without gap. */
  private int closingEnd;

  Punctuation(ScannedText text) {
    this.text = text;
    characters = text.characters();
  }

  /** Goes on in a language. */
  void use(Language language) {
    abbreviations = Abbreviations.of(language);
  }

  /** Starts over with what the text now is. */
  void reset() {
    characters = text.characters();
    length = text.length();
    closingEnd = 0;
  }

  /**
   * Reads a mark, or several that are one; {@link #end} is after it.
   *
   * @param at where it stands; no word begins there
   * @param wordEnd where the word before ends, 0 if there is none
   * @return the boundary that it makes
   */
  Boundary read(int at, int wordEnd) {
    char c = characters[at];
    end = at + 1;
    return switch (c) {
      case Marks.BREAK,
          Marks.LINE,
          '\n',
          '\u2028',
          '\u2029',
          '\u3002',
          '\uFF61',
          '\uFF01',
          '\u2022',
          '\uF0B7',
          DANDA,
          DOUBLE_DANDA,
          ARABIC_FULL_STOP,
          ARMENIAN_FULL_STOP ->
          Boundary.SENTENCE;
      case '.' -> fullStop(at, wordEnd);
      case '!' -> endsSentence(at) ? Boundary.SENTENCE : Boundary.NONE;
      case '?' -> endsSentence(at) ? Boundary.QUESTION : Boundary.NONE;
      case '\uFF1F', ARABIC_QUESTION_MARK, GREEK_QUESTION_MARK -> Boundary.QUESTION;
      case Marks.CELL, ';', '\uFF1B', '\u2014', '\u2015', ARABIC_SEMICOLON, GREEK_SEMICOLON ->
          Boundary.CLAUSE;
      case ':', '\uFF1A' ->
          text.isBlankOrEnd(text.afterNothing(at + 1)) ? Boundary.CLAUSE : Boundary.NONE;
      case '-', '\u2013' -> isDash(at) ? Boundary.CLAUSE : Boundary.NONE;
      case '\u2026' -> ellipsis();
      case ',', '\u3001', '\uFF64', '\uFF0C', ARABIC_COMMA, ARMENIAN_COMMA -> Boundary.COMMA;
      case '(', '[', '{', '\uFF08' -> Boundary.OPENING;
      case ')', ']', '}', '\uFF09' -> Boundary.CLOSING;
      default -> {
        end = at + Character.charCount(text.codePoint(at));
        yield Boundary.NONE;
      }
    };
  }

  /** Returns the place after what was read last. */
  int end() {
    return end;
  }

  /** A dash between blanks; of hyphens there may be up to three. */
  private boolean isDash(int at) {
    int after = at + 1;
    while (after < length && after - at < LONGEST_DASH && characters[after] == characters[at]) {
      after++;
    }
    return at > 0
        && after < length
        && Marks.isBlank(characters[at - 1])
        && Marks.isBlank(characters[after]);
  }

  /** An ellipsis is only a pause, unless a sentence begins after it: "It is slow... The cache". */
  private Boundary ellipsis() {
    int next = end;
    while (next < length && next - end < FARTHEST_NEXT && Marks.isBlank(characters[next])) {
      next++;
    }
    if (next == length || !Character.isUpperCase(characters[next])) {
      return Boundary.COMMA;
    }
    String word = text.wordAfter(next);
    boolean begins =
        !word.equals("I")
            && word.chars().skip(1).allMatch(Character::isLowerCase)
            && abbreviations.beginsSentence(word);
    return begins ? Boundary.SENTENCE : Boundary.COMMA;
  }

  /** A full stop, or an ellipsis. */
  private Boundary fullStop(int at, int wordEnd) {
    while (end < length && characters[end] == '.') {
      end++;
    }
    if (end - at > 1) {
      return ellipsis();
    }
    return stopEndsSentence(at, wordEnd) ? Boundary.SENTENCE : Boundary.NONE;
  }

  private boolean stopEndsSentence(int at, int wordEnd) {
    if (at + 1 < length && text.isCapitalised(at + 1)) {
      boolean ends = wordEnd < at || wordEnd > 0 && Character.isLowerCase(characters[at - 1]);
      return ends && !text.isOfName(at);
    }
    return endsSentence(at) && !isOfAbbreviation(at, wordEnd);
  }

  private boolean isOfAbbreviation(int stop, int wordEnd) {
    int to = stop;
    while (to > 0 && Marks.isNothing(characters[to - 1])) {
      to--;
    }
    if (wordEnd != to) {
      return false;
    }
    int from = startBefore(to);
    if (!abbreviations.mayGoOn(characters, from, to - from)) {
      return false;
    }
    String word = new String(characters, from, to - from);
    String next = text.wordAfter(stop + 1);
    return abbreviations.goesOn(wordBefore(from), word, next)
        || isOfSpacedAbbreviation(from, word, next, stop + 1);
  }

  /** "z. B. Redis": each of its parts has a full stop, and blanks may be between. */
  private boolean isOfSpacedAbbreviation(int from, String word, String next, int after) {
    boolean more = characters[text.afterBlanks(after) + next.length()] == '.';
    String together = SmallLetters.of(word);
    int first = from;
    while (first >= 0 && together.length() <= Abbreviations.LONGEST) {
      if (first < from && abbreviations.goesOn("", together, next)
          || more && abbreviations.isPart(together + "." + SmallLetters.of(next))) {
        return true;
      }
      first = initialBefore(first);
      together = first < 0 ? "" : SmallLetters.of(characters[first] + "." + together);
    }
    return false;
  }

  /** Returns where the single letter is that has a full stop and a blank after it, or -1. */
  private int initialBefore(int letter) {
    int stop = letter - 1;
    if (stop > 0 && Marks.isBlank(characters[stop])) {
      stop--;
    }
    boolean initial =
        stop > 0
            && characters[stop] == '.'
            && Character.isLetter(characters[stop - 1])
            && (stop == 1 || !Character.isLetterOrDigit(characters[stop - 2]));
    return initial ? stop - 1 : -1;
  }

  /** Returns the word that stands before one after a blank; "" where none of those that matter. */
  private String wordBefore(int from) {
    if (from == 0 || !Marks.isBlank(characters[from - 1])) {
      return "";
    }
    int to = from - 1;
    while (to > 0 && (Marks.isBlank(characters[to - 1]) || Marks.isNothing(characters[to - 1]))) {
      to--;
    }
    int start = to;
    int least = Math.max(0, to - Abbreviations.LONGEST);
    while (start > least && Character.isLetterOrDigit(characters[start - 1])) {
      start--;
    }
    return new String(characters, start, to - start);
  }

  /**
   * Returns where the word before a full stop begins; its end where it is longer than any that
   * matters.
   */
  private int startBefore(int wordEnd) {
    int least = Math.max(0, wordEnd - Abbreviations.LONGEST - 1);
    int start = wordEnd;
    while (start > least && !text.isBlankOrOpening(start - 1)) {
      start--;
    }
    return wordEnd - start > Abbreviations.LONGEST ? wordEnd : start;
  }

  /** Whether the mark at a place is followed by a blank or the end, closing marks aside. */
  private boolean endsSentence(int at) {
    if (closingEnd <= at) {
      closingEnd = at + 1;
      while (closingEnd < length && text.isClosing(closingEnd)) {
        closingEnd++;
      }
    }
    return text.isBlankOrEnd(closingEnd) && !goesOnAfterBracket(at);
  }

  /** "The lift (who needs it?) we leave out": a sentence in brackets ends none around it. */
  private boolean goesOnAfterBracket(int at) {
    int next = closingEnd + 1;
    return closingEnd - at > 1
        && next < length
        && (characters[closingEnd - 1] == ')' || characters[closingEnd - 1] == ']')
        && characters[closingEnd] == ' '
        && Character.isLowerCase(characters[next])
        && endsWord(at)
        && isInBracket(at);
  }

  /** Whether a word stands before a mark, or before the marks before it. */
  private boolean endsWord(int at) {
    int last = at - 1;
    while (last > 0 && at - last < MOST_MARKS && MARKS.indexOf(characters[last]) >= 0) {
      last--;
    }
    return last >= 0 && Character.isLetterOrDigit(characters[last]);
  }

  /** Whether a bracket opens before a place, not far from it, and none closes between. */
  private boolean isInBracket(int at) {
    int limit = Math.max(0, at - FARTHEST_BRACKET);
    for (int i = at - 1; i >= limit; i--) {
      if (characters[i] == '(' || characters[i] == '[') {
        return true;
      }
      if (characters[i] == ')' || characters[i] == ']') {
        return false;
      }
    }
    return false;
  }

  /**
   * Returns the only operator between two words, {@link Operator#TIMES} where there is none, null
   * where there are several.
   */
  @Nullable Operator operatorBetween(int from, int to) {
    if (to - from == 1 && characters[from] == ' ') {
      return Operator.TIMES;
    }
    StringBuilder between = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (!Marks.isNothing(characters[i])) {
        between.append(characters[i]);
      }
    }
    return Operator.inAnswer(between);
  }

  /** Returns the sign right after a word, null where there is none that can be asked for. */
  @Nullable Operator operatorAfter(int wordEnd) {
    char last = characters[wordEnd - 1];
    if (LookAlikes.isRaised(last) && Operator.charge(last) != null) {
      return Operator.charge(last);
    }
    int next = characters[wordEnd] == ' ' ? wordEnd : text.afterNothing(wordEnd);
    char sign = characters[next];
    if (Operator.charge(sign) != null && !text.isLetterOrDigit(text.afterNothing(next + 1))) {
      return Operator.charge(sign);
    }
    boolean apart =
        sign == ' ' && next + 1 < length && Operator.after(characters[next + 1]) == Operator.DEGREE;
    return Operator.after(apart ? characters[next + 1] : sign);
  }
}
