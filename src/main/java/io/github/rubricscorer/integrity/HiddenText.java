package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.VisibleText;
import io.github.rubricscorer.result.Score.Signal;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Text that a reader does not see: what {@link VisibleText} leaves out, zero-width characters
 * inside words or in rows, rows of selectors of variants and of blank letters, characters of
 * language tags, and overrides of the direction.
 *
 * <p>What writing needs is none: joiners in scripts that have them and in emoji, soft hyphens, a
 * byte order mark, places to break a line between words, and marks that embed or isolate a
 * direction.
 */
final class HiddenText implements Detector {
  /** A single stray character comes with pasted text. */
  private static final int FEWEST = 2;

  /** So many in a row part no words. */
  private static final int ROW = 4;

  private static final int BLACK_FLAG = 0x1F3F4;

  /** So many in a row choose no form of a letter. */
  private static final int SELECTORS = 2;

  private static final int TAGS = 0xE0020;
  private static final int CANCEL_TAG = 0xE007F;

  /** Scripts that are written without joiners. */
  private static final Set<UnicodeScript> WITHOUT_JOINERS =
      EnumSet.of(
          UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.ARMENIAN);

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.HIDDEN_TEXT;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    Scan scan = new Scan(submission);
    int hidden = 0;
    int at = 0;
    for (VisibleText.Hidden place : submission.visible().hidden()) {
      hidden += scan.read(at, place.start());
      scan.spans.add(place.start(), place.end());
      hidden += place.characters();
      at = place.end();
    }
    hidden += scan.read(at, submission.answer().length());
    if (hidden < FEWEST) {
      return Optional.empty();
    }
    String what = SignalWording.HIDDEN.text(submission.language(), Integer.toString(hidden));
    return Optional.of(new Signal(kind(), scan.spans.list(), hidden, FEWEST, what));
  }

  /** Looks through what lies between hidden elements. */
  private static final class Scan {
    private final String answer;
    private final char[] text;
    private final Spans spans;

    Scan(Submission submission) {
      answer = submission.answer();
      text = submission.visible().text();
      spans = new Spans(answer);
    }

    /** Returns how many characters are hidden from an offset to another. */
    int read(int from, int to) {
      int hidden = 0;
      int at = from;
      while (at < to) {
        char c = text[at];
        int end = at + 1;
        if (Character.isHighSurrogate(c) && answer.codePointAt(at) == BLACK_FLAG) {
          end = tagsEnd(at + 2, to);
        } else if (c >= '\u180E' || Character.isHighSurrogate(c)) {
          end = Math.max(end, end(at, to));
          hidden += end > at + 1 || isInWord(at) ? count(at, end) : 0;
        }
        at = end;
      }
      return hidden;
    }

    private int count(int from, int end) {
      int count = 0;
      for (int i = from; i < end; i++) {
        count += isHidden(answer.codePointAt(i)) || isOverride(answer.charAt(from)) ? 1 : 0;
      }
      if (count > 0) {
        spans.add(from, end);
      }
      return count;
    }

    /** Returns where what is hidden from here on ends; the same offset for nothing. */
    private int end(int at, int limit) {
      int c = answer.codePointAt(at);
      if (isOverride(c)) {
        int end = at + 1;
        while (end < limit && text[end] != '\u202C' && text[end] != '\n') {
          end++;
        }
        return Math.min(limit, end + 1);
      }
      if (isTag(c)) {
        return tagsEnd(at, limit);
      }
      int selectorsEnd = selectorsEnd(at, limit);
      if (selectorsEnd > at) {
        return selectorsEnd;
      }
      int end = at;
      while (end < limit && (isZeroWidth(text[end]) || isOperator(text[end]))) {
        end++;
      }
      return end - at >= ROW ? end : at;
    }

    /** Returns where a row of selectors and of blanks that are letters ends; the start for none. */
    private int selectorsEnd(int from, int limit) {
      int end = from;
      int count = 0;
      while (end < limit && isSelector(answer.codePointAt(end))) {
        end += Character.charCount(answer.codePointAt(end));
        count++;
      }
      return count >= SELECTORS ? Math.min(end, limit) : from;
    }

    private int tagsEnd(int from, int limit) {
      int end = from;
      while (end + 1 < limit && isTag(answer.codePointAt(end))) {
        end += 2;
      }
      return end;
    }

    private boolean isInWord(int at) {
      return isZeroWidth(text[at])
          && at > 0
          && at + 1 < text.length
          && isOfWord(text[at - 1])
          && isOfWord(text[at + 1]);
    }

    private static boolean isOfWord(char c) {
      return Character.isLetter(c) && WITHOUT_JOINERS.contains(UnicodeScript.of(c));
    }

    private static boolean isHidden(int c) {
      return isZeroWidth(c) || isTag(c) || isOperator(c) || isSelector(c);
    }
  }

  private static boolean isZeroWidth(int c) {
    return c >= 0x200B && c <= 0x200D || c == 0x2060 || c == 0xFEFF || c == 0x180E;
  }

  /** The invisible signs of mathematics: one between two letters is honest. */
  private static boolean isOperator(int c) {
    return c >= 0x2061 && c <= 0x2064;
  }

  /** Selectors of variants, and letters that are blank: those of Hangul and of Braille. */
  private static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c == 0x3164 || c == 0x2800;
  }

  private static boolean isTag(int c) {
    return c >= TAGS && c <= CANCEL_TAG;
  }

  private static boolean isOverride(int c) {
    return c == 0x202D || c == 0x202E;
  }
}
