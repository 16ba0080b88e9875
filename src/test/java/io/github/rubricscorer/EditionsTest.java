package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is edited, what was known before makes no difference to a score. */
@DisplayName("After an edit of the rubric, answers have the scores that")
class EditionsTest {
  private static final int RUBRICS = Integer.getInteger("rubrics", 60);
  private static final int EDITS = 12;
  private static final int ANSWERS = 25;
  private static final String ID = "edited";

  /** Words that depend on others: misspelt, joined, denied, passed over, numbers. */
  private static final List<String> WORDS =
      List.of(
          "rate",
          "limit",
          "ratelimit",
          "rate limit",
          "limiter",
          "throughput",
          "read replica",
          "readreplica",
          "replica",
          "dairy",
          "dairy-free",
          "free",
          "non-relational",
          "relational",
          "server",
          "serverless",
          "less",
          "PgBouncer",
          "pg",
          "bouncer",
          "cache",
          "caching",
          "the",
          "of",
          "any",
          "some",
          "not",
          "like",
          "lets",
          "connection",
          "pool",
          "connection pool",
          "thread");

  private static final List<String> SIGNED =
      List.of(
          "=Cache",
          "=~POOL",
          "~limits",
          "repl*",
          "conn*",
          "<number>",
          "<number> ms",
          "3",
          "<kind>",
          "5%",
          "one",
          "C++",
          "<100 ms",
          "(pool|cache)");

  private static final List<String> SAID =
      List.of(
          "throughputt",
          "troughput",
          "replcia",
          "conection",
          "Cache",
          "caches",
          "pooling",
          "rate-limit",
          "RateLimit",
          "ratelimits",
          "Connection-Pool",
          "ConnectionPool",
          "readReplicas",
          "limits",
          "server-less",
          "connection-free",
          "conection-free",
          "cache-less",
          "pool-free",
          "150 ms",
          "three",
          "no one",
          "5 %",
          "some kind",
          "instead of",
          "maybe",
          "I would use",
          "we skip",
          "no");

  private static final List<String> BETWEEN =
      List.of(" ", " ", " ", " ", " ", " ", " ", "-", ", ", "; ", ". ", ": ", "\n- ", " of the ");

  /** The same in each build; {@code -Dseed=N} looks further. */
  private final long seed = Long.getLong("seed", 1187);

  private final Random random = new Random(seed);

  /** A rubric that can be edited. */
  private static final class Draft {
    private final List<ConceptDraft> concepts = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>(List.of("some kind", "cache"));
    private StancePolicy stance = StancePolicy.PROPOSALS;

    private Rubric rubric() {
      Rubric.Builder rubric =
          Rubric.builder(ID)
              .question("?")
              .stance(stance)
              .terms("kind", kinds.toArray(String[]::new));
      concepts.forEach(concept -> rubric.concept(concept.concept()));
      return rubric.build();
    }
  }

  /** A concept that can be edited. */
  private static final class ConceptDraft {
    private final String id;
    private double weight = 1;
    private final List<String> synonyms = new ArrayList<>();
    private final List<String> partial = new ArrayList<>();
    private final List<String> unless = new ArrayList<>();

    private ConceptDraft(String id) {
      this.id = id;
    }

    private Concept.Builder concept() {
      Concept.Builder concept =
          Concept.builder(id).weight(weight).synonyms(synonyms.toArray(String[]::new));
      if (!partial.isEmpty()) {
        concept.partial(Partial.builder(0.5).synonyms(partial.toArray(String[]::new)));
      }
      return concept.unless(unless.toArray(String[]::new));
    }
  }

  @Test
  @DisplayName("a full pass gives them, for random edits of random rubrics")
  void randomEdits() {
    int compared = 0;
    for (int i = 0; i < RUBRICS; i++) {
      List<String> answers = new ArrayList<>();
      for (int a = 0; a < ANSWERS; a++) {
        answers.add(answer());
      }
      Draft draft = draft();
      Scorer last = null;
      for (int e = 0; e < EDITS; e++) {
        Scorer scorer = scorer(draft, last);
        if (scorer != null) {
          List<Score> scores = scorer.scores(ID, answers, () -> {});
          assertSame(scores, Scorer.of(List.of(draft.rubric())), answers, draft);
          last = scorer;
          compared++;
        }
        edit(draft);
      }
    }
    assertThat(compared).isGreaterThan(RUBRICS * EDITS / 2);
  }

  private void assertSame(List<Score> scores, Scorer scorer, List<String> answers, Draft draft) {
    for (int a = 0; a < answers.size(); a++) {
      assertThat(scores.get(a))
          .as("seed %d: '%s' by %s", seed, answers.get(a), draft.rubric().concepts())
          .isEqualTo(scorer.score(ID, answers.get(a)));
    }
  }

