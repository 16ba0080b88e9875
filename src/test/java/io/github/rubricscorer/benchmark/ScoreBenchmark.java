package io.github.rubricscorer.benchmark;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.text.AnswerAnalyzer;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What scoring an answer costs, beside the least that any search by analysed words costs: cutting
 * the same answers into words ({@link #tokenizer}) and taking these through an analyzer, without
 * doing anything with them. {@link #drain} is the usual English chain of Lucene, {@link #ownDrain}
 * that of this library. If scoring is cheaper than they, its memory of words pays, and finding and
 * judging concepts costs less than it saves.
 *
 * <p>All take the same answers, {@value #ANSWERS} different ones of {@value #CHARACTERS}
 * characters, so that neither the words nor the branches can be learnt by heart. {@link #strangers}
 * scores as many characters of words that were never there before, which no memory helps with.
 * {@link #longAnswer} scores the text of all {@link #shortAnswers} as one answer. {@link
 * #manySynonyms} scores by a rubric that has a hundred times the synonyms of that of {@link
 * #fewSynonyms} for the same number of concepts, so that the results are as large.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class ScoreBenchmark {
  static final int ANSWERS = 8_192;
  static final int CHARACTERS = 600;
  static final int LONG = 1 << 20;
  static final int SHORT = 1 << 10;
  static final int CONCEPTS = 12;
  static final int FEW_SYNONYMS = 60;
  static final int MANY_SYNONYMS = 100 * FEW_SYNONYMS;

  static final String QUESTION = "django-connection-spikes";
  private static final String GENERATED = "generated";

  private final Analyzer stock = new StockAnalyzer();
  private final Analyzer own = new AnswerAnalyzer(Language.ENGLISH);

  /** Answers, and where a thread is in them. */
  @State(Scope.Thread)
  public static class Answers {
    private String[] texts = {};
    private int next;

    @Setup(Level.Trial)
    public void write() {
      texts = new Corpus(1).answers(ANSWERS, CHARACTERS);
      next = (int) (Thread.currentThread().threadId() * 97 % ANSWERS);
    }

    String next() {
      next = next + 1 == texts.length ? 0 : next + 1;
      return texts[next];
    }
  }

  /** Answers of words of which none comes twice. */
  @State(Scope.Thread)
  public static class Strangers {
    private String[] texts = {};
    private int next;

    @Setup(Level.Trial)
    public void write() {
      texts = new Corpus(2).strangers(ANSWERS, CHARACTERS);
    }

    String next() {
      next = next + 1 == texts.length ? 0 : next + 1;
      return texts[next];
    }
  }

  /** The same text as one long answer and as many short ones. */
  @State(Scope.Thread)
  public static class Lengths {
    private String all = "";
    private String[] texts = {};
    private int next;

    @Setup(Level.Trial)
    public void write() {
      texts = new Corpus(3).answers(LONG / SHORT, SHORT);
      all = String.join("", texts);
    }

    String next() {
      next = next + 1 == texts.length ? 0 : next + 1;
      return texts[next];
    }
  }

  /** The rubrics that come with the library. */
  @State(Scope.Benchmark)
  public static class Bundled {
    private final Scorer scorer = Scorer.bundled();
  }

  /** A rubric of few synonyms. */
  @State(Scope.Benchmark)
  public static class Few {
    private final Scorer scorer = generated(FEW_SYNONYMS);
  }

  /** A rubric of as many concepts and a hundred times as many synonyms. */
  @State(Scope.Benchmark)
  public static class Many {
    private final Scorer scorer = generated(MANY_SYNONYMS);
  }

  private static Scorer generated(int synonyms) {
    return Scorer.of(List.of(new GeneratedRubrics(4).rubric(GENERATED, CONCEPTS, synonyms)));
  }

  @Benchmark
  public Score score(Bundled rubrics, Answers answers) {
    return rubrics.scorer.score(QUESTION, answers.next());
  }

  @Benchmark
  public Score strangers(Bundled rubrics, Strangers answers) {
    return rubrics.scorer.score(QUESTION, answers.next());
  }

  @Benchmark
  public Score longAnswer(Bundled rubrics, Lengths answers) {
    return rubrics.scorer.score(QUESTION, answers.all);
  }

  @Benchmark
  public Score shortAnswers(Bundled rubrics, Lengths answers) {
    return rubrics.scorer.score(QUESTION, answers.next());
  }

  @Benchmark
  public Score fewSynonyms(Few rubric, Answers answers) {
    return rubric.scorer.score(GENERATED, answers.next());
  }

  @Benchmark
  public Score manySynonyms(Many rubric, Answers answers) {
    return rubric.scorer.score(GENERATED, answers.next());
  }

  @Benchmark
  public int drain(Answers answers) throws IOException {
    return drain(stock, answers.next());
  }

  @Benchmark
  public int ownDrain(Answers answers) throws IOException {
    return drain(own, answers.next());
  }

  @Benchmark
  public int tokenizer(Tokens tokens, Answers answers) throws IOException {
    return tokens.drain(answers.next());
  }

  private static int drain(Analyzer analyzer, String answer) throws IOException {
    try (TokenStream tokens = analyzer.tokenStream("answer", answer)) {
      return drain(tokens);
    }
  }

  private static int drain(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
    int letters = 0;
    tokens.reset();
    while (tokens.incrementToken()) {
      letters += term.length();
    }
    tokens.end();
    return letters;
  }

  /** A tokenizer alone. */
  @State(Scope.Thread)
  public static class Tokens {
    private final StandardTokenizer tokenizer = new StandardTokenizer();

    int drain(String answer) throws IOException {
      tokenizer.setReader(new StringReader(answer));
      try (tokenizer) {
        return ScoreBenchmark.drain(tokenizer);
      }
    }
  }

  /** Lucene's usual English chain, without stop words, as negators are among these. */
  static final class StockAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer words = new StandardTokenizer();
      TokenStream folded =
          new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
      return new TokenStreamComponents(words, new PorterStemFilter(folded));
    }
  }
}
