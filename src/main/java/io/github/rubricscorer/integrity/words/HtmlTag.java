package io.github.rubricscorer.integrity.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A tag of HTML, with what its attributes say about hiding.
 *
 * @param name the element, in lower case
 * @param isClosing whether it ends the element
 * @param isEmpty whether it says that the element has no content
 * @param isWellFormed whether it has no attributes, or one with a value
 * @param hides whether a browser does not show the element, whatever it stands on
 * @param colour the colour of its text; empty where it says none
 * @param background the colour behind its text; empty where it says none
 * @param value the value of a field that is not shown; else empty
 */
record HtmlTag(
    String name,
    boolean isClosing,
    boolean isEmpty,
    boolean isWellFormed,
    boolean hides,
    String colour,
    String background,
    String value) {
  /** Elements of which the attribute {@code bgcolor} is one. */
  private static final Set<String> WITH_BACKGROUND =
      Set.of("body", "table", "thead", "tbody", "tfoot", "tr", "td", "th");

  private static final Set<String> NO_BACKGROUND =
      Set.of("none", "transparent", "inherit", "initial", "unset");

  /** The darkest that each of red, green and blue may be in a white, of 255. */
  private static final int NEARLY_WHITE = 0xF0;

  /** Text of so many points or pixels cannot be read. */
  private static final double UNREADABLE = 2;

  /** What is moved out of the window by so much is not seen. */
  private static final double FAR = -500;

  /** Reads a tag from its {@code <} to its {@code >}. */
  static HtmlTag of(String tag) {
    boolean closing = tag.charAt(1) == '/';
    int at = closing ? 2 : 1;
    int end = at;
    while (Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    String name = tag.substring(at, end).toLowerCase(Locale.ROOT);
    Map<String, String> attributes = attributes(tag, end);
    Map<String, String> style = properties(attributes.getOrDefault("style", ""));
    boolean field = name.equals("input") && attributes.getOrDefault("type", "").equals("hidden");
    return new HtmlTag(
        name,
        closing,
        tag.endsWith("/>"),
        attributes.isEmpty() || tag.indexOf('=') >= 0,
        field || attributes.containsKey("hidden") || hides(style),
        style.getOrDefault("color", attributes.getOrDefault("color", "").toLowerCase(Locale.ROOT)),
        background(name, attributes, style),
        field ? attributes.getOrDefault("value", "") : "");
  }

  /**
   * Tells whether a browser does not show the element, or its text has the colour of what is behind
   * it, which is white where nothing else is said.
   *
   * @param behind the background that it stands on; empty for none
   */
  boolean isHidden(String behind) {
    String on = background.isEmpty() ? behind : background;
    boolean unseen =
        on.isEmpty() || isWhite(on)
            ? isWhite(colour)
            : !colour.isEmpty() && colour.replace(" ", "").equals(on);
    return hides || unseen;
  }

  private static String background(
      String name, Map<String, String> attributes, Map<String, String> style) {
    String attribute =
        WITH_BACKGROUND.contains(name)
            ? attributes.getOrDefault("bgcolor", "").toLowerCase(Locale.ROOT).replace(" ", "")
            : "";
    return Stream.of("background-color", "background", "background-image")
        .map(property -> style.getOrDefault(property, ""))
        .filter(value -> !value.isEmpty() && !NO_BACKGROUND.contains(value))
        .findFirst()
        .orElse(attribute);
  }

  /** Reads {@code name="value"}, {@code name='value'}, {@code name=value} and {@code name}. */
  private static Map<String, String> attributes(String tag, int from) {
    Map<String, String> attributes = new HashMap<>();
    int limit = tag.length() - 1;
    int at = from;
    while (at < limit) {
      int end = at;
      while (end < limit && "= \t\r\n/".indexOf(tag.charAt(end)) < 0) {
        end++;
      }
      String name = tag.substring(at, end).toLowerCase(Locale.ROOT);
      at = blanksEnd(tag, end, limit);
      String value = "";
      if (at < limit && tag.charAt(at) == '=') {
        at = blanksEnd(tag, at + 1, limit);
        int valueEnd = valueEnd(tag, at, limit);
        boolean quoted = at < limit && (tag.charAt(at) == '"' || tag.charAt(at) == '\'');
        value = tag.substring(quoted ? at + 1 : at, Math.max(quoted ? at + 1 : at, valueEnd));
        at = Math.min(limit, quoted ? valueEnd + 1 : valueEnd);
      } else if (at == end) {
        at++;
      }
      if (!name.isEmpty()) {
        attributes.putIfAbsent(name, value);
      }
    }
    return attributes;
  }

  private static int blanksEnd(String tag, int from, int limit) {
    int at = from;
    while (at < limit && Character.isWhitespace(tag.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int valueEnd(String tag, int at, int limit) {
    if (at >= limit) {
      return at;
    }
    char quote = tag.charAt(at);
    boolean quoted = quote == '"' || quote == '\'';
    for (int i = quoted ? at + 1 : at; i < limit; i++) {
      char c = tag.charAt(i);
      if (quoted ? c == quote : Character.isWhitespace(c)) {
        return i;
      }
    }
    return limit;
  }

  private static Map<String, String> properties(String style) {
    Map<String, String> properties = new HashMap<>();
    for (String property : style.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = property.indexOf(':');
      if (colon > 0) {
        String name = property.substring(0, colon).strip();
        String value = property.substring(colon + 1).replace("!important", "").strip();
        properties.put(name, name.equals("color") ? value : value.replace(" ", ""));
      }
    }
    return properties;
  }

  private static boolean hides(Map<String, String> style) {
    String colour = style.getOrDefault("color", "");
    return style.getOrDefault("display", "").equals("none")
        || style.getOrDefault("visibility", "").matches("hidden|collapse")
        || style.getOrDefault("clip", "").matches("rect\\((0(px)?,?){4}\\)")
        || style.getOrDefault("transform", "").contains("scale(0)")
        || colour.equals("transparent")
        || colour.startsWith("rgba(") && colour.replace(" ", "").endsWith(",0)")
        || style.containsKey("opacity") && number(style.get("opacity")) < 0.1
        || style.containsKey("font-size")
            && number(style.get("font-size")) < UNREADABLE
            && !style.get("font-size").matches(".*(em|%|larger|smaller)")
        || number(style.getOrDefault("left", "0")) < FAR
        || number(style.getOrDefault("top", "0")) < FAR
        || number(style.getOrDefault("text-indent", "0")) < FAR
        || style.getOrDefault("overflow", "").equals("hidden")
            && Stream.of("height", "width", "max-height", "max-width")
                .anyMatch(size -> number(style.getOrDefault(size, "1")) == 0);
  }

  /** Returns the number at the beginning; a large one where there is none. */
  private static double number(String value) {
    int end = 0;
    while (end < value.length() && "+-.0123456789".indexOf(value.charAt(end)) >= 0) {
      end++;
    }
    try {
      return Double.parseDouble(value.substring(0, end));
    } catch (NumberFormatException e) {
      return Double.MAX_VALUE;
    }
  }

  private static boolean isWhite(String colour) {
    String value = colour.toLowerCase(Locale.ROOT).strip();
    if (value.equals("white")) {
      return true;
    }
    if (value.startsWith("#") && (value.length() == 4 || value.length() == 7)) {
      int digits = (value.length() - 1) / 3;
      for (int i = 1; i < value.length(); i += digits) {
        if (part(value.substring(i, i + digits), 16, digits == 1 ? 17 : 1) < NEARLY_WHITE) {
          return false;
        }
      }
      return true;
    }
    if (value.startsWith("rgb(") && value.endsWith(")")) {
      for (String part : value.substring(4, value.length() - 1).split("[, ]+", -1)) {
        if (part(part.strip(), 10, 1) < NEARLY_WHITE) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  private static int part(String digits, int radix, int times) {
    try {
      return times * Integer.parseInt(digits, radix);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
