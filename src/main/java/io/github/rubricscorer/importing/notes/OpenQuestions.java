package io.github.rubricscorer.importing.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The questions of a document so far, and the one that is open. Not thread-safe. */
final class OpenQuestions {
  private final List<QuestionNotes> questions = new ArrayList<>();
  private @Nullable QuestionNotes current;
  private @Nullable QuestionNotes main;
  private String stem = "";
  private int number;

  /**
   * Begins a question.
   *
   * @param number the number it has; 0 for none
   */
  void begin(int line, int number) {
    begin(new QuestionNotes(line, null));
    main = current;
    stem = "";
    this.number = number;
  }

  /** Begins a question that goes on from the last main one; there is one. */
  void follow(int line) {
    begin(new QuestionNotes(line, Objects.requireNonNull(main)));
  }

  /** Begins a part of a question that has several: "(b)". */
  void part(int line) {
    String before = stem;
    begin(line, number);
    stem = before;
    open().addQuestion(stem);
  }

  private void begin(QuestionNotes question) {
    current = question;
    questions.add(question);
  }

  boolean isAny() {
    return current != null;
  }

  boolean canFollow() {
    return main != null;
  }

  /** Whether a question is open, and an answer or a remark stands below it. */
  boolean isAnswered() {
    return current != null && current.isAnswered();
  }

  /** The number of the question that is open; 0 where it has none. */
  int number() {
    return number;
  }

  /** What stands before the parts of the question that is open; empty where it has none. */
  String stem() {
    return stem;
  }

  void keepStem() {
    stem = open().question();
  }

  /** The question that is open; there is one. */
  QuestionNotes open() {
    return Objects.requireNonNull(current);
  }

  /** Those of which there is something to say; the others are reported. */
  List<QuestionNotes> kept(List<Leftover> leftovers) {
    List<QuestionNotes> kept = new ArrayList<>();
    for (QuestionNotes question : questions) {
      if (!question.remarks().isEmpty() || !question.model().isEmpty()) {
        kept.add(question);
      } else {
        leftovers.add(leftover(question));
      }
    }
    return kept;
  }

  private static Leftover leftover(QuestionNotes question) {
    String what = question.before() == null ? "a question" : "a follow-up";
    String text = question.question().isEmpty() ? question.title() : question.question();
    return new Leftover(
        question.line(),
        question.lastLine(),
        text,
        what + " without feedback, criteria or a model answer");
  }
}
