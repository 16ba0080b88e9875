package io.github.rubricscorer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

final class SpellingIndex {
  static int SHORTEST_TARGET = 5;
  static int SHORTEST_SURFACE = 4;
  static int LONG_WORD = 9;
  static int LONGEST = 40;
  static int KEY_LETTERS = 6;
  static boolean BY_FORM = true;
  static boolean GUARD = true;

  private final String[] words;
  private final int[] starts;
  private final int[] entries;
  private final int bucketShift;
  private final int idMask;

  private SpellingIndex(String[] words) {
    this.words = words;
    idMask = Math.max(1, Integer.highestOneBit(Math.max(1, words.length)) * 2) - 1;
    IntList keys = new IntList();
    IntList ids = new IntList();
    IntList own = new IntList();
    for (int id = 0; id < words.length; id++) {
      own.size = 0;
      String previous = "";
      for (String form : forms(words[id])) {
        String p = form.substring(0, Math.min(form.length(), KEY_LETTERS));
        if (!p.equals(previous)) {
          deletions(p, edits(words[id], form), own::add);
          previous = p;
        }
      }
      Arrays.sort(own.values, 0, own.size);
      for (int i = 0; i < own.size; i++) {
        if (i == 0 || own.values[i] != own.values[i - 1]) {
          keys.add(own.values[i]);
          ids.add(id);
        }
      }
    }
    int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(keys.size));
    bucketShift = 32 - bits;
    starts = new int[(1 << bits) + 1];
    for (int i = 0; i < keys.size; i++) {
      starts[(keys.values[i] >>> bucketShift) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = starts.clone();
    entries = new int[keys.size];
    for (int i = 0; i < keys.size; i++) {
      entries[next[keys.values[i] >>> bucketShift]++] = keys.values[i] & ~idMask | ids.values[i];
    }
  }

  long bytes() {
    return 4L * (starts.length + entries.length + words.length);
  }
  int size() { return words.length; }
  int entryCount() { return entries.length; }

  static SpellingIndex of(Collection<String> words) {
    Set<String> targets = new TreeSet<>();
    for (String word : words) {
      if (word.length() >= SHORTEST_TARGET && word.length() <= LONGEST && isPlain(word)) {
        targets.add(word);
      }
    }
    Set<String> inflected = new HashSet<>();
    for (String word : targets) {
      List<String> forms = forms(word);
      inflected.addAll(forms.subList(1, forms.size()));
    }
    targets.removeAll(inflected);
    return new SpellingIndex(targets.toArray(String[]::new));
  }

  static boolean isPlain(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < 'a' || c > 'z') return false;
    }
    return true;
  }

  static int edits(String word, String form) {
    return (BY_FORM ? form : word).length() >= LONG_WORD ? 2 : 1;
  }

  @Nullable String correct(String surface) {
    int length = surface.length();
    if (length < SHORTEST_SURFACE || length > LONGEST || !isPlain(surface)) {
      return null;
    }
    Nearest nearest = new Nearest(surface);
    deletions(surface, length >= LONG_WORD - 2 ? 2 : 1, key -> look(key, nearest));
    lastTie = !nearest.exact && nearest.tie ? nearest.form + "|" + nearest.tieForm : null;
    String r = nearest.exact || nearest.tie ? null : nearest.form;
    return r == null || GUARD && CommonWords.contains(surface) ? null : r;
  }

  static int candidates; static String lastTie;
  private void look(int key, Nearest nearest) {
    int bucket = key >>> bucketShift;
    for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
      if (((entries[i] ^ key) & ~idMask) == 0) {
        nearest.offer(entries[i] & idMask);
      }
    }
  }

  final class Nearest {
    final String surface;
    long @Nullable [] seen;
    int distance = 3;
    @Nullable String form;
    int owner = -1;
    boolean tie;
    boolean exact;
    String tieForm;

    Nearest(String surface) {
      this.surface = surface;
    }

    void offer(int id) {
      if (seen == null) seen = new long[words.length + 63 >> 6];
      if ((seen[id >> 6] & 1L << id) != 0) return;
      seen[id >> 6] |= 1L << id;
      candidates++;
      String word = words[id];
      if (word.charAt(0) != surface.charAt(0)) return;
      for (String f : forms(word)) {
        int k = edits(word, f);
        if (Math.abs(f.length() - surface.length()) > k) continue;
        int d;
        if (SUFFIX && f != word) {
          String suf = f.endsWith("ing") ? "ing" : f.endsWith("ed") ? "ed" : f.endsWith("ies") ? "ies" : f.equals(word + "es") ? "es" : "s";
          if (!surface.endsWith(suf)) continue;
          END = ENDSTEM && f.startsWith(word);
          d = distance(surface.substring(0, surface.length() - suf.length()), 1, f.substring(0, f.length() - suf.length()), 1, k);
        } else {
          END = true;
          d = distance(surface, 1, f, 1, k);
        }
        if (d > k) continue;
        if (d == 0) exact = true;
        if (d < distance) {
          distance = d;
          form = f;
          owner = id;
          tie = false;
        } else if (d == distance && owner != id) {
          tie = true;
          tieForm = f;
        }
      }
    }
  }

  static boolean SUFFIX = true, END = true, ENDSTEM = true;
  static int SUBST=2, ALIKE=1, VOWEL=1, END_UNDER=8, VOWEL_UNDER=0, ALIKE_UNDER=0;
  static int distance(String a, int i, String b, int j, int limit) {
    while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
      i++;
      j++;
    }
    int leftA = a.length() - i;
    int leftB = b.length() - j;
    if (leftA == 0 && leftB == 0) return 0;
    if (limit == 0) {
      return 1;
    }
    int best = limit + 1;
    boolean sh = END && b.length() < END_UNDER;
    if (leftA > 0 && leftB > 0) {
      int c = cost(a.charAt(i), b.charAt(j), b.length());
      if (sh && (leftA == 1 || leftB == 1)) c = 3;
      if (c <= limit) best = Math.min(best, c + distance(a, i + 1, b, j + 1, limit - c));
    }
    if (leftA > 0 && !(sh && leftA == 1 && a.charAt(i) != a.charAt(i - 1))) best = Math.min(best, 1 + distance(a, i + 1, b, j, limit - 1));
    if (leftB > 0 && !(sh && leftB == 1 && b.charAt(j) != b.charAt(j - 1))) best = Math.min(best, 1 + distance(a, i, b, j + 1, limit - 1));
    if (leftA > 1 && leftB > 1 && a.charAt(i) == b.charAt(j + 1) && a.charAt(i + 1) == b.charAt(j)) {
      best = Math.min(best, 1 + distance(a, i + 2, b, j + 2, limit - 1));
    }
    return best;
  }
  static boolean vow(char c){return "aeiouy".indexOf(c)>=0;}
  static int cost(char a, char b, int n) {
    if (vow(a) && vow(b)) return n < VOWEL_UNDER ? 3 : VOWEL;
    for (String g : new String[] {"ckqsxz","gj","fvpb","mn","dt","vw"}) if (g.indexOf(a) >= 0 && g.indexOf(b) >= 0) return n < ALIKE_UNDER ? 3 : ALIKE;
    return SUBST;
  }

  static void deletions(String word, int most, IntConsumer keys) {
    int length = Math.min(word.length(), KEY_LETTERS);
    keys.accept(key(word, length, 0, 0));
    for (int i = 1; i < length; i++) {
      keys.accept(key(word, length, i, 0));
      for (int j = i + 1; most == 2 && j < length; j++) {
        keys.accept(key(word, length, i, j));
      }
    }
  }

  private static int key(String word, int length, int skip, int skipToo) {
    int h = word.charAt(0);
    for (int i = 1; i < length; i++) {
      if (i != skip && i != skipToo) {
        h = 31 * h + word.charAt(i);
      }
    }
    return h * 0x9E3779B9;
  }

  static List<String> forms(String w) {
    List<String> forms = new ArrayList<>(8);
    forms.add(w);
    int n = w.length();
    char last = w.charAt(n - 1);
    char before = w.charAt(n - 2);
    if (w.endsWith("ing") || w.endsWith("ed") || w.endsWith("ly") || last == 's' && before != 's') {
      return forms;
    }
    if (last == 'y' && !vowel(before)) {
      String stem = w.substring(0, n - 1);
      forms.add(stem + "ies");
      forms.add(stem + "ied");
      forms.add(w + "ing");
    } else if (last == 'e') {
      String stem = w.substring(0, n - 1);
      forms.add(w + "s");
      forms.add(w + "d");
      forms.add(stem + "ing");
      if (vowel(before) ) forms.add(w + "ing");
    } else {
      boolean hiss = last == 's' || last == 'x' || last == 'z' || last == 'h' && (before == 'c' || before == 's');
      forms.add(w + (hiss ? "es" : "s"));
      forms.add(w + "ed");
      forms.add(w + "ing");
      if (!vowel(last) && vowel(before) && !vowel(w.charAt(n - 3)) && "hwxy".indexOf(last) < 0) {
        forms.add(w + last + "ed");
        forms.add(w + last + "ing");
      }
    }
    return forms;
  }

  static boolean vowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  static final class IntList {
    int[] values = new int[256];
    int size;

    void add(int v) {
      if (size == values.length) values = Arrays.copyOf(values, 2 * size);
      values[size++] = v;
    }
  }
}
