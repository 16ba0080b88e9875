package io.github.rubricscorer.compile;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.WordFamilies;
import io.github.rubricscorer.words.Prefixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that begin with other letters than their stem: {@code went} and {@code go}, {@code
 * geschlossen} and {@code schließen}, {@code abgeschaltet} and {@code abschalten}.
 *
 * <p>In English the families list them. In German the irregular forms of verbs are listed, also
 * with a particle or another prefix before them, as far as the particle is not itself all that they
 * need have in common with their stem. The participles and infinitives of all other verbs can be
 * told from what they may be forms of. Immutable and thread-safe.
 */
final class OtherBeginnings {
  private static final String VERBS = "verbs.txt";
  private static final Map<Language, OtherBeginnings> KNOWN = new ConcurrentHashMap<>();

  private final List<String> listed;

  /** What can stand before a participle's "ge"; nothing where the language has none such. */
  private final List<String> particles;

  private OtherBeginnings(Language language) {
    particles = language.section(VERBS, "particles");
    listed =
        language == Language.ENGLISH
            ? WordFamilies.bundled().beginningOtherwise(Prefixes.STABLE_LETTERS)
            : verbs(language);
  }

  /** Returns those of a language, read when they are first needed: few rubrics have prefixes. */
  static OtherBeginnings of(Language language) {
    return KNOWN.computeIfAbsent(language, OtherBeginnings::new);
  }

  private static List<String> verbs(Language language) {
    List<String> before = new ArrayList<>();
    before.add("");
    before.addAll(language.section(VERBS, "particles"));
    before.addAll(language.section(VERBS, "prefixes"));
    before.removeIf(letters -> letters.length() >= Prefixes.STABLE_LETTERS);
    List<String> words = new ArrayList<>();
    for (String verb : language.section(VERBS, "verbs")) {
      String[] forms = verb.split(" +", -1);
      for (String letters : before) {
        String infinitive = letters + forms[0];
        for (String form : forms) {
          String word = letters + form;
          if (!word.regionMatches(0, infinitive, 0, Prefixes.STABLE_LETTERS)) {
            words.add(word);
          }
        }
      }
    }
    return List.copyOf(words);
  }

  /** Returns the words that are listed. */
  List<String> listed() {
    return listed;
  }

  /**
   * Returns words that show which letters others may begin with.
   *
   * @param beginning a stem, or what words or stems begin with
   * @return what may be forms of it, and what itself may be the beginning of
   */
  List<String> of(String beginning) {
    List<String> words = new ArrayList<>();
    if (particles.isEmpty()) {
      return words;
    }
    addParticiples(beginning, words);
    addParticiples("ge" + beginning, words);
    for (String particle : particles) {
      if (beginning.startsWith(particle)) {
        String verb = beginning.substring(particle.length());
        addParticiples(particle + "ge" + verb, words);
        words.add(particle + "zu" + verb + "en");
      }
    }
    return words;
  }

  private static void addParticiples(String beginning, List<String> words) {
    words.add(beginning + "t");
    words.add(beginning + "et");
    words.add(beginning + "en");
  }
}
