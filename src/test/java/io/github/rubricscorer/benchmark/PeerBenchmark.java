package io.github.rubricscorer.benchmark;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Trie;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Scoring beside other ways to find the same {@value #PHRASES} phrases of two words in the same
 * answers. {@link #memoryIndex} is what Lucene has for it: the answer as an index of one document,
 * and a phrase query for each phrase. {@link #regex} is one compiled alternation, {@link
 * #ahoCorasick} and {@link #doubleArrayTrie} are automata over the characters of the answer in
 * lower case; these three know neither inflection nor polarity nor spelling.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class PeerBenchmark {
  static final int PHRASES = 300;
  private static final String FIELD = "answer";

  private final List<String> phrases = new GeneratedRubrics(5).phrases(PHRASES);
  private final Scorer scorer =
      Scorer.of(List.of(GeneratedRubrics.rubric(FIELD, PHRASES / 5, phrases)));
  private final Analyzer analyzer = new ScoreBenchmark.StockAnalyzer();
  private final List<Query> queries = queries(phrases, analyzer);
  private final Pattern pattern =
      Pattern.compile(
          phrases.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")),
          Pattern.CASE_INSENSITIVE);
  private final Trie trie =
      Trie.builder().ignoreCase().onlyWholeWords().addKeywords(phrases).build();
  private final AhoCorasickDoubleArrayTrie<String> doubleArray = doubleArray(phrases);

  private static List<Query> queries(List<String> phrases, Analyzer analyzer) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    List<Query> queries = new ArrayList<>();
    for (String phrase : phrases) {
      queries.add(builder.createPhraseQuery(FIELD, phrase));
    }
    return queries;
  }

  private static AhoCorasickDoubleArrayTrie<String> doubleArray(List<String> phrases) {
    TreeMap<String, String> words = new TreeMap<>();
    phrases.forEach(phrase -> words.put(phrase, phrase));
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(words);
    return trie;
  }

  @Benchmark
  public Score score(ScoreBenchmark.Answers answers) {
    return scorer.score(FIELD, answers.next());
  }

  @Benchmark
  public int memoryIndex(ScoreBenchmark.Answers answers) throws IOException {
    MemoryIndex index = new MemoryIndex();
    index.addField(FIELD, answers.next(), analyzer);
    IndexSearcher searcher = index.createSearcher();
    int found = 0;
    for (Query query : queries) {
      found += searcher.count(query);
    }
    return found;
  }

  @Benchmark
  public int regex(ScoreBenchmark.Answers answers) {
    Matcher matcher = pattern.matcher(answers.next());
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    return found;
  }

  @Benchmark
  public int ahoCorasick(ScoreBenchmark.Answers answers) {
    return trie.parseText(answers.next()).size();
  }

  @Benchmark
  public int doubleArrayTrie(ScoreBenchmark.Answers answers) {
    return doubleArray.parseText(answers.next().toLowerCase(Locale.ROOT)).size();
  }
}
