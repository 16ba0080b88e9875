package io.github.rubricscorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.evaluation.LabelException;
import io.github.rubricscorer.importing.Importer;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.NotationException;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Generated input of every form: whatever is given, nothing is thrown but what the documentation
 * names. Each input is a good one with some of its pieces taken out, doubled, exchanged or replaced
 * by what is known to be difficult.
 *
 * <p>{@code -Dfuzz=N} tries so many of each form, {@code -Dseed=N} repeats a run. What a run found
 * is kept in {@code fuzz/}, in a folder for each form, and tried first.
 */
class FuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz", 60);
  private static final Path FOUND = Path.of("src/test/resources/io/github/rubricscorer/fuzz");
  private static final Path RUBRICS = Path.of("rubrics");
  private static final int MOST_CHANGES = 6;

  /** A word, a number, a blank or a sign: what is changed as a whole. */
  private static final Pattern PIECE = Pattern.compile("\\w+|\\s+|[^\\w\\s]");

  private static final List<String> DIFFICULT =
      List.of(
          "",
          "\0",
          "\uD800",
          "\uDC00",
          "\uFEFF",
          "\u202E",
          "\u200D",
          "\u00AD",
          "e\u0301",
          "ﷺ",
          "😀",
          "\r",
          "\n\n",
          "\t",
          "\"",
          "\\",
          "\\u0000",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "true",
          "-1",
          "1e400",
          "0.5",
          "1e-400",
          "99999999999999999999",
          "(",
          ")",
          "|",
          "&",
          "&99",
          "...",
          "..0",
          "..101",
          "...+",
          "..3!",
          "<",
          ">",
          "<number>",
          "<x>",
          "*",
          "abc*",
          "=",
          "~",
          "=~",
          "±",
          "..",
          "\\",
          "a|",
          "(a|(b|(c|d)))",
          "#",
          "- ",
          "1. ",
          "```",
          "<!--",
          "<script>",
          "&amp;",
          "&#x110000;",
          "~~",
          "**",
          "![](",
          "|---|",
          "$",
          "%s",
          "../..",
          "/",
          "~1",
          "\u2028",
          "ａ",
          "⁻¹",
          "½",
          "10^3",
          "!!!!",
          "?!?!",
          "a? ",
          "a\uFF1F ",
          "&#63;",
          ".)",
          "a".repeat(70),
          "9".repeat(400),
          "(".repeat(40));

  private static final Scorer SCORER = Scorer.bundled();

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** A form of input, and what takes it. */
  enum Form {
    RUBRIC,
    VOCABULARY,
    NOTATION,
    NOTES,
    MARKING_SCHEME,
    LABELS,
    GRADES,
    ANSWER;

    List<String> seeds() throws IOException {
      return switch (this) {
        case RUBRIC -> rubrics();
        case VOCABULARY -> List.of(Files.readString(RUBRICS.resolve("vocabulary.txt")));
        case NOTATION ->
            SCORER.questionIds().stream()
                .flatMap(id -> SCORER.rubric(id).concepts().stream())
                .flatMap(concept -> concept.synonyms().stream())
                .map(Synonym::notation)
                .toList();
        case NOTES ->
            List.of(
                """
                # Tea

                **Q: Why is tea brewed hot?**

                - Heat (2 points): hot water, boiling
                - Tannins

                > Model answer: Hot water dissolves more.

                | a | b |
                |---|---|
                """);
        case MARKING_SCHEME ->
            List.of("question,criterion,marks,accept\nWhy hot?,dissolves,2,\"melts; dissolves\"\n");
        case LABELS ->
            List.of(
                "{\"id\":\"a\",\"question\":\"salesforce-sync\",\"answer\":\"Batch.\",\"labels\":"
                    + "{\"batching\":true},\"score\":0.5}\n");
        case GRADES ->
            List.of("id,question,answer,score\na,salesforce-sync,\"Batch, then retry\",1\n");
        case ANSWER ->
            SCORER.questionIds().stream()
                .flatMap(id -> SCORER.rubric(id).examples().stream())
                .map(example -> example.answer())
                .toList();
      };
    }

    private static List<String> rubrics() throws IOException {
      List<String> texts = new ArrayList<>();
      try (Stream<Path> files = Files.list(RUBRICS)) {
        for (Path file : files.filter(each -> RubricSet.reads(each)).sorted().toList()) {
          if (file.toString().endsWith(".json")) {
            texts.add(Files.readString(file));
          }
        }
      }
      return texts;
    }

    void take(String input) {
      try {
        switch (this) {
          case RUBRIC -> Scorer.compile(RubricSet.read(Map.of("q.json", input.getBytes(UTF_8))));
          case VOCABULARY -> Vocabulary.parse("vocabulary.txt", input);
          case NOTATION -> Synonym.of(input);
          case NOTES ->
              Importer.draft("notes.md", input, false, Language.ENGLISH, Vocabulary.EMPTY);
          case MARKING_SCHEME ->
              Importer.draft("marks.csv", input, true, Language.ENGLISH, Vocabulary.EMPTY);
          case LABELS -> AnswerReader.of(SCORER).jsonLines("labels.jsonl", input);
          case GRADES -> AnswerReader.of(SCORER).csv("grades.csv", input, CsvColumns.DEFAULT);
          case ANSWER -> score(input);
        }
      } catch (RubricException | NotationException | LabelException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }

    private static void score(String answer) {
      for (String id : SCORER.questionIds()) {
        assertThat(SCORER.explain(id, answer).score()).isEqualTo(SCORER.score(id, answer));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingElseIsThrown(Form form) throws IOException {
    for (String found : found(form)) {
      form.take(found);
    }
    List<String> seeds = form.seeds();
    for (int i = 0; i < INPUTS; i++) {
      String input = changed(seeds.get(random.nextInt(seeds.size())));
      try {
        form.take(input);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed %d: %s for%n%s".formatted(seed, e, input), e);
      }
    }
  }

  private static List<String> found(Form form) throws IOException {
    Path folder = FOUND.resolve(form.name().toLowerCase(Locale.ROOT));
    List<String> inputs = new ArrayList<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
          inputs.add(Files.readString(file));
        }
      }
    }
    return inputs;
  }

  private String changed(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      pieces.add(piece.group());
    }
    for (int i = random.nextInt(MOST_CHANGES); i >= 0 && !pieces.isEmpty(); i--) {
      int at = random.nextInt(pieces.size());
      int other = random.nextInt(pieces.size());
      switch (random.nextInt(6)) {
        case 0 -> pieces.remove(at);
        case 1 -> pieces.add(at, pieces.get(other));
        case 2 -> pieces.set(at, pieces.get(other));
        case 3 -> pieces.subList(Math.min(at, other), Math.min(at, other) + 1).clear();
        case 4 -> pieces.add(at, difficult());
        default -> pieces.set(at, difficult());
      }
    }
    return random.nextInt(20) == 0
        ? String.join("", pieces.subList(0, random.nextInt(pieces.size() + 1)))
        : String.join("", pieces);
  }

  private String difficult() {
    return DIFFICULT.get(random.nextInt(DIFFICULT.size()));
  }
}
