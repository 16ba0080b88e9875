package io.github.rubricscorer.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.lint.Lint.Severity;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lint says, and what it is silent about. */
class LintTest {
  private static final RubricSet RUBRICS = RubricSet.read(Path.of("rubrics"));

  /** Reads a rubric of these concepts, in JSON with single quotes. */
  private static List<Finding> findings(String concepts) {
    return check("'concepts': [" + concepts + "]");
  }

  private static List<Finding> check(String members) {
    return check(members, List.of());
  }

  private static List<Finding> check(String members, List<String> answers) {
    String json = ("{'question': 'What helps?',\n" + members + "}").replace('\'', '"');
    RubricSet set = RubricSet.read(Map.of("q.json", json.getBytes(UTF_8)));
    return Lint.check(set, Set.of("q"), Map.of("q", answers));
  }

  private static List<String> lines(List<Finding> findings, Rule rule) {
    return findings.stream()
        .filter(finding -> finding.rule() == rule)
        .map(Finding::toString)
        .toList();
  }

  @Test
  void theRubricsOfTheProjectHaveNoError() {
    assertThat(Lint.check(RUBRICS))
        .filteredOn(finding -> finding.rule().severity() == Severity.ERROR)
        .isEmpty();
  }

  @Test
  void aFindingTellsItsPlaceWhatIsWrongAndWhatToDo() {
    assertThat(
            lines(
                findings("{'id': 'a', 'synonyms': ['read replica', 'ReadReplica']}"),
                Rule.DUPLICATE_SYNONYM))
        .containsExactly(
            "q.json:2:55: warning: 'ReadReplica' finds the same as 'read replica': remove one"
                + " [duplicate-synonym]");
  }

