package io.github.rubricscorer.match;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Miss.Reason;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says for each concept without credit which synonym came closest, and what it lacked.
 *
 * <p>Closest is the synonym with the greatest share of its parts in the answer, of those the one
 * with the most parts found, of those the first. A part is a run of words between gaps and {@code
 * &}. This is slower than scoring, and asked for only by {@code explain}.
 */
final class NearestMiss {
  private static final int MANY = 3;
  private static final int LONGEST_SHOWN = 60;

  private final Rubric rubric;
  private final Program program;
  private final List<ConceptPlans> concepts;
  private final Reading reading;

  NearestMiss(Rubric rubric, Program program, List<ConceptPlans> concepts, Reading reading) {
    this.rubric = rubric;
    this.program = program;
    this.concepts = concepts;
    this.reading = reading;
  }

  /** How much of a synonym is there. */
  private record Candidate(int plan, List<Integer> found, List<Integer> lacking) {
    private double share() {
      return (double) found.size() / (found.size() + lacking.size());
    }
  }

  List<Miss> misses(Score score, List<Findings> findings) {
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < concepts.size(); i++) {
      ConceptScore concept = score.concepts().get(i);
      if (concept.credit() == 0) {
        misses.add(miss(concept, i, findings.get(i)));
      }
    }
    return misses;
  }

  private Miss miss(ConceptScore score, int index, Findings findings) {
    for (Evidence evidence : score.evidence()) {
      if (evidence.polarity() == Polarity.REJECTED) {
        return rejected(score.id(), evidence);
      }
    }
    if (!findings.excluded().isEmpty()) {
      return excluded(index, findings.excluded().getFirst());
    }
    Candidate best =
        IntStream.range(concepts.get(index).from(), concepts.get(index).unlessFrom())
            .mapToObj(this::candidate)
            .filter(candidate -> !candidate.found.isEmpty())
            .max(
                Comparator.comparingDouble(Candidate::share)
                    .thenComparingInt(candidate -> candidate.found.size())
                    .thenComparing(Candidate::plan, Comparator.reverseOrder()))
            .orElse(null);
    return best == null ? nothing(score.id()) : near(index, best);
  }

  private static Miss rejected(String id, Evidence evidence) {
    String by = evidence.cue() == null ? "" : " by '%s'".formatted(evidence.cue().text());
    return new Miss(
        id,
        Reason.REJECTED,
        evidence.synonym(),
        "'%s' is refused%s".formatted(evidence.text(), by),
        evidence.start(),
        evidence.end());
  }

  private Miss excluded(int index, Findings.Excluded excluded) {
    ConceptPlans concept = concepts.get(index);
    int start = reading.startOffset(excluded.match().from());
    int end = reading.endOffset(excluded.match().to() - 1);
    String text = reading.answer().substring(start, end);
    return new Miss(
        concept.id(),
        Reason.EXCLUDED,
        concept.notation(excluded.plan()),
        "'%s' is excluded by unless '%s'".formatted(text, exclusion(index, excluded.match())),
        start,
        end);
  }

  /** Finds the exclusion that took a match away. */
  private String exclusion(int index, Match match) {
    ConceptPlans concept = concepts.get(index);
    Combiner combiner =
        new Combiner(reading, program, reading.hits(), (from, to) -> Standing.ASSERTED);
    for (int plan = concept.unlessFrom(); plan < concept.to(); plan++) {
      for (Match other : combiner.find(program.plans().get(plan), new java.util.BitSet())) {
        if (other.sharesWords(match)) {
          return concept.notation(plan);
        }
      }
    }
    throw new IllegalStateException("nothing excludes " + concept.id());
  }

  private Miss nothing(String id) {
    Concept concept =
        rubric.concepts().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    if (concept.synonyms().isEmpty()) {
      return new Miss(
          id,
          Reason.NOTHING_FOUND,
          null,
          "none of " + String.join(", ", concept.impliedBy()) + " is covered",
          -1,
          -1);
    }
    String some =
        concept.synonyms().stream()
            .limit(MANY)
            .map(synonym -> shortened(synonym.notation()))
            .collect(Collectors.joining(", "));
    int more = concept.synonyms().size() - MANY;
    String rest = more > 0 ? " or %d more".formatted(more) : "";
    return new Miss(
        id, Reason.NOTHING_FOUND, null, "no word of %s%s".formatted(some, rest), -1, -1);
  }

  private Candidate candidate(int plan) {
    List<Integer> found = new ArrayList<>();
    List<Integer> lacking = new ArrayList<>();
    for (Plan.Window window : windows(program.plans().get(plan))) {
      for (Plan.Phrase phrase : window.phrases()) {
        for (int fragment : phrase.fragments()) {
          (reading.hits().has(fragment) ? found : lacking).add(fragment);
        }
      }
    }
    return new Candidate(plan, found, lacking);
  }

  private static List<Plan.Window> windows(Plan plan) {
    return switch (plan) {
      case Plan.Window window -> List.of(window);
      case Plan.Several several -> several.of();
    };
  }

  private Miss near(int index, Candidate candidate) {
    ConceptPlans concept = concepts.get(index);
    int first = reading.hits().first(candidate.found.getFirst());
    int start = reading.startOffset(reading.hits().start(first));
    int end = reading.endOffset(reading.hits().end(first) - 1);
    String there = reading.answer().substring(start, end);
    String synonym = concept.notation(candidate.plan);
    if (candidate.lacking.isEmpty()) {
      Reason reason = isReversed(candidate) ? Reason.ORDER : Reason.DISTANCE;
      String message =
          reason == Reason.ORDER
              ? "the words of '%s' are there in another order".formatted(synonym)
              : "the words of '%s' are there, too far apart or in different sentences"
                  .formatted(synonym);
      return new Miss(concept.id(), reason, synonym, message, start, end);
    }
    return new Miss(
        concept.id(),
        Reason.WORDS_LACKING,
        synonym,
        "'%s' is there, %s is not".formatted(there, lacking(candidate)),
        start,
        end);
  }

  private String lacking(Candidate candidate) {
    return candidate.lacking.stream()
        .map(fragment -> shortened(program.notations().get(fragment)))
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  /** A long choice is shown by its first options. */
  private static String shortened(String notation) {
    if (notation.length() <= LONGEST_SHOWN) {
      return "'" + notation + "'";
    }
    int cut = notation.lastIndexOf('|', LONGEST_SHOWN);
    return "'" + notation.substring(0, cut > 0 ? cut : LONGEST_SHOWN) + "|...)'";
  }

  /** Whether two neighbouring runs of a phrase are there in the opposite order, in one sentence. */
  private boolean isReversed(Candidate candidate) {
    Plan.Phrase phrase =
        windows(program.plans().get(candidate.plan)).stream()
            .flatMap(window -> window.phrases().stream())
            .filter(p -> p.fragments().length > 1)
            .findFirst()
            .orElse(null);
    if (phrase == null) {
      return false;
    }
    Hits hits = reading.hits();
    for (int a = hits.first(phrase.fragments()[0]); a >= 0; a = hits.next(a)) {
      for (int b = hits.first(phrase.fragments()[1]); b >= 0; b = hits.next(b)) {
        int distance = hits.start(a) - hits.end(b);
        if (distance >= 0
            && distance <= phrase.gaps()[0]
            && reading.sentence(hits.start(a)) == reading.sentence(hits.start(b))) {
          return true;
        }
      }
    }
    return false;
  }
}
