package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {
  private static final Abbreviations ENGLISH = Abbreviations.of(Language.ENGLISH);

  @ParameterizedTest(name = "{0}. {1}")
  @CsvSource({
    "e.g, Kafka",
    "E.g, Kafka",
    "vs, Kafka",
    "Dr, Who",
    "fig, ''",
    "z.B, Kafka",
    "No, 5",
    "p, 12",
    "vol, 2",
    "max, five",
    "etc, and",
    "etc, 5",
    "approx, Five",
    "a.m, and",
    "U.S, army",
    "J, Smith",
    "E, coli",
    "1, hit",
    "12, hit",
  })
  void goOn(String word, String next) {
    assertThat(ENGLISH.goesOn("", word, next)).isTrue();
  }

  @ParameterizedTest(name = "{0}. {1}")
  @CsvSource({
    "cat, dog",
    "cat, Dog",
    "etc, The",
    "etc, ''",
    "No, five",
    "No, Five",
    "max, Five",
    "U.S, Army",
    "B, The",
    "I, Smith",
    "b, Smith",
    "1, Hit",
    "123, hit",
    "a1, hit",
    "'', a",
    "a..m, and",
    ".a., and",
  })
  void otherwiseASentenceEnds(String word, String next) {
    assertThat(ENGLISH.goesOn("", word, next)).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}. {2}: {3}")
  @CsvSource({
    "'', Ms, Lee, true",
    "'', Mr, Jones, true",
    "'', dr, smith, true",
    "only, ms, Use, false",
    "200, ms, Use, false",
    "200, MS, Use, false",
    "4, St, Use, false",
    "'', St, Helens, true",
  })
  void aTitleIsCapitalisedAndHasNoNumberBefore(
      String before, String word, String next, boolean goesOn) {
    assertThat(ENGLISH.goesOn(before, word, next)).isEqualTo(goesOn);
  }

  @ParameterizedTest(name = "{0}: {1} {2}. {3}: {4}")
  @CsvSource({
    "de, im, 19, Jahrhundert, true",
    "de, am, 3, Oktober, true",
    "de, Ende, 19, Jahrhundert, true",
    "de, die, 2, Variante, true",
    "de, sind, 19, Redis, false",
    "de, der, 3, Dann, false",
    "de, '', max, Anzahl, true",
    "de, '', max, Danach, false",
    "de, '', z.T, Daten, true",
    "de, '', i.d.R, Redis, true",
    "de, '', i.d.R, Der, false",
    "de, '', bspw, Redis, true",
    "de, 5, Mio, Nutzer, true",
    "de, 5, Mio, Das, false",
    "de, '', jährl, Kosten, true",
    "de, Variante, B, Der, false",
    "de, Variante, B, Für, false",
    "de, '', J, Schmidt, true",
    "en, am, 3, October, false",
    "en, '', max, Anzahl, false",
    "es, '', p.ej, Redis, true",
    "es, '', Dra, López, true",
    "es, '', núm, 5, true",
    "es, '', B, La, false",
    "fr, '', p.ex, Redis, true",
    "fr, '', env, 5, true",
    "fr, '', éd, rare, true",
    "fr, '', B, Le, false",
    "it, '', p.es, Redis, true",
    "it, '', Sig.ra, Rossi, true",
    "it, '', B, Il, false",
    "nl, '', bijv, Redis, true",
    "nl, '', d.w.z, Redis, true",
    "nl, '', B, De, false",
    "pt, '', p.ex, Redis, true",
    "pt, '', Sra, Silva, true",
    "pt, '', B, O, false",
    "sv, '', e.g, Redis, true",
  })
  void aLanguageHasItsOwn(
      String language, String before, String word, String next, boolean goesOn) {
    assertThat(Abbreviations.of(Language.of(language)).goesOn(before, word, next))
        .isEqualTo(goesOn);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"z.b, true", "i.d, true", "i.d.r, true", "d.r, false", "b.z, false", "z, false"})
  void whatThoseOfSeveralLettersBeginWithIsKnown(String letters, boolean part) {
    assertThat(Abbreviations.of(Language.of("de")).isPart(letters)).isEqualTo(part);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "e.g, true",
    "ETC, true",
    "x, true",
    "12, true",
    "9x, true",
    "ａｐｐ, true",
    "u.s, true",
    "cat, false",
    "kafka, false",
    ":x, false",
    "ab, false",
  })
  void mostWordsNeedNoQuestion(String word, boolean mayGoOn) {
    char[] text = ("(" + word + ".").toCharArray();

    assertThat(ENGLISH.mayGoOn(text, 1, word.length())).isEqualTo(mayGoOn);
    assertThat(ENGLISH.mayGoOn(text, 1, 0)).isFalse();
  }
}
