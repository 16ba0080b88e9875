package io.github.rubricscorer.text.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the tags of HTML from what only looks like one: {@code List<String>}, {@code a < b}, {@code
 * <your name>}. A tag has the name of an element of HTML (or a prefix, as in Word's {@code <o:p>})
 * and attributes as HTML has them.
 */
final class HtmlTags {
  /** What a tag means to the words around it. */
  enum Kind {
    /** Nothing. */
    INLINE,
    /** A paragraph, a list item, a row: the sentence ends. */
    BLOCK,
    /** A cell of a table. */
    CELL,
    /** A line break. */
    LINE,
    /** What is between its tags is not shown. */
    HIDDEN,
    /** Code. */
    CODE,
    /** Code in a paragraph of its own. */
    CODE_BLOCK,
    /** What is between its tags is crossed out. */
    STRUCK,
    /** An exponent, or the number of a footnote. */
    RAISED
  }

  private static final Map<String, Kind> KINDS = kinds();

  /** The attributes that may stand without a value. */
  private static final Set<String> BOOLEAN =
      Set.of(
          "async",
          "autofocus",
          "autoplay",
          "checked",
          "compact",
          "contenteditable",
          "controls",
          "default",
          "defer",
          "disabled",
          "download",
          "hidden",
          "ismap",
          "loop",
          "multiple",
          "muted",
          "noshade",
          "novalidate",
          "nowrap",
          "open",
          "readonly",
          "required",
          "reversed",
          "selected");

  private static final int LONGEST_NAME = 24;

  private HtmlTags() {}

  /**
   * Returns the kind of an element.
   *
   * @param name its name in whatever case
   * @return null where HTML has no such element
   */
  static @Nullable Kind kind(String name) {
    return isPrefixed(name) ? Kind.INLINE : KINDS.get(name.toLowerCase(Locale.ROOT));
  }

  /** {@code o:p}; not {@code std::string}. */
  private static boolean isPrefixed(String name) {
    int colon = name.indexOf(':');
    return colon > 0
        && colon == name.lastIndexOf(':')
        && colon + 1 < name.length()
        && Character.isLetter(name.charAt(colon + 1));
  }

  /** Returns where the name ends that begins here. */
  static int nameEnd(char[] text, int from, int length) {
    int at = from;
    int last = Math.min(length, from + LONGEST_NAME);
    while (at < last && isNameCharacter(text[at])) {
      at++;
    }
    return at;
  }

  /**
   * Returns where a tag ends whose name has ended, or -1 where it is none. Stops at the next {@code
   * <}, so that a text of unclosed tags is read once.
   */
  static int end(char[] text, int afterName, int length) {
    int at = afterName;
    while (at < length) {
      char c = text[at];
      if (c == '>') {
        return at + 1;
      }
      if (c == '/' || Character.isWhitespace(c)) {
        at++;
      } else if (isNameCharacter(c) && at > afterName) {
        at = attributeEnd(text, at, length);
        if (at < 0) {
          return -1;
        }
      } else {
        return -1;
      }
    }
    return -1;
  }

  private static int attributeEnd(char[] text, int from, int length) {
    int at = from;
    while (at < length && (isNameCharacter(text[at]) || text[at] == '.' || text[at] == '_')) {
      at++;
    }
    if (at < length && text[at] == '=') {
      return valueEnd(text, at + 1, length);
    }
    boolean known = BOOLEAN.contains(new String(text, from, Math.min(at - from, LONGEST_NAME)));
    return known ? at : -1;
  }

  private static int valueEnd(char[] text, int from, int length) {
    if (from >= length) {
      return -1;
    }
    char quote = text[from];
    int at = from;
    if (quote == '"' || quote == '\'') {
      do {
        at++;
      } while (at < length && text[at] != quote && text[at] != '<');
      return at < length && text[at] == quote ? at + 1 : -1;
    }
    while (at < length && !Character.isWhitespace(text[at]) && text[at] != '>') {
      if (text[at] == '<' || text[at] == '"') {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static boolean isNameCharacter(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || c == ':' || c == '-';
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    put(
        kinds,
        Kind.INLINE,
        "a abbr acronym b bdi bdo big button cite data dfn em embed font i img input ins label"
            + " mark meta link base q rb rp rt rtc ruby small source span strong sub time tt u var"
            + " wbr area map col colgroup object param picture track video audio canvas iframe"
            + " noscript svg math blink marquee output progress meter slot select datalist");
    put(
        kinds,
        Kind.BLOCK,
        "address article aside blockquote body caption center dd details dialog dir div dl dt"
            + " fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head"
            + " header hgroup hr html legend li main menu nav ol optgroup option p search section"
            + " summary table tbody textarea tfoot thead tr ul");
    put(kinds, Kind.CELL, "td th");
    put(kinds, Kind.LINE, "br");
    put(kinds, Kind.HIDDEN, "script style template title");
    put(kinds, Kind.CODE, "code kbd samp");
    put(kinds, Kind.CODE_BLOCK, "pre listing xmp");
    put(kinds, Kind.STRUCK, "del s strike");
    put(kinds, Kind.RAISED, "sup");
    return Map.copyOf(kinds);
  }

  private static void put(Map<String, Kind> kinds, Kind kind, String names) {
    for (String name : names.split(" ", -1)) {
      kinds.put(name, kind);
    }
  }
}
