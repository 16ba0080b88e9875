package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** A page of more answers than are written out, unpacked as its script does. */
class PackedAnswersTest {
  private static final String HOSTILE =
      "Chlorophyll </template></script><script>alert(1)</script>\n<p class=\"prose\">\u2028 \uD83D";

  private static final Scorer LEAVES =
      Scorer.of(
          List.of(
              Rubric.builder("leaves")
                  .title("Green leaves")
                  .question("Why do leaves look green?")
                  .concept(Concept.builder("reflects").synonyms("reflect ... green"))
                  .concept(Concept.builder("chlorophyll").synonyms("chlorophyll"))
                  .build()));

  private static final int MOST = HtmlAnswers.MOST_WRITTEN_OUT;

  @Test
  void fewAnswersAreWrittenOut() {
    String page = page(MOST);

    assertThat(page).doesNotContain("id=\"packed\"", "id=\"index\"");
    assertThat(Pattern.compile("<article ").matcher(page).results()).hasSize(MOST);
  }

  @Test
  void manyAnswersArePackedAndThePageSaysWhatItNeeds() {
    String page = page(MOST + 1);

    assertThat(page)
        .contains(
            "<p class=\"card\" id=\"packed\">These answers are many, so they are packed.",
            "A page of at most 1000 answers needs neither.")
        .doesNotContain("<article ", "alert(1)");
    assertThat(page.length()).isLessThan(page(MOST).length() / 3);
  }

  @Test
  void aPackedAnswerIsWhatTheTemplateMakesOfIt() throws IOException {
    String few = page(5);
    List<String> packed = articles(page(5000));

    assertThat(packed).hasSize(5000);
    for (int i = 0; i < 5; i++) {
      assertThat(packed.get(i)).isEqualTo(article(few, i + 1));
    }
  }

  @Test
  void theIndexFindsAnAnswerByQuestionScoreVerdictsAndName() throws IOException {
    assertThat(index(page(MOST + 1)))
        .hasSize(MOST + 1)
        .startsWith("0 0 44 student 1", "0 100 00 student 2", "0 50 40 student 3")
        .endsWith("0 0 44 student 1001");
  }

  @Test
  void answersWithoutIdsAreNamedInTheLanguageOfThePage() throws IOException {
    Scorer scorer = Scorer.of(List.of(rubric("leaves", "en"), rubric("blaetter", "de")));
    StringWriter page = new StringWriter();
    HtmlAnswers.write(
        "leaves",
        page,
        all -> {
          for (int i = 0; i <= MOST; i++) {
            String question = i % 2 == 0 ? "leaves" : "blaetter";
            all.add("", Review.of(scorer, question, "Chlorophyll"));
          }
        });

    assertThat(index(page.toString())).startsWith("0 100 0 answer 1", "1 100 0 answer 2");
  }

  private static Rubric rubric(String id, String language) {
    return Rubric.builder(id)
        .question("?")
        .language(language)
        .concept(Concept.builder("chlorophyll").synonyms("chlorophyll"))
        .build();
  }

  @Test
  void twoPagesOfTheSameAnswersAreTheSame() {
    assertThat(page(5000)).isEqualTo(page(5000));
  }

  /** Answers of four kinds in turns, always the same. */
  private static String page(int count) {
    List<Review> reviews =
        IntStream.of(0, 1, 2, 3)
            .mapToObj(PackedAnswersTest::answer)
            .map(answer -> Review.explained(LEAVES, "leaves", answer))
            .toList();
    StringWriter page = new StringWriter();
    HtmlAnswers.write(
        "leaves",
        page,
        all ->
            IntStream.rangeClosed(1, count)
                .forEach(i -> all.add("student " + i, reviews.get((i - 1) % reviews.size()))));
    return page.toString();
  }

  private static String answer(int kind) {
    return switch (kind) {
      case 0 -> "";
      case 1 -> "Chlorophyll; the leaves reflect what is green.";
      case 2 -> HOSTILE;
      default -> "They are tired. reflect blue, maybe";
    };
  }

  private static List<String> index(String page) throws IOException {
    return unpacked(page, "id=\"index\" data-block=\"2048\"").getFirst().lines().toList();
  }

  /** Puts the lines of each answer together. */
  private static List<String> articles(String page) throws IOException {
    return unpacked(page, "class=\"block\"").stream()
        .flatMap(block -> {
          List<String> all = List.of(block.split("\n"));
          int answers = 1 + Integer.parseInt(all.getFirst());
          List<String> lines = all.subList(1, answers);
          return all.subList(answers, all.size()).stream()
              .map(numbers ->
                  Arrays.stream(numbers.split(" "))
                      .map(number -> lines.get(Integer.parseInt(number, 36)))
                      .collect(Collectors.joining("\n")));
        })
        .map(String::strip)
        .toList();
  }

  /** What the elements with some attributes hold. */
  private static List<String> unpacked(String page, String attributes) throws IOException {
    List<String> packed =
        Pattern.compile("<template " + attributes + ">([^<]*)</template>")
            .matcher(page)
            .results()
            .map(match -> match.group(1))
            .toList();
    List<String> texts = new ArrayList<>();
    for (String one : packed) {
      byte[] bytes = Base64.getDecoder().decode(one);
      try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** An answer that is written out, with the ids that it would have if it were packed. */
  private static String article(String page, int number) {
    return Pattern.compile("<article .*?</article>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .skip(number - 1L)
        .findFirst()
        .orElseThrow()
        .replace("answer-" + number, "answer");
  }
}
