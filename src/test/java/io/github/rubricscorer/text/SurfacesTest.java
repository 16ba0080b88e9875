package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One spelling of the many that a word has. */
class SurfacesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Kafka, kafka",
    "naïve, naive",
    "e\u0301tat, etat",
    "Ｋａｆｋａ, kafka",
    "ﬁle, file",
    "straße, strasse",
    "'2,000', 2000",
    "don't, dont",
    "don’t, dont",
    "don´t, dont",
    "DON'T, dont",
    "n't, nt",
    "can't, cant",
    "rock't, rock't",
    "'n''tx', n'tx",
    "O’Brien, o'brien",
    "Redis's, redis",
    "Redis’s, redis",
    "dosent, doesnt",
    "dosen't, doesnt",
    "Woudn’t, wouldnt",
    "WOUDNT, wouldnt",
    "didint, didnt",
    "dont, dont",
    "hasent, hasnt",
    "cent, cent",
    "α, alpha",
    "Ω, omega",
    "ω, omega",
    "ς, sigma",
    "μs, μs",
    "Ca²⁺, ca2",
    "x⁻¹, x1",
    "photo\u00ADsynthesis, photosynthesis",
    "cасhе, cache",
    "СОRRЕСТ, correct",
    "кафка, кафка",
    "हिन्दी, हिन्दी",
  })
  void haveNoCapitalsNoAccentsAndNoPossessive(String word, String surface) {
    assertThat(new WordAnalysis(Language.ENGLISH).surface(word)).isEqualTo(surface);
    assertThat(new WordAnalysis(Language.ENGLISH).analyse(word).surface()).isEqualTo(surface);
  }

  /** The letters of a longer word are still in the room that both have. */
  @Test
  void ofAWordDoNotDependOnTheOneBefore() {
    WordAnalysis analysis = new WordAnalysis(Language.ENGLISH);
    for (String before :
        List.of("кафкаz", "zzzzzzzzz", "кафкаааа", "2,000,000", "isn't", "e\u0301e\u0301")) {
      analysis.analyse(before);
      assertThat(analysis.surface("кафка")).as(before).isEqualTo("кафка");
      analysis.analyse(before);
      assertThat(analysis.surface("cасhе")).as(before).isEqualTo("cache");
      analysis.analyse(before);
      assertThat(analysis.surface("n't")).as(before).isEqualTo("nt");
    }
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "de, Straße, strasse",
    "de, Bäume, baume",
    "de, DIE, die",
    "de, Groesse, grosse",
    "de, Haeuser, hauser",
    "fr, L'été, ete",
    "fr, d’eau, eau",
    "it, dell'acqua, acqua",
    "ca, l'aigua, aigua",
    "tr, ISPARTA'nın, isparta",
    "es, AÑO, ano",
  })
  void ofOtherLanguagesAreWrittenAsTheseDo(String language, String word, String surface) {
    assertThat(new WordAnalysis(Language.of(language)).surface(word)).isEqualTo(surface);
  }

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource({
    "bg, градове, град",
    "cs, hrady, hrad",
    "da, husene, huset",
    "el, δρόμοι, δρόμος",
    "es, libros, libro",
    "fi, talot, talo",
    "fr, chevaux, cheval",
    "fr, l'arbre, arbres",
    "gl, casas, casa",
    "hu, házak, ház",
    "nl, boeken, boek",
    "no, husene, huset",
    "pt, livros, livro",
    "ro, caselor, case",
    "ru, дома, дом",
    "sv, husen, huset",
    "tr, evler, ev",
  })
  void ofOneWordHaveOneStem(String language, String one, String other) {
    WordAnalysis analysis = new WordAnalysis(Language.of(language));

    assertThat(analysis.analyse(one).stem()).isEqualTo(analysis.analyse(other).stem());
  }
}
