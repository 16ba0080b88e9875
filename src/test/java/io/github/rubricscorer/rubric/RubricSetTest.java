package io.github.rubricscorer.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rubrics that belong together: from a directory, from memory, and from Java. */
final class RubricSetTest {
  private static final String MINIMAL =
      """
      {"question": "Q?", "concepts": [{"id": "a", "synonyms": ["x"]}]}\
      """;

  private static final String FULL =
      """
      {
        "$schema": "rubric.schema.json",
        "title": "Connection spikes",
        "question": "What do you do?",
        "hedgedCredit": 0.25, "listedCredit": 0.75, "stance": "proposals", "language": "fr", "decimal": ".",
        "terms": { "broker": ["Kafka", "SQS"], "verb": ["buffer"] },
        "concepts": [
          { "id": "buffering", "name": "Buffering", "weight": 3, "layer": "data", "themes": ["scaling", "trade-offs"],
            "synonyms": [
              "<broker> & <verb>",
              { "all": ["queue", "burst"] },
              { "atLeast": 2, "of": ["queue", "burst", "peak"], "within": "answer" },
              { "all": ["smooth", "write*"], "within": 20 } ],
            "partial": [{ "credit": 0.5, "synonyms": ["async", "later"] }],
            "unless": ["queue theory"], "negation": "ignored",
            "group": "smoothing", "praise": "Good.", "hint": "Use a queue." },
          { "id": "batching", "impliedBy": ["buffering"], "group": "smoothing" },
          { "id": "myth", "weight": -0.5, "synonyms": ["magic"] }
        ],
        "modelAnswer": "A queue.",
        "delivery": { "seconds": [20, 40], "wordsPerMinute": 140 },
        "followUps": ["next"],
        "examples": [
          { "name": "nothing", "answer": "", "misses": ["buffering"], "score": [0, 0] },
          { "name": "queue", "answer": "Kafka", "covers": ["buffering"], "rejects": ["myth"] }
        ]
      }
      """;

  private static final String NOISE = "{}[]\",:\\&()<>.*=0-e ";

  @TempDir Path directory;

  @Test
  void aRubricFileBecomesARubric() {
    Rubric rubric = read("spikes.json", FULL, "next.json", MINIMAL).rubrics().get(1);

    assertThat(rubric)
        .isEqualTo(
            Rubric.builder("spikes")
                .title("Connection spikes")
                .question("What do you do?")
                .hedgedCredit(0.25)
                .listedCredit(0.75)
                .stance(StancePolicy.PROPOSALS)
                .language("fr")
                .decimal(Rubric.DecimalMark.POINT)
                .terms("broker", "Kafka", "SQS")
                .terms("verb", "buffer")
                .concept(
                    Concept.builder("buffering")
                        .name("Buffering")
                        .weight(3)
                        .layer(Layer.DATA)
                        .themes("scaling", "trade-offs")
                        .synonyms("<broker> & <verb>")
                        .synonym(several(2, Extent.SENTENCE, "queue", "burst"))
                        .synonym(several(2, Extent.ANSWER, "queue", "burst", "peak"))
                        .synonym(several(2, Extent.words(20), "smooth", "write*"))
                        .partial(Partial.builder(0.5).synonyms("async", "later"))
                        .unless("queue theory")
                        .negation(Negation.IGNORED)
                        .group("smoothing")
                        .praise("Good.")
                        .hint("Use a queue."))
                .concept(Concept.builder("batching").impliedBy("buffering").group("smoothing"))
                .concept(Concept.builder("myth").weight(-0.5).synonyms("magic"))
                .modelAnswer("A queue.")
                .delivery(DeliveryTarget.DEFAULT.withSeconds(20, 40).withWordsPerMinute(140))
                .followUps("next")
                .example(Example.builder("nothing", "").misses("buffering").score(0, 0))
                .example(Example.builder("queue", "Kafka").covers("buffering").rejects("myth"))
                .build());
  }

