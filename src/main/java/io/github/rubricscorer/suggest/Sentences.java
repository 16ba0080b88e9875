package io.github.rubricscorer.suggest;

import io.github.rubricscorer.suggest.Trial.Candidate;
import io.github.rubricscorer.suggest.Trial.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences of a concept that a person should read, and a synonym for each.
 *
 * <p>Each sentence shown should teach something new: left out are those that a synonym of one
 * before would match, since whoever takes it does not need them, and whoever does not will not want
 * them; those that refuse what they name; those that have no synonym; and, where there are grades,
 * those of answers that score as they are graded or higher, which need no more. Nor is a synonym
 * chosen that most answers have, or with which scores would go no better with the grades. Of the
 * synonyms of a sentence that one is best which says most of the concept and finds most other
 * answers that come near to it. The numbers were found with the interview questions, whose rubrics
 * had lost all but three synonyms of a concept.
 */
final class Sentences {
  /** What each place down the list of patterns costs. */
  private static final double DECAY = 0.85;

  /** What another answer is worth that a pattern finds and that is as near as the sentence. */
  private static final double OTHERS = 0.5;

  /** Answers that come less near than this share of the sentence's nearness speak against it. */
  private static final double FAR = 0.3;

  private static final double LEAST = 0.1;

  /** What a larger share of the answers has is what everybody says. */
  private static final double BROAD = 0.6;

  /** Of fewer answers, most may well say the same. */
  private static final int FEW_ANSWERS = 10;

  private final int concept;
  private final boolean isMisconception;
  private final List<GivenAnswer> answers;
  private final Verdicts verdicts;
  private final Ranking ranking;
  private final Map<Candidate, Outcome> outcomes;
  private final GradedGain gain;

  /** By how much better each answer is graded than it scores; empty without grades. */
  private final double[] underrated;

  /** A pattern of a sentence, what it does, and how good it is. */
  private record Choice(String pattern, Outcome outcome, double worth) {}

  Sentences(
      int concept,
      boolean isMisconception,
      List<GivenAnswer> answers,
      Verdicts verdicts,
      Ranking ranking,
      Map<Candidate, Outcome> outcomes,
      GradedGain gain) {
    this.concept = concept;
    this.isMisconception = isMisconception;
    this.answers = answers;
    this.verdicts = verdicts;
    this.ranking = ranking;
    this.outcomes = outcomes;
    this.gain = gain;
    underrated = underrated(answers, verdicts);
  }

  /** What all are graded better by is a matter of weights, and is taken off. */
  private static double[] underrated(List<GivenAnswer> answers, Verdicts verdicts) {
    double[] grades = GradedCredit.grades(answers);
    double[] scores = verdicts.shares();
    double mean =
        Arrays.stream(grades).average().orElse(0) - Arrays.stream(scores).average().orElse(0);
    for (int i = 0; i < grades.length; i++) {
      grades[i] -= scores[i] + mean;
    }
    return grades;
  }

  /** Returns the first sentences to read, of passages in the order of their nearness. */
  List<Suggestions.Sentence> of(List<Passage> nearest, int most) {
    List<Suggestions.Sentence> sentences = new ArrayList<>();
    BitSet matched = new BitSet();
    for (Passage passage : nearest) {
      boolean open =
          sentences.size() < most
              && !matched.get(passage.answer())
              && isWanted(IntStream.of(passage.answer()));
      Choice choice = open ? choice(passage) : null;
      if (choice != null) {
        sentences.add(sentence(passage, choice));
        matched.or(choice.outcome().found());
      }
    }
    return sentences;
  }

  /** Returns the best pattern of a passage, or null where it has none or refuses the concept. */
  private @Nullable Choice choice(Passage passage) {
    Choice best = null;
    double decay = 1;
    for (String pattern : ranking.patterns(concept, passage)) {
      Outcome outcome = Objects.requireNonNull(outcomes.get(new Candidate(concept, pattern)));
      if (best == null && outcome.refused().get(passage.answer())) {
        return null;
      }
      if (!outcome.harmful()
          && outcome.found().get(passage.answer())
          && !isBroad(outcome)
          && isWanted(newly(outcome).stream())
          && gain.isGain(concept, newly(outcome))) {
        Choice choice = new Choice(pattern, outcome, decay * worth(outcome, passage.answer()));
        best = best == null || choice.worth() > best.worth() ? choice : best;
      }
      decay *= DECAY;
    }
    return best;
  }

  /** Whether most answers have a pattern, as {@code rubric lint --answers} would say of it. */
  private boolean isBroad(Outcome outcome) {
    return answers.size() >= FEW_ANSWERS && outcome.found().cardinality() > BROAD * answers.size();
  }

  /**
   * Whether answers are graded better than they score, taken together, so that the concept should
   * be found in more of them; a misconception, where they are graded worse.
   */
  private boolean isWanted(IntStream of) {
    if (underrated.length == 0) {
      return true;
    }
    double sum = of.mapToDouble(answer -> underrated[answer]).sum();
    return isMisconception ? sum < 0 : sum > 0;
  }

  /** How many of the answers that a pattern newly finds come near to the concept. */
  private double worth(Outcome outcome, int answer) {
    double[] near = ranking.nearest()[concept];
    double others =
        newly(outcome).stream().mapToDouble(i -> Math.min(1, near[i] / near[answer]) - FAR).sum();
    return Math.max(LEAST, 1 + OTHERS * others);
  }

  /** The answers that a pattern would match and the rubric does not. */
  private BitSet newly(Outcome outcome) {
    BitSet newly = (BitSet) outcome.found().clone();
    newly.andNot(verdicts.found(concept));
    return newly;
  }

  private Suggestions.Sentence sentence(Passage passage, Choice choice) {
    GivenAnswer answer = answers.get(passage.answer());
    String text = answer.text().substring(passage.start(), passage.end());
    return new Suggestions.Sentence(
        new Suggestions.Place(answer.id(), passage.start(), passage.end(), text),
        ranking.nearest()[concept][passage.answer()],
        choice.pattern(),
        newly(choice.outcome()).cardinality(),
        gain.pearson(concept, newly(choice.outcome())));
  }
}
