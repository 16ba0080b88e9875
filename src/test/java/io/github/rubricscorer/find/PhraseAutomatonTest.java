package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compile.Dictionary;
import io.github.rubricscorer.compile.ProgramCompiler;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The automaton")
class PhraseAutomatonTest {
  private static final List<String> PHRASES =
      List.of(
          "read replica",
          "replica",
          "read (only|mostly) replica",
          "replica set",
          "shard*",
          "read replica lag");

  private final Program program = program(PHRASES);

  @ParameterizedTest(name = "finds {1} in: {0}")
  @CsvSource({
    "read, ''",
    "replica, 1@1",
    "read replica, 0@2 1@1",
    "a read replica set, 0@2 1@1 3@2",
    "read read replica, 0@2 1@1",
    "read only replica, 2@3 1@1",
    "read mostly replicas, 2@3 1@1",
    "read hardly replica, 1@1",
    "sharding shards, 4@1 4@1",
    "resharding, ''",
    "replica read replica, 1@1 0@2 1@1",
    "read replica lag, 0@2 1@1 5@3",
    "replica lag, 1@1",
    "read replica lag set, 0@2 1@1 5@3",
    "read replica replica set, 0@2 1@1 1@1 3@2",
  })
  void reportsEachFragmentWhereItEndsWithItsLength(String words, String expected) {
    assertThat(found(words)).isEqualTo(expected);
  }

  @Test
  void startsAnewAfterAWordThatNoPatternAsksFor() {
    PhraseAutomaton automaton = program.automaton();
    int afterRead = automaton.next(PhraseAutomaton.START, wordClass("read"));

    assertThat(afterRead).isNotEqualTo(PhraseAutomaton.START);
    assertThat(automaton.next(afterRead, wordClass("only"))).isNotEqualTo(PhraseAutomaton.START);
    assertThat(automaton.next(afterRead, wordClass("banana"))).isEqualTo(PhraseAutomaton.START);
  }

  @Test
  void givesEveryWordThatNoPatternAsksForClassZero() {
    assertThat(wordClass("banana")).isZero();
    assertThat(wordClass("reading")).isEqualTo(wordClass("read")).isNotZero();
    assertThat(wordClass("sharded")).isNotEqualTo(wordClass("replica")).isNotZero();
  }

  private static Program program(List<String> phrases) {
    ProgramCompiler compiler =
        new ProgramCompiler(new Dictionary(Vocabulary.EMPTY, Language.ENGLISH));
    phrases.stream()
        .map(Synonym::of)
        .forEach(synonym -> assertThat(compiler.prepare(synonym)).isNull());
    return compiler.program();
  }

  private int wordClass(String word) {
    AnswerReading reading = new AnswerReading();
    WordIndex index = WordIndex.of(program.lexicon(), program.writing(), Language.ENGLISH);
    reading.read(
        word,
        program,
        new WordCache(program.lexicon(), program.lexicon(), other -> 0, index, Language.ENGLISH),
        false);
    return reading.wordClass(0);
  }

  /** Returns the number of each fragment that ends, with its length, in the order of their ends. */
  private String found(String words) {
    PhraseAutomaton automaton = program.automaton();
    List<String> found = new ArrayList<>();
    int state = PhraseAutomaton.START;
    for (String word : words.split(" ", -1)) {
      state = automaton.next(state, wordClass(word));
      int ending = automaton.ending(state);
      List<String> here = new ArrayList<>();
      for (int part = ending; part != PhraseAutomaton.NO_ENDING; part = automaton.besides(part)) {
        for (int o = automaton.outputsFrom(part); o < automaton.outputsFrom(part + 1); o++) {
          here.add(automaton.outputFragment(o) + "@" + automaton.outputLength(o));
        }
      }
      here.sort((a, b) -> b.charAt(2) - a.charAt(2));
      found.addAll(here);
    }
    return String.join(" ", found);
  }
}
