package io.github.rubricscorer.report;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.Delivery;
import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.feedback.Remark;
import io.github.rubricscorer.feedback.ScoredConcept;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.html.AnswerView;
import io.github.rubricscorer.report.html.AnswerView.Mark;
import io.github.rubricscorer.report.html.AnswerView.Piece;
import io.github.rubricscorer.report.html.AnswerView.RemarkView;
import io.github.rubricscorer.report.html.AnswerView.SignalView;
import io.github.rubricscorer.report.html.AnswerView.VerdictView;
import io.github.rubricscorer.report.html.QuestionView;
import io.github.rubricscorer.report.html.QuestionView.ConceptView;
import io.github.rubricscorer.report.html.VerdictTone;
import io.github.rubricscorer.report.layout.MarkedAnswer;
import io.github.rubricscorer.report.layout.ReadWords;
import io.github.rubricscorer.report.layout.Reasons;
import io.github.rubricscorer.report.layout.ReportLabel;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Layer;
import io.github.rubricscorer.rubric.NextQuestion;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words and numerals what an HTML page shows of a review. */
final class HtmlViews {
  /** The most characters of the answer that a mark quotes. */
  private static final int QUOTE_LENGTH = 80;

  /** The most places of a signal that a page quotes. */
  private static final int MOST_QUOTES = 3;

  private HtmlViews() {}

  /** What there is to say of a question, whatever the answer: its follow-ups in rubric order. */
  static QuestionView anyAnswersQuestion(Rubric rubric, Feedback feedback) {
    List<String> order = rubric.followUps().stream().map(NextQuestion::id).toList();
    Comparator<FollowUp> inRubricOrder =
        Comparator.comparingInt(followUp -> order.indexOf(followUp.questionId()));
    return question(rubric, feedback, feedback.followUps().stream().sorted(inRubricOrder).toList());
  }

  /** What there is to say of a question beside one answer: its follow-ups in the order to ask. */
  static QuestionView question(Rubric rubric, Feedback feedback) {
    return question(rubric, feedback, feedback.followUps());
  }

  private static QuestionView question(Rubric rubric, Feedback feedback, List<FollowUp> followUps) {
    return new QuestionView(
        rubric.id(),
        Printable.line(rubric.title()),
        Printable.line(rubric.question()),
        rubric.concepts().stream().map(HtmlViews::concept).toList(),
        feedback.modelAnswer() == null ? null : Printable.line(feedback.modelAnswer()),
        followUps.stream().map(HtmlViews::followUp).toList(),
        Language.of(rubric.language()));
  }

  private static FollowUp followUp(FollowUp followUp) {
    String question = followUp.question();
    return new FollowUp(followUp.questionId(), question == null ? null : Printable.line(question));
  }

  private static ConceptView concept(Concept concept) {
    Layer layer = concept.layer();
    return new ConceptView(
        concept.id(),
        Printable.line(concept.name()),
        Decimal.text(concept.weight()),
        layer == null ? "" : layer.key());
  }

