package io.github.rubricscorer.mutation;

import io.github.rubricscorer.mutation.Mutant.Status;
import io.github.rubricscorer.mutation.Mutation.Kind;
import io.github.rubricscorer.mutation.Mutation.SynonymRemoval;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Place;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.Scratch;
import io.github.rubricscorer.testing.suite.ExampleCheck;
import io.github.rubricscorer.testing.suite.ExampleResult;
import io.github.rubricscorer.testing.suite.NamePattern;
import io.github.rubricscorer.testing.suite.Outcome;
import io.github.rubricscorer.testing.suite.RubricSuite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Mutates rubrics and tells what their examples notice.
 *
 * {@snippet class="io.github.rubricscorer.mutation.MutationTesterExampleTest" region="mutate"}
 *
 * <p>Immutable and thread-safe, as long as the listener is.
 */
public final class MutationTester {
  private final RubricSet rubrics;
  private final RubricSuite examples;
  private final Set<Kind> kinds;
  private final NamePattern names;
  private final Listener listener;

  /** Is told how far the work is. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Takes the state after a mutant. Calls do not overlap, but can come from several threads.
     *
     * @param done the mutants that are done
     * @param total the mutants of all rubrics
     */
    void update(int done, int total);
  }

  private MutationTester(
      RubricSet rubrics,
      RubricSuite examples,
      Set<Kind> kinds,
      NamePattern names,
      Listener listener) {
    this.rubrics = rubrics;
    this.examples = examples;
    this.kinds = kinds;
    this.names = names;
    this.listener = listener;
  }

  /**
   * Makes a tester that tries every kind of mutation.
   *
   * @param rubrics the rubrics
   * @return the tester
   * @throws io.github.rubricscorer.rubric.RubricException if one of them does not compile
   */
  public static MutationTester of(RubricSet rubrics) {
    return new MutationTester(
        rubrics,
        RubricSuite.of(rubrics),
        Set.copyOf(EnumSet.allOf(Kind.class)),
        NamePattern.of(""),
        (done, total) -> {});
  }

  /**
   * Returns the same tester with certain kinds of mutations only.
   *
   * @param only the kinds; with none there is nothing to notice
   * @return the tester
   */
  public MutationTester with(Set<Kind> only) {
    return new MutationTester(rubrics, examples, Set.copyOf(only), names, listener);
  }

  /**
   * Returns the same tester for a part of the rubrics. The examples of the others are not run.
   *
   * @param only what the name of a rubric, of a concept, or of both as {@code rubric/concept} must
   *     match
   * @return the tester
   */
  public MutationTester matching(NamePattern only) {
    return new MutationTester(
        rubrics, examples, kinds, Objects.requireNonNull(only, "only"), listener);
  }

  /**
   * Returns the same tester with somebody who is told of its progress.
   *
   * @param other is told after each mutant
   * @return the tester
   */
  public MutationTester telling(Listener other) {
    return new MutationTester(
        rubrics, examples, kinds, names, Objects.requireNonNull(other, "listener"));
  }

  /**
   * Tries all mutations. The work is spread over the processors; the result does not depend on how.
   *
   * @return the mutants of each rubric that is meant, ordered by id
   * @throws FailingExamplesException if an example fails without any mutation, or is marked as a
   *     known gap and passes
   */
  public List<RubricMutants> run() {
    List<Trial> trials = new ArrayList<>();
    List<ExampleCheck> failing = new ArrayList<>();
    for (Rubric rubric : meant()) {
      List<Example> passing = new ArrayList<>();
      for (ExampleResult result : examples.run(rubric.id()).examples()) {
        ExampleCheck check = result.check();
        if (check.outcome().isFailure()) {
          failing.add(check);
        } else if (check.outcome() == Outcome.PASSED) {
          passing.add(check.example());
        }
      }
      trials.add(new Trial(rubric, passing));
    }
    if (!failing.isEmpty()) {
      throw new FailingExamplesException(failing);
    }
    Work work = new Work(trials.stream().mapToInt(Trial::size).sum());
    return trials.stream().map(trial -> trial.run(work)).toList();
  }

  /** The rubrics of which at least one concept is meant, ordered by id. */
  private List<Rubric> meant() {
    return rubrics.rubrics().stream()
        .filter(
            rubric -> rubric.concepts().stream().anyMatch(concept -> isMeant(rubric, concept.id())))
        .sorted(Comparator.comparing(Rubric::id))
        .toList();
  }

  private boolean isMeant(Rubric rubric, String conceptId) {
    return names.matches(rubric.id())
        || names.matches(conceptId)
        || names.matches(rubric.id() + "/" + conceptId);
  }

  /** Counts what is done. */
  private final class Work {
    private final int total;
    private int done;

    private Work(int total) {
      this.total = total;
    }

    private synchronized void advance() {
      listener.update(++done, total);
    }
  }

  /** An example and what it got without a mutation. */
  private record Original(Example example, Score score) {
    private boolean shows(SynonymRemoval removal) {
      return score.concept(removal.conceptId()).evidence().stream()
          .anyMatch(evidence -> evidence.synonym().equals(removal.synonym().notation()));
    }
  }

  /** One rubric with the examples that pass. */
  private final class Trial {
    private final Schema schema;
    private final Rubric rubric;
    private final List<Original> originals = new ArrayList<>();

    /** The mutations to try, by number. */
    private final int[] chosen;

    private Trial(Rubric rubric, List<Example> passing) {
      this.rubric = rubric;
      schema = Schema.of(rubric, rubrics.vocabulary());
      CompiledRubric original = schema.original();
      Scratch scratch = new Scratch();
      for (Example example : passing) {
        originals.add(new Original(example, original.score(example.answer(), scratch)));
      }
      chosen =
          IntStream.range(0, schema.size())
              .filter(i -> kinds.contains(schema.mutation(i).kind()))
              .filter(i -> isMeant(rubric, schema.mutation(i).conceptId()))
              .toArray();
    }

    private int size() {
      return chosen.length;
    }

    private RubricMutants run(Work work) {
      Mutant[] mutants = new Mutant[chosen.length];
      AtomicInteger next = new AtomicInteger();
      Callable<Void> worker =
          () -> {
            Scratch scratch = new Scratch();
            for (int i = next.getAndIncrement(); i < chosen.length; i = next.getAndIncrement()) {
              mutants[i] = mutant(chosen[i], scratch);
              work.advance();
            }
            return null;
          };
      spread(worker);
      return new RubricMutants(rubric.id(), List.of(mutants));
    }

    private Mutant mutant(int index, Scratch scratch) {
      Mutation mutation = schema.mutation(index);
      Place place = rubrics.place(rubric.id(), mutation.pointer());
      Synonym rival = schema.rival(index);
      if (rival != null) {
        return new Mutant(mutation, Status.REDUNDANT, rival.notation(), place);
      }
      String by = noticing(mutation, schema.mutant(index), scratch);
      return new Mutant(mutation, by == null ? Status.UNPROTECTED : Status.PROTECTED, by, place);
    }

    /** Returns the name of the first example that fails with a mutation, or null. */
    private @Nullable String noticing(Mutation mutation, CompiledRubric mutant, Scratch scratch) {
      for (Original original : originals) {
        if (canNotice(original, mutation)) {
          Score score = mutant.score(original.example.answer(), scratch);
          if (!ExampleCheck.mismatches(original.example, score).isEmpty()) {
            return original.example.name();
          }
        }
      }
      return null;
    }

    /**
     * Taking a synonym away matters only where it is evidence: what is not listed stands beside
     * evidence of the same level and polarity.
     */
    private static boolean canNotice(Original original, Mutation mutation) {
      return !(mutation instanceof SynonymRemoval removal) || original.shows(removal);
    }
  }

  /** Runs the same on every processor. */
  private static void spread(Callable<Void> worker) {
    int workers = Runtime.getRuntime().availableProcessors();
    try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
      List<Future<Void>> futures = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        futures.add(executor.submit(worker));
      }
      for (Future<Void> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a mutant failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
