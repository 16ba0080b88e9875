package io.github.rubricscorer.importing.wording;

import io.github.rubricscorer.importing.notes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that an answer should say, before it is a concept.
 *
 * @param role what kind of remark it comes from
 * @param key what it is called
 * @param alternatives other things that it may be called, or that stand for it
 * @param contexts what the notes say of it besides
 * @param source the remark, as a sentence
 * @param stressed whether it is set off: bold, or said to matter
 * @param weight how much it counts
 * @param first the line it comes from, from 1
 * @param group the list of which only some things count; empty where it is in none
 */
public record Thing(
    Role role,
    String key,
    List<String> alternatives,
    List<String> contexts,
    String source,
    boolean stressed,
    double weight,
    int first,
    String group) {
  private static final Pattern NEGATED =
      Pattern.compile("(?i)^(?:no|not|never|don['’]t|do not|without)\\b");

  /** Copies the lists. */
  public Thing {
    alternatives = List.copyOf(alternatives);
    contexts = List.copyOf(contexts);
  }

  /** Whether saying it means to deny it: "don't add people late". */
  public boolean negated() {
    return NEGATED.matcher(key).find();
  }

  /** What people call it: with the names that stand for it where they are few. */
  public String name() {
    List<String> names =
        alternatives.stream()
            .filter(name -> !key.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
            .filter(name -> name.length() <= 30)
            .limit(4)
            .toList();
    return names.isEmpty() ? key : key + " (" + String.join(", ", names) + ")";
  }

  /** Puts another remark on the same thing to this one; advice tells more than praise. */
  public Thing with(Thing other) {
    List<String> names = new ArrayList<>(alternatives);
    if (!other.key.equalsIgnoreCase(key)) {
      names.add(other.key);
    }
    names.addAll(other.alternatives);
    List<String> said = new ArrayList<>(contexts);
    said.addAll(other.contexts);
    return new Thing(
        role,
        key,
        names.stream().distinct().toList(),
        said.stream().distinct().toList(),
        joined(source, other.source),
        stressed || other.stressed,
        Math.max(weight, other.weight),
        first,
        group);
  }

  /** What both remarks say, so that neither is lost. */
  private static String joined(String source, String other) {
    if (source.isBlank()) {
      return other;
    }
    return source.contains(other) ? source : source + "; " + other;
  }

  /** The same, with a place where it is said otherwise. */
  public Thing said(String clause) {
    List<String> said = new ArrayList<>(contexts);
    said.add(clause);
    return new Thing(role, key, alternatives, said, source, stressed, weight, first, group);
  }
}
