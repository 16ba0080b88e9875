package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Delivery;
import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.Remark;
import io.github.rubricscorer.feedback.ScoredConcept;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.report.layout.Label;
import io.github.rubricscorer.report.layout.MarkdownText;
import io.github.rubricscorer.report.layout.ReadWords;
import io.github.rubricscorer.report.layout.Reasons;
import io.github.rubricscorer.report.layout.Stakes;
import io.github.rubricscorer.result.Miss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reviews as Markdown, in the form of a practice document: the question, the answer as a quotation,
 * feedback with ✅ and 💡, the tightened version, the follow-up. Immutable and thread-safe.
 *
 * <p>All texts, those of the rubric too, are plain text and are escaped.
 */
public final class MarkdownReport implements Report {
  /** Makes a report. */
  public MarkdownReport() {}

  @Override
  public String feedback(Review review) {
    Feedback feedback = review.feedback();
    return heading(review)
        + answer(review)
        + "\n**%s:** %s (%s)\n"
            .formatted(
                Label.FEEDBACK.text(),
                MarkdownText.line(feedback.headline()),
                Reasons.points(review.score()))
        + toReview(review)
        + remarks(feedback)
        + additions(feedback)
        + signals(review)
        + delivery(review.delivery())
        + modelAnswer(feedback)
        + followUps(feedback);
  }

  @Override
  public String explanation(Review review) {
    Map<String, Miss> misses = review.missesById();
    Map<String, Double> stakes = review.stakes();
    return heading(review)
        + answer(review)
        + "\n**%s:** %s\n".formatted(Label.CONCEPTS.text(), Reasons.points(review.score()))
        + toReview(review)
        + signals(review)
        + "\n"
        + "| %s | %s | %s | %s |\n| --- | --- | --- | --- |\n"
            .formatted(
                Label.CONCEPT.text(),
                Label.VERDICT.text(),
                Label.POINTS_EARNED.text(),
                Label.REASONS.text())
        + review.concepts().stream()
            .map(scored -> row(scored, review, misses.get(scored.concept().id()), stakes))
            .collect(Collectors.joining())
        + words(review);
  }

  private static String words(Review review) {
    return MarkdownText.list(
        "\n**%s:**\n".formatted(Label.WORDS.text()),
        ReadWords.of(review.answer(), review.words()).stream().map(ReadWords::line).toList());
  }

  @Override
  public String summary(PracticeSummary summary) {
    return MarkdownSummary.text(summary);
  }

  private static String heading(Review review) {
    String title = "#### **%s**\n".formatted(MarkdownText.line(review.rubric().title()));
    String question = review.rubric().question();
    return question.isBlank() ? title : title + "\n" + paragraph(question);
  }

  private static String answer(Review review) {
    return "\n**%s:**\n\n%s"
        .formatted(Label.YOUR_ANSWER.text(), MarkdownText.answer(review.answer()));
  }

  private static String toReview(Review review) {
    String what = Reasons.review(review.score());
    return what.isEmpty() ? "" : "\n" + paragraph(what);
  }

  private static String signals(Review review) {
    return MarkdownText.list(
        "\n**%s:**\n".formatted(Label.SIGNALS.text()),
        review.signals().stream().map(Reasons::of).toList());
  }

  private static String remarks(Feedback feedback) {
    return MarkdownText.list(
        "",
        feedback.remarks().stream()
            .filter(remark -> remark.kind() != Remark.Kind.HINT)
            .map(remark -> Icon.of(remark.kind()) + " " + remark.text())
            .toList());
  }

  private static String additions(Feedback feedback) {
    return MarkdownText.list(
        "\n%s %s:\n".formatted(Icon.of(Remark.Kind.HINT), Label.ADDITIONS.text()),
        feedback.remarks(Remark.Kind.HINT).stream().map(Remark::text).toList());
  }

  private static String delivery(Delivery delivery) {
    return MarkdownText.list("\n**%s:**\n".formatted(Label.DELIVERY.text()), delivery.notes());
  }

  private static String modelAnswer(Feedback feedback) {
    String answer = feedback.modelAnswer();
    return answer == null
        ? ""
        : "\n%s %s:\n\n%s"
            .formatted(
                Icon.of(Remark.Kind.HINT),
                Label.TIGHTENED_VERSION.text(),
                MarkdownText.quotation(Wording.QUOTE.text(answer)));
  }

  private static String followUps(Feedback feedback) {
    return feedback.followUps().stream()
        .map(MarkdownReport::followUp)
        .collect(Collectors.joining());
  }

  private static String followUp(FollowUp followUp) {
    String heading =
        "\n**%s** (%s):\n"
            .formatted(Label.FOLLOW_UP.text(), MarkdownText.line(followUp.questionId()));
    return followUp.question() == null ? heading : heading + "\n" + paragraph(followUp.question());
  }

  private static String paragraph(String text) {
    return MarkdownText.line(text) + "\n";
  }

  private static List<String> reasons(
      ScoredConcept scored, Review review, @Nullable Miss miss, Map<String, Double> stakes) {
    if (!review.isAnalysed()) {
      return Reasons.all(scored.score(), miss, review.answer());
    }
    List<String> reasons =
        new ArrayList<>(Reasons.analysed(scored.score(), miss, review.unused(), review.answer()));
    String stake = Stakes.text(stakes, scored.concept().id(), review.score());
    if (!stake.isEmpty()) {
      reasons.add(stake);
    }
    return reasons;
  }

  private static String row(
      ScoredConcept scored, Review review, @Nullable Miss miss, Map<String, Double> stakes) {
    return "| %s | %s | %s | %s |\n"
        .formatted(
            MarkdownText.line(scored.concept().id()),
            Reasons.verdict(scored.score().verdict()),
            Reasons.points(scored.score()),
            reasons(scored, review, miss, stakes).stream()
                .map(MarkdownText::line)
                .collect(Collectors.joining("<br>")));
  }
}
