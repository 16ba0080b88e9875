package io.github.rubricscorer.rubric.source;

import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.rubric.source.Json.Arr;
import io.github.rubricscorer.rubric.source.Json.Member;
import io.github.rubricscorer.rubric.source.Json.Num;
import io.github.rubricscorer.rubric.source.Json.Obj;
import io.github.rubricscorer.rubric.source.Json.Str;
import io.github.rubricscorer.rubric.source.Json.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens the values of a JSON file as the types that they should have. What has another type is
 * reported, and something harmless is returned in its place.
 */
public final class JsonReader {
  private final JsonFile file;
  private final Faults faults;

  /** Takes a file and what hears of its faults. */
  public JsonReader(JsonFile file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Returns a number, or what is given for anything else. */
  public double number(Json node, String at, double otherwise) {
    if (node instanceof Num number) {
      return number.number();
    }
    wrongType(at, "a number", node);
    return otherwise;
  }

  /** Returns a whole number of a range, or for anything else the least of it. */
  public int whole(Json node, String at, int min, int max) {
    double value = number(node, at, min);
    if (value >= min && value <= max && value == Math.rint(value)) {
      return (int) value;
    }
    faults.unreadable(at, "must be a whole number in " + min + ".." + max, Double.toString(value));
    return min;
  }

  /** Returns a value as messages show it; nothing if there is none. */
  public String shown(@Nullable Json node) {
    return node == null ? "" : file.shown(node);
  }

  /** Reports a value of another type than expected. */
  public void wrongType(String at, String expected, Json node) {
    faults.unreadable(at, "must be " + expected + ", not " + node.kind(), file.shown(node));
  }

  /** Opens an object that takes any key. */
  public Fields fields(Json node, String at) {
    Map<String, Json> values = new LinkedHashMap<>();
    if (node instanceof Obj object) {
      for (Member member : object.members()) {
        if (values.putIfAbsent(member.key(), member.value()) != null) {
          keyFault(member, at, "duplicate key");
        }
      }
    } else {
      wrongType(at, "an object", node);
    }
    return new Fields(at, values);
  }

  /** Opens an object that takes only certain keys. */
  public Fields fields(Json node, String at, List<String> keys) {
    if (node instanceof Obj object) {
      for (Member member : object.members()) {
        if (!keys.contains(member.key())) {
          keyFault(member, at, "unknown key" + Nearest.hint(member.key(), keys));
        }
      }
    }
    return fields(node, at);
  }

  private void keyFault(Member member, String at, String problem) {
    faults.add(
        file.finding(member.start(), Pointer.child(at, member.key()), problem, member.key()));
  }

  /** Reads one item of an array. */
  @FunctionalInterface
  public interface Item<T> {
    T read(Json node, String at);
  }

  /** The members of an object, and where it is. */
  public final class Fields {
    private final String at;
    private final Map<String, Json> values;

    private Fields(String at, Map<String, Json> values) {
      this.at = at;
      this.values = values;
    }

    /** Returns the keys, in the order of the file. */
    public List<String> names() {
      return List.copyOf(values.keySet());
    }

    /** Returns the pointer of a member. */
    public String pointer(String key) {
      return Pointer.child(at, key);
    }

    /** Returns the value of a key, or null. */
    public @Nullable Json node(String key) {
      return values.get(key);
    }

    /** Tells whether a key is there. */
    public boolean has(String key) {
      return values.containsKey(key);
    }

    private @Nullable Json required(String key) {
      Json node = values.get(key);
      if (node == null) {
        faults.unreadable(pointer(key), "'" + key + "' is missing", "");
      }
      return node;
    }

    /** Reports a key that must not stand beside another. */
    public void exclude(String key, String other) {
      Json node = values.get(key);
      if (node != null) {
        faults.report(
            pointer(key), "'" + other + "' and '" + key + "' exclude each other", shown(node));
      }
    }

    /** Returns the text of a key, or null if there is none. */
    public @Nullable String text(String key) {
      Json node = values.get(key);
      return node == null ? null : JsonReader.this.text(node, pointer(key));
    }

    /** Returns the text of a key, or another text if there is none. */
    public String text(String key, String otherwise) {
      String text = text(key);
      return text == null ? otherwise : text;
    }

    /** Returns the text of a key that must be there. */
    public String requiredText(String key) {
      Json node = required(key);
      return node == null ? pointer(key) : JsonReader.this.text(node, pointer(key));
    }

    /** Returns the constant that a key names; null if there is none. */
    public <E> @Nullable E constant(
        String key, String what, E[] constants, Function<E, String> keyOf) {
      Json node = values.get(key);
      return node == null
          ? null
          : JsonReader.this.constant(node, pointer(key), what, constants, keyOf);
    }

    /** Returns the constant that a key names; another if there is none. */
    public <E> E constant(
        String key, String what, E[] constants, Function<E, String> keyOf, E otherwise) {
      E constant = constant(key, what, constants, keyOf);
      return constant == null ? otherwise : constant;
    }

    /** Tells whether a key is true; false if there is none. */
    public boolean flag(String key) {
      Json node = values.get(key);
      if (node instanceof Word word && !word.text().equals("null")) {
        return word.text().equals("true");
      }
      if (node != null) {
        wrongType(pointer(key), "true or false", node);
      }
      return false;
    }

    /** Returns the number of a key, or another if there is none. */
    public double number(String key, double otherwise) {
      Json node = values.get(key);
      return node == null ? otherwise : JsonReader.this.number(node, pointer(key), otherwise);
    }

    /** Returns the number of a key that must be there. */
    public double requiredNumber(String key, double otherwise) {
      return required(key) == null ? otherwise : number(key, otherwise);
    }

    /** Returns the whole number of a key that must be there. */
    public int requiredWhole(String key, int min, int max) {
      Json node = required(key);
      return node == null ? min : whole(node, pointer(key), min, max);
    }

    /** Returns the texts of an array; none if there is no such key. */
    public List<String> texts(String key) {
      return list(key, JsonReader.this::text);
    }

    /** Returns the texts of an array; none if there is no such key. */
    public String[] array(String key) {
      return texts(key).toArray(String[]::new);
    }

    /** Reads the items of an array that must be there. */
    public <T> List<T> requiredList(String key, Item<T> item) {
      return required(key) == null ? List.of() : list(key, item);
    }

    /** Reads the items of an array; none if there is no such key. */
    public <T> List<T> list(String key, Item<T> item) {
      Json node = values.get(key);
      List<T> read = new ArrayList<>();
      if (node instanceof Arr array) {
        String list = pointer(key);
        for (Json value : array.items()) {
          read.add(item.read(value, Pointer.child(list, read.size())));
        }
      } else if (node != null) {
        wrongType(pointer(key), "an array", node);
      }
      return read;
    }

    /** Returns the two ends of a range; nothing if it is absent or no pair. */
    public List<Json> pair(String key) {
      Json node = values.get(key);
      if (node == null) {
        return List.of();
      }
      if (node instanceof Arr array && array.items().size() == 2) {
        return array.items();
      }
      faults.unreadable(pointer(key), "must be an array of two numbers", shown(node));
      return List.of();
    }
  }

  /** Returns the constant that a text names; null, and a fault, if there is none. */
  public <E> @Nullable E constant(
      Json node, String at, String what, E[] constants, Function<E, String> keyOf) {
    String text = text(node, at);
    for (E constant : constants) {
      if (keyOf.apply(constant).equals(text)) {
        return constant;
      }
    }
    List<String> keys = Arrays.stream(constants).map(keyOf).toList();
    faults.unreadable(
        at, what + " is one of " + String.join(", ", keys) + Nearest.hint(text, keys), text);
    return null;
  }

  /** Returns a string, or for anything else a text that equals no other in the file. */
  public String text(Json node, String at) {
    if (node instanceof Str string) {
      return string.text();
    }
    wrongType(at, "a string", node);
    return at;
  }
}
