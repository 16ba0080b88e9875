package io.github.rubricscorer.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Other ways to write an answer, none of which changes what it says. */
final class Rewriting {
  /** An article; a capital one only where a sentence begins, since "hepatitis A" has none. */
  private static final Pattern ARTICLE =
      Pattern.compile("(?:(?<=^|[.!?:]\\s|[-*]\\s|\\n)(?:The|An?)|\\b(?:the|an?)) (?=\\p{L})");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
  private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?()](?=\\s|$)|(?<=\\s)[(]");
  private static final int SHORTEST_MISTYPED = 7;
  private static final int MISTYPED = 6;
  private static final int WORDS_BETWEEN_FILLERS = 5;
  private static final char FIRST_WIDE = '！';

  /** A word, not in capitals. */
  private static final Pattern WORD = Pattern.compile("\\b\\p{L}\\p{Ll}+\\b");

  /** American words with the British ones; "size" and what is made of it ends so in both. */
  private static final Map<Pattern, String> BRITISH = new LinkedHashMap<>();

  static {
    british("(?<=\\p{L}{4})(?<![^aeiouy]s)iz(e|es|ed|ing|ation|ations)", "is$1");
    british("yz(e|es|ed|ing)", "ys$1");
    british("^(col|lab)or(s|ed|ing|ful|less|)", "$1our$2");
    british("^(fav|behavi|harb|neighb)or(s|ed|ing|al|able|ite|ites|hood|hoods|)", "$1our$2");
    british("^center(ed|ing)", "centr$1");
    british("^center(s|)", "centre$1");
    british("^defense(s|less|)", "defence$1");
    british("^catalog(s|)", "catalogue$1");
    british("^(trave|cance|labe|signa|mode)l(ed|ing)", "$1ll$2");
  }

  private static void british(String american, String british) {
    BRITISH.put(Pattern.compile("(?i)" + american + "$"), british);
  }

  private Rewriting() {}

  static String withAdjectives(String answer, List<String> adjectives, Random random) {
    return adjectives.isEmpty()
        ? answer
        : ARTICLE
            .matcher(answer)
            .replaceAll(found -> "the " + adjectives.get(random.nextInt(adjectives.size())) + " ");
  }

  static String withFillers(String answer, List<String> fillers, Random random) {
    StringBuilder out = new StringBuilder();
    for (String word : answer.split(" ", -1)) {
      out.append(out.isEmpty() ? "" : " ");
      if (random.nextInt(WORDS_BETWEEN_FILLERS) == 0) {
        out.append(fillers.get(random.nextInt(fillers.size()))).append(' ');
      }
      out.append(word);
    }
    return out.toString();
  }

  /** Swaps two letters within every few long words of small letters, never the first or last. */
  static String mistyped(String answer, Random random) {
    List<String> words = new ArrayList<>();
    for (String word : answer.split(" ", -1)) {
      boolean plain = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
      boolean meant = word.length() >= SHORTEST_MISTYPED && random.nextInt(MISTYPED) == 0;
      words.add(plain && meant ? swapped(word, random) : word);
    }
    return String.join(" ", words);
  }

  private static String swapped(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 3);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  static String inCapitals(String answer) {
    return answer.toUpperCase(Locale.ROOT);
  }

  static String withoutPunctuation(String answer) {
    return PUNCTUATION.matcher(answer).replaceAll("");
  }

  static String asBullets(String answer) {
    return SENTENCE_END
        .splitAsStream(answer.strip())
        .map(sentence -> "- " + sentence)
        .collect(Collectors.joining("\n"));
  }

  static String wrapped(String answer, int columns) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : answer.strip().split("\\s+", -1)) {
      boolean fits = column + 1 + word.length() <= columns;
      out.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = fits && column > 0 ? column + 1 + word.length() : word.length();
    }
    return out.toString();
  }

  static String inFullWidth(String answer) {
    StringBuilder out = new StringBuilder();
    answer.chars().forEach(c -> out.append(isLetter(c) ? (char) (c - '!' + FIRST_WIDE) : (char) c));
    return out.toString();
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static String inBritish(String answer) {
    return WORD.matcher(answer).replaceAll(found -> british(found.group()));
  }

  private static String british(String word) {
    String british = word;
    for (Map.Entry<Pattern, String> pair : BRITISH.entrySet()) {
      british = pair.getKey().matcher(british).replaceFirst(pair.getValue());
    }
    return british;
  }
}
