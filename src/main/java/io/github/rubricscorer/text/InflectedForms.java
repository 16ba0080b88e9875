package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The inflected forms of a word: plural, verb forms, comparative and superlative, without words
 * that are derived from it: {@code transport}, {@code transports}, {@code transported}, {@code
 * transporting}, but no {@code transporter}.
 *
 * <p>Regular forms are made by rules, whatever part of speech the word is, others are listed in
 * {@code irregular-forms.txt}; an irregular verb keeps its regular forms beside them, which nobody
 * writes. Where British and American writers double a consonant or do not ({@code modelled}, {@code
 * modeled}), both are forms. Immutable and thread-safe.
 */
public final class InflectedForms {
  private final Map<String, List<String>> irregular;

  private InflectedForms(Map<String, List<String>> irregular) {
    this.irregular = irregular;
  }

  /**
   * Returns the forms of English words.
   *
   * @return always the same instance
   */
  public static InflectedForms english() {
    return Bundled.FORMS;
  }

  /**
   * Returns a word and its inflected forms.
   *
   * @param base the word, lower case, not inflected
   * @return the word, then its forms; the word alone where it has other letters than a to z
   */
  public Set<String> of(String base) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(base);
    if (base.length() > 1 && base.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      forms.addAll(irregular.getOrDefault(base, List.of()));
      addInS(base, forms);
      addVerbForms(base, forms);
    }
    return forms;
  }

  private static void addInS(String base, Set<String> forms) {
    if (endsInConsonantAndY(base)) {
      forms.add(base.substring(0, base.length() - 1) + "ies");
      return;
    }
    boolean hisses =
        base.endsWith("s")
            || base.endsWith("x")
            || base.endsWith("z")
            || base.endsWith("ch")
            || base.endsWith("sh");
    if (hisses || base.endsWith("o")) {
      forms.add(base + "es");
    }
    if (!hisses) {
      forms.add(base + "s");
    }
  }

  private static void addVerbForms(String base, Set<String> forms) {
    String shorter = base.substring(0, base.length() - 1);
    char last = base.charAt(base.length() - 1);
    if (base.endsWith("ie")) {
      forms.add(base + "d");
      forms.add(base.substring(0, base.length() - 2) + "ying");
    } else if (last == 'e') {
      forms.add(base + "d");
      forms.add((base.matches(".*[eoy]e") ? base : shorter) + "ing");
    } else if (endsInConsonantAndY(base)) {
      forms.add(shorter + "ied");
      forms.add(base + "ing");
    } else {
      boolean doubles = base.matches(".*[^aeiou][aeiouy][bdgklmnprtv]");
      if (doubles) {
        forms.add(base + last + "ed");
        forms.add(base + last + "ing");
      }
      if (!doubles || syllables(base) > 1) {
        forms.add(base + "ed");
        forms.add(base + "ing");
      }
    }
  }

  private static boolean endsInConsonantAndY(String word) {
    return word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
  }

  private static int syllables(String word) {
    int syllables = 0;
    boolean vowel = false;
    for (int i = 0; i < word.length(); i++) {
      boolean before = vowel;
      vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
      syllables += vowel && !before ? 1 : 0;
    }
    return syllables;
  }

  /** Reads the file when it is first needed. */
  private static final class Bundled {
    private static final InflectedForms FORMS = new InflectedForms(read());

    private static Map<String, List<String>> read() {
      Map<String, List<String>> forms = new HashMap<>();
      Language.ENGLISH
          .text("irregular-forms.txt")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> {
            int colon = line.indexOf(": ");
            forms.put(line.substring(0, colon), List.of(line.substring(colon + 2).split(" ")));
          });
      return Map.copyOf(forms);
    }
  }
}
