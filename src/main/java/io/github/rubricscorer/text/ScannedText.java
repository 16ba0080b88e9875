package io.github.rubricscorer.text;

import static io.github.rubricscorer.text.WordCharacters.ASCII;

import io.github.rubricscorer.text.markup.Marks;
import io.github.rubricscorer.text.markup.Markup;
import java.util.Objects;
import java.util.Set;

/**
 * The characters of a text that is cut into words, and what stands at a place of it.
 *
 * <p>Markup is overwritten with {@link Marks} when the first character is met that markup may begin
 * with, see {@link #mark}. Every mark takes the place of one character, so that all offsets stay
 * those of the text as it was given.
 *
 * <p>Not thread-safe; reused by {@link #reset}.
 */
final class ScannedText {
  /** What markup or a line may begin with. */
  private static final boolean[] MARKUP = WordCharacters.asciiSet("\n<&`[*_~\\|");

  /** What lines of headings and quotations may begin with. */
  private static final String FIRST_OF_LINE = ">#";

  /** What names have after a full stop, however small its letters are. */
  private static final Set<String> ENDINGS = Set.of("Js", "Io");

  /** What names have before ".Net", which may also begin a sentence. */
  private static final Set<String> BEFORE_NET = Set.of("asp", "ado", "vb", "ml");

  private static final int LONGEST_ENDING = 4;

  /** The most letters that count of a next word. */
  private static final int LONGEST_NEXT = 16;

  private static final boolean[] LETTERS_AND_DIGITS = WordCharacters.asciiLettersAndDigits();

  /** The text, and after it a character that belongs to no word. */
  private char[] characters = new char[1_024];

  private int length;

  /** The bits of all characters together, which tell how far from ASCII they go. */
  private int characterBits;

  private final Markup markup = new Markup();

  /** Whether markup was overwritten. */
  private boolean marked;

  /** Starts over with a text. */
  void reset(String value) {
    length = Objects.requireNonNull(value, "text").length();
    if (characters.length <= length) {
      characters = new char[Math.max(length + 1, 2 * characters.length)];
    }
    value.getChars(0, length, characters, 0);
    characters[length] = 0;
    int bits = 0;
    for (int i = 0; i < length; i++) {
      bits |= characters[i];
    }
    characterBits = bits;
    marked = false;
    if (mayHaveFrom(Marks.FIRST)) {
      replaceMarks();
    }
    if (mayBeginWithMarkup()) {
      mark();
    }
  }

  /** What a text has of the marks means nothing in it. */
  private void replaceMarks() {
    for (int i = 0; i < length; i++) {
      if (Marks.isReserved(characters[i])) {
        characters[i] = Marks.REPLACEMENT;
      }
    }
  }

  /** Other lines than the first are met with the end of the one before. */
  private boolean mayBeginWithMarkup() {
    int first = 0;
    while (first < length && Marks.isBlank(characters[first])) {
      first++;
    }
    return first < length
        && (Marks.isBullet(characters[first])
            || FIRST_OF_LINE.indexOf(characters[first]) >= 0
            || WordCharacters.isDigit(characters[first]));
  }

  /** Tells whether a character makes it necessary to {@link #mark} first. */
  boolean isToBeMarked(char c) {
    return !marked && (c < ASCII ? MARKUP[c] : c == '\u2028' || c == '\u2029');
  }

  /** Overwrites the markup. */
  void mark() {
    marked = true;
    markup.read(characters, length);
  }

  /** Shows the text without its markup, which must have been overwritten. */
  void show(String value, ShownText shown) {
    if (marked && markup.hasInline()) {
      shown.reset(value, characters);
    } else {
      shown.reset(value);
    }
  }

  /** Returns the characters, as many as the text has and at least one other. */
  char[] characters() {
    return characters;
  }

  int length() {
    return length;
  }

  /** Tells whether there may be a character from a certain one on. */
  boolean mayHaveFrom(char least) {
    return characterBits >= least;
  }

  int codePoint(int index) {
    return Character.codePointAt(characters, index, length);
  }

  boolean isLetter(int index) {
    return index < length && Character.isLetter(characters[index]);
  }

