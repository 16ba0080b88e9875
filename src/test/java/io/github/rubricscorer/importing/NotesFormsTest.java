package io.github.rubricscorer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.authoring.RubricFormat;
import io.github.rubricscorer.importing.notes.Leftover;
import io.github.rubricscorer.lint.Lint;
import io.github.rubricscorer.lint.Lint.Severity;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.NextQuestion;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes of any form lose nothing: each line is in a rubric, or it is told. */
class NotesFormsTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** Words of labels, and of the names of columns, which say what the rest of a line is. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)question|answer|your|feedback|strengths|could|better|sentence|follow|model|scenario"
              + "|response|assessment|pros|cons|improved|criterion|criteria|points|words|aspect"
              + "|comments?|marks|missing|good|tightened|version|interviewer|coach|shorter|best"
              + "|one-?liner|liner|hint|what|would|essay|right|direction|yes|improve|overall"
              + "|https|example|covering|tutor|accept|went|well|general|advice");

  static List<Path> files() {
    return Fixtures.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachLineIsUsedOrTold(Path file) {
    Draft draft = Fixtures.draft(file);
    String drafted =
        draft.rubrics().stream()
            .map(rubric -> Draft.json(rubric, Map.of()))
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    List<String> lost = new ArrayList<>();
    String[] lines = Fixtures.text(file).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      boolean told = draft.leftovers().stream().anyMatch(one -> isAt(one, number));
      List<String> words =
          WORD.matcher(lines[i])
              .results()
              .map(word -> word.group().toLowerCase(Locale.ROOT))
              .filter(word -> !LABEL.matcher(word).matches())
              .filter(word -> !drafted.contains(word))
              .toList();
      if (!told && !words.isEmpty()) {
        lost.add(number + ": " + words + " of " + lines[i]);
      }
    }
    assertThat(lost).isEmpty();
  }

  private static boolean isAt(Leftover leftover, int line) {
    return leftover.line() <= line && line <= leftover.last();
  }

  @ParameterizedTest
  @MethodSource("files")
  void lineEndsDoNotMatter(Path file) {
    String text = Fixtures.text(file);
    Draft draft = Fixtures.draft(file);

    assertThat(Fixtures.draft(file, text.replace("\n", "\r\n"))).isEqualTo(draft);
  }

  @ParameterizedTest
  @MethodSource("files")
  void draftsPassTheStrictReader(Path file) {
    Map<String, byte[]> written = new LinkedHashMap<>();
    Draft draft = Fixtures.draft(file);
    draft
        .rubrics()
        .forEach(rubric ->
            written.put(
                rubric.id() + ".json",
                Draft.json(rubric, Map.of()).getBytes(StandardCharsets.UTF_8)));

    assertThat(RubricSet.read(written).rubrics())
        .containsExactlyInAnyOrderElementsOf(draft.rubrics());
  }

  @ParameterizedTest
  @MethodSource("files")
  void formattingADraftChangesNothing(Path file) throws SyntaxException {
    for (Rubric rubric : Fixtures.draft(file).rubrics()) {
      String text = Draft.json(rubric, Map.of());
      assertThat(RubricFormat.of(text, new JsonFile(rubric.id(), text).read())).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void lintFindsNoErrorAndNoCommonWordInDrafts(Path file) {
    RubricSet set = RubricSet.of(Fixtures.draft(file).rubrics(), Vocabulary.EMPTY);

    assertThat(Lint.check(set))
        .noneMatch(finding -> finding.rule().severity() == Severity.ERROR)
        .noneMatch(finding -> finding.rule() == Lint.Rule.COMMON_WORD);
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    List<Rubric> rubrics = Fixtures.draftAll();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Fixtures.draftAll()).isEqualTo(rubrics);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** What each of the notes speaks of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          leaves-turn-yellow-red | loss-green pigment carotenoids-visible anthocyanins-anew-trees shorter-day
          red-blood-cell-pure | water-flows cell-swells bursts concentration-salt-higher hypotonic semipermeable-membrane
          hollandaise-sauce-splitting-save | gentle-heat butter-slowly whisk-constantly egg-yolks-curdle rescue acid-steadies-emulsion
          meat-rest-roasting | juices-spread-meat carry-cooking crust-stays-crisp
          batch-cluster-pods-evicted | resource-quota priority-class admission-policy pod-disruption-budget node-pool nodes-age
          deadlock-avoid | wait database-aborts lock-order transactions-short retry
          printing-press-change-europe | books-became-cheap-spread-quickly literacy-rose-ordinary-people reformation-spread scientific-results-shared-checked
          lease-flood-pay-rent-follow-up | rent-reduction shop-stay-usable
          packet-loss | congestion wi-fi-interference bufferbloat
          hip-surgery-short-breath | immediate-measures call-help vital-signs suspicion documentation
          difficult-stakeholder | change-request-process impact-cost-date product-owner
          test-stopped-soon-significant | peeking sample-size sequential-test
          enzymes-speed-reactions | enzymes-lower-activation-energy substrate-binds induced-fit-lock enzyme
          enzyme-activity-temperature-rises | rate optimum-temperature optimum-enzyme-denatures denaturation-changes-active-site
          compare-osmosis-active-transport | osmosis-movement-water osmosis-passive active-transport-works-concentration-gradient active-transport-energy
          weimar-republic-fail | treaty-versailles stab-back-legend hyperinflation loss-savings proportional-representation-gave-parties-seats article great-depression conservative-elites-control-hitler-chancellor
          caused-first-world-war | assassination-franz-ferdinand alliance-entangling-alliances-war-european blank-cheque militarism nationalism-balkans-threatened-austria-hungary imperial-rivalry-colonies sarajevo-lit-fuse
          contract-binding-english-law | offer-acceptance consideration intention-create-legal-relations capacity
          court-imply-contract | officious-bystander implied-statute-sale business-efficacy custom-trade-supply implied-contradicts-express
          host-resolves-dns | checks-local-cache resolver-root-server tld-server carries-ttl-cached udp-port
          tcp-set-close-connection | three-handshake sequence-numbers-agreed closing-fin side-closes-stays
          difference-switch-router | switch-works-layer-mac-addresses router-works-layer-ip-addresses router-connects-networks broadcasts-stop-router
          plant-sugar | place-chloroplast light carbon-dioxide-water glucose-oxygen
          """)
  void conceptsAreWhatTheNotesSpeakOf(String question, String concepts) {
    Rubric rubric =
        Fixtures.rubrics().stream().filter(r -> r.id().equals(question)).findFirst().orElseThrow();

    assertThat(rubric.concepts().stream().map(Concept::id)).containsExactly(concepts.split(" "));
  }

  @Test
  void aFollowUpOfWhichNothingComesIsAskedByNoRubric() {
    Draft draft =
        Fixtures.draft(
            Path.of("profit.md"),
            """
            ## Why can a firm with a profit run out of cash?

            **Feedback:** customers pay late; stock ties money up

            **Follow-up:** And now?

            **Feedback:** well done
            """);

    assertThat(draft.rubrics())
        .allSatisfy(rubric ->
            assertThat(draft.rubrics())
                .extracting(Rubric::id)
                .containsAll(rubric.followUps().stream().map(NextQuestion::id).toList()));
    assertThat(draft.rubrics().getFirst().followUps()).isEmpty();
  }
}
