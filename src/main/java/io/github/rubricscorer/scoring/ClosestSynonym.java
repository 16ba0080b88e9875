package io.github.rubricscorer.scoring;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Hits;
import io.github.rubricscorer.find.Plan;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.scoring.pattern.RunPresence;
import io.github.rubricscorer.scoring.pattern.RunWords;
import io.github.rubricscorer.text.SmallLetters;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which synonym of a concept an answer comes closest to, although it has none of them.
 *
 * <p>Closest is the synonym with the greatest share of its runs in the answer, of those the one
 * with the most runs found, of those the first. A run is what stands between gaps and {@code &}.
 * Only where no run is there as a whole do the words of runs count, see {@link RunPresence}. A run
 * of function words alone counts for nothing. All of it is linear in the answer.
 */
final class ClosestSynonym {
  /** Less of a run than this share of its letters is no near miss. */
  private static final double LEAST_SHARE = 1 / 3.0;

  private static final int NONE = -1;

  private final Program program;
  private final List<RunWords> runs;
  private final AnswerReading reading;

  /** Words that are in every answer, so that one of them alone is no near miss. */
  private final Set<String> functionWords;

  private final Hits hits;
  private final RunPresence presence;

  /**
   * How much of a synonym is there.
   *
   * @param plan the synonym
   * @param found the number of its runs that are there
   * @param share how much of what it needs is there, 0 to 1
   * @param first one of the fragments that are there, or -1
   * @param complete how many of its parts have all their runs
   * @param seldom whether it is there, but not as often as it has to be
   */
  record Candidate(int plan, int found, double share, int first, int complete, boolean seldom) {
    /** More of what is needed is more, then more runs, then the earlier synonym. */
    private boolean isCloserThan(@Nullable Candidate other) {
      return other == null || share > other.share || (share == other.share && found > other.found);
    }
  }

  /**
   * A run of which only some words are there.
   *
   * @param plan the synonym that has it
   * @param fragment its number
   * @param words what it is of
   * @param position where the first of them is that is no function word
   */
  record PartOfRun(int plan, int fragment, RunWords words, int position) {}

  ClosestSynonym(CompiledPatterns patterns, AnswerReading reading, Set<String> functionWords) {
    program = patterns.program();
    runs = patterns.runs();
    this.reading = reading;
    this.functionWords = functionWords;
    hits = hits(program, reading);
    presence = new RunPresence(program, reading);
  }

  /** Finds all fragments, those that no candidate asks for too. */
  private static Hits hits(Program program, AnswerReading reading) {
    Hits hits = new Hits();
    hits.reset(program.fragmentCount(), reading);
    for (int fragment = 0; fragment < program.fragmentCount(); fragment++) {
      hits.want(fragment);
    }
    hits.addAll(program, 0, reading.size());
    return hits;
  }

  /** Returns where all fragments are in the answer. */
  Hits hits() {
    return hits;
  }

  /** Returns the synonym of which most is there, or null where no run is there as a whole. */
  @Nullable Candidate of(ConceptPlans concept) {
    Candidate closest = null;
    for (int plan = concept.from(); plan < concept.unlessFrom(); plan++) {
      Candidate candidate = candidate(plan);
      if (candidate.found > 0 && candidate.isCloserThan(closest)) {
        closest = candidate;
      }
    }
    return closest;
  }

  private Candidate candidate(int plan) {
    return switch (program.plans().get(plan)) {
      case Plan.Window window -> ofWindow(plan, window);
      case Plan.Several several -> ofSeveral(plan, several);
    };
  }

  private Candidate ofWindow(int plan, Plan.Window window) {
    int found = 0;
    int missing = 0;
    int all = 0;
    int first = -1;
    for (Plan.Phrase phrase : window.phrases()) {
      for (int fragment : phrase.fragments()) {
        all++;
        if (!hits.has(fragment)) {
          missing++;
        } else if (contentHit(fragment) != Hits.NONE) {
          found++;
          first = first < 0 ? fragment : first;
        }
      }
    }
    return new Candidate(plan, found, (double) found / all, first, missing == 0 ? 1 : 0, false);
  }

  /** Returns the first hit of a fragment that is no function word, or {@link Hits#NONE}. */
  int contentHit(int fragment) {
    int hit = hits.first(fragment);
    while (hit != Hits.NONE && isFunctionWord(hits.start(hit), hits.end(hit))) {
      hit = hits.next(hit);
    }
    return hit;
  }

  private boolean isFunctionWord(int from, int to) {
    String text = reading.answer().substring(reading.startOffset(from), reading.endOffset(to - 1));
    return functionWords.contains(SmallLetters.of(text));
  }

  /** Of several windows the best count, as many as are needed. */
  private Candidate ofSeveral(int plan, Plan.Several several) {
    List<Candidate> best =
        several.of().stream()
            .map(window -> ofWindow(plan, window))
            .sorted(Comparator.comparingDouble(Candidate::share).reversed())
            .limit(several.atLeast())
            .toList();
    Candidate one = best.getFirst();
    if (several.countsMatches() && one.complete > 0) {
      return new Candidate(plan, one.found, one.share / 2, one.first, one.complete, true);
    }
    return new Candidate(
        plan,
        best.stream().mapToInt(Candidate::found).sum(),
        best.stream().mapToDouble(Candidate::share).average().orElse(0),
        best.stream().mapToInt(Candidate::first).filter(first -> first >= 0).findFirst().orElse(-1),
        best.stream().mapToInt(Candidate::complete).sum(),
        false);
  }

  /** Returns the run of which most is there, or null where it is too little. */
  @Nullable PartOfRun partOf(ConceptPlans concept) {
    PartOfRun best = null;
    double most = 0;
    for (int plan = concept.from(); plan < concept.unlessFrom(); plan++) {
      for (Plan.Window window : program.plans().get(plan).allWindows()) {
        for (Plan.Phrase phrase : window.phrases()) {
          for (int fragment : phrase.fragments()) {
            RunPresence.Presence there = presence.of(runs.get(fragment));
            int position =
                there.share() >= LEAST_SHARE && there.share() > most
                    ? contentWord(runs.get(fragment))
                    : NONE;
            if (position != NONE) {
              most = there.share();
              best = new PartOfRun(plan, fragment, runs.get(fragment), position);
            }
          }
        }
      }
    }
    return best;
  }

  /**
   * Returns where the first word of a run is that is there and no function word, or {@link #NONE}.
   */
  private int contentWord(RunWords run) {
    return presence.places(run).stream()
        .filter(place -> !isFunctionWord(place, place + 1))
        .findFirst()
        .orElse(NONE);
  }

  /** Tells which words of runs are there. */
  RunPresence presence() {
    return presence;
  }
}
