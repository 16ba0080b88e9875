package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers that people have judged, and checks them against the rubrics of a scorer. Either
 * all of a file is good, or a {@link LabelException} tells everything that is wrong with it; blank
 * lines are passed over, nothing else is. Immutable and thread-safe.
 */
public final class AnswerReader {
  private final Scorer scorer;
  private final @Nullable String question;
  private final @Nullable Double maxScore;
  private final Naming naming;
  private final @Nullable First first;

  /**
   * The first person's answers.
   *
   * @param source the name of their file
   */
  record First(String source, List<? extends JudgedAnswer> answers) {}

  /**
   * What the input's ids mean.
   *
   * @param numbered whether ids are the numbers of the answers, whatever the input says
   * @param questions the ids of questions by what the input calls them
   */
  record Naming(boolean numbered, Map<String, String> questions) {}

  private AnswerReader(
      Scorer scorer,
      @Nullable String question,
      @Nullable Double maxScore,
      Naming naming,
      @Nullable First first) {
    this.scorer = Objects.requireNonNull(scorer, "scorer");
    this.question = question;
    this.maxScore = maxScore;
    this.naming = naming;
    this.first = first;
  }

  /**
   * Makes a reader that takes questions from the input. Where the input names no best score, it is
   * the highest level of a rubric with levels, and 1 for others.
   *
   * @param scorer the scorer that has the rubrics
   * @return the reader
   */
  public static AnswerReader of(Scorer scorer) {
    return new AnswerReader(scorer, null, null, new Naming(false, Map.of()), null);
  }

  /**
   * Returns a reader that takes every answer as one to the same question, whatever the input says.
   *
   * @param questionId the question
   * @return the reader
   * @throws UnknownQuestionException if the scorer has no rubric for the question
   */
  public AnswerReader answering(String questionId) {
    return new AnswerReader(scorer, scorer.rubric(questionId).id(), maxScore, naming, first);
  }

  /**
   * Returns a reader with another best score for CSV without such a column.
   *
   * @param score the best score, above 0 and finite
   * @return the reader
   * @throws IllegalArgumentException if the score is out of its range
   */
  public AnswerReader withMaxScore(double score) {
    if (!(score > 0 && score < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the maximum " + score + " is not above 0");
    }
    return new AnswerReader(scorer, question, score, naming, first);
  }

  /**
   * Returns a reader for a second person's judgements: of the same answers, in any order.
   *
   * @param source the name of the first person's file, for messages
   * @param answers the first person's answers
   * @return the reader
   */
  public AnswerReader repeating(String source, List<? extends JudgedAnswer> answers) {
    return new AnswerReader(
        scorer, question, maxScore, naming, new First(source, List.copyOf(answers)));
  }

  /**
   * Returns a reader that takes the numbers of the answers for their ids, from 1, whatever the
   * input says.
   *
   * @return the reader
   */
  public AnswerReader numbering() {
    return new AnswerReader(
        scorer, question, maxScore, new Naming(true, naming.questions()), first);
  }

  /**
   * Returns a reader of an input that calls some questions otherwise.
   *
   * @param questions the ids of questions by what the input calls them
   * @return the reader
   */
  public AnswerReader mapping(Map<String, String> questions) {
    return new AnswerReader(
        scorer, question, maxScore, new Naming(naming.numbered(), Map.copyOf(questions)), first);
  }

  /**
   * Reads labels: JSON objects such as
   *
   * <pre>{@code
   * {"id": "a-1", "question": "salesforce-sync", "answer": "Maybe the Bulk API, but no Kafka.",
   *  "covered": ["bulk-api"], "rejected": ["queue-decoupling"], "hedged": ["bulk-api"]}
   * }</pre>
   *
   * <p>on one line each, or in an array or laid out in any other way. No key may be there twice.
   * Where {@code rejected} or {@code hedged} is not there, it is empty; the question may be left
   * out where {@link #answering} gives it, and the id with {@link #numbering}. Other keys are
   * passed over.
   *
   * @param source the file's name, for messages
   * @param text its text
   * @return the answers in their order, at least one
   * @throws LabelException if anything is wrong
   */
  public List<LabelledAnswer> jsonLines(String source, String text) {
    return new LabelLines(checks(source)).read(text);
  }

  /**
   * Reads scores: CSV as spreadsheets write it, whose first row names the columns.
   *
   * @param source the file's name, for messages
   * @param text its text
   * @param columns the columns that count
   * @return the answers in their order, at least one
   * @throws LabelException if anything is wrong
   */
  public List<GradedAnswer> csv(String source, String text, CsvColumns columns) {
    return new ScoreTable(checks(source), columns, maxScore).read(text);
  }

  private AnswerChecks checks(String source) {
    return new AnswerChecks(source, scorer, question, naming, first);
  }
}
