package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.CountingLoader.Work;
import io.github.rubricscorer.report.HtmlReport;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.report.MarkdownReport;
import io.github.rubricscorer.report.Review;
import io.github.rubricscorer.report.TextReport;
import io.github.rubricscorer.report.layout.RubricSheet;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reading a rubric file of many parts, telling what is wrong with all of them, compiling it,
 * scoring an answer and showing it all is work that grows with the parts, not with their square.
 * Work is counted in steps, see {@link CountingLoader}.
 */
class LinearRubricsTest {
  private static final int PARTS = 128;
  private static final int TIMES = 16;

  /** What lies beyond a multiple: logarithms of sorting and binary search. */
  private static final double SLACK = 1.4;

  private static CountingLoader loader;
  private static BiConsumer<String, Integer> reading;

  /** Reads a rubric of so many parts and does with it what commands do. */
  public static final class Reading implements BiConsumer<String, Integer> {
    @Override
    public void accept(String form, Integer parts) {
      int piece = form.indexOf('«');
      int end = form.indexOf('»');
      String all =
          IntStream.range(0, parts)
              .mapToObj(i -> part(form.substring(piece + 1, end), i))
              .collect(Collectors.joining(", "));
      String text = (form.substring(0, piece) + all + form.substring(end + 1)).replace('\'', '"');
      byte[] file = ("{\"question\": \"?\", " + text + "}").getBytes(StandardCharsets.UTF_8);
      try {
        use(Scorer.compile(RubricSet.read(Map.of("generated.json", file))));
      } catch (RubricException e) {
        assertThat(String.valueOf(e.getMessage())).isNotEmpty();
      }
    }

    private static void use(Scorer scorer) {
      String answer = word(0) + " " + word(2) + " and " + word(4) + ".";
      Review review = Review.explained(scorer, "generated", answer);
      for (var report :
          new io.github.rubricscorer.report.Report[] {
            TextReport.plain(), new MarkdownReport(), new HtmlReport(), new JsonReport()
          }) {
        assertThat(report.feedback(review)).isNotEmpty();
        assertThat(report.explanation(review)).isNotEmpty();
      }
      assertThat(RubricSheet.plain().show(scorer.rubric("generated"))).isNotEmpty();
    }

