package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.authoring.ThreeWayMerge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  @TempDir private Path directory;
  private Path file;
  private Bench bench;

  @BeforeEach
  void open() throws IOException {
    file = Files.writeString(directory.resolve("leaves.json"), Leaves.TEXT);
    bench = bench();
  }

  private Bench bench() {
    Folder folder = Folder.of(directory);
    return new Bench(folder, Bench.scorer(folder), Leaves.ANSWERS);
  }

  @Test
  void savesTheTextAndNothingElse() throws IOException {
    Bench.Opened opened = bench.open("leaves");
    String text = Leaves.with("green ... thrown back");

    assertThat(bench.save("leaves", text, opened.version()).saved()).isTrue();
    assertThat(file).content().isEqualTo(text);
    assertThat(bench.open("leaves").check().changed()).isFalse();
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void keepsLineEndsAndTheByteOrderMark() throws IOException {
    Files.writeString(file, "\uFEFF" + Leaves.TEXT.replace("\n", "\r\n"));
    Bench.Opened opened = bench.open("leaves");
    assertThat(opened.text()).isEqualTo(Leaves.TEXT);

    bench.save("leaves", Leaves.with("green ... back"), opened.version());

    assertThat(file)
        .content()
        .isEqualTo("\uFEFF" + Leaves.with("green ... back").replace("\n", "\r\n"));
  }

  @Test
  void aFileThatChangedMeanwhileIsNotOverwritten() throws IOException {
    Bench.Opened opened = bench.open("leaves");
    String theirs = Leaves.TEXT.replace("Why do leaves look", "Why are leaves");
    Files.writeString(file, theirs);
    String mine = Leaves.with("green ... back");

    Bench.Saving saving = bench.save("leaves", mine, opened.version());

    assertThat(saving.saved()).isFalse();
    assertThat(saving.conflict()).isTrue();
    assertThat(new ThreeWayMerge(saving.pieces()).joined())
        .hasValue(mine.replace("Why do leaves look", "Why are leaves"));
    assertThat(file).content().isEqualTo(theirs);
  }

  @Test
  void tellsThatAFileHasChanged() throws IOException {
    String version = bench.open("leaves").version();
    assertThat(bench.hasChanged("leaves", version)).isFalse();

    Files.writeString(file, Leaves.with("green ... back"));

    assertThat(bench.hasChanged("leaves", version)).isTrue();
  }

  @Test
  void whoAsksForTheSameTextAtOnceGetsTheSameWork() {
    bench.open("leaves");
    String text = Leaves.with("green ... back");

    assertThat(
            IntStream.range(0, 8)
                .parallel()
                .map(i -> System.identityHashCode(bench.take("leaves", text)))
                .distinct()
                .count())
        .isEqualTo(1);
  }

  @Test
  void changesOfTheSameLineCannotBeTakenTogether() throws IOException {
    Bench.Opened opened = bench.open("leaves");
    Files.writeString(file, Leaves.with("green ... off"));

    Bench.Saving saving = bench.save("leaves", Leaves.with("green ... back"), opened.version());

    assertThat(saving.conflict()).isTrue();
    assertThat(saving.pieces())
        .contains(
            new ThreeWayMerge.Conflict(
                "\"green & not absorbed\"", "\"green ... back\"", "\"green ... off\""));
  }

  @Test
  void aFaultyRubricIsNotSaved() {
    Bench.Opened opened = bench.open("leaves");

    assertThat(bench.save("leaves", Leaves.with("("), opened.version()).problem())
        .startsWith("the rubric is at fault: ");
    assertThat(file).content().isEqualTo(Leaves.TEXT);
  }

  @Test
  void aDraftIsOfferedAtTheNextStartUntilItIsSaved() {
    bench.open("leaves");
    String text = Leaves.with("(");
    bench.draft("leaves", text);
    assertThat(file).content().isEqualTo(Leaves.TEXT);

    Bench next = bench();
    Bench.Opened opened = next.open("leaves");
    assertThat(opened.draft()).isEqualTo(text);

    String mended = Leaves.with("green ... back");
    assertThat(next.save("leaves", mended, opened.version()).saved()).isTrue();
    assertThat(bench().open("leaves").draft()).isNull();
  }

  @Test
  void aDraftThatSaysWhatIsSavedIsDropped() {
    bench.open("leaves");
    bench.draft("leaves", Leaves.with("("));
    bench.draft("leaves", Leaves.TEXT);

    assertThat(directory.resolve("leaves.json.draft")).doesNotExist();
  }

  @Test
  void writesThroughNoLinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
    Path outside = Files.writeString(elsewhere.resolve("leaves.json"), Leaves.TEXT);
    Files.delete(file);
    Files.createSymbolicLink(file, outside);
    Bench.Opened opened = bench().open("leaves");

    assertThatThrownBy(() -> bench.save("leaves", Leaves.with("green ... back"), opened.version()))
        .hasMessageContaining("leads out of the directory");
    assertThat(outside).content().isEqualTo(Leaves.TEXT);
  }

  @Test
  void answersThatArePastedAreOneOrMany() {
    assertThat(bench.add("leaves", "It reflects green light.")).isEqualTo(1);
    assertThat(bench.add("leaves", "id,answer\n1,It's chlorophyll\n2,No idea\n")).isEqualTo(2);
    assertThat(bench.add("leaves", "{\"id\": \"a\", \"answer\": \"Leaf green.\"}")).isEqualTo(1);
    assertThat(bench.add("leaves", "  ")).isZero();

    assertThat(bench.open("leaves").answers())
        .extracting(Bench.Text::id)
        .containsExactly("a", "b", "c", "d", "typed", "1", "2", "a-2");
  }

  @Test
  void aColumnOfGradesHasAnyOfItsNamesAndTheHighestIsTheBest() {
    bench.add("leaves", "id,answer,grade\n1,It reflects green light,4\n2,No idea,1\n");

    assertThat(bench.open("leaves").check().answers().stream().map(Check.Row::grade).skip(4))
        .containsExactly("100", "25");
  }

  @Test
  void builtInRubricsAreNotSaved() {
    Folder fixed = Folder.fixed(Leaves.files());
    Bench built = new Bench(fixed, Bench.scorer(fixed), Leaves.ANSWERS);
    Bench.Opened opened = built.open("leaves");

    assertThat(opened.writable()).isFalse();
    assertThat(built.save("leaves", Leaves.with("a"), opened.version()).problem())
        .isEqualTo("the built-in rubrics are not changed");
  }
}
