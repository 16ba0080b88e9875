package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.PatternProgram;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundsTest {
  /** The words of a rubric; the class of each is its place, from 1. */
  private static final List<String> WORDS =
      List.of("verbindung", "pool", "last", "zucker", "raucher", "blume", "topf", "tor");

  private final Compounds german = Compounds.of(Language.of("de"));

  private static int[] known(String word) {
    int place = WORDS.indexOf(word);
    return place < 0 ? null : new int[] {place + 1};
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "verbindungspool, '[1, 2]'",
    "poolverbindung, '[2, 1]'",
    "blumentopf, '[6, 7]'",
    "xyverbindungspool, '[0, 2]'",
    "nachlast, '[0, 3]'",
    "verbindungxpool, '[0, 2]'",
    "verbindungxxpool, '[0, 2]'",
    "verbindungenpool, '[1, 2]'",
    "zuckertopf, '[4, 7]'",
    "ofenraucher, '[0, 5]'",
    "artraucher, '[0, 5]'",
    "poolgarten, '[2, 0]'",
    "poolware, '[2, 0]'",
    "verbindungsart, '[1, 0]'",
    "ballast, null",
    "poolart, null",
    "poolstrng, null",
    "strngpool, null",
    "abraucher, null",
    "verbindung, null",
    "gartentor, null",
    "torgarten, null",
    "zuckerfrei, null",
    "nichtraucher, null",
    "wald, null",
    "'', null",
  })
  void theWordsOfTheRubricArePartsOfOthers(String word, String classes) {
    assertThat(Arrays.toString(german.classes(word, CompoundsTest::known))).isEqualTo(classes);
  }

  @ParameterizedTest(name = "{0}, {1}: {2} has {3}")
  @CsvSource({
    "de, Antikörper, Antikörperbildung, it",
    "de, Lösung, Lösungsmittel, it",
    "de, Mittel, Lösungsmittel, it",
    "de, Lösung, Wasserlösung, it",
    "de, Erlös, Verkaufserlös, it",
    "de, Freiheit, Freiheitsstrafe, it",
    "de, Freigabe, Freigabeprozess, it",
    "de, Handel, Freihandel, it",
    "de, Größe, Losgröße, it",
    "de, Resistenz, Antibiotikaresistenz, it",
    "de, Antigen, Antigentest, it",
    "de, Nichtigkeit, Nichtigkeitsklage, it",
    "de, Zucker, zuckerfrei, nothing",
    "de, Zucker, zuckerfreies, nothing",
    "de, Gluten, glutenfreien, nothing",
    "de, Arbeit, arbeitslos, nothing",
    "de, Arbeit, Arbeitslosigkeit, nothing",
    "de, Fehler, fehlerlose, nothing",
    "de, Kosten, kostenlosem, nothing",
    "de, Raucher, Nichtraucher, nothing",
    "de, Raucher, Nichtrauchern, nothing",
    "de, nicht rauchen, Nichtschwimmer, nothing",
    "de, Körper, Antikörper, nothing",
    "de, Profit, Nonprofit, nothing",
    "nl, vrijheid, vrijheidsstraf, it",
    "nl, tarief, vrijhandelstarief, it",
    "nl, handel, vrijhandel, it",
    "nl, antilichaam, antilichaamvorming, it",
    "nl, pijp, loospijp, it",
    "nl, suiker, suikervrij, nothing",
    "nl, suiker, suikervrije, nothing",
    "nl, werk, werkloos, nothing",
    "nl, werk, werkloze, nothing",
    "nl, werk, werkloosheid, nothing",
    "nl, draad, draadloze, nothing",
    "nl, lichaam, antilichaam, nothing",
    "nl, stof, antistof, nothing",
  })
  void aPartIsDeniedOnlyByAWholePart(String code, String pattern, String word, String found) {
    Language language = Language.of(code);
    WordScanner scanner = new WordScanner();
    scanner.reset(word);
    scanner.next();
    int[] classes =
        PatternProgram.of(language, pattern)
            .words()
            .look(scanner, new WordAnalysis(language))
            .classes;

    assertThat(Arrays.stream(classes).anyMatch(each -> each != 0)).isEqualTo(found.equals("it"));
  }

  @Test
  void onlySomeLanguagesHaveThem() {
    assertThat(german.areRead()).isTrue();
    assertThat(Compounds.of(Language.ENGLISH).areRead()).isFalse();
  }
}
