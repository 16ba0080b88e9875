package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.browser.Chromium;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Example;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/**
 * The HTML pages in a real browser: Chromium and its driver, where they are installed (Debian's
 * packages {@code chromium} and {@code chromium-driver}).
 */
@DisplayName("A page of 1,000 answers in Chromium")
class HtmlPageIT {
  private static final int ANSWERS = 1000;
  private static final String HOSTILE =
      "PgBouncer </script><img src=x onerror=alert(1)> <!-- &amp;";

  /** The references that name no element, and the ids that several elements have. */
  private static final String DANGLING_REFERENCES =
      """
      const ids = [...document.querySelectorAll("[id]")].map(node => node.id);
      const known = new Set(ids);
      const named = [...document.querySelectorAll("main [href^='#']")]
        .map(node => node.getAttribute("href").slice(1))
        .concat(...["describedby", "labelledby"].map(name =>
          [...document.querySelectorAll(`[aria-${name}]`)]
            .flatMap(node => node.getAttribute(`aria-${name}`).split(" "))));
      return named.filter(id => !known.has(id))
        .concat(ids.length === known.size ? [] : ["ids that are not unique"]);
      """;

  private static final String ALL_OF_AN_ANSWER =
      "return [...document.querySelectorAll('.answer .summary, .answer .pair, .answer .concepts')]"
          + ".map(part => part.textContent.replace(/\\s+/g, '')).join('\\n')";

  @TempDir private static Path directory;
  private static final List<Review> REVIEWS = new ArrayList<>();
  private static Chromium chromium;
  private static ChromeDriver browser;
  private static String many;
  private static String packed;
  private static String one;

