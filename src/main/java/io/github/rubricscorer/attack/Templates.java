package io.github.rubricscorer.attack;

import io.github.rubricscorer.base.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of {@code templates.txt}, by section. */
final class Templates {
  private static final Map<String, List<String>> SECTIONS = read();

  private Templates() {}

  /** Returns the lines of a section. */
  static List<String> of(String section) {
    List<String> lines = SECTIONS.get(section);
    if (lines == null) {
      throw new IllegalArgumentException(section);
    }
    return lines;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : Resource.text(Templates.class, "templates.txt").lines().toList()) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        section.add(line.replace("\\n", "\n"));
      }
    }
    return sections;
  }

  /** Returns what a template makes of phrases. */
  static String filled(String template, List<String> phrases) {
    if (template.contains("%s")) {
      return phrases.stream()
          .map(phrase -> capitalised(template.replace("%s", phrase)))
          .collect(Collectors.joining(" "));
    }
    String bullets = phrases.stream().map(each -> "- " + each).collect(Collectors.joining("\n"));
    return capitalised(template.replace("%b", bullets).replace("%l", listed(phrases)));
  }

  private static String listed(List<String> phrases) {
    int last = phrases.size() - 1;
    return last < 1
        ? String.join("", phrases)
        : String.join(", ", phrases.subList(0, last)) + " and " + phrases.get(last);
  }

  private static String capitalised(String sentence) {
    int first = sentence.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + sentence.substring(Character.charCount(first));
  }
}
