package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Delivery;
import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.feedback.Remark;
import io.github.rubricscorer.feedback.ScoredConcept;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.Ink;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.report.layout.Paragraph;
import io.github.rubricscorer.report.layout.ReadWords;
import io.github.rubricscorer.report.layout.Reasons;
import io.github.rubricscorer.report.layout.ReportLabel;
import io.github.rubricscorer.report.layout.Table;
import io.github.rubricscorer.report.layout.Table.Cell;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reviews as text for a terminal.
 *
 * @param palette the colours
 * @param language the language of the rubric
 * @param reasons the reasons in that language
 */
record TextReview(Palette palette, Language language, Reasons reasons) {
  private static final int BAR_LENGTH = 30;
  private static final String INDENT = "  ";
  private static final int REASON_INDENT = 4;
  private static final String BULLET = "   • ";

  TextReview(Palette palette, Language language) {
    this(palette, language, new Reasons(language));
  }

  /** Returns what tells of a review where the rubric has the synonyms that it shortens. */
  static TextReview of(Palette palette, Review review) {
    Reasons reasons = new Reasons(review.language()).in(review.rubric());
    return new TextReview(palette, review.language(), reasons);
  }

  String feedback(Review review) {
    return title(review)
        + "\n"
        + bar(review)
        + Paragraph.wrapped(INDENT, review.feedback().headline())
        + "\n"
        + decidingReasons(review)
        + toReview(review.score())
        + signals(review)
        + remarks(review.feedback())
        + additions(review.feedback())
        + delivery(review.delivery())
        + modelAnswer(review.feedback())
        + followUps(review.feedback());
  }

  String explanation(Review review) {
    return title(review)
        + "\n"
        + bar(review)
        + toReview(review.score())
        + signals(review)
        + "\n"
        + (review.analysed()
            ? analysis(review)
            : explanation(new Explanation(review.answer(), review.score(), review.misses())));
  }

  private String analysis(Review review) {
    Table table = new Table(INDENT);
    Map<String, Miss> misses = review.missesById();
    Map<String, Double> stakes = review.stakes();
    for (ConceptScore concept : review.score().concepts()) {
      table.row(
          verdict(concept),
          Cell.plain(reasons.points(concept)),
          new Cell(concept.id(), Ink.BOLD),
          Cell.plain(reasons.stake(stakes, concept.id(), review.score())));
      reasons
          .analysed(concept, misses.get(concept.id()), review.unused(), review.answer())
          .forEach(reason -> table.note(REASON_INDENT, reason));
    }
    return answer(review.answer(), review.score()) + table.text(palette) + words(review);
  }

  private String words(Review review) {
    if (review.words().isEmpty()) {
      return "";
    }
    StringBuilder out =
        new StringBuilder("\n").append(palette.heading(ReportLabel.WORDS, language));
    ReadWords.of(review.answer(), review.words()).stream()
        .map(ReadWords::line)
        .forEach(line -> out.append(Paragraph.wrapped(INDENT, line)));
    return out.toString();
  }

  /** The part of an explanation for which no rubric is needed. */
  String explanation(Explanation explanation) {
    return answer(explanation.answer(), explanation.score()) + allReasons(explanation);
  }

  private String answer(String answer, Score score) {
    return palette.heading(ReportLabel.YOUR_ANSWER, language)
        + palette.answer(INDENT, answer, score.concepts(), language)
        + "\n"
        + palette.heading(ReportLabel.CONCEPTS, language);
  }

  private String title(Review review) {
    return palette.title(Printable.line(review.rubric().title()), review.rubric().id());
  }

  private String bar(Review review) {
    Score score = review.score();
    int filled = (int) Math.round(score.coverage() * BAR_LENGTH);
    String bar = "█".repeat(filled) + "░".repeat(BAR_LENGTH - filled);
    return INDENT
        + palette.paint(Palette.ink(review.feedback().band()), bar)
        + " "
        + reasons.points(score)
        + "\n";
  }

  private String toReview(Score score) {
    String review = reasons.review(score);
    return review.isEmpty() ? "" : Paragraph.wrapped(INDENT, review);
  }

