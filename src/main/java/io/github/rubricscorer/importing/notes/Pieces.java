package io.github.rubricscorer.importing.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts prose into sentences and what semicolons part; what is marked or in brackets stays whole.
 */
final class Pieces {
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(])(?:e\\.g|i\\.e|etc|vs|cf|ca|approx|no|fig|dr|mr|mrs|st|[A-Za-z])$");

  private Pieces() {}

  static List<RichText> of(RichText text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> ends = new ArrayList<>();
    int brackets = 0;
    String all = text.text();
    BitSet marked = text.marked();
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      brackets += c == '(' ? 1 : c == ')' && brackets > 0 ? -1 : 0;
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
