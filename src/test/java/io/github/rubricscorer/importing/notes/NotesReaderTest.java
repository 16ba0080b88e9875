package io.github.rubricscorer.importing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.importing.notes.marking.Columns;
import io.github.rubricscorer.importing.notes.marking.Points;
import io.github.rubricscorer.importing.notes.marking.Refusal;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How notes are taken apart. */
class NotesReaderTest {
  private static List<String> questions(String notes) {
    return NotesReader.read(notes).questions().stream().map(QuestionNotes::question).toList();
  }

  private static List<String> remarks(String notes) {
    return NotesReader.read(notes).questions().stream()
        .flatMap(question -> question.remarks().stream())
        .map(remark -> remark.text().text())
        .toList();
  }

  private static List<String> leftovers(String notes) {
    return NotesReader.read(notes).leftovers().stream()
        .map(one -> one.line() + " " + one.reason())
        .toList();
  }

  /** A vertical bar is a line's end. */
  @ParameterizedTest
  @CsvSource({
    "'## Q1. Why blue?||- scattering||2. Why red?||- long path||3) What is a bow?||- drops'",
    "'## 1. Why blue? (4 marks)||- scattering||**2.** Why red?||- long path||**3.** What is a bow?||- drops'",
    "'Why blue?||• scattering||Why red?||• long path||What is a bow?||• drops'",
    "'1) Why blue?|   - scattering|2) Why red?|   - long path|3) What is a bow?|   - drops'",
    "'## Q1. Why blue?||You: Sea.||Feedback: scattering||2. Why red?||You: Dust.||Feedback: long"
        + " path||3. What is a bow?||Feedback: drops'",
    "'[12/03/2025, 14:03:11] Coach Ann: Why blue?|[12/03/2025, 14:04] Ben: Sea|[12/03/2025, 14:05:02] Coach"
        + " Ann: No, scattering|[12/03/2025, 14:06] Coach Ann: Why red?|[12/03/2025, 14:07] Ben: Dust|"
        + "[12/03/2025, 14:08] Coach Ann: long path|[12/03/2025, 14:09] Coach Ann: What is a"
        + " bow?|[12/03/2025, 14:10] Ben: Hm|[12/03/2025, 14:11] Coach Ann: drops'",
    "'12.03.25, 14:03 - Ann: Why blue?|12.03.25, 14:04 - Ben: Sea|12.03.25, 14:05 - Ann: No,"
        + " scattering|12.03.25, 14:06 - Ann: Why red?|12.03.25, 14:07 - Ben: Dust|12.03.25, 14:08 - Ann: long"
        + " path|12.03.25, 14:09 - Ann: What is a bow?|12.03.25, 14:10 - Ben: Hm|12.03.25, 14:11 - Ann: drops'",
    "'Ann  2:03 PM|Why blue?||Ben  2:04 PM|Sea||Ann  2:05 PM|scattering||Ann  2:06 PM|Why red?||Ben  2:07"
        + " PM|Dust||Ann  2:08 PM|long path||Ann  2:09 PM|What is a bow?||Ben  2:10 PM|Hm||Ann  2:11 PM|drops'",
  })
  void eachQuestionIsOne(String notes) {
    assertThat(questions(notes.replace('|', '\n')))
        .containsExactly("Why blue?", "Why red?", "What is a bow?");
  }

  @Test
  void aNumberedRemarkIsNoQuestion() {
    assertThat(
            questions("## Q1. Why blue?\n\nFeedback:\n\n1. Mention scattering\n2. What of dust?"))
        .containsExactly("Why blue?");
  }

  /** A vertical bar is a line's end. */
  @ParameterizedTest
  @CsvSource({
    "'Why blue?||> Because of the sea.||**Remarks.** Name scattering.', Because of the sea.",
    "'**Q.** Why blue?||**What Ann said (short):** The sea.||**Comments:** scattering', The sea.",
    "'**Interviewer:** Why blue?||**You:** The sea.||**Ben (comments):** scattering', The sea.",
    "'**Interviewer:** Why blue?||**You:** The sea.||**Interviewer:** And at night?||**You:** Black.||"
        + "**Ben (comments):** scattering', 'The sea. Black.'",
    "'**Q1:** Why blue?||**Jonas:**||> The sea.||**Could be better**||- scattering', The sea.",
    "'**Task.** Why blue?||**Ida''s answer**||> The sea.||**Comments**||- scattering', The sea.",
  })
  void anAnswerIsKnownByWhoGivesItOrWhereItStands(String notes, String answer) {
    List<QuestionNotes> all = NotesReader.read(notes.replace('|', '\n')).questions();

    assertThat(all).extracting(QuestionNotes::question).containsExactly("Why blue?");
    assertThat(all.getFirst().answer().replace("\n\n", " ")).isEqualTo(answer);
    assertThat(all.getFirst().remarks()).hasSize(1);
  }

