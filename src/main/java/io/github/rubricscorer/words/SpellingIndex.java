package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of a rubric's words a misspelt word stands for: "circut" for "circuit", "throtling"
 * for "throttling".
 *
 * <p>A wrong correction invents evidence, a missed one costs a synonym, so the rules prefer to
 * miss. {@link Slips} says what a slip is and how many a word may have. In English each word also
 * stands for its regular {@link InflectedForm}s. Two words that a rubric's author wrote apart and
 * that are looked for written together as well ("stand down", "standdown") resemble too much: they
 * need 8 letters and may have one slip only.
 *
 * <p>Fewer slips win, at equal slips the word with the same last letter; where two words of the
 * rubric are still equally near, neither is meant. A word that is right (of the rubric, an
 * inflection of such a word, or one of {@link CommonWords}) is not corrected. Other languages have
 * neither forms nor a list: there a word stands for itself alone.
 *
 * <p>Lookup is by deletion neighbourhoods (Bocek, Hunt and Stiller 2007, "Fast Similarity Search in
 * Large Dictionaries"): two words within n slips become equal when up to n letters are taken out of
 * each, so the index has what remains of its words, the keys, and asks for what remains of the
 * other. As in SymSpell (Garbe 2012) only the first letters take part, which bounds the number of
 * keys per word by a constant. Where both words have {@value #KEY_LETTERS} of them, it is enough to
 * take out exactly n: two that are equal with fewer taken out still are with more. One key more
 * tells the letters whatever their order, for those that are the same in another. What the keys
 * propose is then compared letter by letter.
 *
 * <p>Immutable and thread-safe. An entry takes four bytes, a word about ten entries.
 */
final class SpellingIndex {
  private static final int KEY_LETTERS = 6;

  /** The most keys of a beginning: one letter taken out, or two; and its letters in any order. */
  private static final int MOST_KEYS = KEY_LETTERS + (KEY_LETTERS - 1) * (KEY_LETTERS - 2) / 2;

  /** Comparing a word with so many takes less time than asking whether it is right. */
  private static final int CHEAPER_TO_COMPARE = 2;

  /** In a key a letter has this many bits, so that all letters together have less than 32. */
  private static final int LETTER_BITS = 5;

  /** The words written as one, then those written together. */
  private final String[] words;

  /** The letters of each word. */
  private final int[] letters;

  /** The number of the first word of those written together. */
  private final int firstJoined;

  /** Each entry has a word's number in its low bits and a key's high bits in the others. */
  private final int[] entries;

  /** Where the entries of the keys with the same high bits begin. */
  private final int[] buckets;

  private final int bucketShift;
  private final int numberMask;

  /** Whether the words are English, whose forms and other words are known. */
  private final boolean english;

  private SpellingIndex(List<String> single, List<String> joined, boolean english) {
    this.english = english;
    List<String> both = new ArrayList<>(single);
    both.addAll(joined);
    words = both.toArray(String[]::new);
    firstJoined = single.size();
    letters = Arrays.stream(words).mapToInt(Slips::letters).toArray();
    int[][] keys = new int[words.length][];
    int count = 0;
    for (int number = 0; number < words.length; number++) {
      keys[number] = keys(number);
      count += keys[number].length;
    }
    numberMask = -1 >>> Integer.numberOfLeadingZeros(Math.max(1, words.length));
    bucketShift = Integer.numberOfLeadingZeros(Math.max(1, count));
    buckets = new int[(-1 >>> bucketShift) + 2];
    entries = new int[count];
    fill(keys);
  }

  /** Takes what was written. */
  SpellingIndex(ProgramFile.Reader in) {
    words = in.strings();
    letters = in.ints();
    firstJoined = in.number();
    entries = in.ints();
    buckets = in.ints();
    bucketShift = in.number();
    numberMask = in.number();
    english = in.number() == 1;
  }

  void write(ProgramFile.Writer out) {
    out.strings(words);
    out.ints(letters);
    out.number(firstJoined);
    out.ints(entries);
    out.ints(buckets);
    out.number(bucketShift);
    out.number(numberMask);
    out.number(english ? 1 : 0);
  }

  /**
   * Makes an index.
   *
   * @param words the words that an answer may misspell, lower case, in any order, joined forms
   *     included; those that no correction can lead to are passed over
   * @param language their language
   */
  static SpellingIndex of(Collection<String> words, Language language) {
    boolean english = language == Language.ENGLISH;
    Set<String> all = new HashSet<>(words);
    Set<String> targets = new TreeSet<>();
    Set<String> inflected = new HashSet<>();
    for (String word : all) {
      if (Slips.isSpellable(word)) {
        targets.add(word);
        List<InflectedForm> forms = forms(word, english);
        for (InflectedForm form : forms.subList(1, forms.size())) {
          inflected.add(form.text());
        }
      }
    }
    targets.removeAll(inflected);
    List<String> single = new ArrayList<>();
    List<String> joined = new ArrayList<>();
    for (String word : targets) {
      if (!isJoined(word, all, english)) {
        single.add(word);
      } else if (word.length() >= Slips.TWO_FROM) {
        joined.add(word);
      }
    }
    return new SpellingIndex(single, joined, english);
  }

  /**
   * Returns the rubric's word that a word of an answer stands for.
   *
   * @param surface the word, lower case, inflection kept
   * @return one of the rubric's words or its inflection, or null where the word is right or means
   *     none of them
   */
  @Nullable String correct(String surface) {
    if (!Slips.isSpellable(surface)) {
      return null;
    }
    Nearest nearest = nearest(surface);
    String meant = nearest == null ? null : nearest.meant();
    return meant == null || isRight(surface) ? null : meant;
  }

  /** Asks for the {@link #keys} of a word of an answer; null where no word has one of them. */
  private @Nullable Nearest nearest(String surface) {
    boolean two = mayHaveTwoSlips(surface);
    int length = Math.min(surface.length(), KEY_LETTERS);
    int all = packed(surface, length);
    Nearest nearest = proposed(unordered(all, length), surface, null);
    if (length < KEY_LETTERS) {
      nearest = nearest(all, surface, nearest);
    }
    for (int i = 1; i < length; i++) {
      int once = without(i, all, length);
      nearest = nearest(once, surface, nearest);
      for (int j = i; two && j < length - 1; j++) {
        nearest = nearest(without(j, once, length - 1), surface, nearest);
      }
    }
    return nearest;
  }

  private @Nullable Nearest nearest(int packed, String surface, @Nullable Nearest known) {
    return proposed(mixed(packed), surface, known);
  }

  /** Compares a word with those that have one of its keys; makes what they need for the first. */
  private @Nullable Nearest proposed(int key, String surface, @Nullable Nearest known) {
    Nearest nearest = known;
    int bucket = key >>> bucketShift;
    for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
      if (((entries[i] ^ key) & ~numberMask) == 0) {
        nearest = nearest == null ? new Nearest(surface) : nearest;
        nearest.consider(entries[i] & numberMask);
      }
    }
    return nearest;
  }

  /** Tells whether a word is known to mean what it says. */
  private boolean isRight(String surface) {
    return english && CommonWords.contains(surface);
  }

  private static List<InflectedForm> forms(String word, boolean english) {
    return english ? InflectedForm.of(word) : List.of(new InflectedForm(word, ""));
  }

  private static boolean mayHaveTwoSlips(String surface) {
    return surface.length() >= Slips.TWO_FROM - Slips.MOST;
  }

  private static boolean isJoined(String word, Set<String> words, boolean english) {
    for (int i = 2; i <= word.length() - 2; i++) {
      if (words.contains(word.substring(0, i)) && words.contains(word.substring(i))) {
        return word.length() >= Slips.TWO_FROM || !english || !CommonWords.contains(word);
      }
    }
    return false;
  }

  private int slipsAllowed(int number) {
    return number < firstJoined && words[number].length() >= Slips.TWO_FROM ? 2 : 1;
  }

  // Keys.

  private int[] keys(int number) {
    boolean twoSlips = slipsAllowed(number) == Slips.MOST;
    int[] keys = new int[InflectedForm.MOST * MOST_KEYS];
    int size = 0;
    String before = "";
    for (InflectedForm form : forms(words[number], english)) {
      String text = form.text();
      String beginning = text.substring(0, Math.min(text.length(), KEY_LETTERS));
      if (!beginning.equals(before)) {
        int[] ofForm = keys(beginning, !twoSlips, twoSlips);
        System.arraycopy(ofForm, 0, keys, size, ofForm.length);
        size += ofForm.length;
        before = beginning;
      }
    }
    Arrays.sort(keys, 0, size);
    int distinct = 1;
    for (int i = 1; i < size; i++) {
      if (keys[i] != keys[i - 1]) {
        keys[distinct++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, distinct);
  }

  private void fill(int[][] keys) {
    for (int[] ofWord : keys) {
      for (int key : ofWord) {
        buckets[(key >>> bucketShift) + 1]++;
      }
    }
    for (int i = 1; i < buckets.length; i++) {
      buckets[i] += buckets[i - 1];
    }
    int[] next = buckets.clone();
    for (int number = 0; number < keys.length; number++) {
      for (int key : keys[number]) {
        entries[next[key >>> bucketShift]++] = key & ~numberMask | number;
      }
    }
  }

  /**
   * Returns what remains of the first letters; the first of all always stays.
   *
   * @param one whether to take one letter out, or also none where there are few
   * @param two whether to take two letters out
   */
  private static int[] keys(String word, boolean one, boolean two) {
    int length = Math.min(word.length(), KEY_LETTERS);
    int all = packed(word, length);
    int[] keys = new int[MOST_KEYS];
    int size = 0;
    keys[size++] = unordered(all, length);
    if (one && length < KEY_LETTERS) {
      keys[size++] = mixed(all);
    }
    for (int i = 1; i < length; i++) {
      int once = without(i, all, length);
      if (one) {
        keys[size++] = mixed(once);
      }
      for (int j = i; two && j < length - 1; j++) {
        keys[size++] = mixed(without(j, once, length - 1));
      }
    }
    return Arrays.copyOf(keys, size);
  }

  /** Packs letters into a number, the first one foremost. */
  private static int packed(String word, int length) {
    int all = 0;
    for (int i = 0; i < length; i++) {
      all = all << LETTER_BITS | word.charAt(i) - 'a' + 1;
    }
    return all;
  }

  /** Returns a key that depends on the letters, not on their order. */
  private static int unordered(int packed, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int letter = packed >>> LETTER_BITS * i & (1 << LETTER_BITS) - 1;
      sum += mixed(letter) ^ mixed(letter << 2 * LETTER_BITS);
    }
    return sum;
  }

  /** Takes a letter out of packed ones. */
  private static int without(int index, int packed, int length) {
    int lower = LETTER_BITS * (length - 1 - index);
    return packed >>> lower + LETTER_BITS << lower | packed & (1 << lower) - 1;
  }

  /** Spreads packed letters over all bits, no two to the same number. */
  private static int mixed(int packed) {
    return packed * 0x9E3779B9;
  }

  // Comparison.

  /** The nearest word so far. */
  private final class Nearest {
    private final String surface;
    private final int letters;
    private final InflectedForm.Ending ending;

    /** The last one; most words that are proposed again are proposed again at once. */
    private int considered = -1;

    /** With how many words it was compared. */
    private int compared;

    /** Whether it is known to be right, so that it need not be compared with more. */
    private boolean isCommon;

    private int distance = Integer.MAX_VALUE;
    private int number = -1;
    private @Nullable InflectedForm form;
    private boolean contested;

    Nearest(String surface) {
      this.surface = surface;
      letters = Slips.letters(surface);
      ending = english ? InflectedForm.Ending.of(surface) : InflectedForm.Ending.NOT;
    }

    void consider(int candidate) {
      if (candidate == considered) {
        return;
      }
      String word = words[candidate];
      int allowed = slipsAllowed(candidate);
      if (word.charAt(0) != surface.charAt(0)
          || isTooLongOrShort(word, allowed)
          || hasTooManyOtherLetters(SpellingIndex.this.letters[candidate], allowed)) {
        return;
      }
      considered = candidate;
      isCommon |= compared++ == CHEAPER_TO_COMPARE && isRight(surface);
      if (isCommon) {
        return;
      }
      for (InflectedForm other : forms(word, english)) {
        if (Math.abs(other.length() - surface.length()) <= allowed
            && surface.endsWith(other.ending())) {
          int slips = Slips.count(surface, word, other, allowed);
          if (slips <= allowed) {
            compare(candidate, other, slips);
          }
        }
      }
    }

    /** Tells it from the word alone, before its forms are made. */
    private boolean isTooLongOrShort(String word, int allowed) {
      int longer = surface.length() - word.length();
      return longer < -allowed || longer > allowed + ending.mostAdded();
    }

    /** A slip brings one letter or takes one away; inflection may do so too. */
    private boolean hasTooManyOtherLetters(int lettersOfWord, int allowed) {
      return Integer.bitCount(letters & ~(lettersOfWord | ending.letters())) > allowed
          || Integer.bitCount(lettersOfWord & ~letters) > allowed + ending.mostLost();
    }

    private void compare(int candidate, InflectedForm other, int slips) {
      String text = other.text();
      boolean sameEnd = surface.charAt(surface.length() - 1) == text.charAt(text.length() - 1);
      int otherDistance = 2 * slips + (sameEnd ? 0 : 1);
      if (otherDistance < distance) {
        distance = otherDistance;
        number = candidate;
        form = other;
        contested = false;
      } else if (otherDistance == distance && candidate != number) {
        contested = true;
      }
    }

    @Nullable String meant() {
      return form == null || distance == 0 || contested ? null : form.text();
    }
  }
}
