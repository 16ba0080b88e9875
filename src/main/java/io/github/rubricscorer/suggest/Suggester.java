package io.github.rubricscorer.suggest;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.Evaluator;
import io.github.rubricscorer.evaluation.GradeAgreement.Measures;
import io.github.rubricscorer.evaluation.GradedAnswer;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.suggest.Trial.Candidate;
import io.github.rubricscorer.suggest.Trial.Outcome;
import io.github.rubricscorer.text.StopWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suggests what a rubric could say besides, from answers to its question. Thread-safe. */
public final class Suggester {
  /** So many sentences are looked at for each that is shown. */
  private static final int SENTENCES_OF_SHOWN = 6;

  /** A passage with a larger share of words of the question says it again. */
  private static final double ASKED = 2.0 / 3;

  /** So many words that go with grades are shown for each suggestion of a concept. */
  private static final int MARKS = 3;

  /** So many synonyms of a concept are looked at, even where fewer are shown. */
  private static final int SYNONYMS_JUDGED = 3;

  /** So many phrases of a concept are tried with the matcher. */
  private static final int PHRASES_OF_CONCEPT = 200;

  private final Scorer scorer;
  private final Rubric rubric;
  private final Vocabulary vocabulary;

  /**
   * Makes a suggester.
   *
   * @param scorer the scorer that has the rubric
   * @param question the question's id
   * @param vocabulary the words that the rubric shares with others
   * @throws io.github.rubricscorer.UnknownQuestionException if the scorer has no such rubric
   */
  public Suggester(Scorer scorer, String question, Vocabulary vocabulary) {
    this.scorer = scorer;
    this.rubric = scorer.rubric(question);
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the name of the rubric's language if words that tell nothing are not known in it, so
   * that they are suggested as well; null where they are known.
   *
   * @return the language in English, or null
   */
  public @Nullable String languageWithoutPlainWords() {
    Language language = Language.of(rubric.language());
    return StopWords.areKnown(language) ? null : language.name();
  }

  /**
   * What is wanted.
   *
   * @param concept the id of the only concept to look at, or null for all
   * @param top the most of each kind for a concept
   * @param next the most answers to name for reading
   */
  public record Wanted(@Nullable String concept, int top, int next) {}

  /**
   * Makes suggestions.
   *
   * @param answers the answers; people have judged all of them or none
   * @param progress gets, in each pass over the answers, how many are done
   * @return the suggestions; the same for the same rubric, answers and wishes
   */
  public Suggestions suggest(List<GivenAnswer> answers, Wanted wanted, IntConsumer progress) {
    return new Run(answers, wanted, progress).suggestions();
  }

  /**
   * What to try for a concept.
   *
   * @param number the index of the concept
   * @param marking counts what marks it
   * @param marks patterns that may mark it
   * @param nearest the sentences nearest to it
   */
  private record Draft(
      int number, MarkingPhrases marking, List<String> marks, List<Passage> nearest) {}

  /** The work on some answers. */
  private final class Run {
    private final List<GivenAnswer> answers;
    private final Wanted wanted;
    private final IntConsumer progress;
    private final Verdicts verdicts;
    private final List<Passage> passages = new ArrayList<>();
    private final Ranking ranking;
    private final Firings firings;
    private final GradedGain gain;
    private final boolean judged;
    private final Set<String> unlabelled;

    /** What the question's own text earns. */
    private final Score question;

    Run(List<GivenAnswer> answers, Wanted wanted, IntConsumer progress) {
      this.answers = answers;
      this.wanted = wanted;
      this.progress = progress;
      question = scorer.score(rubric.id(), rubric.question());
      judged = answers.stream().anyMatch(answer -> answer.covered() != null);
      unlabelled = judged ? unlabelled() : Set.of();
      verdicts = new Verdicts(scorer, rubric.id(), vocabulary, answers, unlabelled, progress);
      Passages cutter = new Passages(Language.of(rubric.language()));
      for (int answer = 0; answer < answers.size(); answer++) {
        passages.addAll(cutter.of(answer, answers.get(answer).text()));
      }
      ConceptWords words = new ConceptWords(rubric, vocabulary, cutter);
      ListedWords alternatives = new ListedWords(rubric, vocabulary, cutter);
      ranking =
          new Ranking(
              answering(cutter),
              answers.size(),
              words,
              rubric.concepts().stream().map(alternatives::of).toList(),
              verdicts);
      Map<Integer, List<Passage>> byAnswer =
          passages.stream().collect(Collectors.groupingBy(Passage::answer));
      gain = new GradedGain(rubric, answers, verdicts);
      firings = new Firings(answers, verdicts, byAnswer, new Nearness(passages), words);
    }

    /** The helpers that no label names. */
    private Set<String> unlabelled() {
      Set<String> ids = new LinkedHashSet<>();
      rubric.concepts().stream()
          .filter(Concept::isHelper)
          .forEach(concept -> ids.add(concept.id()));
      for (GivenAnswer answer : answers) {
        if (answer.covered() != null) {
          ids.removeAll(answer.covered());
        }
      }
      return ids;
    }

    /** The passages that do not just say the question again. */
    private List<Passage> answering(Passages cutter) {
      Set<String> asked = new HashSet<>();
      for (Passage passage : cutter.of(0, rubric.question())) {
        passage.tokens().forEach(token -> asked.add(token.stem()));
      }
      return passages.stream().filter(passage -> !isAsked(passage, asked)).toList();
    }

    private static boolean isAsked(Passage passage, Set<String> asked) {
      List<Token> content = passage.tokens().stream().filter(Token::content).toList();
      long same = content.stream().filter(token -> asked.contains(token.stem())).count();
      return same > ASKED * content.size();
    }

    Suggestions suggestions() {
      List<Draft> drafts = new ArrayList<>();
      for (int i = 0; i < rubric.concepts().size(); i++) {
        String id = rubric.concepts().get(i).id();
        if (wanted.concept() == null ? !unlabelled.contains(id) : wanted.concept().equals(id)) {
          drafts.add(draft(i));
        }
      }
      Map<Candidate, Outcome> outcomes = tried(drafts);
      ReadingList reading =
          new ReadingList(rubric.concepts(), verdicts, ranking.nearest(), answers);
      Overview overview = Overview.of(verdicts.shares(), answers, agreement());
      return new Suggestions(
          rubric.id(),
          answers.size(),
          judged,
          overview,
          wanted.concept() == null
              ? LevelProposal.of(verdicts.scores(), answers, overview.weightedKappa())
              : null,
          wanted.concept() == null
              ? GradeMarks.of(
                  answers, verdicts.shares(), passages, MARKS * Math.max(1, wanted.top()))
              : List.of(),
          drafts.stream().map(draft -> ofConcept(draft, outcomes)).toList(),
          List.copyOf(unlabelled),
          reading.first(wanted.next()));
    }

    /** How the scores agree with the grades, or null where there are none. */
    private @Nullable Measures agreement() {
      if (GradedCredit.grades(answers).length == 0) {
        return null;
      }
      List<GradedAnswer> graded = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        double grade = Objects.requireNonNull(answers.get(i).grade());
        graded.add(
            new GradedAnswer(Integer.toString(i), rubric.id(), answers.get(i).text(), grade, 1));
      }
      return Evaluator.of(scorer)
          .with(Bootstrap.DEFAULT.withResamples(0))
          .keeping(0)
          .grades(graded)
          .scorer()
          .mean();
    }

    private Draft draft(int number) {
      MarkingPhrases marking =
          new MarkingPhrases(
              passages, answers.size(), verdicts.covered(number), verdicts.open(number));
      return new Draft(
          number,
          marking,
          judged ? marking.patterns(PHRASES_OF_CONCEPT) : List.of(),
          ranking.first(number, SENTENCES_OF_SHOWN * wanted.top()));
    }

    /** Tries what all concepts have, together: what a pattern matches depends on nothing else. */
    private Map<Candidate, Outcome> tried(List<Draft> drafts) {
      Set<Candidate> distinct = new LinkedHashSet<>();
      for (Draft draft : drafts) {
        int number = draft.number();
        draft.marks().forEach(mark -> distinct.add(new Candidate(number, mark)));
        for (Passage passage : draft.nearest()) {
          ranking
              .patterns(number, passage)
              .forEach(one -> distinct.add(new Candidate(number, one)));
        }
      }
      List<Candidate> candidates = List.copyOf(distinct);
      List<Outcome> all = new Trial(scorer, rubric, vocabulary).run(candidates, answers, progress);
      Map<Candidate, Outcome> outcomes = new HashMap<>();
      for (int i = 0; i < all.size(); i++) {
        outcomes.put(candidates.get(i), all.get(i));
      }
      return outcomes;
    }

    private Suggestions.OfConcept ofConcept(Draft draft, Map<Candidate, Outcome> outcomes) {
      int number = draft.number();
      Concept concept = rubric.concepts().get(number);
      Sentences sentences =
          new Sentences(
              number, concept.isMisconception(), answers, verdicts, ranking, outcomes, gain);
      List<Suggestions.Firing> most = firings.of(number, Math.max(SYNONYMS_JUDGED, wanted.top()));
      List<Suggestions.Firing> shown = most.subList(0, Math.min(wanted.top(), most.size()));
      return new Suggestions.OfConcept(
          concept.id(),
          concept.name(),
          verdicts.found(number).cardinality(),
          verdicts.open(number).cardinality(),
          phrases(draft, outcomes),
          sentences.of(draft.nearest(), wanted.top()),
          verdicts.doubts(number, wanted.top()),
          shown,
          firings.graded(number).correlation(),
          firings.graded(number).with(),
          firings.graded(number).without(),
          firings.remarks(number, concept, most, question));
    }

    /**
     * The phrases that no answer has which does not say the concept, those first that match most
     * answers besides those that the phrases before them match.
     */
    private List<Suggestions.Phrase> phrases(Draft draft, Map<Candidate, Outcome> outcomes) {
      int number = draft.number();
      List<Suggestions.Phrase> strict = new ArrayList<>();
      Map<Suggestions.Phrase, BitSet> matched = new LinkedHashMap<>();
      for (String pattern : draft.marks()) {
        Outcome outcome = Objects.requireNonNull(outcomes.get(new Candidate(number, pattern)));
        BitSet right = and(outcome.found(), verdicts.covered(number));
        int support = right.cardinality();
        int wrong = outcome.found().cardinality() - support;
        BitSet newly = and(right, verdicts.open(number));
        if (!outcome.harmful() && draft.marking().isMark(support, wrong) && !newly.isEmpty()) {
          List<String> ids = newly.stream().mapToObj(i -> answers.get(i).id()).toList();
          Suggestions.Phrase phrase =
              new Suggestions.Phrase(
                  pattern, support, wrong, ids, draft.marking().ratio(support, wrong));
          strict.add(phrase);
          matched.put(phrase, newly);
        }
      }
      return chosen(strict, matched);
    }

    private List<Suggestions.Phrase> chosen(
        List<Suggestions.Phrase> strict, Map<Suggestions.Phrase, BitSet> matched) {
      List<Suggestions.Phrase> chosen = new ArrayList<>();
      BitSet known = new BitSet();
      while (chosen.size() < wanted.top()) {
        Suggestions.Phrase best =
            strict.stream()
                .filter(phrase -> gain(phrase, matched, known) > 0)
                .max(
                    Comparator.comparingInt(
                            (Suggestions.Phrase phrase) -> gain(phrase, matched, known))
                        .thenComparingDouble(Suggestions.Phrase::ratio))
                .orElse(null);
        if (best == null) {
          break;
        }
        chosen.add(best);
        known.or(Objects.requireNonNull(matched.get(best)));
      }
      return chosen;
    }

    private static int gain(
        Suggestions.Phrase phrase, Map<Suggestions.Phrase, BitSet> matched, BitSet known) {
      BitSet more = (BitSet) Objects.requireNonNull(matched.get(phrase)).clone();
      more.andNot(known);
      return more.cardinality();
    }

    private static BitSet and(BitSet one, BitSet other) {
      BitSet both = (BitSet) one.clone();
      both.and(other);
      return both;
    }
  }
}
