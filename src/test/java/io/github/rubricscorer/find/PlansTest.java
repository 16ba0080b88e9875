package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Limit;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Plans in numbers")
class PlansTest {
  private static final int GAP = PackedLimit.of(new Limit(3, Reach.SENTENCE));
  private static final int WITHOUT = PackedLimit.excluding(GAP);

  /** By the grammar of {@link Plans}, one plan a line. */
  private static final int[][] WRITTEN = {
    {1, 2, 5, GAP, 6},
    {1, 3, 5, GAP, 6, WITHOUT, 7, 8},
    {2, 15, 4, 1, 9, 2, 5, GAP, 6},
    {Plans.SEVERAL, 2, Plans.number(Extent.SENTENCE), 2, 1, 1, 5, 1, 1, 6},
    {Plans.TIMES, 3, Plans.number(Extent.ANSWER), 1, 1, 1, 5},
    {Plans.SEVERAL, 1, Plans.number(Extent.words(9)), 1, 1, 2, 5, GAP, 6},
  };

  private static final String[] TEXTS = {
    "[5 ..3 6]",
    "[5 ..3 6 ..3 !7 8]",
    "[9] &15 &4 [5 ..3 6]",
    "2 within sentence of [5] or [6]",
    "3 times within answer of [5]",
    "1 within 9 of [5 ..3 6]",
    "[11]",
  };

  @Test
  void areMadeWhenTheyAreAskedFor() {
    Plans plans = plans();

    assertThat(plans).hasSize(TEXTS.length);
    for (int plan = 0; plan < TEXTS.length; plan++) {
      assertThat(text(plans.get(plan))).isEqualTo(TEXTS[plan]);
      assertThat(plans.get(plan)).isSameAs(plans.get(plan));
      assertThat(text(plans.make(plan))).isEqualTo(TEXTS[plan]);
    }
    assertThat(plans.madeAnew()).extracting(PlansTest::text).containsExactly(TEXTS);
    assertThat(plans.madeAnew().getFirst()).isNotSameAs(plans.get(0));
  }

  @Test
  void areTheSameAfterTheyWereWritten() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    plans().write(out);

    assertThat(new Plans(new ProgramFile.Reader(out.bytes())))
        .extracting(PlansTest::text)
        .containsExactly(TEXTS);
  }

  @Test
  void areOneFragmentWhereThatIsAllThereIsToFind() {
    assertThat(plans())
        .filteredOn(plan -> plan instanceof Plan.Window window && window.isOneFragment())
        .extracting(PlansTest::text)
        .containsExactly("[11]");
  }

  private static Plans plans() {
    List<Integer> numbers = new ArrayList<>();
    int[] starts = new int[WRITTEN.length + 1];
    for (int plan = 0; plan < WRITTEN.length; plan++) {
      starts[plan] = numbers.size();
      Arrays.stream(WRITTEN[plan]).forEach(numbers::add);
    }
    starts[WRITTEN.length] = ~11;
    return new Plans(starts, numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  private static String text(Plan plan) {
    return switch (plan) {
      case Plan.Window window -> text(window);
      case Plan.Several several ->
          several.atLeast()
              + (several.countsMatches() ? " times" : "")
              + " within "
              + within(several.within())
              + " of "
              + String.join(" or ", several.of().stream().map(PlansTest::text).toList());
    };
  }

  private static String within(Extent extent) {
    return switch (extent.unit()) {
      case ANSWER -> "answer";
      case SENTENCE -> "sentence";
      case WORDS -> String.valueOf(extent.words());
    };
  }

  private static String text(Plan.Window window) {
    StringBuilder text = new StringBuilder();
    for (Plan.Phrase phrase : window.phrases()) {
      if (!text.isEmpty()) {
        Arrays.stream(window.windows()).forEach(each -> text.append(" &").append(each));
        text.append(' ');
      }
      text.append('[').append(phrase.fragments()[0]);
      for (int i = 1; i < phrase.fragments().length; i++) {
        int gap = phrase.gaps()[i - 1];
        text.append(" ..").append(PackedLimit.words(gap));
        text.append(PackedLimit.isExcluding(gap) ? " !" + phrase.excluded()[i - 1] : "");
        text.append(' ').append(phrase.fragments()[i]);
      }
      text.append(']');
    }
    return text.toString();
  }
}
