package io.github.rubricscorer.lint;

import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.lint.sample.Samples;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.NotationException;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.copy.RubricCopy;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Alternatives;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Item;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Word;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.SynonymProbe;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds alternatives in brackets, and terms of a set, that find the same as others beside them, or
 * what the question says itself: each list of alternatives is compiled as if it were the synonyms
 * of a concept.
 */
final class AlternativeRules {
  /** Stands for what is no pattern by itself. */
  private static final String NOTHING = "=nothing";

  private static final int MOST_TOLD = 3;

  private final LintedRubric rubric;
  private final FindingCollector findings;
  private final List<Listing> listings = new ArrayList<>();

  /**
   * Alternatives that stand side by side.
   *
   * @param synonym the number of the synonym that they are in; -1 for a set
   * @param set the name of the set, or an empty text
   * @param shown each as it is written
   * @param notations each as a pattern of its own
   */
  private record Listing(int synonym, String set, List<String> shown, List<String> notations) {}

  private AlternativeRules(LintedRubric rubric, FindingCollector findings) {
    this.rubric = rubric;
    this.findings = findings;
  }

  static void check(LintedRubric rubric, FindingCollector findings) {
    AlternativeRules rules = new AlternativeRules(rubric, findings);
    for (int synonym = 0; synonym < rubric.table().size(); synonym++) {
      rules.collect(synonym, rubric.table().probe().synonyms().get(synonym).synonym());
    }
    rubric.rubric().terms().forEach(rules::collect);
    rules.check();
  }

  private void collect(String set, List<String> terms) {
    listings.add(new Listing(-1, set, terms, terms.stream().map(Notation::ofOwnTerm).toList()));
  }

  private void collect(int number, Synonym synonym) {
    switch (synonym) {
      case Synonym.Phrase phrase -> collect(number, phrase.notation());
      case Synonym.Several several -> several.of().forEach(of -> collect(number, of));
    }
  }

  private void collect(int synonym, String notation) {
    SynonymPattern.of(notation).phrases().stream()
        .flatMap(phrase -> phrase.runs().stream())
        .forEach(run -> collect(synonym, run));
  }

  private void collect(int synonym, Run run) {
    for (Item item : run.items()) {
      if (item instanceof Alternatives alternatives) {
        List<Run> runs = alternatives.runs();
        listings.add(
            new Listing(
                synonym,
                "",
                runs.stream().map(Run::toString).toList(),
                runs.stream().map(Notation::of).toList()));
        runs.forEach(inner -> collect(synonym, inner));
      }
    }
  }

  private void check() {
    listings.removeIf(listing -> listing.shown.size() < 2);
    if (listings.isEmpty()) {
      return;
    }
    Vocabulary vocabulary = rubric.set().vocabulary();
    Set<String> wordless = new HashSet<>();
    RubricCompiler compiler = new RubricCompiler(vocabulary);
    CompiledRubric compiled = compiler.compile(rubricOf(wordless), wordless(wordless));
    if (compiled == null) {
      compiled = compiler.compile(rubricOf(wordless), wordless(wordless));
    }
    if (compiled != null) {
      check(new SynonymProbe(compiled), Samples.of(rubric.rubric(), vocabulary));
    }
  }

  /** Notes the pointer of what has no word. */
  private static RubricCompiler.FaultSink wordless(Set<String> wordless) {
    return (pointer, problem, offending) -> wordless.add(pointer);
  }

  /**
   * Makes a rubric of the alternatives; in place of what has no word it has what matches nothing.
   */
  private Rubric rubricOf(Set<String> wordless) {
    Rubric.Builder lists = RubricCopy.reading(rubric.rubric(), "trial");
    for (int i = 0; i < listings.size(); i++) {
      Concept.Builder concept = Concept.builder("c" + i);
      List<String> notations = listings.get(i).notations;
      for (int j = 0; j < notations.size(); j++) {
        boolean left = wordless.contains("/concepts/" + i + "/synonyms/" + j);
        concept.synonym(left ? Synonym.of(NOTHING) : pattern(notations.get(j)));
      }
      lists.concept(concept);
    }
    return lists.build();
  }

  /** A term may have what no pattern can have. */
  private static Synonym pattern(String notation) {
    try {
      return Synonym.of(notation);
    } catch (NotationException e) {
      return Synonym.of(NOTHING);
    }
  }

