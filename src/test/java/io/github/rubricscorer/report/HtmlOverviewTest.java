package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.html.OverviewView;
import io.github.rubricscorer.report.html.OverviewView.Row;
import io.github.rubricscorer.report.html.QuestionView;
import io.github.rubricscorer.report.html.QuestionView.ConceptView;
import io.github.rubricscorer.report.html.VerdictTone;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class HtmlOverviewTest {
  @Test
  void fewAnswersHaveAStrokeForEachRun() {
    Row row = row(4, i -> i == 1 ? VerdictTone.HEDGED : VerdictTone.COVERED);

    assertThat(row.strokes())
        .containsExactly(
            new OverviewView.Stroke(VerdictTone.COVERED, "M0 5h1M2 5h2"),
            new OverviewView.Stroke(VerdictTone.HEDGED, "M1 7h1"));
    assertThat(row.summary()).isEqualTo("covered 3, hedged 1");
  }

  @Test
  void manyAnswersAreShownInSoManyColumnsEachByMostOfIts() {
    int answers = 3 * HtmlOverview.MOST_COLUMNS;
    Row row =
        row(
            answers,
            i -> i % 3 == 0 || i / 3 % 2 == 0 ? VerdictTone.COVERED : VerdictTone.REJECTED);

    assertThat(row.strokes())
        .extracting(OverviewView.Stroke::tone)
        .containsExactly(VerdictTone.COVERED, VerdictTone.REJECTED);
    assertThat(row.strokes())
        .allSatisfy(stroke ->
            assertThat(stroke.path().chars().filter(c -> c == 'M').count())
                .isEqualTo(HtmlOverview.MOST_COLUMNS / 2));
    assertThat(row.strokes().getLast().path()).startsWith("M3 9h3M9 9h3").endsWith("M2997 9h3");
    assertThat(row.summary()).isEqualTo("covered 2000, rejected 1000");
  }

  private static Row row(int answers, IntFunction<VerdictTone> tones) {
    HtmlOverview overview =
        new HtmlOverview(
            new QuestionView(
                "q",
                "Q",
                "?",
                List.of(new ConceptView("a", "A", "1", "")),
                null,
                List.of(),
                Language.ENGLISH));
    for (int i = 0; i < answers; i++) {
      overview.add(
          new HtmlOverview.Standing(i / (double) answers, List.of(tones.apply(i)), new BitSet()));
    }
    return overview.view(Language.ENGLISH).rows().getFirst();
  }
}
