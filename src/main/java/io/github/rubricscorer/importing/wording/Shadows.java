package io.github.rubricscorer.importing.wording;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Synonyms that find nothing which a shorter one does not find. */
final class Shadows {
  private static final Pattern WINDOW = Pattern.compile(" &\\d+ | & ");

  private static final Pattern LIST = Pattern.compile("\\([^()]*\\)");

  private Shadows() {}

  /** Leaves out pairs of which one word is a synonym by itself, and words of a list that is one. */
  static Set<String> without(Collection<String> synonyms) {
    Set<String> alone = new HashSet<>();
    Set<String> listed = new HashSet<>();
    for (String synonym : synonyms) {
      if (LIST.matcher(synonym).matches()) {
        listed.addAll(List.of(synonym.substring(1, synonym.length() - 1).split("\\|", -1)));
      } else if (synonym.indexOf(' ') < 0 && synonym.indexOf('<') < 0) {
        alone.add(synonym);
      }
    }
    Set<String> kept = new LinkedHashSet<>();
    for (String synonym : synonyms) {
      List<String> parts = List.of(WINDOW.split(synonym, -1));
      boolean needless =
          listed.contains(synonym)
              || parts.stream().anyMatch(listed::contains)
              || isBegun(synonym, alone)
              || parts.size() > 1
                  && parts.stream().anyMatch(p -> alone.contains(p) || isBegun(p, alone));
      if (!needless) {
        kept.add(synonym);
      }
    }
    return kept;
  }

  private static boolean isBegun(String word, Set<String> alone) {
    return alone.stream()
        .filter(other -> other.endsWith("*") && !other.equals(word))
        .anyMatch(other -> word.startsWith(other.substring(0, other.length() - 1)));
  }
}
