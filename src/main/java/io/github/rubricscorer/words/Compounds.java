package io.github.rubricscorer.words;

import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * Ballast} has no {@code Last}. Where the rest denies ({@code zucker|frei}, {@code nicht|raucher}),
 * the word has nothing of the rubric; a word that only begins or ends with the same letters is one
 * like others ({@code Freiheits|strafe}, {@code Verkaufs|erlös}).
 *
 * <p>The joints are in {@code words.txt}, as {@link DenyingWords} are. Takes time in proportion to
 * the square of the length of the word, which is bounded. Immutable and thread-safe.
 */
final class Compounds {
  private static final String FILE = "words.txt";
  private static final int SHORTEST = 4;
  private static final int SHORTEST_REST = 3;

  private final List<String> joints;
  private final DenyingWords denying;

  private Compounds(List<String> joints, DenyingWords denying) {
    this.joints = joints;
    this.denying = denying;
  }

  static Compounds of(Language language) {
    return new Compounds(language.section(FILE, "compound joints"), DenyingWords.of(language));
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
    for (int from = SHORTEST_REST; from <= surface.length() - SHORTEST; from++) {
      String rest = surface.substring(0, from);
      int[] head =
          isRest(rest, surface.length() - from) ? known.apply(surface.substring(from)) : null;
      if (head != null) {
        if (denies(surface, from)) {
          return null;
        }
        int[] first = first(rest, known);
        return joined(first == null ? new int[1] : first, head);
      }
    }
    for (int to = surface.length() - SHORTEST_REST; to >= SHORTEST; to--) {
      int[] first =
          isRest(surface.substring(to), to) ? first(surface.substring(0, to), known) : null;
      if (first != null) {
        return denies(surface, to) || isDenying(surface.substring(0, to))
            ? null
            : joined(first, new int[1]);
      }
    }
    return null;
  }

  /** Tells whether one of the two parts of a word denies the other. */
  private boolean denies(String surface, int at) {
    return denying.firstParts().contains(surface.substring(0, at))
        || denying.lastParts().contains(surface.substring(at));
  }

  /** Tells whether a first part denies, a joint aside: {@code nichts} in {@code Nichtschwimmer}. */
  private boolean isDenying(String part) {
    return candidates(part).stream()
        .map(joint -> part.substring(0, part.length() - joint.length()))
        .anyMatch(denying.firstParts()::contains);
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
