package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Allotment;
import io.github.rubricscorer.importing.notes.marking.Guidance;
import io.github.rubricscorer.importing.notes.marking.Points;
import io.github.rubricscorer.importing.notes.marking.Refusal;
import io.github.rubricscorer.importing.notes.text.Enumerators;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads of the lines of remarks and criteria what a marking scheme would say: what earns points,
 * what else is accepted and what is not, how many of a list count, what is a sum, and what stands
 * below what. Not thread-safe.
 */
final class Criteria {
  private static final Pattern SUM =
      Pattern.compile(
          "(?i)\\W*(?:(?:sum|total|score|points|marks|result|summe|gesamt)\\W{1,4})?(?:\\d{1,4}(?:[.,]\\d)?"
              + "\\s*(?:/|of|out of)\\s*\\d{1,4}\\W*(?:points|marks|pts)?|/\\s?\\d{1,3})\\W*"
              + "|(?i)\\W*(?:sum|total|summe|gesamt)\\W{1,4}\\d{1,4}\\W*\\p{L}{0,6}\\W*");

  /** "4 – Excellent: ...", "Level 2 (3-4 marks)": what an answer of that level is like. */
  static final Pattern LEVEL =
      Pattern.compile(
          "(?:(?i:level|band|stufe|niveau)\\s+\\d\\b.*|\\d\\s*[–—-]\\s*\\p{Lu}\\p{L}+\\s*[:–—-]\\s.*)");

  private static final Pattern PART =
      Pattern.compile(
          "(?i)(?:half|partial|part|some|halbe|teil)\\s*(?:marks?|credit|points?|punkte?)\\b.*");

  private static final RichText NOTHING = RichText.plain("");

  private final Ahead ahead;
  private final OpenQuestions questions;
  private final List<Leftover> leftovers;

  /** The depth of the last item; items that are deeper say more of it. */
  private int depth = Integer.MAX_VALUE;

  /** Items that are deeper are what the guidance above them is about. */
  private int guided = Integer.MAX_VALUE;

  private Guidance.Kind guidance = Guidance.Kind.REFUSED;

  private final ChoiceOfCriteria choice;

  /** Where the last segment stands that had points and was no item; -1 for none. */
  private int scoredAt = -1;

  /** Whether what has no points now stands behind criteria that all have some. */
  private boolean afterwards;

  Criteria(Ahead ahead, OpenQuestions questions, List<Leftover> leftovers) {
    this.ahead = ahead;
    this.questions = questions;
    this.leftovers = leftovers;
    this.choice = new ChoiceOfCriteria(questions, leftovers);
  }

  /** Ends a list: what follows stands below no item of it. */
  void leave() {
    afterwards = false;
    depth = Integer.MAX_VALUE;
    guided = Integer.MAX_VALUE;
    choice.end();
  }

  /** Begins a list below a line that may say how many of its items count; whether it does. */
  boolean head(RichText text, Segment segment) {
    return choice.begin(text, segment);
  }

  /** Whether a line says how many points the list above it earns at most, and fewer than all. */
  boolean settles(String most, Segment segment) {
    return choice.isSettledBy(RichText.plain(most), segment);
  }

  /**
   * Takes a line that tells markers what is accepted or not.
   *
   * @return whether it is one
   */
  boolean guide(RichText text, Segment segment) {
    boolean any = questions.isAny();
    boolean below = any && questions.open().isLastCriterion();
    boolean sure = below && (!segment.isItem() || segment.level() > depth);
    Optional<Guidance> found = any ? Guidance.of(text, sure) : Optional.empty();
    if (found.isEmpty() || !below && found.get().kind() != Guidance.Kind.INSTRUCTION) {
      return false;
    }
    if (found.get().text().isBlank()) {
      guidance = found.get().kind();
      guided = segment.isItem() ? segment.level() : 0;
      leave(segment, text, Leftover.HEADS);
    } else {
      guide(found.get(), text, segment);
    }
    return true;
  }

  private void guide(Guidance found, RichText line, Segment segment) {
    switch (found.kind()) {
      case ACCEPTED -> accept(found.text(), segment);
      case REFUSED -> leave(segment, line, Refusal.REASON);
      case INSTRUCTION -> leave(segment, line, SchemeRow.INSTRUCTION);
    }
  }

  private void accept(RichText text, Segment segment) {
    Refusal.of(text.text())
        .forEach(refused -> leave(segment, RichText.plain(refused), Refusal.REASON));
    questions.open().accept(Guidance.ways(text), segment.last());
  }

