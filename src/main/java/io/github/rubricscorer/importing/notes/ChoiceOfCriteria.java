package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Allotment;
import io.github.rubricscorer.importing.notes.marking.Points;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of criteria that is open, and how many of it count: "Any two from:" above it, "max 3"
 * above or below. Not thread-safe.
 */
final class ChoiceOfCriteria {
  private static final String UNEQUAL =
      "a most that items of other points cannot have; see 'groups' for the best few";

  private final OpenQuestions questions;
  private final List<Leftover> leftovers;
  private Allotment allotment = Allotment.NONE;
  private @Nullable QuestionNotes question;
  private @Nullable Segment said;
  private String name = "";

  /** How many remarks the question has before the list. */
  private int from;

  ChoiceOfCriteria(OpenQuestions questions, List<Leftover> leftovers) {
    this.questions = questions;
    this.leftovers = leftovers;
  }

  /** Begins a list with the line above it; whether that says how its items count. */
  boolean begin(RichText line, Segment segment) {
    end();
    Allotment above = Allotment.above(line);
    if (above.isNone() || !questions.isAny()) {
      return false;
    }
    allotment = above;
    said = segment;
    name = line.text().replaceFirst("[\\s:]+$", "");
    return true;
  }

  /** Whether the line above the list, which is open, says how its items count. */
  boolean isOpen() {
    return !allotment.isNone();
  }

  /** Whether a segment stands no more in the list that has an end. */
  boolean isEndedBy(Segment segment) {
    Segment head = said;
    return head != null
        && !segment.equals(head)
        && question != null
        && question.size() > from
        && (segment.isItem()
            ? head.isItem() && segment.level() <= head.level()
            : !isTotal(segment.text()) && Allotment.below(segment.text().text()).isNone());
  }

  private static boolean isTotal(RichText text) {
    return Points.alone(text.text()) > 0;
  }

  /** Takes a line below the list that says how many points it has, or how many of it count. */
  boolean isSettledBy(RichText line, Segment segment) {
    if (allotment.best() > 0 && isTotal(line)) {
      allotment = allotment.withMost(Points.alone(line.text()));
      return true;
    }
    Allotment below = Allotment.below(line.text());
    if (below.isNone() || question == null || question.size() == from) {
      return false;
    }
    allotment = below;
    said = segment;
    name = line.text().strip();
    end();
    return true;
  }

  /** Ends the list. */
  void end() {
    Segment head = said;
    QuestionNotes listed = question;
    if (head != null && listed != null && !settle(listed)) {
      leftovers.add(Leftover.of(head, head.text(), reason(listed)));
    }
    allotment = Allotment.NONE;
    said = null;
    question = questions.isAny() ? questions.open() : null;
    from = question == null ? 0 : question.size();
  }

  private String reason(QuestionNotes listed) {
    return listed.size() == from || allotment.most() == 0 || isAll(listed)
        ? SchemeRow.SUM
        : UNEQUAL;
  }

  private boolean isAll(QuestionNotes listed) {
    return listed.remarks().subList(from, listed.size()).stream()
            .mapToDouble(remark -> remark.points() == 0 ? 1 : remark.points())
            .sum()
        <= allotment.most();
  }

  /** Lets the items have what the line says; whether anything comes of it. */
  private boolean settle(QuestionNotes listed) {
    List<NoteRemark> items = listed.remarks().subList(from, listed.size());
    double points = allotment.each();
    if (points == 0 && allotment.best() > 0) {
      points = allotment.most() / allotment.best();
    }
    int best = allotment.best() > 0 ? allotment.best() : best(items, points);
    boolean chosen = best > 0 && best < items.size();
    if (chosen || points > 0 && !items.isEmpty()) {
      listed.choose(from, chosen ? name : "", best, points);
      return true;
    }
    return false;
  }

  /** How many items earn the most; 0 where no number of them does. */
  private int best(List<NoteRemark> items, double each) {
    double[] values =
        items.stream()
            .mapToDouble(item -> item.points() > 0 ? item.points() : each > 0 ? each : 1)
            .distinct()
            .toArray();
    return values.length == 1 && allotment.most() % values[0] == 0
        ? (int) (allotment.most() / values[0])
        : 0;
  }
}
