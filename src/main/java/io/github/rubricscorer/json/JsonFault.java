package io.github.rubricscorer.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Why a text is not JSON, in words for people who have not read the parser's manual.
 *
 * @param line the line of the text, from 1; 0 where it is not known
 * @param column the column in UTF-16 units, from 1; 0 where it is not known
 * @param problem what is wrong
 */
public record JsonFault(int line, int column, String problem) {
  /** Takes the place from the parser, and what is wrong from the parser and the text. */
  public static JsonFault of(JacksonException e, String text) {
    TokenStreamLocation location = e.getLocation();
    if (location == null) {
      return new JsonFault(0, 0, "not JSON: " + problem(e.getOriginalMessage(), ""));
    }
    int offset = (int) Math.clamp(location.getCharOffset(), 0L, (long) text.length());
    return new JsonFault(
        location.getLineNr(),
        location.getColumnNr(),
        "not JSON: " + problem(e.getOriginalMessage(), word(text, offset)));
  }

  private static String problem(String message, String word) {
    if (message.contains("end-of-input")) {
      return unfinished(message);
    }
    if (message.contains("Duplicate Object property")) {
      String key = message.substring(message.indexOf('"') + 1, message.lastIndexOf('"'));
      return "the key '%s' stands here twice".formatted(key);
    }
    if (message.contains("nesting depth")) {
      return "it is nested too deep";
    }
    if (message.contains("expecting comma")) {
      return "expected a , or the end, not '%s'; a \" inside a string is written \\\""
          .formatted(word);
    }
    if (message.contains("expecting a colon")) {
      return "expected a : after a key, not '%s'".formatted(word);
    }
    if (message.contains("expecting double-quote")) {
      return word.startsWith("}")
          ? "a , before the closing }"
          : "expected a key in double quotes, not '%s'".formatted(word);
    }
    if (message.contains("close marker")) {
      return "the bracket '%s' closes none".formatted(message.charAt(message.indexOf('\'') + 1));
    }
    if (message.contains("unquoted character")) {
      return message.contains("code 10") || message.contains("code 13")
          ? "a line ends inside a string; is its closing \" missing?"
          : "a control character in a string is written \\u and four digits";
    }
    if (message.contains("character escape")) {
      return "no such escape; a \\ inside a string is written \\\\";
    }
    return "expected a value (a string in double quotes, a number, ...), not '%s'".formatted(word);
  }

  private static String unfinished(String message) {
    if (message.contains("closing quote") || message.contains("escape")) {
      return "the closing \" of a string is missing";
    }
    return message.contains("for Array") ? "the closing ] is missing" : "the closing } is missing";
  }

  /** Returns the start of what stands at an offset. */
  private static String word(String text, int offset) {
    int start = offset;
    while (start > 0 && isWord(text.charAt(start - 1)) && offset - start < 20) {
      start--;
    }
    int end = offset;
    while (end < text.length() && isWord(text.charAt(end)) && end - start < 20) {
      end++;
    }
    return text.substring(start, Math.min(text.length(), Math.max(end, start + 1)));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
