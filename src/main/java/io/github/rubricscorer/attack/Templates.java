package io.github.rubricscorer.attack;

import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of a language that answers are made of, by section. Immutable. */
final class Templates {
  private static final String FILE = "attacks.txt";

  private final Language language;
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  private Templates(Language language) {
    this.language = language;
    List<String> section = new ArrayList<>();
    for (String line : language.lines(FILE)) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else {
        section.add(line.replace("\\n", "\n"));
      }
    }
  }

  /** Returns those of a language; they have no section where it has no file. */
  static Templates of(Language language) {
    return new Templates(language);
  }

  /** Tells whether there is what answers of a kind are made of. */
  boolean have(AttackKind kind) {
    return switch (kind) {
      case QUESTION_PADDED -> sections.containsKey("padding");
      case BUZZWORDS -> sections.containsKey("buzzwords");
      case REFUSED -> sections.containsKey("refused");
      case REFUSED_LIST -> sections.containsKey("refused lists");
      case HEDGED -> sections.containsKey("hedged");
      case ANNOUNCED_AS_WRONG -> sections.containsKey("announced as wrong");
      case SCATTERED -> sections.containsKey("between scattered words");
      case ADJECTIVES -> sections.containsKey("adjectives");
      case FILLERS -> sections.containsKey("fillers");
      case BRITISH -> language == Language.ENGLISH;
      default -> true;
    };
  }

  /** Returns the lines of a section; none where there is no such section. */
  List<String> lines(String section) {
    return sections.getOrDefault(section, List.of());
  }

  /** Returns the first template of a section with a text in its place, or the text alone. */
  String filled(String section, String text) {
    List<String> lines = lines(section);
    return lines.isEmpty() ? text : lines.getFirst().replace("%s", text);
  }

  /** Returns what a template makes of phrases. */
  String of(String template, List<String> phrases) {
    if (template.contains("%s")) {
      return phrases.stream()
          .map(phrase -> capitalised(template.replace("%s", phrase)))
          .collect(Collectors.joining(" "));
    }
    String bullets = phrases.stream().map(each -> "- " + each).collect(Collectors.joining("\n"));
    return capitalised(template.replace("%b", bullets).replace("%l", listed(phrases)));
  }

  private String listed(List<String> phrases) {
    int last = phrases.size() - 1;
    String and = " " + String.join("", lines("last of a list")) + " ";
    return last < 1
        ? String.join("", phrases)
        : String.join(", ", phrases.subList(0, last)) + and + phrases.get(last);
  }

  private static String capitalised(String sentence) {
    int first = sentence.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + sentence.substring(Character.charCount(first));
  }
}
