package io.github.rubricscorer.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  @Test
  void theIntervalHoldsTheMiddleOfTheResampledValues() {
    assertThat(mean(Bootstrap.DEFAULT, List.of(List.of(0.0, 1.0)))).isEqualTo(estimate(0.5, 0, 1));

    // The standard error of this mean is sqrt(0.25 / 100), so 95% lie within 1.96 * 0.05.
    List<Double> halves = IntStream.range(0, 100).mapToObj(i -> i % 2.0).toList();
    Estimate estimate = mean(Bootstrap.DEFAULT, List.of(halves));
    assertThat(estimate.low()).hasValueCloseTo(0.402, within(0.02));
    assertThat(estimate.high()).hasValueCloseTo(0.598, within(0.02));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    List<List<Double>> groups = List.of(IntStream.range(0, 50).mapToObj(i -> i * 1.1).toList());
    Bootstrap other = new Bootstrap(2000, 0.95, 2);

    assertThat(mean(Bootstrap.DEFAULT, groups)).isEqualTo(mean(Bootstrap.DEFAULT, groups));
    assertThat(mean(Bootstrap.DEFAULT, groups)).isNotEqualTo(mean(other, groups));
  }

  @Test
  void groupsKeepTheirSizes() {
    assertThat(mean(Bootstrap.DEFAULT, List.of(List.of(1.0), List.of(3.0), List.of(5.0))))
        .isEqualTo(estimate(3, 3, 3));
  }

  @Test
  void withoutResamplesThereIsNoInterval() {
    assertThat(mean(Bootstrap.DEFAULT.withResamples(0), List.of(List.of(1.0, 2.0))))
        .isEqualTo(new Estimate(OptionalDouble.of(1.5), NONE, NONE));
  }

  @Test
  void resamplesInWhichAMeasureIsNotDefinedAreLeftOut() {
    List<Estimate> estimates =
        new Resampling<>(Bootstrap.DEFAULT, List.of(List.of(0, 7)))
            .estimates(
                List::copyOf,
                List.of(drawn -> drawn.contains(7) ? OptionalDouble.of(7) : NONE, drawn -> NONE));

    assertThat(estimates).containsExactly(estimate(7, 7, 7), new Estimate(NONE, NONE, NONE));
  }

  @Test
  void rangesAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(-1, 0.95, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> estimate(Double.NaN, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimate(NONE, OptionalDouble.of(0), OptionalDouble.of(1)));
  }

  private static Estimate mean(Bootstrap bootstrap, List<List<Double>> groups) {
    return new Resampling<>(bootstrap, groups)
        .estimates(
            drawn -> drawn,
            List.of(drawn -> drawn.stream().mapToDouble(Double::doubleValue).average()))
        .getFirst();
  }

  private static Estimate estimate(double value, double low, double high) {
    return new Estimate(OptionalDouble.of(value), OptionalDouble.of(low), OptionalDouble.of(high));
  }
}
