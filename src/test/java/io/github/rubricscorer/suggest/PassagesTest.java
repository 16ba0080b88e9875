package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {
  private static List<String> cut(String text) {
    return new Passages(Language.ENGLISH)
        .of(0, text).stream().map(one -> text.substring(one.start(), one.end())).toList();
  }

  @Test
  void sentencesArePassages() {
    assertThat(cut("Add a queue. Then drain it!")).containsExactly("Add a queue", "Then drain it");
    assertThat(cut("")).isEmpty();
  }

  @Test
  void longSentencesAreCutAtCommasAndElseAnywhere() {
    String clause = "so we go on and on and talk about it once more and then again";

    assertThat(cut(clause + " yes, " + clause)).containsExactly(clause + " yes", clause);
    assertThat(cut((clause + " ").repeat(4).strip())).hasSize(3);
  }

  @Test
  void wordsOfGrammarAndWhatHasSignsAreNoContent() {
    assertThat(
            new Passages(Language.ENGLISH)
                .of(0, "It's the PgBouncer, 42 and C++ that we've got").getFirst().tokens().stream()
                    .filter(Token::content)
                    .map(Token::surface))
        .containsExactly("pgbouncer");
  }

  @Test
  void germanWordsAreReadAsGerman() {
    List<Token> tokens =
        new Passages(Language.of("de"))
            .of(0, "Ich würde die Größe der Warteschlange mit einem Rat der Leute messen.")
            .getFirst()
            .tokens();

    assertThat(tokens.stream().filter(Token::content).map(Token::surface))
        .containsExactly("größe", "warteschlange", "rat", "leute", "messen");
    assertThat(tokens.stream().filter(Token::article).map(Token::surface))
        .containsExactly("die", "der", "einem", "der");
    assertThat(tokens.stream().filter(token -> token.rank() == Integer.MAX_VALUE))
        .extracting(Token::surface)
        .containsExactly("größe", "warteschlange", "rat", "messen");
  }

  @Test
  void whereNoPlainWordsAreKnownAllWordsAreContentAndNoneStandsAlone() {
    assertThat(new Passages(Language.of("fr")).of(0, "la file devant la base").getFirst().tokens())
        .allMatch(token -> token.content() && token.rank() == 1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "hi, पानी गरम होता है",
    "bn, পানি গরম হয়",
    "ta, தண்ணீர் சூடாக",
    "fr, 'l’eau d''hiver'",
    "it, 'dell''acqua'",
    "fr, 'cafe\u0301 brule\u0301'",
    "fa, آب می\u200Cجوشد",
  })
  void lettersHaveMarksAndOtherLanguagesApostrophes(String language, String text) {
    assertThat(new Passages(Language.of(language)).of(0, text).getFirst().tokens())
        .hasSize(text.split(" ").length)
        .allMatch(Token::content);
  }
}
