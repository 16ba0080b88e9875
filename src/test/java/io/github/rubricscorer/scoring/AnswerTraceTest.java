package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Candidates;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.PhraseAutomaton;
import io.github.rubricscorer.find.PlanMatcher;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.words.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One answer on its whole way, stage by stage. For who comes to the engine for the first time; the
 * stages have tests of their own.
 */
@DisplayName("The way of \"I'd put a pooler in front, and no read replicas.\"")
class AnswerTraceTest {
  private static final String ANSWER = "I'd put a pooler in front, and no read replicas.";

  private static final CompiledRubric RUBRIC =
      new RubricCompiler(Vocabulary.EMPTY)
          .compile(
              Rubric.builder("databases")
                  .question("What about the connections?")
                  .concept(Concept.builder("pooler").synonyms("PgBouncer", "pooler ..3 front"))
                  .concept(Concept.builder("replicas").synonyms("read replica", "standby"))
                  .build(),
              (pointer, problem, offending) -> {
                throw new AssertionError(problem);
              });

  private static final Program PROGRAM = RUBRIC.patterns().program();
  private static final Scratch SCRATCH = new Scratch();
  private static Score score;

  /** What the stages leave is in the scratch. */
  @BeforeAll
  static void scoreIt() {
    score = RUBRIC.score(ANSWER, SCRATCH);
  }

  @Test
  void eachWordHasAPositionAndTheLabelsThatPatternsAskFor() {
    assertThat(perPosition(AnswerTraceTest::labels))
        .isEqualTo("I'd put pooler=pooler in front=front and no read=read replicas=replica");
  }

  @Test
  void theAutomatonTellsWhichFragmentsEndAtEachPosition() {
    assertThat(perPosition(AnswerTraceTest::fragments))
        .isEqualTo("I'd put pooler=pooler in front=front and no read replicas=read replica");
  }

  @Test
  void aPlanIsACandidateWhereAllItsFragmentsAre() {
    assertThat(candidates()).containsExactly("[pooler] ..3 [front]", "[read replica]");
  }

  @Test
  void theMatcherCombinesFragments() {
    assertThat(matches()).containsExactly("pooler in front", "read replicas");
  }

  @Test
  void polarityIsDecidedByTheCueWhoseScopeAMatchIsIn() {
    assertThat(score.concept("pooler").evidence())
        .extracting(piece -> piece.cue())
        .containsOnlyNulls();
    assertThat(score.concept("replicas").evidence())
        .extracting(piece -> piece.polarity() + " by " + piece.cue().text())
        .containsExactly("REJECTED by no");
  }

  @Test
  void gradingTurnsEvidenceIntoVerdictsAndPoints() {
    assertThat(score.concepts())
        .extracting(concept -> concept.id() + " " + concept.verdict() + " " + concept.points())
        .containsExactly("pooler COVERED 1.0", "replicas REJECTED 0.0");
    assertThat(score.coverage()).isEqualTo(0.5);
  }

  private static String perPosition(IntFunction<String> known) {
    AnswerReading reading = SCRATCH.reading();
    StringJoiner out = new StringJoiner(" ");
    for (int i = 0; i < reading.size(); i++) {
      String word = ANSWER.substring(reading.startOffset(i), reading.endOffset(i));
      out.add(known.apply(i).isEmpty() ? word : word + "=" + known.apply(i));
    }
    return out.toString();
  }

  private static String labels(int position) {
    Lexicon lexicon = PROGRAM.lexicon();
    IntList labels = new IntList(2);
    lexicon.addLabels(SCRATCH.reading().wordClass(position), labels);
    return String.join(
        "+", IntStream.of(labels.toArray()).mapToObj(lexicon.labels()::describe).toList());
  }

  private static String fragments(int position) {
    PhraseAutomaton automaton = PROGRAM.automaton();
    int ending = SCRATCH.reading().endings()[position];
    return String.join(
        "+",
        IntStream.iterate(ending, part -> part != PhraseAutomaton.NO_ENDING, automaton::besides)
            .flatMap(part ->
                IntStream.range(automaton.outputsFrom(part), automaton.outputsFrom(part + 1)))
            .map(automaton::outputFragment)
            .mapToObj(RUBRIC.patterns().fragments().notations()::get)
            .toList());
  }

  private static Candidates inAnswer() {
    Candidates candidates = new Candidates();
    AnswerReading reading = SCRATCH.reading();
    candidates.take(PROGRAM, reading, 0, reading.size());
    candidates.listAsOne(new BitSet());
    candidates.find(0, reading.size());
    return candidates;
  }

  private static List<String> candidates() {
    Candidates candidates = inAnswer();
    return IntStream.range(0, candidates.count())
        .map(candidates::plan)
        .mapToObj(RUBRIC::form)
        .toList();
  }

  private static List<String> matches() {
    Candidates candidates = inAnswer();
    AnswerReading reading = SCRATCH.reading();
    PlanMatcher matcher = new PlanMatcher(reading, candidates.hits(), SCRATCH.polarity());
    List<String> matches = new ArrayList<>();
    for (int i = 0; i < candidates.count(); i++) {
      for (Match match : matcher.find(PROGRAM.plans().get(candidates.plan(i)))) {
        matches.add(
            ANSWER.substring(reading.startOffset(match.from()), reading.endOffset(match.to() - 1)));
      }
    }
    return matches;
  }
}
