package io.github.rubricscorer.text;

import io.github.rubricscorer.text.markup.Marks;
import java.util.Arrays;

/**
 * A text as it is shown: without what markup has made nothing, and with the characters that
 * references stand for. Numbers are read in it, which may have markup inside ({@code
 * 10<sup>6</sup>}, {@code **50**%}). Places in it are told from offsets in the text as it was
 * given.
 *
 * <p>Not thread-safe; reused from text to text.
 */
public final class ShownText {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private String text = "";

  /** The text as it was given, with its markup overwritten. */
  private char[] characters = new char[0];

  /** The offset of the character at each place. */
  private int[] offsets = new int[0];

  private int length;

  /** Whether places are offsets. */
  private boolean asGiven = true;

  /** Makes the empty text. */
  public ShownText() {}

  /** Starts over with a text that has no markup inside its lines. */
  void reset(String value) {
    text = value;
    asGiven = true;
  }

  /**
   * Starts over with a text.
   *
   * @param value the text
   * @param marked the same with its markup overwritten
   */
  void reset(String value, char[] marked) {
    characters = marked;
    asGiven = false;
    length = 0;
    if (offsets.length < value.length()) {
      offsets = new int[2 * value.length()];
    }
    char[] shown = new char[value.length()];
    int code = -1; // where it began or ended since the last character that is shown
    for (int i = 0; i < value.length(); i++) {
      char c = marked[i];
      if (c == Marks.CODE || c == Marks.CODE_END) {
        code = i;
      } else if (!Marks.isNothing(c)) {
        // Words end where code does; as one word they would be read again for each.
        if (code >= 0 && length > 0 && isOfWord(shown[length - 1]) && isOfWord(c)) {
          shown[length] = marked[code];
          offsets[length++] = code;
        }
        code = -1;
        boolean reference = c == ' ' && value.charAt(i) == '&';
        shown[length] = reference ? NO_BREAK_SPACE : c;
        offsets[length++] = i;
      }
    }
    text = new String(shown, 0, length);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  /**
   * Returns the text.
   *
   * @return the text as it is shown
   */
  public String text() {
    return text;
  }

  /**
   * Returns where a character is shown.
   *
   * @param offset its offset in the text as it was given
   * @return its place in what is shown
   */
  public int place(int offset) {
    if (asGiven) {
      return offset;
    }
    int at = Arrays.binarySearch(offsets, 0, length, offset);
    return at < 0 ? -at - 1 : at;
  }

  /**
   * Returns the offset of a character that is shown.
   *
   * @param place its place
   * @return its offset in the text as it was given
   */
  public int offset(int place) {
    return asGiven ? place : offsets[place];
  }

  /**
   * Returns the offset after a character that is shown.
   *
   * @param place the place after it
   * @return the offset after all that it is written with
   */
  public int end(int place) {
    if (asGiven) {
      return place;
    }
    int end = offsets[place - 1] + 1;
    while (characters[end] == Marks.REST) {
      end++;
    }
    return end;
  }
}
