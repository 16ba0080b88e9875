package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.RichText;

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
  static Leftover of(Segment segment, RichText text, String reason) {
    return new Leftover(segment.first(), segment.last(), text.text(), reason);
  }

  @Override
  public int compareTo(Leftover other) {
    return line != other.line ? Integer.compare(line, other.line) : text.compareTo(other.text);
  }
}
