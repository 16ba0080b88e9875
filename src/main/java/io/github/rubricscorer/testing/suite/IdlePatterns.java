package io.github.rubricscorer.testing.suite;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.TermNotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands in a rubric and can do nothing: sets that no pattern uses, words that no answer
 * can match, and signs that are passed over because no word has them.
 */
final class IdlePatterns {
  private final RubricSet set;
  private final Rubric rubric;
  private final Set<String> used = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private IdlePatterns(RubricSet set, Rubric rubric) {
    this.set = set;
    this.rubric = rubric;
  }

  /** Returns what is idle in a rubric, in the order of its file. */
  static List<Fault> faults(RubricSet set, Rubric rubric) {
    IdlePatterns idle = new IdlePatterns(set, rubric);
    for (int i = 0; i < rubric.concepts().size(); i++) {
      idle.concept(rubric.concepts().get(i), "/concepts/" + i);
    }
    idle.useInner();
    for (String name : rubric.terms().keySet()) {
      if (!idle.used.contains(name)) {
        idle.report("/terms/" + name, "no pattern uses the set", name);
      }
    }
    return idle.faults.stream().sorted().toList();
  }

  /** Notes the sets that are used by terms of used ones. */
  private void useInner() {
    List<String> open = new ArrayList<>(used);
    while (!open.isEmpty()) {
      for (String term : rubric.terms().getOrDefault(open.removeLast(), List.of())) {
        if (TermNotation.isPattern(term)) {
          SynonymPattern.of(term).sets().stream().filter(used::add).forEach(open::add);
        }
      }
    }
  }

  private void concept(Concept concept, String at) {
    synonyms(concept.synonyms(), at + "/synonyms/");
    for (int i = 0; i < concept.partials().size(); i++) {
      Partial partial = concept.partials().get(i);
      synonyms(partial.synonyms(), at + "/partial/" + i + "/synonyms/");
    }
    synonyms(concept.unless(), at + "/unless/");
  }

  private void synonyms(List<Synonym> synonyms, String at) {
    for (int i = 0; i < synonyms.size(); i++) {
      switch (synonyms.get(i)) {
        case Synonym.Phrase phrase -> pattern(phrase.notation(), at + i);
        case Synonym.Several several -> {
          for (String notation : several.of()) {
            pattern(notation, at + i);
          }
        }
      }
    }
  }

  private void pattern(String notation, String at) {
    SynonymPattern.of(notation)
        .accept(
            new SynonymPattern.Visitor() {
              @Override
              public void set(String name) {
                used.add(name);
              }

              @Override
              public void word(String text, int from, int to, SynonymPattern.Form form) {
                check(text.substring(from, to), at);
              }
            });
  }

  private void check(String word, String at) {
    if (word.length() > Limits.WORD_CHARACTERS) {
      report(
          at,
          "a word of more than " + Limits.WORD_CHARACTERS + " characters matches nothing",
          word);
    } else if (Operator.isNoSign(word)) {
      report(at, "no word has this, so it is passed over", Operator.written(word));
    }
  }

  private void report(String pointer, String problem, String offending) {
    faults.add(set.fault(rubric.id(), pointer, problem, offending));
  }
}
