package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.NoteLabels.Found;
import io.github.rubricscorer.importing.notes.marking.Points;
import io.github.rubricscorer.importing.notes.text.RichText;
import io.github.rubricscorer.importing.notes.text.RichText.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a segment is by those that follow it. */
final class Ahead {
  /** What a segment is does not depend on others that stand farther away. */
  private static final int FARTHEST = 200;

  /** Lines with points that belong together have no more others between them. */
  private static final int NEAR = 6;

  /** What several items are about has no more words. */
  private static final int LONGEST_TOPIC = 7;

  /** An item that is a point of its own has no fewer words. */
  private static final int FEWEST_OF_POINT = 5;

  private static final Pattern NAMED = Pattern.compile("[\\p{L} -]{1,40}: \\S.*");

  private final List<Segment> segments;

  Ahead(List<Segment> segments) {
    this.segments = segments;
  }

  /** Returns where what is looked at ahead of a place ends. */
  private int end(int at) {
    return Math.min(segments.size(), at + 1 + FARTHEST);
  }

  private Optional<Found> label(int at) {
    Segment segment = segments.get(at);
    return NoteLabels.find(segment.text(), segment.kind() == Segment.Kind.HEADING)
        .filter(found -> !isNameAmongOthers(found, at));
  }

  /**
   * Whether an item begins with a name as those beside it do, though it has the word of a label.
   */
  boolean isNameAmongOthers(Found label, int at) {
    return label.isNoun() && segments.get(at).isItem() && (isNamed(at - 1) || isNamed(at + 1));
  }

  private boolean isNamed(int at) {
    if (at < 0 || at >= segments.size() || !segments.get(at).isItem()) {
      return false;
    }
    RichText text = segments.get(at).text();
    return NAMED.matcher(text.text()).matches() && NoteLabels.find(text, false).isEmpty();
  }

  private static boolean isSigned(Segment segment) {
    return Signs.role(segment.text().text()) != null;
  }

  private static boolean isNumbered(Segment segment) {
    return segment.kind() == Segment.Kind.NUMBERED && segment.level() == 1;
  }

  /** Whether feedback or the like follows a heading before the next one that is no label. */
  boolean isQuestionHeading(int at, RichText text) {
    boolean asks = Asking.asks(text.text());
    for (int i = at + 1; i < end(at); i++) {
      Segment next = segments.get(i);
      if (isNumbered(next) && isQuestionItem(i)) {
        return false;
      }
      boolean heading = next.kind() == Segment.Kind.HEADING;
      Optional<Found> label = label(i);
      if (label.isPresent() && label.get().role() == Role.QUESTION) {
        return asks && i > at + 1;
      }
      if (label.isPresent() || next.isRow() || isSigned(next)) {
        return label.isEmpty() || label.get().role() != Role.OVERALL;
      }
      if (heading) {
        return asks && i > at + 1;
      }
      if (asks && next.isItem()) {
        return true;
      }
    }
    return asks;
  }

