package io.github.rubricscorer.workbench;

import com.sun.management.OperatingSystemMXBean;
import io.github.rubricscorer.browser.Chromium;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Measures in Chromium how long it takes from a keystroke in a synonym of one of the four rubrics
 * until the page shows what has become of a thousand answers: the page's own measure {@code
 * keystroke}. Prints the median and the fastest tenth, and the time of the server's processors.
 */
final class KeystrokeLoop {
  private static final int EDITS = 70;
  private static final int WARM = 30;

  private KeystrokeLoop() {}

  public static void main(String[] args) throws IOException {
    Path directory = Files.createTempDirectory("keystrokes");
    Path profile = Files.createTempDirectory("profile");
    for (Path file :
        List.of(
            Path.of("rubrics", EditLoop.QUESTION + ".json"),
            Path.of("rubrics", "vocabulary.txt"))) {
      if (Files.exists(file)) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }
    Folder folder = Folder.of(directory);
    Bench bench = new Bench(folder, Bench.scorer(folder), EditLoop.answers());
    try (WorkbenchServer server = WorkbenchServer.start(bench, 0, Throwable::printStackTrace);
        Chromium chromium = Chromium.open(profile)) {
      ChromeDriver browser = chromium.driver();
      browser.get(server.address().toString());
      chromium.waitFor(
          "page",
          () -> browser.executeScript("return document.documentElement.dataset.ready") != null);
      List<Double> clock = new ArrayList<>();
      List<Double> calls = new ArrayList<>();
      List<Double> processors = new ArrayList<>();
      for (int i = 0; i < EDITS; i++) {
        long busy = processTime();
        List<Double> taken = keystroke(chromium, i);
        if (i >= WARM) {
          clock.add(taken.get(0));
          calls.add(taken.get(1));
          processors.add((processTime() - busy) / 1e6);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "keystroke to verdicts: median %.0f ms, fastest tenth %.0f ms, of that the call %.0f ms;"
              + " %.0f ms of processors on the server%n",
          part(clock, 2),
          part(clock, 10),
          part(calls, 2),
          part(processors, 2));
    }
  }

  private static List<Double> keystroke(Chromium chromium, int number) {
    ChromeDriver browser = chromium.driver();
    Object taken =
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            new PerformanceObserver((list, observer) => {
              const measures = list.getEntriesByName("keystroke");
              if (!measures.length) return;
              observer.disconnect();
              const calls = performance.getEntriesByType("resource").filter(one => one.name.endsWith("/check"));
              performance.clearResourceTimings();
              done([measures[0].duration, calls.at(-1).duration]);
            }).observe({entryTypes: ["measure"]});
            const input = document.querySelector("textarea[data-pointer='/concepts/0/synonyms/0']");
            input.value = "replica" + arguments[0];
            input.dispatchEvent(new Event("input"));
            """,
            number + 1);
    return ((List<?>) Objects.requireNonNull(taken))
        .stream().map(one -> ((Number) Objects.requireNonNull(one)).doubleValue()).toList();
  }

  private static long processTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double part(List<Double> numbers, int divisor) {
    return numbers.stream().sorted().toList().get(numbers.size() / divisor);
  }
}
