package io.github.rubricscorer.rubric.source;

import io.github.rubricscorer.base.Lazy;
import io.github.rubricscorer.rubric.source.Json.Arr;
import io.github.rubricscorer.rubric.source.Json.Num;
import io.github.rubricscorer.rubric.source.Json.Obj;
import io.github.rubricscorer.rubric.source.Json.Str;
import io.github.rubricscorer.rubric.source.Json.Word;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file. It keeps the text alone, since of most files there is nothing to report: lines and
 * tree are made again for the first fault. Thread-safe.
 */
public final class JsonFile implements Origin {
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** Keys of the model, and what a file may call them. */
  private static final Map<String, String> OTHER_KEYS = Map.of("of", "all", "weight", "points");

  private final String name;
  private final String text;
  private final Lazy<Lines> lines;
  private final Lazy<Json> root;

  /** The values of the objects that were looked into: one may have very many. */
  private final Map<Obj, Map<String, Json>> values =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** Takes the name of a file and its text. */
  public JsonFile(String name, String text) {
    this.name = name;
    this.text = text;
    lines = Lazy.of(() -> new Lines(text));
    root = Lazy.of(this::readAgain);
  }

  /**
   * Reads the text.
   *
   * @throws SyntaxException if it is not exactly one JSON value
   */
  public Json read() throws SyntaxException {
    return JsonTree.parse(text);
  }

  private Json readAgain() {
    try {
      return read();
    } catch (SyntaxException e) {
      throw new IllegalStateException("a text that was read before", e);
    }
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Finding finding(String pointer, String problem, String offending) {
    Json node = root.get();
    String found = "";
    for (String step : Pointer.steps(pointer)) {
      String key = keyIn(node, step);
      Json child = child(node, key);
      if (child == null) {
        break;
      }
      node = child;
      found = Pointer.child(found, key);
    }
    boolean literal = node instanceof Num && !offending.isEmpty();
    return finding(node.start(), found, problem, literal ? source(node) : offending);
  }

  /** Returns what is wrong at an offset. */
  public Finding finding(int offset, String pointer, String problem, String offending) {
    int line = lines.get().line(offset);
    return new Finding(name, line, lines.get().column(offset), problem, offending, pointer);
  }

  /** Returns a value as messages show it: a string's text, anything else as it is written. */
  public String shown(Json node) {
    return node instanceof Str string ? string.text() : source(node);
  }

  private String source(Json node) {
    return text.substring(node.start(), node.end());
  }

  private String keyIn(Json node, String step) {
    String other = OTHER_KEYS.get(step);
    return other != null && child(node, step) == null && child(node, other) != null ? other : step;
  }

  private @Nullable Json child(Json node, String step) {
    return switch (node) {
      case Obj object -> values(object).get(step);
      case Arr array -> item(array.items(), step);
      case Str string -> null;
      case Num number -> null;
      case Word word -> null;
    };
  }

  /** Returns the values of an object by their keys, of equal keys the first. */
  private Map<String, Json> values(Obj object) {
    return values.computeIfAbsent(
        object,
        of -> {
          Map<String, Json> byKey = new HashMap<>();
          of.members().forEach(member -> byKey.putIfAbsent(member.key(), member.value()));
          return byKey;
        });
  }

  private static @Nullable Json item(List<Json> items, String step) {
    if (!INDEX.matcher(step).matches()) {
      return null;
    }
    int index = Integer.parseInt(step);
    return index < items.size() ? items.get(index) : null;
  }
}