    private static String part(String piece, int i) {
      return piece
          .replace("@1", word(i))
          .replace("@2", word(i + 1))
          .replace("@N", Integer.toString(i))
          .replace("@M", Integer.toString(i + 1));
    }
  }

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void load() throws ReflectiveOperationException {
    loader = new CountingLoader();
    reading = loader.create(Reading.class, BiConsumer.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          concepts              | 'concepts': [«{'id': 'c@1', 'synonyms': ['@1']}»]
          named concepts        | 'concepts': [«{'id': 'c@1', 'name': 'The @1', 'hint': 'Say @1.', 'synonyms': ['@1 @2', '@1 & @2']}»]
          implied in a chain    | 'concepts': [«{'id': 'c@2', 'synonyms': ['@1'], 'impliedBy': ['c@1']}», {'id': 'cbabababa', 'synonyms': ['x']}]
          implied by all        | 'concepts': [{'id': 'c', 'synonyms': ['x'], 'impliedBy': [«'c-@N'»]}, {'id': 'c-0', 'synonyms': ['y']}]
          circles               | 'concepts': [«{'id': 'c-@N', 'synonyms': ['@1'], 'impliedBy': ['c-@M', 'c-0', 'c-1', 'c-2']}»]
          lonely groups         | 'concepts': [«{'id': 'c@1', 'group': 'g@1', 'synonyms': ['@1']}»]
          one group             | 'concepts': [«{'id': 'c@1', 'group': 'g', 'synonyms': ['@1']}»]
          unknown concepts      | 'concepts': [«{'id': 'c@1', 'synonyms': ['@1'], 'impliedBy': ['d@1']}»]
          equal concepts        | 'concepts': [«{'id': 'same', 'synonyms': ['same']}»]
          unknown sets          | 'concepts': [{'id': 'c', 'synonyms': [«'<s@1> @1'»]}]
          unknown among sets    | 'terms': {«'s@1': ['@1']»}, 'concepts': [{'id': 'c', 'synonyms': ['<x> y', '<a> z']}]
          faulty synonyms       | 'concepts': [{'id': 'c', 'synonyms': [«'(@1'»]}]
          synonyms              | 'concepts': [{'id': 'c', 'synonyms': [«'@1', '=@1 @2', '@1 ... @2'»]}]
          exclusions            | 'concepts': [{'id': 'c', 'synonyms': ['x'], 'unless': [«'@1'»]}]
          partials              | 'concepts': [{'id': 'c', 'synonyms': ['x'], 'partial': [«{'credit': 0.5, 'synonyms': ['@1']}»]}]
          misconceptions        | 'concepts': [{'id': 'c', 'synonyms': ['x']}, «{'id': 'c@1', 'weight': -1, 'synonyms': ['@1']}»]
          sets                  | 'terms': {«'s@1': ['@1', '@2']»}, 'concepts': [{'id': 'c', 'synonyms': ['x']}]
          sets in a chain       | 'terms': {«'s@1': ['<s@2>']»}, 'concepts': [{'id': 'c', 'synonyms': ['x']}]
          circles of sets       | 'terms': {«'s@1': ['<s@2>', '<sbabababa>']»}, 'concepts': [{'id': 'c', 'synonyms': ['x']}]
          faulty sets           | 'terms': {«'s@1': ['(@1', '']»}, 'concepts': [{'id': 'c', 'synonyms': ['x']}]
          a large set           | 'terms': {'s': [«'@1'»]}, 'concepts': [{'id': 'c', 'synonyms': ['<s> x']}]
          numbers               | 'terms': {'s': [«'@N'»]}, 'concepts': [{'id': 'c', 'synonyms': ['<s> x']}]
          nested ranges         | 'concepts': [{'id': 'c', 'synonyms': [«'@N..99999'»]}]
          decimal commas        | 'concepts': [{'id': 'c', 'synonyms': ['(«5,5»']}]
          faulty terms          | 'terms': {'s': [«'(@1'»]}, 'concepts': [{'id': 'c', 'synonyms': ['<s> x']}]
          equal keys            | 'concepts': [{'id': 'c', 'synonyms': ['x']}], «'title': '@1'»
          unknown keys          | 'concepts': [{'id': 'c', 'synonyms': ['x']}], «'key@1': '@1'»
          examples              | 'concepts': [{'id': 'c', 'synonyms': ['x']}], 'examples': [«{'name': '@1', 'answer': '@1.', 'misses': ['c']}»]
          unknown in an example | 'concepts': [{'id': 'c', 'synonyms': ['x']}], 'examples': [{'name': 'e', 'answer': 'x', 'covers': [«'c@1'»]}]
          contradictions        | 'concepts': [{'id': 'c', 'synonyms': ['x']}], 'examples': [{'name': 'e', 'answer': 'x', 'covers': [«'c'»], 'misses': ['c']}]
          follow-ups            | 'concepts': [{'id': 'c', 'synonyms': ['x']}], 'followUps': [«'q@1'»]
          themes                | 'concepts': [{'id': 'c', 'synonyms': ['x'], 'themes': [«'@1'»]}]
          """)
  void sixteenTimesThePartsAreAboutSixteenTimesTheWork(String name, String form) {
    work(form, PARTS);
    Work once = work(form, PARTS);
    Work many = work(form, TIMES * PARTS);
    assertThat(many.steps())
        .as("%s: %d steps became %s", name, once.steps(), many.most())
        .isLessThan((long) (TIMES * SLACK * once.steps()));
  }

  private static Work work(String form, int parts) {
    return loader.count(() -> reading.accept(form, parts));
  }

  /** Returns a word of eight letters, for each number another one. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int left = number, i = 0; i < 4; i++, left >>>= 6) {
      word.append("bcdfghklmnprstvw".charAt(left & 15)).append("aeio".charAt(left >> 4 & 3));
    }
    return word.toString();
  }
}
