package io.github.rubricscorer.lint;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Alternatives;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Item;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Word;
import io.github.rubricscorer.rubric.pattern.TermNotation;
import io.github.rubricscorer.scoring.SynonymProbe;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what is missing in a rubric, and what stands in it for nothing. */
final class CompletenessRules {
  private final LintedRubric linted;
  private final Rubric rubric;
  private final Language language;
  private final PatternTable table;
  private final FindingCollector findings;
  private final Set<String> usedSets = new HashSet<>();

  private CompletenessRules(LintedRubric linted, FindingCollector findings) {
    this.linted = linted;
    rubric = linted.rubric();
    language = Language.of(rubric.language());
    table = linted.table();
    this.findings = findings;
  }

  static void check(LintedRubric linted, FindingCollector findings) {
    CompletenessRules rules = new CompletenessRules(linted, findings);
    rules.examples();
    rules.concepts();
    rules.modelAnswer();
    for (int synonym = 0; synonym < rules.table.size(); synonym++) {
      rules.synonym(synonym);
    }
    rules.sets();
  }

  private void examples() {
    if (rubric.examples().isEmpty()) {
      findings.add(
          Rule.NO_EXAMPLE,
          "",
          "",
          "",
          "the rubric has no example",
          "add answers and what they must get, so that 'rubric test' can hold it to them",
          List.of());
      return;
    }
    List<Example> examples =
        rubric.examples().stream().filter(example -> example.knownGap() == null).toList();
    for (int i = 0; i < rubric.concepts().size(); i++) {
      String id = rubric.concepts().get(i).id();
      if (!rubric.concepts().get(i).isHelper()
          && examples.stream().noneMatch(example -> demands(example, id))) {
        findings.concept(
            Rule.NO_EXAMPLE,
            i,
            "no example covers '%s'".formatted(id),
            "add an answer that says it");
      }
    }
  }

  private static boolean demands(Example example, String id) {
    return Arrays.stream(Expectation.values())
        .filter(Expectation::demandsDetection)
        .anyMatch(expectation -> example.conceptIds(expectation).contains(id));
  }

  private void concepts() {
    for (int i = 0; i < rubric.concepts().size(); i++) {
      Concept concept = rubric.concepts().get(i);
      if (concept.isHelper()) {
        continue;
      }
      if (concept.hint() == null) {
        findings.concept(
            Rule.NO_HINT,
            i,
            "'%s' has no hint".formatted(concept.id()),
            "add the sentence that feedback says when it is missing");
      }
      if (hasOneWording(concept)) {
        findings.concept(
            Rule.FEW_SYNONYMS,
            i,
            "'%s' is only found as '%s'"
                .formatted(concept.id(), concept.synonyms().getFirst().notation()),
            "add other ways to say it");
      }
    }
  }

  private static boolean hasOneWording(Concept concept) {
    return concept.synonyms().size() == 1
        && concept.partials().isEmpty()
        && concept.impliedBy().isEmpty()
        && concept.combination() == null
        && concept.synonyms().getFirst() instanceof Synonym.Phrase phrase
        && SynonymPattern.of(phrase.notation()).phrases().stream()
            .flatMap(one -> one.runs().stream())
            .flatMap(run -> run.items().stream())
            .allMatch(Word.class::isInstance);
  }

  private void modelAnswer() {
    if (rubric.modelAnswer() == null) {
      findings.add(
          Rule.NO_MODEL_ANSWER,
          "",
          "",
          "",
          "the rubric has no model answer",
          "add a short answer that says it all",
          List.of());
    }
  }

  private void synonym(int number) {
    Set<String> ignored = new LinkedHashSet<>();
    Synonym synonym = table.probe().synonyms().get(number).synonym();
    List<String> patterns =
        switch (synonym) {
          case Synonym.Phrase phrase -> List.of(phrase.notation());
          case Synonym.Several several -> several.of();
        };
    for (String notation : patterns) {
      pattern(notation, ignored);
      for (ExpressionHabit habit : ExpressionHabit.of(notation)) {
        findings.synonym(Rule.IGNORED_SIGNS, number, habit.problem(notation), habit.remedy());
      }
    }
    ignored(Rule.IGNORED_WORDS, number, ignored, false, "leave it out");
    ignored(
        Rule.IGNORED_SIGNS,
        number,
        ignored,
        true,
        "leave it out and look whether the rest is enough, or ask for the words that are said");
  }

  private void ignored(Rule rule, int number, Set<String> ignored, boolean signs, String remedy) {
    List<String> shown =
        ignored.stream()
            .filter(word -> Operator.isNoSign(word) == signs)
            .map(word -> "'" + Operator.written(word) + "'")
            .toList();
    if (!shown.isEmpty()) {
      findings.synonym(
          rule,
          number,
          "%s of '%s' %s passed over"
              .formatted(
                  String.join(", ", shown),
                  linted.notation(number),
                  shown.size() == 1 ? "is" : "are"),
          remedy);
    }
  }

  private void pattern(String notation, Set<String> ignored) {
    SynonymPattern pattern = SynonymPattern.of(notation);
    pattern.accept(
        new SynonymPattern.Visitor() {
          @Override
          public void set(String name) {
            usedSets.add(name);
          }
        });
    pattern.phrases().stream()
        .flatMap(phrase -> phrase.runs().stream())
        .forEach(run -> run(run, ignored));
  }

  /** An article as the last word of its run is asked for. */
  private void run(Run run, Set<String> ignored) {
    List<Item> items = run.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Alternatives alternatives) {
        alternatives.runs().forEach(inner -> run(inner, ignored));
      } else if (items.get(i) instanceof Word word
          && word.form() == Form.INFLECTED
          && items.size() > 1
          && (i < items.size() - 1 && SynonymProbe.isArticle(word.text(), language)
              || Operator.isNoSign(word.text()))) {
        ignored.add(word.text());
      }
    }
  }

  private void sets() {
    rubric.terms().forEach(this::terms);
    for (String name : rubric.terms().keySet()) {
      if (!usedSets.contains(name)) {
        findings.add(
            Rule.UNUSED_SET,
            "/terms/" + name,
            name,
            name,
            "no pattern has <%s>".formatted(name),
            "use it, or take it out",
            List.of());
      }
    }
  }

  private void terms(String set, List<String> terms) {
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      boolean isPattern = TermNotation.isPattern(term);
      if (isPattern) {
        pattern(term, new HashSet<>());
      }
      Set<ExpressionHabit> habits =
          isPattern ? ExpressionHabit.of(term) : ExpressionHabit.ofWords(term);
      for (ExpressionHabit habit : habits) {
        findings.add(
            Rule.IGNORED_SIGNS,
            "/terms/" + set + "/" + i,
            set,
            term,
            habit.problem(term),
            habit.remedy(),
            List.of());
      }
    }
  }
}
