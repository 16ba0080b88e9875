package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.CountingLoader.Work;
import io.github.rubricscorer.HostileAnswerTest.Filling;
import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.words.WordCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Work grows no faster than what causes it: scoring and explaining no faster than the answer,
 * whatever is in it; compiling no faster than the rubric; and scoring hardly with the rubric. The
 * work is counted in steps, see {@link CountingLoader}, so that the verdict is the same in every
 * run.
 */
class LinearWorkTest {
  private static final int LENGTH = 4_096;
  private static final int TIMES = 16;

  /** What lies beyond a multiple: work at the edges, and longer windows than fit a short answer. */
  private static final double SLACK = 1.1;

  private static final int CONCEPTS = 12;

  private static CountingLoader loader;
  private static BiConsumer<String, String> scoring;
  private static BiConsumer<String, String> explaining;
  private static BiConsumer<String, String> signalling;
  private static IntFunction<BiConsumer<String, String>> compiling;
  private static IntFunction<BiConsumer<String, String>> compilingFrequent;
  private static IntFunction<BiConsumer<String, String>> vocabularies;

  /** Scores; made by the counting loader, so all that it uses counts. */
  public static final class Scoring implements BiConsumer<String, String> {
    @Override
    public void accept(String question, String answer) {
      HostileAnswerTest.SCORER.score(question, answer);
    }
  }

  /** Explains. */
  public static final class Explaining implements BiConsumer<String, String> {
    @Override
    public void accept(String question, String answer) {
      HostileAnswerTest.SCORER.explain(question, answer);
    }
  }

  /**
   * Compiles a rubric of so many synonyms, no two with a word in common, and returns it scoring.
   */
  public static final class Compiling implements IntFunction<BiConsumer<String, String>> {
    @Override
    public BiConsumer<String, String> apply(int synonyms) {
      Rubric.Builder rubric = Rubric.builder("generated").question("?");
      for (int i = 0; i < CONCEPTS; i++) {
        int concept = i;
        rubric.concept(
            Concept.builder("concept-" + i)
                .synonyms(
                    IntStream.range(0, synonyms)
                        .filter(synonym -> synonym % CONCEPTS == concept)
                        .mapToObj(synonym -> word(2 * synonym) + " " + word(2 * synonym + 1))
                        .toArray(String[]::new)));
      }
      Scorer scorer = Scorer.of(List.of(rubric.build()));
      return scorer::score;
    }
  }

  /** Compiles a rubric of so many synonyms of two frequent words each, and returns it scoring. */
  public static final class CompilingFrequent implements IntFunction<BiConsumer<String, String>> {
    @Override
    public BiConsumer<String, String> apply(int synonyms) {
      Random random = new Random(1);
      Rubric.Builder rubric = Rubric.builder("generated").question("?");
      for (int i = 0; i < CONCEPTS; i++) {
        Concept.Builder concept = Concept.builder("concept-" + i);
        for (int synonym = 0; synonym < synonyms / CONCEPTS; synonym++) {
          concept.synonyms(
              frequentWord(random) + (synonym % 5 == 0 ? " & " : " ") + frequentWord(random));
        }
        rubric.concept(concept.build());
      }
      Scorer scorer = Scorer.of(List.of(rubric.build()));
      return scorer::score;
    }
  }

  /** Reads a vocabulary of so many lines and makes a scorer of it, in several ways. */
  public static final class Vocabularies implements IntFunction<BiConsumer<String, String>> {
    @Override
    public BiConsumer<String, String> apply(int lines) {
      return (form, text) -> {
        Rubric rubric =
            Rubric.builder("generated")
                .question("?")
                .concept(Concept.builder("concept").synonyms("the one term").build())
                .build();
        String vocabulary =
            IntStream.range(0, lines)
                .mapToObj(i -> form.replace("1", word(2 * i)).replace("2", word(2 * i + 1)))
                .collect(Collectors.joining("\n"));
        try {
          Scorer.of(List.of(rubric), Vocabulary.parse("v", vocabulary)).score("generated", text);
        } catch (RubricException e) {
          assertThat(e.faults().size()).isGreaterThanOrEqualTo(lines - 1);
        }
      };
    }
  }

  /** Looks for signals, with the score of the answer at hand. */
  public static final class Signalling implements BiConsumer<String, String> {
    private final Map<String, Score> scores = new HashMap<>();

    @Override
    public void accept(String question, String answer) {
      Score score =
          scores.computeIfAbsent(
              question + answer, key -> HostileAnswerTest.SCORER.score(question, answer));
      HostileAnswerTest.SCORER.signals(answer, score);
    }
  }

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void load() throws ReflectiveOperationException {
    loader = new CountingLoader();
    scoring = loader.create(Scoring.class, BiConsumer.class);
    explaining = loader.create(Explaining.class, BiConsumer.class);
    signalling = loader.create(Signalling.class, BiConsumer.class);
    compiling = loader.create(Compiling.class, IntFunction.class);
    compilingFrequent = loader.create(CompilingFrequent.class, IntFunction.class);
    vocabularies = loader.create(Vocabularies.class, IntFunction.class);
  }