  /** Compiles a draft after an earlier one; null where it is at fault. */
  private static @Nullable Scorer scorer(Draft draft, @Nullable Scorer last) {
    try {
      RubricSet set = RubricSet.of(List.of(draft.rubric()), Vocabulary.EMPTY);
      return last == null ? Scorer.compile(set) : last.recompile(set);
    } catch (RubricException | IllegalArgumentException e) {
      return null;
    }
  }

  private Draft draft() {
    Draft draft = new Draft();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      draft.concepts.add(concept("c" + i));
    }
    return draft;
  }

  private ConceptDraft concept(String id) {
    ConceptDraft concept = new ConceptDraft(id);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      add(concept.synonyms);
    }
    if (random.nextInt(3) == 0) {
      add(concept.unless);
    }
    if (random.nextInt(4) == 0) {
      add(concept.partial);
    }
    return concept;
  }

  private void add(List<String> patterns) {
    String pattern = pattern();
    if (!patterns.contains(pattern)) {
      patterns.add(pattern);
    }
  }

  private void edit(Draft draft) {
    ConceptDraft concept = pick(draft.concepts);
    switch (random.nextInt(16)) {
      case 0 -> add(concept.synonyms);
      case 1 -> concept.synonyms.remove(random.nextInt(concept.synonyms.size()));
      case 2 -> concept.weight = 1 + random.nextInt(3);
      case 3 -> add(concept.unless);
      case 4 -> concept.unless.clear();
      case 5 -> add(concept.partial);
      case 6 ->
          draft.concepts.add(
              random.nextInt(draft.concepts.size()), concept("n" + random.nextInt(1000)));
      case 7 -> draft.concepts.remove(concept);
      case 8 -> draft.kinds.add(pick(WORDS));
      case 9 -> {
        if (random.nextInt(4) == 0) {
          draft.stance = StancePolicy.MENTIONS;
        }
      }
      default -> type(concept.synonyms);
    }
    if (draft.concepts.isEmpty()) {
      draft.concepts.add(concept("again"));
    }
    draft.concepts.stream().filter(one -> one.synonyms.isEmpty()).forEach(one -> add(one.synonyms));
  }

  /** What a keystroke or two make of a synonym. */
  private void type(List<String> patterns) {
    int at = random.nextInt(patterns.size());
    String old = patterns.get(at);
    String next =
        switch (random.nextInt(5)) {
          case 0 -> old.substring(0, old.length() - 1).strip();
          case 1 -> old + " " + pick(WORDS);
          case 2 -> old + (char) ('a' + random.nextInt(26));
          case 3 -> old + " & " + pick(SIGNED);
          default -> pick(WORDS).substring(0, 1) + " " + old;
        };
    if (!next.isBlank() && !patterns.contains(next)) {
      patterns.set(at, next);
    }
  }

  private String pattern() {
    StringBuilder out = new StringBuilder(item());
    for (int more = random.nextInt(3); more > 0; more--) {
      out.append(pick(List.of(" ", " ", " & ", " &3 ", " ... "))).append(item());
    }
    return out.toString();
  }

  private String item() {
    return pick(random.nextInt(4) == 0 ? SIGNED : WORDS);
  }

  private String answer() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(25); i >= 0; i--) {
      out.append(pick(random.nextInt(3) == 0 ? SAID : WORDS)).append(pick(BETWEEN));
    }
    return out.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @Test
  @DisplayName("a full pass gives them, while one types in a large rubric")
  void typing() {
    Rubric rubric = BundledRubrics.read("django-connection-spikes");
    List<String> answers = rubric.examples().stream().map(Example::answer).limit(60).toList();
    Scorer last = Scorer.of(List.of(rubric));
    last.scores(rubric.id(), answers, () -> {});
    for (String typed :
        List.of("p", "po", "pool of the", "pool of the workers & ratelimit", "conection pools")) {
      int concept = random.nextInt(rubric.concepts().size());
      Rubric edited = with(rubric, concept, typed);
      last = last.recompile(RubricSet.of(List.of(edited), Vocabulary.EMPTY));
      List<Score> scores = last.scores(rubric.id(), answers, () -> {});
      Scorer anew = Scorer.of(List.of(edited));
      for (int a = 0; a < answers.size(); a++) {
        assertThat(scores.get(a))
            .as("seed %d: '%s' in concept %d: '%s'", seed, typed, concept, answers.get(a))
            .isEqualTo(anew.score(rubric.id(), answers.get(a)));
      }
    }
  }

  private static Rubric with(Rubric rubric, int index, String synonym) {
    Rubric.Builder builder = Rubric.builder(rubric.id()).question(rubric.question());
    rubric.terms().forEach((name, terms) -> builder.terms(name, terms.toArray(String[]::new)));
    for (int i = 0; i < rubric.concepts().size(); i++) {
      Concept concept = rubric.concepts().get(i);
      Concept.Builder copy = Concept.builder(concept.id()).weight(concept.weight());
      for (Synonym each : concept.synonyms()) {
        copy.synonym(each);
      }
      if (i == index) {
        copy.synonyms(synonym);
      }
      concept.unless().forEach(each -> copy.unless(each.notation()));
      builder.concept(copy);
    }
    return builder.build();
  }

  @Test
  @DisplayName("a full pass gives them, for each of several rubrics with sets of their own")
  void severalRubrics() {
    Scorer last = Scorer.compile(several("cache"));
    for (String edited : List.of("cache", "pool", "cache", "queue")) {
      last = last.recompile(several(edited));
      Scorer anew = Scorer.compile(several(edited));
      for (String answer : List.of("A fast cache.", "A fast pool.", "A fast queue.", "Fast.")) {
        for (String id : List.of("a", "b", "c")) {
          assertThat(last.score(id, answer)).isEqualTo(anew.score(id, answer));
        }
      }
    }
  }

  private static RubricSet several(String term) {
    return RubricSet.of(
        Stream.of("a", "b", "c")
            .map(id ->
                Rubric.builder(id)
                    .question("?")
                    .terms("thing", id.equals("a") ? term : "queue", "lock")
                    .concept(Concept.builder("thing").synonyms("fast <thing>"))
                    .build())
            .toList(),
        Vocabulary.EMPTY);
  }

  @Test
  @Timeout(60)
  @DisplayName("are forgotten together with their question")
  void questionsThatAreGone() {
    Scorer scorer = Scorer.compile(renamed("before"));
    WeakReference<Score> score =
        new WeakReference<>(scorer.scores("before", List.of("A cache."), () -> {}).getFirst());
    Scorer next = scorer.recompile(renamed("after"));

    while (score.get() != null) {
      System.gc();
    }
    assertThat(next.scores("after", List.of("A cache."), () -> {}).getFirst().coverage())
        .isEqualTo(1);
  }

  private static RubricSet renamed(String id) {
    return RubricSet.of(
        List.of(
            Rubric.builder(id)
                .question("?")
                .concept(Concept.builder("cache").synonyms("cache"))
                .build()),
        Vocabulary.EMPTY);
  }

  @Test
  @DisplayName("the page on Java tells")
  void example() {
    String json =
        """
        {"question": "?", "concepts": [{"id": "pool", "synonyms": ["pooling"]}]}
        """;
    List<String> answers = List.of("I'd use PgBouncer.", "Pooling, of course.");
    // @start region="editions"
    Scorer scorer = Scorer.compile(RubricSet.read(Map.of("pool.json", bytes(json))));
    List<Score> before = scorer.scores("pool", answers, () -> {});

    String edited = json.replace("\"pooling\"", "\"pooling\", \"PgBouncer\"");
    Scorer next = scorer.recompile(RubricSet.read(Map.of("pool.json", bytes(edited))));
    List<Score> after = next.scores("pool", answers, () -> {});
    // @end
    assertThat(before).extracting(Score::coverage).containsExactly(0.0, 1.0);
    assertThat(after).extracting(Score::coverage).containsExactly(1.0, 1.0);
    assertThat(after)
        .isEqualTo(answers.stream().map(answer -> next.score("pool", answer)).toList());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("they had, where one asks again, and the new ones of new answers")
  void answersComeAndGo() {
    Scorer scorer = Scorer.of(List.of(faultless().rubric()));
    List<Score> first = scorer.scores(ID, List.of("rate limit", "cache"), () -> {});
    AtomicInteger done = new AtomicInteger();
    List<Score> second =
        scorer.scores(ID, List.of("cache", "a pool", "cache"), done::incrementAndGet);

    assertThat(second).hasSize(3).first().isEqualTo(first.getLast());
    assertThat(second.get(1)).isEqualTo(scorer.score(ID, "a pool"));
    assertThat(done).hasValue(3);
  }

  @Test
  @DisplayName("a detector gives them, which sees every answer")
  void detectors() {
    Draft draft = faultless();
    String concept = draft.concepts.getFirst().id;
    Scorer scorer =
        Scorer.of(List.of(draft.rubric()))
            .withDetector(
                (answer, rubric) -> List.of(new Scorer.Detection(concept, 0, 1, "anything")));
    scorer.scores(ID, List.of("zebra"), () -> {});
    List<Score> scores = scorer.scores(ID, List.of("zebra"), () -> {});

    assertThat(scores).containsExactly(scorer.score(ID, "zebra"));
    assertThat(scores.getFirst().concept(concept).evidence()).hasSize(1);
  }

  /** Draws until there is no fault in a pattern, as "&lt;100 ms" is. */
  private Draft faultless() {
    Draft draft = draft();
    while (scorer(draft, null) == null) {
      draft = draft();
    }
    return draft;
  }
}
