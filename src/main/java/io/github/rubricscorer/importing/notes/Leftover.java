package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Points;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.Set;

/**
 * What found no place in a rubric.
 *
 * @param line the line that it begins in, from 1
 * @param last the line that it ends in
 * @param text the text
 * @param reason why it has no place
 */
public record Leftover(int line, int last, String text, String reason)
    implements Comparable<Leftover> {
  static final String HEADS = "says only what follows";
  static final String LINK = "the address of a link";
  static final String HEADING = "a heading that no question belongs to";
  static final String NO_PART = "in no part that is known";
  static final String BEHIND =
      "behind the table of criteria, so no criterion; if it earns points, give it a row";
  static final String BEFORE = "before the first question";
  static final String LEVEL =
      "a level, no criterion; write what earns points as items, and see 'levels'";
  static final String POINTLESS =
      "has no points, as the criteria above have; if it earns some, say how many";

  private static final Set<String> UNREAD = Set.of(HEADING, NO_PART, BEFORE, LEVEL, POINTLESS);

  /** Whether it may be something to say, in a form that is not known. */
  public boolean isUnread() {
    return UNREAD.contains(reason);
  }

  /**
   * Whether it is a heading without points, which is nothing to say where what is below is read.
   */
  public boolean isHeading() {
    return reason.equals(HEADING) && Points.of(RichText.plain(text)).value() == 0;
  }

  static Leftover of(Segment segment, RichText text, String reason) {
    return new Leftover(segment.first(), segment.last(), text.text(), reason);
  }

  @Override
  public int compareTo(Leftover other) {
    return line != other.line ? Integer.compare(line, other.line) : text.compareTo(other.text);
  }
}
