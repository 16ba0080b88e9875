package io.github.rubricscorer.words;

import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads compounds of languages that write them as one word ({@code Verbindungspool}): as camelCase
 * is read, each part is a word beside the others, and one that the rubric does not have is a word
 * without meaning.
 *
 * <p>There is no dictionary: the parts are the words of the rubric. The longest end of a word that
 * is one of them is the head; what is before it, without a joint ({@code s}, {@code en}), is the
 * first part. Where no end is one, the longest beginning is looked for. A word of the rubric needs
 * four letters, the rest three, or four where the word has no more itself, and a vowel; so {@code
 * Ballast} has no {@code Last}. Parts that deny ({@code zuckerfrei}, {@code Nichtraucher}) leave
 * nothing of the other.
 *
 * <p>The joints and the parts that deny are in {@code words.txt}. Takes time in proportion to the
 * square of the length of the word, which is bounded. Immutable and thread-safe.
 */
final class Compounds {
  private static final String FILE = "words.txt";
  private static final int SHORTEST = 4;
  private static final int SHORTEST_REST = 3;

  private final List<String> joints;
  private final Set<String> denying;

  private Compounds(List<String> joints, Set<String> denying) {
    this.joints = joints;
    this.denying = denying;
  }

  static Compounds of(Language language) {
    return new Compounds(
        language.section(FILE, "compound joints"), language.set(FILE, "denying parts"));
  }

  /** Tells whether the language has compounds. */
  boolean areRead() {
    return !joints.isEmpty();
  }

  /**
   * Returns the classes of the parts of a word.
   *
   * @param surface the word, in small letters
   * @param known returns the classes of a word of the rubric, or null where it is none
   * @return the classes; null where no part is a word of the rubric
   */
  int @Nullable [] classes(String surface, Function<String, int @Nullable []> known) {
    if (denying.stream().anyMatch(part -> surface.startsWith(part) || surface.endsWith(part))) {
      return null;
    }
    for (int from = SHORTEST_REST; from <= surface.length() - SHORTEST; from++) {
      String rest = surface.substring(0, from);
      int[] head =
          isRest(rest, surface.length() - from) ? known.apply(surface.substring(from)) : null;
      if (head != null) {
        int[] first = first(rest, known);
        return joined(first == null ? new int[1] : first, head);
      }
    }
    for (int to = surface.length() - SHORTEST_REST; to >= SHORTEST; to--) {
      int[] first =
          isRest(surface.substring(to), to) ? first(surface.substring(0, to), known) : null;
      if (first != null) {
        return joined(first, new int[1]);
      }
    }
    return null;
  }

  private static boolean isRest(String rest, int lettersOfWord) {
    return rest.length() >= (lettersOfWord == SHORTEST ? SHORTEST : SHORTEST_REST)
        && rest.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
  }

  /** Returns the classes of a part before another one, which may end in a joint. */
  private int @Nullable [] first(String part, Function<String, int @Nullable []> known) {
    int[] whole = part.length() < SHORTEST ? null : known.apply(part);
    if (whole != null) {
      return whole;
    }
    for (String joint : candidates(part)) {
      int length = part.length() - joint.length();
      int[] shorter = length < SHORTEST ? null : known.apply(part.substring(0, length));
      if (shorter != null) {
        return shorter;
      }
    }
    return null;
  }

  private List<String> candidates(String part) {
    List<String> candidates = new ArrayList<>(joints);
    candidates.removeIf(joint -> !part.endsWith(joint));
    return candidates;
  }

  private static int[] joined(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
