package io.github.rubricscorer.match;

import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordAnalysis.Forms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Says what each word of an answer is to one rubric, and remembers it.
 *
 * <p>A word is looked up whole; else as several words written together; else by the humps of its
 * camelCase; else, where a hump is unknown and it is no ordinary English word, as a misspelling of
 * one of the rubric's words. Since analysis knows no context, the result can be remembered by the
 * word's characters. The memory is a table of fixed size in which a word has two places: a newcomer
 * takes the first and moves who was there to the second. Entries are immutable, so that threads
 * need no lock, and hostile answers can neither make it grow nor make a look-up slower than
 * analysing the word.
 */
final class WordBook {
  private static final int SLOTS = 8_192;

  /** Longer words are neither analysed nor remembered. */
  private static final int LONGEST_WORD = 64;

  private static final int CERTAIN_LETTERS = 3;
  private static final int PAIR_BITS = 10;
  private static final int SHORTEST_PART = 2;
  private static final int[] UNKNOWN = {0};

  private final Program rubric;
  private final Program cues;
  private final SpellingIndex spelling;
  private final String[] beginnings;
  private final String[] endings;
  private final Set<String> prefixTails;
  private final AtomicReferenceArray<@Nullable WordEntry> entries =
      new AtomicReferenceArray<>(SLOTS);
  private final AtomicReferenceArray<@Nullable Pair> pairs =
      new AtomicReferenceArray<>(1 << PAIR_BITS);

  /** What two neighbours are when written together, or null. */
  private record Pair(WordEntry first, WordEntry second, @Nullable WordEntry joined) {
    private boolean isOf(WordEntry one, WordEntry other) {
      return (first == one || first.surface.equals(one.surface))
          && (second == other || second.surface.equals(other.surface));
    }
  }

  WordBook(Program rubric, Program cues) {
    this.rubric = rubric;
    this.cues = cues;
    spelling = SpellingIndex.of(rubric.surfaces());
    Set<String> begin = new HashSet<>(rubric.surfaces());
    begin.addAll(rubric.prefixes());
    beginnings = begin.stream().sorted().toArray(String[]::new);
    Set<String> end = new HashSet<>();
    WordAnalysis analysis = new WordAnalysis();
    for (String surface : rubric.surfaces()) {
      end.add(reversed(surface));
      end.add(reversed(analysis.analyse(surface).stem()));
    }
    endings = end.stream().sorted().toArray(String[]::new);
    prefixTails = new HashSet<>();
    for (String prefix : rubric.prefixes()) {
      for (int i = SHORTEST_PART; i + SHORTEST_PART <= prefix.length(); i++) {
        prefixTails.add(prefix.substring(i));
      }
    }
  }

  /** Looks up the word of a text between two offsets. */
  WordEntry look(String text, int start, int end, int hash, WordAnalysis analysis) {
    int first = 2 * ((hash ^ hash >>> 16 ^ hash >>> 8) & SLOTS / 2 - 1);
    WordEntry known = entries.getPlain(first);
    if (known != null && known.is(text, start, end, hash)) {
      return known;
    }
    WordEntry second = entries.getPlain(first + 1);
    if (second != null && second.is(text, start, end, hash)) {
      return second;
    }
    String raw = text.substring(start, end);
    if (raw.length() > LONGEST_WORD) {
      return stranger(raw);
    }
    WordEntry entry = entry(raw, analysis);
    entries.setRelease(first + 1, known);
    entries.setRelease(first, entry);
    return entry;
  }

  /** Looks up two neighbours as one word; null where the rubric has no such word. */
  @Nullable WordEntry lookJoined(WordEntry first, WordEntry second, WordAnalysis analysis) {
    int slot =
        (31 * first.surface.hashCode() + second.surface.hashCode()) * 0x9E3779B9 >>> 32 - PAIR_BITS;
    Pair known = pairs.getPlain(slot);
    if (known == null || !known.isOf(first, second)) {
      known = new Pair(first, second, joined(first, second, analysis));
      pairs.setRelease(slot, known);
    }
    return known.joined;
  }

  /**
   * The rubric must have a word that begins as two words together do, well into the second: stems
   * alone would make "none" of "no need".
   */
  private @Nullable WordEntry joined(WordEntry first, WordEntry second, WordAnalysis analysis) {
    String together = first.surface + second.surface;
    int known = Math.min(first.surface.length() + CERTAIN_LETTERS, together.length());
    if (!isBeginning(beginnings, together.substring(0, known))) {
      return null;
    }
    Forms forms = analysis.analyse(together);
    int wordClass = rubric.lexicon().classOf(together, forms);
    boolean oneWord =
        rubric.lexicon().hasStem(forms.stem())
            || rubric.prefixes().stream()
                .anyMatch(p -> p.length() > first.surface.length() && together.startsWith(p));
    return wordClass == 0 || !oneWord
        ? null
        : new WordEntry(together, together, new int[] {wordClass}, 0, false, 0, 0, null);
  }

