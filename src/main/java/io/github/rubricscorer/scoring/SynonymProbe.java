package io.github.rubricscorer.scoring;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.DecimalComma;
import io.github.rubricscorer.number.NumberNotation;
import io.github.rubricscorer.number.NumberWords;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.copy.RubricCopy;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import io.github.rubricscorer.scoring.SynonymNumbers.Numbered;
import io.github.rubricscorer.text.InflectedForms;
import io.github.rubricscorer.words.Fillers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Tells which synonyms of a rubric are found in a text: for those who judge the synonyms, not the
 * answer. It asks the matcher that scores answers, so that it can't be of another opinion.
 *
 * <p>Synonyms are numbered as {@link SynonymNumbers} tells. Not thread-safe.
 */
public final class SynonymProbe {
  private final CompiledRubric rubric;

  private final Scratch scratch = new Scratch();
  private final List<Numbered> synonyms;

  /** The concepts, to grade each by itself. */
  private final Rubric plain;

  private final List<Integer> concepts = new ArrayList<>();

  /**
   * Makes a probe.
   *
   * @param rubric the rubric
   */
  public SynonymProbe(CompiledRubric rubric) {
    this.rubric = Objects.requireNonNull(rubric, "rubric");
    List<Numbered> all = new ArrayList<>();
    List<List<Numbered>> byConcept = SynonymNumbers.byConcept(rubric.rubric());
    for (int concept = 0; concept < byConcept.size(); concept++) {
      for (Numbered numbered : byConcept.get(concept)) {
        all.add(numbered);
        concepts.add(concept);
      }
    }
    synonyms = List.copyOf(all);
    plain = plain(rubric.rubric());
  }

  /** Returns a rubric whose concepts have nothing to do with each other. */
  private static Rubric plain(Rubric rubric) {
    Rubric.Builder builder = RubricCopy.reading(rubric, rubric.id());
    rubric.concepts().forEach(concept -> builder.concept(Concept.builder(concept.id())));
    return builder.build();
  }

  /**
   * Returns the synonyms and exclusions of the rubric.
   *
   * @return all of them, each at its number
   */
  public List<Numbered> synonyms() {
    return synonyms;
  }

  /**
   * Returns the concept that a synonym is of.
   *
   * @param synonym its number
   * @return the index of the concept
   */
  public int conceptOf(int synonym) {
    return concepts.get(synonym);
  }

  /**
   * Returns which synonyms and exclusions are found in a text, whether it affirms or refuses them.
   *
   * @param text the text
   * @return their numbers
   */
  public BitSet found(String text) {
    return rubric.found(text, scratch);
  }

  /**
   * Tells whether a text has a synonym of a concept that the evidence does not name: of several
   * that are found in the same place, evidence names the shortest.
   *
   * @param concept the index of the concept
   * @param found what {@link #found} returns for the text
   * @param score what the concept got for the text
   * @return whether there is one; exclusions do not count
   */
  public boolean hasUnnamed(int concept, BitSet found, ConceptScore score) {
    Set<String> named = new HashSet<>();
    score.evidence().forEach(evidence -> named.add(evidence.synonym()));
    return found.stream()
        .filter(synonym -> conceptOf(synonym) == concept)
        .mapToObj(synonyms::get)
        .anyMatch(one -> one.level() > 0 && !named.contains(one.synonym().notation()));
  }

  /**
   * Returns what a text has that the patterns ask for.
   *
   * @param text the text
   * @return the numbers of stems, prefixes, exact forms and numbers; two texts without a common one
   *     have no common word for the matcher
   */
  public BitSet labels(String text) {
    return rubric.labels(text, scratch);
  }

  /**
   * Scores a text.
   *
   * @param text the text
   * @return the score by the whole rubric
   */
  public Score score(String text) {
    return rubric.score(text, scratch);
  }

  /**
   * Scores a text as if its concept had one synonym alone.
   *
   * @param synonym its number
   * @param text the text
   * @return the score of the synonym's concept; its exclusions hold, but no condition on others
   */
  public ConceptScore alone(int synonym, String text) {
    BitSet left = new BitSet();
    for (int i = 0; i < synonyms.size(); i++) {
      boolean exclusion =
          synonyms.get(i).level() == 0 && concepts.get(i).equals(conceptOf(synonym));
      left.set(i, i != synonym && !exclusion);
    }
    return rubric.variant(plain, left).score(text, scratch).concepts().get(conceptOf(synonym));
  }

  /**
   * Returns texts that a word of a pattern asks for.
   *
   * @param word the word, without signs and escapes
   * @param form how it is compared
   * @param inflected whether to add other forms of the word, where they are known
   * @param language the language of the word
   * @return a few: the word as it is written first; of a range of numbers its ends
   */
  public static List<String> forms(String word, Form form, boolean inflected, Language language) {
    List<String> numbers = numbers(word);
    if (!numbers.isEmpty()) {
      return numbers;
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    String small = word.toLowerCase(Locale.ROOT);
    if (form != Form.EXACT) {
      forms.add(small);
    }
    if (form == Form.PREFIX) {
      forms.add(small + "xq");
    }
    boolean known = language == Language.ENGLISH;
    if (known && inflected && (form == Form.INFLECTED || form == Form.INFLECTION)) {
      InflectedForms.english().of(small).stream().skip(1).limit(2).forEach(forms::add);
    }
    return List.copyOf(forms);
  }

  private static List<String> numbers(String word) {
    int range = word.indexOf("..");
    int sign = Math.max(word.indexOf('\u00B1'), word.indexOf("+-"));
    if (range <= 0 && sign <= 0 || !isNumber(word) && !isNumber(DecimalComma.exchanged(word))) {
      return List.of();
    }
    return range > 0
        ? List.of(word.substring(0, range), word.substring(range + 2))
        : List.of(word.substring(0, sign));
  }

  /** Tells whether all of a word is a number, as patterns read it: "K+-channel" is none. */
  private static boolean isNumber(String word) {
    NumberNotation number = NumberNotation.at(word, 0, NumberWords.of("en"));
    return number != null && number.problem() == null && number.end() == word.length();
  }

  /**
   * Tells whether a word is an article, which counts for nothing before another word of its
   * pattern.
   *
   * @param word the word
   * @param language the language of the pattern
   * @return whether it is one of the language
   */
  public static boolean isArticle(String word, Language language) {
    return Fillers.of(language).isArticle(word.toLowerCase(Locale.ROOT));
  }
}
