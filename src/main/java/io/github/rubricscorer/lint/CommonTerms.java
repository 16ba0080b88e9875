package io.github.rubricscorer.lint;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.NotationException;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.copy.RubricCopy;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.SynonymProbe;
import io.github.rubricscorer.text.FrequentWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words of sets by which patterns are found in ordinary sentences: of a set of verbs, the
 * general ones, such as "use" and "make" among "deploy" and "roll out". Each pattern that is found
 * there is tried with such a word in the place of its set, and with nothing there: what is found
 * then, too, is not found by the word.
 */
final class CommonTerms {
  /**
   * The general words are among the first of English ("have" 26th, "make" 136th, "use" 243rd),
   * before the ordinary nouns. A guess; lists that are in no order are taken whole.
   */
  private static final int GENERAL = 250;

  /** A word that no text has. */
  private static final String NOTHING = "=nothing";

  private final LintedRubric rubric;
  private final List<String> sentences;
  private final List<Use> uses = new ArrayList<>();

  /** By the number of the use, the sentences in which the pattern is found by the word. */
  private final List<BitSet> found = new ArrayList<>();

  /**
   * A common word in a set that a pattern names.
   *
   * @param synonym the number of the synonym
   * @param set the name of the set
   * @param index which of its terms the word is
   * @param term the word
   * @param with the pattern with the word in the place of the set
   * @param without the pattern with nothing there
   */
  private record Use(
      int synonym, String set, int index, String term, Synonym with, Synonym without) {}

  /**
   * Looks for them.
   *
   * @param among the synonyms that are found in sentences
   */
  CommonTerms(LintedRubric rubric, FrequentWords frequent, List<String> sentences, BitSet among) {
    this.rubric = rubric;
    this.sentences = sentences;
    among.stream().forEach(synonym -> collect(synonym, frequent));
    if (!uses.isEmpty()) {
      tryEach();
    }
  }

  private void collect(int synonym, FrequentWords frequent) {
    if (!(rubric.table().probe().synonyms().get(synonym).synonym()
        instanceof Synonym.Phrase phrase)) {
      return;
    }
    boolean ranked = Language.of(rubric.rubric().language()) == Language.ENGLISH;
    int most = ranked ? GENERAL : FrequentWords.COMMON;
    for (String set : SynonymPattern.of(phrase.notation()).sets()) {
      List<String> terms = rubric.rubric().terms().getOrDefault(set, List.of());
      for (int i = 0; i < terms.size(); i++) {
        String term = terms.get(i);
        if (frequent.rank(term) <= most) {
          add(synonym, set, i, phrase.notation());
        }
      }
    }
  }

  private void add(int synonym, String set, int index, String notation) {
    String term = rubric.rubric().terms().getOrDefault(set, List.of()).get(index);
    String place = "<" + set + ">";
    try {
      uses.add(
          new Use(
              synonym,
              set,
              index,
              term,
              Synonym.of(notation.replace(place, term)),
              Synonym.of(notation.replace(place, NOTHING))));
    } catch (NotationException e) {
      // A word that is no pattern is found by none.
    }
  }

  private void tryEach() {
    Rubric.Builder trial = RubricCopy.reading(rubric.rubric(), "trial");
    for (int i = 0; i < uses.size(); i++) {
      trial.concept(Concept.builder("with" + i).synonym(uses.get(i).with()));
      trial.concept(Concept.builder("without" + i).synonym(uses.get(i).without()));
      found.add(new BitSet());
    }
    CompiledRubric compiled =
        new RubricCompiler(rubric.set().vocabulary())
            .compile(trial.build(), (pointer, problem, offending) -> {});
    if (compiled != null) {
      SynonymProbe probe = new SynonymProbe(compiled);
      for (int i = 0; i < sentences.size(); i++) {
        BitSet hits = probe.found(sentences.get(i));
        for (int use = 0; use < uses.size(); use++) {
          found.get(use).set(i, hits.get(2 * use) && !hits.get(2 * use + 1));
        }
      }
    }
  }

  /** Tells of each word once, with the pattern that it makes most of. */
  void report(FindingCollector findings, String language) {
    Map<String, Integer> worst = new LinkedHashMap<>();
    for (int i = 0; i < uses.size(); i++) {
      if (!found.get(i).isEmpty()) {
        worst.merge(
            "/terms/" + uses.get(i).set() + "/" + uses.get(i).index(),
            i,
            (a, b) -> found.get(b).cardinality() > found.get(a).cardinality() ? b : a);
      }
    }
    worst.forEach((pointer, i) -> {
      Use use = uses.get(i);
      findings.add(
          Rule.COMMON_TERM,
          pointer,
          use.set(),
          use.term(),
          "in <%s>, '%s' makes '%s' found in %s of %s sentences of ordinary %s"
              .formatted(
                  use.set(),
                  use.term(),
                  rubric.notation(use.synonym()),
                  found.get(i).cardinality(),
                  sentences.size(),
                  language),
          "take it out, or say what it is done with",
          List.of(findings.related(rubric.pointer(use.synonym()), rubric.notation(use.synonym()))));
    });
  }
}
