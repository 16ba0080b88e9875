package io.github.rubricscorer.polarity;

import io.github.rubricscorer.compile.Dictionary;
import io.github.rubricscorer.compile.ProgramCompiler;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.polarity.CueBook.Direction;
import io.github.rubricscorer.polarity.CueBook.Entry;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.rubric.Synonym;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a {@link CueBook}, line by line. The form is told at the top of {@code
 * cues.txt}.
 */
final class CueParser {
  private static final Pattern SET = Pattern.compile("<([a-z]+)>");
  private static final Pattern EXACT = Pattern.compile("=([a-z])([a-z'’]*)");

  private final Map<String, String> sets = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Synonym> phrases = new ArrayList<>();
  private @Nullable Entry section;

  private CueParser() {}

  static CueBook parse(String text) {
    CueParser parser = new CueParser();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(parser::line);
    return new CueBook(parser.program(), parser.entries);
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("[")) {
      section = section(line);
    } else if (colon > 0) {
      sets.merge(line.substring(0, colon), set(line.substring(colon + 1)), (a, b) -> a + "|" + b);
    } else {
      Entry entry = Objects.requireNonNull(section, "a phrase before the first section");
      words(capitalised(expanded(line)))
          .forEach(phrase -> variants(phrase).forEach(variant -> add(variant, entry)));
    }
  }

  private void add(String phrase, Entry entry) {
    phrases.add(Synonym.of(phrase));
    entries.add(entry);
  }

  private Program program() {
    ProgramCompiler compiler = new ProgramCompiler(Map.of(), Dictionary.ofCues());
    for (Synonym phrase : phrases) {
      String fault = compiler.prepare(phrase);
      if (fault != null) {
        throw new IllegalArgumentException(fault + ": " + phrase.notation());
      }
    }
    return compiler.program(phrases);
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
    return String.join("|", words(expanded(words)));
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

  /** Lets exact forms begin a sentence. */
  private static String capitalised(String line) {
    return EXACT
        .matcher(line)
        .replaceAll(
            form -> form.group() + "|=" + form.group(1).toUpperCase(Locale.ROOT) + form.group(2));
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
