package io.github.rubricscorer.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule is on the page {@code docs/lint.md} with a bad and a good example, which hold. */
class LintPageTest {
  private static final Path PAGE = Path.of("docs", "lint.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(json|text)$\n(.*?)^```$");

  private static String section(Rule rule) throws IOException {
    String page = Files.readString(PAGE);
    Matcher section = Pattern.compile("(?ms)^## " + rule.id() + "$(.*?)(?=^## |\\z)").matcher(page);
    assertThat(section.find()).as("section of %s", rule.id()).isTrue();
    return section.group(1);
  }

  private static List<String> examples(Rule rule) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(section(rule));
    while (block.find()) {
      blocks.add(block.group(2));
    }
    assertThat(blocks).as("a bad and a good example of %s", rule.id()).hasSize(2);
    return blocks;
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void theBadExampleIsFoundAndTheGoodOneIsNot(Rule rule) throws IOException {
    List<String> examples = examples(rule);

    List<String> answers = answers(rule);

    assertThat(found(examples.getFirst(), answers))
        .as("bad:%n%s", examples.getFirst())
        .contains(rule);
    assertThat(found(examples.getLast(), answers))
        .as("good:%n%s", examples.getLast())
        .doesNotContain(rule, Rule.INVALID);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void thePageTellsTheSeverity(Rule rule) throws IOException {
    assertThat(section(rule).strip()).startsWith("*" + rule.severity().key() + ".*");
  }

  @Test
  void thePageHasNoOtherRules() throws IOException {
    List<String> headings =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();

    assertThat(headings).allSatisfy(id -> assertThat(Rule.of(id)).as(id).isPresent());
  }

  /** The answers of a section that has some: the rows of its table. */
  private static List<String> answers(Rule rule) throws IOException {
    Matcher table = Pattern.compile("(?ms)^```csv$\n(.*?)^```$").matcher(section(rule));
    return table.find() ? table.group(1).lines().skip(1).toList() : List.of();
  }

  private static List<Rule> found(String example, List<String> answers) {
    try {
      RubricSet set = RubricSet.read(files(example));
      Map<String, List<String>> given = answers.isEmpty() ? Map.of() : Map.of("q", answers);
      return Lint.check(set, Set.of("q"), given).stream()
          .filter(finding -> finding.suppressed() == null)
          .map(Finding::rule)
          .toList();
    } catch (RubricException e) {
      return Lint.invalid(e).stream().map(Finding::rule).toList();
    }
  }

  private static Map<String, byte[]> files(String example) {
    if (example.startsWith("#")) {
      String rubric =
          "{\"question\": \"?\", \"concepts\": [{\"id\": \"a\", \"synonyms\": [\"CDN\"]}]}";
      return Map.of("q.json", rubric.getBytes(UTF_8), "vocabulary.txt", example.getBytes(UTF_8));
    }
    String rubric = example.replaceFirst("\\{", "{ \"question\": \"What helps?\",");
    return Map.of("q.json", rubric.getBytes(UTF_8));
  }
}
