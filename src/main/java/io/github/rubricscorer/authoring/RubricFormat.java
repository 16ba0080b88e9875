package io.github.rubricscorer.authoring;

import io.github.rubricscorer.rubric.source.Json;
import io.github.rubricscorer.rubric.source.Json.Arr;
import io.github.rubricscorer.rubric.source.Json.Member;
import io.github.rubricscorer.rubric.source.Json.Obj;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The one way to write a rubric file: keys in the order of the schema, two blanks for each level,
 * lines of up to {@value #WIDTH} characters, as many items of a list on a line as fit. Concepts,
 * examples and sets have lines of their own. Numbers and strings stay as they were written, unknown
 * keys stay after the known ones, and nothing is lost: formatting what is formatted changes
 * nothing.
 */
public final class RubricFormat {
  static final int WIDTH = 110;
  private static final String INDENT = "  ";

  /** How deep the items of a rubric's lists are. */
  private static final int ITEMS = 2;

  private final String text;
  private final StringBuilder out = new StringBuilder();

  private RubricFormat(String text) {
    this.text = text;
  }

  /**
   * Formats a rubric.
   *
   * @param text the file's text
   * @param root its tree
   * @return the text in the one way to write it, with a line feed at its end
   */
  public static String of(String text, Json root) {
    RubricFormat format = new RubricFormat(text);
    format.write(root, KeyOrder.ofRubric(), 0, 0);
    return format.out.append('\n').toString();
  }

  /**
   * Formats a rubric that was just written.
   *
   * @param text the text
   * @return the text in the one way to write it
   * @throws IllegalStateException if the text is no JSON
   */
  public static String ofWritten(String text) {
    try {
      return of(text, new JsonFile("", text).read());
    } catch (SyntaxException e) {
      throw new IllegalStateException("what was just written", e);
    }
  }

  /** Returns a rubric's text after a change, formatted if it was so before. */
  static String kept(String before, Json root, String after) {
    return of(before, root).equals(before) ? ofWritten(after) : after;
  }

  /**
   * Writes a value after what stands on its line.
   *
   * @param level how many values it is inside of
   * @param after what must still fit on the line after it
   */
  private void write(Json node, KeyOrder order, int level, int after) {
    String line = inline(node, order);
    boolean open = isOpen(node, level);
    if (!open && column() + line.length() + after <= WIDTH || isEmpty(node)) {
      out.append(line);
      return;
    }
    switch (node) {
      case Obj object -> writeMembers(object, order, level);
      case Arr array -> writeItems(array, order.items(), level);
      case Json.Str string -> out.append(line);
      case Json.Num number -> out.append(line);
      case Json.Word word -> out.append(line);
    }
  }

  /** The rubric, its lists of concepts and examples, and these themselves take several lines. */
  private static boolean isOpen(Json node, int level) {
    return switch (node) {
      case Obj object -> level == 0 || level == ITEMS;
      case Arr array ->
          level + 1 == ITEMS && array.items().stream().anyMatch(Obj.class::isInstance);
      case Json.Str string -> false;
      case Json.Num number -> false;
      case Json.Word word -> false;
    };
  }

  private static boolean isEmpty(Json node) {
    return node instanceof Obj object && object.members().isEmpty()
        || node instanceof Arr array && array.items().isEmpty();
  }

  private void writeMembers(Obj object, KeyOrder order, int level) {
    out.append('{');
    List<Member> members = sorted(object, order);
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      int after = i + 1 < members.size() ? 1 : 0;
      newLine(level + 1);
      out.append(key(member)).append(": ");
      write(member.value(), order.member(member.key()), level + 1, after);
      out.append(",".repeat(after));
    }
    newLine(level);
    out.append('}');
  }

  private void writeItems(Arr array, KeyOrder order, int level) {
    out.append('[');
    List<Json> items = array.items();
    boolean first = true;
    for (int i = 0; i < items.size(); i++) {
      int after = i + 1 < items.size() ? 1 : 0;
      String line = inline(items.get(i), order);
      boolean ownLine = items.get(i) instanceof Obj || items.get(i) instanceof Arr;
      boolean fits = !first && !ownLine && column() + 1 + line.length() + after <= WIDTH;
      if (fits && !(items.get(i - 1) instanceof Obj)) {
        out.append(' ');
      } else {
        newLine(level + 1);
      }
      write(items.get(i), order, level + 1, after);
      out.append(",".repeat(after));
      first = false;
    }
    newLine(level);
    out.append(']');
  }

  private void newLine(int level) {
    out.append('\n').append(INDENT.repeat(level));
  }

  private int column() {
    return out.length() - out.lastIndexOf("\n") - 1;
  }

  private String inline(Json node, KeyOrder order) {
    return switch (node) {
      case Obj object -> {
        List<String> members = new ArrayList<>();
        for (Member member : sorted(object, order)) {
          members.add(key(member) + ": " + inline(member.value(), order.member(member.key())));
        }
        yield members.isEmpty() ? "{}" : "{ " + String.join(", ", members) + " }";
      }
      case Arr array -> {
        KeyOrder ofItems = order.items();
        yield "["
            + String.join(", ", array.items().stream().map(item -> inline(item, ofItems)).toList())
            + "]";
      }
      case Json.Str string -> source(node);
      case Json.Num number -> source(node);
      case Json.Word word -> source(node);
    };
  }

  private static List<Member> sorted(Obj object, KeyOrder order) {
    KeyOrder own = order.with(object.members().stream().map(Member::key).toList());
    return object.members().stream()
        .sorted(Comparator.comparingInt(member -> own.of(member.key())))
        .toList();
  }

  private String source(Json node) {
    return text.substring(node.start(), node.end());
  }

  /** Returns a key with its quotes and escapes. */
  private String key(Member member) {
    int end = member.start() + 1;
    while (text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return text.substring(member.start(), end + 1);
  }
}
