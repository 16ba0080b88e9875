package io.github.rubricscorer.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two people made of the same JSON text, joined: line by line first, as {@code diff3} does,
 * and where both changed the same lines, word by word, so that two synonyms of one line are no
 * conflict. What one of them changed and the other left alone is taken as it is. Immutable.
 *
 * @param pieces the parts of the text in their order
 */
public record ThreeWayMerge(List<Piece> pieces) {
  /** A string, a number or a name, white space without its line ends, or one character. */
  private static final Pattern WORD =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"|[\\w.+-]++|[ \t]++|.", Pattern.DOTALL);

  /** Copies the list. */
  public ThreeWayMerge {
    pieces = List.copyOf(pieces);
  }

  /** A part of the text. */
  public sealed interface Piece {}

  /**
   * A part on which there is no dispute.
   *
   * @param text the part; never empty
   */
  public record Agreed(String text) implements Piece {
    /** Checks that there is a text. */
    public Agreed {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A part that both changed, in different ways. Each of its texts may be empty, but not two.
   *
   * @param base what both began with
   * @param mine what one of them made of it
   * @param theirs what the other made of it
   */
  public record Conflict(String base, String mine, String theirs) implements Piece {
    /** Checks that all are there. */
    public Conflict {
      Objects.requireNonNull(base, "base");
      Objects.requireNonNull(mine, "mine");
      Objects.requireNonNull(theirs, "theirs");
    }
  }

  /**
   * Joins two versions.
   *
   * @param base the text that both began with
   * @param mine one version
   * @param theirs the other version
   * @return both
   */
  public static ThreeWayMerge of(String base, String mine, String theirs) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : LineMerge.of(base, mine, theirs).pieces()) {
      switch (piece) {
        case Agreed agreed -> pieces.add(agreed);
        case Conflict lines ->
            pieces.addAll(
                LineMerge.merged(words(lines.base()), words(lines.mine()), words(lines.theirs())));
      }
    }
    return new ThreeWayMerge(together(pieces));
  }

  /** Makes one of what is agreed side by side. */
  private static List<Piece> together(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Agreed next && !all.isEmpty() && all.getLast() instanceof Agreed last) {
        all.set(all.size() - 1, new Agreed(last.text() + next.text()));
      } else {
        all.add(piece);
      }
    }
    return all;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /**
   * Returns the whole text.
   *
   * @return the text; empty where there is a conflict
   */
  public Optional<String> joined() {
    boolean agreed = pieces.stream().allMatch(piece -> piece instanceof Agreed);
    return agreed
        ? Optional.of(
            pieces.stream().map(piece -> ((Agreed) piece).text()).collect(Collectors.joining()))
        : Optional.empty();
  }
}
