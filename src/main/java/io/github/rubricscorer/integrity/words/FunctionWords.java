package io.github.rubricscorer.integrity.words;

import io.github.rubricscorer.base.Resource;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that hold sentences together, by class, read from {@code function-words.txt}, and which
 * of them cannot stand beside each other.
 */
public final class FunctionWords {
  private static final @Nullable Kind[] KINDS =
      parse(Resource.text(FunctionWords.class, KnownWords.FUNCTION_WORDS));

  /** The words that join the terms of a list, and so make no sentence of it. */
  private static final BitSet IN_LISTS =
      KnownWords.numbers(Set.of("and", "or", "the", "a", "an", "of", "with", "also", "by"));

  /** The classes. */
  public enum Kind {
    ARTICLE,
    POSSESSIVE,
    DEMONSTRATIVE,
    SUBJECT,
    OBJECT,
    BE,
    HAVE,
    DO,
    MODAL,
    TO,
    OF,
    PREPOSITION,
    CONJUNCTION,
    SUBORDINATOR,
    THAN,
    NOT,
    CONTRACTION,
    OTHER
  }

  private FunctionWords() {}

  /** Returns the class of a word by its number in {@link KnownWords}; null for content words. */
  public static @Nullable Kind kind(int word) {
    return KINDS[word];
  }

  public static boolean is(int word) {
    return KINDS[word] != null;
  }

  /** Whether a word makes a sentence of what would else be a list of terms. */
  public static boolean makesSentence(int word) {
    return is(word) && !IN_LISTS.get(word);
  }

  /** Whether some word cannot follow words of a class. */
  public static boolean restricts(Kind kind) {
    return switch (kind) {
      case ARTICLE,
          POSSESSIVE,
          SUBJECT,
          BE,
          MODAL,
          TO,
          OF,
          PREPOSITION,
          CONJUNCTION,
          THAN,
          CONTRACTION,
          HAVE,
          DO ->
          true;
      case DEMONSTRATIVE, OBJECT, SUBORDINATOR, NOT, OTHER -> false;
    };
  }

  /**
   * Tells what cannot follow, whatever is said; what is rare, such as a preposition at the end of a
   * sentence, can.
   *
   * @param first the class of a word that {@link #restricts}
   * @param second the class of the next one, or null for any other word
   */
  public static boolean clash(Kind first, @Nullable Kind second) {
    if (second == null) {
      return false;
    }
    return switch (first) {
      case ARTICLE, POSSESSIVE ->
          switch (second) {
            case ARTICLE,
                POSSESSIVE,
                DEMONSTRATIVE,
                SUBJECT,
                OBJECT,
                BE,
                HAVE,
                DO,
                TO,
                OF,
                THAN,
                CONJUNCTION,
                PREPOSITION,
                SUBORDINATOR,
                CONTRACTION ->
                true;
            case MODAL, NOT, OTHER -> false;
          };
      case SUBJECT ->
          switch (second) {
            case ARTICLE, POSSESSIVE, DEMONSTRATIVE, OF, THAN -> true;
            default -> false;
          };
      case BE, HAVE ->
          switch (second) {
            case BE, HAVE, DO, MODAL, OF, THAN -> true;
            default -> false;
          };
      case DO ->
          switch (second) {
            case HAVE, MODAL, OF, THAN -> true;
            default -> false;
          };
      case MODAL ->
          switch (second) {
            case BE, DO, MODAL, OF, TO, THAN, OBJECT -> true;
            default -> false;
          };
      case TO ->
          switch (second) {
            case BE, MODAL, OF, TO, THAN, CONTRACTION, CONJUNCTION -> true;
            default -> false;
          };
      case OF, PREPOSITION ->
          switch (second) {
            case BE, DO, MODAL, OF, TO, THAN, CONTRACTION, CONJUNCTION -> true;
            default -> false;
          };
      case CONJUNCTION ->
          switch (second) {
            case OF, THAN, CONJUNCTION -> true;
            default -> false;
          };
      case THAN ->
          switch (second) {
            case OF, THAN -> true;
            default -> false;
          };
      case CONTRACTION ->
          switch (second) {
            case OF, BE, MODAL, THAN, CONTRACTION, SUBJECT -> true;
            default -> false;
          };
      case DEMONSTRATIVE, OBJECT, SUBORDINATOR, NOT, OTHER -> false;
    };
  }

  /** Whether a sentence cannot end with a word of a class. */
  public static boolean cannotEnd(Kind kind) {
    return switch (kind) {
      case ARTICLE, POSSESSIVE, CONJUNCTION, THAN, OF -> true;
      default -> false;
    };
  }

  private static @Nullable Kind[] parse(String text) {
    @Nullable Kind[] kinds = new Kind[KnownWords.count()];
    Kind kind = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        Kind of = Objects.requireNonNull(kind, "a word before the first class");
        for (String word : List.of(line.split(" +", -1))) {
          kinds[KnownWords.number(word)] = of;
        }
      }
    }
    return kinds;
  }
}
