package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Allotment;
import io.github.rubricscorer.importing.notes.marking.Guidance;
import io.github.rubricscorer.importing.notes.marking.Points;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.List;

/**
 * Tells where a paragraph is cut whose lines are points of a marking scheme, as examiners write
 * them below each other: each has its points, or ends with a semicolon.
 *
 * @param scored whether several of its lines have points
 * @param parted whether several of its lines end with a semicolon
 */
record PointLines(boolean scored, boolean parted) {
  static PointLines of(List<RichText> lines) {
    return new PointLines(
        isSeveral(lines.stream().filter(line -> Points.of(line).value() != 0).count()),
        isSeveral(lines.stream().filter(PointLines::isParted).count()));
  }

  private static boolean isSeveral(long lines) {
    return lines > 1;
  }

  private static boolean isParted(RichText line) {
    return line.text().stripTrailing().endsWith(";");
  }

  /** Whether a line begins another point than the line before it. */
  boolean parts(RichText before, RichText line) {
    return Guidance.of(line, false).isPresent()
        || !Allotment.below(line.text()).isNone()
        || Points.alone(line.text()) > 0
        || Criteria.LEVEL.matcher(line.text()).matches()
        || scored
            && (Points.begin(line)
                || Points.of(line).value() != 0 && Points.of(before).value() == 0 && isShort(before)
                || Points.end(before)
                || Guidance.of(before, false).isPresent())
        || parted && isParted(before);
  }

  /** Whether a line is no longer than a heading over what follows. */
  private static boolean isShort(RichText line) {
    return line.text().length() < 45 && !line.text().isBlank();
  }

  /** Whether a text, once cut, is a point of its own. */
  boolean isOne(RichText text) {
    return scored && Points.of(text).value() != 0 && !Asking.isQuestion(text.text())
        || parted && isParted(text);
  }

  /** A text without the semicolon that parts it from the next. */
  RichText unparted(RichText text) {
    return parted && isParted(text) ? text.part(0, text.text().stripTrailing().length() - 1) : text;
  }
}