  /** A vertical bar is a line's end. */
  @ParameterizedTest
  @CsvSource({
    "'👍||- scattering||👉||- long path'",
    "'👍 what I would write down||- scattering||👉 where I waited in vain||- long path'",
    "'✅ Well seen:||- scattering||💡 Next time:||- long path'",
    "'**Ann:** calm enough. Comments:||👍||- scattering||👉||- long path'",
  })
  void aSignOverAListSaysWhatItsItemsAre(String feedback) {
    String notes = "**Interviewer:** Why blue?||**You:** The sea.||" + feedback;

    List<QuestionNotes> all = NotesReader.read(notes.replace('|', '\n')).questions();

    assertThat(all).hasSize(1);
    assertThat(all.getFirst().remarks())
        .filteredOn(remark -> !remark.text().text().contains("Comments"))
        .extracting(remark -> remark.role() + " " + remark.text().text())
        .containsExactly("PRAISE scattering", "ADVICE long path");
  }

  /** A vertical bar is a line's end. */
  @ParameterizedTest
  @CsvSource({
    "'**Remarks.** Short waves are scattered; the sun is white.||**What I missed.** Long path',"
        + " PRAISE PRAISE ADVICE",
    "'**Feedback:**||- Short waves are scattered|- You should name Rayleigh||**Missing:**||- Long path',"
        + " PRAISE ADVICE ADVICE",
    "'**Feedback:**||- Short waves are scattered|- Long path', ADVICE ADVICE",
    "'**Comments:** The sun is white.||👉 next time:||- Long path', PRAISE ADVICE",
  })
  void whereWhatIsMissingHasAPartOfItsOwnTheRestWasThere(String feedback, String roles) {
    String notes = "**Question:** Why blue?||**Answer:** The sea.||" + feedback;

    assertThat(NotesReader.read(notes.replace('|', '\n')).questions().getFirst().remarks())
        .extracting(remark -> remark.role().name())
        .containsExactly(roles.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "What I missed, ADVICE",
    "What the panel was still waiting for, ADVICE",
    "What Ann wanted to hear, ADVICE",
    "What Ben liked, PRAISE",
    "Carla (one-liner to keep), MODEL",
    "Interviewer (follow-up for later), FOLLOW_UP",
    "In one breath, MODEL",
    "How I would say it, MODEL",
    "How I’d put it, MODEL",
    "Extra question, FOLLOW_UP",
    "Marks, CRITERION",
    "Ida’s answer, ANSWER",
  })
  void whoeverSaysItALabelIsOne(String label, Role role) {
    assertThat(NoteLabels.find(RichText.plain(label + ": dust"), false))
        .get()
        .extracting(NoteLabels.Found::role)
        .isEqualTo(role);
  }

  @Test
  void theLastWordOfAWrappedLineIsNoLabelAndADashInASentenceNoBullet() {
    String notes =
        """
        ## Why blue?

        **Remarks.** You named scattering, and that is the most important part of the
        question. Short waves are scattered more than long ones are in the air above
        – or, shorter, blue is everywhere; this was for me the real heart of the
        answer.
        """;

    assertThat(questions(notes)).containsExactly("Why blue?");
    assertThat(remarks(notes)).hasSize(3).element(1).asString().contains("above – or, shorter");
  }

  @Test
  void whoeverTheNotesNameIsNothingToSay() {
    String notes =
        """
        With Marga, on Tuesday. You asked for it.

        **Interviewer:** Why blue?

        **You:** The sea.

        **Marga:** You should name scattering.

        **Dust:** you should name it, too.

        **Marga, at the end:** overall a good start, speak up.
        """;

    assertThat(questions(notes)).containsExactly("Why blue?");
    assertThat(remarks(notes))
        .containsExactly("You should name scattering.", "Dust: you should name it, too.");
    assertThat(leftovers(notes)).contains("11 advice that belongs to no question");
  }

