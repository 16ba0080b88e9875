package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAnalysisTest {
  @ParameterizedTest(name = "{0} and {1} are one word")
  @CsvSource({
    "caches, caching",
    "replicas, Replica",
    "queries, query",
    "written, writes",
    "sent, sending",
    "indices, index",
    "optimise, optimize",
    "synchronisation, synchronization",
    "behaviour, behavior",
    "cancelled, cancel",
    "Salesforce’s, salesforce",
    "naïve, naive",
    "Ｋａｆｋａ, kafka",
    "e\u0301tat, état",
    "straße, strasse",
    "2000, '2,000'",
    "don’t, dont",
  })
  void formsOfAWordHaveOneStem(String one, String other) {
    WordAnalysis analysis = new WordAnalysis(Language.ENGLISH);
    assertThat(analysis.analyse(one).stem()).isEqualTo(analysis.analyse(other).stem());
  }

  @ParameterizedTest(name = "{0}: {1} and {2} are one word")
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | l´eau | eau",
        "fr | l`eau | eau",
        "fr | qu‘eau | eau",
        "it | l‘acqua | acqua",
        "it | dell´acqua | acqua",
        "ca | d´aigua | aigua",
        "ga | d‘fhear | fhear",
        "tr | Ankara´da | Ankara",
      })
  void anyApostropheStandsAfterWhatIsElided(String language, String one, String other) {
    WordAnalysis analysis = new WordAnalysis(Language.of(language));
    assertThat(analysis.analyse(one).stem()).isEqualTo(analysis.analyse(other).stem());
  }

  @ParameterizedTest(name = "{0}: {1} and {2} are one word")
  @CsvSource({
    "ar, ٥٠, 50",
    "bn, ৫০, 50",
    "ckb, ٥٠, 50",
    "fa, ۵۰, 50",
    "hi, ५०, 50",
    "ta, ௫௦, 50",
    "te, ౫౦, 50",
    "fa, أحمد, احمد",
    "fa, مدرسة, مدرسه",
    "sr, књига, књиге",
    "sr, књига, knjige",
    "sr, školama, школама",
  })
  void aLanguageHasTheChainOfItsAnalyzer(String language, String one, String other) {
    WordAnalysis analysis = new WordAnalysis(Language.of(language));
    assertThat(analysis.analyse(one).stem()).isEqualTo(analysis.analyse(other).stem());
  }

  @ParameterizedTest(name = "{0} and {1} are two words")
  @CsvSource({"pool, poll", "cash, cache", "I'd, id", "won't, won", "C++, C", ".NET, net"})
  void otherWordsStayApart(String one, String other) {
    WordAnalysis analysis = new WordAnalysis(Language.ENGLISH);
    assertThat(analysis.analyse(one).stem()).isNotEqualTo(analysis.analyse(other).stem());
  }

  @Test
  void theAnalyzerIsTheSameChainWithOffsetsIntoTheText() throws IOException {
    String text = "I’d never cache Ｋａｆｋａ’s replicas; not 😀 the queries.";
    WordAnalysis analysis = new WordAnalysis(Language.ENGLISH);
    List<String> terms = new ArrayList<>();
    try (AnswerAnalyzer analyzer = new AnswerAnalyzer(Language.ENGLISH);
        TokenStream tokens = analyzer.tokenStream("answer", text)) {
      OffsetAttribute offsets = tokens.getAttribute(OffsetAttribute.class);
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String word = text.substring(offsets.startOffset(), offsets.endOffset());
        assertThat(analysis.analyse(word).stem()).isEqualTo(term.toString());
        terms.add(term.toString());
      }
      tokens.end();
      assertThat(offsets.endOffset()).isEqualTo(text.length());
    }
    assertThat(terms).contains("never", "not", "kafka").hasSize(8);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "en, I cached replicas. 😀, i@0-1 cach@2-8 replica@9-17",
    "de, Die Server schalten ab, die_@0-3 serv@4-10 schal@11-19 ab@20-22",
    "en, '', ''",
  })
  void anAnalyzerOfALanguageGivesItsStems(String code, String text, String terms)
      throws IOException {
    try (AnswerAnalyzer analyzer = new AnswerAnalyzer(Language.of(code))) {
      for (int time = 0; time < 2; time++) {
        assertThat(terms(analyzer, text)).isEqualTo(terms);
      }
    }
  }

  @Test
  void anAnalyzerNormalizesWithoutStems() {
    try (AnswerAnalyzer analyzer = new AnswerAnalyzer(Language.ENGLISH)) {
      assertThat(analyzer.normalize("answer", "Ｋａｆｋａ’s").utf8ToString()).isEqualTo("kafka");
      assertThat(analyzer.normalize("answer", "Replicas").utf8ToString()).isEqualTo("replicas");
    }
  }

  private static String terms(AnswerAnalyzer analyzer, String text) throws IOException {
    StringJoiner terms = new StringJoiner(" ");
    try (TokenStream tokens = analyzer.tokenStream("answer", text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term + "@" + offsets.startOffset() + "-" + offsets.endOffset());
      }
      tokens.end();
      assertThat(offsets.endOffset()).isEqualTo(text.length());
    }
    return terms.toString();
  }

  @Test
  void aStemIsThatOfTheAnalysis() {
    WordAnalysis analysis = new WordAnalysis(Language.ENGLISH);
    for (String word : List.of("caching", "replicas", "written", "queue")) {
      assertThat(analysis.stem(word)).hasToString(analysis.analyse(word).stem());
      assertThat(analysis.surface(word)).isEqualTo(word);
    }
    assertThat(analysis.language()).isEqualTo(Language.ENGLISH);
    assertThat(WordAnalysis.basis()).matches("\\d+\\.\\d+\\.\\d+");
  }
}
