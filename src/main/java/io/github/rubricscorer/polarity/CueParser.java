package io.github.rubricscorer.polarity;

import io.github.rubricscorer.compile.ProgramCompiler;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.polarity.CueBook.Direction;
import io.github.rubricscorer.polarity.CueBook.Entry;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.polarity.role.ClauseWords;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.words.Contractions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a {@link CueBook}, line by line. The form is told at the top of {@code
 * cues.txt}.
 */
final class CueParser {
  /** What is longer is several patterns, in characters: a pattern has its limit. */
  private static final int LONGEST_PATTERN = 16_000;

  private static final Pattern SET = Pattern.compile("<([a-z]+)>");
  private static final Pattern VERB = Pattern.compile("(?<!=)~([a-z]+)");
  private static final Pattern DOUBLING = Pattern.compile("[^aeiou]*[aeiou][bdgmnpt]");
  private static final Pattern WORD = Pattern.compile("(?<![=a-z'])[a-z']+(?![a-z'*])");

  private final Map<String, String> sets = new HashMap<>();
  private final Map<Entry, Set<String>> adjacent = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Synonym> phrases = new ArrayList<>();
  private @Nullable Entry section;

  private final Language language;
  private final Contractions contractions;

  private CueParser(Language language) {
    this.language = language;
    contractions = Contractions.of(language);
  }

  /** Reads the cues of a language. */
  static CueBook parse(Language language) {
    return parse(language, List.of());
  }

  /** Reads the cues of a language, and sections that are added to them. */
  static CueBook parse(Language language, List<String> added) {
    CueParser parser = new CueParser(language);
    Stream.concat(language.text("cues.txt").lines(), added.stream().flatMap(String::lines))
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(parser::line);
    parser.addAdjacent();
    return new CueBook(parser.program(), parser.entries, ClauseWords.of(language));
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("[")) {
      section = section(line);
    } else if (colon > 0) {
      sets.merge(line.substring(0, colon), set(line.substring(colon + 1)), (a, b) -> a + "|" + b);
    } else {
      Entry entry = Objects.requireNonNull(section, "a phrase before the first section");
      words(writtenOut(inflected(expanded(line))))
          .forEach(phrase -> variants(phrase).forEach(variant -> add(variant, entry)));
    }
  }

  /** Phrases without a gap that mean the same are one pattern, so that they are found as one. */
  private void add(String phrase, Entry entry) {
    if (phrase.contains("..")) {
      addPattern(phrase, entry);
    } else {
      adjacent.computeIfAbsent(entry, same -> new LinkedHashSet<>()).add(phrase);
    }
  }

  private void addPattern(String pattern, Entry entry) {
    phrases.add(Synonym.of(pattern));
    entries.add(entry);
  }

  private void addAdjacent() {
    adjacent.forEach((entry, all) -> {
      StringJoiner pattern = new StringJoiner("|", "(", ")");
      for (String phrase : all) {
        if (pattern.length() + phrase.length() >= LONGEST_PATTERN) {
          addPattern(pattern.toString(), entry);
          pattern = new StringJoiner("|", "(", ")");
        }
        pattern.add(phrase);
      }
      addPattern(pattern.toString(), entry);
    });
  }

  private Program program() {
    ProgramCompiler compiler = ProgramCompiler.ofCues(language);
    for (Synonym phrase : phrases) {
      String fault = compiler.prepare(phrase);
      if (fault != null) {
        throw new IllegalArgumentException(fault + ": " + phrase.notation());
      }
    }
    return compiler.program();
  }

  /** {@code [kind direction words options]}. */
  private static Entry section(String line) {
    String[] parts = line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT).split(" +", -1);
    Kind kind = Kind.valueOf(parts[0]);
    if (parts.length == 1) {
      return new Entry(kind, Direction.NONE, 0, Set.of());
    }
    Set<Option> options = EnumSet.noneOf(Option.class);
    Arrays.stream(parts).skip(3).map(Option::valueOf).forEach(options::add);
    return new Entry(kind, Direction.valueOf(parts[1]), Integer.parseInt(parts[2]), options);
  }

  /** The words of a set as alternatives. */
  private String set(String words) {
    return String.join("|", words(inflected(expanded(words))));
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList());
  }

  /** Puts the words of sets for their names. */
  private String expanded(String line) {
    return SET.matcher(line)
        .replaceAll(name -> Objects.requireNonNull(sets.get(name.group(1)), name.group()));
  }

  /** Puts the inflected forms of a verb for {@code ~verb}. */
  private static String inflected(String line) {
    return VERB.matcher(line)
        .replaceAll(verb -> "(=" + String.join("|=", forms(verb.group(1))) + ")");
  }

  /** The regular forms; a stressed short syllable doubles its consonant ({@code ban, banned}). */
  private static List<String> forms(String verb) {
    String stem = verb;
    String third = verb + "s";
    if (verb.endsWith("e")) {
      stem = verb.substring(0, verb.length() - 1);
    } else if (DOUBLING.matcher(verb).matches()) {
      stem = verb + verb.charAt(verb.length() - 1);
    } else if (verb.matches(".*[^aeiou]y")) {
      third = verb.substring(0, verb.length() - 1) + "ies";
      String past = verb.substring(0, verb.length() - 1) + "ied";
      return List.of(verb, third, past, verb + "ing");
    } else if (verb.matches(".*(s|x|z|ch|sh|o)")) {
      third = verb + "es";
    }
    return List.of(verb, third, stem + "ed", stem + "ing");
  }

  /** Writes contractions out, as answers are read. */
  private String writtenOut(String phrase) {
    return WORD.matcher(phrase)
        .replaceAll(word -> {
          List<String> words = contractions.words(word.group(), surface(word.group()));
          return words.isEmpty() ? word.group() : String.join(" ", words);
        });
  }

  private static String surface(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /** {@code (a|b|)} is optional: a phrase with it, and one without. */
  private static List<String> variants(String phrase) {
    int end = phrase.indexOf("|)");
    if (end < 0) {
      return List.of(phrase);
    }
    int start = phrase.lastIndexOf('(', end);
    String before = phrase.substring(0, start);
    String after = phrase.substring(end + 2);
    List<String> variants =
        new ArrayList<>(variants(before + phrase.substring(start, end) + ")" + after));
    variants.addAll(variants((before.strip() + " " + after.strip()).strip()));
    return variants;
  }
}
