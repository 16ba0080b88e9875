package io.github.rubricscorer.scoring;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an answer, by concept. Most concepts of a large rubric are in few answers, so
 * only those that were found take any time.
 */
final class FoundConcepts {
  /** The indexes of the concepts, ascending, and what was found for each. */
  private final int[] concepts;

  private final Findings[] findings;

  private FoundConcepts(int[] concepts, Findings[] findings) {
    this.concepts = concepts;
    this.findings = findings;
  }

  /** Takes what was found for each concept, by its index. */
  static FoundConcepts of(SortedMap<Integer, Findings> byConcept) {
    return new FoundConcepts(
        byConcept.keySet().stream().mapToInt(Integer::intValue).toArray(),
        byConcept.values().toArray(Findings[]::new));
  }

  /** Returns the indexes of the concepts that something was found for, ascending. */
  int[] concepts() {
    return concepts.clone();
  }

  /** Returns what was found for a concept, which may be nothing. */
  Findings of(int concept) {
    int at = Arrays.binarySearch(concepts, concept);
    return at < 0 ? Findings.NOTHING : findings[at];
  }

  /** Returns the same with other findings for some of the concepts that something was found for. */
  FoundConcepts with(Map<Integer, Findings> others) {
    Findings[] changed = findings.clone();
    for (int i = 0; i < concepts.length; i++) {
      changed[i] = others.getOrDefault(concepts[i], changed[i]);
    }
    return new FoundConcepts(concepts, changed);
  }

  /** Collects what is found, from sentence to sentence. Reused. */
  static final class Collector {
    private Findings.@Nullable Collector[] byConcept = new Findings.Collector[16];

    /** The indexes of the concepts that something was found for, in the order of the finding. */
    private int[] found = new int[16];

    private int count;

    /** Begins with an answer. */
    void reset(int concepts) {
      for (int i = 0; i < count; i++) {
        byConcept[found[i]] = null;
      }
      count = 0;
      if (byConcept.length < concepts) {
        byConcept = new Findings.Collector[concepts];
        found = new int[concepts];
      }
    }

    /** Returns what collects the findings of a concept. */
    Findings.Collector of(int concept) {
      Findings.Collector collector = byConcept[concept];
      if (collector == null) {
        collector = new Findings.Collector();
        byConcept[concept] = collector;
        found[count++] = concept;
      }
      return collector;
    }

    FoundConcepts found() {
      int[] concepts = Arrays.copyOf(found, count);
      Arrays.sort(concepts);
      Findings[] findings = new Findings[count];
      for (int i = 0; i < count; i++) {
        findings[i] = of(concepts[i]).findings();
      }
      return new FoundConcepts(concepts, findings);
    }
  }
}
