package io.github.rubricscorer.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Beginnings of words")
class BeginningsTest {
  private static final Beginnings CACHE =
      new Beginnings(List.of("cache", "call", "cache2", "x", "ab", "zoé"));

  private static int letters(String letters) {
    int bits = 0;
    for (int i = 0; i < letters.length(); i++) {
      bits |= Beginnings.letter(letters.charAt(i));
    }
    return bits;
  }

  private static int codes(String letters) {
    int codes = 0;
    for (int i = letters.length() - 1; i >= 0; i--) {
      codes = codes << Beginnings.CODE_BITS | Beginnings.code(letters.charAt(i));
    }
    return codes;
  }

  @ParameterizedTest
  @CsvSource({
    "ca, cl",
    "cal, l",
    "cac, h",
    "cach, e",
    "cache, 2",
    "cache2, ''",
    "call, ''",
    "ab, ''",
    "c, ''",
    "'', ''",
    "xy, ''",
    "zo, é",
  })
  void tellTheLettersThatGoOn(String word, String letters) {
    assertThat(CACHE.lettersAfter(word)).isEqualTo(letters(letters));
    assertThat(CACHE.lettersAfter(word + "zz", word.length())).isEqualTo(letters(letters));
  }

  @ParameterizedTest
  @CsvSource({
    "cac, true",
    "cal, true",
    "cache, true",
    "cache2, true",
    "cache3, true",
    "cachez, false",
    "caz, false",
    "abc, false",
    "zox, false",
    "zoö, true",
  })
  void tellWhetherAWordBeginsSo(String beginning, boolean has) {
    assertThat(CACHE.has(beginning)).isEqualTo(has);
  }

  @ParameterizedTest
  @CsvSource({
    "ca, '', true",
    "ca, c, true",
    "ca, ch, true",
    "ca, che, true",
    "ca, ll, true",
    "ca, lh, false",
    "ca, chez, false",
    "ca, z, false",
    "cache, 2x, true",
    "cach, e2, true",
    "cach, 2e, false",
    "nothing, a, false",
  })
  void tellWhetherSomeWordGoesOnWithLetters(String beginning, String letters, boolean goesOn) {
    assertThat(CACHE.goOn(beginning.hashCode(), codes(letters))).isEqualTo(goesOn);
  }

  @Test
  void numberLettersFromAToZAndAllOthersAlike() {
    assertThat("az@{A9é".chars().map(c -> Beginnings.code((char) c)))
        .containsExactly(1, 26, 27, 27, 27, 27, 27);
    assertThat(Beginnings.letter('b')).isEqualTo(1 << 2);
    assertThat(Beginnings.has(letters("ac"), codes("cx"))).isTrue();
    assertThat(Beginnings.has(letters("ac"), codes("bc"))).isFalse();
  }

  @Test
  void ofManyWordsAreAllFoundAlsoWhenTheyWereWritten() {
    List<String> words = new ArrayList<>();
    IntStream.range(0, 3_000).forEach(i -> words.add("w" + Integer.toString(i * 7_919, 36)));
    Beginnings beginnings = new Beginnings(words);
    ProgramFile.Writer out = new ProgramFile.Writer();
    beginnings.write(out);
    Beginnings read = new Beginnings(new ProgramFile.Reader(out.bytes()));
    for (String word : words) {
      for (int length = 3; length <= word.length(); length++) {
        assertThat(beginnings.has(word.substring(0, length))).isTrue();
        assertThat(read.lettersAfter(word, length))
            .isEqualTo(beginnings.lettersAfter(word, length));
      }
    }
    assertThat(beginnings.lettersAfter("nothing of this")).isZero();
  }

  @Test
  void ofNoWordsAreNone() {
    Beginnings none = new Beginnings(List.of());
    assertThat(none.lettersAfter("ab")).isZero();
    assertThat(none.has("abc")).isFalse();
    assertThat(new Beginnings(List.of("abc", "abc")).lettersAfter("ab")).isEqualTo(letters("c"));
  }
}
