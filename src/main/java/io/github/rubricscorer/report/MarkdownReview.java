package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Delivery;
import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.feedback.Remark;
import io.github.rubricscorer.feedback.ScoredConcept;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.MarkdownText;
import io.github.rubricscorer.report.layout.ReadWords;
import io.github.rubricscorer.report.layout.Reasons;
import io.github.rubricscorer.report.layout.ReportLabel;
import io.github.rubricscorer.result.Miss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reviews as Markdown.
 *
 * @param language the language of the rubric
 * @param reasons the reasons in that language
 */
record MarkdownReview(Language language, Reasons reasons) {
  /** Returns what tells of a review where the rubric has the synonyms that it shortens. */
  static MarkdownReview of(Review review) {
    return new MarkdownReview(
        review.language(), new Reasons(review.language()).in(review.rubric()));
  }

  String feedback(Review review) {
    Feedback feedback = review.feedback();
    return heading(review)
        + answer(review)
        + "\n**%s:** %s (%s)\n"
            .formatted(
                ReportLabel.FEEDBACK.text(language),
                MarkdownText.line(feedback.headline()),
                reasons.points(review.score()))
        + toReview(review)
        + remarks(feedback)
        + additions(feedback)
        + signals(review)
        + delivery(review.delivery())
        + modelAnswer(feedback)
        + followUps(feedback);
  }

  String explanation(Review review) {
    Map<String, Miss> misses = review.missesById();
    Map<String, Double> stakes = review.stakes();
    return heading(review)
        + answer(review)
        + "\n**%s:** %s\n"
            .formatted(ReportLabel.CONCEPTS.text(language), reasons.points(review.score()))
        + toReview(review)
        + signals(review)
        + "\n"
        + MarkdownText.table(
            List.of(
                ReportLabel.CONCEPT.text(language),
                ReportLabel.VERDICT.text(language),
                ReportLabel.POINTS_EARNED.text(language),
                ReportLabel.REASONS.text(language)),
            review.concepts().stream()
                .map(scored -> row(scored, review, misses.get(scored.concept().id()), stakes))
                .toList())
        + words(review);
  }

  private String words(Review review) {
    return MarkdownText.list(
        "\n**%s:**\n".formatted(ReportLabel.WORDS.text(language)),
        ReadWords.of(review.answer(), review.words()).stream().map(ReadWords::line).toList());
  }

  private static String heading(Review review) {
    String title = "#### **%s**\n".formatted(MarkdownText.line(review.rubric().title()));
    String question = review.rubric().question();
    return question.isBlank() ? title : title + "\n" + paragraph(question);
  }

  private String answer(Review review) {
    return "\n**%s:**\n\n%s"
        .formatted(
            ReportLabel.YOUR_ANSWER.text(language), MarkdownText.answer(review.answer(), language));
  }

  private String toReview(Review review) {
    String what = reasons.review(review.score());
    return what.isEmpty() ? "" : "\n" + paragraph(what);
  }

  private String signals(Review review) {
    return MarkdownText.list(
        "\n**%s:**\n".formatted(ReportLabel.SIGNALS.text(language)),
        review.signals().stream().map(reasons::of).toList());
  }

  private String remarks(Feedback feedback) {
    return MarkdownText.list(
        "",
        feedback.remarks().stream()
            .filter(remark -> remark.kind() != Remark.Kind.HINT)
            .map(remark -> Icon.of(remark.kind()) + " " + remark.text())
            .toList());
  }

  private String additions(Feedback feedback) {
    return MarkdownText.list(
        "\n%s %s:\n".formatted(Icon.of(Remark.Kind.HINT), ReportLabel.ADDITIONS.text(language)),
        feedback.remarks(Remark.Kind.HINT).stream().map(Remark::text).toList());
  }

  private String delivery(Delivery delivery) {
    return MarkdownText.list(
        "\n**%s:**\n".formatted(ReportLabel.DELIVERY.text(language)), delivery.notes());
  }

  private String modelAnswer(Feedback feedback) {
    String answer = feedback.modelAnswer();
    return answer == null
        ? ""
        : "\n%s %s:\n\n%s"
            .formatted(
                Icon.of(Remark.Kind.HINT),
                ReportLabel.TIGHTENED_VERSION.text(language),
                MarkdownText.quotation(Wording.QUOTE.text(language, answer)));
  }

  private String followUps(Feedback feedback) {
    return feedback.followUps().stream().map(this::followUp).collect(Collectors.joining());
  }

  private String followUp(FollowUp followUp) {
    String heading =
        "\n**%s** (%s):\n"
            .formatted(
                ReportLabel.FOLLOW_UP.text(language), MarkdownText.line(followUp.questionId()));
    return followUp.question() == null ? heading : heading + "\n" + paragraph(followUp.question());
  }

  private static String paragraph(String text) {
    return MarkdownText.line(text) + "\n";
  }

  private List<String> all(
      ScoredConcept scored, Review review, @Nullable Miss miss, Map<String, Double> stakes) {
    if (!review.analysed()) {
      return reasons.all(scored.score(), miss, review.answer());
    }
    List<String> all =
        new ArrayList<>(reasons.analysed(scored.score(), miss, review.unused(), review.answer()));
    String stake = reasons.stake(stakes, scored.concept().id(), review.score());
    if (!stake.isEmpty()) {
      all.add(stake);
    }
    return all;
  }

  private List<String> row(
      ScoredConcept scored, Review review, @Nullable Miss miss, Map<String, Double> stakes) {
    return List.of(
        MarkdownText.line(scored.concept().id()),
        reasons.verdict(scored.score().verdict()),
        reasons.points(scored.score()),
        all(scored, review, miss, stakes).stream()
            .map(MarkdownText::line)
            .collect(Collectors.joining("<br>")));
  }
}
