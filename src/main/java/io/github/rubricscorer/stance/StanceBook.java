package io.github.rubricscorer.stance;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.SmallLetters;
import io.github.rubricscorer.words.WordEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The phrases that tell stances in a language, read from its {@code stance.txt}. Immutable and
 * thread-safe.
 *
 * <p>Two tries: one of letters gives a word its number, one of numbers gives a phrase its kind.
 * Most words of an answer leave the first one after a letter or two.
 */
public final class StanceBook {
  static final int ROOT = 0;
  static final int NO_WORD = 0;

  /** The letters a to z, the apostrophe, and none of these. */
  private static final int LETTERS = 28;

  private static final Map<Language, StanceBook> BOOKS = new ConcurrentHashMap<>();

  private static final int APOSTROPHE = 27;
  private static final byte[] LETTER_OF = letters();
  private static final int MAX_NODES = Character.MAX_VALUE;

  private final char[] letters;
  private final char[] numberOf;
  private final char[] phrases;
  private final char[] kindsOf;

  /** For each node of the phrases a bit for each remainder of the words that go on from it. */
  private final long[] goingOn;

  private final int words;

  /** What a phrase tells of its clause. */
  enum Kind {
    /** It proposes. */
    PROPOSAL,
    /** It proposes where it begins a clause, as an order does. */
    ORDER,
    /** The same, but it is as often a noun ("cache", "queue"). */
    NOUN_OR_ORDER,
    /** It describes, so that a note or an order is none. */
    MENTION,
    /** It takes back what was proposed before. */
    TURN,
    /** It begins a clause. */
    BREAK,
    /** It begins a clause after a comma or a conjunction. */
    SUBJECT,
    /** It stands before an order. */
    LEAD,
    /** It gives a purpose, which is a proposal where there is no verb. */
    PURPOSE,
    /** It makes a clause of what else would be a note. */
    VERB,
    /** It stands in no bare list of terms. */
    SENTENCE,
    /** It says of what there is that it is there. */
    EXISTING,
    /** It says that what is there has another purpose. */
    ELSEWHERE;

    @SuppressWarnings("EnumOrdinal") // The bits leave no running program.
    int bit() {
      return 1 << ordinal();
    }
  }

