package io.github.rubricscorer.profile;

import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.Scratch;
import io.github.rubricscorer.scoring.SynonymNumbers;
import io.github.rubricscorer.scoring.SynonymNumbers.Numbered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What each synonym of a rubric costs and finds in answers, counted by the matcher that scores
 * them. Time would differ from run to run; what is counted instead is what a synonym has to look
 * at. Not thread-safe.
 */
public final class SynonymProfile {
  /** The costliest first; equal ones in the order of the rubric. */
  private static final Comparator<Row> BY_COST =
      Comparator.comparingLong(Row::parts).thenComparingLong(Row::tried).reversed();

  private final CompiledRubric rubric;
  private final Scratch scratch = new Scratch();

  /** For each synonym the matches of its parts that were looked at. */
  private final long[] parts;

  /** For each synonym how often it was tried: once in each sentence or answer that may have it. */
  private final long[] tried;

  /** For each synonym how many matches it has. */
  private final long[] found;

  private long answers;

  /**
   * What became of a synonym or an exclusion.
   *
   * @param concept the id of its concept
   * @param notation the synonym
   * @param exclusion whether it is one of the concept's {@code unless}
   * @param parts how often its parts occurred where it was tried: what it costs
   * @param tried the sentences that had all its parts, so that it was tried there; of a synonym
   *     that goes over the ends of sentences, the answers
   * @param found its matches, whatever is said of them
   */
  public record Row(
      String concept, String notation, boolean exclusion, long parts, long tried, long found) {}

  /**
   * Makes a profile of no answers.
   *
   * @param of a rubric that a scorer was made of
   * @param vocabulary the words that it shares with others
   */
  public SynonymProfile(Rubric of, Vocabulary vocabulary) {
    rubric =
        Objects.requireNonNull(
            new RubricCompiler(vocabulary).compile(of, (pointer, problem, offending) -> {}));
    int count = SynonymNumbers.byConcept(rubric.rubric()).stream().mapToInt(List::size).sum();
    parts = new long[count];
    tried = new long[count];
    found = new long[count];
  }

  /**
   * Adds an answer.
   *
   * @param answer the answer
   */
  public void add(String answer) {
    answers++;
    rubric.tryAll(
        answer,
        scratch,
        (synonym, partsOfIt, matches) -> {
          parts[synonym] += partsOfIt;
          tried[synonym]++;
          found[synonym] += matches;
        });
  }

  /**
   * Returns how many answers were added.
   *
   * @return their number
   */
  public long answers() {
    return answers;
  }

  /**
   * Returns what became of the synonyms and exclusions.
   *
   * @return all of them, the costliest first
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<List<Numbered>> byConcept = SynonymNumbers.byConcept(rubric.rubric());
    for (int concept = 0; concept < byConcept.size(); concept++) {
      String id = rubric.rubric().concepts().get(concept).id();
      for (Numbered each : byConcept.get(concept)) {
        int i = rows.size();
        String notation = each.synonym().notation();
        rows.add(new Row(id, notation, each.level() == 0, parts[i], tried[i], found[i]));
      }
    }
    rows.sort(BY_COST);
    return rows;
  }
}
