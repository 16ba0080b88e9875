package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.Beginnings;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.WordAnalysis.Forms;
import io.github.rubricscorer.text.WordScanner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The summary of a word")
class WordEntryTest {
  private static final int PLAIN_NUMBER = 77;
  private static final DenyingWords ENGLISH = DenyingWords.of(Language.ENGLISH);

  private static final int[] ONE_CLASS = {5};
  private static final int[] ONE_CUE = {9};

  @Test
  void hasWhatIsAskedOfMostWords() {
    long summary = entry("Queue", "queue", ONE_CLASS, ONE_CUE, null).summary;

    assertThat(WordEntry.isIntricate(summary)).isFalse();
    assertThat(WordEntry.wordClass(summary)).isEqualTo(5);
    assertThat(WordEntry.cueClass(summary)).isEqualTo(9);
    assertThat(WordEntry.isFiller(summary)).isFalse();
    assertThat(WordEntry.deniesBefore(summary)).isFalse();
    assertThat(WordEntry.plainNumber(summary)).isEqualTo(PLAIN_NUMBER);
    assertThat(WordEntry.firstLetters(summary)).isEqualTo(letters("que"));
  }

  @ParameterizedTest(name = "class {0}, cue class {1}: {2}")
  @CsvSource({
    "0, 0, false",
    "1048575, 65535, false",
    "1048576, 0, true",
    "0, 65536, true",
  })
  void hasNoClassesThatAreTooLarge(int wordClass, int cueClass, boolean intricate) {
    long summary = entry("q", "q", new int[] {wordClass}, new int[] {cueClass}, null).summary;

    assertThat(WordEntry.isIntricate(summary)).isEqualTo(intricate);
    if (!intricate) {
      assertThat(WordEntry.wordClass(summary)).isEqualTo(wordClass);
      assertThat(WordEntry.cueClass(summary)).isEqualTo(cueClass);
    }
    assertThat(WordEntry.plainNumber(summary)).isEqualTo(PLAIN_NUMBER);
    assertThat(WordEntry.firstLetters(summary)).isEqualTo(letters("q"));
  }

  @Test
  void tellsThatThereIsMoreToSay() {
    assertThat(isIntricate(entry("q", "q", ONE_CLASS, ONE_CUE, null))).isFalse();
    assertThat(isIntricate(entry("q", "q", new int[] {1, 2}, ONE_CUE, null))).isTrue();
    assertThat(isIntricate(entry("q", "q", ONE_CLASS, new int[] {1, 2}, null))).isTrue();
    assertThat(isIntricate(entry("q", "q", ONE_CLASS, new int[0], null))).isTrue();
    assertThat(isIntricate(entry("q", "q", ONE_CLASS, ONE_CUE, "quit"))).isTrue();
    assertThat(isIntricate(entry("non", "non", ONE_CLASS, ONE_CUE, null))).isTrue();
    assertThat(isIntricate(filler(new int[0]))).isFalse();
    assertThat(isIntricate(filler(ONE_CUE))).isTrue();
    assertThat(isIntricate(numeral())).isTrue();
  }

  @Test
  void ofAFillerHasNoCueClass() {
    long summary = filler(new int[0]).summary;

    assertThat(WordEntry.isFiller(summary)).isTrue();
    assertThat(WordEntry.cueClass(summary)).isZero();
    assertThat(WordEntry.wordClass(summary)).isEqualTo(5);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "free, true, false",
    "less, true, false",
    "non, false, true",
    "queue, false, false",
  })
  void tellsWhatAWordDenies(String word, boolean before, boolean next) {
    WordEntry entry = entry(word, word, ONE_CLASS, ONE_CUE, null);

    assertThat(WordEntry.deniesBefore(entry.summary)).isEqualTo(before);
    assertThat(entry.deniesNext()).isEqualTo(next);
  }

  @Test
  void letsOnlyAnEnglishWordDenyTheNext() {
    WordEntry spanish = entry("non", "non", DenyingWords.of(Language.of("es")));

    assertThat(spanish.deniesNext()).isFalse();
    assertThat(isIntricate(spanish)).isFalse();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "de, frei, true",
    "de, freies, true",
    "de, free, false",
    "nl, loze, true",
    "fr, less, false"
  })
  void letsEachLanguageDenyTheWordBefore(String language, String word, boolean before) {
    WordEntry entry = entry(word, word, DenyingWords.of(Language.of(language)));

    assertThat(WordEntry.deniesBefore(entry.summary)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queue",
        "sixteen-letters",
        "abcdefghijklmnop",
        "abcdefghijklmnopq",
        "café",
        "a",
        "Don't"
      })
  void isThatOfTheWordThatAScannerStandsAt(String word) {
    String[] others = {"quene", "abcdefghijklmnoq", "abcdefghijklmnopr", "cafe", "b", "qzzzzueue"};
    WordScanner scanner = new WordScanner();
    scanner.reset(word);
    scanner.next();
    WordEntry same = entry(scanner.word(), "x", ONE_CLASS, ONE_CUE, null);

    assertThat(same.isAt(scanner)).isTrue();
    assertThat(same.hash()).isEqualTo(scanner.hash());
    for (String other : others) {
      assertThat(entry(other, "x", ONE_CLASS, ONE_CUE, null).isAt(scanner)).as(other).isFalse();
    }
  }

  private static boolean isIntricate(WordEntry entry) {
    return WordEntry.isIntricate(entry.summary);
  }

  private static int letters(String letters) {
    int codes = 0;
    for (int i = letters.length() - 1; i >= 0; i--) {
      codes = codes << Beginnings.CODE_BITS | Beginnings.code(letters.charAt(i));
    }
    return codes;
  }

  private static WordEntry entry(
      String raw, String surface, int[] classes, int[] cues, @Nullable String meant) {
    return new WordEntry(
        raw,
        new Forms(surface, surface),
        classes,
        cues,
        false,
        false,
        0,
        meant,
        false,
        PLAIN_NUMBER,
        ENGLISH);
  }

  private static WordEntry entry(String raw, String surface, DenyingWords denying) {
    return new WordEntry(
        raw,
        new Forms(surface, surface),
        ONE_CLASS,
        ONE_CUE,
        false,
        false,
        0,
        null,
        false,
        PLAIN_NUMBER,
        denying);
  }

  private static WordEntry filler(int[] cues) {
    return new WordEntry(
        "the",
        new Forms("the", "the"),
        ONE_CLASS,
        cues,
        true,
        false,
        0,
        null,
        false,
        PLAIN_NUMBER,
        ENGLISH);
  }

  private static WordEntry numeral() {
    return new WordEntry(
        "two",
        new Forms("two", "two"),
        ONE_CLASS,
        ONE_CUE,
        false,
        true,
        0,
        null,
        false,
        PLAIN_NUMBER,
        ENGLISH);
  }
}
