package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixesTest {
  private static final Prefixes PREFIXES =
      Prefixes.of(List.of("shard", "repl", "sha", "replic", "zzz"));

  @ParameterizedTest(name = "{0} begins with {1}")
  @CsvSource({
    "replicas, replic",
    "replic, replic",
    "replay, repl",
    "replz, repl",
    "repl, repl",
    "rep, ",
    "shards, shard",
    "shape, sha",
    "shz, ",
    "s, ",
    "zzzz, zzz",
    "zzz, zzz",
    "zz, ",
    "abc, ",
    "'', ",
  })
  void aWordBeginsWithTheLongest(String word, String longest) {
    assertThat(PREFIXES.longest(word)).isEqualTo(longest);
  }

  @ParameterizedTest(name = "{0} begins with {1}")
  @CsvSource({"replic, repl", "repl, ", "shard, sha", "sha, ", "zzz, "})
  void aPrefixBeginsWithAShorterOne(String prefix, String shorter) {
    assertThat(PREFIXES.longestWithin(prefix)).isEqualTo(shorter);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "replicas, true",
    "rep, true",
    "repair, true",
    "sha, true",
    "shape, true",
    "zzz, true",
    "re, false",
    "sh, false",
    "r, false",
    "'', false",
    "rex, false",
    "shz, false",
    "Sha, false",
    "xha, false",
    "sh9, false",
  })
  void threeLettersTellThatMostWordsHaveNone(String word, boolean may) {
    assertThat(PREFIXES.mayBegin(word)).isEqualTo(may);
    assertThat(PREFIXES.longest(word) == null || may).isTrue();
  }

  @Test
  void theyAreSorted() {
    assertThat(PREFIXES.sorted()).containsExactly("repl", "replic", "sha", "shard", "zzz");
    assertThat(PREFIXES.beginningWith("re")).containsExactly("repl", "replic");
    assertThat(PREFIXES.beginningWith("sha")).containsExactly("sha", "shard");
    assertThat(PREFIXES.beginningWith("shb")).isEmpty();
    assertThat(PREFIXES.beginningWith("")).hasSize(5);
  }

  @Test
  void mostRubricsHaveNone() {
    Prefixes none = Prefixes.of(List.of());

    assertThat(none.sorted()).isEmpty();
    assertThat(none.longest("word")).isNull();
    assertThat(none.mayBegin("word")).isFalse();
  }
}
