package io.github.rubricscorer.language;

import io.github.rubricscorer.base.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A language that rubrics and answers can be in. {@code languages.txt} lists them; the data of one
 * is in the folder of its code. A language without a folder has only the analysis of its words.
 *
 * <p>There is one instance of each, so that they can be compared by identity. Immutable and
 * thread-safe.
 */
public final class Language {
  private static final Map<String, Language> ALL = all();

  /** The language of rubrics that name none. */
  public static final Language ENGLISH = of("en");

  private final String code;
  private final String name;
  private final boolean decimalComma;

  /** The lists of words of each file that was asked for. */
  private final Map<String, Map<String, List<String>>> sections = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> sets = new ConcurrentHashMap<>();
  private final Map<String, List<String>> lines = new ConcurrentHashMap<>();
  private final Map<String, Boolean> has = new ConcurrentHashMap<>();

  private Language(String code, String name, boolean decimalComma) {
    this.code = code;
    this.name = name;
    this.decimalComma = decimalComma;
  }

  /** Reads the list; each line has a code, a decimal mark and a name. */
  private static Map<String, Language> all() {
    Map<String, Language> all = new TreeMap<>();
    Resource.text(Language.class, "languages.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" +", 3))
        .forEach(
            parts -> all.put(parts[0], new Language(parts[0], parts[2], parts[1].equals(","))));
    return all;
  }

  /**
   * Returns a language.
   *
   * @param code its code of ISO 639, in small letters
   * @return the language, or nothing where there is none of this code
   */
  public static Optional<Language> find(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /**
   * Returns a language.
   *
   * @param code its code
   * @return the language
   * @throws IllegalArgumentException if there is none of this code; the message lists all
   */
  public static Language of(String code) {
    return find(code)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no language '%s', only %s".formatted(code, String.join(", ", codes()))));
  }

  /**
   * Returns the codes of all languages.
   *
   * @return in the order of the alphabet
   */
  public static List<String> codes() {
    return List.copyOf(ALL.keySet());
  }

  public String code() {
    return code;
  }

  /** Returns its name in English. */
  public String name() {
    return name;
  }

  /** Tells whether its numbers have a comma before the decimals. */
  public boolean hasDecimalComma() {
    return decimalComma;
  }

  /** Tells whether it has cues, so that refusals and hedges are read. */
  public boolean hasPolarity() {
    return has("cues.txt");
  }

  /** Tells whether it has cues of the steps of an answer; the English ones are a rubric apart. */
  public boolean hasStructure() {
    return this == ENGLISH || has("structure.json");
  }

  /** Tells whether it has a file. */
  public boolean has(String file) {
    return has.computeIfAbsent(file, name -> Language.class.getResource(code + "/" + name) != null);
  }

  /** Returns a file of its folder, or null where there is none. */
  public byte @Nullable [] findBytes(String file) {
    return Resource.find(Language.class, code + "/" + file);
  }

  /**
   * Returns a file of its folder.
   *
   * @throws IllegalStateException if there is none
   */
  public byte[] bytes(String file) {
    return Resource.bytes(Language.class, code + "/" + file);
  }

  /**
   * Returns the text of a file of its folder.
   *
   * @return the text, which is empty where there is no such file
   */
  public String text(String file) {
    return has(file) ? Resource.text(Language.class, code + "/" + file) : "";
  }

  /**
   * Reads a file of lists of words: a {@code [section]}, then its words between commas or ends of
   * lines; lines that begin with {@code #} say nothing.
   *
   * @return the words of each section, in their order; nothing where there is no such file
   */
  public Map<String, List<String>> sections(String file) {
    return sections.computeIfAbsent(file, this::readSections);
  }

  private Map<String, List<String>> readSections(String file) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String raw : text(file).lines().toList()) {
      String line = raw.strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        String title = line.substring(1, line.length() - 1).toLowerCase(Locale.ROOT);
        section = read.computeIfAbsent(title, first -> new ArrayList<>());
      } else if (!line.startsWith("#")) {
        Arrays.stream(line.split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .forEach(section::add);
      }
    }
    read.replaceAll((title, words) -> List.copyOf(words));
    return Collections.unmodifiableMap(read);
  }

  /** Returns the lines of a file but those that are empty or begin with {@code #}. */
  public List<String> lines(String file) {
    return lines.computeIfAbsent(
        file,
        name ->
            text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
  }

  /** Returns the words of a section of a file; none where there is no such file or section. */
  public List<String> section(String file, String title) {
    return sections(file).getOrDefault(title, List.of());
  }

  /**
   * Returns the words of one list, as {@link #section} does, as a set that is made once: what many
   * rubrics of a language share.
   *
   * @return the words; nothing where there is no such list
   */
  public Set<String> set(String file, String title) {
    return sets.computeIfAbsent(file + '#' + title, key -> Set.copyOf(section(file, title)));
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
