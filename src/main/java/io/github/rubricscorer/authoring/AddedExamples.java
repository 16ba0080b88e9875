package io.github.rubricscorer.authoring;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.source.Json;
import io.github.rubricscorer.rubric.source.Json.Arr;
import io.github.rubricscorer.rubric.source.Json.Member;
import io.github.rubricscorer.rubric.source.Json.Obj;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds examples at the end of those of a rubric, each on lines of its own; all other lines stay as
 * they are. A file that is written as {@link RubricFormat} writes stays so.
 */
final class AddedExamples {
  private static final String KEY = "examples";

  private AddedExamples() {}

  /**
   * Adds examples, of which the name, the answer, and the score or the level are written.
   *
   * @param text the text of a valid rubric
   * @param root its tree
   * @param examples the examples, at least one
   * @return the text with them
   */
  static String to(String text, Json root, List<Example> examples) {
    if (!(root instanceof Obj rubric)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    Json list =
        rubric.members().stream()
            .filter(member -> member.key().equals(KEY))
            .map(Member::value)
            .findFirst()
            .orElse(null);
    if (list instanceof Arr array && !array.items().isEmpty()) {
      String line = lineBefore(text, array, lineEnd);
      out.insert(array.items().getLast().end(), "," + line + json(examples, line));
    } else {
      String line = lineEnd + "    ";
      String whole = "[" + line + json(examples, line) + lineEnd + "  ]";
      if (list == null) {
        new NewKey(KeyOrder.ofRubric(), KEY, whole).addTo(text, rubric, out);
      } else {
        out.replace(list.start(), list.end(), whole);
      }
    }
    return RubricFormat.kept(text, root, out.toString());
  }

  /**
   * Returns the line break and the blanks before the last example; usual ones where it has none.
   */
  private static String lineBefore(String text, Arr list, String lineEnd) {
    int last = list.items().size() - 1;
    int from = last == 0 ? list.start() + 1 : list.items().get(last - 1).end();
    String before = text.substring(from, list.items().get(last).start()).replace(",", "");
    return before.indexOf('\n') < 0 ? lineEnd + "    " : before;
  }

  private static String json(List<Example> examples, String line) {
    return examples.stream()
        .map(example -> json(example, line))
        .collect(Collectors.joining("," + line));
  }

  private static String json(Example example, String line) {
    List<String> members = new ArrayList<>();
    members.add("\"name\": " + quoted(example.name()));
    members.add("\"answer\": " + quoted(example.answer()));
    members.add(
        example.level() == null
            ? "\"score\": [%s, %s]"
                .formatted(Decimal.text(example.minScore()), Decimal.text(example.maxScore()))
            : "\"level\": " + example.level());
    return "{ " + String.join("," + line + "  ", members) + " }";
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
