package io.github.rubricscorer.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Score;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what this library promises of its speed, and prints it as a table with the goals.
 *
 * <p>{@code mvn -B -ntp -Pbenchmarks verify} runs all; {@code -Dbenchmark=score,peers} some of the
 * sections score, peers, load, batch and start; all of it takes an hour. {@code -Dbenchmark.quick}
 * takes less time and smaller inputs, for a first impression. Every figure is a ratio of two things
 * that were measured in turns, so that it says the same on a slow machine as on a fast one; after a
 * ratio stand the times that it came from, medians of the rounds, and how far the rounds were
 * apart. Each section's rows are printed as soon as it ends, and all of them as one table at last;
 * a section that fails is told of, and the others are printed all the same.
 */
final class Benchmarks {
  private static final Path WORK = Path.of("target", "benchmarks");
  private static final double MIB = 1 << 20;
  private static final List<String> SECTIONS = List.of("score", "peers", "load", "batch", "start");

  /** As many as it takes for medians that the clock of a shared machine hardly moves. */
  private static final int ROUNDS = 10;

  private final boolean quick;
  private final List<Row> rows = new ArrayList<>();

  private Benchmarks(boolean quick) {
    this.quick = quick;
  }

  /**
   * Runs the sections.
   *
   * @param args the sections, separated by commas, or {@code all}; then possibly {@code quick}
   */
  public static void main(String[] args) throws Exception {
    Set<String> sections =
        Set.of((args[0].equals("all") ? String.join(",", SECTIONS) : args[0]).split(",", -1));
    for (String section : sections) {
      if (!SECTIONS.contains(section)) {
        throw new IllegalArgumentException("no section '" + section + "', only " + SECTIONS);
      }
    }
    Files.createDirectories(WORK);
    Benchmarks benchmarks = new Benchmarks(args.length > 1 && !args[1].equals("thorough"));
    boolean complete = benchmarks.measure(sections);
    benchmarks.print();
    if (!complete) {
      System.exit(1);
    }
  }

  /** Tells whether no section failed; what the others measured is not lost with it. */
  private boolean measure(Set<String> chosen) {
    boolean complete = true;
    for (Map.Entry<String, Section> section : sections().entrySet()) {
      if (chosen.contains(section.getKey())) {
        int before = rows.size();
        try {
          section.getValue().measure();
          System.out.println("\nSection " + section.getKey() + ":\n\n" + Row.heading());
          rows.subList(before, rows.size()).forEach(System.out::println);
        } catch (Exception e) {
          System.err.println("section " + section.getKey() + " failed: " + e);
          complete = false;
        }
      }
    }
    return complete;
  }

  /** A part of the table. */
  private interface Section {
    void measure() throws Exception;
  }

