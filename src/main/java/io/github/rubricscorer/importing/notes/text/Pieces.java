package io.github.rubricscorer.importing.notes.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts prose into sentences and what semicolons part; what is marked or in brackets stays whole.
 */
public final class Pieces {
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(])(?:e\\.g|i\\.e|etc|vs|cf|ca|approx|no|fig|dr|mr|mrs|st|[A-Za-z])$");

  private Pieces() {}

  /** The pieces, in their order. */
  public static List<RichText> of(RichText text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> ends = new ArrayList<>();
    int brackets = 0;
    String all = text.text();
    BitSet matched = matched(all);
    BitSet marked = text.marked();
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      brackets += !matched.get(i) ? 0 : c == '(' ? 1 : -1;
      if (brackets == 0 && !marked.get(i) && ends(all, i, starts.getLast())) {
        ends.add(c == ';' ? i : i + 1);
        starts.add(i + 1);
      }
    }
    ends.add(all.length());
    List<RichText> pieces = new ArrayList<>(text.parts(starts, ends));
    pieces.removeIf(RichText::isBlank);
    return pieces;
  }

  /** The brackets that open and close: the one of ":(" does not hold the rest together. */
  private static BitSet matched(String text) {
    BitSet matched = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open.push(i);
      } else if (text.charAt(i) == ')' && !open.isEmpty()) {
        matched.set(open.pop());
        matched.set(i);
      }
    }
    return matched;
  }

  private static boolean ends(String text, int at, int start) {
    char c = text.charAt(at);
    if (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
      return false;
    }
    return switch (c) {
      case ';', '!' -> true;
      case '?' -> true;
      case '.' -> !ABBREVIATION.matcher(text.substring(Math.max(start, at - 8), at)).find();
      default -> false;
    };
  }
}