  boolean isLetterOrDigit(int index) {
    return index < length && Character.isLetterOrDigit(characters[index]);
  }

  /** Whether a capital letter and then a small one stand at a place. */
  boolean isCapitalised(int index) {
    return Character.isUpperCase(characters[index])
        && index + 1 < length
        && Character.isLowerCase(characters[index + 1]);
  }

  /**
   * Whether a full stop and a capitalised word are the end of a name, not of a sentence: {@code
   * Node.Js}, {@code Asp.Net}, {@code .Net}.
   */
  boolean isOfName(int stop) {
    int to = stop + 1;
    while (to < length && to - stop <= LONGEST_ENDING && Character.isLetter(characters[to])) {
      to++;
    }
    String ending = new String(characters, stop + 1, to - stop - 1);
    return ENDINGS.contains(ending)
        || ending.equals("Net") && (stop == 0 || isBlankOrOpening(stop - 1) || isBeforeNet(stop));
  }

  private boolean isBeforeNet(int stop) {
    int from = stop;
    while (from > 0 && stop - from < LONGEST_ENDING && Character.isLetter(characters[from - 1])) {
      from--;
    }
    return BEFORE_NET.contains(SmallLetters.of(new String(characters, from, stop - from)));
  }

  /** Whether a blank or the end is at a place. */
  boolean isBlankOrEnd(int index) {
    return index >= length || Marks.isBlank(characters[index]);
  }

  /** Whether a word may begin after the character at a place, whatever it begins with. */
  boolean isBlankOrOpening(int index) {
    char c = characters[index];
    return Marks.isBlank(c)
        || c == '('
        || c == '['
        || c == '"'
        || c == '\u201C'
        || c == '/'
        || Marks.isMark(c);
  }

  /** Whether what stands at a place may stand between the end of a sentence and a blank. */
  boolean isClosing(int index) {
    return switch (characters[index]) {
      case ')',
          ']',
          '}',
          '"',
          '\'',
          '\u2019',
          '\u201D',
          '*',
          '_',
          '`',
          '.',
          '!',
          '?',
          '\u2026',
          Marks.NOTHING,
          Marks.REST,
          Marks.CODE_END ->
          true;
      default -> false;
    };
  }

  /** Returns the first place from one on that markup has not made nothing. */
  int afterNothing(int index) {
    int next = index;
    while (next < length && Marks.isNothing(characters[next])) {
      next++;
    }
    return next;
  }

  /**
   * Tells whether a word goes on with the character at a place.
   *
   * @param from where the word begins
   */
  boolean goesOn(int index, int from) {
    char c = characters[index];
    if (c < ASCII) {
      return LETTERS_AND_DIGITS[c] || c == '\'' && joinsLetters(index, from);
    }
    int codePoint = codePoint(index);
    return LookAlikes.isApostrophe(c)
        ? joinsLetters(index, from)
        : Character.isLetterOrDigit(codePoint) && !WordCharacters.standsAlone(codePoint);
  }

  /**
   * Tells whether what stands at a place has a letter on both sides.
   *
   * @param from where the word begins
   */
  boolean joinsLetters(int index, int from) {
    int last = index - 1;
    while (last > from && Marks.isNothing(characters[last])) {
      last--;
    }
    int next = afterNothing(index + 1);
    return last >= 0
        && next < length
        && Character.isLetter(characters[last])
        && Character.isLetter(characters[next]);
  }

  /** Returns the next word from a place on, as far as it is one of the longest that matter. */
  String wordAfter(int index) {
    int from = afterBlanks(index);
    int to = from;
    while (to < length && to - from < LONGEST_NEXT && goesOn(to, index)) {
      to++;
    }
    return new String(characters, from, to - from);
  }

  /** Returns where the next word of the same line may begin. */
  int afterBlanks(int index) {
    int next = index;
    while (next < length
        && (Marks.isBlank(characters[next]) || isClosing(next))
        && !isBreak(next)) {
      next++;
    }
    return next;
  }

  private boolean isBreak(int index) {
    return characters[index] == Marks.BREAK || characters[index] == Marks.CELL;
  }
}
