package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.language.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Misspellings as people make them, from memory of the usual lists, and pairs of words that are
 * often taken for each other.
 */
class MisspellingsTest {
  static Stream<Arguments> misspellings() {
    return table("misspellings.txt");
  }

  static Stream<Arguments> realWords() {
    return table("real-words.txt");
  }

  private static Stream<Arguments> table(String name) {
    return Resource.text(MisspellingsTest.class, name)
        .lines()
        .map(line -> line.split(" ", -1))
        .map(words -> Arguments.of(words[0], words[1]));
  }

  @Tag("bulk")
  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("misspellings")
  void areReadAsTheWordThatIsMeant(String written, String meant) {
    assertThat(SpellingIndex.of(List.of(meant), Language.ENGLISH).correct(written))
        .isEqualTo(meant);
  }

  @Tag("bulk")
  @ParameterizedTest(name = "{0} is not {1}")
  @MethodSource("realWords")
  void leaveWordsAlone(String written, String other) {
    assertThat(SpellingIndex.of(List.of(other), Language.ENGLISH).correct(written)).isNull();
  }

  /** The whole tables in one test, which mutation testing can repeat for each change. */
  @Test
  void areAllReadAndNoOtherWords() {
    misspellings()
        .map(Arguments::get)
        .forEach(row -> areReadAsTheWordThatIsMeant((String) row[0], (String) row[1]));
    realWords()
        .map(Arguments::get)
        .forEach(row -> leaveWordsAlone((String) row[0], (String) row[1]));
  }
}
