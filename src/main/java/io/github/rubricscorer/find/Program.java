package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.words.AdjacentWords;
import io.github.rubricscorer.words.Lexicon;

/**
 * Patterns, compiled: the lexicon that classifies words, the automaton that finds fragments, and
 * the plans that combine them. Immutable and thread-safe.
 *
 * <p>It has what answers need, and that in arrays: a set of rubrics has many programs, most of them
 * idle. How its fragments read is told by {@code compile.Fragments}, for those who ask.
 *
 * @param lexicon classifies words
 * @param automaton finds fragments
 * @param fillerRuns finds the fragments that ask for fillers
 * @param plans one per synonym, in the order in which they were given
 * @param triggers the plans that may be complete where each fragment is
 * @param fragmentCount how many fragments there are; they are numbered from 0
 * @param writing the patterns' words as they are written
 */
public record Program(
    Lexicon lexicon,
    PhraseAutomaton automaton,
    FillerRuns fillerRuns,
    Plans plans,
    Triggers triggers,
    int fragmentCount,
    AdjacentWords writing) {

  /** Reads a program that was written. */
  public static Program read(ProgramFile.Reader in) {
    return new Program(
        Lexicon.read(in),
        new PhraseAutomaton(in),
        new FillerRuns(in),
        new Plans(in),
        new Triggers(in),
        in.number(),
        new AdjacentWords(in));
  }

  /** Writes all of it, so that it need not be compiled again. */
  public void write(ProgramFile.Writer out) {
    lexicon.write(out);
    automaton.write(out);
    fillerRuns.write(out);
    plans.write(out);
    triggers.write(out);
    out.number(fragmentCount);
    writing.write(out);
  }

  @Override
  public String toString() {
    return "%s plans, %s fragments, %s classes, %s states, longest triggers %s"
        .formatted(
            plans.size(),
            fragmentCount,
            lexicon.classCount(),
            automaton.stateCount(),
            triggers.longest());
  }
}