  @Test
  void whatADenialMeansInTheRubricHoldsForConceptsThatSayNothingElse() {
    Rubric rubric =
        read(
                "r.json",
                """
                {"question": "Q?", "concepts": [
                  {"id": "a", "synonyms": ["x"]},
                  {"id": "b", "negation": "rejects", "synonyms": ["y"]}],
                 "negation": "ignored"}\
                """)
            .rubrics()
            .getFirst();

    assertThat(rubric.concepts())
        .extracting(Concept::negation)
        .containsExactly(Negation.IGNORED, Negation.REJECTS);
    assertThat(rubric)
        .isEqualTo(
            Rubric.builder("r")
                .question("Q?")
                .concept(Concept.builder("a").synonyms("x"))
                .concept(Concept.builder("b").negation(Negation.REJECTS).synonyms("y"))
                .negation(Negation.IGNORED)
                .build());
  }

  @Test
  void whatADenialMeansGoesWithAConceptIntoAnotherRubric() {
    Concept concept =
        Rubric.builder("r")
            .negation(Negation.IGNORED)
            .concept(Concept.builder("a").synonyms("x"))
            .build()
            .concepts()
            .getFirst();

    for (Negation other : Negation.values()) {
      assertThat(Rubric.builder("s").negation(other).concept(concept).build().concepts())
          .containsExactly(concept)
          .extracting(Concept::negation)
          .containsExactly(Negation.IGNORED);
    }
  }

  @Test
  void termsThatDifferInTheCaseOfAnExactWordAreTwo() {
    RubricSet set =
        read(
            "r.json",
            MINIMAL.replace(
                "\"concepts\"", "\"terms\": {\"s\": [\"cloud =IT\", \"cloud =it\"]}, \"concepts\""),
            "vocabulary.txt",
            "it: dept =IT, dept =it");

    assertThat(set.rubrics().getFirst().terms().get("s")).containsExactly("cloud =IT", "cloud =it");
    assertThat(set.vocabulary().sets().get("it")).containsExactly("dept =IT", "dept =it");
  }

  @Test
  void synonymsOfSeveralPatternsAreComparedPatternByPattern() {
    String different = "{\"all\": [\"10\", \"20, 30\"]}, {\"all\": [\"10, 20\", \"30\"]}";
    String same = "{\"all\": [\"=A\", \"b\"]}, {\"all\": [\"=A\", \" B\"]}";

    assertThat(
            read("r.json", MINIMAL.replace("\"x\"", different))
                .rubrics()
                .getFirst()
                .concepts()
                .getFirst()
                .synonyms())
        .extracting(Synonym::notation)
        .containsExactly(
            "all of [10, \"20, 30\"] within sentence", "all of [\"10, 20\", 30] within sentence");
    assertThatThrownBy(() -> read("r.json", MINIMAL.replace("\"x\"", same)))
        .hasMessageContaining("error: duplicate synonym, 'all of [=A, ");
  }

  @Test
  void aSecondVocabularyIsAFault() {
    assertThatThrownBy(() ->
            read("a/vocabulary.txt", "k8s, kubernetes", "b/vocabulary.txt", "", "r.json", MINIMAL))
        .isInstanceOf(RubricException.class)
        .hasMessage("b/vocabulary.txt: error: a second vocabulary");
  }

  @Test
  void oneRubricIsReadByTheNameOfOneAlone() {
    Map<String, byte[]> files =
        Map.of(
            "a.json",
            utf8(MINIMAL),
            "vocabulary.txt",
            utf8("k8s, kubernetes"),
            "x.schema.json",
            utf8("{}"));

    for (String name : List.of("vocabulary.txt", "x.schema.json")) {
      assertThatThrownBy(() -> RubricSet.readOne(files, name))
          .isInstanceOf(RubricException.class)
          .hasMessage(name + ": error: is no rubric by its name");
    }
  }

