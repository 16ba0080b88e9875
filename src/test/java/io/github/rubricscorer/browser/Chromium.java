package io.github.rubricscorer.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chromium and its driver, where they are installed (Debian's packages {@code chromium} and {@code
 * chromium-driver}).
 */
public final class Chromium implements AutoCloseable {
  /** It warns of every browser that is newer than itself. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration OFTEN = Duration.ofMillis(15);

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens a browser; where there is none, the tests of the caller are skipped. */
  public static Chromium open(Path profile) {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = program("chromedriver");
    assumeTrue(
        chromium.isPresent() && driver.isPresent(),
        "Chromium or its driver is not installed (Debian: chromium, chromium-driver): the pages are"
            + " not tested in a browser");
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions().setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get().toFile())
            .usingAnyFreePort()
            .build();
    return new Chromium(new ChromeDriver(service, options));
  }

  public ChromeDriver driver() {
    return driver;
  }

  /**
   * Waits for something on the page, which is looked for every few milliseconds: what is looked for
   * every half second, as Selenium does by itself, is most of a test's time.
   */
  public void waitFor(String what, BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE, OFTEN)
        .withMessage(what)
        .ignoring(StaleElementReferenceException.class)
        .until(page -> condition.getAsBoolean());
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> program(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(":")).map(place -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Without motion, what is clicked stays where it is. */
  public void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Makes the page as large as on a screen of that size, however large the window can be. */
  public void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Leaves the size of the page to the window again. */
  public void ownSize() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** What the page reported since this was last asked for. */
  public List<String> errors() {
    return log(LogType.BROWSER);
  }

  /** The addresses that were asked for since this was last asked for. */
  public List<String> requests() {
    List<String> urls = new ArrayList<>();
    for (String entry : log(LogType.PERFORMANCE)) {
      JsonNode message = JsonMapper.shared().readTree(entry).get("message");
      if (message.get("method").asString().equals("Network.requestWillBeSent")) {
        String url = message.at("/params/request/url").asString();
        if (!url.startsWith("data:")) {
          urls.add(url);
        }
      }
    }
    return urls;
  }

  private List<String> log(String type) {
    return driver.manage().logs().get(type).getAll().stream().map(LogEntry::getMessage).toList();
  }

  /** What axe-core finds serious or critical on the page, with everything unfolded. */
  public List<String> violations() throws IOException {
    driver.executeScript(
        "document.querySelectorAll('details').forEach(details => details.open = true)");
    driver.executeScript(axe());
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ["violations"]}).then(result => done(result.violations
              .filter(violation => ["serious", "critical"].includes(violation.impact))
              .flatMap(violation => violation.nodes.map(node => violation.id + ": " + node.html
                + " " + node.failureSummary))),
              error => done([String(error)]));
            """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String axe() throws IOException {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(in, "axe.min.js of axe-core's library for Selenium")
              .readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }
}
