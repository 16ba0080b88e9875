package io.github.rubricscorer.scoring.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.PatternProgram;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Labels by names that hold in every lexicon")
class LabelNamesTest {
  /** The same words in another order, and each edition has some of its own. */
  private final PatternProgram earlier = PatternProgram.of("queue", "read replica", "repl*");

  private final PatternProgram later = PatternProgram.of("repl*", "bucket", "=queue", "replica");

  @Test
  void areTheSameForWhatBothAskFor() {
    Map<String, Long> before = shared(earlier, later);
    Map<String, Long> now = shared(later, earlier);
    assertThat(before.get("replica+repl*")).isNotZero().isEqualTo(now.get("replica+repl*"));
    assertThat(before.get("repl*")).isNotZero().isEqualTo(now.get("repl*"));
    assertThat(before.get("repl*")).isNotEqualTo(before.get("replica+repl*"));
  }

  @Test
  void areNoneWhereTheOtherAsksForNothingOfAWord() {
    assertThat(shared(earlier, later)).containsEntry("read", 0L).containsEntry("queue", 0L);
    assertThat(shared(later, earlier)).containsEntry("bucket", 0L).containsEntry("=queue", 0L);
  }

  @Test
  void dependOnNothingButTheWords() {
    assertThat(shared(earlier, earlier)).isEqualTo(shared(earlier, earlier));
    assertThat(shared(earlier, earlier).values()).doesNotContain(0L).doesNotHaveDuplicates();
  }

  @Test
  void haveNoneForWordsThatNobodyAsksFor() {
    long[] names = names(earlier).ofClasses(names(later));
    assertThat(names[0]).isZero();
    assertThat(Arrays.stream(names).filter(name -> name != 0).count()).isEqualTo(2);
  }

  private static LabelNames names(PatternProgram program) {
    return LabelNames.of(program.program().lexicon());
  }

  /** Returns the number of each class, by the labels of the class. */
  private static Map<String, Long> shared(PatternProgram of, PatternProgram with) {
    long[] names = names(of).ofClasses(names(with));
    Map<String, Long> byLabels = new TreeMap<>();
    for (int wordClass = 1; wordClass < names.length; wordClass++) {
      byLabels.put(of.labels(wordClass), names[wordClass]);
    }
    return byLabels;
  }
}
