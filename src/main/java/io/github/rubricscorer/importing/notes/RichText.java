package io.github.rubricscorer.importing.notes;

import java.util.ArrayList;
import java.util.List;

/**
 * Text without its markup, and where it was marked.
 *
 * @param text the text
 * @param marks the marked places, in the order of their starts
 */
public record RichText(String text, List<Mark> marks) {
  /** What a place is marked as. */
  public enum Kind {
    /** Bold. */
    STRONG,
    /** Italic. */
    EMPHASIS,
    /** Code. */
    CODE
  }

  /**
   * A marked place.
   *
   * @param start its start in UTF-16 units
   * @param end its end, exclusive
   * @param kind what it is marked as
   */
  public record Mark(int start, int end, Kind kind) {}

  /** Copies the marks. */
  public RichText {
    marks = List.copyOf(marks);
  }

  /** Text without marks. */
  public static RichText plain(String text) {
    return new RichText(text, List.of());
  }

  /** Whether there is nothing but white space. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** The text of a mark. */
  public String of(Mark mark) {
    return text.substring(mark.start(), mark.end());
  }

  /** The text from a place on. */
  public RichText from(int start) {
    return part(start, text.length());
  }

  /** A part, with the marks that reach into it, stripped of white space around. */
  public RichText part(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : marks) {
      int first = Math.max(mark.start(), from);
      int last = Math.min(mark.end(), to);
      if (first < last) {
        kept.add(new Mark(first - from, last - from, mark.kind()));
      }
    }
    return new RichText(text.substring(from, to), kept);
  }

  /** Puts another text after this one, with something between. */
  public RichText then(String between, RichText other) {
    List<Mark> all = new ArrayList<>(marks);
    int shift = text.length() + between.length();
    other.marks.forEach(
        mark -> all.add(new Mark(mark.start() + shift, mark.end() + shift, mark.kind())));
    return new RichText(text + between + other.text, all);
  }

  /** Whether a mark covers a place. */
  public boolean isMarkedAt(int at) {
    return marks.stream().anyMatch(mark -> mark.start() <= at && at < mark.end());
  }
}