  @Test
  void hiddenFilesAreLeftAlone() throws IOException {
    write("a.json", MINIMAL);
    write("._a.json", "\0\5\7");
    write(".#a.json", "{");

    assertThat(RubricSet.read(directory).rubrics()).extracting(Rubric::id).containsExactly("a");
    assertThat(read("1/a.json", MINIMAL, "1/.#b.json", "{").rubrics()).hasSize(1);
    assertThat(RubricSet.reads(Path.of("rubrics/.a.json"))).isFalse();
  }

  @Test
  void whatARubricDoesNotSayHasADefault() {
    Rubric rubric = read("next.json", MINIMAL).rubrics().get(0);

    assertThat(rubric)
        .isEqualTo(
            Rubric.builder("next")
                .question("Q?")
                .concept(Concept.builder("a").synonyms("x"))
                .build());
    assertThat(rubric.title()).isEqualTo("next");
    assertThat(rubric.concepts().get(0).name()).isEqualTo("a");
    assertThat(rubric.concepts().get(0).weight()).isEqualTo(1);
    assertThat(rubric.delivery()).isEqualTo(DeliveryTarget.DEFAULT);
  }

  @Test
  void aDirectoryIsReadInOrderOfNamesWithItsVocabulary() throws IOException {
    write("b.json", MINIMAL);
    write("a-2.json", MINIMAL.replace("\"x\"", "\"<broker>\""));
    write("a.json", MINIMAL);
    write("vocabulary.txt", "broker: Kafka, SQS\n");
    write("rubric.schema.json", "{}");
    write("notes.txt", "none of ours");
    Files.createDirectory(directory.resolve("sub"));

    RubricSet set = RubricSet.read(directory);

    assertThat(set.rubrics()).extracting(Rubric::id).containsExactly("a-2", "a", "b");
    assertThat(set.vocabulary().sets()).containsOnlyKeys("broker");
  }

  @Test
  void everyRubricOfTheProjectIsFine() {
    RubricSet set = RubricSet.read(Path.of("rubrics"));

    assertThat(set.rubrics())
        .extracting(Rubric::id)
        .contains(
            "django-connection-spikes",
            "django-nextjs-caching",
            "django-nextjs-caching-follow-up",
            "salesforce-sync");
  }

  @Test
  void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
    write("one.json", MINIMAL.replace("\"x\"", "\"<broker\", \"\""));
    write("two.json", "{\"question\": \"Q?\",\n}");
    write("three.json", MINIMAL.replace("\"x\"]", "\"x\"], \"impliedBy\": [\"bcd\"]"));
    write(
        "four.json", MINIMAL.replace("{\"q", "{\"followUps\": [\"one\", \"two\", \"five\"],\n\"q"));
    write("Six_6.json", MINIMAL);
    write("vocabulary.txt", "k8s\n");

