package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.Beginnings;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The prefixes that patterns ask for, and which of them a word begins with. Immutable. */
public final class Prefixes {
  /**
   * Letters that a word has in common with its family if it isn't listed; the fewest of a prefix.
   */
  public static final int STABLE_LETTERS = 3;

  private static final Prefixes NONE = new Prefixes(Collections.emptyNavigableSet());

  private final NavigableSet<String> sorted;
  private final Beginnings beginnings;

  private Prefixes(NavigableSet<String> sorted) {
    this.sorted = sorted;
    beginnings = new Beginnings(sorted);
  }

  static Prefixes of(Collection<String> prefixes) {
    return prefixes.isEmpty() ? NONE : new Prefixes(new TreeSet<>(prefixes));
  }

  /** Returns the prefixes, ascending. */
  public Set<String> sorted() {
    return Collections.unmodifiableSet(sorted);
  }

  /** Returns the prefixes with these first letters, ascending. */
  public Set<String> beginningWith(String letters) {
    return Collections.unmodifiableSet(sorted.subSet(letters, letters + Character.MAX_VALUE));
  }

  /** Tells from the first letters whether a word may have a prefix: most words have none. */
  boolean mayBegin(String word) {
    int before = STABLE_LETTERS - 1;
    return word.length() > before
        && (beginnings.lettersAfter(word, before) & Beginnings.letter(word.charAt(before))) != 0;
  }

  /** Returns the longest prefix that a word begins with, or null. */
  public @Nullable String longest(String word) {
    String candidate = sorted.floor(word);
    while (candidate != null && !word.startsWith(candidate)) {
      int common = 0;
      while (common < candidate.length()
          && common < word.length()
          && candidate.charAt(common) == word.charAt(common)) {
        common++;
      }
      candidate = common == 0 ? null : sorted.floor(word.substring(0, common));
    }
    return candidate;
  }

  /** Returns the next shorter prefix that a prefix begins with, or null. */
  @Nullable String longestWithin(String prefix) {
    return longest(prefix.substring(0, prefix.length() - 1));
  }
}
