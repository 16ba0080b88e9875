package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanWordsTest {
  private static final Language GERMAN = Language.of("de");

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "verdunstet, Verdunstung",
    "verdunstete, verdunstet",
    "erwärmt, erwärmen",
    "Dunkelheit, dunkel",
    "Trockenheit, trocken",
    "Zufriedenheit, zufrieden",
    "Veränderung, verändert",
    "Erwärmung, erwärmen",
    "Sauberkeit, sauber",
    "Fotos, Foto",
    "Apps, App",
    "Kameras, Kamera",
    "reflektiert, reflektieren",
    "Pflanzen, Pflanze",
    "gegeben, geben",
    "gibt, geben",
    "nimmst, nehmen",
    "abgeschaltet, abschalten",
    "abzuschalten, abschalten",
    "aufgenommen, aufnehmen",
    "aufzunehmen, aufnehmen",
    "teilgenommen, teilnehmen",
    "zurückgegeben, zurückgeben",
    "verstanden, verstehen",
    "bekommt, bekommen",
    "gearbeitet, arbeiten",
    "geredet, reden",
    "gemacht, machen",
    "gekochtes, kochen",
    "gekochten, kochen",
    "gekochtem, kochen",
    "gekochter, kochen",
    "gekochte, kochen",
    "Sofas, Sofa",
    "Chips, Chip",
    "verzögert, verzögern",
    "Verzögerung, verzögern",
  })
  void formsOfAWordAreOne(String one, String other) {
    WordAnalysis analysis = new WordAnalysis(GERMAN);
    assertThat(analysis.analyse(one).stem()).isEqualTo(analysis.analyse(other).stem());
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "Blatt, Blase",
    "Bett, Beet",
    "Zeit, Zeh",
    "Gas, Gasse",
    "Haus, Hau",
    "Kraft, Kraf",
    "Sprung, Spr",
    "Staat, Staa",
    "der, Derby",
    "ein, einer",
    "Gesicht, sichten",
    "Gericht, richten",
    "Verstand, verstehen",
    "gut, Gutachten",
    "abzu, ab",
    "Anzug, anziehen",
    "Komitee, Komit",
    "Chaussee, Chauss",
  })
  void otherWordsAreOthers(String one, String other) {
    WordAnalysis analysis = new WordAnalysis(GERMAN);
    assertThat(analysis.analyse(one).stem()).isNotEqualTo(analysis.analyse(other).stem());
  }
}
