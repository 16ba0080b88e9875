package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(check.before()).isNull();
  }
}
