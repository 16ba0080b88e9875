package io.github.rubricscorer.text;

import static io.github.rubricscorer.text.WordCharacters.ASCII;
import static io.github.rubricscorer.text.WordCharacters.isDigit;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.markup.Marks;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into words, one pass, no look-back beyond the word before.
 *
 * <p>Lucene's {@code StandardTokenizer} follows UAX #29, which is made for prose: it glues {@code
 * scaling.Use}, drops the signs of {@code C++}, {@code C#} and {@code 99.9%}, and says nothing
 * about sentences. Technical answers are full of these, so words are cut here by rules of their
 * own:
 *
 * <ul>
 *   <li>A word is a run of letters, digits and combining marks; apostrophes between letters belong
 *       to it ({@code don't}), whatever is set for them (U+00B4, a backtick). Ideographs and
 *       Hiragana stand alone, as in UAX #29. A word ends where Latin letters meet those of another
 *       script, unless these only look like Latin ones, see {@link LookAlikes}, or are one Greek
 *       letter (μs).
 *   <li>Hyphen, slash, underscore and the full stop inside a word ({@code Node.js}) separate words
 *       without any boundary, so that {@code rate-limit}, {@code rate_limit} and {@code rate limit}
 *       are the same two words. (Joined writing is settled by the matcher, which knows the rubric's
 *       words.) {@link #isJoined} tells that they are parts of one name. A word that denies is one
 *       word with the next part: {@code non-relational} does not speak of {@code relational}.
 *   <li>Capital letters with full stops between are one word (S.Q.L.), and so are a symbol and its
 *       index ({@code v_1}).
 *   <li>The name of a file is one word; an address (of the web or of mail) is none.
 *   <li>Numbers keep their points, their commas and a percent sign ({@code 99.9%}, {@code 2,000}).
 *       Digits above or below the line belong to the letters before them (CO₂, m²).
 *   <li>{@code ++} and {@code #} after letters, and a full stop before a word ({@code .NET}),
 *       belong to the word.
 *   <li>List markers at the beginning of a line are no words, unless {@link #askForItems}.
 * </ul>
 *
 * <p>Here is where words begin and end. What stands between them is read by {@link Punctuation};
 * {@link WordCharacters} says which characters words are made of, {@link Names} what is a name.
 *
 * <p>Markup is read by what it means to the words in it. It is overwritten in a copy of the text,
 * see {@link ScannedText}, and all offsets stay those of the text as it was given:
 *
 * <table>
 *   <caption>Forms of answers</caption>
 *   <tr><th>form</th><th>how it is read</th></tr>
 *   <tr><td>tags of HTML inside sentences</td><td>as nothing, inside words too</td></tr>
 *   <tr><td>paragraphs, headings, items, rows of HTML</td><td>the sentence ends</td></tr>
 *   <tr><td>{@code <td>}, cells of Markdown's tables</td><td>as a semicolon</td></tr>
 *   <tr><td>{@code <br>}, a hard break of Markdown</td><td>as a line break that is meant: the
 *       sentence ends if the next line begins with a capital letter or a digit</td></tr>
 *   <tr><td>comments, attributes, scripts, styles</td><td>not at all</td></tr>
 *   <tr><td>entities</td><td>as the character</td></tr>
 *   <tr><td>{@code <sup>}</td><td>as the rest of the word; a number after a longer word is a
 *       footnote</td></tr>
 *   <tr><td>{@code <del>}, {@code <s>}</td><td>what is crossed out is not said</td></tr>
 *   <tr><td>{@code ~~}</td><td>a refusal of what is crossed out, read by {@code
 *       polarity.MarkScopes}</td></tr>
 *   <tr><td>emphasis of Markdown</td><td>as nothing, inside words too</td></tr>
 *   <tr><td>links, images</td><td>the text is text, the address is nothing</td></tr>
 *   <tr><td>code spans and blocks, {@code <code>}, {@code <pre>}</td><td>as words, each a name,
 *       see {@link #inCode}; each line of a block ends a sentence</td></tr>
 *   <tr><td>headings, rules, block quotes, lists, task lists</td><td>the sentence ends; their signs
 *       are nothing; a quotation's lines go on</td></tr>
 *   <tr><td>footnotes</td><td>the reference is nothing, the note a paragraph</td></tr>
 *   <tr><td>lines of a chat, lines with a name ({@code Value: 7})</td><td>the sentence ends before
 *       each</td></tr>
 * </table>
 *
 * <p>What only looks like markup is text: {@code a < b}, {@code List<String>}, {@code m*g}.
 *
 * <p>Not thread-safe; reused by {@link #reset}.
 */
public final class WordScanner {
  /** Words that deny the one they are joined to by a hyphen. */
  private static final Set<String> DENYING = Set.of("no", "non", "not", "never", "without");

  /** Words that are not denied by the word before the hyphen ("no-one"). */
  private static final Set<String> UNDENIED =
      Set.of(
          "brainer", "go", "good", "longer", "need", "one", "so", "starter", "use", "way", "where");

  /**
   * No filled pause is longer. These are the sounds that transcripts have ("uh", "um"): Clark and
   * Fox Tree, "Using <em>uh</em> and <em>um</em> in spontaneous speaking", Cognition 84(1), 2002.
   */
  private static final int LONGEST_PAUSE = 4;

  /** What may stand right after a filled pause ("uh, a queue", "uh... a queue"). */
  private static final String PAUSE_MARKS = ",.;\u2014\u2026";

  private static final int LONGEST_DENYING = 7;
  private static final int SHORTEST_NOTED_WORD = 4;
  private static final int LONGEST_SYMBOL = 2;

  /** The longest word that has a key. */
  private static final int LONGEST_KEYED = 16;

  private static final boolean[] LETTERS_AND_DIGITS = WordCharacters.asciiLettersAndDigits();

  /** What parts of an address or a file's name may be joined with. */
  private static final boolean[] JOINTS = WordCharacters.asciiSet("-_./:@+\\");

  private final ScannedText scanned = new ScannedText();
  private final Punctuation punctuation = new Punctuation(scanned);

  /** The characters of the text, and after them one that belongs to no word. */
  private char[] text = scanned.characters();

  private int length;
  private int at;
  private int start;
  private int end;
  private long keyHigh;
  private long keyLow;
  private boolean ascii;
  private Boundary boundary = Boundary.SENTENCE;

  private boolean itemsAsked;

  /** Where the word before ends. */
  private int endBefore;

  /** How many beginnings of code have had no end. */
  private int codeDepth;

  /** Where the run without a blank ends that was looked at, or its part up to a colon. */
  private int runEnd;

  /** Where the run ends as a whole. */
  private int wholeRunEnd;

  /** Whether the word ends, although letters follow. */
  private boolean scriptEnds;

  /** The word without what stands inside it and is no part of it. */
  private char[] cleaned = new char[64];

  /** Its length, or -1 where the word is written as it stands. */
  private int cleanedLength = -1;

  /** Up to here commas part numbers: a word was made shorter so that it ends at one. */
  private int partedUntil;

  private Language language = Language.ENGLISH;
  private Set<String> pauses = pauses(Language.ENGLISH);

  /** Whether the word before is a filled pause. */
  private boolean afterPause;

  /** Makes a scanner of the empty text. */
  public WordScanner() {}

  /**
   * Goes on in a language, whose abbreviations end no sentences.
   *
   * @param ofTexts the language; English where none was told
   */
  public void use(Language ofTexts) {
    if (ofTexts != language) {
      language = ofTexts;
      punctuation.use(ofTexts);
      pauses = pauses(ofTexts);
    }
  }

  private static Set<String> pauses(Language language) {
    return language.set("words.txt", "filled pauses");
  }

  /**
   * Starts over with a text.
   *
   * @param value the text
   */
  public void reset(String value) {
    scanned.reset(value);
    punctuation.reset();
    text = scanned.characters();
    length = scanned.length();
    at = 0;
    start = 0;
    end = 0;
    endBefore = 0;
    codeDepth = 0;
    runEnd = 0;
    wholeRunEnd = 0;
    cleanedLength = -1;
    partedUntil = 0;
    afterPause = false;
    boundary = Boundary.SENTENCE;
  }

  /**
   * Shows the text, of which this is asked at most once.
   *
   * @param value the text that was given to {@link #reset}
   * @param shown takes the text as it is shown
   */
  public void show(String value, ShownText shown) {
    for (int i = at; i < length; i++) {
      if (scanned.isToBeMarked(text[i])) {
        mark();
        break;
      }
    }
    scanned.show(value, shown);
  }

  private void mark() {
    scanned.mark();
    punctuation.reset();
  }

  /**
   * Tells whether the text may have a character from a certain one on.
   *
   * @param least the character
   * @return false if it surely has none
   */
  public boolean mayHaveFrom(char least) {
    return scanned.mayHaveFrom(least);
  }

  /**
   * Goes to the next word.
   *
   * @return false if there is none
   */
  public boolean next() {
    boundary = start == end ? Boundary.SENTENCE : Boundary.NONE;
    endBefore = end;
    while (at < length) {
      char c = text[at];
      if (c == ' ') {
        at++;
      } else if (c < ASCII ? LETTERS_AND_DIGITS[c] : beginsWord(c)) {
        cutWord();
        if (!mayBeJoined(text[at]) || finishWord()) {
          passPause();
          return true;
        }
      } else if (itemsAsked && Marks.isItem(c)) {
        cutItem();
        return true;
      } else {
        passMark(c);
      }
    }
    return false;
  }

  /** The commas and dashes beside a filled pause are none: "I'd use, uh, a queue". */
  private void passPause() {
    boolean isShort = end - start <= LONGEST_PAUSE;
    if (!isShort && !afterPause) {
      return;
    }
    boolean setOff = boundary == Boundary.COMMA || boundary == Boundary.CLAUSE && !followsColon();
    boolean pause =
        isShort
            && (setOff || PAUSE_MARKS.indexOf(text[at]) >= 0)
            && pauses.contains(SmallLetters.of(word()));
    if (setOff && (pause || afterPause)) {
      boundary = Boundary.NONE;
    }
    afterPause = pause;
  }

  private boolean followsColon() {
    for (int i = start - 1; i >= endBefore; i--) {
      if (text[i] == ':') {
        return true;
      }
    }
    return false;
  }

  private void passMark(char c) {
    if (scanned.isToBeMarked(c)) {
      mark();
      return;
    }
    noteCode(c);
    boundary = boundary.stronger(punctuation.read(at, end));
    at = punctuation.end();
  }

  private void noteCode(char c) {
    if (c == Marks.CODE) {
      codeDepth++;
    } else if (c == Marks.CODE_END) {
      codeDepth = Math.max(0, codeDepth - 1);
    }
  }

  private void cutItem() {
    start = at;
    while (Marks.isItem(text[at])) {
      at++;
    }
    end = at;
    ascii = false;
    cleanedLength = -1;
  }

  /**
   * Sets whether the numbers before the items of a list are words.
   *
   * @param asked whether they are; if not, they are nothing
   */
  public void askForItems(boolean asked) {
    itemsAsked = asked;
  }

  /**
   * Returns the number of an item, if that is the word.
   *
   * @return -1 for other words
   */
  public int item() {
    if (!Marks.isItem(text[start])) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      number = 10 * number + Marks.digit(text[i]);
    }
    return number;
  }

  /**
   * Compares the word with another.
   *
   * @param letters the other's characters
   * @return true if the word consists of the same
   */
  public boolean isWord(char[] letters) {
    return cleanedLength < 0
        ? Arrays.equals(text, start, end, letters, 0, letters.length)
        : Arrays.equals(cleaned, 0, cleanedLength, letters, 0, letters.length);
  }

  /**
   * Returns the word.
   *
   * @return what {@code text.substring(start, end)} is, without the markup in it, and with the
   *     characters that entities stand for
   */
  public String word() {
    return cleanedLength < 0
        ? new String(text, start, end - start)
        : new String(cleaned, 0, cleanedLength);
  }

  /**
   * Tells whether the word is what stands in the text, without markup in it.
   *
   * @return true if it is
   */
  public boolean isAsWritten() {
    return cleanedLength < 0;
  }

  /**
   * Returns where the word begins.
   *
   * @return the UTF-16 offset of its first character
   */
  public int start() {
    return start;
  }

  /**
   * Returns where the word ends.
   *
   * @return the UTF-16 offset after its last character
   */
  public int end() {
    return end;
  }

  /**
   * Returns where the word before ends.
   *
   * @return the UTF-16 offset after its last character; 0 for the first word
   */
  public int endBefore() {
    return endBefore;
  }

  /**
   * Returns a hash of the word's characters.
   *
   * @return what {@code word().hashCode()} is
   */
  public int hash() {
    char[] letters = cleanedLength < 0 ? text : cleaned;
    int from = cleanedLength < 0 ? start : 0;
    int to = cleanedLength < 0 ? end : cleanedLength;
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + letters[i];
    }
    return hash;
  }

  /**
   * Tells whether the word has a key: at most 16 characters, all of ASCII. Two words with keys are
   * the same if and only if their keys are, so that they need not be compared letter by letter.
   *
   * @return true for nearly every word
   */
  public boolean hasKey() {
    return ascii && (cleanedLength < 0 ? end - start : cleanedLength) <= LONGEST_KEYED;
  }

  /**
   * Returns the first half of the word's key.
   *
   * @return the characters before the last eight, a byte each; 0 in a word of up to eight
   */
  public long keyHigh() {
    return keyHigh;
  }

  /**
   * Returns the second half of the word's key.
   *
   * @return the last eight characters, a byte each
   */
  public long keyLow() {
    return keyLow;
  }

  /**
   * Returns what lies before the word.
   *
   * @return the strongest boundary since the word before
   */
  public Boundary boundary() {
    return boundary;
  }

  /**
   * Returns the operator between two places of what was scanned.
   *
   * @param from where the word before ends
   * @param to where the word after begins
   * @return the only operator, {@link Operator#TIMES} where there is none, null where there are
   *     several
   */
  public @Nullable Operator operatorBetween(int from, int to) {
    return punctuation.operatorBetween(from, to);
  }

  /**
   * Returns the sign right after what was scanned.
   *
   * @param from where a word ends
   * @return null where there is none that can be asked for
   */
  public @Nullable Operator operatorAfter(int from) {
    return punctuation.operatorAfter(from);
  }

  /**
   * Tells whether the word stands in code: in a code span or block of Markdown, in {@code <code>}.
   * Such words are names, not statements.
   *
   * @return true in code
   */
  public boolean inCode() {
    return codeDepth > 0;
  }

  /**
   * Tells whether the word is joined to the one before it, as the parts of {@code fail-fast},
   * {@code max_connections} and {@code Node.js} are: by a hyphen, an underscore or a full stop and
   * nothing else.
   *
   * @return true for all parts of a compound but the first
   */
  public boolean isJoined() {
    char between = onlyCharacterBefore();
    return isHyphen(between) || between == '_' || between == '.';
  }

  /**
   * Tells whether the word is joined to the one before it by a hyphen and nothing else.
   *
   * @return true for {@code free} in {@code dairy-free}
   */
  public boolean isHyphenated() {
    return isHyphen(onlyCharacterBefore());
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /**
   * Returns what stands between the word and the one before; a blank if it is not one character.
   */
  private char onlyCharacterBefore() {
    if (start <= endBefore || endBefore == 0 || boundary != Boundary.NONE) {
      return ' ';
    }
    int at = scanned.afterNothing(endBefore);
    return at < start && scanned.afterNothing(at + 1) == start ? text[at] : ' ';
  }

  /**
   * Tells whether the word may begin a number, other than one in words.
   *
   * @return true for a digit and for a fraction of one character
   */
  public boolean beginsNumber() {
    return NumberReader.begins(text[start]);
  }

  /**
   * Makes the word longer or shorter; the next one begins after it.
   *
   * @param from where it is to begin
   * @param to where it is to end
   */
  public void take(int from, int to) {
    if (to < end) {
      partedUntil = Math.max(partedUntil, end);
    }
    for (int i = at; i < to; i++) {
      noteCode(text[i]);
    }
    start = from;
    end = to;
    at = to;
    ascii = false;
    cleanedLength = -1;
    for (int i = from; i < to; i++) {
      if (Marks.isMark(text[i])) {
        clean(i);
      } else if (cleanedLength >= 0) {
        append(i, i + 1);
      }
    }
  }

  private void cutWord() {
    start = at;
    keyHigh = 0;
    keyLow = 0;
    ascii = true;
    cleanedLength = -1;
    char first = text[at];
    if (precededByDot(start)) {
      start--;
      keyLow = '.';
    }
    if (isDigit(first)) {
      while (at < length && continuesNumber()) {
        take(1);
      }
    } else if (first >= ASCII
        && (WordCharacters.standsAlone(scanned.codePoint(at))
            || NumberReader.begins(first) && !Character.isDigit(first))) {
      take(Character.charCount(scanned.codePoint(at)));
      end = at;
      return;
    }
    takeLetters(isDigit(first) && start < partedUntil);
    if (text[at] != ' ') {
      takeSigns(first);
    }
    end = at;
  }

  /**
   * Goes to the end of the word.
   *
   * @param parted whether a number was taken out of the word before: what is left of it ends with
   *     its letters and digits, so that a word of many numbers is not read anew for each
   */
  private void takeLetters(boolean parted) {
    scriptEnds = false;
    while (true) {
      int from = at;
      takeAsciiLetters();
      if (cleanedLength >= 0) {
        append(from, at);
      }
      char c = text[at];
      if (c == ' ' || at >= length || parted && !Character.isLetterOrDigit(c)) {
        return;
      }
      if (c < ASCII && scanned.isToBeMarked(c)) {
        mark();
      } else if (Marks.isNothing(c)) {
        if (!skipNothing()) {
          return;
        }
      } else {
        int more = otherLetterLength(c);
        if (more == 0) {
          return;
        }
        take(more);
        if (scriptEnds) {
          return;
        }
      }
    }
  }

  /** Passes over the rest of a character, and over what is nothing where the word goes on. */
  private boolean skipNothing() {
    if (text[at] == Marks.REST) {
      clean(at);
      do {
        at++;
      } while (text[at] == Marks.REST);
      return true;
    }
    int next = scanned.afterNothing(at);
    if (next >= length || !scanned.goesOn(next, start)) {
      return false;
    }
    clean(at);
    at = next;
    return true;
  }

  /** From here on the word is kept apart from the text. */
  private void clean(int to) {
    if (cleanedLength < 0) {
      cleanedLength = 0;
      append(start, to);
    }
  }

  private void append(int from, int to) {
    int more = cleanedLength + to - from;
    if (more > cleaned.length) {
      cleaned = Arrays.copyOf(cleaned, 2 * more);
    }
    System.arraycopy(text, from, cleaned, cleanedLength, to - from);
    cleanedLength = more;
  }

  /** Most of all letters: this loop is worth local variables, and a table for its condition. */
  private void takeAsciiLetters() {
    int i = at;
    long high = keyHigh;
    long low = keyLow;
    char c = text[i];
    while (c < ASCII && LETTERS_AND_DIGITS[c]) {
      high = high << Byte.SIZE | low >>> Long.SIZE - Byte.SIZE;
      low = low << Byte.SIZE | c;
      c = text[++i];
    }
    at = i;
    keyHigh = high;
    keyLow = low;
  }

  /** The length of what goes on with the word and is no letter of ASCII. */
  private int otherLetterLength(char c) {
    if (c < ASCII) {
      return c == '\'' && scanned.joinsLetters(at, start) ? 1 : 0;
    }
    if (LookAlikes.isApostrophe(c)) {
      return scanned.joinsLetters(at, start) ? 1 : 0;
    }
    if (LookAlikes.isRaisedOrLowered(c)) {
      return continuesRaised(c) ? 1 : 0;
    }
    int codePoint = scanned.codePoint(at);
    if (Character.getType(codePoint) == Character.FORMAT) {
      return invisibleLength();
    }
    if (!WordCharacters.continuesWord(codePoint)) {
      return 0;
    }
    return WordCharacters.isForeign(codePoint) ? foreignLength() : Character.charCount(codePoint);
  }

  /**
   * Digits above and below the line belong to letters: CO₂, m²; after a long word to a footnote.
   */
  private boolean continuesRaised(char c) {
    char last = at > start ? text[at - 1] : ' ';
    if (!Character.isLetter(last)) {
      return LookAlikes.isRaisedOrLowered(last);
    }
    int letters = 0;
    while (letters < SHORTEST_NOTED_WORD
        && at - 1 - letters >= start
        && Character.isLetter(text[at - 1 - letters])) {
      letters++;
    }
    return letters < SHORTEST_NOTED_WORD || !LookAlikes.isRaised(c);
  }

  /** Characters that are not seen belong to a word if it goes on after them. */
  private int invisibleLength() {
    int next = at;
    while (next < length && Character.getType(scanned.codePoint(next)) == Character.FORMAT) {
      next += Character.charCount(scanned.codePoint(next));
    }
    int after = scanned.afterNothing(next);
    return after < length && scanned.goesOn(after, start) ? next - at : 0;
  }

  /**
   * The length of the letters of another script that begin here, or 0 where they are a word of
   * their own. They are part of a Latin word if they only look like Latin ones, and so is a single
   * Greek letter, which is a symbol (μs, ΔG).
   */
  private int foreignLength() {
    int to = at;
    int letters = 0;
    boolean alike = true;
    boolean greek = true;
    while (to < length) {
      int codePoint = scanned.codePoint(to);
      boolean letter = WordCharacters.isForeign(codePoint);
      if (!WordCharacters.continuesWord(codePoint)
          || !letter && Character.isLetterOrDigit(codePoint)) {
        break;
      }
      if (letter) {
        letters++;
        alike &= LookAlikes.isLikeLatin(codePoint);
        greek &= Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.GREEK;
      }
      to += Character.charCount(codePoint);
    }
    boolean part = alike || greek && letters == 1;
    if (!part && followsLatin()) {
      return 0;
    }
    scriptEnds = !part && to < length && LookAlikes.isLatin(scanned.codePoint(to));
    return to - at;
  }

  /** Whether the last letter is of Latin; only what is no letter is gone back over. */
  private boolean followsLatin() {
    int last = at;
    while (last > start) {
      int codePoint = Character.codePointBefore(text, last, start);
      if (Character.isLetter(codePoint)) {
        return LookAlikes.isLatin(codePoint);
      }
      last -= Character.charCount(codePoint);
    }
    return false;
  }

  private void take(int characters) {
    if (cleanedLength >= 0) {
      append(at, at + characters);
    }
    for (int n = characters; n > 0; n--) {
      char c = text[at++];
      ascii &= c < ASCII;
      keyHigh = keyHigh << Byte.SIZE | keyLow >>> Long.SIZE - Byte.SIZE;
      keyLow = keyLow << Byte.SIZE | c;
    }
  }

  private boolean mayBeJoined(char c) {
    return c != ' '
        && (c < ASCII ? JOINTS[c] : c == '\u2010' || c == '\u2011' || c == Marks.NOTHING);
  }

  /**
   * Reads on where the word may be the beginning of a name: joins a word that denies to the next
   * one ("non-relational" and "retry-without-jitter" do not speak of relational and of jitter),
   * makes one word of a file's name, and skips an address.
   *
   * @return false if there is no word here after all
   */
  private boolean finishWord() {
    if (at >= runEnd) {
      runEnd = at < wholeRunEnd ? wholeRunEnd : Names.runEnd(text, at, length);
      int to = Names.trimmed(text, start, runEnd);
      if (to > at && Names.isAddress(text, start, at, to)) {
        at = to;
        end = to;
        endBefore = to;
        return false;
      }
      int fileEnd = Names.withoutLine(text, at, to);
      int file = fileEnd > at ? Names.fileStart(text, start, fileEnd) : -1;
      if (file >= 0) {
        takeFile(file, fileEnd);
        return true;
      }
      lookAgainAfterColon();
    }
    takeInitials();
    takeIndex();
    takeDenied();
    return true;
  }

  /**
   * Lets the rest of a run be looked at after its first colon: {@code Source:https://a.example}. It
   * is after one only, so that a run of many is not read for each.
   */
  private void lookAgainAfterColon() {
    if (at >= wholeRunEnd) {
      wholeRunEnd = runEnd;
      int colon = at;
      while (colon < wholeRunEnd && text[colon] != ':') {
        colon++;
      }
      runEnd = Math.min(colon + 1, wholeRunEnd);
    }
  }

  /**
   * Makes one word of capital letters with full stops between: S.Q.L. is SQL. Two letters need a
   * full stop after them, since {@code a.B} may be a product or a part of something.
   */
  private void takeInitials() {
    if (end - start > 1 || !isInitial(start) || start > 0 && isJoiningDot(start - 1)) {
      return;
    }
    int to = end;
    int letters = 1;
    while (to < length && text[to] == '.' && isInitial(to + 1)) {
      to += 2;
      letters++;
    }
    if (letters > 2 || letters == 2 && to < length && text[to] == '.') {
      clean(at);
      while (at < to) {
        at++;
        take(1);
      }
      end = at;
    }
  }

  /** A capital letter that no other letter follows. */
  private boolean isInitial(int index) {
    return index < length
        && text[index] >= 'A'
        && text[index] <= 'Z'
        && (index + 1 >= length || !Character.isLetterOrDigit(text[index + 1]));
  }

  private boolean isJoiningDot(int index) {
    return text[index] == '.' && index > 0 && Character.isLetterOrDigit(text[index - 1]);
  }

  /** The index of a symbol, {@code v_1}, {@code H_2O}, {@code CO_{2}}, is a part of it. */
  private void takeIndex() {
    int sign = scanned.afterNothing(at);
    while (text[sign] == '_' && at - start <= LONGEST_SYMBOL && !isDigit(text[start])) {
      boolean brace = sign + 1 < length && text[sign + 1] == '{';
      int digits = brace ? sign + 2 : sign + 1;
      int to = digits;
      while (to < length && isDigit(text[to])) {
        to++;
      }
      if (to == digits || brace && (to >= length || text[to] != '}')) {
        return;
      }
      clean(at);
      at = digits;
      take(to - digits);
      at = brace ? to + 1 : to;
      takeLetters(false);
      end = at;
      sign = scanned.afterNothing(at);
    }
  }

  private void takeFile(int from, int to) {
    start = from;
    at = from;
    keyHigh = 0;
    keyLow = 0;
    ascii = true;
    cleanedLength = 0;
    for (int i = from; i < to; i++) {
      text[i] = Character.toLowerCase(text[i]);
    }
    take(to - from);
    end = to;
  }

  private void takeDenied() {
    char joint = text[at];
    boolean hyphen = isHyphen(joint) || joint == '_';
    if (!hyphen || end - start > LONGEST_DENYING || !scanned.isLetter(at + 1)) {
      return;
    }
    if (DENYING.contains(word().toLowerCase(Locale.ROOT))
        && !UNDENIED.contains(scanned.wordAfter(at + 1).toLowerCase(Locale.ROOT))) {
      clean(at);
      at++;
      takeLetters(false);
      end = at;
    }
  }

  /** Takes {@code ++}, {@code #} or {@code %} after the word that ends here. */
  private void takeSigns(char first) {
    int to = signsEnd(isDigit(first));
    while (at < to) {
      if (Marks.isNothing(text[at])) {
        clean(at++);
      } else {
        take(1);
      }
    }
  }

  private int signsEnd(boolean number) {
    int sign = scanned.afterNothing(at);
    char c = text[sign];
    int last = sign;
    if (c == '+' && !number) {
      last = scanned.afterNothing(sign + 1);
      if (text[last] != c) {
        return at;
      }
    } else if (number ? c != '%' : c != '#') {
      return at;
    }
    return last + 1 < length && !mayFollow(text[last + 1], c) ? at : last + 1;
  }

  /** Whether a sign may belong to a word that something follows: a number may be a version. */
  private boolean mayFollow(char next, char sign) {
    boolean version = sign == '+' || sign == '#' && at - start == 1;
    return version ? !Character.isLetter(next) : !Character.isLetterOrDigit(next);
  }

  private boolean continuesNumber() {
    char c = text[at];
    if (isDigit(c)) {
      return true;
    }
    return (c == '.' || c == ',' && at >= partedUntil) && at + 1 < length && isDigit(text[at + 1]);
  }

  /** Whether the dot before this word is part of it: {@code .NET}, {@code .env}. */
  private boolean precededByDot(int index) {
    if (index == 0 || text[index - 1] != '.' || !Character.isLetter(text[index])) {
      return false;
    }
    if (index - 1 < end && end > 0) {
      return false;
    }
    boolean apart = index == 1 || scanned.isBlankOrOpening(index - 2);
    return apart && (!scanned.isCapitalised(index) || scanned.isOfName(index - 1));
  }

  private boolean beginsWord(char c) {
    return !LookAlikes.isApostrophe(c) && WordCharacters.mayBegin(scanned.codePoint(at));
  }
}
