package io.github.rubricscorer.compile;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.find.PackedLimit;
import io.github.rubricscorer.find.Plan;
import java.util.List;

/**
 * How the fragments of a program read: for explanations and descriptions, not for scoring.
 * Immutable.
 *
 * @param texts each fragment as it was compiled: stems, prefixes, exact forms
 * @param runs the expression that each was compiled from
 * @param notations each as a synonym has it
 */
public record Fragments(List<String> texts, List<Expression> runs, List<String> notations) {

  /** Reads what was written. */
  public static Fragments read(ProgramFile.Reader in) {
    return new Fragments(List.of(in.strings()), ExpressionCode.read(in), List.of(in.strings()));
  }

  /** Writes all of it, so that the rubric need not be analysed again. */
  public void write(ProgramFile.Writer out) {
    out.strings(texts.toArray(String[]::new));
    ExpressionCode.write(runs, out);
    out.strings(notations.toArray(String[]::new));
  }

  /** Returns one plan in readable form: fragments in brackets, gaps and windows as written. */
  public String describe(Plan plan) {
    StringBuilder out = new StringBuilder();
    switch (plan) {
      case Plan.Window window -> describe(window, out);
      case Plan.Several several -> {
        out.append("at least ").append(several.atLeast());
        out.append(several.countsMatches() ? " times within " : " within ");
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
        out.append(" &").append(PackedLimit.notation(window.windows()[p])).append(' ');
      }
      for (int i = 0; i < phrase.fragments().length; i++) {
        if (i > 0) {
          out.append(" ..").append(PackedLimit.notation(phrase.gaps()[i - 1])).append(' ');
          if (PackedLimit.isExcluding(phrase.gaps()[i - 1])) {
            out.append("![").append(texts.get(phrase.excluded()[i - 1])).append("] ");
          }
        }
        out.append('[').append(texts.get(phrase.fragments()[i])).append(']');
      }
    }
  }
}
