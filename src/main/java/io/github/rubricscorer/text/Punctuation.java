package io.github.rubricscorer.text;

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
  private final ScannedText text;
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
      case Marks.BREAK, Marks.LINE, '\n', '\u2028', '\u2029', '\u3002', '\uFF01', '\u2022' ->
          Boundary.SENTENCE;
      case '.' -> fullStop(at, wordEnd);
      case '!' -> endsSentence(at) ? Boundary.SENTENCE : Boundary.NONE;
      case '?' -> endsSentence(at) ? Boundary.QUESTION : Boundary.NONE;
      case '\uFF1F' -> Boundary.QUESTION;
      case Marks.CELL, ';', '\uFF1B', '\u2014' -> Boundary.CLAUSE;
      case ':', '\uFF1A' ->
          text.isBlankOrEnd(text.afterNothing(at + 1)) ? Boundary.CLAUSE : Boundary.NONE;
      case '-', '\u2013' -> isDash(at) ? Boundary.CLAUSE : Boundary.NONE;
      case ',', '\u3001', '\uFF0C', '\u2026' -> Boundary.COMMA;
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

  private boolean isDash(int at) {
    return at > 0
        && at + 1 < length
        && Marks.isBlank(characters[at - 1])
        && Marks.isBlank(characters[at + 1]);
  }

  /** A full stop, or an ellipsis, which is only a pause. */
  private Boundary fullStop(int at, int wordEnd) {
    while (end < length && characters[end] == '.') {
      end++;
    }
    if (end - at > 1) {
      return Boundary.COMMA;
    }
    return stopEndsSentence(at, wordEnd) ? Boundary.SENTENCE : Boundary.NONE;
  }

  private boolean stopEndsSentence(int at, int wordEnd) {
    if (at + 1 < length && text.isCapitalised(at + 1)) {
      return wordEnd < at || wordEnd > 0 && Character.isLowerCase(characters[at - 1]);
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
    return Abbreviations.mayGoOn(characters, from, to - from)
        && Abbreviations.goesOn(new String(characters, from, to - from), text.wordAfter(stop + 1));
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
    return text.isBlankOrEnd(closingEnd);
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