  private StanceBook(Map<String, Integer> kinds) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String phrase : kinds.keySet()) {
      for (String word : phrase.split(" ", -1)) {
        numbers.putIfAbsent(word, numbers.size() + 1);
      }
    }
    words = numbers.size() + 1;
    if (words > WordEntry.NOT_PLAIN) {
      throw new IllegalStateException("too many words");
    }
    Trie byLetter = new Trie(LETTERS);
    numbers.forEach((word, number) -> byLetter.add(word.chars().map(StanceBook::letter), number));
    Trie byWord = new Trie(words);
    kinds.forEach((phrase, kind) ->
        byWord.add(Arrays.stream(phrase.split(" ", -1)).mapToInt(numbers::get), kind));
    letters = byLetter.next();
    numberOf = byLetter.values();
    phrases = byWord.next();
    kindsOf = byWord.values();
    goingOn = new long[kindsOf.length];
    for (int i = 0; i < phrases.length; i++) {
      goingOn[i / words] |= phrases[i] == ROOT ? 0 : 1L << i % words;
    }
  }

  /** Returns the phrases of a language; none where it has no such file. */
  public static StanceBook of(Language language) {
    return BOOKS.computeIfAbsent(language, each -> parse(each.text("stance.txt")));
  }

  /** Reads the form that the top of the file tells. */
  static StanceBook parse(String text) {
    Map<String, Integer> kinds = new HashMap<>();
    Kind kind = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.length() - 1).replace(' ', '_');
        kind = Kind.valueOf(name.toUpperCase(Locale.ROOT));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        Kind of = Objects.requireNonNull(kind, "a phrase before the first section");
        for (String phrase : line.split(",", -1)) {
          variants(phrase.strip())
              .forEach(variant -> kinds.merge(variant, of.bit(), (a, b) -> a | b));
        }
      }
    }
    return new StanceBook(kinds);
  }

  /** {@code (a|b|)}: one of them, or nothing. */
  private static List<String> variants(String phrase) {
    int start = phrase.indexOf('(');
    if (start < 0) {
      String plain = phrase.replaceAll(" +", " ").strip();
      return plain.isEmpty() ? List.of() : List.of(plain);
    }
    int end = phrase.indexOf(')', start);
    List<String> variants = new ArrayList<>();
    for (String choice : phrase.substring(start + 1, end).split("\\|", -1)) {
      variants.addAll(variants(phrase.substring(0, start) + choice + phrase.substring(end + 1)));
    }
    return variants;
  }

  /** Tells whether it has no phrase, so that it tells no stance. */
  boolean isEmpty() {
    return words == 1;
  }

  /** Returns the class of a character; 0 where no word of a phrase has it. */
  private static int letter(int c) {
    if (c < LETTER_OF.length) {
      return LETTER_OF[c];
    }
    return c == '’' ? APOSTROPHE : 0;
  }

  private static byte[] letters() {
    byte[] letters = new byte[128];
    for (int i = 0; i < 26; i++) {
      letters['a' + i] = (byte) (i + 1);
      letters['A' + i] = (byte) (i + 1);
    }
    letters['\''] = APOSTROPHE;
    return letters;
  }

  /**
   * Returns the number of a word whose characters are letters, digits and apostrophes, {@link
   * WordEntry#NOT_PLAIN} for any other.
   *
   * @param raw the word as it is written
   * @return a number; the same for all words that no phrase has
   */
  public int wordNumber(String raw) {
    String word = SmallLetters.of(raw);
    int node = ROOT;
    boolean known = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (letter(c) != APOSTROPHE && !Character.isLetterOrDigit(c)) {
        return WordEntry.NOT_PLAIN;
      }
      node = known ? next(node, c) : node;
      known &= node != ROOT;
    }
    return known ? word(node) : NO_WORD;
  }

  /** Returns the node after a letter; the root where no word goes on so. */
  int next(int node, char c) {
    return letters[node * LETTERS + letter(c)];
  }

  /** Returns the number of the word that ends at a node, or {@link #NO_WORD}. */
  int word(int node) {
    return numberOf[node];
  }

  /** Returns the node after a word; the root where no phrase goes on so. */
  int nextWord(int node, int word) {
    return (goingOn[node] >>> word & 1) == 0 ? ROOT : phrases[node * words + word];
  }

  /** Returns the bits of the kinds of the phrase that ends at a node; 0 if none does. */
  int kinds(int node) {
    return kindsOf[node];
  }

  /** Builds the table of a trie. */
  private static final class Trie {
    private final int width;
    private final List<char[]> rows = new ArrayList<>();
    private final StringBuilder values = new StringBuilder();

    Trie(int width) {
      this.width = width;
      newNode();
    }

    private int newNode() {
      if (rows.size() > MAX_NODES) {
        throw new IllegalStateException("too many phrases");
      }
      rows.add(new char[width]);
      values.append('\0');
      return rows.size() - 1;
    }

    void add(IntStream path, int value) {
      int node = ROOT;
      for (int step : path.toArray()) {
        int next = rows.get(node)[step];
        if (next == ROOT) {
          next = newNode();
          rows.get(node)[step] = (char) next;
        }
        node = next;
      }
      values.setCharAt(node, (char) value);
    }

    char[] next() {
      char[] table = new char[rows.size() * width];
      for (int i = 0; i < rows.size(); i++) {
        System.arraycopy(rows.get(i), 0, table, i * width, width);
      }
      return table;
    }

    char[] values() {
      return values.toString().toCharArray();
    }
  }
}
