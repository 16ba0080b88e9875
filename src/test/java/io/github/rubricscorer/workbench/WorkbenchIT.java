package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.browser.Chromium;
import io.github.rubricscorer.cli.io.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
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
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

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
  private WorkbenchServer server;

  @BeforeAll
  static void openBrowser() throws IOException {
    chromium = Chromium.open(profile);
    browser = chromium.driver();
    scorer = Bench.scorer(Folder.of(Path.of("rubrics"), WholeFile::write));
    given = new ArrayList<>();
    given.add(new Given("zebra", QUESTION, ANSWER, null, null));
    given.add(new Given("zebra", "leaves", ANSWER, null, null));
    if (Files.exists(LABELLED)) {
      given.addAll(GivenReader.file(scorer, "answers.jsonl", Files.readString(LABELLED)));
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
    file = rubric;
    saved = Files.readString(file);
    start();
  }

  /** Starts the server, and opens its page in a browser that has never been there. */
  private void start() throws IOException {
    Folder folder = Folder.of(directory, WholeFile::write);
    Scorer own = file.endsWith(Leaves.FILE) ? Bench.scorer(folder) : scorer;
    Bench bench = new Bench(folder, own, given);
    server = WorkbenchServer.start(bench, 0, DEFECTS::add);
    browser.get("about:blank");
    chromium.errors();
    chromium.requests();
    browser.get(server.address().toString());
    until("html[data-ready]");
    click("#help-close");
    until("#a-list li:nth-child(1) b", "zebra");
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
      waitFor(
          title,
          () ->
              element("#answer-count")
                  .getText()
                  .equals(answers == 1 ? "1 answer" : answers + " answers"));
      int concepts = scorer.rubric(question).concepts().size();
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
        "The file changed meanwhile, in other lines than yours. Nothing was written.");
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
    assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo(browser.executeScript("return document.documentElement.clientWidth"));
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
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .withMessage(what)
        .ignoring(StaleElementReferenceException.class)
        .until(page -> condition.getAsBoolean());
  }
}
