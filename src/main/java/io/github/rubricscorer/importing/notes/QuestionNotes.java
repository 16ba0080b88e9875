package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** How many remarks are rows of a table of criteria. */
  private int tabled;

  /** How many of each list count of which not all do. */
  private final Map<String, Integer> best = new LinkedHashMap<>();

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

  /** Whether it has a text or a title, so that what follows may be what is said of it. */
  boolean isKnown() {
    return isAsked() || !title.isEmpty();
  }

  /** The remarks, in their order. */
  public List<NoteRemark> remarks() {
    addDetails();
    return List.copyOf(remarks);
  }

  /** How many remarks there are. */
  int size() {
    return remarks.size();
  }

  /** The lists of remarks of which only some count, and how many. */
  public Map<String, Integer> best() {
    return Collections.unmodifiableMap(best);
  }

  /**
   * Says of the last remarks how they count.
   *
   * @param from the first of them
   * @param group the name of the list, of which not all count; empty where all do
   * @param count how many count
   * @param points what each has that has no points; 0 where nothing is said
   */
  void choose(int from, String group, int count, double points) {
    addDetails();
    String name = group;
    for (int i = 2; best.containsKey(name); i++) {
      name = group + " " + i;
    }
    for (int i = from; i < remarks.size(); i++) {
      NoteRemark remark = remarks.get(i).grouped(name);
      remarks.set(i, points > 0 && remark.points() == 0 ? remark.withPoints(points) : remark);
    }
    if (!name.isEmpty()) {
      best.put(name, count);
    }
  }

  /** Whether all remarks so far have points, and there are several. */
  boolean isScheme() {
    return remarks.size() > 1
        && remarks.stream().allMatch(remark -> remark.points() > 0 || !remark.group().isEmpty());
  }

  /** Says of the last remark that it is a row of a table of criteria. */
  void tabled() {
    tabled++;
  }

  /** Whether a table has all criteria, so that what follows it is none. */
  boolean isTabled() {
    return tabled > 0 && tabled == remarks.size();
  }

  /** Whether several remarks have points, so that what has none earns none. */
  public boolean isScored() {
    return remarks.stream().filter(remark -> remark.points() > 0).count() > 1;
  }

  /** Whether the last remark is a criterion. */
  boolean isLastCriterion() {
    return !remarks.isEmpty() && remarks.getLast().role() == Role.CRITERION;
  }

  /** Adds other ways to earn the last remark's points. */
  void accept(List<String> others, int lastLine) {
    addDetails();
    remarks.add(remarks.removeLast().accepting(others, lastLine));
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