  private static WordEntry stranger(String raw) {
    return new WordEntry(raw, raw, UNKNOWN, 0, false, 0, 0, null);
  }

  private WordEntry entry(String raw, WordAnalysis analysis) {
    Forms forms = analysis.analyse(raw);
    int[] classes = whole(raw, forms, analysis);
    String meant = null;
    if (isUnknown(classes)) {
      classes = signless(raw, analysis);
    }
    int cue = cues.lexicon().classOf(raw, forms);
    boolean filler = Fillers.contains(forms.surface());
    if (isUnknown(classes)) {
      int[] humps = humps(raw, analysis);
      if (hasUnknown(humps) && cue == 0 && !filler) {
        meant = spelling.correct(forms.surface());
      }
      classes = meant == null ? humps : whole(meant, analysis.analyse(meant), analysis);
    }
    return new WordEntry(
        raw,
        forms.surface(),
        classes,
        cue,
        filler,
        lettersBehind(forms.surface()),
        lettersBefore(forms),
        isUnknown(classes) ? null : meant);
  }

  private static boolean isUnknown(int[] classes) {
    return classes.length == 1 && classes[0] == 0;
  }

  private static boolean hasUnknown(int[] classes) {
    return Arrays.stream(classes).anyMatch(wordClass -> wordClass == 0);
  }

  /** The word itself, or what it is when written apart; {@link #UNKNOWN} where it is neither. */
  private int[] whole(String raw, Forms forms, WordAnalysis analysis) {
    int wordClass = rubric.lexicon().classOf(raw, forms);
    if (wordClass != 0 && rubric.lexicon().hasStem(forms.stem())) {
      return new int[] {wordClass};
    }
    List<String> parts = rubric.joined().get(forms.stem());
    if (parts != null) {
      return parts.stream()
          .mapToInt(part -> rubric.lexicon().classOf(part, analysis.analyse(part)))
          .toArray();
    }
    return wordClass == 0 ? UNKNOWN : new int[] {wordClass};
  }

  /** The word without the signs that only some words keep: {@code .env}, {@code issue#}. */
  private int[] signless(String raw, WordAnalysis analysis) {
    int from = raw.charAt(0) == '.' ? 1 : 0;
    int to = raw.length();
    while (to > from && "#+%".indexOf(raw.charAt(to - 1)) >= 0) {
      to--;
    }
    if (to - from == raw.length() || to == from) {
      return UNKNOWN;
    }
    String bare = raw.substring(from, to);
    return whole(bare, analysis.analyse(bare), analysis);
  }

  private int[] humps(String raw, WordAnalysis analysis) {
    List<String> parts = Humps.of(raw);
    if (parts.size() == 1) {
      return UNKNOWN;
    }
    List<Integer> classes = new ArrayList<>();
    boolean known = false;
    for (String part : parts) {
      for (int wordClass : whole(part, analysis.analyse(part), analysis)) {
        classes.add(wordClass);
        known |= wordClass != 0;
      }
    }
    return known ? classes.stream().mapToInt(Integer::intValue).toArray() : UNKNOWN;
  }

  private int lettersBehind(String surface) {
    return surface.length() < SHORTEST_PART ? 0 : nextLetters(beginnings, surface);
  }

  private int lettersBefore(Forms forms) {
    if (forms.stem().length() < SHORTEST_PART) {
      return 0;
    }
    String surface = forms.surface();
    for (int i = SHORTEST_PART; !prefixTails.isEmpty() && i <= surface.length(); i++) {
      if (prefixTails.contains(surface.substring(0, i))) {
        return -1;
      }
    }
    return nextLetters(endings, reversed(surface)) | nextLetters(endings, reversed(forms.stem()));
  }

  /** The letters with which those of the sorted words go on that begin so and are longer. */
  private static int nextLetters(String[] sorted, String beginning) {
    int letters = 0;
    int at = Arrays.binarySearch(sorted, beginning);
    for (at = at < 0 ? -at - 1 : at + 1;
        at < sorted.length && sorted[at].startsWith(beginning);
        at++) {
      letters |= WordEntry.letter(sorted[at].charAt(beginning.length()));
    }
    return letters;
  }

  /** Whether one of the sorted words begins with this. */
  private static boolean isBeginning(String[] sorted, String beginning) {
    int at = Arrays.binarySearch(sorted, beginning);
    return at >= 0 || -at - 1 < sorted.length && sorted[-at - 1].startsWith(beginning);
  }

  private static String reversed(String word) {
    return new StringBuilder(word).reverse().toString();
  }
}
