package io.github.rubricscorer.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids made of words. */
final class Slug {
  private static final Pattern NO_PART_OF_IDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Slug() {}

  /** An id of a few words; {@code otherwise} if they have no letter that ids may have. */
  static String of(List<String> words, int most, String otherwise) {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
      String part =
          NO_PART_OF_IDS
              .matcher(plain.toLowerCase(Locale.ROOT))
              .replaceAll("-")
              .replaceAll("^-|-$", "");
      if (!part.isEmpty() && parts.size() < most) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? otherwise : String.join("-", parts);
  }

  /** The id, with a number where it is taken. */
  static String free(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; !taken.add(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }
}
