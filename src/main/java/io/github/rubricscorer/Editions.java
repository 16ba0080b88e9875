package io.github.rubricscorer;

import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.RubricEdit;
import io.github.rubricscorer.scoring.ScoredAnswer;
import io.github.rubricscorer.scoring.Scratch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a scorer and those that were compiled after it remember of each other while rubrics are
 * edited: what became of patterns, and what was found in answers. About two kilobytes for an answer
 * of a hundred words, those of the last two editions. Thread-safe.
 */
final class Editions {
  /** Then all patterns are forgotten: each word is remembered that anybody has begun to type. */
  private static final int MOST_COMPILED = 2_000;

  private @Nullable RubricCompiler compiler;
  private int compiled;
  private final Map<String, Editions.Pair> byQuestion = new HashMap<>();

  /**
   * The last two editions of a rubric that scored answers.
   *
   * @param before the one before the last; null where there is only one
   * @param last the last
   */
  private record Pair(@Nullable Edition before, Edition last) {}

  /**
   * An edition of a rubric.
   *
   * @param rubric the rubric
   * @param byText the answers that it has scored, by their texts
   */
  private record Edition(CompiledRubric rubric, Map<String, ScoredAnswer> byText) {
    private Edition(CompiledRubric rubric) {
      this(rubric, new ConcurrentHashMap<>());
    }
  }

  /** Returns what compiles the next edition. */
  synchronized RubricCompiler compiler(Vocabulary vocabulary) {
    RubricCompiler last = compiler;
    if (last == null || ++compiled > MOST_COMPILED || !last.vocabulary().equals(vocabulary)) {
      last = RubricCompiler.ofEditions(vocabulary);
      compiler = last;
      compiled = 0;
    }
    return last;
  }

  /** Forgets the answers to all other questions. */
  synchronized void retain(Set<String> questions) {
    byQuestion.keySet().retainAll(questions);
  }

  /**
   * Scores answers on all processors.
   *
   * @param done is run after each of them, by any thread
   */
  List<ScoredAnswer> score(
      CompiledRubric rubric, List<String> answers, ScratchPool scratches, Runnable done) {
    Pair pair = pair(rubric);
    Edition before = pair.before;
    RubricEdit edit = before == null ? null : RubricEdit.of(before.rubric, rubric);
    return answers.parallelStream()
        .map(answer -> {
          ScoredAnswer scored = scored(answer, pair, edit, scratches);
          done.run();
          return scored;
        })
        .toList();
  }

  private synchronized Pair pair(CompiledRubric rubric) {
    String question = rubric.rubric().id();
    Pair pair = byQuestion.get(question);
    if (pair == null || pair.last.rubric != rubric) {
      pair = new Pair(pair == null ? null : pair.last, new Edition(rubric));
      byQuestion.put(question, pair);
    }
    return pair;
  }

  private static ScoredAnswer scored(
      String answer, Pair pair, @Nullable RubricEdit edit, ScratchPool scratches) {
    Edition last = pair.last;
    Edition before = pair.before;
    ScoredAnswer known = last.byText.get(answer);
    if (known != null) {
      return known;
    }
    ScoredAnswer earlier = before == null ? null : before.byText.get(answer);
    Scratch scratch = scratches.take(answer);
    ScoredAnswer scored =
        earlier == null || edit == null
            ? last.rubric.scored(answer, scratch)
            : last.rubric.rescored(earlier, edit, scratch);
    scratches.give(scratch, answer);
    last.byText.put(answer, scored);
    return scored;
  }
}
