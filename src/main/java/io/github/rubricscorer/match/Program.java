package io.github.rubricscorer.match;

import java.util.List;
import java.util.Map;

/**
 * Patterns, compiled: the lexicon that classifies words, the automaton that finds fragments, and
 * the plans that combine them. Immutable and thread-safe.
 *
 * @param lexicon classifies words
 * @param automaton finds fragments
 * @param plans one per synonym, in the order in which they were given
 * @param triggers the plans to look at in each state of the automaton
 * @param fragments each fragment as it was compiled: stems, prefixes, exact forms
 * @param runs the expression that each fragment was compiled from
 * @param notations each fragment as a synonym has it
 * @param joined the surfaces of the words that a joined form stands for, by the form's stem
 * @param surfaces the patterns' words and joined forms, lower case, inflection kept
 * @param prefixes the patterns' prefixes
 */
record Program(
    Lexicon lexicon,
    PhraseAutomaton automaton,
    List<Plan> plans,
    Triggers triggers,
    List<String> fragments,
    List<Expression> runs,
    List<String> notations,
    Map<String, List<String>> joined,
    List<String> surfaces,
    List<String> prefixes) {

  /** Returns one plan in readable form: fragments in brackets, gaps and windows as written. */
  String describe(Plan plan) {
    StringBuilder out = new StringBuilder();
    switch (plan) {
      case Plan.Window window -> describe(window, out);
      case Plan.Several several -> {
        out.append("at least ").append(several.atLeast()).append(" within ");
        out.append(several.within()).append(" of");
        for (Plan.Window window : several.of()) {
          describe(window, out.append("\n      "));
        }
      }
    }
    return out.toString();
  }

  private void describe(Plan.Window window, StringBuilder out) {
    for (int p = 0; p < window.phrases().size(); p++) {
      Plan.Phrase phrase = window.phrases().get(p);
      if (p > 0) {
        out.append(" &").append(window.windows()[p]).append(' ');
      }
      for (int i = 0; i < phrase.fragments().length; i++) {
        if (i > 0) {
          out.append(" ..").append(phrase.gaps()[i - 1]).append(' ');
        }
        out.append('[').append(fragments.get(phrase.fragments()[i])).append(']');
      }
    }
  }

  @Override
  public String toString() {
    return "%s plans, %s fragments, %s classes, %s states, longest triggers %s"
        .formatted(
            plans.size(),
            fragments.size(),
            lexicon.classCount(),
            automaton.stateCount(),
            triggers.longest());
  }
}
