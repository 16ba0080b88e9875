package io.github.rubricscorer.rubric.source;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.rubric.source.Json.Arr;
import io.github.rubricscorer.rubric.source.Json.Member;
import io.github.rubricscorer.rubric.source.Json.Num;
import io.github.rubricscorer.rubric.source.Json.Obj;
import io.github.rubricscorer.rubric.source.Json.Str;
import io.github.rubricscorer.rubric.source.Json.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads a text of strict JSON (RFC 8259) into a tree. */
public final class JsonTree {
  /** The length of a key or a number is bounded by the file's. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String text;
  private final JsonParser parser;
  private boolean complete;

  private JsonTree(String text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  /**
   * Reads a text.
   *
   * @throws SyntaxException if it is not exactly one JSON value
   */
  static Json parse(String text) throws SyntaxException {
    char[] chars = text.toCharArray();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), chars)) {
      return new JsonTree(text, parser).only();
    }
  }

  private Json only() throws SyntaxException {
    try {
      if (parser.nextToken() == null) {
        throw new SyntaxException("the file is empty", "", text.length());
      }
      Json root = value(1);
      complete = true;
      if (parser.nextToken() != null) {
        throw more(tokenStart());
      }
      return root;
    } catch (JacksonException e) {
      throw explain(e);
    }
  }

  private Json value(int depth) throws SyntaxException {
    JsonToken token = parser.currentToken();
    int start = tokenStart();
    if (depth > Limits.JSON_DEPTH) {
      throw new SyntaxException("nested more than " + Limits.JSON_DEPTH + " deep", "", start);
    }
    return switch (token) {
      case START_OBJECT -> object(start, depth);
      case START_ARRAY -> array(start, depth);
      case VALUE_STRING -> {
        String string = parser.getString();
        yield new Str(start, end(), string);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        double number = Double.parseDouble(parser.getString());
        yield new Num(start, end(), number);
      }
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> new Word(start, end(), token.asString());
      default -> throw new SyntaxException("expected a value", "", start);
    };
  }

  private Obj object(int start, int depth) throws SyntaxException {
    List<Member> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int keyStart = tokenStart();
      String key = parser.currentName();
      parser.nextToken();
      members.add(new Member(keyStart, key, value(depth + 1)));
    }
    return new Obj(start, end(), members);
  }

  private Arr array(int start, int depth) throws SyntaxException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return new Arr(start, end(), items);
  }

  private int tokenStart() {
    return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
  }

  private int end() {
    return Math.toIntExact(parser.currentLocation().getCharOffset());
  }

  private SyntaxException more(int at) {
    return new SyntaxException("more follows the end", word(text, at), at);
  }

  /** Says in our words what the parser says in terms of its own settings. */
  private SyntaxException explain(JacksonException e) {
    int at = offset(e.getLocation());
    if (complete) {
      return more(wordStart(text, at));
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return new SyntaxException("unexpected end of file", "", text.length());
    }
    String message = e.getOriginalMessage();
    if (message.contains("expecting comma")) {
      return new SyntaxException("expected a ','", character(at), at);
    }
    if (message.contains("expecting a colon")) {
      return new SyntaxException("expected a ':'", character(at), at);
    }
    if (message.contains("expecting double-quote")) {
      return new SyntaxException("expected a key in double quotes", word(text, at), at);
    }
    if (message.contains("close marker")) {
      return new SyntaxException("unexpected bracket", character(at), at);
    }
    if (message.contains("unquoted character")) {
      return new SyntaxException("control character in a string", character(at), at);
    }
    if (message.contains("character escape")) {
      int escape = text.lastIndexOf('\\', at);
      return new SyntaxException("no such escape", text.substring(escape, at + 1), escape);
    }
    int start = wordStart(text, at);
    boolean number = message.contains("umeric") || message.contains("hexadecimal");
    return new SyntaxException(
        number ? "no JSON number" : "expected a value", word(text, start), start);
  }

  private int offset(@Nullable TokenStreamLocation location) {
    long offset = location == null ? text.length() : location.getCharOffset();
    return (int) Math.clamp(offset, 0L, (long) text.length());
  }

  private String character(int at) {
    return at < text.length() ? Character.toString(text.codePointAt(at)) : "";
  }

  /** Returns where the word at or just before an offset starts. */
  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && !isDelimiter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Returns the word that starts at an offset, or the delimiter there. */
  private static String word(String text, int start) {
    int end = start;
    while (end < text.length() && !isDelimiter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, Math.min(text.length(), Math.max(end, start + 1)));
  }

  private static boolean isDelimiter(char c) {
    return c <= ' ' || "{}[],:\"".indexOf(c) >= 0;
  }

  /** A text is not JSON. */
  public static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String offending;
    private final int offset;

    SyntaxException(String problem, String offending, int offset) {
      super(problem, null, false, false);
      this.problem = problem;
      this.offending = offending;
      this.offset = offset;
    }

    /** Returns what is wrong. */
    public String problem() {
      return problem;
    }

    /** Returns the text at fault. */
    public String offending() {
      return offending;
    }

    /** Returns where it stands. */
    public int offset() {
      return offset;
    }
  }
}
