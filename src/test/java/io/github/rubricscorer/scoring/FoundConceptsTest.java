package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Stance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was found")
class FoundConceptsTest {
  private final FoundConcepts.Collector collector = new FoundConcepts.Collector();

  @Test
  void isKeptByConcept() {
    collector.reset(40);
    collector.of(33).add(evidence(0));
    collector.of(2).add(evidence(1));
    collector.of(33).add(evidence(2));
    FoundConcepts found = collector.found();
    assertThat(found.concepts()).containsExactly(2, 33);
    assertThat(starts(found.of(33))).containsExactly(0, 2);
    assertThat(starts(found.of(2))).containsExactly(1);
    assertThat(found.of(0)).isSameAs(Findings.NOTHING);
    assertThat(found.of(39)).isSameAs(Findings.NOTHING);
  }

  @Test
  void inTheAnswerBeforeIsForgotten() {
    collector.reset(3);
    collector.of(1).add(evidence(0));
    collector.reset(3);
    assertThat(collector.found().concepts()).isEmpty();
    collector.of(2).add(evidence(1));
    FoundConcepts found = collector.found();
    assertThat(found.concepts()).containsExactly(2);
    assertThat(found.of(1)).isSameAs(Findings.NOTHING);
    collector.reset(100);
    assertThat(collector.found().concepts()).isEmpty();
    IntStream.range(0, 100).forEach(concept -> collector.of(concept).add(evidence(concept)));
    assertThat(collector.found().concepts()).hasSize(100);
  }

  @Test
  void mayBeReplacedForSomeConcepts() {
    Findings first = one(1);
    Findings second = one(2);
    FoundConcepts found = FoundConcepts.of(new TreeMap<>(Map.of(4, first, 7, second)));
    Findings other = one(3);
    FoundConcepts changed = found.with(Map.of(7, other));
    assertThat(changed.concepts()).containsExactly(4, 7);
    assertThat(changed.of(4)).isSameAs(first);
    assertThat(changed.of(7)).isSameAs(other);
    assertThat(found.of(7)).isSameAs(second);
  }

  @Test
  void isNothingWhereNothingIsExcludedEither() {
    Findings.Collector of = new Findings.Collector();
    assertThat(of.findings()).isSameAs(Findings.NOTHING);
    of.exclude(excluded(2));
    assertThat(of.findings().excluded()).hasSize(1);
    assertThat(of.findings().evidence()).isEmpty();
  }

  @Test
  void hasWhatWasExcludedByItsPlan() {
    Findings.Collector of = new Findings.Collector();
    IntStream.of(5, 2, 9, 1).forEach(plan -> of.exclude(excluded(plan)));
    assertThat(of.findings().excluded())
        .extracting(Findings.Excluded::plan)
        .containsExactly(1, 2, 5, 9);
  }

  @Test
  void knowsWhichEvidenceIsOverruled() {
    Findings.Collector of = new Findings.Collector();
    for (int i = 0; i < 6; i++) {
      Polarity polarity = i == 5 ? Polarity.REJECTED : Polarity.ASSERTED;
      Stance stance = i == 4 ? Stance.PROPOSAL : Stance.MENTION;
      Evidence piece = new Evidence(i, i + 1, "x", "x", 1, polarity, stance, null, List.of());
      of.add(piece, i < 2 ? 1 : 2, i, false);
      of.addMatch(new Match(i, i + 1, Strength.ASSERTED));
      of.addCovering(piece);
    }
    Findings findings = of.findings();
    assertThat(findings.overruled().stream()).containsExactly(2, 3);
    assertThat(findings.matches()).hasSize(6);
    assertThat(findings.matches().get(3).from()).isEqualTo(3);
    assertThat(findings.covering()).hasSize(6);
    assertThat(findings.taken()).isEmpty();
  }

  @Test
  void aRefusalThatTakesBackOverrulesWhatWasProposed() {
    Findings.Collector of = new Findings.Collector();
    for (int i = 0; i < 5; i++) {
      Polarity polarity = i == 3 ? Polarity.REJECTED : Polarity.ASSERTED;
      Evidence piece =
          new Evidence(i, i + 1, "x", "x", 1, polarity, Stance.PROPOSAL, null, List.of());
      of.add(piece, 1, i, i == 3);
    }
    assertThat(of.findings().overruled().stream()).containsExactly(0, 1, 2);
  }

  private static Findings one(int start) {
    Findings.Collector of = new Findings.Collector();
    of.add(evidence(start));
    return of.findings();
  }

  private static List<Integer> starts(Findings findings) {
    return findings.evidence().stream().map(Evidence::start).toList();
  }

  private static Evidence evidence(int start) {
    return new Evidence(
        start, start + 1, "x", "x", 1, Polarity.ASSERTED, Stance.MENTION, null, List.of());
  }

  private static Findings.Excluded excluded(int plan) {
    return new Findings.Excluded(plan, "x", new Match(0, 1, Strength.ASSERTED), plan);
  }
}
