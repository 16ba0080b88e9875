package io.github.rubricscorer.testing.suite;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Place;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The examples of all rubrics of a set as a suite of tests. Immutable and thread-safe.
 *
 * <p>Beside the examples that a rubric stores, its question's text must earn nothing and its model
 * answer something. Besides, the suite knows which examples are missing from a rubric:
 *
 * <ul>
 *   <li>for each concept, one that demands its detection ({@code covers}, {@code hedges} or {@code
 *       partials}) and one that demands the opposite ({@code misses} or {@code rejects});
 *   <li>a full example, whose demanded score begins at 0.9 or above; a zero one, whose demanded
 *       score is {@code [0, 0]}; and a partial one, whose demanded score begins above 0, ends below
 *       1 and is not full.
 * </ul>
 *
 * Examples that are marked as known gaps or have a blank answer do not count for that.
 */
public final class RubricSuite {
  /** The name of the check that no example is missing from a rubric. */
  public static final String NOTHING_MISSING = "no example is missing";

  /** A rubric's part of the suite. */
  public record Part(Rubric rubric, Place place, List<Item> items, List<Fault> missing) {
    /** How one rubric's checks are named. */
    public String name(Item item) {
      return ExampleCheck.name(rubric.id(), item.example());
    }
  }

  /** An example and where it stands. */
  public record Item(Example example, Place place) {}

  private final Scorer scorer;
  private final List<Part> parts;

  private RubricSuite(Scorer scorer, List<Part> parts) {
    this.scorer = scorer;
    this.parts = parts;
  }

  /**
   * Makes a suite.
   *
   * @param set the rubrics
   * @return the suite of all their examples, ordered by the rubrics' ids
   * @throws io.github.rubricscorer.rubric.RubricException if the analyzer finds a fault
   */
  public static RubricSuite of(RubricSet set) {
    return of(set, UnaryOperator.identity());
  }

  /**
   * Makes a suite for a scorer to which code was added.
   *
   * @param set the rubrics
   * @param setUp makes of the scorer of the rubrics the one that is tested
   * @return the suite of all their examples, ordered by the rubrics' ids
   * @throws io.github.rubricscorer.rubric.RubricException if the analyzer finds a fault
   */
  public static RubricSuite of(RubricSet set, UnaryOperator<Scorer> setUp) {
    // An example may be as long as its file; how much an answer may have is no matter of rubrics.
    Scorer scorer = setUp.apply(Scorer.compile(set).withMaxAnswerLength(Integer.MAX_VALUE));
    return new RubricSuite(
        scorer,
        set.rubrics().stream()
            .sorted(Comparator.comparing(Rubric::id))
            .map(rubric -> part(set, rubric))
            .toList());
  }

  private static Part part(RubricSet set, Rubric rubric) {
    List<Item> items = new ArrayList<>();
    for (ExampleCheck.Demand demand : ExampleCheck.demands(rubric)) {
      items.add(new Item(demand.example(), set.place(rubric.id(), demand.pointer())));
    }
    List<Fault> missing =
        Stream.concat(
                Completeness.faults(set, rubric).stream(),
                IdlePatterns.faults(set, rubric).stream())
            .sorted()
            .toList();
    return new Part(rubric, set.place(rubric.id(), ""), List.copyOf(items), missing);
  }

  /**
   * Returns the part of the suite whose names match a pattern: the name of a rubric, of an example,
   * or of both as {@code rubric > example}. What is missing from rubrics is left out of it.
   *
   * @param pattern a text that names contain or, with {@code *} for any characters or {@code ?} for
   *     one, a pattern of whole names; whether letters are capitals does not matter
   * @return the suite of what matches; possibly empty
   */
  public RubricSuite matching(String pattern) {
    NamePattern names = NamePattern.of(pattern);
    List<Part> matching = new ArrayList<>();
    for (Part part : parts) {
      List<Item> items = part.items().stream().filter(item -> isNamed(names, part, item)).toList();
      if (!items.isEmpty()) {
        matching.add(new Part(part.rubric(), part.place(), items, List.of()));
      }
    }
    return new RubricSuite(scorer, List.copyOf(matching));
  }

  private static boolean isNamed(NamePattern names, Part part, Item item) {
    return names.matches(part.rubric().id())
        || names.matches(item.example().name())
        || names.matches(part.name(item));
  }

  /**
   * Returns the rubrics of the suite.
   *
   * @return their ids, sorted
   */
  public List<String> questionIds() {
    return parts.stream().map(part -> part.rubric().id()).toList();
  }

  /**
   * Returns how many examples there are to run.
   *
   * @return the number of examples; 0 where nothing matched a pattern
   */
  public int size() {
    return parts.stream().mapToInt(part -> part.items().size()).sum();
  }

  /**
   * Scores all examples.
   *
   * @param finished is told of each rubric when its examples are done
   * @return the results, ordered by the rubrics' ids
   */
  public SuiteResult run(Consumer<RubricResult> finished) {
    Objects.requireNonNull(finished, "finished");
    List<RubricResult> results = new ArrayList<>();
    for (Part part : parts) {
      RubricResult result = run(part);
      results.add(result);
      finished.accept(result);
    }
    return new SuiteResult(results, List.of());
  }

  /**
   * Scores the examples of one rubric.
   *
   * @param questionId the rubric's id
   * @return the result
   * @throws IllegalArgumentException if the suite has no such rubric
   */
  public RubricResult run(String questionId) {
    Objects.requireNonNull(questionId, "questionId");
    return parts.stream()
        .filter(part -> part.rubric().id().equals(questionId))
        .findFirst()
        .map(this::run)
        .orElseThrow(() -> new IllegalArgumentException("no rubric '" + questionId + "'"));
  }

  private RubricResult run(Part part) {
    List<ExampleResult> examples =
        part.items().stream().map(item -> run(part.rubric(), item)).toList();
    return new RubricResult(part.rubric().id(), part.place(), examples, part.missing());
  }

  /** Returns the parts of the suite, ordered by the rubrics' ids. */
  public List<Part> parts() {
    return parts;
  }

  /** Scores an example. */
  public ExampleResult run(Rubric rubric, Item item) {
    long start = System.nanoTime();
    ExampleCheck check = ExampleCheck.of(scorer, rubric.id(), item.example());
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new ExampleResult(item.place(), check, time);
  }
}