  @Test
  void labelsMayBeInItalicsAndNumbersOfQuestionsInWords() {
    String notes =
        """
        ### Question one: why is the sea blue?

        *What I said:*

        It is blue.

        *What was good.* Scattering is named.

        *What she still expects.* **Most important:** absorption; depth.

        *Tighter:*

        Water takes the red away.

        ### Question two: and the sky?

        *What I said:* It is blue, too.

        *What Tom misses.* *Rayleigh* by name.
        """;

    assertThat(questions(notes)).containsExactly("why is the sea blue?", "and the sky?");
    assertThat(remarks(notes))
        .containsExactly(
            "Scattering is named.", "Most important: absorption", "depth.", "Rayleigh by name.");
    assertThat(leftovers(notes)).isEmpty();
  }

  @Test
  void boldWordsOverTheEndOfALineAreOneTerm() {
    String notes =
        """
        ## Why blue?

        **Missing:**

        - Speak of **Rayleigh
          scattering** and of **dust**
          **grains** in the *upper
          air*.
        """;

    RichText remark = NotesReader.read(notes).questions().getFirst().remarks().getFirst().text();
    assertThat(remark.marks())
        .extracting(remark::of)
        .containsExactly("Rayleigh scattering", "dust", "grains", "upper air");
  }

  @Test
  void otherColumnsSayMoreOfACriterionAndPointsThatSomebodyGotAreNoWeights() {
    String notes =
        """
        ## Why blue?

        **Answer:** The sea.

        | Criterion | What I noted | Pts |
        |---|---|---|
        | scattering | short waves go astray in air | 2 |
        | sunset | not said at all | 0 |

        Sum: 2 / 4
        """;

    assertThat(remarks(notes)).containsExactly("scattering", "sunset");
    List<NoteRemark> remarks = NotesReader.read(notes).questions().getFirst().remarks();
    assertThat(remarks).extracting(NoteRemark::points).containsOnly(0.0);
    assertThat(remarks.getFirst().details())
        .extracting(RichText::text)
        .containsExactly("short waves go astray in air");
    assertThat(leftovers(notes)).contains("10 a sum, no criterion");
  }

  @Test
  void aSumIsNoCriterion() {
    String notes =
        """
        ## Why blue?

        | Criterion | Mark |
        |---|---|
        | scattering | 2 |
        | waves | abc |
        | Mark | total |
        | **Total** | **4** |
        """;
    assertThat(remarks(notes)).containsExactly("scattering", "waves");
    assertThat(leftovers(notes))
        .containsExactly(
            "6 no number of points; the concept has 1",
            "7 a sum, no criterion",
            "8 a sum, no criterion");
  }

  @ParameterizedTest
  @CsvSource({
    "washes hands (2 marks), washes hands, 2",
    "washes hands [1], washes hands, 1",
    "'washes hands - 1,5 pts', washes hands, 1.5",
    "washes hands (0.5 points each), washes hands, 0.5",
    "washes hands (2 minutes), washes hands (2 minutes), 0",
    "less than 3 points, less than 3 points, 0",
    "'washes hands, 2 P.', washes hands, 2",
    "washes hands (2 BE), washes hands, 2",
    "washes hands   /2, washes hands, 2",
    "washes hands  M1, washes hands, 1",
    "takes vitamin B1, takes vitamin B1, 0",
    "washes hands (½ point), washes hands, 0.5",
    "'washes hands (1 mark) owtte', washes hands, 1",
    "'washes hands: 2 points, but only 1 if late', washes hands (but only 1 if late), 2",
    "2 pts – washes hands, washes hands, 2",
    "+2 for mentioning soap, soap, 2",
    "1 mark for soap, soap, 1",
    "-1 if they forget soap, they forget soap, -1",
    "M1 Washes hands, Washes hands, 1",
    "M1A1 Washes hands, Washes hands, 2",
    "MP3: washes hands, washes hands, 1",
    "B2 cells divide, B2 cells divide, 0",
    "Hygiene (3): washes hands, Hygiene: washes hands, 3",
    "Full marks (2): washes hands, washes hands, 2",
  })
  void pointsStandAtTheEnd(String line, String text, double value) {
    Points points = Points.of(RichText.plain(line));
    assertThat(points.text().text()).isEqualTo(text);
    assertThat(points.value()).isEqualTo(value);
  }

