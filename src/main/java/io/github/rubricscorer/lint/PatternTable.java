package io.github.rubricscorer.lint;

import io.github.rubricscorer.lint.sample.Sample;
import io.github.rubricscorer.lint.sample.Samples;
import io.github.rubricscorer.scoring.SynonymProbe;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What each synonym and exclusion of a rubric finds in the texts of the others. One thread. */
final class PatternTable {
  private final SynonymProbe probe;
  private final Samples samples;
  private final List<Row> rows = new ArrayList<>();

  /**
   * What is known of a synonym.
   *
   * @param own the texts that it should find and does
   * @param with the synonyms that find all of these, too
   */
  record Row(List<Sample> own, BitSet with) {
    boolean isUnmatchable() {
      return own.isEmpty();
    }
  }

  PatternTable(SynonymProbe probe, Samples samples) {
    this.probe = probe;
    this.samples = samples;
    for (int synonym = 0; synonym < size(); synonym++) {
      rows.add(row(synonym));
    }
  }

  /** Returns what the texts of a synonym have that patterns ask for. */
  BitSet labels(int synonym) {
    BitSet labels = new BitSet();
    for (Sample sample : of(synonym).own()) {
      labels.or(probe.labels(sample.text()));
    }
    return labels;
  }

  private Row row(int synonym) {
    List<Sample> own = new ArrayList<>();
    BitSet with = new BitSet();
    for (Sample sample : samples.of(probe.synonyms().get(synonym).synonym())) {
      BitSet found = probe.found(sample.text());
      if (found.get(synonym)) {
        if (own.isEmpty()) {
          with.or(found);
        } else {
          with.and(found);
        }
        own.add(sample);
      }
    }
    with.clear(synonym);
    return new Row(own, with);
  }

  SynonymProbe probe() {
    return probe;
  }

  Samples samples() {
    return samples;
  }

  int size() {
    return probe.synonyms().size();
  }

  Row of(int synonym) {
    return rows.get(synonym);
  }

  double level(int synonym) {
    return probe.synonyms().get(synonym).level();
  }

  boolean isExclusion(int synonym) {
    return level(synonym) == 0;
  }

  /** Tells whether two synonyms find the same. */
  boolean isEqual(int one, int other) {
    return of(one).with.get(other)
        && of(other).with.get(one)
        && Samples.asksForForms(notation(one)) == Samples.asksForForms(notation(other));
  }

  private String notation(int synonym) {
    return probe.synonyms().get(synonym).synonym().notation();
  }
}
