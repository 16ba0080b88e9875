package io.github.rubricscorer.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes JSON for people to edit: a key a line, and lists of plain values as many to a line as fit.
 */
final class JsonLayout {
  private static final int WIDTH = 110;

  private final StringBuilder text = new StringBuilder();

  private JsonLayout() {}

  static String of(JsonNode node) {
    JsonLayout layout = new JsonLayout();
    layout.value(node, 0, 0);
    return layout.text.append('\n').toString();
  }

  private void value(JsonNode node, int indent, int column) {
    if (node.isObject() && !node.isEmpty()) {
      object(node, indent);
    } else if (node.isArray() && !node.isEmpty()) {
      array(node, indent, column);
    } else {
      text.append(node);
    }
  }

  private void object(JsonNode node, int indent) {
    text.append("{\n");
    int left = node.size();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      int start = text.length();
      indent(indent + 2);
      text.append(StringNode.valueOf(entry.getKey())).append(": ");
      value(entry.getValue(), indent + 2, text.length() - start);
      text.append(--left > 0 ? ",\n" : "\n");
    }
    indent(indent);
    text.append('}');
  }

  private void array(JsonNode node, int indent, int column) {
    List<String> values = new ArrayList<>();
    boolean plain = true;
    int length = 2;
    for (JsonNode value : node) {
      plain &= value.isValueNode();
      values.add(value.toString());
      length += value.toString().length() + 2;
    }
    if (plain && column + length <= WIDTH) {
      text.append('[').append(String.join(", ", values)).append(']');
    } else if (plain) {
      text.append("[\n");
      filled(values, indent + 2);
      indent(indent);
      text.append(']');
    } else {
      text.append("[\n");
      int left = node.size();
      for (JsonNode value : node) {
        indent(indent + 2);
        value(value, indent + 2, indent + 2);
        text.append(--left > 0 ? ",\n" : "\n");
      }
      indent(indent);
      text.append(']');
    }
  }

  private void filled(List<String> values, int indent) {
    int column = 0;
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i) + (i + 1 < values.size() ? "," : "");
      if (column > 0 && column + 1 + value.length() > WIDTH) {
        text.append('\n');
        column = 0;
      }
      if (column == 0) {
        indent(indent);
        column = indent;
      } else {
        text.append(' ');
        column++;
      }
      text.append(value);
      column += value.length();
    }
    text.append('\n');
  }

  private void indent(int width) {
    text.append(" ".repeat(width));
  }
}
