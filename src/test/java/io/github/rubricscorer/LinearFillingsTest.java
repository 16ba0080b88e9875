package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.CountingLoader.Work;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Nobody has to think of the filling that makes work grow faster than the answer: all units of one
 * to three characters over the classes of characters that the scanner and the markup tell apart are
 * tried, and all pairs of two runs. Work is counted in steps, see {@link CountingLoader}.
 */
class LinearFillingsTest {
  private static final int LENGTH = 256;
  private static final int TIMES = 8;

  /** What lies beyond a multiple: work at the edges, and windows longer than a short answer. */
  private static final double SLACK = 1.5;

  /** Each of its own in some condition of the scanner, the markup or the line breaks. */
  private static final List<String> CLASSES =
      List.of(
          "b", "B", "1", " ", "\n", "\t", "-", "/", "_", "'", "\"", "`", "*", ",", "(", ")", "[",
          "]", "{", "}", ";", ":", ".", "!", "?", "<", ">", "&", "~", "\\", "|", "#", "%", "+", "@",
          "=", "\u2013", "\u2014", "\u2026", "\u2019", "\u201C", "\u201D", "\u2022", "\u2028",
          "\u3002", "\uFF01", "\uFF1F", "\uFF1A", "\u0301", "\u200B", "\u03B1", "\u0430", "\u7F13",
          "\u3072", "\u00B2", "\u00BD", "\uD83D", "\uDE00", "\0", "\uFDD1");

  /** One of each kind that ends, joins, opens or closes something: those meet in threes. */
  private static final List<String> KINDS =
      List.of(
          "b", "B", "1", " ", "\n", "-", "/", "_", "'", "\"", "`", "*", ",", "(", ")", "[", "]",
          ":", ".", "!", "<", ">", "&", "~", "\\", "|", "#", "%", "\u2026", "\u0301", "\u200B",
          "\u0430", "\uD83D");

  /** Words that do not count in distances, though a pattern asks for them. */
  private static final List<String> FILLERS =
      List.of("a ", "some ", "a some ", "a. ", "a b some ", "a some some some ");

  private static CountingLoader loader;
  private static Consumer<String> explaining;

  /** Scores and explains; made by the counting loader, so all that it uses counts. */
  public static final class Explaining implements Consumer<String> {
    private final Scorer scorer =
        Scorer.of(
            List.of(
                Rubric.builder("letters")
                    .question("?")
                    .concept(Concept.builder("filler").synonyms("a & some", "a ... some"))
                    .concept(Concept.builder("letter").synonyms("b & b", "=B ... 1").unless("b b"))
                    .build()));

    @Override
    public void accept(String answer) {
      Explanation explanation = scorer.explain("letters", answer);
      scorer.signals(answer, explanation.score());
    }
  }

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void load() throws ReflectiveOperationException {
    loader = new CountingLoader();
    explaining = loader.create(Explaining.class, Consumer.class);
  }

  @TestFactory
  Stream<DynamicTest> theWorkOfAnyUnitGrowsAsTheAnswer() {
    return Stream.of(
        family("one character", CLASSES.stream().toList(), LinearFillingsTest::repeated),
        family("two characters", units(CLASSES, 2), LinearFillingsTest::repeated),
        family("three characters", units(KINDS, 3), LinearFillingsTest::repeated),
        family("a run after a run", pairs(CLASSES), LinearFillingsTest::halves),
        family("fillers", FILLERS, LinearFillingsTest::repeated));
  }

  /** Makes an answer of a unit for a length. */
  private interface Filler {
    IntFunction<String> of(String unit);
  }

  private static DynamicTest family(String name, List<String> units, Filler filler) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          List<String> faults = new ArrayList<>();
          for (String unit : units) {
            IntFunction<String> filling = filler.of(unit);
            if (fault(filling, LENGTH) != null) {
              String fault = fault(filling, TIMES * LENGTH);
              if (fault != null) {
                faults.add(shown(unit) + ": " + fault);
              }
            }
          }
          assertThat(faults).as("of %d units", units.size()).isEmpty();
        });
  }

  /** Tells of steps that grow faster than the answer; null where they do not. */
  private static @Nullable String fault(IntFunction<String> filling, int length) {
    Work once = work(filling.apply(length));
    Work many = work(filling.apply(TIMES * length));
    return many.steps() > TIMES * (SLACK * once.steps() + length)
        ? "%d steps became %s".formatted(once.steps(), many.most())
        : null;
  }

  private static Work work(String answer) {
    return loader.count(() -> explaining.accept(answer));
  }

  private static IntFunction<String> repeated(String unit) {
    return length -> unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  private static IntFunction<String> halves(String unit) {
    return length -> unit.substring(0, 1).repeat(length / 2) + unit.substring(1).repeat(length / 2);
  }

  /** Returns the units of a length, of those that are turns of each other the smallest. */
  private static List<String> units(List<String> classes, int length) {
    List<String> units = List.of("");
    for (int i = 0; i < length; i++) {
      units = units.stream().flatMap(unit -> classes.stream().map(unit::concat)).toList();
    }
    return units.stream().filter(LinearFillingsTest::isSmallestTurn).toList();
  }

  private static boolean isSmallestTurn(String unit) {
    return Stream.iterate(1, i -> i < unit.length(), i -> i + 1)
        .allMatch(i -> unit.compareTo(unit.substring(i) + unit.substring(0, i)) <= 0);
  }

  private static List<String> pairs(List<String> classes) {
    return classes.stream().flatMap(one -> classes.stream().map(one::concat)).toList();
  }

  private static String shown(String unit) {
    StringBuilder text = new StringBuilder();
    unit.chars()
        .forEach(c -> text.append(c > ' ' && c < 127 ? "" + (char) c : "\\u%04X".formatted(c)));
    return text.toString();
  }
}
