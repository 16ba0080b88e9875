package io.github.rubricscorer.scoring.pattern;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.words.Lexicon;
import java.util.Arrays;
import java.util.List;

/**
 * Tells how much of a run of words an answer has where it doesn't have the whole run.
 *
 * <p>Words count by their letters, so that "in" and "of" are little beside "point" and "recovery".
 */
public final class RunPresence {
  /** For each label the first position that carries it, or -1. */
  private final int[] firstPosition;

  /**
   * What is there of a run.
   *
   * @param letters the letters of the words that are there
   * @param all the letters of all its words
   * @param position where its first word is that is there, or -1
   */
  public record Presence(int letters, int all, int position) {
    private static final Presence NONE = new Presence(0, 0, -1);

    public double share() {
      return all == 0 ? 0 : (double) letters / all;
    }

    private Presence and(Presence next) {
      return new Presence(
          letters + next.letters, all + next.all, position < 0 ? next.position : position);
    }
  }

  public RunPresence(Program program, AnswerReading reading) {
    Lexicon lexicon = program.lexicon();
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

  public Presence of(RunWords run) {
    return switch (run) {
      case RunWords.Word word -> of(word);
      case RunWords.Sequence sequence -> {
        Presence all = Presence.NONE;
        for (RunWords item : sequence.items()) {
          all = all.and(of(item));
        }
        yield all;
      }
      case RunWords.Choice choice -> {
        Presence most = of(choice.options().getFirst());
        for (int i = 1; i < choice.options().size(); i++) {
          Presence there = of(choice.options().get(i));
          most = there.share() > most.share() ? there : most;
        }
        yield most;
      }
    };
  }

  private Presence of(RunWords.Word word) {
    int position = position(word);
    return new Presence(position < 0 ? 0 : word.letters(), word.letters(), position);
  }

  /** Returns the index of the option of which most is there, the first of several. */
  public int mostOf(RunWords.Choice choice) {
    int most = 0;
    double share = of(choice.options().getFirst()).share();
    for (int i = 1; i < choice.options().size(); i++) {
      double there = of(choice.options().get(i)).share();
      if (there > share) {
        most = i;
        share = there;
      }
    }
    return most;
  }

  /** Returns the positions of the words of a run that are there, in the run's order. */
  public List<Integer> places(RunWords run) {
    return switch (run) {
      case RunWords.Word word -> position(word) < 0 ? List.of() : List.of(position(word));
      case RunWords.Sequence sequence ->
          sequence.items().stream().flatMap(item -> places(item).stream()).distinct().toList();
      case RunWords.Choice choice -> places(choice.options().get(mostOf(choice)));
    };
  }

  /** Returns what is not there of a run, as a synonym has it. */
  public List<String> missing(RunWords run) {
    return switch (run) {
      case RunWords.Word word -> position(word) < 0 ? List.of(word.text()) : List.of();
      case RunWords.Sequence sequence ->
          sequence.items().stream().flatMap(item -> missing(item).stream()).toList();
      case RunWords.Choice choice -> {
        RunWords most = choice.options().get(mostOf(choice));
        yield of(most).letters == 0 ? List.of(choice.text()) : missing(most);
      }
    };
  }

  private int position(RunWords.Word word) {
    return word.label() < 0 ? -1 : firstPosition[word.label()];
  }
}