  /** What there is to say of an answer; with or without the feedback. */
  static AnswerView answer(
      String anchor, String id, QuestionView question, Review review, boolean withFeedback) {
    Delivery delivery = review.delivery();
    Reasons reasons = new Reasons(review.language()).in(review.rubric());
    List<ScoredConcept> concepts = review.concepts();
    List<Evidence> all = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < concepts.size(); i++) {
      for (Evidence evidence : concepts.get(i).score().evidence()) {
        all.add(evidence);
        marks.add(mark(i, concepts.get(i), evidence, review.analysed(), reasons));
      }
    }
    return new AnswerView(
        anchor,
        Printable.line(id),
        question,
        Decimal.percent(review.score().coverage()),
        reasons.pointsOf(review.score()),
        withFeedback ? Printable.line(review.feedback().headline()) : "",
        pieces(review, all, marks),
        marks,
        verdicts(review, reasons),
        withFeedback ? remarks(review.feedback()) : List.of(),
        withFeedback ? additions(review.feedback()) : List.of(),
        layers(delivery, new Summaries(review.language())),
        review.signals().stream()
            .map(signal -> signal(signal, reasons, review.language()))
            .toList(),
        notes(review, reasons, withFeedback ? delivery.notesWithoutLayers() : List.of()),
        withFeedback ? List.of() : ReadWords.of(review.answer(), review.words()));
  }

  private static List<String> notes(Review review, Reasons reasons, List<String> onDelivery) {
    List<String> notes = new ArrayList<>();
    String toReview = reasons.review(review.score());
    if (!toReview.isEmpty()) {
      notes.add(toReview);
    }
    notes.addAll(onDelivery);
    return notes;
  }

  private static List<AnswerView.Layer> layers(Delivery delivery, Summaries summaries) {
    return delivery.layers().stream()
        .map(layer ->
            new AnswerView.Layer(
                layer.name(), Decimal.percent(layer.coverage()), summaries.points(layer)))
        .toList();
  }

  private static Mark mark(
      int index, ScoredConcept scored, Evidence evidence, boolean isAnalysed, Reasons reasons) {
    return new Mark(
        index,
        VerdictTone.of(evidence, scored.concept().isMisconception()),
        Printable.shortened(evidence.text(), QUOTE_LENGTH),
        reasons.synonym(scored.concept().id(), evidence.synonym()),
        isAnalysed ? reasons.said(evidence) : reasons.notes(evidence));
  }

  private static SignalView signal(Signal signal, Reasons reasons, Language language) {
    int more = signal.spans().size() - MOST_QUOTES;
    return new SignalView(
        reasons.kind(signal.kind()),
        signal.explanation(),
        signal.spans().stream()
            .limit(MOST_QUOTES)
            .map(span -> Printable.shortened(span.text(), QUOTE_LENGTH))
            .toList(),
        more > 0 ? ReportLabel.MORE.text(language, Integer.toString(more)) : "");
  }

  /** The places of signals, but for those that are nothing less than the answer. */
  private static List<Signal.Span> places(Review review) {
    int whole = review.answer().strip().length();
    return review.signals().stream()
        .flatMap(signal -> signal.spans().stream())
        .filter(span -> span.end() - span.start() < whole)
        .toList();
  }

  private static List<Piece> pieces(Review review, List<Evidence> evidence, List<Mark> marks) {
    String answer = review.answer();
    if (Printable.isInvisible(answer)) {
      return List.of();
    }
    Comparator<Integer> strongestFirst =
        Comparator.<Integer, VerdictTone>comparing(
                mark -> marks.get(mark).tone(), VerdictTone.STRONGEST_FIRST)
            .thenComparing(Comparator.naturalOrder());
    return MarkedAnswer.pieces(answer, evidence, places(review)).stream()
        .map(piece ->
            new Piece(
                piece.text(),
                piece.evidence().stream().sorted(strongestFirst).toList(),
                piece.isCue(),
                piece.isSignal()))
        .toList();
  }

  private static List<VerdictView> verdicts(Review review, Reasons reasons) {
    Map<String, Miss> misses = review.missesById();
    Map<String, Double> stakes = review.stakes();
    return review.concepts().stream()
        .map(scored ->
            new VerdictView(
                VerdictTone.of(scored.score()),
                reasons.points(scored.score()),
                note(scored, review, reasons, misses, stakes)))
        .toList();
  }

  private static String note(
      ScoredConcept scored,
      Review review,
      Reasons reasons,
      Map<String, Miss> misses,
      Map<String, Double> stakes) {
    String id = scored.concept().id();
    Stream<String> notes =
        reasons
            .besideEvidence(scored.score(), misses.get(id), review.unused(), review.answer())
            .stream();
    return Stream.concat(notes, Stream.of(reasons.stake(stakes, id, review.score())))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static List<RemarkView> remarks(Feedback feedback) {
    return feedback.remarks().stream()
        .filter(remark -> remark.kind() != Remark.Kind.HINT)
        .map(remark -> new RemarkView(tone(remark.kind()), Printable.line(remark.text())))
        .toList();
  }

  private static List<String> additions(Feedback feedback) {
    return feedback.remarks(Remark.Kind.HINT).stream()
        .map(Remark::text)
        .map(Printable::line)
        .toList();
  }

  private static VerdictTone tone(Remark.Kind kind) {
    return switch (kind) {
      case PRAISE -> VerdictTone.COVERED;
      case PARTIAL -> VerdictTone.PARTIAL;
      case HEDGED -> VerdictTone.HEDGED;
      case REJECTED -> VerdictTone.REJECTED;
      case MISCONCEPTION -> VerdictTone.MISCONCEPTION;
      case HINT -> VerdictTone.MISSING;
    };
  }
}