  @Test
  void itemsWithPointsAreCriteriaOfTheirOwn() {
    String notes =
        """
        Question: What do you check?

        1) Looks for infection
           a) redness (1 mark)
           b) pus (1 mark)
        2) Documents it (1 mark)
        """;
    assertThat(remarks(notes)).containsExactly("redness", "pus", "Documents it");
    assertThat(leftovers(notes)).containsExactly("3 says only what follows");
  }

  @Test
  void whatSeveralItemsAreAboutIsNoPointOfItsOwn() {
    String notes =
        """
        Question: Why?

        Missing:

        - Speed and money
          - look first at which queries cost the most
          - let dashboards read totals that were made before
        - The heart of it is **idempotency**
          - a second run must leave the same rows
          - hiding doubles afterwards does not help
        - Connection pooling
          - PgBouncer
          - RDS Proxy
        """;
    assertThat(remarks(notes))
        .containsExactly(
            "look first at which queries cost the most",
            "let dashboards read totals that were made before",
            "The heart of it is idempotency",
            "Connection pooling");
    assertThat(leftovers(notes)).containsExactly("5 says only what follows");
  }

  /** A vertical bar is a line's end. */
  @ParameterizedTest
  @CsvSource({
    "'## Case one: metrics||**Coach:** Orders are down by 8 % since Monday. Your boss wants an answer. Talk.||"
        + "**You:** The sea.||**Coach:** 💡 scattering'",
    "'**Coach:** Orders are down by 8 % since Monday. Your boss wants an answer. Talk.||"
        + "**You:** The sea.||**Coach:** 💡 scattering'",
    "'[17:02] Ann (coach): Orders are down by 8 % since Monday. Your boss wants an answer. Talk.||"
        + "[17:03] Ben: The sea.||[17:04] Ann (coach): 💡 scattering'",
  })
  void whatACoachTellsBeforeTheAnswerIsTheQuestion(String notes) {
    List<QuestionNotes> all = NotesReader.read(notes.replace('|', '\n')).questions();

    assertThat(all)
        .extracting(QuestionNotes::question)
        .containsExactly("Orders are down by 8 % since Monday. Your boss wants an answer. Talk.");
    assertThat(all.getFirst().answer()).isEqualTo("The sea.");
    assertThat(all.getFirst().remarks())
        .extracting(remark -> remark.text().text())
        .containsExactly("scattering");
  }

  @Test
  void whatJudgesARemarkIsNone() {
    String notes =
        """
        Question: Why?

        Missing:

        - The decree. This is the point examiners look for first.
        - Colonies. A minor point.
        """;
    assertThat(remarks(notes)).containsExactly("The decree.", "Colonies.");
  }

  @Test
  void thanksAreNoAnswer() {
    String notes =
        """
        **Tutor:** Hello. First question: why blue?

        **Me:** Sea.

        **Tutor:** 💡 scattering

        **Me:** ok thanks

        **Tutor:** Second question: why red?

        **Me:** Dust.

        **Tutor:** 💡 long path
        """;
    assertThat(questions(notes)).containsExactly("why blue?", "why red?");
    assertThat(NotesReader.read(notes).questions().getFirst().answer()).isEqualTo("Sea.");
    assertThat(leftovers(notes))
        .containsExactly(
            "1 said before the question",
            "7 said after the feedback",
            "9 said before the question");
  }

