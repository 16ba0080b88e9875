package io.github.rubricscorer.json;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects as texts that UTF-8 can carry. */
public final class JsonText {
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
    return wellFormed(out.toString());
  }

  /** Escapes lone surrogates, which may stand in strings only and which UTF-8 cannot carry. */
  private static String wellFormed(String json) {
    for (int i = 0; i < json.length(); i++) {
      if (Character.isSurrogate(json.charAt(i))) {
        return escaped(json);
      }
    }
    return json;
  }

  private static String escaped(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints()
        .mapToObj(c -> isLoneSurrogate(c) ? "\\u" + Integer.toHexString(c) : Character.toString(c))
        .forEach(out::append);
    return out.toString();
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
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
