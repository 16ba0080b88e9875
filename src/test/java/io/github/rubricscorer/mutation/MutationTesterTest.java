package io.github.rubricscorer.mutation;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.mutation.Mutant.Status;
import io.github.rubricscorer.mutation.Mutation.Kind;
import io.github.rubricscorer.mutation.Mutation.MisconceptionRemoval;
import io.github.rubricscorer.mutation.Mutation.WeightStep;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Levels;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Place;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.Scratch;
import io.github.rubricscorer.testing.suite.ExampleCheck;
import io.github.rubricscorer.testing.suite.NamePattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationTesterTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.parse("vocabulary.txt", "db, database\nbroker: Kafka, SQS\n");

  /** A rubric that can be mutated in every way. */
  private static Rubric.Builder rubric() {
    return Rubric.builder("tea")
        .concept(
            Concept.builder("pot")
                .weight(3)
                .synonyms("teapot", "warm ..2 pot", "kettle & boil")
                .partial(Partial.builder(0.5).synonyms("jug"))
                .unless("teapot dome"))
        .concept(
            Concept.builder("leaf")
                .weight(0.5)
                .synonyms("loose leaf")
                .synonym(Synonym.all(Extent.SENTENCE, "Assam", "Darjeeling"))
                .impliedBy("pot")
                .group("stuff"))
        .concept(Concept.builder("bag").synonyms("tea bag").group("stuff"))
        .concept(Concept.builder("microwave").weight(-1).synonyms("microwave"));
  }

  @Test
  void everythingThatCanBeTakenAwayOrLoosenedIs() {
    assertThat(new MutationReport(EnumSet.allOf(Status.class)).text(run(rubric())))
        .isEqualTo(
            """
            unprotected: tea/pot: weight 3 raised to 4 (tea)
            unprotected: tea/pot: weight 3 lowered to 2 (tea)
            unprotected: tea/pot: synonym 'teapot' removed (tea)
            unprotected: tea/pot: synonym 'warm ..2 pot' removed (tea)
            unprotected: tea/pot: parts of 'warm ..2 pot' anywhere in a sentence (tea)
            unprotected: tea/pot: synonym 'kettle & boil' removed (tea)
            unprotected: tea/pot: parts of 'kettle & boil' anywhere in a sentence (tea)
            unprotected: tea/pot: partial credit 0.5 raised to 0.75 (tea)
            unprotected: tea/pot: partial credit 0.5 lowered to 0.25 (tea)
            unprotected: tea/pot: synonym 'jug' removed (tea)
            unprotected: tea/pot: unless 'teapot dome' removed (tea)
            unprotected: tea/leaf: weight 0.5 raised to 1.5 (tea)
            unprotected: tea/leaf: weight 0.5 lowered to 0.25 (tea)
            unprotected: tea/leaf: synonym 'loose leaf' removed (tea)
            unprotected: tea/leaf: synonym 'all of [Assam, Darjeeling] within sentence' removed (tea)
            unprotected: tea/leaf: parts of 'all of [Assam, Darjeeling] within sentence' anywhere in \
            the answer (tea)
            unprotected: tea/leaf: 1 of the parts of 'all of [Assam, Darjeeling] within sentence' \
            enough (tea)
            unprotected: tea/leaf: impliedBy 'pot' removed (tea)
            unprotected: tea/leaf: group 'stuff' dissolved (tea)
            unprotected: tea/bag: weight 1 raised to 2 (tea)
            unprotected: tea/bag: weight 1 lowered to 0.5 (tea)
            unprotected: tea/bag: synonym 'tea bag' removed (tea)
            unprotected: tea/microwave: weight -1 raised to -2 (tea)
            unprotected: tea/microwave: weight -1 lowered to -0.5 (tea)
            unprotected: tea/microwave: synonym 'microwave' removed (tea)
            unprotected: tea/microwave: misconception removed (tea)

            tea: 0% protected, 0 of 26 (synonym 0/8, unless 0/1, limit 0/4, partial 0/2, \
            impliedBy 0/1, weight 0/8, group 0/1, misconception 0/1)
            """);
  }

  @Test
  void howConceptsCountTogetherIsTakenAway() {
    Rubric.Builder rubric =
        Rubric.builder("tea")
            .question("?")
            .group("things", Group.DEFAULT.withBest(2).withOwnWords(true))
            .concept(Concept.builder("pot").synonyms("pot").group("things"))
            .concept(Concept.builder("cup").synonyms("cup").group("things"))
            .concept(Concept.builder("cosy").synonyms("pot cosy").group("things"))
            .concept(Concept.builder("mug").weight(0).synonyms("mug"))
            .concept(
                Concept.builder("service")
                    .combination(Condition.builder().all("pot", "cup").build())
                    .onlyIf(Condition.builder().noneOf("mug").build()))
            .levels(Levels.BY_POINTS.withRounding(Levels.Rounding.DOWN))
            .example(
                Example.builder("words", "A pot cosy.").covers("cosy").misses("pot").score(0, 0.4))
            .example(Example.builder("mug", "A pot, a cup, a mug.").misses("service"))
            .example(Example.builder("set", "A pot and a cup.").covers("service").score(1, 1))
            .example(Example.builder("most", "A pot, a cup. A pot cosy.").score(1, 1));
    assertThat(new MutationReport(EnumSet.allOf(Status.class)).text(run(rubric)))
        .contains("protected: tea/pot: best of 'things' 2 lowered to 1, noticed by 'words' (tea)")
        .contains("protected: tea/pot: best of 'things' 2 raised to 3, noticed by 'set' (tea)")
        .contains("protected: tea/pot: own words of 'things' removed, noticed by 'words' (tea)")
        .contains(
            "protected: tea/service: combination 'all of pot, cup' removed, noticed by 'set' (tea)")
        .contains("protected: tea/service: onlyIf 'not mug' removed, noticed by 'mug' (tea)")
        .doesNotContain("tea/mug: weight");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // answer | covers | misses | coverage | the mutations that it notices
        "A teapot. | pot | | | synonym 'teapot' removed",
        "A teapot and a kettle to boil. | pot | | | ",
        "Warm the pot. | pot | | | synonym 'warm ..2 pot' removed",
        "Warm your hands, then look around for the big pot. | | pot | |"
            + " parts of 'warm ..2 pot' anywhere in a sentence",
        "A jug. | pot | | | synonym 'jug' removed",
        "A jug. | | | 0.375 | partial credit 0.5 raised to 0.75; partial credit 0.5 lowered to 0.25;"
            + " synonym 'jug' removed; weight 3 raised to 4; weight 3 lowered to 2;"
            + " weight 0.5 raised to 1.5; weight 1 raised to 2; weight 1 lowered to 0.5;"
            + " group 'stuff' dissolved",
        "The teapot dome scandal. | | pot | | unless 'teapot dome' removed",
        "I like Assam. | | leaf | |"
            + " 1 of the parts of 'all of [Assam, Darjeeling] within sentence' enough",
        "I like Assam. I like Darjeeling. | | leaf | |"
            + " parts of 'all of [Assam, Darjeeling] within sentence' anywhere in the answer;"
            + " 1 of the parts of 'all of [Assam, Darjeeling] within sentence' enough",
        "A teapot. | leaf | | | synonym 'teapot' removed; impliedBy 'pot' removed",
        "Microwave a tea bag. | | | 0 | weight 1 raised to 2; weight -1 lowered to -0.5;"
            + " synonym 'microwave' removed; misconception removed",
        // A verdict that changes without a demand is not noticed.
        "A teapot, a tea bag, a jug. | | | | ",
      })
  void aMutationIsNoticedByTheExampleThatItMakesFail(
      String answer, String covers, String misses, Double coverage, String noticed) {
    Example.Builder example = Example.builder("example", answer);
    if (covers != null) {
      example.covers(covers);
    }
    if (misses != null) {
      example.misses(misses);
    }
    if (coverage != null) {
      example.score(coverage, coverage);
    }

    RubricMutants mutants = run(rubric().example(example)).getFirst();

    assertThat(mutants.mutants())
        .filteredOn(mutant -> mutant.status() == Status.PROTECTED)
        .allMatch(mutant -> "example".equals(mutant.by()))
        .extracting(mutant -> mutant.mutation().description())
        .containsExactlyInAnyOrder(noticed == null ? new String[0] : noticed.split("; "));
  }

  @Test
  void aSynonymThatMatchesTheSameAsAnotherIsRedundant() {
    Rubric.Builder rubric =
        Rubric.builder("r")
            .concept(
                Concept.builder("c")
                    .synonyms("connection pool", "connections pooled", "db", "<broker> ..3 x")
                    .partial(Partial.builder(0.5).synonyms("database", "thread"))
                    .unless("thread", "threads"));

    RubricMutants mutants = run(rubric).getFirst();

    assertThat(mutants.mutants())
        .filteredOn(mutant -> mutant.status() == Status.REDUNDANT)
        .extracting(mutant -> mutant.mutation().description(), Mutant::by)
        .containsExactly(
            tuple("synonym 'connection pool' removed", "connections pooled"),
            tuple("synonym 'connections pooled' removed", "connection pool"),
            tuple("synonym 'database' removed", "db"),
            tuple("unless 'thread' removed", "threads"),
            tuple("unless 'threads' removed", "thread"));
    assertThat(mutants.noticeable()).isEqualTo(mutants.mutants().size() - 5);
    assertThat(new MutationReport(Set.of(Status.REDUNDANT)).text(List.of(mutants)))
        .startsWith(
            "redundant: r/c: synonym 'connection pool' removed, 'connections pooled' matches the"
                + " same (r)\n")
        .endsWith("r: 0% protected, 0 of 6 (synonym 0/3, limit 0/1, partial 0/2), 5 redundant\n");
  }

  @Test
  void knownGapsProtectNothing() {
    Example gap =
        Example.builder("gap", "A teapot.").covers("pot").misses("leaf").knownGap("why").build();

    assertThat(run(rubric().example(gap)).getFirst().count(Status.PROTECTED)).isZero();
  }

  @Test
  void examplesMustPassFirst() {
    Rubric rubric =
        rubric()
            .example(Example.builder("wrong", "A teapot.").misses("pot"))
            .example(Example.builder("closed", "A teapot.").covers("pot").knownGap("why"))
            .example(Example.builder("right", "A teapot.").covers("pot"))
            .build();
    MutationTester tester = MutationTester.of(RubricSet.of(List.of(rubric), VOCABULARY));

    assertThatThrownBy(tester::run)
        .isInstanceOf(FailingExamplesException.class)
        .hasMessage("2 examples fail without any mutation, the first is tea > wrong")
        .extracting(e -> ((FailingExamplesException) e).checks())
        .asInstanceOf(InstanceOfAssertFactories.list(ExampleCheck.class))
        .extracting(ExampleCheck::name)
        .containsExactly("tea > wrong", "tea > closed");
  }

  @Test
  void onlyTheChosenKindsAreTried() {
    RubricSet set = RubricSet.of(List.of(rubric().build()), VOCABULARY);

    assertThat(MutationTester.of(set).with(Set.of(Kind.UNLESS, Kind.GROUP)).run())
        .flatExtracting(RubricMutants::mutants)
        .extracting(mutant -> mutant.mutation().kind())
        .containsExactly(Kind.UNLESS, Kind.GROUP);
    assertThat(MutationTester.of(set).with(Set.of()).run().getFirst().protectedShare()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tea, pot leaf bag microwave",
    "leaf, leaf",
    "TEA/B, bag",
    "*o*, pot microwave",
    "coffee, ''",
  })
  void onlyWhatANameMatchesIsMutated(String pattern, String concepts) {
    RubricSet set = RubricSet.of(List.of(rubric().build()), VOCABULARY);

    assertThat(
            MutationTester.of(set)
                .with(Set.of(Kind.WEIGHT))
                .matching(NamePattern.of(pattern))
                .run()
                .stream()
                .flatMap(mutants -> mutants.mutants().stream())
                .map(mutant -> mutant.mutation().conceptId())
                .distinct())
        .containsExactly(concepts.isEmpty() ? new String[0] : concepts.split(" "));
  }

  @Test
  void theListenerIsToldOfEachMutant() {
    List<String> told = new ArrayList<>();
    MutationTester.of(RubricSet.of(List.of(rubric().build()), VOCABULARY))
        .with(Set.of(Kind.PARTIAL))
        .telling((done, total) -> told.add(done + " of " + total))
        .run();

    assertThat(told).containsExactly("1 of 2", "2 of 2");
  }

  @Test
  void theWeightOfTheOnlyConceptThatEarnsPointsIsNotStepped() {
    Rubric.Builder rubric =
        Rubric.builder("tea")
            .question("?")
            .concept(Concept.builder("pot").synonyms("pot").impliedBy("mug"))
            .concept(Concept.builder("mug").weight(0).synonyms("mug"));

    assertThat(run(rubric).getFirst().of(Kind.WEIGHT).mutants()).isEmpty();
    rubric.concept(Concept.builder("cold").weight(-1).synonyms("cold"));
    assertThat(run(rubric).getFirst().of(Kind.WEIGHT).mutants()).hasSize(4);
  }

  @Test
  void aRubricThatIsTooLargeWithItsMutantsIsToldToBe() {
    Rubric.Builder rubric =
        Rubric.builder("tea")
            .terms(
                "name", IntStream.range(0, 2_000).mapToObj(i -> "name" + i).toArray(String[]::new))
            .concept(
                Concept.builder("pot")
                    .synonyms(
                        IntStream.range(0, 300)
                            .mapToObj(i -> "<name> & word" + i)
                            .toArray(String[]::new)));

    assertThatThrownBy(() -> Schema.of(rubric.build(), VOCABULARY))
        .isInstanceOf(RubricException.class)
        .hasMessageStartingWith(
            "tea: error: too large to be mutated: with all that is tried the concept 'pot' makes the"
                + " rubric larger than its limit of 1,000,000 words");
  }

  @Test
  void allIsProtectedOnlyWhereNothingIsLeftOut() {
    Mutation step = new WeightStep("pot", "/concepts/0/weight", 1, 2);
    Place place = new Place("tea", 0, 0);
    List<Mutant> mutants =
        new ArrayList<>(nCopies(2_000, new Mutant(step, Status.PROTECTED, "one", place)));
    assertThat(new RubricMutants("tea", mutants).protectedPercent()).isEqualTo("100");
    mutants.add(new Mutant(step, Status.UNPROTECTED, null, place));

    RubricMutants rubric = new RubricMutants("tea", mutants);

    assertThat(rubric.protectedPercent()).isEqualTo("99.9");
    assertThat(new MutationReport(Set.of()).text(List.of(rubric)))
        .isEqualTo("tea: 99.9% protected, 2000 of 2001 (weight 2000/2001)\n");
    assertThat(new RubricMutants("tea", List.of()).protectedPercent()).isEqualTo("100");
  }

  @Test
  void aMutantLosesNothingButWhatTheMutationTakes() {
    Rubric rubric =
        rubric()
            .suppress(new Rubric.Suppression("no-hint", "pot", "So."))
            .followUps("milk")
            .build();

    Rubric mutated = new WeightStep("pot", "/concepts/0/weight", 3, 4).applyTo(rubric);

    assertThat(mutated.suppressions()).isEqualTo(rubric.suppressions());
    assertThat(new WeightStep("pot", "/concepts/0/weight", 4, 3).applyTo(mutated))
        .isEqualTo(rubric);
  }

  /** A schema stands for its mutants: each scores as the mutated rubric does when compiled anew. */
  @Test
  void schemataScoreAsMutantsCompiledAnew() {
    Rubric rubric =
        rubric().concept(Concept.builder("bus").synonyms("<broker> ..2 db", "queue")).build();
    List<String> answers =
        List.of(
            "Warm the teapot, the kettle must boil; no jug.",
            "The teapot dome. Maybe a jug with Assam and Darjeeling.",
            "Assam. Darjeeling. A tea bag in the microwave, Kafka into the database.",
            "Warm it well and then take the pot, loose leaf, a queue.");
    Schema schema = Schema.of(rubric, VOCABULARY);
    Scratch scratch = new Scratch();

    for (int i = 0; i < schema.size(); i++) {
      Mutation mutation = schema.mutation(i);
      Rubric mutated = mutation.applyTo(rubric);
      assertThat(mutated).as(mutation.description()).isNotEqualTo(rubric);
      CompiledRubric anew =
          new RubricCompiler(VOCABULARY)
              .compile(
                  mutated,
                  (pointer, problem, offending) -> {
                    throw new AssertionError(problem);
                  });
      for (String answer : answers) {
        Score expected = anew.score(answer, scratch);
        Score actual = schema.mutant(i).score(answer, scratch);

        assertThat(actual.coverage()).as(mutation + " " + answer).isEqualTo(expected.coverage());
        assertThat(actual.concepts())
            .filteredOn(
                c -> !(mutation instanceof MisconceptionRemoval) || !c.id().equals("microwave"))
            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("evidence")
            .isEqualTo(expected.concepts());
      }
    }
  }

  @Test
  void resultsDoNotDependOnThreadsOrLocale() {
    RubricSet bundled = BundledRubrics.read();
    MutationReport report = new MutationReport(EnumSet.allOf(Status.class));
    MutationTester tester = MutationTester.of(bundled).with(Set.of(Kind.WEIGHT, Kind.IMPLIED_BY));
    String first = report.text(tester.run());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(report.text(tester.run())).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(first.lines()).hasSizeGreaterThan(Scorer.bundled().questionIds().size());
  }

  private static List<RubricMutants> run(Rubric.Builder rubric) {
    return MutationTester.of(RubricSet.of(List.of(rubric.build()), VOCABULARY)).run();
  }
}
