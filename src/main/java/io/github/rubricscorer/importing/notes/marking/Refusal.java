package io.github.rubricscorer.importing.notes.marking;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a marking scheme wants not to be accepted: words of it would be credited as synonyms. */
public final class Refusal {
  /** Why it has no place. */
  public static final String REASON =
      "is not to be accepted, so no synonym was made of it; see 'unless' and 'onlyIf'";

  private static final Pattern START =
      Pattern.compile(
          "(?i)(?<=^|[.;,(\\n] ?)(?:(?:(?:do not|don['’]t|never) (?:accept|allow|credit|award)|not accept(?:ed|able)?)\\b"
              + "|(?:reject|ignore|not enough|too vague|nicht (?:akzeptiert|akzeptieren|ausreichend)):)");

  private Refusal() {}

  /**
   * A refusal in a text.
   *
   * @param start where its words start
   * @param end where they end, exclusive
   * @param bracketed whether they are all that is in a bracket
   */
  private record Span(int start, int end, boolean bracketed) {
    int outerStart() {
      return bracketed ? start - 1 : start;
    }

    int outerEnd() {
      return bracketed ? end + 1 : end;
    }
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = START.matcher(text);
    for (int from = 0; from <= text.length() && matcher.find(from); ) {
      int start = matcher.start();
      int end = end(text, matcher.end());
      boolean bracketed =
          start > 0
              && text.charAt(start - 1) == '('
              && end < text.length()
              && text.charAt(end) == ')';
      spans.add(new Span(start, end, bracketed));
      from = end;
    }
    return spans;
  }

  /** Where a refusal ends: behind its sentence or its line, or before the end of its bracket. */
  private static int end(String text, int from) {
    int open = 0;
    for (int i = from; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(' -> open++;
        case ')' -> {
          if (open == 0) {
            return i;
          }
          open--;
        }
        case ';', '\n' -> {
          return i + 1;
        }
        case '.' -> {
          if (isStop(text, i)) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return text.length();
  }

  private static boolean isStop(String text, int at) {
    return at + 1 == text.length()
        || text.charAt(at + 1) == ')'
        || Character.isWhitespace(text.charAt(at + 1));
  }

  /** Returns what a text says besides, with its marks. */
  public static RichText without(RichText text) {
    List<Span> spans = spans(text.text());
    if (spans.isEmpty()) {
      return text;
    }
    List<RichText> parts = new ArrayList<>();
    int from = 0;
    for (Span span : spans) {
      parts.add(text.part(from, span.outerStart()));
      from = span.outerEnd();
    }
    parts.add(text.from(from));
    parts.removeIf(RichText::isBlank);
    RichText rest = RichText.joined(parts, " ");
    boolean listed = rest.text().endsWith(",") || rest.text().endsWith(";");
    return listed ? rest.part(0, rest.text().length() - 1) : rest;
  }

  /** Returns what a text refuses. */
  public static List<String> of(String text) {
    return spans(text).stream()
        .map(span -> text.substring(span.start(), span.end()).strip())
        .toList();
  }
}
