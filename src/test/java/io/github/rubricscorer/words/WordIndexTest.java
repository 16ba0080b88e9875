package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.find.PatternProgram;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words of patterns")
class WordIndexTest {
  private final Program program =
      PatternProgram.of("rate limit", "read replica", "readreplica", "shard*", "circuit breaker")
          .program();
  private final WordIndex index =
      WordIndex.of(program.lexicon(), program.writing(), Language.ENGLISH);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ratelimit, rate limit",
    "circuitbreak, circuit breaker",
    "readreplica, ",
    "limitrate, ",
    "rate, ",
  })
  void areOneWhereTheyAreWrittenTogether(String stem, String words) {
    for (WordIndex each : List.of(index, writtenAndRead())) {
      List<String> joined = each.joined(stem);
      assertThat(joined == null ? null : String.join(" ", joined)).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lim", "rate", "cir", "bre", "shard", "rea", "replica"})
  void haveBeginnings(String beginning) {
    assertThat(index.beginnings().has(beginning)).isTrue();
    assertThat(writtenAndRead().beginnings().has(beginning)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratel", "circuitb", "shards", "xyz", "limits", "readr"})
  void haveNoOthers(String beginning) {
    assertThat(index.beginnings().has(beginning)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "limti, limit",
    "repilca, replica",
    "circiut, circuit",
    "circuitbraeker, circuitbreaker",
    "limit, ",
    "banana, ",
  })
  void areKnownWhenTheyAreMisspelt(String written, String meant) {
    assertThat(index.spelling().correct(written)).isEqualTo(meant);
    assertThat(writtenAndRead().spelling().correct(written)).isEqualTo(meant);
  }

  private WordIndex writtenAndRead() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    index.write(out);
    return new WordIndex(new ProgramFile.Reader(out.bytes()), program.writing());
  }
}
