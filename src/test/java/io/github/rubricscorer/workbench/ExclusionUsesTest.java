package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.result.Explanation.Unused;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExclusionUsesTest {
  private static final String RUBRIC =
      """
      {
        "question": "What helps?",
        "terms": { "pool": ["thread pool", "worker pool"] },
        "concepts": [
          { "id": "pool", "synonyms": ["pool"], "unless": ["<pool>", "swimming pool", "pool party"] },
          { "id": "party", "synonyms": ["party"], "unless": ["pool party"] }
        ]
      }
      """;

  @Test
  void countTheAnswersInWhichEachTakesSomethingAway() {
    assertThat(
            uses(
                "A pool.",
                "No thread pool, and a thread pool again.",
                "A worker pool and a pool.",
                "A pool party.",
                "We go swimming."))
        .containsExactly(
            Map.entry("/concepts/0/unless/0", 2),
            Map.entry("/concepts/0/unless/1", 0),
            Map.entry("/concepts/0/unless/2", 1),
            Map.entry("/concepts/1/unless/0", 1));
  }

  @Test
  void areThoseOfTheExplanationsOfAllAnswers() {
    Map<String, byte[]> files = new TreeMap<>();
    BundledRubrics.names()
        .forEach(name ->
            files.put(name, Objects.requireNonNull(BundledRubrics.find("rubrics/" + name))));
    for (String file : files.keySet()) {
      if (file.endsWith(".json") && !file.endsWith(".schema.json")) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        Edition.Compiled compiled = Edition.compiled(files, file, text);
        List<Given> answers = examples(compiled.rubric());
        assertThat(ExclusionUses.of(compiled, answers, new ScoringProgress()))
            .as(file)
            .isEqualTo(explained(compiled, answers));
      }
    }
  }

  private static List<Given> examples(Rubric rubric) {
    return rubric.examples().stream()
        .map(one -> new Given(one.name(), rubric.id(), one.answer(), null, null))
        .toList();
  }

  /** The same without looking first which answers have any exclusion. */
  private static Map<String, Integer> explained(Edition.Compiled compiled, List<Given> answers) {
    List<List<Unused>> unused =
        answers.stream()
            .map(one -> compiled.scorer().explain(one.question(), one.text()).unused())
            .toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Concept> concepts = compiled.rubric().concepts();
    for (int i = 0; i < concepts.size(); i++) {
      for (int j = 0; j < concepts.get(i).unless().size(); j++) {
        String id = concepts.get(i).id();
        String exclusion = concepts.get(i).unless().get(j).notation();
        long count =
            unused.stream()
                .filter(all ->
                    all.stream()
                        .anyMatch(
                            one -> one.conceptId().equals(id) && exclusion.equals(one.exclusion())))
                .count();
        counts.put("/concepts/" + i + "/unless/" + j, (int) count);
      }
    }
    return counts;
  }

  private static Map<String, Integer> uses(String... texts) {
    List<Given> answers =
        IntStream.range(0, texts.length)
            .mapToObj(i -> new Given("a" + i, "help", texts[i], null, null))
            .toList();
    Map<String, byte[]> files = Map.of("help.json", RUBRIC.getBytes(StandardCharsets.UTF_8));
    return ExclusionUses.of(
        Edition.compiled(files, "help.json", RUBRIC), answers, new ScoringProgress());
  }
}
