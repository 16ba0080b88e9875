package io.github.rubricscorer.report.html;

import io.github.rubricscorer.report.html.QuestionView.ConceptView;
import java.util.List;
import java.util.Objects;

/**
 * What a page says of all answers to one question.
 *
 * @param question the question
 * @param answers how many there are
 * @param mean the mean coverage in percent, a numeral
 * @param median the median coverage in percent, a numeral
 * @param bins the distribution of the coverage, in tenths
 * @param rows the concepts, each with what became of it
 */
public record OverviewView(
    QuestionView question,
    int answers,
    String mean,
    String median,
    List<Bin> bins,
    List<Row> rows) {
  /** Copies the lists. */
  public OverviewView {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(median, "median");
    bins = List.copyOf(bins);
    rows = List.copyOf(rows);
  }

  /**
   * A tenth of the scale.
   *
   * @param range the percentages it spans
   * @param count how many answers lie in it
   * @param height 0..100, the count in percent of the largest
   */
  public record Bin(String range, int count, int height) {}

  /**
   * A concept over all answers: a row of the heat map.
   *
   * @param concept the concept
   * @param percent the share of the answers that propose it, a numeral
   * @param summary how many answers got which verdict, in words
   * @param strokes a line for each verdict, over the answers by ascending coverage
   */
  public record Row(ConceptView concept, String percent, String summary, List<Stroke> strokes) {
    /** Copies the list. */
    public Row {
      strokes = List.copyOf(strokes);
    }
  }

  /**
   * A broken line over those answers that got one verdict; where the answers are many, over the
   * places where most of the neighbours did.
   *
   * @param tone the verdict
   * @param path the line in SVG's notation: one unit wide for an answer
   */
  public record Stroke(VerdictTone tone, String path) {}

  /**
   * Returns the verdicts that the rows have strokes of, for a legend.
   *
   * @return each once, in their order
   */
  public List<VerdictTone> tones() {
    return rows.stream()
        .flatMap(row -> row.strokes().stream())
        .map(Stroke::tone)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Returns the distribution in words, for those who do not see it.
   *
   * @return the bins that are not empty
   */
  public String distribution() {
    return String.join(
        "; ",
        bins.stream()
            .filter(bin -> bin.count() > 0)
            .map(bin -> bin.range() + ": " + bin.count())
            .toList());
  }
}
