package io.github.rubricscorer.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

final class CommonWords {
  static int DEPTH = 2;
  private static final byte[] TEXT = load();
  private CommonWords() {}

  static boolean contains(String surface) {
    return contains(surface, DEPTH);
  }

  static boolean contains(String s, int depth) {
    if (listed(s)) return true;
    if (depth == 0) return false;
    return isInflection(s, depth - 1);
  }

  private static boolean isInflection(String s, int depth) {
    int n = s.length();
    if (s.endsWith("'s")) return base(s, 2, "", depth);
    if (s.endsWith("s") && n > 3) {
      char b = s.charAt(n - 2);
      if (s.endsWith("ies") && base(s, 3, "y", depth)) return true;
      String stem = s.substring(0, n - 1);
      if (!hiss(stem) && !(b == 'y' && !SpellingIndex.vowel(s.charAt(n - 3))) && base(s, 1, "", depth)) return true;
      if (s.endsWith("es")) { String st = s.substring(0, n-2); if ((hiss(st) || st.endsWith("o")) && base(s,2,"",depth)) return true; }
    }
    for (String suffix : new String[] {"ed", "er", "ing"}) {
      if (s.endsWith(suffix)) {
        int k = suffix.length();
        if (base(s, k, "", depth) || base(s, k, "e", depth)) return true;
        int m = n - k;
        if (m > 3 && s.charAt(m - 1) == s.charAt(m - 2) && !SpellingIndex.vowel(s.charAt(m - 1)) && base(s, k + 1, "", depth)) return true;
        if (k == 2 && m > 2 && s.charAt(m - 1) == 'i' && base(s, k + 1, "y", depth)) return true;
      }
    }
    if (s.endsWith("ly")) {
      return base(s, 2, "", depth) || base(s, 2, "le", depth) || s.endsWith("ily") && base(s, 3, "y", depth);
    }
    return false;
  }

  static boolean hiss(String w) {
    return w.endsWith("s") || w.endsWith("x") || w.endsWith("z") || w.endsWith("ch") || w.endsWith("sh");
  }

  private static boolean base(String s, int cut, String ending, int depth) {
    if (s.length() - cut + ending.length() < 3) return false;
    return contains(s.substring(0, s.length() - cut) + ending, depth);
  }

  static boolean listed(String w) {
    int low = 0, high = TEXT.length;
    while (low < high) {
      int start = low + high >>> 1;
      while (start > low && TEXT[start - 1] != '\n') start--;
      int c = 0, i = start;
      for (; c < w.length() && TEXT[i] == w.charAt(c); i++) c++;
      if (c == w.length() && TEXT[i] == '\n') return true;
      if (c == w.length() || w.charAt(c) < TEXT[i]) high = start;
      else { while (TEXT[i] != '\n') i++; low = i + 1; }
    }
    return false;
  }

  private static byte[] load() {
    try (InputStream in = CommonWords.class.getResourceAsStream("common-words.txt")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) { throw new UncheckedIOException(e); }
  }
}
