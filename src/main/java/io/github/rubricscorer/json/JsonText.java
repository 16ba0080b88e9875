package io.github.rubricscorer.json;

import io.github.rubricscorer.base.BidiControl;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON objects as texts that UTF-8 can carry and a terminal can show. Strings of answers may hold
 * anything, so what JSON itself lets through is escaped as well: lone surrogates, which UTF-8
 * cannot carry, DEL and the controls after it, with which a terminal begins commands, and the
 * controls that turn the direction of writing. Outside of strings there are none of these.
 */
public final class JsonText {
  private static final int DELETE = 0x7F;
  private static final ObjectWriter COMPACT = JsonMapper.shared().writer();
  private static final ObjectWriter INDENTED = COMPACT.with(indentedByTwo());

  private JsonText() {}

  /** Writes an object on one line, without a line break at its end. */
  public static String compact(Consumer<JsonGenerator> members) {
    return object(COMPACT, members);
  }

  /** Writes an object on several lines, indented by two, with a line feed at its end. */
  public static String indented(Consumer<JsonGenerator> members) {
    return object(INDENTED, members) + "\n";
  }

  private static String object(ObjectWriter writer, Consumer<JsonGenerator> members) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = writer.createGenerator(out)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return escaped(out.toString());
  }

  private static String escaped(String json) {
    int first = 0;
    while (first < json.length() && !mayNeedEscape(json.charAt(first))) {
      first++;
    }
    if (first == json.length()) {
      return json;
    }
    StringBuilder out = new StringBuilder(json.length()).append(json, 0, first);
    json.substring(first).codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static boolean mayNeedEscape(char c) {
    return c >= DELETE && (Character.isSurrogate(c) || needsEscape(c));
  }

  private static void append(StringBuilder out, int codePoint) {
    if (needsEscape(codePoint)) {
      out.append("\\u").append(HexFormat.of().toHexDigits((char) codePoint));
    } else {
      out.appendCodePoint(codePoint);
    }
  }

  private static boolean needsEscape(int codePoint) {
    return codePoint >= DELETE
        && (Character.isISOControl(codePoint)
            || Character.getType(codePoint) == Character.SURROGATE
            || BidiControl.is(codePoint));
  }

  private static DefaultPrettyPrinter indentedByTwo() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
