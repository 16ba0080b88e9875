package io.github.rubricscorer.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.integrity.Cases.Case;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Score.Signal.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many dishonest answers get the signal of their kind, and how many honest ones do. */
class SignalCasesTest {
  private static final long SEED = Long.getLong("seed", 7);

  /** Of forty dishonest answers of a kind so many at least get its signal. */
  private static final double RECALL = 0.9;

  private static final Cases CASES = new Cases(SEED);

  @ParameterizedTest
  @EnumSource
  void dishonestAnswersGetTheSignalAndHonestOnesDoNot(Kind kind) {
    List<Case> all = CASES.all(kind);
    List<Case> dishonest = all.stream().filter(Case::dishonest).toList();
    List<Case> found = dishonest.stream().filter(one -> one.gets(kind)).toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d dishonest answers, seed %d%n",
        kind.key(),
        found.size(),
        dishonest.size(),
        SEED);
    assertThat(all).hasSizeGreaterThanOrEqualTo(40);
    assertThat(found).hasSizeGreaterThanOrEqualTo((int) Math.ceil(RECALL * dishonest.size()));
    assertThat(all).filteredOn(one -> !one.dishonest() && one.gets(kind)).isEmpty();
  }

  @Test
  void honestAnswersGetNoSignalAtAll() {
    assertThat(CASES.honest()).allSatisfy(one -> assertThat(one.signals()).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void placesAreTextOfTheAnswerInItsOrder(Kind kind) {
    Random random = new Random(SEED);
    System.out.println("seed " + SEED);
    for (Case one : CASES.all(kind)) {
      String answer = one.answer();
      String torn = answer.substring(random.nextInt(answer.length() + 1)) + answer + "\uD83D";
      for (String text : List.of(answer, torn)) {
        new Case(one.subject(), true, text).signals().forEach(signal -> verify(signal, text));
      }
    }
  }

  private static void verify(Signal signal, String answer) {
    int end = -1;
    for (Signal.Span span : signal.spans()) {
      assertThat(span.start()).isGreaterThan(end);
      assertThat(answer.substring(span.start(), span.end())).isEqualTo(span.text());
      end = span.end();
    }
  }

  @Test
  void signalsAreTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    List<List<Signal>> usual = everySignal();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "az", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(everySignal()).as(tag).isEqualTo(usual);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<List<Signal>> everySignal() {
    return List.of(Kind.values()).stream()
        .flatMap(kind -> CASES.all(kind).stream())
        .map(Case::signals)
        .toList();
  }
}
