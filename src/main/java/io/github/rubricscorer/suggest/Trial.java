package io.github.rubricscorer.suggest;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.copy.RubricCopy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Tries patterns that are not in a rubric yet: each is the only synonym of a concept of its own,
 * with the exclusions and the negation of the concept that it is meant for, so that the matcher
 * tells what it would find there. What a pattern matches depends on nothing else.
 */
final class Trial {
  /** In place of the index of a concept: the pattern is meant for none. */
  static final int NO_CONCEPT = -1;

  private static final String ID = "trial";
  private static final double TOLERANCE = 0.000_05;

  private final Scorer scorer;
  private final Rubric rubric;
  private final Vocabulary vocabulary;

  /** So many patterns, exclusions with them, are tried in one pass over the answers. */
  private static final int AT_ONCE = Limits.SYNONYMS / 2;

  /**
   * A pattern.
   *
   * @param concept the index of the concept that it is meant for, or {@link #NO_CONCEPT}
   */
  record Candidate(int concept, String pattern) {}

  /**
   * What became of a pattern.
   *
   * @param found the indexes of the answers in which it would earn its concept something
   * @param refused the indexes of the answers that name it to refuse it
   * @param harmful whether it would earn something by the question's own text, or an example would
   *     no longer hold
   */
  record Outcome(BitSet found, BitSet refused, boolean harmful) {}

  Trial(Scorer scorer, Rubric rubric, Vocabulary vocabulary) {
    this.scorer = scorer;
    this.rubric = rubric;
    this.vocabulary = vocabulary;
  }

  /**
   * Tries patterns.
   *
   * @param answers the answers
   * @param progress gets how many answers are done in each pass
   * @return an outcome for each candidate
   */
  List<Outcome> run(List<Candidate> candidates, List<GivenAnswer> answers, IntConsumer progress) {
    List<Outcome> outcomes = new ArrayList<>();
    int from = 0;
    while (from < candidates.size()) {
      int to = end(candidates, from);
      outcomes.addAll(together(candidates.subList(from, to), answers, progress));
      from = to;
    }
    return outcomes;
  }

  /** Returns where the patterns end that are tried together, at least one. */
  private int end(List<Candidate> candidates, int from) {
    int patterns = 0;
    int to = from;
    while (to < candidates.size() && (to == from || patterns < AT_ONCE)) {
      patterns += 1 + rubric.concepts().get(candidates.get(to).concept()).unless().size();
      to++;
    }
    return to;
  }

  /** Tries patterns in one pass; in several where they are larger than a rubric may be. */
  private List<Outcome> together(
      List<Candidate> candidates, List<GivenAnswer> answers, IntConsumer progress) {
    try {
      return once(scorer(candidates), candidates, answers, progress);
    } catch (RubricException e) {
      int half = candidates.size() / 2;
      if (half == 0) {
        throw e;
      }
      List<Outcome> outcomes =
          new ArrayList<>(together(candidates.subList(0, half), answers, progress));
      outcomes.addAll(together(candidates.subList(half, candidates.size()), answers, progress));
      return outcomes;
    }
  }

