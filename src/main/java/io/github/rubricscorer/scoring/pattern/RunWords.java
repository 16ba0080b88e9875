package io.github.rubricscorer.scoring.pattern;

import io.github.rubricscorer.compile.Expression;
import io.github.rubricscorer.words.Label.After;
import io.github.rubricscorer.words.Label.Exact;
import io.github.rubricscorer.words.Label.Prefix;
import io.github.rubricscorer.words.Label.Stem;
import io.github.rubricscorer.words.Label.Surface;
import io.github.rubricscorer.words.Label.Value;
import io.github.rubricscorer.words.Labels;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a run, each with the number of the label that an answer's word must have. They are
 * made once a rubric, so that an explanation looks up no text. Immutable.
 */
public sealed interface RunWords {
  /** Returns it as a synonym has it. */
  String text();

  /**
   * One word.
   *
   * @param label the number of its label, or less than 0 where no answer has it
   * @param letters how many letters it has
   */
  record Word(int label, int letters, String text) implements RunWords {}

  /** Words side by side. */
  record Sequence(List<RunWords> items, String text) implements RunWords {}

  /** One of several. */
  record Choice(List<RunWords> options, String text) implements RunWords {}

  /** Returns the words of an expression. */
  static RunWords of(Expression run, Labels labels) {
    return switch (run) {
      case Expression.Literal literal -> {
        String text = text(literal);
        yield new Word(labels.number(literal.label()), text.length(), text);
      }
      case Expression.Sequence sequence -> {
        List<RunWords> items = all(sequence.items(), labels);
        yield new Sequence(
            items, items.stream().map(RunWords::text).collect(Collectors.joining(" ")));
      }
      case Expression.Choice choice -> {
        List<RunWords> options = all(choice.options(), labels);
        List<String> texts = options.stream().map(RunWords::text).distinct().toList();
        yield new Choice(
            options, texts.size() == 1 ? texts.getFirst() : "(" + String.join("|", texts) + ")");
      }
    };
  }

  /** Returns the words of several expressions. */
  static List<RunWords> all(List<Expression> runs, Labels labels) {
    return runs.stream().map(run -> of(run, labels)).toList();
  }

  private static String text(Expression.Literal literal) {
    return switch (literal.label()) {
      case Stem stem -> literal.surface();
      case Prefix prefix -> prefix.toString();
      case Surface surface -> surface.toString();
      case Exact exact -> exact.toString();
      case Value number -> literal.surface();
      case After after ->
          after.operator() + " " + text(new Expression.Literal(after.label(), literal.surface()));
    };
  }
}
