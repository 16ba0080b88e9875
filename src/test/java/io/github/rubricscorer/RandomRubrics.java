package io.github.rubricscorer;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rubrics and answers made up from a seed: the rubrics have everything that a rubric can have, the
 * answers say what they ask for in the ways that people do: proposed, refused, hedged, in lists,
 * under headings, as questions. Not thread-safe.
 */
final class RandomRubrics {
  static final String ID = "random";

  private static final List<String> WORDS =
      List.of(
          "cache",
          "queue",
          "retry",
          "replica",
          "shard",
          "token",
          "index",
          "bucket",
          "pool",
          "backoff",
          "gateway",
          "cluster",
          "snapshot",
          "partition",
          "proxy",
          "worker");

  private static final List<String> SAID =
      List.of(
          "We use %s.",
          "I would add %s and %s.",
          "Put %s in front of %s!",
          "%s, %s, and then %s.",
          "Then %s goes to %s; after that, %s.",
          "It is simple: %s.",
          "Why? Since %s is fast.",
          "the team (all of us) has %s already",
          "Writes go through %s with %s of 250 ms.",
          "%s");

  private static final List<String> REFUSED =
      List.of(
          "I would not use %s.",
          "No %s.",
          "We don't need %s or %s.",
          "Use %s instead of %s.",
          "%s would be wrong.",
          "%s? Never.",
          "Forget about %s.");

  private static final List<String> HEDGED =
      List.of("Maybe %s.", "Perhaps we could try %s.", "I guess %s might help with %s.");

  private static final List<String> WRITTEN =
      List.of(
          "\n- %s\n- %s\n\n",
          "\n1. %s\n2. %s\n3. %s\n\n",
          "\n## Plan\n%s, then %s.\n\n",
          "<p>%s</p>",
          "**%s** and `%s`. ",
          "\n| %s | %s |\n");

  private final long seed;
  private final Random random;

  RandomRubrics(long seed) {
    this.seed = seed;
    random = new Random(seed);
  }

  long seed() {
    return seed;
  }

  Random random() {
    return random;
  }

  /** What a rubric may have beside concepts with synonyms. */
  enum Feature {
    /** Exclusions. */
    UNLESS,
    /** Conditions on other concepts. */
    CONDITIONS,
    /** Groups whose concepts need words of their own. */
    OWN_WORDS,
    /** Half the credit for what is only listed: a few terms more make a list of others. */
    LISTED,
    /** Concepts that cost points. */
    MISCONCEPTIONS,
    /** Patterns that see more than a sentence, or count. */
    BEYOND_SENTENCES
  }

  Rubric rubric(Feature... features) {
    return rubric(List.of(features));
  }

  private Rubric rubric(List<Feature> features) {
    Rubric.Builder rubric =
        Rubric.builder(ID)
            .question("?")
            .terms("store", words(1), words(2))
            .hedgedCredit(pick(List.of(0.5, 0.5, 0.25, 0.0)))
            .listedCredit(features.contains(Feature.LISTED) ? 0.5 : 1);
    int concepts = 2 + random.nextInt(6);
    boolean ownWords = features.contains(Feature.OWN_WORDS) && random.nextBoolean();
    rubric.group("pair", Group.DEFAULT.withBest(1 + random.nextInt(2)).withOwnWords(ownWords));
    for (int i = 0; i < concepts; i++) {
      rubric.concept(concept(i, features));
    }
    return rubric
        .concept(Concept.builder("first").synonyms("gateway").group("pair"))
        .concept(Concept.builder("second").synonyms("proxy", "gateway").group("pair"))
        .build();
  }

  private Concept.Builder concept(int number, List<Feature> features) {
    boolean beyond = features.contains(Feature.BEYOND_SENTENCES);
    if (number % 3 == 2 && features.contains(Feature.MISCONCEPTIONS)) {
      return Concept.builder("c" + number).weight(-1).synonyms(pattern(0, beyond));
    }
    Concept.Builder concept = Concept.builder("c" + number).weight(1 + random.nextInt(3));
    IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> pattern(i, beyond))
        .distinct()
        .forEach(notation -> concept.synonyms(notation));
    if (random.nextInt(3) == 0) {
      concept.partial(Partial.builder(0.5).synonyms(words(1) + " backend"));
    }
    if (random.nextInt(4) == 0) {
      concept.synonym(several(beyond));
    }
    if (number > 0 && random.nextInt(4) == 0) {
      concept.impliedBy("c" + random.nextInt(number) / 3 * 3); // never a misconception
    }
    if (features.contains(Feature.UNLESS) && random.nextInt(3) == 0) {
      concept.unless(pattern(0, false));
    }
    if (number > 0 && features.contains(Feature.CONDITIONS) && random.nextInt(3) == 0) {
      concept.onlyIf(Condition.builder().noneOf("c" + random.nextInt(number)).build());
    }
    return concept;
  }

  private Synonym several(boolean beyond) {
    Extent within = beyond && random.nextBoolean() ? Extent.ANSWER : Extent.SENTENCE;
    return Synonym.atLeast(2, within, "pool", "index ... shard", "token");
  }

  /** Returns a pattern; those of different numbers are never the same. */
  private String pattern(int number, boolean beyond) {
    String wide = beyond && random.nextInt(3) == 0 ? "+" : "";
    return List.of("", "fast ", "new ").get(number)
        + switch (random.nextInt(10)) {
          case 0 -> words(2);
          case 1 -> "(" + words(1) + "|" + words(2) + ") " + words(1);
          case 2 -> words(1) + " ..." + wide + " " + words(1);
          case 3 -> words(1) + " ..3" + wide + " " + words(1);
          case 4 -> words(1) + " & " + words(1);
          case 5 -> words(1) + " &4" + wide + " " + words(1);
          case 6 -> words(1).substring(0, 4) + "*";
          case 7 -> "<store>";
          case 8 -> "~" + words(1);
          default -> words(1);
        };
  }

  private String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> pick(WORDS)).collect(Collectors.joining(" "));
  }

  /** Returns an answer of a few sentences, lines and lists. */
  String answer() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      out.append(
          switch (random.nextInt(8)) {
            case 0, 1 -> filled(pick(REFUSED)) + " ";
            case 2 -> filled(pick(HEDGED)) + " ";
            case 3 -> filled(pick(WRITTEN));
            default -> filled(pick(SAID)) + pick(List.of(" ", " ", "\n", "\n\n"));
          });
    }
    return out.toString();
  }

  /** Returns an answer that is one paragraph of plain sentences. */
  String prose() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      List<String> kind = pick(List.of(SAID, SAID, SAID, REFUSED, HEDGED));
      out.append(filled(pick(kind))).append(' ');
    }
    return out.toString().strip();
  }

  private String filled(String template) {
    String out = template;
    while (out.contains("%s")) {
      int at = out.indexOf("%s");
      out = out.substring(0, at) + phrase() + out.substring(at + 2);
    }
    return out;
  }

  private String phrase() {
    return pick(List.of("", "", "a ", "the ", "fast ", "a new ", "replicated "))
        + words(1 + random.nextInt(2))
        + pick(List.of("", "", "", "s", " backend", " for the reads"));
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
