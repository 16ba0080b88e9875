package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.scoring.ReferenceMatcher.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The compiled matcher and the obvious one find the same. */
class ReferenceMatcherTest {
  private static final int RUBRICS = Integer.getInteger("rubrics", 400);
  private static final int ANSWERS_PER_RUBRIC = 15;
  private static final List<String> WORDS =
      List.of(
          "cache", "queue", "retry", "pool", "replica", "rate", "limit", "written", "SQS", "the",
          "like");
  private static final List<String> FORMS =
      List.of(
          "cache",
          "caching",
          "Cached",
          "queue",
          "queues",
          "retry",
          "retries",
          "pool",
          "pooling",
          "replica",
          "replicas",
          "rate",
          "rates",
          "limit",
          "limiting",
          "write",
          "wrote",
          "SQS",
          "sqs",
          "the",
          "our",
          "like",
          "likes",
          "some",
          "sky",
          "blue",
          "automatic",
          "autoscaling");
  private static final List<String> SEPARATORS =
      List.of(" ", " ", " ", " ", " ", " ", "-", "/", ", ", "; ", ". ", " (", ") ", "! ", "\n\n");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void findsWhatTheReferenceFindsInRandomAnswersToRandomRubrics() {
    for (int i = 0; i < RUBRICS; i++) {
      Map<String, List<String>> sets = sets();
      List<List<SynonymPattern>> concepts = new ArrayList<>();
      Rubric.Builder rubric = Rubric.builder("random").question("?");
      sets.forEach((name, terms) -> rubric.terms(name, terms.toArray(String[]::new)));
      for (int c = 0; c < 3; c++) {
        Set<String> notations = new LinkedHashSet<>();
        for (int s = 1 + random.nextInt(3); s > 0; s--) {
          notations.add(pattern());
        }
        concepts.add(notations.stream().map(SynonymPattern::parse).toList());
        rubric.concept(Concept.builder("c" + c).synonyms(notations.toArray(String[]::new)));
      }
      Scorer scorer = Scorer.of(List.of(rubric.build()));
      for (int a = 0; a < ANSWERS_PER_RUBRIC; a++) {
        compare(scorer, new ReferenceMatcher(sets), concepts, answer());
      }
    }
  }

  private void compare(
      Scorer scorer,
      ReferenceMatcher reference,
      List<List<SynonymPattern>> concepts,
      String answer) {
    for (int c = 0; c < concepts.size(); c++) {
      Set<Span> found = new LinkedHashSet<>();
      for (Evidence evidence : scorer.score("random", answer).concept("c" + c).evidence()) {
        found.add(new Span(evidence.start(), evidence.end()));
      }
      assertThat(found)
          .as("seed %d: %s in '%s'\n%s", seed, concepts.get(c), answer, scorer)
          .containsExactlyInAnyOrderElementsOf(reference.minimalSpans(concepts.get(c), answer));
    }
  }

  private Map<String, List<String>> sets() {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    sets.put("one", List.of(pick(WORDS), "big " + pick(WORDS)));
    sets.put("two", List.of(pick(WORDS) + " " + pick(WORDS), "blue sky", item(0) + " <one>"));
    return sets;
  }

  private String pattern() {
    StringBuilder out = new StringBuilder(phrase());
    for (int more = random.nextInt(4) - 1; more > 0; more--) {
      out.append(random.nextBoolean() ? " &" : " &" + (1 + random.nextInt(3))).append(reach());
      out.append(' ').append(phrase());
    }
    return out.toString();
  }

  private String phrase() {
    StringBuilder out = new StringBuilder(run(2));
    for (int more = random.nextInt(4) - 2; more > 0; more--) {
      if (random.nextInt(5) == 0) {
        out.append(", ").append(run(2));
        continue;
      }
      out.append(random.nextBoolean() ? " ..." : " .." + (1 + random.nextInt(3))).append(reach());
      out.append(random.nextInt(4) == 0 ? " !" + item(0) + " " : " ").append(run(2));
    }
    return out.toString();
  }

  private String reach() {
    return pick(List.of("", "", "", "!", "+"));
  }

  private String run(int depth) {
    StringBuilder out = new StringBuilder(item(depth));
    for (int more = random.nextInt(4) - 1; more > 0; more--) {
      out.append(' ').append(depth == 2 && random.nextInt(4) == 0 ? optional() : item(depth));
    }
    return out.toString();
  }

  /** What may be missing, which is in no other brackets. */
  private String optional() {
    return "(" + run(1) + "|)";
  }

  private String item(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 7)) {
      case 0 -> random.nextBoolean() ? "=SQS" : "=some";
      case 1 -> "auto*";
      case 2 -> random.nextBoolean() ? "~read" : "=~sqs";
      case 7 -> "<one>";
      case 8 -> "<two>";
      case 9 -> "(" + run(depth - 1) + "|" + run(depth - 1) + ")";
      default -> pick(WORDS);
    };
  }

  private String answer() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(25); i >= 0; i--) {
      out.append(pick(FORMS)).append(pick(SEPARATORS));
    }
    return out.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