  private List<Outcome> once(
      Scorer trying, List<Candidate> candidates, List<GivenAnswer> answers, IntConsumer progress) {
    List<BitSet> found = new ArrayList<>();
    List<BitSet> refused = new ArrayList<>();
    candidates.forEach(candidate -> found.add(new BitSet()));
    candidates.forEach(candidate -> refused.add(new BitSet()));
    for (int answer = 0; answer < answers.size(); answer++) {
      List<ConceptScore> scores = score(trying, answers.get(answer).text());
      for (int i = 0; i < scores.size(); i++) {
        found.get(i).set(answer, scores.get(i).verdict().isDetected());
        refused.get(i).set(answer, scores.get(i).verdict() == Verdict.REJECTED);
      }
      progress.accept(answer + 1);
    }
    BitSet harmful = harmful(candidates, trying);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      outcomes.add(new Outcome(found.get(i), refused.get(i), harmful.get(i)));
    }
    return outcomes;
  }

  /** Returns what scores with patterns: each has a concept of its own, in their order. */
  Scorer scorer(List<Candidate> candidates) {
    return Scorer.of(List.of(rubricOf(candidates)), vocabulary);
  }

  /** Returns what patterns find in a text. */
  static List<ConceptScore> score(Scorer trying, String text) {
    return trying.score(ID, text).concepts();
  }

  /** Whether the question's own text has the first of the patterns. */
  boolean isAsked(Scorer trying) {
    return score(trying, rubric.question()).getFirst().verdict().isDetected();
  }

  /** Returns the names of the examples that would no longer hold with a pattern, tried alone. */
  List<String> broken(Candidate candidate, Scorer trying) {
    List<String> broken = new ArrayList<>();
    for (Example example : rubric.examples()) {
      Score before = scorer.score(rubric.id(), example.answer());
      ConceptScore old = before.concepts().get(candidate.concept());
      ConceptScore alone = score(trying, example.answer()).getFirst();
      if (example.knownGap() == null && breaks(example, before, old, alone)) {
        broken.add(example.name());
      }
    }
    return broken;
  }

  private Rubric rubricOf(List<Candidate> candidates) {
    Rubric.Builder trial = RubricCopy.reading(rubric, ID);
    for (int i = 0; i < candidates.size(); i++) {
      Concept.Builder concept = Concept.builder("c" + i).synonyms(candidates.get(i).pattern());
      if (candidates.get(i).concept() != NO_CONCEPT) {
        Concept meant = rubric.concepts().get(candidates.get(i).concept());
        concept.negation(meant.negation());
        meant.unless().forEach(concept::unless);
      }
      trial.concept(concept);
    }
    return trial.build();
  }

  private BitSet harmful(List<Candidate> candidates, Scorer trying) {
    BitSet harmful = new BitSet();
    List<ConceptScore> question = trying.score(ID, rubric.question()).concepts();
    for (int i = 0; i < candidates.size(); i++) {
      harmful.set(i, question.get(i).verdict().isDetected());
    }
    for (Example example : rubric.examples()) {
      if (example.knownGap() == null) {
        Score before = scorer.score(rubric.id(), example.answer());
        List<ConceptScore> alone = trying.score(ID, example.answer()).concepts();
        for (int i = 0; i < candidates.size(); i++) {
          ConceptScore old = before.concepts().get(candidates.get(i).concept());
          if (breaks(example, before, old, alone.get(i))) {
            harmful.set(i);
          }
        }
      }
    }
    return harmful;
  }

  /**
   * Whether an example would no longer hold if a pattern were a synonym of a concept. Groups and
   * implications are left aside, so that a few good phrases may be taken for harmful.
   *
   * @param old what the concept gets without it
   * @param alone what it gets by it alone: at equal credit only covered comes before that
   */
  private static boolean breaks(
      Example example, Score before, ConceptScore old, ConceptScore alone) {
    double more = alone.credit() - old.credit();
    boolean isCovered = alone.verdict() == Verdict.COVERED && old.verdict() != Verdict.COVERED;
    if (more < 0 || more == 0 && !isCovered) {
      return false;
    }
    boolean unwanted =
        Arrays.stream(Expectation.values())
            .filter(expectation -> example.conceptIds(expectation).contains(old.id()))
            .anyMatch(expectation -> !expectation.isMetBy(alone.verdict()));
    double rise = before.maxPoints() == 0 ? 0 : old.weight() * more / before.maxPoints();
    double after = Math.clamp(before.coverage() + rise, 0, 1);
    return unwanted
        || rise > 0 && after > example.maxScore() + TOLERANCE
        || rise < 0 && after < example.minScore() - TOLERANCE;
  }
}
