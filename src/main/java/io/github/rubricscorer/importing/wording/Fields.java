package io.github.rubricscorer.importing.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that notes are of, from {@code fields.txt}: which of the wordings that only one field
 * has may be used for them. "Site" is a page to those who build web pages, and to nobody who speaks
 * of enzymes. Not thread-safe.
 */
public final class Fields {
  /** One word may come up in any notes. */
  private static final int FEWEST = 2;

  private static final String SECTION = "# field: ";

  private final Set<String> open;
  private final boolean known;
  private final Words words;
  private @Nullable Wordings wordings;
  private @Nullable Ideas ideas;

  private Fields(Set<String> open, boolean known, Words words) {
    this.open = Set.copyOf(open);
    this.known = known;
    this.words = words;
  }

  /** The fields of a document. */
  public static Fields of(String text, Words words) {
    if (!words.haveWordings()) {
      return new Fields(Set.of(), false, words);
    }
    Set<String> stems = new LinkedHashSet<>();
    words.of(text.replace('-', ' ')).forEach(word -> stems.add(word.stem()));
    Set<String> open = new LinkedHashSet<>();
    markers(words)
        .forEach((field, markers) -> {
          if (markers.stream().filter(stems::containsAll).count() >= FEWEST) {
            open.add(field);
          }
        });
    return new Fields(open, true, words);
  }

  private static Map<String, Set<List<String>>> markers(Words words) {
    Map<String, Set<List<String>>> markers = new LinkedHashMap<>();
    for (String line : Words.lines("fields.txt")) {
      int colon = line.indexOf(':');
      if (!line.startsWith("#")) {
        Set<List<String>> stems = new LinkedHashSet<>();
        for (String marker : line.substring(colon + 1).split(",", -1)) {
          stems.add(words.of(marker.replace('-', ' ')).stream().map(Word::stem).toList());
        }
        markers.put(line.substring(0, colon), stems);
      }
    }
    return markers;
  }

  /** Whether notes are of a field. */
  public boolean isOpen(String field) {
    return open.contains(field);
  }

  /** What people say for words in these fields, read once for all questions. */
  Wordings wordings() {
    if (wordings == null) {
      wordings = new Wordings(words, this);
    }
    return wordings;
  }

  /** How people put ideas in these fields, read once for all questions. */
  Ideas ideas() {
    if (ideas == null) {
      ideas = new Ideas(words, this);
    }
    return ideas;
  }

  /** The lines of a list that all notes may use, and those of these fields. */
  List<String> lines(String resource) {
    List<String> lines = new ArrayList<>();
    if (!known) {
      return lines;
    }
    boolean taken = true;
    for (String line : Words.lines(resource)) {
      if (line.startsWith(SECTION)) {
        taken = open.contains(line.substring(SECTION.length()));
      } else if (taken && !line.isBlank() && !line.startsWith("#")) {
        lines.add(line);
      }
    }
    return lines;
  }
}
