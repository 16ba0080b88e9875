package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The quickest of what {@link io.github.rubricscorer.LimitsTest} tries, and who is to blame. */
@DisplayName("Synonyms that are too much work")
class TooLargeTest {
  @Test
  void nameTheOneOfTheMostPlaces() {
    List<String> synonyms = new ArrayList<>(List.of("one two", "three & four", "five"));
    synonyms.add(repeated("aa bb", 3) + " six");
    synonyms.add("seven ... " + repeated("(aa|aa aa|bb aa)", 20));
    synonyms.add("eight");
    assertTooLarge(synonyms, 4, "its limit of 4,000,000 places in its states");
  }

  @Test
  void nameTheOneWithThePrefixThatIsTooMuch() {
    List<String> synonyms = new ArrayList<>(List.of("one two", "(three|four) & five"));
    synonyms.addAll(numbered(1_500, i -> "six & abc" + word(i) + "*"));
    TooLargeException fault = fault(synonyms);
    assertThat(fault)
        .hasMessageEndingWith(
            "its limit of 1,000,000 labels of words that begin with its prefixes");
    assertThat(fault.number()).isBetween(2, 1_501);
  }

  @Test
  void nameTheOneOfTheMostWords() {
    List<String> synonyms =
        List.of("one two", "three & four", repeated("(aa|bb cc)", 1_000), "five");
    assertTooLarge(
        synonyms, 2, "its limit of 1,000,000 words, with sets and alternatives written out");
  }

  private static void assertTooLarge(List<String> synonyms, int number, String message) {
    TooLargeException fault = fault(synonyms);
    assertThat(fault).hasMessageEndingWith(message);
    assertThat(fault.number()).isEqualTo(number);
  }

  private static TooLargeException fault(List<String> patterns) {
    ProgramCompiler compiler =
        new ProgramCompiler(new Dictionary(Vocabulary.EMPTY, Language.ENGLISH));
    return catchThrowableOfType(
        TooLargeException.class,
        () -> {
          for (String pattern : patterns) {
            assertThat(compiler.prepare(Synonym.of(pattern))).isNull();
          }
          compiler.program();
        });
  }

  private static List<String> numbered(int count, IntFunction<String> made) {
    return IntStream.range(0, count).mapToObj(made).toList();
  }

  private static String repeated(String words, int times) {
    return String.join(" ", Collections.nCopies(times, words));
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder("w");
    for (int rest = number; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
    }
    return word.toString();
  }
}