  private String signals(Review review) {
    if (review.signals().isEmpty()) {
      return "";
    }
    StringBuilder out =
        new StringBuilder("\n").append(palette.heading(ReportLabel.SIGNALS, language));
    review.signals().forEach(signal -> out.append(Paragraph.wrapped(BULLET, reasons.of(signal))));
    return out.toString();
  }

  private String decidingReasons(Review review) {
    Table table = new Table(INDENT, Paragraph.WIDTH);
    for (ScoredConcept scored : review.concepts()) {
      boolean detected = scored.score().verdict().isDetected();
      if (scored.concept().isMisconception() ? detected : !scored.concept().isHelper()) {
        table.row(
            verdict(scored.score()),
            Cell.plain(reasons.points(scored.score())),
            Cell.plain(scored.concept().id()),
            Cell.plain(reasons.deciding(scored)));
      }
    }
    return table.text(palette);
  }

  private String allReasons(Explanation explanation) {
    Table table = new Table(INDENT);
    Map<String, Miss> misses = Review.byId(explanation.misses());
    for (ConceptScore concept : explanation.score().concepts()) {
      table.row(
          verdict(concept), Cell.plain(reasons.points(concept)), new Cell(concept.id(), Ink.BOLD));
      reasons
          .all(concept, misses.get(concept.id()), explanation.answer())
          .forEach(reason -> table.note(REASON_INDENT, reason));
    }
    return table.text(palette);
  }

  private Cell verdict(ConceptScore concept) {
    return new Cell(reasons.verdict(concept.verdict()), ink(concept));
  }

  private static Ink ink(ConceptScore concept) {
    Verdict verdict = concept.verdict();
    if (concept.isMisconception() && verdict.isDetected()) {
      return Ink.RED;
    }
    return switch (verdict) {
      case COVERED -> Ink.GREEN;
      case HEDGED, PARTIAL -> Ink.YELLOW;
      case REJECTED -> Ink.RED;
      case MISSING -> Ink.DIM;
    };
  }

  private String remarks(Feedback feedback) {
    StringBuilder out = new StringBuilder();
    for (Remark remark : feedback.remarks()) {
      if (remark.kind() != Remark.Kind.HINT) {
        out.append(Paragraph.wrapped(Icon.of(remark.kind()) + " ", Printable.line(remark.text())));
      }
    }
    return out.isEmpty() ? "" : "\n" + out;
  }

  private String additions(Feedback feedback) {
    List<Remark> hints = feedback.remarks(Remark.Kind.HINT);
    if (hints.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\n");
    out.append(Icon.of(Remark.Kind.HINT))
        .append(' ')
        .append(palette.heading(ReportLabel.ADDITIONS, language));
    hints.forEach(hint -> out.append(Paragraph.wrapped(BULLET, Printable.line(hint.text()))));
    return out.toString();
  }

  private String delivery(Delivery delivery) {
    StringBuilder out =
        new StringBuilder("\n").append(palette.heading(ReportLabel.DELIVERY, language));
    delivery.notes().forEach(note -> out.append(Paragraph.wrapped(INDENT, Printable.line(note))));
    return out.toString();
  }

  private String modelAnswer(Feedback feedback) {
    String answer = feedback.modelAnswer();
    return answer == null
        ? ""
        : "\n"
            + palette.heading(ReportLabel.TIGHTENED_VERSION, language)
            + Paragraph.wrapped(INDENT, Wording.QUOTE.text(language, Printable.line(answer)));
  }

  private String followUps(Feedback feedback) {
    StringBuilder out = new StringBuilder();
    for (FollowUp followUp : feedback.followUps()) {
      String question = Objects.requireNonNullElse(followUp.question(), "");
      out.append('\n')
          .append(palette.paint(Ink.BOLD, ReportLabel.FOLLOW_UP.text(language)))
          .append(" (")
          .append(followUp.questionId())
          .append(")\n")
          .append(question.isEmpty() ? "" : Paragraph.wrapped(INDENT, Printable.line(question)));
    }
    return out.toString();
  }
}
