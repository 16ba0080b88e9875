package io.github.rubricscorer.lint;

import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.copy.RubricCopy;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.SynonymProbe;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what answers show: synonyms that most of them have, and exclusions in whose gaps the
 * evidence stands that they were meant for. For the latter the rubric's own examples are answers,
 * too.
 */
final class AnswerRules {
  /** Of fewer answers, shares tell nothing. */
  private static final int FEW_ANSWERS = 5;

  /** A synonym that a larger share of the answers has is what everybody says. */
  private static final double BROAD = 0.6;

  /** One of several synonyms with at least this share of the credits leaves the others idle. */
  private static final double NEARLY_ALL = 0.9;

  private static final int LONGEST_QUOTE = 80;

  private final LintedRubric rubric;
  private final PatternTable table;
  private final FindingCollector findings;
  private final List<List<ConceptScore>> scores;
  private final List<String> texts;

  /** The synonyms and exclusions that are found in each text. */
  private final List<BitSet> synonyms;

  private final int answers;

  private AnswerRules(LintedRubric rubric, List<String> answers, FindingCollector findings) {
    this.rubric = rubric;
    this.table = rubric.table();
    this.findings = findings;
    this.answers = answers.size();
    texts =
        Stream.concat(answers.stream(), rubric.rubric().examples().stream().map(Example::answer))
            .toList();
    scores = texts.stream().map(text -> table.probe().score(text).concepts()).toList();
    synonyms = texts.stream().map(text -> table.probe().found(text)).toList();
  }

  static void check(LintedRubric rubric, List<String> answers, FindingCollector findings) {
    AnswerRules rules = new AnswerRules(rubric, answers, findings);
    for (int synonym = 0; synonym < rules.table.size(); synonym++) {
      if (rules.table.isExclusion(synonym)) {
        rules.exclusion(synonym);
      } else if (rules.answers >= FEW_ANSWERS) {
        rules.broad(synonym);
      }
    }
  }

  /** Returns the rules that need more than so many answers to find all that they are for. */
  static Set<Rule> notLookedFor(int answers) {
    return answers == 0
        ? Set.of(Rule.BROAD_SYNONYM, Rule.EXCLUSION_GAP)
        : answers < FEW_ANSWERS ? Set.of(Rule.BROAD_SYNONYM) : Set.of();
  }

  private void broad(int synonym) {
    int concept = table.probe().conceptOf(synonym);
    int found = 0;
    int alone = 0;
    int earned = 0;
    for (int answer = 0; answer < answers; answer++) {
      ConceptScore score = scores.get(answer).get(concept);
      Set<String> affirmed =
          score.evidence().stream()
              .filter(evidence -> evidence.polarity() != Polarity.REJECTED)
              .map(Evidence::synonym)
              .collect(Collectors.toSet());
      boolean has = affirmed.contains(rubric.notation(synonym));
      earned += score.verdict().isDetected() ? 1 : 0;
      found += has ? 1 : 0;
      boolean only =
          has
              && affirmed.size() == 1
              && !table.probe().hasUnnamed(concept, synonyms.get(answer), score);
      alone += only ? 1 : 0;
    }
    if (found > BROAD * answers) {
      findings.synonym(
          Rule.BROAD_SYNONYM,
          synonym,
          "'%s' is found in %s of %s answers, in %s of them alone"
              .formatted(rubric.notation(synonym), found, answers, alone),
          "if not all of them mean it, join a rarer word by '&' or a gap");
    } else if (earned >= FEW_ANSWERS
        && alone >= NEARLY_ALL * earned
        && rubric.conceptOf(synonym).synonyms().size() > 1) {
      findings.synonym(
          Rule.BROAD_SYNONYM,
          synonym,
          "'%s' alone earns '%s' in %s of the %s answers that have it"
              .formatted(rubric.notation(synonym), rubric.conceptOf(synonym).id(), alone, earned),
          "read where it is found: it may be wider than it looks");
    }
  }

  /** Looks for evidence that stands in a gap of an exclusion, which does not take it away then. */
  private void exclusion(int exclusion) {
    String notation = rubric.notation(exclusion);
    if (!notation.contains("..") && !notation.contains("&")) {
      return;
    }
    int concept = table.probe().conceptOf(exclusion);
    SynonymProbe alone = null;
    for (int i = 0; i < texts.size(); i++) {
      List<Evidence> found = scores.get(i).get(concept).evidence();
      if (!found.isEmpty() && synonyms.get(i).get(exclusion)) {
        alone = alone == null ? probe(exclusion) : alone;
        for (Evidence span : alone.score(texts.get(i)).concepts().getFirst().evidence()) {
          Optional<Evidence> within = within(span, found);
          if (within.isPresent()) {
            findings.synonym(
                Rule.EXCLUSION_GAP,
                exclusion,
                "'%s' stands in a gap of '%s', which takes nothing away there: '%s'"
                    .formatted(within.get().text(), notation, shortened(span.text())),
                "name the word in the 'unless'");
            return;
          }
        }
      }
    }
  }

  private static Optional<Evidence> within(Evidence span, List<Evidence> found) {
    return found.stream()
        .filter(one -> span.start() < one.start() && one.end() < span.end())
        .findFirst();
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
    return text.substring(0, splits ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "...";
  }

  /** Returns what finds an exclusion as if it were a synonym. */
  private SynonymProbe probe(int exclusion) {
    Synonym synonym = table.probe().synonyms().get(exclusion).synonym();
    Rubric.Builder builder = RubricCopy.reading(rubric.rubric(), "trial");
    builder.concept(Concept.builder("c").synonym(synonym));
    List<String> faults = new ArrayList<>();
    CompiledRubric compiled =
        new RubricCompiler(rubric.set().vocabulary())
            .compile(builder.build(), (pointer, problem, offending) -> faults.add(problem));
    if (compiled == null) {
      throw new IllegalStateException("what was compiled before: " + faults);
    }
    return new SynonymProbe(compiled);
  }
}
