package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the notes say of one question; filled while they are read. Not thread-safe. */
public final class QuestionNotes {
  private final int line;
  private final @Nullable QuestionNotes before;
  private String title = "";
  private final List<String> question = new ArrayList<>();
  private final List<String> answer = new ArrayList<>();
  private final List<NoteRemark> remarks = new ArrayList<>();

  /** What stands below the last remark, and the line that it ends in. */
  private final List<RichText> details = new ArrayList<>();

  private int detailsEnd;
  private final List<Integer> unsorted = new ArrayList<>();
  private final List<String> model = new ArrayList<>();
  private int modelLine;
  private int lastLine;

  QuestionNotes(int line, @Nullable QuestionNotes before) {
    this.line = line;
    this.lastLine = line;
    this.before = before;
  }

  /** The line it begins in. */
  public int line() {
    return line;
  }

  /** The question that this one follows up, or null. */
  public @Nullable QuestionNotes before() {
    return before;
  }

  /** The title; possibly empty. */
  public String title() {
    return title;
  }

  /** The text of the question; possibly empty. */
  public String question() {
    return String.join(" ", question);
  }

  /** The answer that was given; possibly empty. */
  public String answer() {
    return String.join("\n\n", answer);
  }

  /** Whether the question has any text yet. */
  boolean isAsked() {
    return question.stream().anyMatch(part -> !part.isEmpty());
  }

  /** The remarks, in their order. */
  public List<NoteRemark> remarks() {
    addDetails();
    return List.copyOf(remarks);
  }

  boolean isRemarkedOn() {
    return !remarks.isEmpty();
  }

  /** An answer as it should be; possibly empty. */
  public String model() {
    return String.join(" ", model);
  }

  /** The line that the model answer begins in; 0 where there is none. */
  public int modelLine() {
    return modelLine;
  }

  int lastLine() {
    return lastLine;
  }

  void reach(int reached) {
    lastLine = Math.max(lastLine, reached);
  }

  void title(String value) {
    title = value;
  }

  void addQuestion(String text) {
    question.add(text);
  }

  void addAnswer(String text) {
    answer.add(text);
  }

  void add(NoteRemark remark) {
    addDetails();
    remarks.add(remark);
  }

  /**
   * Adds a remark that nothing says the kind of: advice, unless what is missing has its own part.
   */
  void addUnsorted(NoteRemark remark) {
    addDetails();
    unsorted.add(remarks.size());
    remarks.add(remark);
  }

  /** What is missing is told from here on: what was said before is what was good. */
  void beginMissing() {
    addDetails();
    unsorted.forEach(at -> remarks.set(at, remarks.get(at).as(Role.PRAISE)));
    unsorted.clear();
  }

  void addModel(String text, int from) {
    model.add(text);
    modelLine = modelLine == 0 ? from : modelLine;
  }

  /** Puts a remark below the last one; false where there is none. */
  boolean addDetail(RichText text, int lastLine) {
    if (remarks.isEmpty()) {
      return false;
    }
    details.add(text);
    detailsEnd = lastLine;
    return true;
  }

  /** Puts what was gathered below the last remark, all at once: there may be very much. */
  private void addDetails() {
    if (!details.isEmpty()) {
      remarks.add(remarks.removeLast().withDetails(details, detailsEnd));
      details.clear();
    }
  }

  /** Says how much the last remark matters; false where there is none. */
  boolean judge(String text, int lastLine) {
    addDetails();
    if (remarks.isEmpty()) {
      return false;
    }
    remarks.add(remarks.removeLast().judged(text, lastLine));
    return true;
  }

  boolean isAnswered() {
    return !answer.isEmpty() || !remarks.isEmpty() || !model.isEmpty();
  }
}
