package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.rubricscorer.RandomRubrics.Feature;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Rubric;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must hold of any rubric and any answer. {@code -Dseed=N} repeats a run, {@code -Drubrics=N}
 * makes a longer one. That a concept finds the same alone is in {@link
 * io.github.rubricscorer.scoring.PatternIndependenceTest}.
 */
class ScorePropertiesTest {
  private static final int RUBRICS = Integer.getInteger("rubrics", 120);
  private static final int ANSWERS = 10;

  /** What contains evidence is no evidence; it may come to light when that is taken away. */
  private static final int MOST_ROUNDS = 5;

  /** A word that is in no rubric, in no dictionary and near none. */
  private static final String NEUTRAL = "zzyzx";

  /** The same in each build; {@code -Dseed=N} looks further. */
  private final RandomRubrics random = new RandomRubrics(Long.getLong("seed", 7932));

  /** Checks an answer against a rubric. */
  private interface Property {
    void check(Rubric rubric, Scorer scorer, String answer);
  }

  private void holds(Property property, boolean prose, Feature... features) {
    for (int i = 0; i < RUBRICS; i++) {
      Rubric rubric = random.rubric(features);
      Scorer scorer = Scorer.of(List.of(rubric));
      for (int j = 0; j < ANSWERS; j++) {
        String answer = prose ? random.prose() : random.answer();
        try {
          property.check(rubric, scorer, answer);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(
              "seed %d: %s%n%s%n'%s'"
                  .formatted(random.seed(), e.getMessage(), concepts(rubric), answer),
              e);
        }
      }
    }
  }

  private static String concepts(Rubric rubric) {
    StringBuilder out = new StringBuilder();
    for (Concept concept : rubric.concepts()) {
      out.append(
          "%s %s partial %s unless %s onlyIf %s impliedBy %s%n"
              .formatted(
                  concept.id(),
                  concept.synonyms(),
                  concept.partials(),
                  concept.unless(),
                  concept.onlyIf(),
                  concept.impliedBy()));
    }
    return out.append(rubric.terms()).toString();
  }

  @Test
  void coverageIsAShareAndEvidenceIsTextOfTheAnswer() {
    holds(
        (rubric, scorer, answer) -> {
          Score score = scorer.score(RandomRubrics.ID, answer);
          assertThat(score.coverage()).isBetween(0.0, 1.0);
          assertThat(score.points()).isBetween(0.0, score.maxPoints());
          for (ConceptScore concept : score.concepts()) {
            assertThat(concept.credit()).isBetween(0.0, 1.0);
            for (Evidence piece : concept.evidence()) {
              assertThat(answer.substring(piece.start(), piece.end())).isEqualTo(piece.text());
            }
          }
          Explanation explanation = scorer.explain(RandomRubrics.ID, answer);
          assertThat(explanation.score()).isEqualTo(score);
          assertThat(scorer.misses(RandomRubrics.ID, answer))
              .isEqualTo(new Explanation(answer, score, explanation.misses()));
        },
        false,
        Feature.values());
  }

  @Test
  void withoutItsEvidenceAnAnswerHasNoCredit() {
    holds(
        (rubric, scorer, answer) -> {
          String rest = answer;
          for (int round = 0; round < MOST_ROUNDS && hasEvidence(scorer, rest); round++) {
            rest = withoutEvidence(scorer, rest);
          }
          Score score = scorer.score(RandomRubrics.ID, rest);
          assertThat(score.concepts()).allSatisfy(c -> assertThat(c.credit()).isZero());
        },
        false,
        Feature.BEYOND_SENTENCES);
  }

  private static boolean hasEvidence(Scorer scorer, String answer) {
    return scorer.score(RandomRubrics.ID, answer).concepts().stream()
        .anyMatch(concept -> !concept.evidence().isEmpty());
  }

