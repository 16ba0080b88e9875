package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  @Test
  void countsWhereASynonymIsFoundAndWhereItIsTheOnlySupport() {
    Check check = Leaves.workspace().check();

    assertThat(check.concepts()).extracting(Check.OfConcept::found).containsExactly(1, 2);
    assertThat(check.concepts().get(0).synonyms())
        .isEqualTo(
            Map.of(
                "/concepts/0/synonyms/0", new Check.Uses(1, 1),
                "/concepts/0/synonyms/1", new Check.Uses(0, 0)));
    assertThat(check.concepts().get(1).synonyms())
        .isEqualTo(Map.of("/concepts/1/synonyms/0", new Check.Uses(2, 2)));
  }

  @Test
  void showsVerdictsBesideLabels() {
    assertThat(Leaves.workspace().check().answers())
        .extracting(row -> row.id() + " " + row.percent() + " " + row.verdicts() + row.labels())
        .containsExactly("a 100 cccc", "b 0 mmcm", "c 16.7 mhmc", "d 0 mmmm");
  }

  @Test
  void tellsWhichVerdictsMovedSinceTheLastSaveAndWhetherToTheBetter() {
    Check check = Leaves.workspace().with(Leaves.with("green ... thrown")).check();

    assertThat(check.changed()).isTrue();
    assertThat(check.moved())
        .containsExactly(
            new Check.Moved(1, "reflects", "missing", "covered", 1),
            new Check.Moved(3, "reflects", "missing", "covered", -1));
    assertThat(check.answers())
        .extracting(Check.Row::moved)
        .containsExactly(false, true, false, true);
  }

  @Test
  void tellsWhichExamplesFailAnew() {
    Check check = Leaves.workspace().with(Leaves.with("green ... thrown")).check();

    assertThat(check.failing())
        .containsExactly(
            new Check.Failing(
                "paint", "reflects: expected missing or rejected, was covered", true));
    assertThat(check.holding()).isEqualTo(2);
  }

  @Test
  void measuresAgreementWithLabelsBeforeAndNow() {
    Check check = Leaves.workspace().with(Leaves.with("green ... thrown back")).check();

    assertThat(check.before().precision()).isEqualTo(1);
    assertThat(check.before().recall()).isEqualTo(0.75);
    assertThat(check.now().recall()).isEqualTo(1);
    assertThat(check.now().kappa()).isEqualTo(1);
    assertThat(check.now().error()).isNull();
  }

  @Test
  void helpersAreNotComparedWithLabels() {
    String text =
        Leaves.TEXT
            .replace("\"weight\": 2,", "\"weight\": 2, \"onlyIf\": { \"all\": [\"pigment\"] },")
            .replace("\"pigment\", \"syn", "\"pigment\", \"weight\": 0, \"syn");
    List<Given> answers =
        List.of(Leaves.given("a", "The chlorophyll reflects green light.", "reflects"));
    Workspace work =
        Workspace.open(Leaves.files(), Leaves.FILE, text, answers, new ScoringProgress());

    assertThat(work.check().now().precision()).isEqualTo(1);
    assertThat(work.check().answers().getFirst().verdicts()).isEqualTo("cc");
    assertThat(work.check().answers().getFirst().labels()).isEqualTo("c-");
    assertThat(work.with(text.replace("<pigment>", "<pigment>\", \"light")).check().now())
        .isEqualTo(work.check().now());
  }

  @Test
  void aConceptThatIsNewIsNotComparedWithLabels() {
    Check check = Leaves.workspace().with(Leaves.withLight()).check();

    assertThat(check.now()).isEqualTo(check.before());
    assertThat(check.answers())
        .extracting(row -> row.verdicts() + row.labels() + row.before())
        .containsExactly("ccccc-ccm", "mmccm-mmm", "mhmmc-null", "mmcmm-mmm");
    assertThat(check.moved()).contains(new Check.Moved(0, "light", "missing", "covered", 0));
  }

  @Test
  void aKnownGapIsNoExampleThatHolds() {
    String gap =
        "\"examples\": [\n{ \"name\": \"gap\", \"answer\": \"Nothing.\", \"covers\": [\"reflects\"],"
            + " \"knownGap\": \"later\" },";
    Check check = Leaves.workspace().with(Leaves.TEXT.replace("\"examples\": [", gap)).check();

    assertThat(check.failing()).isEmpty();
    assertThat(check.holding()).isEqualTo(Leaves.workspace().check().holding());
  }

  @Test
  void tellsNothingOfSetsThatOtherRubricsMayUse() {
    Map<String, byte[]> files = new HashMap<>(Leaves.files());
    files.put("vocabulary.txt", "spade, rake\n".getBytes(StandardCharsets.UTF_8));
    Workspace work =
        Workspace.open(files, Leaves.FILE, Leaves.TEXT, Leaves.ANSWERS, new ScoringProgress());

    assertThat(work.isValid()).isTrue();
    assertThat(work.remarks()).isEqualTo(Leaves.workspace().remarks());
  }

  @Test
  void aNotationFaultHasItsPlace() {
    Check check = Leaves.workspace().with(Leaves.with("green & (not absorbed")).check();

    assertThat(check.valid()).isFalse();
    assertThat(check.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.pointer()).isEqualTo("/concepts/0/synonyms/1");
          assertThat(fault.line()).isEqualTo(6);
          assertThat(fault.message()).contains("'green & (not absorbed'");
        });
    assertThat(check.answers()).isEmpty();
  }

  @Test
  void whatIsNoJsonIsAFaultToo() {
    Check check =
        Leaves.workspace().with(Leaves.TEXT.replace("\"question\":", "\"question\"")).check();

    assertThat(check.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(2));
  }

  @Test
  void offersSynonymsFromTheWordsToALooseWindow() {
    List<Workspace.Offer> offers = Leaves.workspace().offers("reflects", "light is thrown back by");

    assertThat(offers)
        .extracting(offer -> offer.width() + ": " + offer.pattern() + " " + offer.newly())
        .containsExactly(
            "words: light is thrown back by [b]",
            "in-order: light ... thrown ... back [b]",
            "any-order: light & thrown & back [b]",
            "core: light & thrown [b, d]");
  }

  @Test
  void offersNothingInAnyOrderOfMoreWordsThanAPatternJoins() {
    String words = "light walls paint leaf green thrown back bounces chlorophyll energy";

    assertThat(Leaves.workspace().offers("reflects", words))
        .extracting(Workspace.Offer::width)
        .containsExactly("words", "in-order", "core");
  }

  @Test
  void anOfferTellsWhatItWouldBreakAndWhereLabelsSayNo() {
    Workspace.Offer wide = Leaves.workspace().offers("reflects", "light is thrown back").getLast();

    assertThat(wide.breaks()).containsExactly("paint");
    assertThat(wide.wrong()).isEqualTo(1);
    assertThat(wide.text()).contains("\"green & not absorbed\", \"light & thrown\"]");
  }

  @Test
  void aWorkspaceWithTheSavedTextIsUnchanged() {
    Workspace work = Leaves.workspace().with(Leaves.with("green ... thrown")).with(Leaves.TEXT);

    assertThat(work.check().changed()).isFalse();
    assertThat(work.difference()).isEmpty();
  }

  @Test
  void theDifferenceIsOneLine() {
    String difference = Leaves.workspace().with(Leaves.with("green ... back")).difference();

    assertThat(difference.lines().filter(line -> line.matches("[-+] .*"))).hasSize(2);
  }

  @Test
  void anAnswerIsShownAsInAReportAndNeverAsMarkup() {
    assertThat(Leaves.workspace().article("<img src=x> reflects green"))
        .contains("&lt;img src=x&gt;", "class=\"ev covered\"")
        .doesNotContain("<img");
  }

  @Test
  void answersCanBeMany() {
    List<Given> many =
        IntStream.range(0, 300)
            .mapToObj(i ->
                new Given(
                    "n" + i, "leaves", "It reflects green " + "light. ".repeat(i), null, null))
            .toList();
    Check check =
        Workspace.open(Leaves.files(), Leaves.FILE, Leaves.TEXT, many, new ScoringProgress())
            .with(Leaves.TEXT.replace("(reflect|bounce) ... green", "bounce ... green"))
            .check();

    assertThat(check.movedInAll()).isEqualTo(300);
    assertThat(check.moved()).hasSize(200);
    assertThat(check.answers()).extracting(Check.Row::before).containsOnly("cm");
    assertThat(check.before()).isNull();
  }
}
