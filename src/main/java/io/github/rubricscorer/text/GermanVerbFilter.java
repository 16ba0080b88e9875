package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Puts the infinitive for the forms of German verbs that differ in more than their ending: {@code
 * gegeben} and {@code gibt} are {@code geben}, {@code abgeschaltet} and {@code abzuschalten} are
 * {@code abschalten}. The strong verbs are listed in {@code verbs.txt}, which is ours, after any
 * grammar. Words of grammar become keywords, with a sign that no other stem has.
 */
final class GermanVerbFilter extends TokenFilter {
  private static final char KEYWORD_SIGN = '_';
  private static final int SHORTEST_ROOT = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  /** What the file lists, in small letters and without umlauts. */
  private static final class Listed {
    private static final Language GERMAN = Language.of("de");
    private static final Map<String, String> INFINITIVES = infinitives();
    private static final List<String> PARTICLES = GERMAN.section("verbs.txt", "particles");
    private static final List<String> PREFIXES = GERMAN.section("verbs.txt", "prefixes");
    private static final Set<String> GRAMMAR =
        new HashSet<>(GERMAN.section("verbs.txt", "grammar"));
    private static final Set<String> NO_VERBS =
        new HashSet<>(GERMAN.section("verbs.txt", "no verbs"));

    private static Map<String, String> infinitives() {
      Map<String, String> infinitives = new HashMap<>();
      for (String line : GERMAN.section("verbs.txt", "verbs")) {
        String[] forms = line.split(" +", -1);
        for (String form : forms) {
          infinitives.put(form, forms[0]);
        }
      }
      return infinitives;
    }
  }

  GermanVerbFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    boolean grammar = Listed.GRAMMAR.contains(word);
    keyword.setKeyword(grammar);
    if (grammar) {
      term.append(KEYWORD_SIGN);
      return true;
    }
    String infinitive = Listed.NO_VERBS.contains(word) ? null : infinitive(word);
    if (infinitive != null) {
      term.setEmpty().append(infinitive);
    }
    return true;
  }

  private static @Nullable String infinitive(String word) {
    String simple = simple(word);
    if (simple != null) {
      return simple;
    }
    for (String particle : Listed.PARTICLES) {
      if (word.startsWith(particle) && word.length() >= particle.length() + SHORTEST_ROOT) {
        String rest = word.substring(particle.length());
        String verb = simple(rest);
        if (verb == null && rest.startsWith("zu") && rest.endsWith("n")) {
          verb = rest.length() >= 2 + SHORTEST_ROOT ? rest.substring(2) : null;
        }
        if (verb != null) {
          return particle + verb;
        }
      }
    }
    for (String prefix : Listed.PREFIXES) {
      String verb = word.startsWith(prefix) ? listed(word.substring(prefix.length())) : null;
      if (verb != null) {
        return prefix + verb;
      }
    }
    return null;
  }

  /** Returns the infinitive of a verb without a prefix, or null where it can be no form of one. */
  private static @Nullable String simple(String word) {
    String listed = listed(word);
    if (listed != null || !word.startsWith("ge")) {
      return listed;
    }
    String stem = word.substring(2);
    for (String ending : List.of("tes", "ten", "tem", "ter", "te", "ts", "t")) {
      if (stem.endsWith(ending) && stem.length() >= ending.length() + SHORTEST_ROOT - 1) {
        String root = stem.substring(0, stem.length() - ending.length());
        return (root.endsWith("te") || root.endsWith("de")
                ? root.substring(0, root.length() - 1)
                : root)
            + "en";
      }
    }
    return null;
  }

  private static @Nullable String listed(String word) {
    return Listed.INFINITIVES.get(word);
  }
}
