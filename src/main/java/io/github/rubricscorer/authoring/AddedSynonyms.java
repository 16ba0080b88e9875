package io.github.rubricscorer.authoring;

import io.github.rubricscorer.rubric.source.Json;
import io.github.rubricscorer.rubric.source.Json.Arr;
import io.github.rubricscorer.rubric.source.Json.Member;
import io.github.rubricscorer.rubric.source.Json.Obj;
import io.github.rubricscorer.rubric.source.Json.Str;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds synonyms to the text of a rubric. Lists go on as their author began them: in the line, or
 * with a line for each; all other lines stay as they are. A file that is written as {@link
 * RubricFormat} writes stays so.
 */
public final class AddedSynonyms {
  private static final String KEY = "synonyms";
  private static final String COMMA = ", ";

  private final String text;
  private final StringBuilder out;

  private AddedSynonyms(String text) {
    this.text = text;
    out = new StringBuilder(text);
  }

  /**
   * Adds synonyms.
   *
   * @param text the text of a valid rubric
   * @param root its tree
   * @param added for ids of its concepts, the patterns to add, in their order
   * @return the text with them
   */
  public static String to(String text, Json root, Map<String, List<String>> added) {
    AddedSynonyms edit = new AddedSynonyms(text);
    for (Obj concept : concepts(root).reversed()) { // so that the places of those before hold
      List<String> patterns = added.getOrDefault(id(concept), List.of());
      if (!patterns.isEmpty()) {
        edit.add(concept, patterns.stream().map(AddedSynonyms::quoted).toList());
      }
    }
    return RubricFormat.kept(text, root, edit.out.toString());
  }

  private static List<Obj> concepts(Json root) {
    List<Obj> concepts = new ArrayList<>();
    if (root instanceof Obj rubric && value(rubric, "concepts") instanceof Arr all) {
      for (Json one : all.items()) {
        if (one instanceof Obj concept) {
          concepts.add(concept);
        }
      }
    }
    return concepts;
  }

  private static String id(Obj concept) {
    return value(concept, "id") instanceof Str id ? id.text() : "";
  }

  private static @Nullable Json value(Obj object, String key) {
    for (Member member : object.members()) {
      if (member.key().equals(key)) {
        return member.value();
      }
    }
    return null;
  }

  private static String quoted(String pattern) {
    return JsonMapper.shared().writeValueAsString(pattern);
  }

  private void add(Obj concept, List<String> strings) {
    if (!(value(concept, KEY) instanceof Arr list)) {
      addKey(concept, strings);
    } else if (list.items().isEmpty()) {
      out.replace(list.start(), list.end(), "[" + String.join(COMMA, strings) + "]");
    } else {
      addItems(list, strings);
    }
  }

  private void addKey(Obj concept, List<String> strings) {
    KeyOrder order = KeyOrder.ofRubric().member("concepts").items();
    String list = strings.stream().collect(Collectors.joining(COMMA, "[", "]"));
    new NewKey(order, KEY, list).addTo(text, concept, out);
  }

  private void addItems(Arr list, List<String> strings) {
    int end = list.items().getLast().end();
    boolean overlong = length(end) > RubricFormat.WIDTH;
    int column = end - lineStart(end);
    int after = lineEnd(end) - end;
    StringBuilder added = new StringBuilder();
    for (String string : strings) {
      String separator = separator(list);
      boolean breaks = separator.indexOf('\n') >= 0;
      boolean fits = column + separator.length() + string.length() + after <= RubricFormat.WIDTH;
      if (!breaks && !fits && !overlong) {
        separator = "," + newLine(list);
        breaks = true;
      }
      column = breaks ? separator.length() - separator.lastIndexOf('\n') - 1 : column;
      column += string.length() + (breaks ? 0 : separator.length());
      added.append(separator).append(string);
    }
    out.insert(end, added);
  }

  /** What parts the items of a list: what parts its last two, if all or none are parted so. */
  private String separator(Arr list) {
    List<Json> items = list.items();
    if (items.size() == 1) {
      String before = text.substring(list.start() + 1, items.getFirst().start());
      String inLine = text.contains(": ") ? COMMA : ",";
      return before.indexOf('\n') < 0 ? inLine : "," + before;
    }
    int last = items.size() - 1;
    boolean breaks = true;
    String inLine = COMMA;
    for (int i = last; i > 0; i--) {
      String between = text.substring(items.get(i - 1).end(), items.get(i).start());
      breaks &= between.indexOf('\n') >= 0;
      inLine = between.indexOf('\n') < 0 ? between : inLine;
    }
    return breaks ? text.substring(items.get(last - 1).end(), items.get(last).start()) : inLine;
  }

  /** A new line as deep as the last one of the list, or deeper than the one that it stands on. */
  private String newLine(Arr list) {
    int last = lineStart(list.items().getLast().start());
    String indent = indent(last);
    boolean same = last <= list.start();
    String deeper = indent.indexOf('\t') >= 0 ? "\t" : "  ";
    return (text.contains("\r\n") ? "\r\n" : "\n") + indent + (same ? deeper : "");
  }

  private String indent(int lineStart) {
    int at = lineStart;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return text.substring(lineStart, at);
  }

  private int length(int offset) {
    return lineEnd(offset) - lineStart(offset);
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    int stop = end < 0 ? text.length() : end;
    return stop > offset && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
  }
}