  /** Lines of notes below a question; what is left of them; what they refuse. */
  @ParameterizedTest
  @CsvSource({
    "'- Bulk API (do not accept SOAP)', Bulk API, do not accept SOAP",
    "'- Bulk API (do not accept SOAP) for loads (2 marks)', Bulk API for loads, do not accept SOAP",
    "'- Bulk API (not REST; do not accept SOAP) (2)', Bulk API (not REST; ) (2), do not accept SOAP",
    "'- Wages rose, don''t accept riches. [1]', Wages rose, don't accept riches.",
    "'- osmosis (reject: diffusion (of salt)) through a membrane', osmosis through a membrane,"
        + " reject: diffusion (of salt)",
    "'| Criterion | Marks |#|---|---|#| chlorophyll (do not accept chloroplast) | 1 |', chlorophyll,"
        + " do not accept chloroplast",
  })
  void whatALineDoesNotAcceptIsNoPartOfWhatItAsksFor(String line, String remark, String refused) {
    String notes = "# What is asked?\n\n" + line.replace('#', '\n') + "\n";

    assertThat(remarks(notes)).containsExactly(remark);
    assertThat(NotesReader.read(notes).leftovers())
        .filteredOn(one -> one.reason().equals(Refusal.REASON))
        .extracting(Leftover::text)
        .containsExactly(refused);
  }

  @Test
  void aLineThatOnlyRefusesIsNoRemarkAndNoDetail() {
    assertThat(
            NotesReader.read(
                    """
                    # Why?

                    - Bulk API
                      - do not accept SOAP
                    - Do not accept REST [1]

                    | Criterion | Marks | Notes |
                    |---|---|---|
                    | Do not accept CSV | 1 | |
                    | Upserts | 1 | do not accept a plain insert |
                    """)
                .questions()
                .getFirst()
                .remarks())
        .hasSize(2)
        .allMatch(one -> one.details().isEmpty())
        .extracting(one -> one.text().text())
        .containsExactly("Bulk API", "Upserts");
  }

  @Test
  void whatASchemeDoesNotAcceptIsNoPartOfTheQuestion() {
    String notes =
        """
        ## Why blue?

        | Criterion | Mark |
        |---|---|
        | scattering | 2 |

        *Do not accept "the sea".*
        """;
    assertThat(questions(notes)).containsExactly("Why blue?");
    assertThat(leftovers(notes)).containsExactly("7 " + Refusal.REASON);
  }

  @ParameterizedTest
  @CsvSource({
    "Claims plants eat soil: -1 mark, Claims plants eat soil:",
    "Claims plants eat soil (-1 mark), Claims plants eat soil",
    "Claims plants eat soil (minus 2 points), Claims plants eat soil",
    "Claims plants eat soil [−1], Claims plants eat soil",
    "'| Criterion | Marks |#|---|---|#| eats soil | -1 |', eats soil -1",
  })
  void whatTakesPointsOffIsNoConceptThatEarnsThem(String line, String told) {
    String notes = "# What is asked?\n\nCriteria:\n\n" + item(line) + "- chlorophyll (2 marks)\n";

    assertThat(remarks(notes)).containsExactly("chlorophyll");
    assertThat(NotesReader.read(notes).leftovers())
        .filteredOn(one -> one.reason().equals(SchemeRow.MISTAKE))
        .extracting(Leftover::text)
        .containsExactly(told);
  }

  private static String item(String line) {
    return line.startsWith("|") ? line.replace('#', '\n') + "\n\n" : "- " + line + "\n";
  }

