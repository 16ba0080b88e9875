package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Points;
import io.github.rubricscorer.importing.notes.marking.Refusal;
import io.github.rubricscorer.importing.notes.text.Enumerators;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads of the lines of remarks and criteria what a marking scheme would say: what earns points,
 * what is not accepted, what is a sum, and what stands below what. Not thread-safe.
 */
final class Criteria {
  private static final Pattern SUM =
      Pattern.compile(
          "(?i)\\W*(?:(?:sum|total|score|points|marks|result)\\W{1,4})?\\d{1,4}(?:[.,]\\d)?"
              + "\\s*(?:/|of|out of)\\s*\\d{1,4}\\W*(?:points|marks|pts)?\\W*");

  private static final RichText NOTHING = RichText.plain("");

  private final Ahead ahead;
  private final OpenQuestions questions;
  private final List<Leftover> leftovers;

  /** The depth of the last item; items that are deeper say more of it. */
  private int depth = Integer.MAX_VALUE;

  Criteria(Ahead ahead, OpenQuestions questions, List<Leftover> leftovers) {
    this.ahead = ahead;
    this.questions = questions;
    this.leftovers = leftovers;
  }

  /** Ends a list: what follows stands below no item of it. */
  void leave() {
    depth = Integer.MAX_VALUE;
  }

  /**
   * Reads a line of what is said of an answer.
   *
   * @param at where its segment stands
   * @param stressed whether the heading above says that it matters much
   * @return what is left for remarks; blank where it was all of use
   */
  RichText read(Role as, RichText given, Segment segment, int at, boolean stressed) {
    if (SUM.matcher(given.text()).matches()) {
      leave(segment, given, SchemeRow.SUM);
      return NOTHING;
    }
    Points points = accepted(as, Points.of(Enumerators.without(given)), segment);
    if (points.text().isBlank()) {
      return NOTHING;
    }
    if (points.value() < 0) {
      leave(segment, points.text(), SchemeRow.MISTAKE);
      return NOTHING;
    }
    if (segment.isItem() && isPlacedByDepth(points, segment, at)) {
      return NOTHING;
    }
    if (!segment.isItem() && segment.level() == 0) {
      leave();
    }
    if (points.value() == 0) {
      return points.text();
    }
    scored(as, points, segment, stressed);
    return NOTHING;
  }

  /** Whether an item says more of the one above, or only what those below are about. */
  private boolean isPlacedByDepth(Points points, Segment segment, int at) {
    boolean counted = points.value() != 0;
    if (!counted
        && segment.level() > depth
        && questions.open().addDetail(points.text(), segment.last())) {
      return true;
    }
    depth = segment.level();
    if (counted) {
      return false;
    }
    if (ahead.isScoredBelow(at)) {
      leave(segment, points.text(), "says only what follows");
      return true;
    }
    if (ahead.isTopicOfBelow(at)) {
      leave(segment, points.text(), "says only what follows");
      leave();
      return true;
    }
    return false;
  }

  /**
   * What is left of a line without what is not to be accepted, which is told. "Don't allow root
   * login" is no word to a marker where it is said of an answer.
   */
  private Points accepted(Role as, Points points, Segment segment) {
    if (as != Role.CRITERION && Tone.forbids(points.text().text())) {
      return points;
    }
    Refusal.of(points.text().text())
        .forEach(text -> leave(segment, RichText.plain(text), Refusal.REASON));
    return new Points(Refusal.without(points.text()), points.value());
  }

  /** A line with points is one criterion, however many sentences it has. */
  private void scored(Role as, Points points, Segment segment, boolean stressed) {
    Role sort = as == Role.FEEDBACK ? Role.CRITERION : as;
    questions
        .open()
        .add(
            NoteRemark.of(sort, points.text(), segment.first(), segment.last(), stressed)
                .withPoints(points.value()));
  }

  private void leave(Segment segment, RichText text, String reason) {
    leftovers.add(Leftover.of(segment, text, reason));
  }
}
