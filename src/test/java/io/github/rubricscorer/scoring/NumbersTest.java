package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers match by value, see {@link MarkedText}. */
class NumbersTest {
  private static final int RANDOM_NUMBERS = 300;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  static Stream<MarkedText> table() {
    return MarkedText.table(NumbersTest.class, "numbers.txt");
  }

  @Tag("bulk")
  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void findsANumberByItsValue(MarkedText text) {
    text.check();
  }

  /** The whole table in one test, which mutation testing can repeat for each change. */
  @Test
  void findsAllNumbersByTheirValues() {
    table().forEach(MarkedText::check);
  }

  @Test
  void twoWaysToWriteANumberAreOne() {
    for (int i = 0; i < RANDOM_NUMBERS; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(4));
      List<String> writings = writings(value);
      String pattern = pick(writings);
      String written = pick(writings);
      assertThat(OneConcept.of(pattern).find("It is " + written + " here."))
          .as("seed %d: %s", seed, pattern)
          .isEqualTo(written);
    }
  }

  @Test
  void otherNumbersAreOthers() {
    for (int i = 0; i < RANDOM_NUMBERS; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(20_000), random.nextInt(3));
      BigDecimal other = BigDecimal.valueOf(random.nextInt(20_000), random.nextInt(3));
      String text = "It is " + pick(writings(other)) + " here.";
      assertThat(OneConcept.of(pick(writings(value))).find(text).equals(OneConcept.NOTHING))
          .as("seed %d: %s in: %s", seed, value, text)
          .isEqualTo(value.compareTo(other) != 0);
    }
  }

  @ParameterizedTest(name = "{0} reads {1} as {2}")
  @CsvSource({
    "Python 3, three, 3",
    "90%, 90 percent, 90%",
    "2nd, second, 2nd",
    "3rd, 3rd, 3rd",
    "11th, 11th, 11th",
    "x \\= 1500, 'x = 1,500', '1500, \\=1500'",
    "2500000, 2.5 million, 2500000",
  })
  void areNamedInExplanationsAsPatternsHaveThem(String pattern, String answer, String matches) {
    assertThat(OneConcept.of(pattern).scorer().explain("q", answer).words().getLast().matches())
        .hasToString("[" + matches + "]");
  }

  private static List<String> writings(BigDecimal value) {
    List<String> writings = new ArrayList<>();
    writings.add(value.toPlainString());
    writings.add(value.setScale(value.scale() + 2).toPlainString());
    writings.add(String.format(Locale.ROOT, "%,." + value.scale() + "f", value));
    writings.add(value.scaleByPowerOfTen(3).toPlainString() + "e-3");
    writings.add(value.toPlainString() + " \u00D7 10^0");
    if (value.stripTrailingZeros().scale() <= 0) {
      int whole = value.intValueExact();
      writings.add("0x" + Integer.toHexString(whole));
      writings.add(words(whole));
      writings.add(words(whole).replace(" and ", " "));
    }
    return writings;
  }

  /** Returns a number below two million in words. */
  private static String words(int number) {
    if (number >= 1_000_000) {
      return joined(words(number / 1_000_000) + " million", number % 1_000_000);
    }
    if (number >= 1_000) {
      return joined(words(number / 1_000) + " thousand", number % 1_000);
    }
    if (number >= 100) {
      String hundreds = words(number / 100) + " hundred";
      return number % 100 == 0 ? hundreds : hundreds + " and " + words(number % 100);
    }
    if (number >= 20) {
      String tens =
          "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1)[number / 10 - 2];
      return number % 10 == 0 ? tens : tens + "-" + words(number % 10);
    }
    return ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            + " fifteen sixteen seventeen eighteen nineteen")
        .split(" ", -1)[number];
  }

  private static String joined(String large, int rest) {
    return rest == 0 ? large : large + (rest < 100 ? " and " : " ") + words(rest);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