    String at = directory.toString().replace('\\', '/');
    assertThatThrownBy(() -> RubricSet.read(directory))
        .isInstanceOf(RubricException.class)
        .hasMessage(
            """
            D/Six_6.json: error: an id is lower-case letters, digits and single hyphens between, 'Six_6'
            D/four.json:1:30: error: unknown question, 'five' (at /followUps/2)
            D/one.json:1:58: error: '<' is not closed, at character 1, '<broker' (at /concepts/0/synonyms/0)
            D/one.json:1:69: error: blank text (at /concepts/0/synonyms/1)
            D/three.json:1:78: error: unknown concept, 'bcd' (at /concepts/0/impliedBy/0)
            D/two.json:2:1: error: expected a key in double quotes, '}'
            D/vocabulary.txt:1:1: error: a synonym set needs two terms, 'k8s'\
            """
                .replace("D/", at + "/"));
  }

  @Test
  void aDirectoryMustBeThereAndHoldARubric() throws IOException {
    Path file = write("a.json", MINIMAL);
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Files.createDirectory(empty.resolve("sub"));
    Path folder = Files.createDirectories(directory.resolve("folder/a.json")).getParent();

    assertThatThrownBy(() -> RubricSet.read(Path.of("no/such")))
        .isInstanceOf(RubricException.class)
        .hasMessage("no/such: error: there is no such directory");
    assertThatThrownBy(() -> RubricSet.read(file)).hasMessage(file + ": error: is no directory");
    assertThatThrownBy(() -> RubricSet.read(empty))
        .hasMessage(empty + ": error: there is no rubric");
    assertThatThrownBy(() -> RubricSet.read(folder))
        .hasMessage(folder + "/a.json: error: is a directory");
    assertThatThrownBy(() -> RubricSet.read(Map.of()))
        .hasMessage("rubrics: error: there is no rubric");
    assertThatNullPointerException()
        .isThrownBy(() -> RubricSet.read((Path) null))
        .withMessage("directory");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(
            read("a.json", "\uFEFF" + MINIMAL, "vocabulary.txt", "\uFEFFk8s, kubernetes")
                .vocabulary())
        .isEqualTo(Vocabulary.of(List.of(List.of("k8s", "kubernetes")), Map.of()));
    assertThatThrownBy(() -> read("a.json", "\uFEFF{\"x\": 1}"))
        .hasMessageStartingWith("a.json:1:1: error: 'concepts' is missing")
        .hasMessageContaining("a.json:1:2: error: unknown key, 'x' (at /x)");
  }

  @Test
  void textThatIsNotUtf8IsAFault() {
    byte[] latin1 =
        "{\"question\": \"\n  d\u00e9j\u00e0\"}"
            .replace("\n", "")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] cut = {'k', '8', 's', ',', '\n', ' ', (byte) 0xF0, (byte) 0x9F};

    assertThatThrownBy(() -> RubricSet.read(Map.of("a.json", latin1)))
        .hasMessage(
            """
            a.json:1:1: error: 'concepts' is missing
            a.json:1:18: error: the text is not UTF-8, '0xE9'\
            """);
    assertThatThrownBy(() -> RubricSet.read(Map.of("a.json", utf8(MINIMAL), "vocabulary.txt", cut)))
        .hasMessage("vocabulary.txt:2:2: error: the text is not UTF-8, '0xF0 0x9F'");
  }

  @Test
  void aFileIsAtMostFourMebibytes() throws IOException {
    write("a.json", MINIMAL + " ".repeat(4 << 20));
    write("b.json", MINIMAL.replace("{\"q", "{\"followUps\": [\"a\"], \"q"));

    assertThatThrownBy(() -> RubricSet.read(directory))
        .hasMessage(directory.resolve("a.json") + ": error: the file is larger than 4 MiB");
  }

  @Test
  void namesInMemoryMayContainFolders() {
    RubricSet set =
        read("rubrics/b.json", MINIMAL, "rubrics/a.json", MINIMAL, "rubrics/x.schema.json", "");

    assertThat(set.rubrics()).extracting(Rubric::id).containsExactly("a", "b");
    assertThatThrownBy(() -> read("1/a.json", MINIMAL, "2/a.json", MINIMAL))
        .hasMessage("2/a.json: error: duplicate rubric id, 'a'");
  }

  @Test
  void whatIsFoundLaterIsReportedAtItsPlaceInTheFile() {
    RubricSet set =
        read("spikes.json", FULL, "next.json", MINIMAL, "vocabulary.txt", "a, b\n\nbroker: c,\n d");

    assertThat(set.place("spikes", "/concepts/0/synonyms/0")).hasToString("spikes.json:10:9");
    assertThat(set.fault("spikes", "/concepts/0/synonyms/0", "no word", "<broker> & <verb>"))
        .hasToString(
            "spikes.json:10:9: error: no word, '<broker> & <verb>' (at /concepts/0/synonyms/0)");
    assertThat(set.fault("spikes", "/concepts/0/synonyms/1/of/1", "no word", "burst"))
        .hasToString(
            "spikes.json:11:28: error: no word, 'burst' (at /concepts/0/synonyms/1/all/1)");
    assertThat(set.fault("spikes", "/concepts/0/synonyms/2/of/2", "no word", "peak"))
        .hasToString("spikes.json:12:50: error: no word, 'peak' (at /concepts/0/synonyms/2/of/2)");
    assertThat(set.fault("spikes", "/concepts/0/partial/0/synonyms/1", "no word", "later"))
        .hasToString(
            "spikes.json:14:58: error: no word, 'later' (at /concepts/0/partial/0/synonyms/1)");
    assertThat(set.fault("spikes", "/terms/broker/1", "no word", "SQS"))
        .hasToString("spikes.json:6:34: error: no word, 'SQS' (at /terms/broker/1)");
    assertThat(set.fault("spikes", "/concepts/1/synonyms/7", "nothing to match", ""))
        .hasToString("spikes.json:17:5: error: nothing to match (at /concepts/1)");
    assertThat(set.fault("next", "", "too many words", ""))
        .hasToString("next.json:1:1: error: too many words");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set.fault("spike", "", "", ""))
        .withMessage("no such rubric: spike");
  }

  @Test
  void rubricsBuiltInJavaAreCheckedAlike() {
    Rubric good = Rubric.builder("good").concept(Concept.builder("a").synonyms("<broker>")).build();
    Rubric bad =
        Rubric.builder("bad")
            .title(" ")
            .hedgedCredit(Double.NaN)
            .terms("s", "x", "X")
            .concept(Concept.builder("a").weight(Double.POSITIVE_INFINITY).synonyms("x", "X"))
            .concept(Concept.builder("a").impliedBy("bcd").hint(""))
            .concept(Concept.builder("c").impliedBy("c").group("g"))
            .concept(Concept.builder("d").synonym(several(1, Extent.SENTENCE, "x", "<brokr>")))
            .followUps("good", "god")
            .example(Example.builder("", "").covers("a").misses("a"))
            .build();
    Vocabulary vocabulary =
        Vocabulary.of(List.of(List.of("k8s", "")), Map.of("broker", List.of("Kafka")));

    RubricSet set = RubricSet.of(List.of(good), Vocabulary.of(List.of(), vocabulary.sets()));

    assertThat(set.rubrics()).containsExactly(good);
    assertThat(set.fault("good", "/concepts/0/synonyms/0", "no word", "<broker>"))
        .hasToString("good: error: no word, '<broker>' (at /concepts/0/synonyms/0)");
    assertThat(set.place("good", "/concepts/0")).isEqualTo(new Place("good", 0, 0));
    assertThatThrownBy(() -> RubricSet.of(List.of(good, bad, good), vocabulary))
        .isInstanceOf(RubricException.class)
        .hasMessage(
            """
            bad: error: duplicate synonym, 'X' (at /concepts/0/synonyms/1)
            bad: error: the weight is not finite, 'Infinity' (at /concepts/0/weight)
            bad: error: blank text (at /concepts/1/hint)
            bad: error: duplicate concept id, 'a' (at /concepts/1/id)
            bad: error: unknown concept, 'bcd' (at /concepts/1/impliedBy/0)
            bad: error: a group needs another concept, 'g' (at /concepts/2/group)
            bad: error: a concept cannot imply itself, 'c' (at /concepts/2/impliedBy/0)
            bad: error: unknown set (did you mean 'broker'?), '<brokr>' (at /concepts/3/synonyms/0/of/1)
            bad: error: 'covers' names the same concept, 'a' (at /examples/0/misses/0)
            bad: error: blank text (at /examples/0/name)
            bad: error: unknown question (did you mean 'good'?), 'god' (at /followUps/1)
            bad: error: the credit is not in 0..1, 'NaN' (at /hedgedCredit)
            bad: error: duplicate term, 'X' (at /terms/s/1)
            bad: error: blank text, ' ' (at /title)
            good: error: duplicate rubric id, 'good'
            vocabulary: error: a term is missing (at /synonyms/0/1)\
            """);
    assertThatThrownBy(() -> RubricSet.of(List.of(), Vocabulary.EMPTY))
        .hasMessage("rubrics: error: there is no rubric");
  }

  @Test
  void aLongChainOfConceptsIsNoDanger() {
    Rubric.Builder rubric = Rubric.builder("chain");
    rubric.concept(Concept.builder("c0").impliedBy("c19999"));
    for (int i = 1; i < 20_000; i++) {
      rubric.concept(Concept.builder("c" + i).impliedBy("c" + (i - 1)));
    }

    assertThatThrownBy(() -> RubricSet.of(List.of(rubric.build()), Vocabulary.EMPTY))
        .hasMessageStartingWith("chain: error: circular impliedBy: c0 -> c19999 -> c19998 -> ");
  }

  @Test
  void whateverIsInAFileItEndsInARubricOrInFaultsOfOneLineEach() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      byte[] mutant = mutant(utf8(FULL), random);
      String reproduce = "seed " + seed + ", round " + round + ": ";
      try {
        RubricSet.read(Map.of("a.json", mutant, "next.json", utf8(MINIMAL)));
      } catch (RubricException e) {
        assertThat(e.faults())
            .as("%s%s", reproduce, e.getMessage())
            .isNotEmpty()
            .allSatisfy(fault ->
                assertThat(fault.toString()).matches("a\\.json:[0-9]+:[0-9]+: error: \\P{Cc}+"));
      } catch (RuntimeException e) {
        throw new AssertionError(reproduce + new String(mutant, StandardCharsets.UTF_8), e);
      }
    }
  }

  /** Copies a piece of a text to another place, cuts a piece out, or changes bytes. */
  private static byte[] mutant(byte[] text, Random random) {
    byte[] mutant = text.clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(mutant.length);
      int length = Math.min(1 + random.nextInt(20), mutant.length - at);
      switch (random.nextInt(4)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant[at] = (byte) NOISE.charAt(random.nextInt(NOISE.length()));
        case 2 -> System.arraycopy(text, random.nextInt(text.length - length), mutant, at, length);
        default -> Arrays.fill(mutant, at, at + length, (byte) ' ');
      }
    }
    return mutant;
  }

  private static Synonym several(int atLeast, Extent within, String... patterns) {
    return Synonym.atLeast(atLeast, within, patterns);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static RubricSet read(String name, String text) {
    return RubricSet.read(Map.of(name, utf8(text)));
  }

  private static RubricSet read(String name, String text, String name2, String text2) {
    return RubricSet.read(Map.of(name, utf8(text), name2, utf8(text2)));
  }

  private static RubricSet read(
      String name, String text, String name2, String text2, String name3, String text3) {
    return RubricSet.read(Map.of(name, utf8(text), name2, utf8(text2), name3, utf8(text3)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void oneRubricIsReadAsAPartOfItsSetWhateverIsWrongWithTheOthers() {
    String followed = MINIMAL.replace("\"Q?\"", "\"Q?\", \"followUps\": [\"b\"]");
    Map<String, byte[]> files =
        Map.of(
            "a.json", followed.getBytes(StandardCharsets.UTF_8),
            "b.json", "no rubric".getBytes(StandardCharsets.UTF_8),
            "vocabulary.txt", "broker: Kafka, SQS".getBytes(StandardCharsets.UTF_8));

    RubricSet set = RubricSet.readOne(files, "a.json");

    assertThat(set.rubrics()).extracting(Rubric::id).containsExactly("a");
    assertThat(set.vocabulary().sets()).containsOnlyKeys("broker");
    assertThatThrownBy(() -> RubricSet.readOne(files, "b.json"))
        .isInstanceOf(RubricException.class)
        .hasMessageContaining("b.json:1:1");
    assertThatThrownBy(() -> RubricSet.readOne(files, "c.json"))
        .isInstanceOf(RubricException.class)
        .hasMessageContaining("c.json: error: there is no such file");
    assertThatThrownBy(() -> RubricSet.readOne(Map.of("a.json", files.get("a.json")), "a.json"))
        .isInstanceOf(RubricException.class)
        .hasMessageContaining("'b'");
  }
}