  private Map<String, Section> sections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    sections.put("score", this::score);
    sections.put("peers", this::peers);
    sections.put("load", this::load);
    sections.put("batch", this::batch);
    sections.put("start", this::start);
    return sections;
  }

  private void score() throws RunnerException {
    JmhRounds times =
        new JmhRounds(ScoreBenchmark.class, quick ? 2 : ROUNDS, quick)
            .run(
                "score",
                "drain",
                "ownDrain",
                "tokenizer",
                "score*2",
                "strangers",
                "fewSynonyms",
                "manySynonyms",
                "shortAnswers",
                "longAnswer");
    addRatio("score / drain of Lucene's English chain", times, "score", "drain", 0.8);
    addRatio("score / drain of this library's chain", times, "score", "ownDrain", 0.8);
    addRatio("score / standard tokenizer alone", times, "score", "tokenizer", 2.0);
    addRatio("a hundred times the synonyms, time", times, "manySynonyms", "fewSynonyms", 1.3);
    rows.add(
        Row.atMost(
            "1 MiB / 1 KiB, time per character",
            times.ratio("longAnswer", "shortAnswers") * ScoreBenchmark.SHORT / ScoreBenchmark.LONG,
            1.1,
            times.figures("longAnswer", "shortAnswers")));
    double result = bytesOfResult();
    double allocated = times.allocated("score");
    rows.add(
        Row.atMost(
            "bytes allocated per character, result apart",
            (allocated - result) / ScoreBenchmark.CHARACTERS,
            8,
            "%.0f bytes, result %.0f".formatted(allocated, result)));
    rows.add(
        Row.atLeast(
            "answers per time, two threads / one",
            2 / times.ratio("score*2", "score"),
            1.7,
            times.figures("score*2", "score")));
    addRatio("answers of new words only / ordinary ones", times, "strangers", "score", 2.0);
  }

  private void addRatio(String what, JmhRounds times, String one, String other, double goal) {
    rows.add(Row.atMost(what, times.ratio(one, other), goal, times.figures(one, other)));
  }

  private void peers() throws RunnerException {
    String[] peers = {"memoryIndex", "regex", "ahoCorasick", "doubleArrayTrie"};
    JmhRounds times =
        new JmhRounds(PeerBenchmark.class, quick ? 1 : ROUNDS, quick)
            .run("score", peers[0], peers[1], peers[2], peers[3]);
    for (String peer : peers) {
      rows.add(
          Row.peer(
              PeerBenchmark.PHRASES + " phrases, " + peer + " / score",
              times.ratio(peer, "score"),
              times.figures(peer, "score")));
    }
  }

  /** What a score keeps alive: the memory that is free again once many are let go. */
  private static double bytesOfResult() {
    Scorer scorer = Scorer.bundled();
    String[] answers = new Corpus(1).answers(ScoreBenchmark.ANSWERS, ScoreBenchmark.CHARACTERS);
    List<Score> scores = new ArrayList<>();
    for (String answer : answers) {
      scores.add(scorer.score(ScoreBenchmark.QUESTION, answer));
    }
    long with = used();
    int count = scores.size();
    scores.clear();
    return (double) (with - used()) / count;
  }

  private static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }

  private void load() throws IOException, RunnerException {
    int rubrics = quick ? 300 : 1_000;
    Path directory = WORK.resolve("rubrics-" + rubrics);
    new GeneratedRubrics(6).write(directory, rubrics, 20);
    String property = "-D" + LoadBenchmark.DIRECTORY + "=" + directory;
    JmhRounds times =
        new JmhRounds(LoadBenchmark.class, quick ? 1 : ROUNDS, quick, property)
            .run("load", "trees");
    addRatio(
        grouped("loading %,d rubrics / parsing their JSON", rubrics), times, "load", "trees", 4);
    Scorer bundled = Scorer.bundled();
    long before = used();
    Scorer scorer = Scorer.load(directory);
    double retained = (used() - before) / MIB / rubrics * 1_000;
    rows.add(
        Row.atMost(
            "MiB that 1,000 loaded rubrics retain",
            retained,
            64,
            "with %d questions, beside %d bundled"
                .formatted(scorer.questionIds().size(), bundled.questionIds().size())));
  }

  private void batch() throws IOException, InterruptedException {
    int answers = quick ? 300_000 : 1_000_000;
    Path file = WORK.resolve("answers-" + answers + ".jsonl");
    writeAnswers(file, answers);
    Processes processes =
        new Processes("-Xmx256m -XX:ActiveProcessorCount=2")
            .with("batch", List.of(launcher().toString(), "batch", file.toString()))
            .with("loop", Processes.java(PlainLoop.class, file.toString()))
            .run(quick ? 1 : ROUNDS);
    rows.add(
        Row.atMost(
            grouped("rubric batch, %,d answers, 256 MiB / half a loop", answers),
            2 * processes.ratio("batch", "loop"),
            1.5,
            "batch %.1f s, loop %.1f s%s"
                .formatted(
                    processes.seconds("batch"),
                    processes.seconds("loop"),
                    processes.spread("batch", "loop"))));
  }

  private static void writeAnswers(Path file, int count) throws IOException {
    List<String> questions = Scorer.bundled().questionIds();
    String[] answers = new Corpus(7).answers(50_000, 250);
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      for (int i = 0; i < count; i++) {
        out.write(
            JsonMapper.shared()
                .createObjectNode()
                .put("id", "answer-" + i)
                .put("question", questions.get(i % questions.size()))
                .put("answer", answers[i % answers.length])
                .toString());
        out.write('\n');
      }
    }
  }

  private void start() throws IOException, InterruptedException {
    Path java = launcher().resolveSibling(windows() ? "java.exe" : "java");
    List<String> empty = new ArrayList<>(List.of(java.toString()));
    empty.addAll(List.of(System.getProperty("image.jvm.options", "").split(" +", -1)));
    empty.addAll(List.of("-cp", Path.of("target", "test-classes").toString()));
    empty.add(EmptyMain.class.getName());
    String answer = "I'd put PgBouncer in front of Postgres, and maybe queue the writes.";
    Processes processes =
        new Processes("")
            .with(
                "score",
                List.of(
                    launcher().toString(), "score", ScoreBenchmark.QUESTION, "--answer", answer))
            .with("empty", empty)
            .run(quick ? 10 : 30);
    rows.add(
        Row.atMost(
            "process 'rubric score' / empty main, same image",
            processes.ratio("score", "empty"),
            3.0,
            "score %.0f ms, empty %.0f ms"
                .formatted(1e3 * processes.seconds("score"), 1e3 * processes.seconds("empty"))));
  }

  private static Path launcher() throws IOException {
    Path launcher =
        Path.of("target", "rubric", "bin", windows() ? "rubric.cmd" : "rubric").toAbsolutePath();
    if (!Files.exists(launcher)) {
      throw new IOException("there is no " + launcher + "; leave -Dimage.skip out");
    }
    return launcher;
  }

  private static boolean windows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
  }

  private static String grouped(String format, int number) {
    return String.format(Locale.ROOT, format, number);
  }

  private void print() {
    System.out.printf(
        Locale.ROOT,
        "%n%s, %d processors, %s %s%s%n%n",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.vendor"),
        Runtime.version(),
        quick ? "; quick, so rough" : "");
    System.out.println(Row.heading());
    rows.forEach(System.out::println);
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
  }
}
