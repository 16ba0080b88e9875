package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
}
