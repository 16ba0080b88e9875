package io.github.rubricscorer.workbench;

import com.sun.management.OperatingSystemMXBean;
import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.rubric.Example;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what the server does after a keystroke in one of the four rubrics, over a thousand
 * answers: reads and compiles the changed one, scores answers and examples, compares, and writes
 * JSON. Prints medians of the time on the clock and of the processors' time.
 */
final class EditLoop {
  private static final int ANSWERS = 1000;
  private static final int EDITS = 60;
  private static final int WARM = 20;
  static final String QUESTION = "django-connection-spikes";

  private EditLoop() {}

  public static void main(String[] args) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : BundledRubrics.names()) {
      files.put(name, Objects.requireNonNull(BundledRubrics.find("rubrics/" + name)));
    }
    String file = Folder.fileOf(QUESTION);
    String text = Folder.fixed(files).saved(files, QUESTION).text();
    List<Given> answers = answers();
    Workspace work = Workspace.open(files, file, text, answers, new ScoringProgress());
    int at = text.indexOf("\"synonyms\": [") + "\"synonyms\": [".length();
    List<Double> clock = new ArrayList<>();
    List<Double> processors = new ArrayList<>();
    int bytes = 0;
    for (int i = 0; i < EDITS; i++) {
      String edited = text.substring(0, at) + "\"replica" + i + "\", " + text.substring(at);
      long busy = processTime();
      long start = System.nanoTime();
      bytes = JsonMapper.shared().writeValueAsString(work.with(edited).check()).length();
      if (i >= WARM) {
        clock.add((System.nanoTime() - start) / 1e6);
        processors.add((processTime() - busy) / 1e6);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d answers of %d characters on average: %.0f ms on the clock, %.0f ms of processors, %d kB%n",
        answers.size(),
        answers.stream().mapToInt(one -> one.text().length()).sum() / answers.size(),
        median(clock),
        median(processors),
        bytes / 1000);
  }

  /** Answers of about 500 characters, made of the sentences of the rubric's examples. */
  static List<Given> answers() {
    List<String> sentences = new ArrayList<>();
    for (Example example : BundledRubrics.read(QUESTION).examples()) {
      sentences.addAll(List.of(example.answer().split("(?<=[.!?]) ")));
    }
    List<Given> answers = new ArrayList<>();
    int next = 0;
    while (answers.size() < ANSWERS) {
      StringBuilder answer = new StringBuilder();
      while (answer.length() < 500) {
        answer.append(sentences.get(next++ % sentences.size())).append(' ');
      }
      answers.add(new Given("a" + answers.size(), QUESTION, answer.toString(), null, null));
    }
    return answers;
  }

  private static long processTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(List<Double> numbers) {
    return numbers.stream().sorted().toList().get(numbers.size() / 2);
  }
}
