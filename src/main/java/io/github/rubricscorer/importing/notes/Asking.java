package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what asks something. */
final class Asking {
  private static final String CLOSING = ".*_\"”’'";

  /** "(4 marks, one for each)": what is longer belongs to the text. */
  private static final int LONGEST_MARKS = 40;

  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)^(?:how|what|why|when|where|which|who|explain|describe|discuss|compare|contrast|name"
              + "|list|outline|state|define|give|tell|show|calculate|suggest|justify|evaluate"
              + "|distinguish|identify|summari[sz]e|walk me)\\b.*");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)\\b(?:first|second|third|fourth|fifth|sixth|next|last|final|another|new|here['’]s"
              + " (?:a|the)(?: next)?)\\s+(?:question|one|scenario|task|case)\\s*[:–—-]\\s*");

  private Asking() {}

  /** Whether a text ends with a question mark, but for marks in brackets and quotes. */
  static boolean asks(String text) {
    int end = end(text);
    return end > 0 && text.charAt(end - 1) == '?';
  }

  /** Whether a text asks, or tells somebody to explain something. */
  static boolean isQuestion(String text) {
    return asks(text) || TOLD.matcher(text.strip()).matches();
  }

  /** Whether it says that it asks something else: "second question:". */
  static boolean isAnother(String text) {
    return ORDINAL.matcher(text).find();
  }

  /** The question in what somebody says who asks: from "first question:" on. */
  static RichText question(RichText said) {
    Matcher ordinal = ORDINAL.matcher(said.text());
    return ordinal.find() && ordinal.end() < said.text().length() ? said.from(ordinal.end()) : said;
  }

  /** How far a text goes without quotes, stops and marks in brackets at its end. */
  private static int end(String text) {
    int end = text.length();
    while (end > 0) {
      char last = text.charAt(end - 1);
      if (Character.isWhitespace(last) || CLOSING.indexOf(last) >= 0) {
        end--;
      } else if (last == ')' || last == ']') {
        int open = text.lastIndexOf(last == ')' ? '(' : '[', end - 1);
        if (open < 0 || end - open > LONGEST_MARKS) {
          return end;
        }
        end = open;
      } else {
        return end;
      }
    }
    return 0;
  }
}