  /** Puts a neutral word for each word of the evidence, so that distances stay. */
  private static String withoutEvidence(Scorer scorer, String answer) {
    boolean[] evidence = new boolean[answer.length()];
    for (ConceptScore concept : scorer.score(RandomRubrics.ID, answer).concepts()) {
      for (Evidence piece : concept.evidence()) {
        Arrays.fill(evidence, piece.start(), piece.end(), true);
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < answer.length(); i++) {
      boolean letter = evidence[i] && Character.isLetterOrDigit(answer.charAt(i));
      boolean first =
          letter
              && (i == 0 || !evidence[i - 1] || !Character.isLetterOrDigit(answer.charAt(i - 1)));
      out.append(first ? NEUTRAL : letter ? "" : answer.substring(i, i + 1));
    }
    return out.toString();
  }

  @Test
  void anAnswerGivenTwiceHasTheSameVerdicts() {
    holds(
        (rubric, scorer, answer) ->
            assertThat(verdicts(scorer, answer + "\n\n" + answer))
                .isEqualTo(verdicts(scorer, answer)),
        false,
        Feature.UNLESS,
        Feature.CONDITIONS,
        Feature.MISCONCEPTIONS);
  }

  @Test
  void aSentenceThatCoversMoreCostsNothing() {
    holds(
        (rubric, scorer, answer) -> {
          String more =
              "\n\nWe use a " + random.pick(List.of("cache", "queue", "proxy", "token pool")) + ".";
          assertThat(scorer.score(RandomRubrics.ID, answer + more).coverage())
              .as(more)
              .isGreaterThanOrEqualTo(scorer.score(RandomRubrics.ID, answer).coverage());
        },
        false);
  }

  /**
   * A sentence that covers a concept can cost coverage: by a misconception that it contains, where
   * it says what a condition forbids or chooses among what was offered, where it takes back or
   * refuses what stands before it, and where words that were an evidence alone are now excluded.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a misconception     | We use a queue.            | We use a cache and a token.
          a condition         | We use a pool.             | We use a cache.
          a choice            | A cache or a queue?        | We take the cache.
          what is taken back  | We use a queue.            | That would be wrong, so we use a cache.
          an exclusion        | We use a proxy and         | a cache proxy.
          """)
  void onlyThisCanCost(String why, String answer, String more) {
    Scorer scorer =
        Scorer.of(
            List.of(
                Rubric.builder(RandomRubrics.ID)
                    .question("?")
                    .concept(Concept.builder("queue").synonyms("queue").weight(4))
                    .concept(Concept.builder("cache").synonyms("cache"))
                    .concept(Concept.builder("token").synonyms("token").weight(-3))
                    .concept(
                        Concept.builder("pool")
                            .synonyms("pool")
                            .weight(4)
                            .onlyIf(Condition.builder().noneOf("cache").build()))
                    .concept(
                        Concept.builder("proxy")
                            .synonyms("proxy")
                            .weight(4)
                            .unless("proxy & cache"))
                    .build()));
    assertThat(scorer.score(RandomRubrics.ID, answer + " " + more).coverage())
        .isLessThan(scorer.score(RandomRubrics.ID, answer).coverage());
    assertThat(scorer.score(RandomRubrics.ID, more).concept("cache").credit()).isEqualTo(1);
  }

  @Test
  void theOrderOfConceptsChangesOnlyTheOrder() {
    holds(
        (rubric, scorer, answer) -> {
          List<Concept> concepts = new ArrayList<>(rubric.concepts());
          Collections.shuffle(concepts, random.random());
          Score shuffled =
              Scorer.of(List.of(with(rubric, concepts))).score(RandomRubrics.ID, answer);
          Score score = scorer.score(RandomRubrics.ID, answer);
          assertThat(shuffled.coverage()).isCloseTo(score.coverage(), within(1e-12));
          assertThat(byId(shuffled)).isEqualTo(byId(score));
        },
        false,
        Feature.UNLESS,
        Feature.MISCONCEPTIONS,
        Feature.BEYOND_SENTENCES);
  }

  private static List<ConceptScore> byId(Score score) {
    return score.concepts().stream().sorted(Comparator.comparing(ConceptScore::id)).toList();
  }

  private static Rubric with(Rubric rubric, List<Concept> concepts) {
    Rubric.Builder changed =
        Rubric.builder(rubric.id())
            .question(rubric.question())
            .hedgedCredit(rubric.hedgedCredit())
            .listedCredit(rubric.listedCredit())
            .group("pair", rubric.group("pair"));
    rubric.terms().forEach((name, terms) -> changed.terms(name, terms.toArray(String[]::new)));
    concepts.forEach(changed::concept);
    return changed.build();
  }

  /** How the same can be written. */
  enum Writing {
    RUNS_OF_BLANKS,
    OTHER_BLANKS,
    WRAPPED,
    ACCENTS,
    DECOMPOSED,
    FULL_WIDTH,
    CAPITALS,
    CARRIAGE_RETURNS;

    String of(String answer, Random random) {
      return switch (this) {
        case RUNS_OF_BLANKS -> each(answer, ' ', c -> " ".repeat(1 + random.nextInt(4)));
        case OTHER_BLANKS -> each(answer, ' ', c -> random.nextBoolean() ? "\u00A0" : "\u2009");
        case WRAPPED -> wrapped(answer, 1 + random.nextInt(90));
        case ACCENTS -> each(answer, 'e', c -> random.nextBoolean() ? "é" : c);
        case DECOMPOSED -> Normalizer.normalize(ACCENTS.of(answer, random), Normalizer.Form.NFD);
        case FULL_WIDTH -> fullWidth(answer);
        case CAPITALS -> answer.toUpperCase(Locale.ROOT);
        case CARRIAGE_RETURNS -> answer.replace("\n", "\r\n");
      };
    }

    private static String each(String text, char what, UnaryOperator<String> change) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        String one = text.substring(i, i + 1);
        out.append(text.charAt(i) == what ? change.apply(one) : one);
      }
      return out.toString();
    }

    private static String wrapped(String text, int columns) {
      StringBuilder out = new StringBuilder();
      int column = 0;
      for (String word : text.strip().split("\\s+", -1)) {
        boolean fits = column + 1 + word.length() <= columns;
        out.append(column == 0 ? "" : fits ? " " : "\n").append(word);
        column = fits && column > 0 ? column + 1 + word.length() : word.length();
      }
      return out.toString();
    }

    private static String fullWidth(String text) {
      StringBuilder out = new StringBuilder();
      text.chars().forEach(c -> out.append((char) (Character.isLetter(c) ? c - 'a' + 'ａ' : c)));
      return out.toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void writingItDifferentlyChangesNoVerdict(Writing way) {
    holds(
        (rubric, scorer, answer) -> {
          String written = way.of(answer, random.random());
          assertThat(verdicts(scorer, written)).as(written).isEqualTo(verdicts(scorer, answer));
        },
        true,
        Feature.values());
  }

  private static List<String> verdicts(Scorer scorer, String answer) {
    return scorer.score(RandomRubrics.ID, answer).concepts().stream()
        .map(concept -> concept.id() + " " + concept.verdict())
        .toList();
  }
}