  /** Whether what stands below an item of a numbered list is about an answer to it. */
  boolean isQuestionItem(int item) {
    for (int i = item + 1; i < end(item); i++) {
      Segment next = segments.get(i);
      if (next.kind() == Segment.Kind.HEADING
          || isNumbered(next)
          || next.level() == 0 && next.isItem()) {
        return false;
      }
      Optional<Found> label = NoteLabels.find(next.text(), false);
      if (next.level() >= 1 && label.isPresent() && label.get().role() != Role.QUESTION) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a numbered line is the question after the one that has a number: it asks, and what
   * follows up to the next number or heading is about an answer.
   *
   * @param number the number of the question that is open; 0 where it has none
   */
  boolean isNextQuestion(int at, int number) {
    Segment segment = segments.get(at);
    int own = segment.number();
    if (own == 0 || segment.level() > 1) {
      return false;
    }
    boolean next = number > 0 && own == number + 1;
    boolean asks = Asking.asks(segment.text().text());
    for (int i = at + 1; i < end(at); i++) {
      Segment other = segments.get(i);
      if (other.kind() == Segment.Kind.HEADING && label(i).isEmpty()
          || other.number() > 0 && other.level() <= 1) {
        return false;
      }
      Optional<Found> label = label(i);
      if (label.isPresent()) {
        Role role = label.get().role();
        return (asks || next) && role != Role.QUESTION && role != Role.OVERALL;
      }
      if (other.isRow() || isSigned(other)) {
        return asks || next;
      }
      if (other.isItem()) {
        return asks && next;
      }
    }
    return false;
  }

  /** Whether a list, a table or signs come next: what is said of something. */
  boolean isListNext(int at) {
    return at + 1 < segments.size()
        && (segments.get(at + 1).isItem()
            || segments.get(at + 1).isRow()
            || isSigned(segments.get(at + 1)));
  }

  /** Whether an item follows that has no sign of its own. */
  boolean isUnsignedItemNext(int at) {
    return at + 1 < segments.size()
        && segments.get(at + 1).isItem()
        && !isSigned(segments.get(at + 1));
  }

  /** The cells of the rows of the table that begins here. */
  List<List<String>> rows(int head) {
    return segments.subList(head + 1, segments.size()).stream()
        .takeWhile(segment -> segment.kind() == Segment.Kind.TABLE_ROW)
        .map(row -> row.cells().stream().map(RichText::text).toList())
        .toList();
  }

  /** Whether a row of the table that begins here has this and nothing else in a cell. */
  boolean isAnyCell(int head, int column, String text) {
    return rows(head).stream()
        .anyMatch(row -> column < row.size() && row.get(column).strip().equals(text));
  }

  /** Whether the next label is that of an answer. */
  boolean isAnswerNext(int at) {
    for (int i = at + 1; i < end(at); i++) {
      Optional<Found> label = label(i);
      if (label.isPresent()) {
        return label.get().role() == Role.ANSWER;
      }
    }
    return false;
  }

  /**
   * Whether a line with points is one of several: another is near, before or behind it, or it
   * stands over a list.
   */
  boolean isOneOfScored(int at) {
    for (int i = Math.max(0, at - NEAR); i < Math.min(segments.size(), at + NEAR + 1); i++) {
      if (i != at && isScored(segments.get(i))) {
        return true;
      }
    }
    return isListNext(at);
  }

  private static boolean isScored(Segment segment) {
    return segment.kind() != Segment.Kind.HEADING
        && !segment.isRow()
        && !Asking.isQuestion(segment.text().text())
        && Points.of(segment.text()).value() != 0;
  }

  /** Whether items below an item have points of their own. */
  boolean isScoredBelow(int at) {
    int level = segments.get(at).level();
    return at + 1 < segments.size()
        && segments.get(at + 1).isItem()
        && segments.get(at + 1).level() > level
        && Points.of(segments.get(at + 1).text()).value() > 0;
  }

  /**
   * Whether an item is only what several items below it are about: "Speed and money", with a
   * sentence each below. One with something bold is the point itself, and short items below one are
   * other words for it.
   */
  boolean isTopicOfBelow(int at) {
    Segment item = segments.get(at);
    boolean bold = item.text().marks().stream().anyMatch(mark -> mark.kind() == Kind.STRONG);
    if (bold || Asking.asks(item.text().text()) || words(item) > LONGEST_TOPIC) {
      return false;
    }
    int below = 0;
    int next = at + 1;
    while (next < segments.size()
        && segments.get(next).isItem()
        && segments.get(next).level() > item.level()) {
      if (segments.get(next).level() == item.level() + 1) {
        if (words(segments.get(next)) < FEWEST_OF_POINT) {
          return false;
        }
        below++;
      }
      next++;
    }
    return below > 1;
  }

  private static int words(Segment segment) {
    return segment.text().text().strip().split("\\s+", -1).length;
  }

  /** Whether labels say below which of the segments are about an answer. */
  boolean isRemarkedOn(int at) {
    for (int i = at + 1; i < end(at); i++) {
      Segment next = segments.get(i);
      Optional<Found> label = label(i);
      if (label.isPresent()) {
        return label.get().role() != Role.QUESTION && label.get().role() != Role.OVERALL;
      }
      if (isSigned(next)) {
        return true;
      }
      if (next.kind() == Segment.Kind.HEADING) {
        return false;
      }
    }
    return false;
  }
}
