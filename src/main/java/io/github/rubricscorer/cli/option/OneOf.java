package io.github.rubricscorer.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/**
 * The values that an option takes, each by a word.
 *
 * @param values the values in the order in which messages name them
 * @param word the word of a value
 * @param <E> a value
 */
public record OneOf<E>(List<E> values, Function<E, String> word) {
  /** The values of an enum, whose words are their names in small letters. */
  public static <E extends Enum<E>> OneOf<E> of(Class<E> type) {
    return new OneOf<>(List.of(type.getEnumConstants()), OneOf::word);
  }

  /** The word of an enum's value. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The value that a user means by its word in any letters, for picocli. */
  public E converted(String typed) {
    return find(typed::equalsIgnoreCase)
        .orElseThrow(() -> new TypeConversionException(refusal(typed)));
  }

  /**
   * The value that a user has typed the very word of.
   *
   * @param option its option, for the message
   * @param usage what refuses other words
   */
  public E chosen(String option, String typed, Usage usage) {
    return find(typed::equals).orElseThrow(() -> usage.fault(option + ": " + refusal(typed)));
  }

  private Optional<E> find(Predicate<String> typed) {
    return values.stream().filter(value -> typed.test(word.apply(value))).findFirst();
  }

  private String refusal(String typed) {
    return "'%s' is none of %s"
        .formatted(typed, values.stream().map(word).collect(Collectors.joining(", ")));
  }
}
