package io.github.rubricscorer.rubric.source;

import java.util.List;

/** A JSON value that knows from where to where it stands in its text. */
public sealed interface Json {
  int start();

  int end();

  /** Returns what it is, as messages say it. */
  default String kind() {
    return switch (this) {
      case Obj value -> "an object";
      case Arr value -> "an array";
      case Str value -> "a string";
      case Num value -> "a number";
      case Word value -> value.text();
    };
  }

  record Obj(int start, int end, List<Member> members) implements Json {}

  record Arr(int start, int end, List<Json> items) implements Json {}

  record Str(int start, int end, String text) implements Json {}

  /** A number; infinite where the text is beyond what a double holds. */
  record Num(int start, int end, double number) implements Json {}

  /** One of {@code true}, {@code false} and {@code null}. */
  record Word(int start, int end, String text) implements Json {}

  /** A key, where it stands, and its value. */
  record Member(int start, String key, Json value) {}
}
