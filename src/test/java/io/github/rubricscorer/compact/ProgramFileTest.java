package io.github.rubricscorer.compact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The binary form of compiled patterns")
class ProgramFileTest {
  @Test
  void givesArraysInTheOrderInWhichTheyWereWritten() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    out.number(-7);
    out.ints(new int[] {0, -1, Integer.MAX_VALUE});
    out.ints(new int[0]);
    out.longs(new long[] {Long.MIN_VALUE, 1});
    out.lists(new int[][] {{}, {3, 4}, {}, {-5}});
    out.strings(new String[] {"", "naïve", "\uD83D\uDE00", "a"});
    out.number(8);

    ProgramFile.Reader in = new ProgramFile.Reader(out.bytes());
    assertThat(in.number()).isEqualTo(-7);
    assertThat(in.ints()).containsExactly(0, -1, Integer.MAX_VALUE);
    assertThat(in.ints()).isEmpty();
    assertThat(in.longs()).containsExactly(Long.MIN_VALUE, 1);
    assertThat(in.lists()).isDeepEqualTo(new int[][] {{}, {3, 4}, {}, {-5}});
    assertThat(in.strings()).containsExactly("", "naïve", "\uD83D\uDE00", "a");
    assertThat(in.number()).isEqualTo(8);
  }

  @Test
  void listsWithoutElementsAreOne() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    out.lists(new int[][] {{}, {3}, {}, {}});

    int[][] lists = new ProgramFile.Reader(out.bytes()).lists();

    assertThat(lists[0]).isSameAs(lists[2]);
    assertThat(lists[3]).isSameAs(lists[2]);
    assertThat(lists[1]).containsExactly(3);
  }
}
