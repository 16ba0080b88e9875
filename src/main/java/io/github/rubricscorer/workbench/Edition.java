package io.github.rubricscorer.workbench;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.lint.Lint;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.testing.suite.ExampleCheck;
import io.github.rubricscorer.testing.suite.Mismatch;
import io.github.rubricscorer.testing.suite.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text of one rubric and, where nothing is wrong with it, what it makes of answers. Of all
 * rubrics of a directory only this one is read and compiled, and of the answers only that is scored
 * anew what can have changed since an earlier text. Immutable.
 *
 * @param text the text
 * @param faults what is wrong with it; empty where it is a rubric
 * @param rubric the rubric compiled, or null where it is at fault
 * @param scores the scores of the answers in their order; empty where it is at fault
 * @param examples what has become of its examples; empty where it is at fault
 * @param last the scorer of the last text that was a rubric, which later ones start from; null
 *     where there was none
 */
record Edition(
    String text,
    List<Fault> faults,
    @Nullable Compiled rubric,
    List<Score> scores,
    List<Checked> examples,
    @Nullable Scorer last) {
  Edition {
    faults = List.copyOf(faults);
    scores = List.copyOf(scores);
    examples = List.copyOf(examples);
  }

  /**
   * A rubric by itself, with the vocabulary.
   *
   * @param set the rubric, with the places of its parts, and the vocabulary
   * @param scorer scores by it
   */
  record Compiled(RubricSet set, Scorer scorer) {
    Rubric rubric() {
      return set.rubrics().getFirst();
    }

    /** Scores the examples, and compares. */
    List<Checked> checked() {
      List<Example> examples =
          ExampleCheck.demands(rubric()).stream().map(ExampleCheck.Demand::example).toList();
      // An example may be as long as its file.
      List<Score> scores =
          scorer
              .withMaxAnswerLength(Integer.MAX_VALUE)
              .scores(rubric().id(), examples.stream().map(Example::answer).toList(), () -> {});
      return IntStream.range(0, examples.size())
          .mapToObj(i -> Checked.of(examples.get(i), scores.get(i)))
          .toList();
    }

    List<Lint.Finding> findings() {
      return Lint.check(set, Set.of(rubric().id())).stream()
          .filter(finding -> finding.suppressed() == null)
          // Others use the vocabulary, too.
          .filter(finding -> finding.rubric().equals(rubric().id()))
          .toList();
    }
  }

  /**
   * What has become of an example.
   *
   * @param name its name
   * @param holds whether all that it demands holds, without a mark of a known gap
   * @param fails whether the rubric's tests fail by it
   * @param summary why; possibly empty
   */
  record Checked(String name, boolean holds, boolean fails, String summary) {
    static Checked of(Example example, Score score) {
      List<Mismatch> mismatches = ExampleCheck.mismatches(example, score);
      Outcome outcome = ExampleCheck.outcome(example, mismatches);
      return new Checked(
          example.name(),
          outcome == Outcome.PASSED,
          outcome.isFailure(),
          ExampleCheck.summary(example, mismatches));
    }
  }

  /**
   * Takes a text.
   *
   * @param files all files of the directory by their names
   * @param file the name of the rubric's file
   * @param text its text, in place of that of the file
   * @param answers the answers to score
   * @param before the scorer of an earlier text, which this one starts from; null where there is
   *     none
   * @param progress hears of each
   */
  static Edition of(
      Map<String, byte[]> files,
      String file,
      String text,
      List<Given> answers,
      @Nullable Scorer before,
      ScoringProgress progress) {
    try {
      Compiled compiled =
          compiled(files, file, text, before == null ? Scorer::compile : before::recompile);
      ScoringProgress.Work work = progress.begin(answers.size());
      List<Score> scores =
          compiled
              .scorer()
              .scores(
                  compiled.rubric().id(), answers.stream().map(Given::text).toList(), work::step);
      return new Edition(text, List.of(), compiled, scores, compiled.checked(), compiled.scorer());
    } catch (RubricException e) {
      return new Edition(text, e.faults(), null, List.of(), List.of(), before);
    }
  }

  /**
   * Reads and compiles a text of a rubric.
   *
   * @throws RubricException if it is at fault, or what it refers to is not there
   */
  static Compiled compiled(Map<String, byte[]> files, String file, String text) {
    return compiled(files, file, text, Scorer::compile);
  }

  private static Compiled compiled(
      Map<String, byte[]> files, String file, String text, Function<RubricSet, Scorer> compiler) {
    Map<String, byte[]> all = new TreeMap<>(files);
    all.put(file, text.getBytes(StandardCharsets.UTF_8));
    RubricSet set = RubricSet.readOne(all, file);
    return new Compiled(set, compiler.apply(set));
  }
}
