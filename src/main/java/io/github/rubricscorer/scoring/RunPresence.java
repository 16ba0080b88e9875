package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compile.Expression;
import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.words.Label.After;
import io.github.rubricscorer.words.Label.Exact;
import io.github.rubricscorer.words.Label.Prefix;
import io.github.rubricscorer.words.Label.Stem;
import io.github.rubricscorer.words.Label.Surface;
import io.github.rubricscorer.words.Label.Value;
import io.github.rubricscorer.words.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells how much of a run of words an answer has where it doesn't have the whole run.
 *
 * <p>Words count by their letters, so that "in" and "of" are little beside "point" and "recovery".
 */
final class RunPresence {
  private final Lexicon lexicon;
  private final int[] firstPosition;

  /**
   * What is there of an expression.
   *
   * @param letters the letters of the words that are there
   * @param all the letters of all its words
   * @param position where its first word is that is there, or -1
   * @param missing what is not there, as a synonym has it
   */
  record Presence(int letters, int all, int position, List<String> missing) {
    double share() {
      return all == 0 ? 0 : (double) letters / all;
    }

    private Presence and(Presence next) {
      List<String> both = new ArrayList<>(missing);
      both.addAll(next.missing);
      return new Presence(
          letters + next.letters,
          all + next.all,
          position < 0 ? next.position : position,
          List.copyOf(both));
    }
  }

  RunPresence(Program program, AnswerReading reading) {
    lexicon = program.lexicon();
    firstPosition = new int[lexicon.labels().count()];
    Arrays.fill(firstPosition, -1);
    IntList labels = new IntList(8);
    for (int position = reading.size() - 1; position >= 0; position--) {
      labels.clear();
      lexicon.addLabels(reading.wordClass(position), labels);
      for (int i = 0; i < labels.size(); i++) {
        firstPosition[labels.get(i)] = position;
      }
    }
  }

  Presence of(Expression run) {
    return switch (run) {
      case Literal literal -> {
        int label = lexicon.labels().number(literal.label());
        int position = label < 0 ? -1 : firstPosition[label];
        String text = text(literal);
        yield new Presence(
            position < 0 ? 0 : text.length(),
            text.length(),
            position,
            position < 0 ? List.of(text) : List.of());
      }
      case Sequence sequence ->
          sequence.items().stream().map(this::of).reduce(Presence::and).orElseThrow();
      case Choice choice -> of(choice);
    };
  }

  private Presence of(Choice choice) {
    Presence best = new Presence(0, 0, -1, List.of());
    for (Expression option : choice.options()) {
      Presence presence = of(option);
      if (best.all == 0 || presence.share() > best.share()) {
        best = presence;
      }
    }
    return best.letters > 0 ? best : new Presence(0, best.all, -1, List.of(text(choice)));
  }

  private static String text(Expression expression) {
    return switch (expression) {
      case Literal literal ->
          switch (literal.label()) {
            case Stem stem -> literal.surface();
            case Prefix prefix -> prefix.toString();
            case Surface surface -> surface.toString();
            case Exact exact -> exact.toString();
            case Value number -> literal.surface();
            case After after ->
                after.operator() + " " + text(new Literal(after.label(), literal.surface(), -1));
          };
      case Sequence sequence ->
          sequence.items().stream().map(RunPresence::text).collect(Collectors.joining(" "));
      case Choice choice -> {
        List<String> options = choice.options().stream().map(RunPresence::text).distinct().toList();
        yield options.size() == 1 ? options.getFirst() : "(" + String.join("|", options) + ")";
      }
    };
  }
}
