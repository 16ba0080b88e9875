package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cache changes how long loading takes, and nothing else. */
class ProgramCacheTest {
  private static final String ANSWER = "Leaves hold chlorophyll. No bark, but maybe green roots.";

  @TempDir private Path directory;
  private Path rubrics;
  private Path cache;

  @BeforeEach
  void write() throws IOException {
    rubrics = Files.createDirectory(directory.resolve("rubrics"));
    cache = directory.resolve("cache");
    write("leaves", "leaf & chlorophyll");
    write("bark", "bark");
    vocabulary("leaf, foliage");
  }

  private void write(String id, String synonym) throws IOException {
    String concept = "{\"id\": \"it\", \"synonyms\": [\"%s\"]}".formatted(synonym);
    Files.writeString(
        rubrics.resolve(id + ".json"),
        "{\"question\": \"What of %s?\", \"concepts\": [%s]}".formatted(id, concept));
  }

  private void vocabulary(String line) throws IOException {
    Files.writeString(rubrics.resolve("vocabulary.txt"), line + "\n");
  }

  private Scorer load() {
    return Scorer.load(rubrics, cache);
  }

  private Path program(String id) {
    return cache.resolve(id + ".program");
  }

  /** Gives a rubric the program of another, as no load would, to see whether it is used. */
  private void forge(String id, String other) {
    RubricSet set = RubricSet.read(rubrics);
    ProgramCache programs = new ProgramCache(cache, set);
    byte[] program =
        Objects.requireNonNull(programs.find(Scorer.compile(set).rubric(other)), other);
    programs.keep(Scorer.compile(set).rubric(id), () -> program);
  }

  private static List<Explanation> explained(Scorer scorer) {
    return scorer.questionIds().stream().map(id -> scorer.explain(id, ANSWER)).toList();
  }

  private void assertThatNothingIsDifferent() {
    Scorer scorer = load();
    Scorer without = Scorer.load(rubrics);

    assertThat(explained(scorer)).isEqualTo(explained(without));
    assertThat(scorer.compiledRubrics()).isEqualTo(without.compiledRubrics());
  }

  private double coverage(String id) {
    return load().score(id, ANSWER).coverage();
  }

  @Test
  void theFirstLoadAndTheNextGiveWhatALoadWithoutCacheGives() throws IOException {
    assertThatNothingIsDifferent();
    assertThatNothingIsDifferent();

    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("bark.program", "leaves.program");
    }
  }

  @Test
  void whatIsKeptIsUsed() {
    assertThat(coverage("leaves")).isEqualTo(1);

    forge("leaves", "bark");

    assertThat(coverage("leaves")).as("the bark is refused").isZero();
  }

  @Test
  void aChangedRubricIsCompiledAgainAndNoOther() throws IOException {
    load();
    forge("bark", "leaves");
    byte[] before = Files.readAllBytes(program("leaves"));

    write("leaves", "roots");

    assertThat(coverage("leaves")).as("hedged").isEqualTo(0.5);
    assertThat(Files.readAllBytes(program("leaves"))).isNotEqualTo(before);
    assertThat(coverage("bark")).as("as forged").isEqualTo(1);
  }

  @Test
  void aChangedVocabularyChangesAllPrograms() throws IOException {
    load();
    forge("bark", "leaves");

    vocabulary("leaf, foliage, tree");

    assertThat(coverage("bark")).isZero();
    assertThatNothingIsDifferent();
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage("empty", bytes -> new byte[0]),
        damage("shorter than a key", bytes -> Arrays.copyOf(bytes, 20)),
        damage("only a key", bytes -> Arrays.copyOf(bytes, 32)),
        damage("cut short", bytes -> Arrays.copyOf(bytes, bytes.length - 7)),
        damage("longer", bytes -> Arrays.copyOf(bytes, bytes.length + 7)),
        damage("another key", bytes -> changed(bytes, 3)),
        damage("another checksum", bytes -> changed(bytes, 33)),
        damage("another program", bytes -> changed(bytes, bytes.length / 2)));
  }

  private static Arguments damage(String name, UnaryOperator<byte[]> damage) {
    return Arguments.of(name, damage);
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 16;
    return changed;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void aDamagedFileIsIgnoredAndReplaced(String name, UnaryOperator<byte[]> damage)
      throws IOException {
    load();
    byte[] right = Files.readAllBytes(program("leaves"));
    Files.write(program("leaves"), damage.apply(right));

    assertThatNothingIsDifferent();
    assertThat(Files.readAllBytes(program("leaves"))).isEqualTo(right);
  }

  @Test
  void aVeryLargeFileIsIgnoredAndReplaced() throws IOException {
    load();
    byte[] right = Files.readAllBytes(program("leaves"));
    try (RandomAccessFile file = new RandomAccessFile(program("leaves").toFile(), "rw")) {
      file.setLength(3L << 30); // mostly a hole
      file.write(0);
    }

    assertThatNothingIsDifferent();
    assertThat(Files.readAllBytes(program("leaves"))).isEqualTo(right);
  }

  @Test
  @Timeout(60)
  void aPipeOrADirectoryIsNotRead() throws IOException, InterruptedException {
    Files.createDirectories(program("leaves"));
    assertThatNothingIsDifferent();

    Files.delete(program("leaves"));
    assumeTrue(
        new ProcessBuilder("mkfifo", program("leaves").toString()).start().waitFor() == 0,
        "no pipes here");
    assertThatNothingIsDifferent();
  }

  @Test
  void aCacheThatIsNoDirectoryChangesNothing() throws IOException {
    Files.writeString(cache, "a file");

    assertThatNothingIsDifferent();
    assertThat(cache).hasContent("a file");
  }

  @Test
  void aRubricAtFaultIsNotKeptAndTellsTheSameFaults() throws IOException {
    write("leaves", "?!");
    String faults = faults(() -> Scorer.load(rubrics));

    assertThat(faults(this::load)).isEqualTo(faults);
    assertThat(faults(this::load)).isEqualTo(faults);
    assertThat(program("leaves")).doesNotExist();
  }

  private static String faults(Runnable load) {
    String[] message = {""};
    assertThatThrownBy(load::run)
        .isInstanceOfSatisfying(
            RubricException.class, e -> message[0] = String.valueOf(e.getMessage()));
    return message[0];
  }

  @Test
  void manyMayLoadAtOnce() throws IOException {
    List<Explanation> expected = explained(Scorer.load(rubrics));

    assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> explained(load())).toList())
        .allSatisfy(each -> assertThat(each).isEqualTo(expected));
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("bark.program", "leaves.program");
    }
  }

  @Test
  void theIdOfABuildIsOfTheNamesAndContentsOfItsFiles() throws IOException {
    String id = Build.id(rubrics);
    assertThat(Build.id(rubrics)).isEqualTo(id).hasSize(64);

    Files.move(rubrics.resolve("bark.json"), rubrics.resolve("birch.json"));
    String renamed = Build.id(rubrics);
    write("birch", "birch");

    assertThat(renamed).isNotIn(id, Build.id(rubrics));
  }
}
