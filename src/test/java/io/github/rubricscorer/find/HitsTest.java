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
  void areThoseThatWereToldInTheirOrder() {
    hits.reset(2, PlainText.OF_ANY_WORDS);
    hits.tell(1, 4, 2);
    hits.tell(1, 6, 1);
    hits.tell(1, 8, 3);

    assertThat(list(1)).isEqualTo("3-5 6-7 6-9");
    assertThat(list(0)).isEmpty();
  }

  @Test
  void areOneWhereItIsToldSeveralTimesInARow() {
    hits.reset(1, PlainText.OF_ANY_WORDS);
    hits.tell(0, 4, 2);
    hits.tell(0, 4, 2);
    hits.tell(0, 4, 1);
    hits.tell(0, 5, 2);
    hits.tell(0, 5, 2);

    assertThat(list(0)).isEqualTo("3-5 4-5 4-6");
  }

  @Test
  void areNoneWhereNoRunMayBegin() {
    BitSet denied = new BitSet();
    denied.set(4);
    hits.reset(1, new PlainText(denied));
    hits.tell(0, 4, 1);
    assertThat(hits.has(0)).isFalse();
    hits.tell(0, 4, 2);

    assertThat(list(0)).isEqualTo("3-5");
  }

  @Test
  void areThoughtToBeThereWhereTheyWereToldAndNotWhereTheyWereAskedFor() {
    hits.reset(3, PlainText.OF_ANY_WORDS);
    hits.tell(0, 1, 1);
    hits.tell(1, 1, 1);
    hits.want(0);
    hits.want(2);

    assertThat(list(0)).isEqualTo("1-2");
    assertThat(hits.has(0)).isTrue();
    assertThat(hits.has(2)).isFalse();
    assertThat(hits.hasAll(new int[] {0, 1})).isTrue();
    assertThat(hits.hasAll(new int[] {0, 2})).isFalse();
    assertThat(hits.hasAll(new int[] {2, 0})).isFalse();
    assertThat(hits.hasAll(new int[0])).isTrue();
  }

  @Test
  void areForgottenBeforeThoseOfAnotherText() {
    hits.reset(2, PlainText.OF_ANY_WORDS);
    hits.tell(0, 1, 1);
    hits.reset(2, PlainText.OF_ANY_WORDS);
    assertThat(list(0)).isEmpty();
    hits.tell(0, 1, 1);
    hits.reset(40, PlainText.OF_ANY_WORDS);
    assertThat(list(0)).isEmpty();
    hits.tell(39, 3, 2);
    hits.reset(3, PlainText.OF_ANY_WORDS);

    assertThat(list(2)).isEmpty();
    hits.tell(0, 5, 1);
    assertThat(list(0)).isEqualTo("5-6");
  }

  @Test
  void areKeptHoweverManyThereAre() {
    hits.reset(2, PlainText.OF_ANY_WORDS);
    StringJoiner even = new StringJoiner(" ");
    StringJoiner odd = new StringJoiner(" ");
    for (int position = 0; position < 1_000; position++) {
      hits.tell(position % 2, position, 1);
      (position % 2 == 0 ? even : odd).add(position + "-" + (position + 1));
    }

    assertThat(list(0)).isEqualTo(even.toString());
    assertThat(list(1)).isEqualTo(odd.toString());
  }

  @Test
  void areOfSomethingThatWasRead() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Hits().tell(0, 0, 1))
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
    hits.reset(2, PlainText.OF_ANY_WORDS);
    tell(0, first);
    tell(1, second);

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
  void haveOneThatBeginsLast(String told, int end, int latest) {
    hits.reset(1, PlainText.OF_ANY_WORDS);
    tell(0, told);

    assertThat(new LatestHits(hits, 0).beforeOrAt(end)).isEqualTo(latest);
  }

  private void tell(int fragment, String spans) {
    for (String span : spans.isEmpty() ? new String[0] : spans.split(" ", -1)) {
      int from = Integer.parseInt(span, 0, span.indexOf('-'), 10);
      int to = Integer.parseInt(span, span.indexOf('-') + 1, span.length(), 10);
      hits.tell(fragment, to - 1, to - from);
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