  private void check(SynonymProbe probe, Samples samples) {
    PatternTable table = new PatternTable(probe, samples);
    BitSet asked = probe.found(rubric.rubric().question());
    Set<String> reported = new HashSet<>();
    int first = 0;
    for (Listing listing : listings) {
      if (reported.add(listing.synonym + listing.set + listing.shown)) {
        unmatchable(listing, table, first);
        duplicates(listing, table, first);
        asked(listing, asked.get(first, first + listing.shown.size()));
      }
      first += listing.shown.size();
    }
  }

  private void unmatchable(Listing listing, PatternTable table, int first) {
    for (int i = 0; i < listing.shown.size(); i++) {
      if (isNothing(table, first + i)
          && !isOperator(listing.notations.get(i))
          && isNothingAlone(listing.notations.get(i))) {
        report(
            Rule.UNMATCHABLE_ALTERNATIVE,
            listing,
            i,
            "'%s' can never be found".formatted(listing.shown.get(i)),
            "remove it, or write it as answers do");
      }
    }
  }

  /** An operator is no word by itself; it binds to the word after the brackets. */
  private static boolean isOperator(String notation) {
    return pattern(notation) instanceof Synonym.Phrase phrase
        && phrase.notation().codePoints().noneMatch(Character::isLetterOrDigit)
        && SynonymPattern.of(phrase.notation()).phrases().stream()
            .flatMap(one -> one.runs().stream())
            .flatMap(run -> run.items().stream())
            .allMatch(item -> item instanceof Word word && !Operator.isNoSign(word.text()));
  }

  private static boolean isNothing(PatternTable table, int option) {
    return table.of(option).isUnmatchable()
        || table.probe().synonyms().get(option).synonym().notation().equals(NOTHING);
  }

  /** Tells whether an alternative is not found even where nothing else is looked for. */
  private boolean isNothingAlone(String notation) {
    Rubric.Builder alone = RubricCopy.reading(rubric.rubric(), "trial");
    alone.concept(Concept.builder("alone").synonym(pattern(notation)));
    Vocabulary vocabulary = rubric.set().vocabulary();
    CompiledRubric compiled =
        new RubricCompiler(vocabulary).compile(alone.build(), (pointer, problem, offending) -> {});
    return compiled == null
        || new PatternTable(new SynonymProbe(compiled), Samples.of(rubric.rubric(), vocabulary))
            .of(0)
            .isUnmatchable();
  }

  /** Tells of all duplicates in a list at once: some lists have many. */
  private void duplicates(Listing listing, PatternTable table, int first) {
    List<String> pairs = new ArrayList<>();
    int at = -1;
    for (int i = 1; i < listing.shown.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!isNothing(table, first + i) && table.isEqual(first + i, first + j)) {
          pairs.add("'%s' as '%s'".formatted(listing.shown.get(i), listing.shown.get(j)));
          at = at < 0 ? i : at;
          break;
        }
      }
    }
    if (at >= 0) {
      String more =
          pairs.size() > MOST_TOLD ? " and %s more".formatted(pairs.size() - MOST_TOLD) : "";
      String some = String.join(", ", pairs.subList(0, Math.min(pairs.size(), MOST_TOLD)));
      report(
          Rule.DUPLICATE_ALTERNATIVE,
          listing,
          at,
          some + more + (pairs.size() == 1 ? " finds the same" : " find the same"),
          "one of each is enough");
    }
  }

  /** Tells of all that the question has: where every answer has one, the pattern's rest decides. */
  private void asked(Listing listing, BitSet asked) {
    if (!asked.isEmpty()) {
      String some =
          asked.stream()
              .limit(MOST_TOLD)
              .mapToObj(i -> "'" + listing.shown.get(i) + "'")
              .collect(Collectors.joining(", "));
      int more = asked.cardinality() - MOST_TOLD;
      report(
          Rule.QUESTION_TERM,
          listing,
          asked.nextSetBit(0),
          "the question says %s itself, as every answer does"
              .formatted(more > 0 ? some + " and %s more".formatted(more) : some),
          "let what stands beside it tell answers apart");
    }
  }

  private void report(Rule rule, Listing listing, int index, String problem, String remedy) {
    if (listing.synonym >= 0) {
      String notation = rubric.notation(listing.synonym);
      findings.synonym(rule, listing.synonym, "in '%s', %s".formatted(notation, problem), remedy);
    } else {
      findings.add(
          rule,
          "/terms/" + listing.set + "/" + index,
          listing.set,
          listing.shown.get(index),
          "in <%s>, %s".formatted(listing.set, problem),
          remedy,
          List.of());
    }
  }
}
