package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** The page in a real browser, over the four rubrics and, where they are, the labelled answers. */
@DisplayName("The workbench in Chromium")
class WorkbenchIT {
  private static final Path LABELLED =
      Path.of("..", "shared", "data", "dev-answers", "answers.jsonl");

  /** What no rubric knows. */
  private static final String WORDS = "zebra marmalade";

  private static final String ANSWER = "We add " + WORDS + " </b><img src=x onerror=alert(1)>.";

  private static final String QUESTION = "django-connection-spikes";
  private static final List<Exception> DEFECTS = new ArrayList<>();

  @TempDir private static Path profile;
  private static Chromium chromium;
  private static ChromeDriver browser;
  private static Scorer scorer;
  private static List<Given> given;

  @TempDir private Path directory;
  private Path file;
  private String saved;
  private List<Given> answers;
  private WorkbenchServer server;

  @BeforeAll
  static void openBrowser() throws IOException {
    chromium = Chromium.open(profile);
    browser = chromium.driver();
    scorer = Bench.scorer(Folder.of(Path.of("rubrics")));
    given = new ArrayList<>();
    given.add(new Given("zebra", QUESTION, ANSWER, null, null));
    given.add(new Given("zebra", "leaves", ANSWER, null, null));
    if (Files.exists(LABELLED)) {
      given.addAll(
          GivenReader.file(scorer, "answers.jsonl", Files.readString(LABELLED), told -> {}));
    }
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void prepare() {
    chromium.prefer("light");
    chromium.size(1400, 900);
  }

  private void openTheFour() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("rubrics"))) {
      for (Path one : files.toList()) {
        Files.copy(one, directory.resolve(one.getFileName()));
      }
    }
    open(directory.resolve(QUESTION + ".json"));
  }

  /** A small one is enough to see what becomes of its file. */
  private void openASmallOne() throws IOException {
    open(Files.writeString(directory.resolve(Leaves.FILE), Leaves.TEXT));
  }

  private void open(Path rubric) throws IOException {
    open(rubric, given);
  }

  private void open(Path rubric, List<Given> some) throws IOException {
    file = rubric;
    saved = Files.readString(file);
    answers = some;
    start();
  }

  /** Starts the server, and opens its page in a browser that has never been there. */
  private void start() throws IOException {
    Folder folder = Folder.of(directory);
    Scorer own = file.endsWith(QUESTION + ".json") ? scorer : Bench.scorer(folder);
    Bench bench = new Bench(folder, own, answers);
    server = WorkbenchServer.start(bench, 0, DEFECTS::add);
    browser.get("about:blank");
    chromium.errors();
    chromium.requests();
    browser.get(server.address().toString());
    until("html[data-ready]");
    click("#help-close");
    if (!answers.isEmpty()) {
      until("#a-list li:nth-child(1) b", answers.getFirst().id());
    }
  }

  @AfterEach
  void reportedNothingAndAskedNobodyElse() {
    browser.get("about:blank");
    String own = "http://127.0.0.1:" + server.address().getPort() + "/";
    server.close();
    assertThat(chromium.errors()).isEmpty();
    assertThat(chromium.requests())
        .hasSizeGreaterThan(1)
        .allMatch(url -> url.startsWith(own) || url.equals("about:blank"));
    assertThat(DEFECTS).isEmpty();
  }

  @Test
  void opensEachRubricWithItsAnswers() throws IOException {
    openTheFour();
    for (String question : scorer.questionIds()) {
      new Select(element("#question")).selectByValue(question);
      String title = scorer.rubric(question).title();
      long answers = given.stream().filter(one -> one.question().equals(question)).count();
      int concepts = scorer.rubric(question).concepts().size();
      waitFor(
          title,
          () ->
              element("#answer-count")
                      .getText()
                      .equals(answers == 1 ? "1 answer" : answers + " answers")
                  && browser.findElements(By.cssSelector("#concepts details")).size() == concepts);
      assertThat(browser.findElements(By.cssSelector("#concepts details"))).hasSize(concepts);
    }
  }

  @Test
  void makesASynonymOfSelectedWordsAndSavesThatLineAlone() throws IOException {
    openTheFour();
    select(WORDS);
    new Select(element("#m-concept")).selectByValue("connection-limits");
    click("#maker button");
    until("#offers li");
    assertThat(element("#offers li .facts").getText()).isEqualTo("found in 1 answer, newly in 1");
    click("#offers li button");

    until("#moved .verdict.covered");
    assertThat(element("#moved li").getText()).contains("zebra", "missing", "covered");
    assertThat(element("#a-list li:nth-child(1) small").getText()).startsWith("changed");
    assertThat(countsOf(WORDS)).isEqualTo("1 · 1 alone");
    assertThat(element("#state").getText()).isEqualTo("Not saved");

    element("#main").sendKeys(Keys.chord(Keys.CONTROL, "s"));
    until("#diff .added");
    assertThat(texts("#diff .added")).singleElement().asString().contains(WORDS);
    click("#save-go");
    until("#state", "Saved");
    List<String> before = saved.lines().toList();
    List<String> after = Files.readString(file).lines().toList();
    assertThat(after).hasSameSizeAs(before);
    List<String> changed = new ArrayList<>(after);
    changed.removeAll(before);
    assertThat(changed).singleElement().asString().contains("\"" + WORDS + "\"");
    assertThat(element("#moved li").getText()).isEqualTo("No verdict has changed.");
    assertThat(directory.resolve(file.getFileName() + ".draft")).doesNotExist();
  }

  @Test
  void showsAFaultInItsPlaceAndTakesItBack() throws IOException {
    openASmallOne();
    WebElement field = synonym(0);
    String before = field.getDomProperty("value");
    field.sendKeys(" (");
    until("li.is-error textarea[aria-invalid=true]");
    assertThat(element("li.is-error .bubble").getText())
        .startsWith("an alternative is empty, at character ");
    assertThat(element("#problem-count").getText()).isEqualTo("1 fault");
    assertThat(element("#save").isEnabled()).isFalse();

    field.sendKeys(Keys.chord(Keys.CONTROL, "z"));
    waitFor("undone", () -> before.equals(field.getDomProperty("value")) || isUndoneFurther(field));
    waitFor("without a fault", () -> field.getDomAttribute("aria-invalid").equals("false"));
    assertThat(element("#undo").isEnabled()).isFalse();
    while (element("#redo").isEnabled()) {
      field.sendKeys(Keys.chord(Keys.CONTROL, Keys.SHIFT, "z"));
    }
    until("li.is-error");
  }

  @Test
  void writesNotOverAFileThatChangedMeanwhile() throws IOException {
    openASmallOne();
    synonym(0).sendKeys("xyz");
    until("#state", "Not saved");
    String theirs = saved.replaceFirst("\"question\": \"", "\"question\": \"Meanwhile: ");
    Files.writeString(file, theirs);

    click("#save");
    until("#diff .added");
    click("#save-go");
    until(
        "#save-note",
        "The file changed meanwhile, in other places than yours. Nothing was written.");
    assertThat(file).content().isEqualTo(theirs);

    click("#save-merge");
    until("#state", "Both changes are here; save them");
    click("#save");
    until("#diff .added");
    click("#save-go");
    until("#state", "Saved");
    assertThat(file).content().contains("\"question\": \"Meanwhile: ").contains("xyz\"");
  }

  @Test
  void asksPlaceByPlaceWhereTheFileChangedInTheSamePlaces() throws IOException {
    openASmallOne();
    synonym(0).sendKeys("xyz");
    synonym(1).sendKeys(" mine");
    until("#state", "Not saved");
    String theirs =
        saved
            .replace("(reflect|bounce) ... green", "(reflect|bounce) ..3 green")
            .replace("green & not absorbed", "green & not absorbed theirs")
            .replace("leaf green", "green of the leaf");
    Files.writeString(file, theirs);

    // As the browser does when one comes back to its window.
    browser.executeScript("dispatchEvent(new Event('focus'))");
    until("#changed:not([hidden])");
    click("#changed-look");
    until("#conflicts legend", "Place 2 of 2");
    assertThat(texts("#conflicts mark"))
        .containsExactly(
            "\"(reflect|bounce) ... greenxyz\"",
            "\"(reflect|bounce) ..3 green\"",
            "\"green & not absorbed mine\"",
            "\"green & not absorbed theirs\"");
    assertThat(chromium.violations()).isEmpty();
    click("#conflicts fieldset:nth-child(1) label:nth-of-type(2) input");
    click("#save-merge");
    until("#state", "Both changes are here; save them");
    assertThat(file).content().isEqualTo(theirs);

    saveWithKeys();
    assertThat(file)
        .content()
        .isEqualTo(theirs.replace("not absorbed theirs", "not absorbed mine"));
  }

  @Test
  void loadsAFileThatChangedWhereNothingWasWritten() throws IOException {
    openASmallOne();
    Files.writeString(file, saved.replace("green & not absorbed", "green & kept"));
    browser.executeScript("dispatchEvent(new Event('focus'))");

    until("#state", "The file changed, and was loaded again");
    assertThat(synonym(1).getDomProperty("value")).isEqualTo("green & kept");
  }

  @Test
  void showsHowItGoesWithGradesAndWhatExclusionsTakeAway() throws IOException {
    open(Files.writeString(directory.resolve("help.json"), Graded.TEXT), Graded.answers());
    until("#measures dt", "Weighted kappa");
    assertThat(texts("#measures dt"))
        .containsExactly("Pearson, grades", "Weighted kappa", "Mean error");
    assertThat(texts("#measures dd")).containsExactly("1.000 ±0", "1.000 ±0", "0.000 ±0");
    WebElement exclusion = element("textarea[data-pointer='/concepts/0/unless/0']");
    waitFor("count", () -> countsOf("thread pool").equals("−1"));

    exclusion.sendKeys("er");
    until("#measures dd .bad");
    assertThat(texts("#measures dd .bad")).hasSize(3);
    waitFor("count", () -> countsOf("thread pooler").equals("0"));
    click("#tab-suggestions");
    until("#suggestions h3");
    assertThat(element("#suggestions").getText()).contains("With the grades: Pearson");
  }

  @Test
  void everythingIsReachedWithTheKeyboardAlone() throws IOException {
    openASmallOne();
    browser.executeScript("document.querySelector('#question').focus()");
    Set<String> reached = new LinkedHashSet<>();
    while (reached.add(focused())) {
      browser.switchTo().activeElement().sendKeys(Keys.TAB);
    }
    assertThat(reached)
        .contains(
            "#question",
            "/concepts/0/weight",
            "/concepts/0/synonyms/0",
            "Remove (reflect|bounce) ... green",
            "Add a synonym for reflects",
            "#tab-concepts",
            "Faults and findings",
            "#add-answers",
            "#a-text",
            "#a-show",
            "#a-concept",
            "#m-words",
            "#m-concept",
            "Changed verdicts",
            "Examples that do not hold");

    element("#tab-concepts").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    until("#suggestions:not([hidden])");
    element("#tab-suggestions").sendKeys(Keys.ARROW_RIGHT);
    synonym(0).sendKeys("xyz");
    until("#state", "Not saved");
    saveWithKeys();
    assertThat(file).content().contains("xyz\"");
  }

  @Test
  void nothingMovesWhileOneTypes() throws IOException {
    openASmallOne();
    WebElement field = synonym(1);
    field.click();
    until("#article .prose");
    List<Object> before = places();
    for (String keys : List.of("x", " (", Keys.BACK_SPACE.toString().repeat(3))) {
      String state = element("#change-count").getText() + element("#problem-count").getText();
      field.sendKeys(keys);
      waitFor(
          "seen " + keys,
          () ->
              !state.equals(
                  element("#change-count").getText() + element("#problem-count").getText()));
      assertThat(places()).as("after " + keys).isEqualTo(before);
    }
  }

  @Test
  void aRubricOfManySynonymsAndVeryLongAnswersFits() throws IOException {
    String synonyms =
        IntStream.range(0, 60)
            .mapToObj(i -> "\"word" + i + " & (" + "long|".repeat(20) + "short)\"")
            .collect(Collectors.joining(", "));
    Path many =
        Files.writeString(
            directory.resolve(Leaves.FILE),
            Leaves.TEXT.replace("\"<pigment>\"", "\"<pigment>\", " + synonyms));
    String text =
        "A leaf " + "of-words-without-an-end".repeat(200) + " " + "is green. ".repeat(4000);
    for (int width : new int[] {1400, 600}) {
      chromium.size(width, 900);
      open(many, List.of(new Given("zebra", "leaves", text, null, null)));
      until("#article .prose");
      assertThat(browser.findElements(By.cssSelector(".synonyms li"))).hasSize(63);
      assertFits();
      browser.get("about:blank");
      server.close();
    }
  }

  @Test
  void withoutAnswersItSaysHowToGetSome() throws IOException {
    open(Files.writeString(directory.resolve(Leaves.FILE), Leaves.TEXT), List.of());
    assertThat(element("#answer-count").getText()).isEqualTo("0 answers");
    assertThat(element("#article").getText()).startsWith("There are no answers yet.");
    click("#tab-suggestions");
    until(
        "#suggestions p",
        "There is nothing to suggest from: no answers, or a fault in the rubric.");
    assertThat(chromium.violations()).isEmpty();
  }

  @Test
  void offersTheDraftAfterARestart() throws IOException {
    openASmallOne();
    synonym(0).sendKeys(" (");
    Path draft = directory.resolve(file.getFileName() + ".draft");
    waitFor("draft", () -> Files.exists(draft));
    browser.get("about:blank");
    server.close();
    start();

    until("#draft:not([hidden])");
    click("#draft-take");
    until("li.is-error");
    assertThat(synonym(0).getDomProperty("value")).endsWith(" (");
    assertThat(file).content().isEqualTo(saved);
  }

  @Test
  void whoSavesLaterKeepsWhatAnotherTabSaved() throws IOException {
    openASmallOne();
    synonym(0).sendKeys("xyz");
    until("#state", "Not saved");
    String first = browser.getWindowHandle();
    browser.switchTo().newWindow(WindowType.TAB);
    browser.get(server.address().toString());
    until("html[data-ready]");
    synonym(1).sendKeys(" theirs");
    until("#state", "Not saved");
    saveWithKeys();
    browser.close();

    browser.switchTo().window(first);
    click("#save");
    until("#diff .removed");
    click("#save-go");
    until(
        "#save-note",
        "The file changed meanwhile, in other places than yours. Nothing was written.");
    click("#save-merge");
    until("#state", "Both changes are here; save them");
    assertThat(synonym(1).getDomProperty("value")).isEqualTo("green & not absorbed theirs");
    saveWithKeys();
    assertThat(file).content().contains("xyz\"", "green & not absorbed theirs");
  }

  @Test
  void keepsWhatIsTypedWhileTheServerIsAsked() throws IOException {
    openASmallOne();
    synonym(0).sendKeys("xyz");
    until("#state", "Not saved");
    hold("open");
    click("#save");
    until("#diff .added");
    click("#save-go");
    waitFor("saved", () -> !element("#save-dialog").isDisplayed());
    synonym(0).sendKeys("more");
    release();
    waitFor("opened", () -> calls("open") == 2);
    until("#state", "Not saved");
    assertThat(synonym(0).getDomProperty("value")).endsWith("xyzmore");
    assertThat(file).content().contains("xyz\"");

    Files.writeString(file, saved);
    click("#add-answers");
    element("#add-text").sendKeys("We would retry with backoff.");
    click("#add-form button[type=submit]");
    until("#state", "1 answer added");
    assertThat(synonym(0).getDomProperty("value")).endsWith("xyzmore");
    assertThat(element("#changed").isDisplayed()).isTrue();
  }

  @Test
  void theConceptsRestWhileTheTextIsNone() throws IOException {
    openASmallOne();
    writeText("'abc' + cm.getValue()");
    click("#tab-concepts");
    until("#concepts[inert]");

    writeText("cm.getValue().slice(3)");
    click("#tab-concepts");
    until("#concepts:not([inert])");
    until("#state", "As saved");
  }

  @Test
  void addsToTheConceptThatStandsThereNow() throws IOException {
    String text =
        Leaves.TEXT.replace(
            "\"pigment\", \"synonyms\": [",
            "\"pigment\", \"weight\": 1," + " \"synonyms\": [\"xanthophyll\", ");
    open(Files.writeString(directory.resolve(Leaves.FILE), text));
    writeText(
        "cm.getValue().replace('\"id\": \"reflects\"', '\"id\": \"x\"')"
            + ".replace('\"id\": \"pigment\"', '\"id\": \"reflects\"')"
            + ".replace('\"id\": \"x\"', '\"id\": \"pigment\"')");
    click("#tab-concepts");
    element("#concepts details:nth-child(1) .adder input").sendKeys("thrown back", Keys.ENTER);

    until("textarea[data-pointer='/concepts/0/synonyms/2']");
    assertThat(element("textarea[data-pointer='/concepts/0/synonyms/2']").getDomProperty("value"))
        .isEqualTo("thrown back");
    waitFor("names", () -> texts("#m-concept option").equals(List.of("pigment", "reflects")));
  }

  @Test
  void saysWhyItCannotSave() throws IOException {
    openASmallOne();
    synonym(0).sendKeys("xyz");
    until("#state", "Not saved");
    Files.delete(file);
    click("#save");
    until("#diff .added");
    click("#save-go");
    until("#save-note", "cannot read leaves.json: no such file or directory");
    click("#save-cancel");
    server.close();
    click("#save");
    until("#save-note", "The server does not answer: has it ended?");
    click("#save-cancel");
    click("#maker button");
    element("#m-words").sendKeys(WORDS, Keys.ENTER);
    until("#state", "The server does not answer: has it ended?");
    browser.get("about:blank");
    assertThat(chromium.errors()).allMatch(error -> error.contains("Failed to load resource"));
  }

  @Test
  void aDraftIsJoinedWithWhatTheFileBecame() throws IOException {
    openASmallOne();
    synonym(0).sendKeys("xyz");
    waitFor("draft", () -> Files.exists(directory.resolve(file.getFileName() + ".draft")));
    browser.get("about:blank");
    server.close();
    Files.writeString(file, saved.replace("\"question\": \"", "\"question\": \"Meanwhile: "));
    start();

    until("#draft:not([hidden])");
    click("#draft-take");
    until(
        "#save-note",
        "The file changed meanwhile, in other places than yours. Nothing was written.");
    click("#save-merge");
    until("#state", "Both changes are here; save them");
    saveWithKeys();
    assertThat(file).content().contains("\"question\": \"Meanwhile: ").contains("xyz\"");
  }

  @Test
  void anOfferedDraftStaysUntilSomebodyDecides() throws IOException {
    openASmallOne();
    synonym(0).sendKeys("xyz");
    Path draft = directory.resolve(file.getFileName() + ".draft");
    waitFor("draft", () -> Files.exists(draft));
    browser.get("about:blank");
    server.close();
    String kept = Files.readString(draft);
    start();

    until("#draft:not([hidden])");
    synonym(1).sendKeys(" other");
    waitFor("kept", () -> calls("draft") == 1);
    assertThat(draft).content().isEqualTo(kept);
    saveWithKeys();
    waitFor("kept again", () -> calls("draft") == 2);
    assertThat(draft).content().isEqualTo(kept);

    click("#draft-drop");
    waitFor("dropped", () -> !Files.exists(draft));
    assertThat(file).content().contains(" other\"").doesNotContain("xyz");
  }

  @Test
  void keepsTheDraftOfTheRubricThatIsLeft() throws IOException {
    Path other = directory.resolve("roots.json");
    Files.writeString(other, Leaves.TEXT.replace("leaves look green", "roots grow"));
    openASmallOne();
    synonym(0).sendKeys("xyz");
    new Select(element("#question")).selectByValue("roots");
    Path draft = directory.resolve(file.getFileName() + ".draft");
    waitFor("draft", () -> Files.exists(draft));
    assertThat(draft).content().contains("xyz");

    until("#answer-count", "0 answers");
    hold("open");
    new Select(element("#question")).selectByValue("leaves");
    new Select(element("#question")).selectByValue("roots");
    release();
    waitFor("all answered", () -> calls("open") == 4);
    until("#answer-count", "0 answers");
    assertThat(element("#draft").isDisplayed()).isFalse();

    Files.delete(file);
    new Select(element("#question")).selectByValue("leaves");
    until("#state", "leaves.json is no longer there");
    assertThat(element("#question").getDomProperty("value")).isEqualTo("roots");
    assertThat(chromium.errors()).hasSize(1);
  }

  @Test
  void keepsWhatWasWrittenWhenThePageIsLeft() throws IOException {
    openASmallOne();
    synonym(0).sendKeys("xyz");
    browser.get("about:blank");

    waitFor("draft", () -> Files.exists(directory.resolve(file.getFileName() + ".draft")));
  }

  @Test
  void aWeightIsChangedAndTakenBackUnderAnyName() throws IOException {
    open(
        Files.writeString(
            directory.resolve(Leaves.FILE), Leaves.TEXT.replace("\"weight\": 2", "\"points\": 2")));
    WebElement weight = element("input[data-pointer='/concepts/0/weight']");
    weight.sendKeys(Keys.chord(Keys.CONTROL, "a"), "5");
    until("#state", "Not saved");
    weight.sendKeys(Keys.chord(Keys.CONTROL, "z"));

    until("#state", "As saved");
    assertThat(weight.getDomProperty("value")).isEqualTo("2");
  }

  @Test
  void tellsHowManyMoreThereAre() throws IOException {
    List<Given> many =
        IntStream.range(0, 250)
            .mapToObj(i -> new Given("n" + i, "leaves", "Leaves bounce green.", null, null))
            .toList();
    open(Files.writeString(directory.resolve(Leaves.FILE), Leaves.TEXT), many);
    assertThat(element("#answer-count").getText()).isEqualTo("250 answers, the first 200 shown");
    synonym(0).sendKeys("xyz");

    until("#moved li:last-child", "50 more: see the answers with changed verdicts.");
    new Select(element("#a-show")).selectByValue("found");
    until("#answer-count", "0 of 250 answers");
  }

  @Test
  void theTextIsTheSameRubric() throws IOException {
    openASmallOne();
    click("#tab-source");
    until(".CodeMirror-line");
    browser.executeScript(
        "const cm = document.querySelector('.CodeMirror').CodeMirror;"
            + "const at = cm.getValue().indexOf('\"synonyms\": [') + 13;"
            + "cm.replaceRange('\"from the text\", ', cm.posFromIndex(at));");
    until("#state", "Not saved");
    click("#tab-concepts");

    assertThat(synonym(0).getDomProperty("value")).isEqualTo("from the text");
  }

  @Test
  void takesAnswersThatArePasted() throws IOException {
    openASmallOne();
    click("#add-answers");
    element("#add-text").sendKeys("We would retry with backoff.");
    click("#add-form button[type=submit]");

    until("#state", "1 answer added");
    assertThat(texts("#a-list b")).contains("typed");
  }

  @Test
  void runsNothingThatAnAnswerHolds() throws IOException {
    openASmallOne();
    until("#article .prose", ANSWER);
    assertThat(browser.findElements(By.tagName("img"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"light, 1400", "dark, 600"})
  void keepsTheRulesOfAccessibilityAndFitsTheScreen(String scheme, int width) throws IOException {
    chromium.prefer(scheme);
    chromium.size(width, 900);
    openASmallOne();
    synonym(0).sendKeys("xyz (");
    until("li.is-error");
    select(WORDS);
    assertThat(chromium.violations()).isEmpty();
    click("#tab-source");
    until(".CodeMirror-line");
    assertThat(chromium.violations()).isEmpty();
    assertFits();
  }

  private static void assertFits() {
    assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo(browser.executeScript("return document.documentElement.clientWidth"));
  }

  /** Saves what is written, without the mouse. */
  private static void saveWithKeys() {
    browser.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "s"));
    until("#diff .added");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    until("#state", "Saved");
  }

  /** What has the keyboard: its id, its place in the rubric or its name. */
  private static String focused() {
    return String.valueOf(
        browser.executeScript(
            "const at = document.activeElement; return at.id ? '#' + at.id : at.dataset.pointer"
                + " || at.getAttribute('aria-label') || at.textContent.trim()"));
  }

  /** Where the parts of the page are. */
  private static List<Object> places() {
    return List.copyOf(
        (List<?>)
            browser.executeScript(
                "return [...document.querySelectorAll('.pane, .synonyms li, .view, #article, #a-list"
                    + " li, #maker, .columns > div')].map(one => { const at ="
                    + " one.getBoundingClientRect(); return [at.x, at.y, at.width].join(' '); })"));
  }

  /** On a slow machine keystrokes are so far apart that they are undone one by one. */
  private static boolean isUndoneFurther(WebElement field) {
    field.sendKeys(Keys.chord(Keys.CONTROL, "z"));
    return false;
  }

  /** Selects words of the answer that is shown. */
  private static void select(String words) {
    until("#article .prose");
    browser.executeScript(
        """
        const text = document.querySelector("#article .prose").firstChild;
        const range = document.createRange();
        const start = text.data.indexOf(arguments[0]);
        range.setStart(text, start);
        range.setEnd(text, start + arguments[0].length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        """,
        words);
    waitFor(words, () -> words.equals(element("#m-words").getDomProperty("value")));
  }

  /** Lets no call of a name go to the server until they are released. */
  private static void hold(String call) {
    browser.executeScript(
        """
        const own = window.fetch;
        const held = new Promise(go => { window.released = go; });
        window.fetch = async (...given) => {
          if (given[0] === "/api/" + arguments[0]) await held;
          return own(...given);
        };
        """,
        call);
  }

  private static void release() {
    browser.executeScript("window.released()");
  }

  /** How often the page has called the server. */
  private static int calls(String name) {
    Object number =
        browser.executeScript(
            "return performance.getEntriesByName(location.origin + '/api/' + arguments[0]).length",
            name);
    return ((Number) number).intValue();
  }

  /** Writes what an expression makes of the text in the view of it. */
  private static void writeText(String expression) {
    click("#tab-source");
    until(".CodeMirror-line");
    browser.executeScript(
        "const cm = document.querySelector('.CodeMirror').CodeMirror; cm.setValue("
            + expression
            + ");");
  }

  private static WebElement synonym(int index) {
    return element("textarea[data-pointer='/concepts/0/synonyms/" + index + "']");
  }

  private static String countsOf(String synonym) {
    return browser.findElements(By.cssSelector(".synonyms li")).stream()
        .filter(line ->
            synonym.equals(line.findElement(By.tagName("textarea")).getDomProperty("value")))
        .map(line -> line.findElement(By.cssSelector(".counts")).getText())
        .findFirst()
        .orElse("no such line");
  }

  private static WebElement element(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static List<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  private static void click(String selector) {
    element(selector).click();
  }

  private static void until(String selector) {
    waitFor(selector, () -> !browser.findElements(By.cssSelector(selector)).isEmpty());
  }

  private static void until(String selector, String text) {
    waitFor(selector + ": " + text, () -> texts(selector).contains(text));
  }

  private static void waitFor(String what, BooleanSupplier condition) {
    chromium.waitFor(what, condition);
  }
}