  @BeforeAll
  static void openBrowser() throws IOException {
    chromium = Chromium.open(Files.createDirectory(directory.resolve("profile")));
    browser = chromium.driver();
    writePages();
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void openPage() {
    chromium.prefer("light");
    browser.manage().window().setSize(new Dimension(1400, 1000));
    browser.get("about:blank");
    chromium.errors();
    chromium.requests();
    browser.get(many);
  }

  @Test
  void asksForNothingAndReportsNoError() {
    choose("tone", "hedged");
    element("#list a").click();

    assertThat(chromium.errors()).isEmpty();
    assertThat(chromium.requests()).containsExactly(many);
    assertThat(browser.executeScript("return performance.getEntriesByType('resource').length"))
        .isEqualTo(0L);
  }

  @Test
  void runsNothingThatAnAnswerHolds() {
    search("onerror");

    assertThat(element(".prose").getText()).isEqualTo(HOSTILE);
    assertThat(browser.findElements(By.tagName("img"))).isEmpty();
  }

  @Test
  void findsAnswersByWordsQuestionAndVerdict() {
    assertThat(count()).isEqualTo("1000 answers");
    assertThat(browser.findElements(By.cssSelector("#list a"))).hasSize(50);

    search("student-777");
    assertThat(count()).isEqualTo("1 of 1000 answers");
    assertThat(element(".detail .eyebrow").getText()).endsWith(" · student-777");

    element("#filters button[type=reset]").click();
    waitFor("1000 answers");
    choose("tone", "rejected");
    assertThat(count())
        .isEqualTo(counted(review -> !review.score().with(Verdict.REJECTED).isEmpty()));
    assertThat(browser.findElements(By.cssSelector(".detail .verdict.rejected"))).isNotEmpty();

    String title = Scorer.bundled().rubric("salesforce-sync").title();
    choose("question", title);
    assertThat(count())
        .isEqualTo(
            counted(review ->
                review.rubric().title().equals(title)
                    && !review.score().with(Verdict.REJECTED).isEmpty()));
  }

  @Test
  void sortsAnswersAndConcepts() {
    choose("sort", "Lowest score first");
    assertThat(numbers("#list .value")).isSorted();
    element("#after").click();
    assertThat(element("#page").getText()).isEqualTo("Page 2 of 20");

    choose("sort", "Highest score first");
    choose("tone", "missing"); // the best of those that miss something has covered something
    element("#list a").click();
    List<WebElement> headings = browser.findElements(By.cssSelector(".detail thead th"));
    WebElement weight = headings.get(2);
    weight.findElement(By.tagName("button")).sendKeys(Keys.ENTER);
    assertThat(weight.getDomAttribute("aria-sort")).isEqualTo("descending");
    List<Double> weights = numbers(".detail tbody td:nth-child(3)");
    assertThat(weights.reversed()).isSorted();

    headings.get(4).findElement(By.tagName("button")).sendKeys(Keys.SPACE);
    assertThat(weight.getDomAttribute("aria-sort")).isNull();
    assertThat(headings.get(4).getDomAttribute("aria-sort")).isEqualTo("ascending");
    List<String> order = List.of("covered", "partial", "hedged", "rejected", "missing");
    assertThat(texts(".detail tbody .verdict").stream().map(order::indexOf))
        .isSorted()
        .doesNotContain(-1)
        .satisfies(places -> assertThat(Set.copyOf(places)).hasSizeGreaterThan(1));
  }

  @Test
  void leavesOneVerdictInTheTableOfConcepts() {
    choose("tone", "hedged");
    element("#list a").click();
    element(".chips button[value=hedged]").click();

    assertThat(texts(".detail tbody tr:not([hidden]) .verdict")).containsOnly("hedged");
    assertThat(element(".chips button[value=hedged]").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
  }

  @Test
  void tellsOfEvidenceOnKeyboardFocus() {
    search("onerror");
    WebElement note = element("#note");
    assertThat(note.isDisplayed()).isFalse();

    element("#main").sendKeys(Keys.TAB);
    for (int i = 0; i < 60 && !isFocused("a.ev"); i++) {
      browser.switchTo().activeElement().sendKeys(Keys.TAB);
    }

    assertThat(note.getText())
        .contains("covered", "Connection pooling", "PgBouncer matches PgBouncer");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertThat(note.isDisplayed()).isFalse();
  }

  @Test
  void goesFromAnswerToAnswerWithTheKeyboard() {
    WebElement next = browser.findElements(By.cssSelector(".turn button")).get(1);
    next.sendKeys(Keys.ENTER);
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);

    assertThat(element(".detail .eyebrow").getText()).endsWith(" · student-3");
    assertThat(element("#list [aria-current] b").getText()).isEqualTo("student-3");
  }

  @ParameterizedTest
  @CsvSource({"light, 1400", "dark, 500"})
  void keepsTheRulesOfAccessibility(String scheme, int width) throws IOException {
    browser.manage().window().setSize(new Dimension(width, 900));
    chromium.prefer(scheme);
    assertThat(violations(many)).isEmpty();
    assertThat(violations(one)).isEmpty();
  }

  @Test
  void fitsANarrowScreen() {
    chromium.size(360, 740);
    try {
      for (String page : List.of(many, one)) {
        browser.get(page);
        browser.executeScript(
            "document.querySelectorAll('details').forEach(details => details.open = true)");
        assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
            .as(page)
            .isEqualTo(browser.executeScript("return document.documentElement.clientWidth"));
      }
    } finally {
      chromium.ownSize();
    }
  }

  @Test
  void showsAnAnswerAsThePageOfOneAnswerDoes() {
    search("student-5");
    String amongMany = (String) browser.executeScript(ALL_OF_AN_ANSWER);

    browser.get(one);
    assertThat(browser.executeScript(ALL_OF_AN_ANSWER)).isEqualTo(amongMany);
  }

  @Test
  void isCompleteWithoutItsScript() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.get(many);

      assertThat(browser.findElements(By.cssSelector("article.answer"))).hasSize(ANSWERS);
      assertThat(browser.findElements(By.cssSelector("#list a"))).hasSize(ANSWERS);
      assertThat(element("#filters").isDisplayed()).isFalse();
      assertThat(element("#answer-5 .percent").isDisplayed()).isTrue();
      assertThat(browser.executeScript(DANGLING_REFERENCES)).isEqualTo(List.of());
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "#answer-77, ' · student-77'",
    "#answer-1000-concept-0, ' · student-1000'",
    "#answer-1001, ' · student-1'",
    "#answer-0, ' · student-1'"
  })
  void opensTheAnswerThatItsAddressNames(String fragment, String ending) {
    browser.get("about:blank");
    browser.get(many + fragment);

    assertThat(element(".detail .eyebrow").getText()).endsWith(ending);
  }

  @Test
  void unpacksTheAnswersOfALargePage() {
    browser.get(packed + "#answer-5");
    waitForAnswer();

    assertThat(count()).isEqualTo("2100 answers");
    assertThat(element("#list [aria-current] b").getText()).isEqualTo("student-5");
    assertThat(browser.findElements(By.id("packed"))).isEmpty();
    String shown = (String) browser.executeScript(ALL_OF_AN_ANSWER);
    assertThat(browser.executeScript(DANGLING_REFERENCES.replace("main [href", ".detail [href")))
        .isEqualTo(List.of());
    assertThat(chromium.errors()).isEmpty();
    assertThat(chromium.requests()).containsExactly(many, packed);

    browser.get(one);
    assertThat(browser.executeScript(ALL_OF_AN_ANSWER)).isEqualTo(shown);
  }

  @Test
  void searchesAndGoesThroughALargePage() {
    browser.get(packed);
    waitForAnswer();
    choose("sort", "Lowest score first");
    assertThat(numbers("#list .value")).isSorted();

    element("#f-text").sendKeys("onerror");
    waitFor(" of 2100 answers");
    assertThat(count()).isEqualTo("2 of 2100 answers");
    chromium.waitFor(HOSTILE, () -> element(".prose").getText().equals(HOSTILE));
    assertThat(browser.findElements(By.tagName("img"))).isEmpty();

    element("#turn button + button").click();
    chromium.waitFor(
        "student-2000", () -> element(".detail .eyebrow").getText().endsWith(" · student-2000"));
    assertThat(element(".detail article").getDomAttribute("id")).isEqualTo("answer-2000");
  }

  @Test
  void aLargePageSaysWhatItNeeds() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.get(packed);

      assertThat(element("#packed").getText()).contains("needs JavaScript");
      assertThat(element("#packed").isDisplayed()).isTrue();
      assertThat(element(".histogram").isDisplayed()).isTrue();
      assertThat(element("#filters").isDisplayed()).isFalse();
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  private static void waitForAnswer() {
    chromium.waitFor(
        "an answer", () -> !browser.findElements(By.cssSelector(".detail .answer")).isEmpty());
  }

  private static void writePages() throws IOException {
    Scorer scorer = Scorer.bundled();
    List<Map.Entry<String, String>> answers = answers(scorer);
    Path page = directory.resolve("many.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      HtmlAnswers.write(
          "answers.jsonl",
          out,
          html -> {
            for (Map.Entry<String, String> answer : answers) {
              Review review = Review.explained(scorer, answer.getKey(), answer.getValue());
              REVIEWS.add(review);
              html.add("student-" + REVIEWS.size(), review);
            }
          });
    }
    many = page.toUri().toString();
    page = directory.resolve("packed.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      HtmlAnswers.write(
          "answers.jsonl",
          out,
          html -> {
            for (int i = 0; i < 2100; i++) {
              html.add("student-" + (i + 1), REVIEWS.get(i % REVIEWS.size()));
            }
          });
    }
    packed = page.toUri().toString();
    page = directory.resolve("one.html");
    Files.writeString(page, new HtmlReport().feedback(REVIEWS.get(4)));
    one = page.toUri().toString();
  }

  /** Answers made of the sentences of examples, always the same; one of them is hostile. */
  private static List<Map.Entry<String, String>> answers(Scorer scorer) {
    List<Map.Entry<String, String>> examples = new ArrayList<>();
    for (String question : scorer.questionIds()) {
      for (Example example : scorer.rubric(question).examples()) {
        examples.add(Map.entry(question, example.answer()));
      }
    }
    Random random = new Random(5);
    List<Map.Entry<String, String>> answers = new ArrayList<>();
    while (answers.size() < ANSWERS - 1) {
      Map.Entry<String, String> example = examples.get(random.nextInt(examples.size()));
      String text =
          Stream.of(example.getValue().split("(?<=[.!?]) "))
              .filter(sentence -> random.nextInt(5) > 0)
              .reduce("", (all, sentence) -> all + sentence + " ");
      answers.add(Map.entry(example.getKey(), text));
    }
    answers.add(Map.entry("django-connection-spikes", HOSTILE));
    return answers;
  }

  private static String counted(Predicate<Review> condition) {
    return REVIEWS.stream().filter(condition).count() + " of 1000 answers";
  }

  private static String count() {
    return element("#count").getText();
  }

  private static void search(String words) {
    element("#f-text").sendKeys(words);
    waitFor(" of 1000 answers");
  }

  private static void waitFor(String ending) {
    chromium.waitFor(ending, () -> count().endsWith(ending));
  }

  private static void choose(String field, String option) {
    new Select(element("#f-" + field)).selectByVisibleText(option);
  }

  private static boolean isFocused(String selector) {
    return Boolean.TRUE.equals(
        browser.executeScript("return document.activeElement.matches(arguments[0])", selector));
  }

  private static WebElement element(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static List<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  private static List<Double> numbers(String selector) {
    return texts(selector).stream().map(text -> Double.parseDouble(text.replace("%", ""))).toList();
  }

  private static List<String> violations(String page) throws IOException {
    browser.get(page);
    return chromium.violations();
  }
}
