package io.github.rubricscorer.integrity;

import io.github.rubricscorer.base.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Phrases, by section, and where they stand in a text. Immutable and thread-safe.
 *
 * <p>A line of the file is a phrase, a set {@code {name} = word word}, or a {@code [section]}. A
 * phrase has words; {@code {name}} is any word of a set, {@code (a b|c|)} one of several phrases or
 * nothing, {@code ..3} at most three words; {@code ^} stands before the first word of a sentence or
 * clause, {@code :} after a word that a colon follows, {@code $} after the last word of a sentence.
 * In a section {@code [literal]} lines are text as it is, in just this case.
 *
 * <p>A phrase lies in one sentence. Alternatives are written out when the file is read; gaps are
 * short. So the work for each word of a text has a bound that only the file sets.
 */
final class PhraseBook {
  private static final String LITERAL = "literal";

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final List<String> literals = new ArrayList<>();

  /**
   * Where a phrase stands.
   *
   * @param section the section of the phrase
   * @param phrase the number of the line that it comes from
   * @param first its first word, -1 for a literal
   * @param last its last word, -1 for a literal
   */
  record Found(String section, int phrase, int first, int last, int start, int end) {}

  /** A place in a phrase: some words, or room for words. */
  private record Item(Set<String> words, int gap) {}

  /** A phrase, written out. */
  private record Phrase(
      String section, int number, boolean begins, boolean ends, List<Item> items, int colonAfter) {}

  /** Whether what follows a comma, or another mark, begins a clause. */
  private final boolean commaBegins;

  private PhraseBook(boolean commaBegins) {
    this.commaBegins = commaBegins;
  }

  /** Reads a file of phrases. */
  static PhraseBook read(String name, boolean commaBegins) {
    PhraseBook book = new PhraseBook(commaBegins);
    book.parse(Resource.text(PhraseBook.class, name));
    return book;
  }

  private void parse(String text) {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    String section = "";
    int number = 0;
    for (String raw : text.lines().toList()) {
      String line = raw.strip();
      number++;
      if (section.equals(LITERAL) && !line.isEmpty()) {
        literals.add(line);
      } else if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (line.startsWith("{") && line.contains("} = ")) {
        int end = line.indexOf('}');
        sets.put(line.substring(0, end + 1), Set.of(line.substring(end + 4).split(" +", -1)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        for (String variant : variants(line)) {
          add(section, number, variant, sets);
        }
      }
    }
  }

  /** Writes alternatives out. */
  private static Set<String> variants(String line) {
    int open = line.indexOf('(');
    if (open < 0) {
      return Set.of(line);
    }
    int close = line.indexOf(')', open);
    String[] choices = line.substring(open + 1, close).split("\\|", -1);
    Set<String> all = new TreeSet<>();
    boolean plain = true;
    for (String choice : choices) {
      plain &= choice.matches("[a-z0-9']+");
    }
    if (plain) {
      String joined = String.join("|", choices);
      for (String rest : variants(line.substring(close + 1))) {
        all.add(line.substring(0, open) + "<" + joined + ">" + rest);
      }
      return all;
    }
    for (String choice : choices) {
      all.addAll(variants(line.substring(0, open) + choice + line.substring(close + 1)));
    }
    return all;
  }

  private void add(String section, int number, String variant, Map<String, Set<String>> sets) {
    List<Item> items = new ArrayList<>();
    boolean begins = false;
    boolean ends = false;
    int colonAfter = -1;
    for (String part : variant.strip().split(" +", -1)) {
      if (part.equals("^")) {
        begins = true;
      } else if (part.equals("$")) {
        ends = true;
      } else if (part.equals(":")) {
        colonAfter = items.size() - 1;
      } else if (part.startsWith("..")) {
        items.add(new Item(Set.of(), Integer.parseInt(part.substring(2))));
      } else if (part.startsWith("{")) {
        Set<String> words = sets.get(part);
        if (words == null) {
          throw new IllegalStateException("no set " + part);
        }
        items.add(new Item(words, 0));
      } else if (part.startsWith("<")) {
        items.add(new Item(Set.of(part.substring(1, part.length() - 1).split("\\|", -1)), 0));
      } else {
        items.add(new Item(Set.of(part), 0));
      }
    }
    Phrase phrase = new Phrase(section, number, begins, ends, List.copyOf(items), colonAfter);
    Set<String> firstWords = items.getFirst().words();
    if (firstWords.isEmpty()) {
      byFirstWord.computeIfAbsent("", key -> new ArrayList<>()).add(phrase);
    }
    for (String word : firstWords) {
      byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase);
    }
  }

  /** Returns where phrases stand, by where they begin; of several that begin together one. */
  List<Found> find(Words words, String text) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      @Nullable Found one = at(words, i, byFirstWord.getOrDefault(words.form(i), List.of()));
      if (one == null && words.gap(i) >= Words.CLAUSE) {
        one = at(words, i, byFirstWord.getOrDefault("", List.of()));
      }
      if (one != null) {
        found.add(one);
      }
    }
    int phrases = found.size();
    for (String literal : literals) {
      for (int at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
        found.add(new Found(LITERAL, 0, -1, -1, at, at + literal.length()));
      }
    }
    if (found.size() > phrases) {
      found.sort(Comparator.comparingInt(Found::start));
    }
    return found;
  }

  private @Nullable Found at(Words words, int from, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      if (phrase.begins() && words.gap(from) < (commaBegins ? Words.MARK : Words.CLAUSE)) {
        continue;
      }
      int end = match(words, from, from, phrase, 0);
      if (end >= 0) {
        return new Found(
            phrase.section(),
            phrase.number(),
            from,
            end - 1,
            words.start(from),
            words.end(end - 1));
      }
    }
    return null;
  }

  /** Returns the word after a match of the rest of a phrase, or -1. */
  private static int match(Words words, int from, int at, Phrase phrase, int item) {
    if (item == phrase.items().size()) {
      return phrase.ends() && words.gap(at) < Words.CLAUSE ? -1 : at;
    }
    Item next = phrase.items().get(item);
    if (next.words().isEmpty()) {
      for (int to = at; to <= at + next.gap(); to++) {
        int end = match(words, from, to, phrase, item + 1);
        if (end >= 0 || !goesOn(words, from, to)) {
          return end;
        }
      }
      return -1;
    }
    boolean fits = goesOn(words, from, at) && next.words().contains(words.form(at));
    if (!fits || phrase.colonAfter() == item && words.gap(at + 1) < Words.COLON) {
      return -1;
    }
    return match(words, from, at + 1, phrase, item + 1);
  }

  /** Whether a word stands in the same sentence as the one that a match begins with. */
  private static boolean goesOn(Words words, int from, int at) {
    return at < words.count() && (at == from || words.gap(at) < Words.SENTENCE);
  }
}