  @Test
  void bothPlacesOfADuplicateAreTold() {
    List<Finding> findings =
        findings(
            "{'id': 'a', 'synonyms': ['x', 'arms race']},\n"
                + " {'id': 'b', 'synonyms': ['arms race']}");

    assertThat(findings)
        .filteredOn(finding -> finding.rule() == Rule.SHARED_SYNONYM)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.place()).hasToString("q.json:3:27");
          assertThat(finding.related())
              .singleElement()
              .satisfies(other -> assertThat(other.place()).hasToString("q.json:2:44"));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # model answer; what it is asked to say besides
          An elm.               | oak
          An oak.               |
          An acorn.             |
          An acorn, an elm.     |
          A fir.                | elm oak
          Neither.              | elm fir oak
          """)
  void ofAGroupTheModelAnswerIsAskedForWhatWouldEarnMore(String answer, String missing) {
    List<Finding> findings =
        check(
            "'modelAnswer': '"
                + answer
                + "', 'concepts': [{'id': 'oak', 'weight': 3, 'group': 'tree', 'synonyms': ['oak'],"
                + " 'partial': [{'credit': 0.5, 'synonyms': ['acorn']}]},"
                + " {'id': 'elm', 'weight': 2, 'group': 'tree', 'synonyms': ['elm']},"
                + " {'id': 'fir', 'weight': 1, 'group': 'tree', 'synonyms': ['fir']}]");

    assertThat(findings)
        .filteredOn(finding -> finding.rule() == Rule.MODEL_ANSWER_MISSES)
        .extracting(Finding::subject)
        .containsExactly(missing == null ? new String[0] : missing.split(" "));
  }

  @Test
  void aNegationThatTheSynonymNeedsIsNoShadow() {
    assertThat(
            lines(
                findings("{'id': 'a', 'synonyms': ['fits', 'no longer fits']}"),
                Rule.SHADOWED_SYNONYM))
        .isEmpty();
  }

  @Test
  void termsThatArePatternsAreJudgedAsPatterns() {
    List<Finding> findings =
        check(
            """
            'terms': {'go': ['go (past|under)', '~enter', 'diffus*', 'x\\\\=3'], 'way': ['<go>', 'road']},
            'concepts': [{'id': 'a', 'synonyms': ['<way> ..3 plate']}]\
            """);

    assertThat(lines(findings, Rule.UNMATCHABLE_ALTERNATIVE)).isEmpty();
    assertThat(lines(findings, Rule.UNUSED_SET)).isEmpty();
  }

  @Test
  void numbersAmongAlternativesAreReadAsTheRubricReadsThem() {
    String concepts = "'concepts': [{'id': 'a', 'synonyms': ['(1.000|1000) tons']}]";

    assertThat(lines(check("'decimal': ',',\n" + concepts), Rule.DUPLICATE_ALTERNATIVE))
        .singleElement(as(STRING))
        .contains("'1000' as '1.000' finds the same");
    assertThat(lines(check(concepts), Rule.DUPLICATE_ALTERNATIVE)).isEmpty();
  }

  @Test
  void aWiderWindowShadowsANarrowerOneAndNotTheOtherWayRound() {
    assertThat(
            lines(
                findings("{'id': 'a', 'synonyms': ['retry &4 backoff', 'retry &9 backoff']}"),
                Rule.SHADOWED_SYNONYM))
        .containsExactly(
            "q.json:2:39: warning: 'retry &4 backoff' finds nothing that 'retry &9 backoff' does"
                + " not find: remove it, or narrow 'retry &9 backoff' [shadowed-synonym]");
  }

  @Test
  void commonWordsThatNoOrdinarySentenceHasTogetherAreNoWideWindow() {
    List<Finding> findings =
        findings("{'id': 'a', 'synonyms': ['green & back', 'look ..10 (what|where|how)']}");

    assertThat(lines(findings, Rule.WIDE_WINDOW))
        .singleElement(as(STRING))
        .contains("'look ..10 (what|where|how)' joins common words over up to 10 words: found in ")
        .doesNotContain("found in 0 of");
  }

  @Test
  void anExactFormDoesNotShadowTheWord() {
    assertThat(lines(findings("{'id': 'a', 'synonyms': ['=SQS', 'SQS']}"), Rule.SHADOWED_SYNONYM))
        .containsExactly(
            "q.json:2:39: warning: '=SQS' finds nothing that 'SQS' does not find: remove it, or"
                + " narrow 'SQS' [shadowed-synonym]");
  }

  @Test
  void aFullSynonymShadowsAPartialOneAndNotTheOtherWayRound() {
    assertThat(
            lines(
                findings(
                    "{'id': 'a', 'synonyms': ['gluten net'],"
                        + " 'partial': [{'credit': 0.5, 'synonyms': ['gluten']}]}"),
                Rule.SHADOWED_SYNONYM))
        .isEmpty();
  }

  @Test
  void aSuppressedFindingKeepsItsReason() {
    assertThat(
            check(
                "'concepts': [{'id': 'a', 'synonyms': ['water']}], 'lint': {'ignore': [{'rule':"
                    + " 'common-word', 'where': 'a', 'reason': 'So.'}]}"))
        .filteredOn(finding -> finding.rule() == Rule.COMMON_WORD)
        .singleElement()
        .satisfies(finding -> assertThat(finding.suppressed()).isEqualTo("So."));
  }

  @Test
  void aSuppressionOfAnUnknownRuleIsTold() {
    assertThat(
            lines(
                check(
                    "'concepts': [{'id': 'a', 'synonyms': ['x']}],"
                        + " 'lint': {'ignore': [{'rule': 'common-words', 'reason': 'So.'}]}"),
                Rule.UNUSED_SUPPRESSION))
        .containsExactly(
            "q.json:2:67: warning: there is no rule 'common-words' (did you mean 'common-word'?):"
                + " take it out [unused-suppression]");
  }

  @Test
  void aSuppressionOfARuleThatWasNotLookedForIsNotToldToBeUnused() {
    String concepts = "'concepts': [{'id': 'a', 'synonyms': ['heat', 'warm']}],\n";
    String broad = concepts + "'lint': {'ignore': [{'rule': 'broad-synonym', 'reason': 'So.'}]}";
    String gap = concepts + "'lint': {'ignore': [{'rule': 'exclusion-gap', 'reason': 'So.'}]}";
    String common = concepts + "'lint': {'ignore': [{'rule': 'common-word', 'reason': 'So.'}]}";
    List<String> few = List.of("Cold.");

    assertThat(lines(check(broad), Rule.UNUSED_SUPPRESSION)).isEmpty();
    assertThat(lines(check(broad, few), Rule.UNUSED_SUPPRESSION)).isEmpty();
    assertThat(lines(check(gap), Rule.UNUSED_SUPPRESSION)).isEmpty();
    assertThat(lines(check("'language': 'fr',\n" + common), Rule.UNUSED_SUPPRESSION)).isEmpty();
  }

  @Test
  void aSuppressionOfARuleThatWasLookedForInVainIsToldToBeUnused() {
    String concepts = "'concepts': [{'id': 'a', 'synonyms': ['heat', 'warm']}],\n";
    String broad = concepts + "'lint': {'ignore': [{'rule': 'broad-synonym', 'reason': 'So.'}]}";
    String gap = concepts + "'lint': {'ignore': [{'rule': 'exclusion-gap', 'reason': 'So.'}]}";
    String common = concepts + "'lint': {'ignore': [{'rule': 'common-word', 'reason': 'So.'}]}";

    assertThat(lines(check(broad, nCopies(5, "Cold.")), Rule.UNUSED_SUPPRESSION))
        .containsExactly(
            "q.json:3:21: warning: there is no finding of 'broad-synonym' to suppress: take it out"
                + " [unused-suppression]");
    assertThat(lines(check(gap, List.of("Cold.")), Rule.UNUSED_SUPPRESSION))
        .containsExactly(
            "q.json:3:21: warning: there is no finding of 'exclusion-gap' to suppress: take it out"
                + " [unused-suppression]");
    assertThat(lines(check(common), Rule.UNUSED_SUPPRESSION))
        .containsExactly(
            "q.json:3:21: warning: there is no finding of 'common-word' to suppress: take it out"
                + " [unused-suppression]");
  }

  @Test
  void aSynonymWithoutAWordIsInvalid() {
    assertThat(lines(findings("{'id': 'a', 'synonyms': ['?']}"), Rule.INVALID))
        .containsExactly(
            "q.json:2:39: error: there is no word in the synonym, '?' (at /concepts/0/synonyms/0)"
                + " [invalid]");
  }

  @Test
  void aHelperNeedsNoHintAndNoWeight() {
    List<Finding> findings =
        findings(
            "{'id': 'a', 'weight': 0, 'synonyms': ['heat']},"
                + " {'id': 'b', 'synonyms': ['expand'], 'onlyIf': {'all': ['a']}}");

    assertThat(lines(findings, Rule.NO_HINT)).singleElement().asString().contains("'b'");
    assertThat(lines(findings, Rule.IRRELEVANT_WEIGHT)).isEmpty();
    assertThat(lines(findings, Rule.UNMATCHABLE_CONCEPT)).isEmpty();
  }

  @Test
  void aConditionOnOtherConceptsTakesNothingFromASynonym() {
    assertThat(
            findings(
                "{'id': 'a', 'synonyms': ['heat']},"
                    + " {'id': 'b', 'synonyms': ['expand', 'grow ... expand'],"
                    + " 'unless': ['expand business'], 'onlyIf': {'all': ['a']}}"))
        .extracting(Finding::rule)
        .contains(Rule.SHADOWED_SYNONYM)
        .doesNotContain(Rule.EXCLUDED_SYNONYM, Rule.UNMATCHABLE_CONCEPT);
  }

  /**
   * Whatever stands first in its list, and beside whatever others: something that the exclusions
   * leave is enough.
   */
  @ParameterizedTest(name = "{0} without {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          # the pattern; what is taken away; whether that is all
          <part> ..4 <colour>  ; 'red'                        ; false
          <part> ..4 <colour>  ; 'red', 'leaf'                ; false
          <part> & <colour>    ; 'red', 'leaf', 'blue', 'bud' ; false
          <colour> <part>      ; 'red leaf', 'red stem'       ; false
          <colour> <part> fall ; 'red', 'leaf', 'stem'        ; false
          red ..4 <part>       ; 'red'                        ; true
          <part> ..4 <colour>  ; '<colour>'                   ; true
          <part> ..4 <colour>  ; '<part>'                     ; true
          """)
  void allIsTakenAwayWhereNothingIsLeft(String pattern, String unless, boolean all) {
    List<Finding> findings =
        check(
            """
            'terms': {
              'part': ['leaf', 'bud', 'stem', 'twig', 'bark', 'root', 'thorn', 'bough', 'cone',
                'petal', 'stamen', 'pollen', 'seed', 'husk'],
              'colour': ['red', 'blue', 'green', 'brown', 'violet', 'yellow', 'orange', 'pink',
                'purple', 'white', 'black', 'grey', 'beige', 'ochre']},
            'concepts': [
              {'id': 'a', 'synonyms': ['PATTERN', 'maple'], 'unless': [UNLESS]}]\
            """
                .replace("PATTERN", pattern)
                .replace("UNLESS", unless));

    assertThat(lines(findings, Rule.EXCLUDED_SYNONYM)).hasSize(all ? 1 : 0);
  }

  @Test
  void onlyTheRubricsThatAreAskedForAreJudged() {
    String json =
        "{\"question\": \"?\", \"concepts\": [{\"id\": \"a\", \"synonyms\": [\"time\"]}]}";
    RubricSet set =
        RubricSet.read(Map.of("one.json", json.getBytes(UTF_8), "two.json", json.getBytes(UTF_8)));

    assertThat(Lint.check(set, Set.of("two")))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.rubric()).isEqualTo("two"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"K+-channel", "Na+-K+-ATPase", "9+-1 m", "5..10 volts"})
  void wordsWithSignsOfNumbersAreFoundInTheirOwnText(String synonym) {
    List<Finding> findings = findings("{'id': 'a', 'synonyms': ['" + synonym + "']}");

    assertThat(lines(findings, Rule.UNMATCHABLE_SYNONYM)).isEmpty();
    assertThat(lines(findings, Rule.UNMATCHABLE_CONCEPT)).isEmpty();
  }

  @Test
  void aSynonymIsNotAloneWhereALongerOneIsFoundInTheSamePlace() {
    assertThat(
            lines(
                check(
                    "'concepts': [{'id': 'a', 'synonyms': ['pool', 'connection pool']}]",
                    nCopies(10, "Use a connection pool.")),
                Rule.BROAD_SYNONYM))
        .containsExactly(
            "q.json:2:39: warning: 'pool' is found in 10 of 10 answers, in 0 of them alone: if not"
                + " all of them mean it, join a rarer word by '&' or a gap [broad-synonym]");
  }

  @Test
  void wordsThatMayStandAnywhereInASentenceAreNotToldToBeAnywhereInTheText() {
    String concept = "{'id': 'a', 'synonyms': ['x', {'all': ['people', 'work'], 'within': '%s'}]}";

    assertThat(lines(findings(concept.formatted("sentence")), Rule.WIDE_WINDOW))
        .singleElement(as(STRING))
        .contains("joins common words over a sentence: found in ");
    assertThat(lines(findings(concept.formatted("answer")), Rule.WIDE_WINDOW))
        .singleElement(as(STRING))
        .contains("joins common words over the whole text: found in ");
  }

  @Test
  void smallWeightsAreToldAsTheyAre() {
    assertThat(
            lines(
                findings(
                    "{'id': 'a', 'weight': 3, 'synonyms': ['x']},"
                        + " {'id': 'b', 'weight': 0.0004, 'synonyms': ['y']}"),
                Rule.IRRELEVANT_WEIGHT))
        .singleElement(as(STRING))
        .contains("'b' has 0.0004 of 3.0004 points");
  }

  @Test
  void thePlaceThatEarnsPointsIsQuotedAndNoneThatIsRefused() {
    String json =
        "{'question': 'There is no pond. A pool holds water.', 'concepts': [{'id': 'a', 'synonyms': [";
    RubricSet set =
        RubricSet.read(
            Map.of("q.json", (json + "'(pond|pool)', 'x']}]}").replace('\'', '"').getBytes(UTF_8)));

    assertThat(lines(Lint.check(set), Rule.QUESTION_EARNS_CREDIT))
        .singleElement(as(STRING))
        .contains("the question says “pool” itself");
    assertThat(
            lines(
                check(
                    "'concepts': [{'id': 'a', 'synonyms': ['cache']},"
                        + " {'id': 'b', 'weight': -1, 'synonyms': ['larger server', 'bigger machine']}],"
                        + "'modelAnswer': 'Not a larger server, a cache. Then one bigger machine.'"),
                Rule.MODEL_ANSWER_ERRS))
        .singleElement(as(STRING))
        .contains("the model answer says the misconception 'b': “bigger machine”");
  }

  @Test
  void whatAConditionTakesIsNotToldToBeRefused() {
    assertThat(
            lines(
                check(
                    "'concepts': [{'id': 'a', 'synonyms': ['cache']},"
                        + " {'id': 'b', 'synonyms': ['server'], 'onlyIf': {'all': ['a']}}],"
                        + "'modelAnswer': 'A server.'"),
                Rule.MODEL_ANSWER_MISSES))
        .anySatisfy(line -> assertThat(line).contains("the model answer does not say 'b'"));
  }

  @Test
  void aQuoteEndsWithAWholeCharacter() {
    String span = "postal " + "a".repeat(63) + " address \uD83D\uDCEE\uD83D\uDCEE office";

    assertThat(
            lines(
                check(
                    "'concepts': [{'id': 'a', 'synonyms': ['address'],"
                        + " 'unless': ['postal ..9 office']}]",
                    List.of(span)),
                Rule.EXCLUSION_GAP))
        .singleElement(as(STRING))
        .contains("takes nothing away there: '" + span.substring(0, 79) + "...'");
  }

  @Test
  void whyAConceptCannotBeSaidIsTold() {
    String longWord = "a".repeat(65);

    assertThat(
            lines(
                findings(
                    "{'id': 'a', 'synonyms': ['%s']},".formatted(longWord)
                        + " {'id': 'b', 'impliedBy': ['a']}"),
                Rule.UNMATCHABLE_CONCEPT))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("no answer can say 'a': none of its synonyms can be found"),
            line -> assertThat(line).contains("no answer can say 'b': nothing implies it"));
  }

  @Test
  void whyAnExclusionIsIdleIsTold() {
    String longWord = "a".repeat(65);

    assertThat(
            lines(
                findings("{'id': 'a', 'synonyms': ['pool'], 'unless': ['" + longWord + " pool']}"),
                Rule.IDLE_EXCLUSION))
        .singleElement(as(STRING))
        .contains(
            "'"
                + longWord
                + " pool' is not even found in a text that has it, so it takes nothing"
                + " away: answers are read without addresses and words of over 64 letters");
  }

  @Test
  void theLocaleDoesNotMatter() {
    String concepts = "{'id': 'a', 'synonyms': ['TIME', 'I', 'ID', 'INDEX', 'indices']}";
    List<Finding> before = findings(concepts);
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(findings(concepts)).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void operatorsInBracketsAreFoundWithTheWordAfterThem() {
    String synonym = "cwnd (\\\\<|\\\\>\\\\=|\\\\+) (thresh|limit)";

    List<Finding> findings = findings("{'id': 'a', 'synonyms': ['" + synonym + "']}");

    assertThat(lines(findings, Rule.UNMATCHABLE_ALTERNATIVE)).isEmpty();
    assertThat(lines(findings, Rule.IGNORED_SIGNS)).isEmpty();
    assertThat(lines(findings, Rule.IGNORED_WORDS)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the synonym, with ^ for the backslash
          cwnd ^+^+    | ++
          cwnd ^* 2    | *
          cwnd ^+^= 1  | +=
          """)
  void signsThatStandForNothingAreReported(String synonym, String signs) {
    String notation = synonym.replace('^', '\\');

    List<Finding> findings =
        findings("{'id': 'a', 'synonyms': ['" + notation.replace("\\", "\\\\") + "']}");

    assertThat(lines(findings, Rule.IGNORED_SIGNS))
        .singleElement(as(STRING))
        .contains("'%s' of '%s' is passed over".formatted(signs, notation));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          # the pattern; what is told; what is to be written
          roots?           ; '?' of 'roots?' is passed over              ; '(entry|)'
          colou?r          ; '?' of 'colou?r' is passed over             ; '(entry|)'
          ~root? &3 hair   ; '?' of '~root? &3 hair' is passed over      ; '(entry|)'
          a ..3 !(leaf?) b ; '?' of 'a ..3 !(leaf?) b' is passed over    ; '(entry|)'
          gr[ae]y          ; '[]' of 'gr[ae]y' is passed over            ; '(gray|grey)'
          sap [abc]        ; '[]' of 'sap [abc]' is passed over          ; '(gray|grey)'
          flow{1,2}        ; '{}' of 'flow{1,2}' is passed over          ; leave it out
          (?:sap|resin)    ; '?:' of '(?:sap|resin)' is passed over      ; '(a|b)'
          google+          ; '+' of 'google+' is passed over             ; leave it out
          (sap|resin$)     ; '$' of '(sap|resin$)' is passed over        ; found anywhere
          ^stem cell       ; '^' of '^stem cell' is the sign of a power  ; found anywhere
          \\bbud\\b        ; '\\b' of '\\bbud\\b' is passed over         ; whole words
          """)
  void habitsOfRegularExpressionsAreReported(String pattern, String told, String remedy) {
    List<Finding> synonyms = findings("{'id': 'a', 'synonyms': ['" + pattern + "']}");

    assertThat(lines(synonyms, Rule.IGNORED_SIGNS))
        .singleElement(as(STRING))
        .contains(told, remedy);
  }

  @Test
  void habitsOfRegularExpressionsAreReportedOfTermsAndExclusions() {
    List<Finding> findings =
        check(
            """
            'terms': {'organ': ['leaf', 'roots?', '(stem|bud$)']},
            'concepts': [{'id': 'a', 'synonyms': ['<organ> grows'], 'unless': ['grows [ab]']}]\
            """);

    assertThat(lines(findings, Rule.IGNORED_SIGNS))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("'?' of 'roots?' is passed over"),
            line -> assertThat(line).contains("'$' of '(stem|bud$)' is passed over"),
            line -> assertThat(line).contains("'[]' of 'grows [ab]' is passed over"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "root*",
        "=SQS",
        "C++ code",
        "C# code",
        "Na+ ions",
        "Mg2+",
        "US$ 5",
        "$5 an hour",
        "x^2",
        "e^x growth",
        "E \\= mc^2",
        "Node\\.js",
        "R&D cost",
        "rock 'n' roll",
        "cache (entry|) key",
        "50% of it",
        "value: 7",
        "100..200 ms"
      })
  void signsThatAreNoHabitsAreNot(String pattern) {
    String notation = pattern.replace('\'', '’').replace("R&D", "R\\&D");

    List<Finding> findings =
        findings("{'id': 'a', 'synonyms': ['" + notation.replace("\\", "\\\\") + "']}");

    assertThat(lines(findings, Rule.IGNORED_SIGNS)).isEmpty();
    assertThat(lines(findings, Rule.INVALID)).isEmpty();
  }
}
