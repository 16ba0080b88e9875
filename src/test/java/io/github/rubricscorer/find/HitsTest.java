package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.BitSet;
import java.util.StringJoiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hits are written as their first position and the one after their last. */
@DisplayName("The hits of a fragment")
class HitsTest {
  private final Hits hits = new Hits();

  @Test
  void areInTheOrderOfTheirEnds() {
    seek(2);
    hits.take(1, 4, 2);
    hits.take(1, 6, 1);
    hits.take(1, 8, 3);

    assertThat(list(1)).isEqualTo("3-5 6-7 6-9");
    assertThat(list(0)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "3-5 4-5, 4-5 3-5",
    "4-5 3-5, 4-5 3-5",
    "0-1 2-5 4-5 3-5 4-6, 0-1 4-5 3-5 2-5 4-6",
    "3-5 2-5 1-5 4-5 6-7, 4-5 3-5 2-5 1-5 6-7",
    "1-2 3-5 4-5 2-5 3-5 6-7, 1-2 4-5 3-5 2-5 6-7",
    "3-5 3-5 4-5 4-5 3-6, 4-5 3-5 3-6",
  })
  void areShortestFirstWhereTheyEndTogetherAndEachOnce(String taken, String inOrder) {
    seek(1);
    take(0, taken);

    assertThat(list(0)).isEqualTo(inOrder);
  }

  @Test
  void areNoneWhereNoRunMayBegin() {
    BitSet denied = new BitSet();
    denied.set(4);
    hits.reset(1, new PlainText(denied));
    hits.want(0);
    hits.take(0, 4, 1);
    assertThat(hits.has(0)).isFalse();
    hits.take(0, 4, 2);

    assertThat(list(0)).isEqualTo("3-5");
  }

  @Test
  void areThoseOfTheFragmentsThatWereAskedFor() {
    hits.reset(3, PlainText.OF_ANY_WORDS);
    hits.want(0);
    hits.want(2);
    hits.want(0);
    hits.take(0, 1, 1);
    hits.take(1, 1, 1);

    assertThat(list(0)).isEqualTo("1-2");
    assertThat(hits.has(0)).isTrue();
    assertThat(hits.has(1)).isFalse();
    assertThat(hits.has(2)).isFalse();
  }

  @Test
  void areForgottenBeforeThoseOfAnotherText() {
    seek(2);
    hits.take(0, 1, 1);
    seek(2);
    assertThat(list(0)).isEmpty();
    hits.take(0, 1, 1);
    seek(40);
    assertThat(list(0)).isEmpty();
    hits.take(39, 3, 2);
    seek(3);

    assertThat(list(2)).isEmpty();
    hits.take(0, 5, 1);
    assertThat(list(0)).isEqualTo("5-6");
  }

  @Test
  void areKeptHoweverManyThereAre() {
    seek(2);
    StringJoiner even = new StringJoiner(" ");
    StringJoiner odd = new StringJoiner(" ");
    for (int position = 0; position < 1_000; position++) {
      hits.take(position % 2, position, 1);
      (position % 2 == 0 ? even : odd).add(position + "-" + (position + 1));
    }

    assertThat(list(0)).isEqualTo(even.toString());
    assertThat(list(1)).isEqualTo(odd.toString());
  }

  @Test
  void areOfSomethingThatWasRead() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Hits().addAll(PatternProgram.of("lock").program(), 0, 1))
        .withMessage("nothing was read");
  }

  @ParameterizedTest(name = "{0} before {1}, at most {2} words between: {3}")
  @CsvSource({
    "0-1, 1-2, 0, true",
    "0-1, 2-3, 0, false",
    "0-1, 2-3, 1, true",
    "1-2, 0-1, 9, false",
    "0-2, 1-3, 9, false",
    "0-1 5-6, 7-8, 1, true",
    "0-1 5-6, 4-5 9-10, 2, false",
    "5-6, 1-2 6-7, 0, true",
    "0-1, 1-2 9-10, 0, true",
    "0-1 9-10, 3-4 5-6, 3, true",
    "0-1, '', 9, false",
    "'', 0-1, 9, false",
  })
  void mayFollowThoseOfAnother(String first, String second, int words, boolean may) {
    seek(2);
    take(0, first);
    take(1, second);

    assertThat(hits.mayFollow(0, 1, words)).isEqualTo(may);
  }

  @ParameterizedTest(name = "of {0} up to {1}: {2}")
  @CsvSource({
    "0-1 2-3 1-5, 0, -1",
    "0-1 2-3 1-5, 1, 0",
    "0-1 2-3 1-5, 2, 0",
    "0-1 2-3 1-5, 3, 2",
    "0-1 2-3 1-5, 4, 2",
    "0-1 2-3 1-5, 5, 2",
    "0-1 2-3 4-5, 99, 4",
    "3-4, 4, 3",
    "3-4, 3, -1",
    "'', 9, -1",
  })
  void haveOneThatBeginsLast(String taken, int end, int latest) {
    seek(1);
    take(0, taken);

    assertThat(new LatestHits(hits, 0).beforeOrAt(end)).isEqualTo(latest);
  }

  /** Begins anew and asks for the hits of so many fragments. */
  private void seek(int fragments) {
    hits.reset(fragments, PlainText.OF_ANY_WORDS);
    for (int fragment = 0; fragment < fragments; fragment++) {
      hits.want(fragment);
    }
  }

  private void take(int fragment, String spans) {
    for (String span : spans.isEmpty() ? new String[0] : spans.split(" ", -1)) {
      int from = Integer.parseInt(span, 0, span.indexOf('-'), 10);
      int to = Integer.parseInt(span, span.indexOf('-') + 1, span.length(), 10);
      hits.take(fragment, to - 1, to - from);
    }
  }

  private String list(int fragment) {
    StringJoiner spans = new StringJoiner(" ");
    for (int hit = hits.first(fragment); hit != Hits.NONE; hit = hits.next(hit)) {
      spans.add(hits.start(hit) + "-" + hits.end(hit));
    }
    return spans.toString();
  }
}