  static Stream<Arguments> questionsAndFillings() {
    return HostileAnswerTest.questionsAndFillings();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("questionsAndFillings")
  void eightTimesTheAnswerIsAboutEightTimesTheWork(String question, Filling filling) {
    int times = TIMES / 2;
    for (BiConsumer<String, String> call : List.of(scoring, explaining, signalling)) {
      Work once = work(call, question, filling.upTo(LENGTH));
      Work many = work(call, question, filling.upTo(times * LENGTH));
      check(once, many, times);
    }
  }

  @Test
  void sixteenTimesAsManyNewWordsAreAboutSixteenTimesTheWork() {
    String question = "django-connection-spikes";
    work(scoring, question, "any");
    Work once = loader.count(() -> scoring.accept(question, newWords(1, LENGTH)));
    Work many = loader.count(() -> scoring.accept(question, newWords(2, TIMES * LENGTH)));
    check(once, many, TIMES);
  }

  @Test
  void sixteenTimesTheSynonymsAreAboutSixteenTimesTheWorkOfCompiling() {
    int synonyms = 10 * CONCEPTS;
    compile(synonyms);
    check(compile(synonyms), compile(TIMES * synonyms), TIMES);
  }

  @Test
  void aHundredTimesTheSynonymsAreHardlyMoreWorkOfScoring() {
    String answer =
        IntStream.range(0, 400)
            .mapToObj(i -> i % 4 == 0 ? word(i / 4 % (2 * CONCEPTS)) : "of")
            .collect(Collectors.joining(" "));
    Work few = work(compiling.apply(CONCEPTS), "generated", answer);
    Work many = work(compiling.apply(100 * CONCEPTS), "generated", answer);
    check(few, many, 1);
  }

  /** The words are new, so that all are looked up; every thirtieth has two letters swapped. */
  @Test
  void aHundredTimesTheSynonymsOfFrequentWordsAreHardlyMoreWorkOfReadingNewWords() {
    Random random = new Random(2);
    String answer =
        IntStream.range(0, 3_000)
            .mapToObj(i ->
                (i % 30 == 7 ? swapped(frequentWord(random)) : frequentWord(random))
                    + (i % 12 == 11 ? "." : ""))
            .collect(Collectors.joining(" "));
    BiConsumer<String, String> few = compilingFrequent.apply(5 * CONCEPTS);
    BiConsumer<String, String> many = compilingFrequent.apply(500 * CONCEPTS);
    few.accept("generated", "any");
    many.accept("generated", "any");
    Work ofFew = loader.count(() -> few.accept("generated", answer));
    Work ofMany = loader.count(() -> many.accept("generated", answer));
    assertThat(ofMany.steps())
        .as("%d steps became %s", ofFew.steps(), ofMany.most())
        .isLessThan((long) (1.3 * ofFew.steps()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1, 2 one",
        "the one 1, the one 2",
        "1: 2, x",
        "# 1, 2",
        "1,\n 2",
        "1,\n\n",
        "same, 1",
        "1: (2)",
        "1: 2: 2",
        "a => 1",
        "=1, 2"
      })
  void sixteenTimesTheLinesOfAVocabularyAreAboutSixteenTimesTheWork(String form) {
    int lines = 64;
    vocabularies.apply(lines).accept(form, "the one");
    Work once = loader.count(() -> vocabularies.apply(lines).accept(form, "the one"));
    Work many = loader.count(() -> vocabularies.apply(TIMES * lines).accept(form, "the one"));
    check(once, many, TIMES);
  }

  private static Work compile(int synonyms) {
    return loader.count(() -> assertThat(compiling.apply(synonyms)).isNotNull());
  }

  /** The second time, when the words are known. */
  private static Work work(BiConsumer<String, String> call, String question, String answer) {
    call.accept(question, answer);
    return loader.count(() -> call.accept(question, answer));
  }

  /** One step more for each character is none too many: most need ten. */
  private static void check(Work once, Work many, int times) {
    assertThat(many.steps())
        .as("%d steps became %s", once.steps(), many.most())
        .isLessThan((long) (times * (SLACK * once.steps() + LENGTH)));
  }

  private static String newWords(long seed, int length) {
    Random random = new Random(seed);
    return Stream.generate(() -> word(random.nextInt()))
        .limit(length / 8)
        .collect(Collectors.joining(" "))
        .substring(0, length - 8);
  }

  private static String frequentWord(Random random) {
    List<String> words = Frequent.WORDS;
    return words.get(random.nextInt(words.size()));
  }

  private static String swapped(String word) {
    int at = word.length() / 2;
    return word.substring(0, at - 1)
        + word.charAt(at)
        + word.charAt(at - 1)
        + word.substring(at + 1);
  }

  /** The words that people use, read when they are first needed. */
  private static final class Frequent {
    private static final List<String> WORDS =
        Resource.text(WordCache.class, "frequent-words.txt").lines().toList();
  }

  /** Returns a word of eight letters, for each number another one. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int left = number, i = 0; i < 4; i++, left >>>= 6) {
      word.append("bcdfghklmnprstvw".charAt(left & 15)).append("aeio".charAt(left >> 4 & 3));
    }
    return word.toString();
  }
}
