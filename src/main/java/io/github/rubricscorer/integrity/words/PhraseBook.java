package io.github.rubricscorer.integrity.words;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.integrity.words.PhraseTree.Phrase;
import io.github.rubricscorer.integrity.words.PhraseTree.Step;
import java.util.ArrayList;
import java.util.Comparator;
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
 * In a section {@code [literal]} lines are text as it is, in just this case, and in {@code
 * [heading]} text that makes a line by itself, or stands at the beginning of one before a colon.
 *
 * <p>A phrase lies in one sentence. Alternatives are written out when the file is read; gaps are
 * short. So the work for each word of a text has a bound that only the file sets.
 */
public final class PhraseBook {
  private static final String LITERAL = "literal";
  private static final String HEADING = "heading";

  /** The phrases that stand anywhere, and those that begin a sentence or clause. */
  private final PhraseTree anywhere = new PhraseTree();

  private final PhraseTree beginning = new PhraseTree();
  private final List<Literal> literals = new ArrayList<>();
  private int phrases;

  /**
   * Where a phrase stands.
   *
   * @param section the section of the phrase
   * @param phrase the number of the line that it comes from
   * @param first its first word, -1 for a literal
   * @param last its last word, -1 for a literal
   */
  public record Found(String section, int phrase, int first, int last, int start, int end) {}

  /** Text as it is, from a line of the file. */
  private record Literal(String section, int line, String text) {
    boolean isAt(String answer, int at) {
      return section.equals(LITERAL) || isHeading(answer, at, at + text.length());
    }

    private static boolean isHeading(String answer, int from, int to) {
      int end = to;
      while (end < answer.length() && " \t\r".indexOf(answer.charAt(end)) >= 0) {
        end++;
      }
      return (from == 0 || answer.charAt(from - 1) == '\n')
          && (end == answer.length() || "\n:".indexOf(answer.charAt(end)) >= 0);
    }
  }

  /** Whether what follows a comma, or another mark, begins a clause. */
  private final boolean commaBegins;

  private PhraseBook(boolean commaBegins) {
    this.commaBegins = commaBegins;
  }

  /** Reads a file of phrases. */
  public static PhraseBook read(String name, boolean commaBegins) {
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
      boolean isLiteral = section.equals(LITERAL) || section.equals(HEADING);
      if (line.equals("[" + HEADING + "]")) {
        section = HEADING;
      } else if (isLiteral && !line.isEmpty()) {
        literals.add(new Literal(section, number, line));
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

  private void add(String section, int line, String variant, Map<String, Set<String>> sets) {
    List<Step> steps = new ArrayList<>();
    PhraseTree tree = anywhere;
    boolean ends = false;
    for (String part : variant.strip().split(" +", -1)) {
      switch (part) {
        case "^" -> tree = beginning;
        case "$" -> ends = true;
        case ":" -> steps.add(steps.removeLast().beforeColon());
        default -> steps.add(step(part, sets));
      }
    }
    tree.add(new Phrase(section, line, phrases++, ends), steps);
  }

  private static Step step(String part, Map<String, Set<String>> sets) {
    if (part.startsWith("..")) {
      return Step.ofRoom(Integer.parseInt(part.substring(2)));
    }
    if (part.startsWith("<")) {
      return Step.ofWords(Set.of(part.substring(1, part.length() - 1).split("\\|", -1)));
    }
    if (part.startsWith("{")) {
      Set<String> words = sets.get(part);
      if (words == null) {
        throw new IllegalStateException("no set " + part);
      }
      return Step.ofWords(words);
    }
    return Step.ofWords(Set.of(part));
  }

  /** Returns where phrases stand, by where they begin; of several that begin together one. */
  public List<Found> find(TextWords words, String text) {
    List<Found> found = new ArrayList<>();
    PhraseTree.Search search = new PhraseTree.Search(words);
    for (int i = 0; i < words.count(); i++) {
      @Nullable Phrase phrase = at(i, words.gap(i), search);
      if (phrase != null) {
        int last = search.end() - 1;
        found.add(
            new Found(phrase.section(), phrase.line(), i, last, words.start(i), words.end(last)));
      }
    }
    int phrasesFound = found.size();
    for (Literal literal : literals) {
      String of = literal.text();
      for (int at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + 1)) {
        if (literal.isAt(text, at)) {
          found.add(new Found(literal.section(), literal.line(), -1, -1, at, at + of.length()));
        }
      }
    }
    if (found.size() > phrasesFound) {
      found.sort(Comparator.comparingInt(Found::start));
    }
    return found;
  }

  private @Nullable Phrase at(int word, int gap, PhraseTree.Search search) {
    search.reset(word);
    search.words(anywhere);
    if (gap >= (commaBegins ? TextWords.MARK : TextWords.CLAUSE)) {
      search.words(beginning);
    }
    if (search.best() == null && gap >= TextWords.CLAUSE) {
      search.room(beginning);
    }
    return search.best();
  }
}