  @ParameterizedTest
  @CsvSource({
    "Confidence level = 95%, 0, Confidence level = 95%",
    "Voltage : 5p, 5, Voltage",
    "Structure (30%), 30, Structure",
    "Structure - 30%, 30, Structure",
    "Says what it costs - 2 marks, 2, Says what it costs",
  })
  void percentAreAShareInBracketsOrBehindADash(String line, double value, String rest) {
    Points points = Points.of(RichText.plain(line));

    assertThat(points.value()).isEqualTo(value);
    assertThat(points.text().text().replace(":", "")).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource({
    "'- Negative feedback: the rise of glucose is stopped.'",
    "'- Missing values: imputed with the median'",
    "'- Exit criteria: all tests pass'",
    "'- Overall latency: add a cache'",
    "'- Carbon gaps: filled by resin'",
  })
  void aNameThatHasTheWordOfALabelIsNone(String item) {
    String notes = "**Q:** Why?\n\n**Feedback:**\n\n" + item + "\n- chlorophyll\n";

    assertThat(remarks(notes)).containsExactly(item.substring(2), "chlorophyll");
    assertThat(leftovers(notes)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'- Interviewer feedback: say scattering', say scattering",
    "'- Feedback: say scattering', say scattering",
    "'- What could be better: say scattering', say scattering",
  })
  void aLabelMayStandOnAnItem(String item, String remark) {
    assertThat(remarks("**Q:** Why?\n\n**A:** The sea.\n\n" + item + "\n")).containsExactly(remark);
  }

  @Test
  void whatIsBoldBeforeAColonIsNoPersonBecauseSomethingIsDoneWithIt() {
    String notes =
        """
        **Q:** How would you decouple them?

        **A:** I'd buffer with Kafka.

        **Feedback:**

        **Kafka:** decouples writers
        """;
    assertThat(remarks(notes)).containsExactly("Kafka: decouples writers");
  }

  @ParameterizedTest
  @CsvSource({
    "Strong acids dissociate fully, ADVICE",
    "Sound waves are slower in air, ADVICE",
    "Right ventricle pumps to the lungs, ADVICE",
    "'Strong, he knew the valves', PRAISE",
    "Strong answer on valves, PRAISE",
    "Right that blood is pumped, PRAISE",
    "Solid understanding of valves, PRAISE",
    "Good coverage of valves, PRAISE",
    "No errors in the sums, PRAISE",
    "No mistakes, PRAISE",
    "No word on valves, ADVICE",
  })
  void wordsOfPraiseThatBelongToTheSubjectPraiseNothing(String remark, Role role) {
    assertThat(Tone.of(remark)).isEqualTo(role);
  }

  /** What is missing, as feedback says it, and what it is. */
  @ParameterizedTest
  @CsvSource({
    "No mention of valves, valves",
    "No reference to Marx, Marx",
    "No word on salt, salt",
    "No discussion of elasticity, elasticity",
    "No points for the colonies, the colonies",
    "Missed the colonies, the colonies",
  })
  void whatIsMissingIsNamedWithoutTheWordsForThat(String remark, String missing) {
    assertThat(Tone.missing(RichText.plain(remark)).text()).isEqualTo(missing);
  }

  @Test
  void pointsOfAllByThemselvesAreNoCriterion() {
    assertThat(remarks("**Q:** Why?\n\n**Feedback:** 8/10\n\n- scattering\n"))
        .containsExactly("scattering");
    assertThat(remarks("**Q:** Why?\n\n**Marks:** 7 of 10\n\n**Feedback:**\n\n- scattering\n"))
        .containsExactly("scattering");
  }

  @ParameterizedTest
  @CsvSource({"Don't allow root login over SSH", "Never accept unsigned tokens"})
  void adviceAgainstSomethingIsNoWordToAMarker(String advice) {
    String notes = "**Q:** How?\n\n**Could be better:**\n\n- " + advice + "\n";

    assertThat(remarks(notes)).containsExactly(advice);
    assertThat(leftovers(notes)).isEmpty();
  }

  @Test
  void theBestPointsAreThoseOfAColumnThatSaysSo() {
    Columns graded = Columns.of(List.of("Criterion", "Score", "Max"), List.of());
    assertThat(graded.points()).isEqualTo(2);
    Columns numbered = Columns.of(List.of("ID", "Description", "Marks"), List.of());
    assertThat(List.of(numbered.criterion(), numbered.points(), numbered.hint()))
        .containsExactly(1, 2, -1);
  }

  @Test
  void aChatOfPhonesInTheUnitedStatesIsRead() {
    String notes =
        """
        [3/12/25, 2:03:11\u202FPM] Ann: Why blue?
        [3/12/25, 2:04:11\u202FPM] Ben: Sea
        [3/12/25, 2:05:11\u202FPM] Ann: No, scattering
        """;
    assertThat(questions(notes)).containsExactly("Why blue?");
  }

  @Test
  void whatStandsBehindACommentIsRead() {
    assertThat(questions("<!-- todo --> **Question:** Why blue?\n\n**Feedback:** scattering\n"))
        .containsExactly("Why blue?");
  }

  @Test
  void aBracketThatNothingClosesEndsWithItsSentence() {
    assertThat(
            remarks("**Q:** Why?\n\n**Feedback:** No dust :( Say scattering. Say path (long).\n"))
        .contains("Say path (long).");
  }
}