  /**
   * Reads a line of what is said of an answer.
   *
   * @param at where its segment stands
   * @param stressed whether the heading above says that it matters much
   * @return what is left for remarks; blank where it was all of use
   */
  RichText read(Role as, RichText given, Segment segment, int at, boolean stressed) {
    if (choice.isEndedBy(segment)) {
      choice.end();
    }
    if (isNoCriterion(given, segment)) {
      return NOTHING;
    }
    RichText line = Enumerators.without(given);
    if (Allotment.isOver(line.text()) && choice.begin(line, segment)) {
      depth = Integer.MAX_VALUE;
      return NOTHING;
    }
    List<Points> each = Points.each(line);
    if (each.size() > 1) {
      each.forEach(one -> each(as, one, segment, stressed));
      depth = segment.isItem() ? segment.level() : depth;
      return NOTHING;
    }
    Points points = accepted(as, Points.of(line), segment);
    RichText bare = Refusal.without(Guidance.withoutAccepted(line));
    if (points.value() == 0 && as == Role.CRITERION && Points.of(bare).value() > 0) {
      scored(as, Points.of(bare), segment, stressed);
      questions.open().accept(Guidance.acceptedWithin(line.text()), segment.last());
      depth = segment.isItem() ? segment.level() : depth;
      return NOTHING;
    }
    if (points.text().isBlank()) {
      return NOTHING;
    }
    if (segment.isItem() && segment.level() > guided && points.value() <= 0) {
      guide(new Guidance(guidance, points.text()), points.text(), segment);
      return NOTHING;
    }
    guided = Integer.MAX_VALUE;
    if (points.value() < 0) {
      leave(segment, points.text(), SchemeRow.MISTAKE);
      return NOTHING;
    }
    if (segment.isItem() ? isPlacedByDepth(points, segment, at) : isPlaced(points, segment, at)) {
      return NOTHING;
    }
    if (points.value() == 0) {
      afterwards =
          afterwards || !segment.isItem() && segment.level() == 0 && questions.open().isScheme();
      if (afterwards && as == Role.CRITERION && !choice.isOpen()) {
        leave(
            segment,
            points.text(),
            questions.open().isTabled() ? Leftover.BEHIND : Leftover.POINTLESS);
        return NOTHING;
      }
      return points.text();
    }
    afterwards = false;
    scoredAt = segment.isItem() ? -1 : at;
    scored(as, points, segment, stressed);
    return NOTHING;
  }

  /** Whether a line only sums up, says how many of the items above count, or tells of a level. */
  private boolean isNoCriterion(RichText given, Segment segment) {
    if (choice.isSettledBy(given, segment)) {
      return true;
    }
    if (SUM.matcher(given.text()).matches() || Points.alone(given.text()) > 0) {
      leave(segment, given, SchemeRow.SUM);
      return true;
    }
    if (LEVEL.matcher(given.text()).matches()) {
      leave(segment, given, Leftover.LEVEL);
      return true;
    }
    if (PART.matcher(given.text()).matches()) {
      leave(segment, given, SchemeRow.PART);
      return true;
    }
    return false;
  }

  /** One of the points that a line has. */
  private void each(Role as, Points one, Segment segment, boolean stressed) {
    if (one.value() > 0) {
      scored(as, accepted(as, one, segment), segment, stressed);
    } else {
      leave(segment, one.text(), one.value() < 0 ? SchemeRow.MISTAKE : Leftover.HEADS);
    }
  }

  /** Whether a paragraph says more of the one with points above it, or what the list below has. */
  private boolean isPlaced(Points points, Segment segment, int at) {
    boolean counted = points.value() != 0;
    if (segment.level() == 0) {
      depth = Integer.MAX_VALUE;
    }
    if (!counted && at > 0 && scoredAt == at - 1) {
      return questions.open().addDetail(points.text(), segment.last());
    }
    if (!counted && segment.level() == 0 && ahead.isScoredBelow(at)) {
      leave(segment, points.text(), Leftover.HEADS);
      return true;
    }
    return false;
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
      leave(segment, points.text(), Leftover.HEADS);
      return true;
    }
    if (ahead.isTopicOfBelow(at)) {
      leave(segment, points.text(), Leftover.HEADS);
      depth = Integer.MAX_VALUE;
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
            NoteRemark.of(
                    sort,
                    Guidance.withoutAccepted(points.text()),
                    segment.first(),
                    segment.last(),
                    stressed)
                .withPoints(points.value())
                .accepting(Guidance.acceptedWithin(points.text().text()), segment.last()));
  }

  private void leave(Segment segment, RichText text, String reason) {
    leftovers.add(Leftover.of(segment, text, reason));
  }
}
