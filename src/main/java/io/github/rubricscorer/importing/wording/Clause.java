package io.github.rubricscorer.importing.wording;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an answer that says one thing.
 *
 * @param text the part
 * @param purpose whether it says what the part before it is for
 */
record Clause(String text, boolean purpose) {
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  private static final Pattern ENDS =
      Pattern.compile(
          "[.;!?](?=\\s|$)|[,:](?=\\s)|—|\\s[–-]\\s|\\s(?:\\+|plus|while|with|then|so that|but"
              + "|because|since|whereas)\\s");

  private static final Pattern PURPOSE =
      Pattern.compile(
          "\\s(?:to(?=\\s\\p{L}{3})|for|in order to)\\s|\\s(?=\\p{L}{3,}ed\\s(?:by|with|on|from|via)\\s)");

  private static final Pattern AND = Pattern.compile("\\s(?:and|or)\\s(?:possibly\\s)?");
  private static final Pattern IF =
      Pattern.compile("\\s(?:if|when|where|as soon as|which|that)\\s");

  static List<Clause> of(String answer, Words words) {
    List<Clause> clauses = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(answer);
    for (String part : ENDS.split(brackets.replaceAll("; $1; "), -1)) {
      boolean first = true;
      for (String piece : PURPOSE.split(" " + part.strip(), -1)) {
        List<String> pieces =
            first || words.content(piece).size() > 3 ? apart(piece, words) : List.of(piece);
        for (int i = 0; i < pieces.size(); i++) {
          if (!pieces.get(i).isBlank()) {
            clauses.add(new Clause(pieces.get(i).strip(), !first && i == 0));
          }
        }
        first = words.content(piece).isEmpty() && first;
      }
    }
    return clauses;
  }

  /** Things that "and" joins: both sides of it have something to say. */
  private static List<String> apart(String text, Words words) {
    List<Word> content = words.content(text);
    List<String> parts = new ArrayList<>();
    Matcher and = AND.matcher(text);
    int from = 0;
    int before = 0;
    int next = 0;
    while (and.find()) {
      while (next < content.size() && content.get(next).start() < and.start()) {
        next++;
      }
      if (next - before >= 2 && content.size() - next >= 2) {
        parts.add(text.substring(from, and.start()));
        from = and.end();
        before = next;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** What it is about, without the condition, and without words that only advise around it. */
  String name(Words words) {
    Matcher condition = IF.matcher(text);
    String head = condition.find() ? text.substring(0, condition.start()) : text;
    if (words.content(head).isEmpty()) {
      head = text;
    }
    List<Word> content = words.content(head);
    return content.isEmpty()
        ? text
        : RichText.plain(head).part(content.getFirst().start(), content.getLast().end()).text();
  }
}
