package io.github.rubricscorer.report;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.html.OverviewView;
import io.github.rubricscorer.report.html.OverviewView.Bin;
import io.github.rubricscorer.report.html.OverviewView.Row;
import io.github.rubricscorer.report.html.OverviewView.Stroke;
import io.github.rubricscorer.report.html.QuestionView;
import io.github.rubricscorer.report.html.QuestionView.ConceptView;
import io.github.rubricscorer.report.html.VerdictTone;
import io.github.rubricscorer.report.layout.ReportLabel;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Sums up the answers to one question; keeps of each its coverage and a reference per concept. */
final class HtmlOverview {
  private static final int BINS = 10;

  /** The most columns of a heat map, as many as a wide screen shows. */
  static final int MOST_COLUMNS = 1000;

  private final QuestionView question;
  private final List<Standing> standings = new ArrayList<>();

  /** How many answers propose each concept. */
  private final int[] detected;

  HtmlOverview(QuestionView question) {
    this.question = question;
    this.detected = new int[question.concepts().size()];
  }

  /**
   * What became of an answer.
   *
   * @param coverage its coverage
   * @param tones its tone for each concept
   * @param detected the concepts that it proposes, by index
   */
  record Standing(double coverage, List<VerdictTone> tones, BitSet detected) {
    static Standing of(Score score) {
      BitSet detected = new BitSet();
      List<ConceptScore> concepts = score.concepts();
      for (int i = 0; i < concepts.size(); i++) {
        detected.set(i, concepts.get(i).verdict().isDetected());
      }
      return new Standing(
          score.coverage(), concepts.stream().map(VerdictTone::of).toList(), detected);
    }
  }

  void add(Standing standing) {
    standing.detected().stream().forEach(concept -> detected[concept]++);
    standings.add(standing);
  }

  /** Sums up, in the language of a page. */
  OverviewView view(Language language) {
    List<Standing> sorted =
        standings.stream().sorted(Comparator.comparingDouble(Standing::coverage)).toList();
    return new OverviewView(
        question,
        sorted.size(),
        Decimal.percent(sorted.stream().mapToDouble(Standing::coverage).average().orElse(0)),
        Decimal.percent(median(sorted)),
        bins(language),
        rows(sorted, language));
  }

  private static double median(List<Standing> sorted) {
    int size = sorted.size();
    return DoubleStream.of(sorted.get((size - 1) / 2).coverage(), sorted.get(size / 2).coverage())
        .average()
        .orElseThrow();
  }

  private static String range(int from, int to, Language language) {
    return ReportLabel.RANGE.text(language, Integer.toString(from), Integer.toString(to));
  }

  private List<Bin> bins(Language language) {
    int[] counts = new int[BINS];
    for (Standing standing : standings) {
      counts[Math.min((int) (standing.coverage() * BINS), BINS - 1)]++;
    }
    int largest = Arrays.stream(counts).max().orElse(1);
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int step = 100 / BINS;
      int height = counts[i] == 0 ? 0 : Math.max(1, counts[i] * 100 / largest);
      bins.add(new Bin(range(i * step, (i + 1) * step, language), counts[i], height));
    }
    return bins;
  }

  private List<Row> rows(List<Standing> sorted, Language language) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < question.concepts().size(); i++) {
      rows.add(row(question.concepts().get(i), i, sorted, language));
    }
    return rows;
  }

  private Row row(ConceptView concept, int index, List<Standing> sorted, Language language) {
    return new Row(
        concept,
        Decimal.percent(detected[index] / (double) sorted.size()),
        counts(index, sorted).entrySet().stream()
            .map(entry -> entry.getKey().label(language) + " " + entry.getValue())
            .collect(Collectors.joining(", ")),
        strokes(index, sorted));
  }

  private static Map<VerdictTone, Integer> counts(int index, List<Standing> standings) {
    Map<VerdictTone, Integer> counts = new EnumMap<>(VerdictTone.class);
    standings.forEach(standing -> counts.merge(standing.tones().get(index), 1, Integer::sum));
    return counts;
  }

  /** Neighbours that stand alike are one line. */
  private static List<Stroke> strokes(int index, List<Standing> sorted) {
    Map<VerdictTone, StringBuilder> paths = new EnumMap<>(VerdictTone.class);
    int columns = Math.min(sorted.size(), MOST_COLUMNS);
    int column = 0;
    while (column < columns) {
      int first = column++;
      VerdictTone tone = tone(index, first, columns, sorted);
      while (column < columns && tone(index, column, columns, sorted) == tone) {
        column++;
      }
      if (tone.height() > 0) {
        int start = start(first, columns, sorted);
        paths
            .computeIfAbsent(tone, key -> new StringBuilder())
            .append(
                "M%s %sh%s"
                    .formatted(start, tone.height(), start(column, columns, sorted) - start));
      }
    }
    return paths.entrySet().stream()
        .map(entry -> new Stroke(entry.getKey(), entry.getValue().toString()))
        .toList();
  }

  /** Returns the first answer of a column. */
  private static int start(int column, int columns, List<Standing> sorted) {
    return (int) ((long) column * sorted.size() / columns);
  }

  /** Returns what became of most answers of a column; of as many, what earns more. */
  private static VerdictTone tone(int index, int column, int columns, List<Standing> sorted) {
    int start = start(column, columns, sorted);
    int end = start(column + 1, columns, sorted);
    if (end - start == 1) { // as on most pages
      return sorted.get(start).tones().get(index);
    }
    VerdictTone most = VerdictTone.MISSING;
    int mostOften = 0;
    for (Map.Entry<VerdictTone, Integer> one :
        counts(index, sorted.subList(start, end)).entrySet()) {
      if (one.getValue() > mostOften) {
        most = one.getKey();
        mostOften = one.getValue();
      }
    }
    return most;
  }
}
