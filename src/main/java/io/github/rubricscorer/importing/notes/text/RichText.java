package io.github.rubricscorer.importing.notes.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
   * @param open whether it goes on at the start of the next line
   */
  public record Mark(int start, int end, Kind kind, boolean open) {
    /** A mark that ends here. */
    public Mark(int start, int end, Kind kind) {
      this(start, end, kind, false);
    }

    private Mark shifted(int by) {
      return new Mark(start + by, end + by, kind, open);
    }
  }

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
        kept.add(new Mark(first - from, last - from, mark.kind(), mark.open() && last == to));
      }
    }
    return new RichText(text.substring(from, to), kept);
  }

  /** Puts texts one after another, with something between; what goes on in the next is one mark. */
  public static RichText joined(List<RichText> parts, String between) {
    StringBuilder text = new StringBuilder();
    List<Mark> all = new ArrayList<>();
    for (RichText part : parts) {
      text.append(text.isEmpty() ? "" : between);
      int shift = text.length();
      for (Mark mark : part.marks) {
        int before =
            mark.start() == 0 ? openBefore(all, shift - between.length(), mark.kind()) : -1;
        if (before < 0) {
          all.add(mark.shifted(shift));
        } else {
          int start = all.get(before).start();
          all.set(before, new Mark(start, mark.end() + shift, mark.kind(), mark.open()));
        }
      }
      text.append(part.text);
    }
    return new RichText(text.toString(), all);
  }

  /** The mark of a kind that goes on where a text ends, or -1. */
  private static int openBefore(List<Mark> marks, int end, Kind kind) {
    for (int i = marks.size() - 1; i >= 0 && marks.get(i).end() == end; i--) {
      if (marks.get(i).open() && marks.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  /** Tells whether something of it is bold. */
  public boolean isSetOff() {
    return marks.stream().anyMatch(mark -> mark.kind() == Kind.STRONG);
  }

  /** The places that marks cover. */
  public BitSet marked() {
    int[] changes = new int[text.length() + 1];
    for (Mark mark : marks) {
      changes[mark.start()]++;
      changes[mark.end()]--;
    }
    BitSet marked = new BitSet(text.length());
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      open += changes[i];
      marked.set(i, open > 0);
    }
    return marked;
  }

  /**
   * Cuts into parts, as {@link #part} does.
   *
   * @param starts where each part begins, ascending; no mark reaches over one of them
   * @param ends where each part ends, exclusive, not beyond where the next begins
   */
  public List<RichText> parts(List<Integer> starts, List<Integer> ends) {
    List<List<Mark>> own = new ArrayList<>();
    starts.forEach(start -> own.add(new ArrayList<>()));
    for (Mark mark : marks) {
      int found = Collections.binarySearch(starts, mark.start());
      own.get(found < 0 ? Math.max(0, -found - 2) : found).add(mark);
    }
    List<RichText> parts = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      parts.add(new RichText(text, own.get(i)).part(starts.get(i), ends.get(i)));
    }
    return parts;
  }
}
