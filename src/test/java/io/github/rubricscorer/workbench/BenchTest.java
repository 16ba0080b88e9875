package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.authoring.ThreeWayMerge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    assertThat(bench.save("leaves", text, opened.version(), opened.text()).saved()).isTrue();
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

    bench.save("leaves", Leaves.with("green ... back"), opened.version(), opened.text());

    assertThat(file)
        .content()
        .isEqualTo("\uFEFF" + Leaves.with("green ... back").replace("\n", "\r\n"));
  }

  @Test
  void keepsEachLinesOwnEnd() throws IOException {
    String ends = "?\",\r\n";
    Files.writeString(file, Leaves.TEXT.replace("?\",\n", ends));
    Bench.Opened opened = bench.open("leaves");

    bench.save("leaves", Leaves.with("green ... back"), opened.version(), opened.text());

    assertThat(file).content().isEqualTo(Leaves.with("green ... back").replace("?\",\n", ends));
  }

  @Test
  void whoSavesLaterKeepsWhatAnotherPageSavedMeanwhile() {
    Bench.Opened first = bench.open("leaves");
    Bench.Opened second = bench.open("leaves");
    String theirs = Leaves.with("green ... back");
    bench.save("leaves", theirs, first.version(), first.text());
    bench.open("leaves");

    String mine = Leaves.TEXT.replace("Why do leaves look", "Why are leaves");
    Bench.Saving saving = bench.save("leaves", mine, second.version(), second.text());

    assertThat(new ThreeWayMerge(saving.pieces()).joined())
        .hasValue(theirs.replace("Why do leaves look", "Why are leaves"));
  }

  @Test
  void savingTellsWhatTheFileIsNow() throws IOException {
    Bench.Opened opened = bench.open("leaves");
    String text = Leaves.with("green ... back");

    assertThat(bench.save("leaves", text, opened.version(), opened.text()).now())
        .isEqualTo(new Folder.Saved(text, bench.open("leaves").version()));
    Files.writeString(file, Leaves.TEXT);
    assertThat(bench.save("leaves", text, "", text).now())
        .isEqualTo(new Folder.Saved(Leaves.TEXT, opened.version()));
  }

  @Test
  void tellsWhyAFileCannotBeWrittenOrRead() throws IOException {
    Files.createDirectory(directory.resolve("leaves.json.draft"));
    assertThatThrownBy(() -> bench.draft("leaves", Leaves.with("a"), Leaves.TEXT))
        .cause()
        .hasMessage("cannot write leaves.json.draft: Is a directory");

    Files.delete(file);
    assertThatThrownBy(() -> bench.hasChanged("leaves", ""))
        .cause()
        .hasMessage("cannot read leaves.json: no such file or directory");
  }

  @Test
  void ofOtherRubricsTheNamesAreReadAlone() throws IOException {
    Files.writeString(directory.resolve("roots.json"), "no rubric");
    Files.writeString(directory.resolve("vocabulary.txt"), "leaf, foliage\n");

    assertThat(Folder.of(directory).around("leaves"))
        .hasEntrySatisfying("leaves.json", bytes -> assertThat(bytes).isNotEmpty())
        .hasEntrySatisfying("vocabulary.txt", bytes -> assertThat(bytes).isNotEmpty())
        .hasEntrySatisfying("roots.json", bytes -> assertThat(bytes).isEmpty());
    assertThat(bench.open("leaves").check().valid()).isTrue();
  }

  @Test
  void aFileThatChangedMeanwhileIsNotOverwritten() throws IOException {
    Bench.Opened opened = bench.open("leaves");
    String theirs = Leaves.TEXT.replace("Why do leaves look", "Why are leaves");
    Files.writeString(file, theirs);
    String mine = Leaves.with("green ... back");

    Bench.Saving saving = bench.save("leaves", mine, opened.version(), opened.text());

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

    Bench.Saving saving =
        bench.save("leaves", Leaves.with("green ... back"), opened.version(), opened.text());

    assertThat(saving.conflict()).isTrue();
    assertThat(saving.pieces())
        .contains(
            new ThreeWayMerge.Conflict(
                "\"green & not absorbed\"", "\"green ... back\"", "\"green ... off\""));
  }

  @Test
  void aFaultyRubricIsNotSaved() {
    Bench.Opened opened = bench.open("leaves");

    assertThat(bench.save("leaves", Leaves.with("("), opened.version(), opened.text()).problem())
        .startsWith("the rubric is at fault: ");
    assertThat(file).content().isEqualTo(Leaves.TEXT);
  }

  @Test
  void aDraftIsOfferedAtTheNextStartUntilItIsSaved() {
    bench.open("leaves");
    String text = Leaves.with("(");
    bench.draft("leaves", text, Leaves.TEXT);
    assertThat(file).content().isEqualTo(Leaves.TEXT);

    Bench next = bench();
    Bench.Opened opened = next.open("leaves");
    assertThat(opened.draft()).isEqualTo(text);

    String mended = Leaves.with("green ... back");
    assertThat(next.save("leaves", mended, opened.version(), opened.text()).saved()).isTrue();
    assertThat(bench().open("leaves").draft()).isNull();
  }

  @Test
  void aDraftKeepsTheTextThatItBeganWith() throws IOException {
    bench.open("leaves");
    bench.draft("leaves", Leaves.with("green ... back"), Leaves.TEXT);
    Files.writeString(file, Leaves.TEXT.replace("Why do leaves look", "Why are leaves"));

    Bench.Opened opened = bench().open("leaves");

    assertThat(opened.draft()).isEqualTo(Leaves.with("green ... back"));
    assertThat(opened.base()).isEqualTo(Leaves.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "{}", "{\"text\": \"a\"}", ""})
  void aDraftOfAnotherFormBeganWithTheFile(String text) throws IOException {
    Files.writeString(directory.resolve("leaves.json.draft"), text);

    Bench.Opened opened = bench.open("leaves");

    assertThat(opened.draft()).isEqualTo(text);
    assertThat(opened.base()).isEqualTo(Leaves.TEXT);
  }

  @Test
  void aDraftThatSaysWhatIsSavedIsDropped() {
    bench.open("leaves");
    bench.draft("leaves", Leaves.with("("), Leaves.TEXT);
    bench.draft("leaves", Leaves.TEXT, Leaves.TEXT);

    assertThat(directory.resolve("leaves.json.draft")).doesNotExist();
  }

  @Test
  void writesThroughNoLinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
    Path outside = Files.writeString(elsewhere.resolve("leaves.json"), Leaves.TEXT);
    Files.delete(file);
    Files.createSymbolicLink(file, outside);
    Bench.Opened opened = bench().open("leaves");

    assertThatThrownBy(() ->
            bench.save("leaves", Leaves.with("green ... back"), opened.version(), opened.text()))
        .hasMessageContaining("leads out of the directory");
    assertThat(outside).content().isEqualTo(Leaves.TEXT);
  }

  @Test
  void answersThatArePastedAreOneOrMany() {
    assertThat(bench.add("leaves", "It reflects green light.", told -> {})).isEqualTo(1);
    assertThat(bench.add("leaves", "id,answer\n1,It's chlorophyll\n2,No idea\n", told -> {}))
        .isEqualTo(2);
    assertThat(bench.add("leaves", "{\"id\": \"a\", \"answer\": \"Leaf green.\"}", told -> {}))
        .isEqualTo(1);
    assertThat(bench.add("leaves", "  ", told -> {})).isZero();

    assertThat(bench.open("leaves").answers())
        .extracting(Bench.Text::id)
        .containsExactly("a", "b", "c", "d", "typed", "1", "2", "a-2");
  }

  @Test
  void answersOfSeveralFilesHaveIdsOfTheirOwn() {
    Given first = new Given("1", "leaves", "Green.", null, null);
    Given second = new Given("1", "leaves", "Red.", null, null);
    Folder folder = Folder.of(directory);

    assertThat(
            new Bench(folder, Bench.scorer(folder), List.of(first, second))
                .open("leaves")
                .answers())
        .containsExactly(new Bench.Text("1", "Green."), new Bench.Text("1-2", "Red."));
  }

  @Test
  void labelsMayNameAConceptThatWasSavedMeanwhile() {
    String labelled = "{\"id\": \"x\", \"answer\": \"Light.\", \"covered\": [\"light\"]}";
    Bench.Opened opened = bench.open("leaves");
    assertThatThrownBy(() -> bench.add("leaves", labelled, told -> {}))
        .hasMessageContaining("light");

    bench.save("leaves", Leaves.withLight(), opened.version(), opened.text());
    bench.open("leaves");

    assertThat(bench.add("leaves", labelled, told -> {})).isEqualTo(1);
  }

  @Test
  void aColumnOfGradesHasAnyOfItsNamesAndTheHighestIsTheBest() {
    bench.add("leaves", "id,answer,grade\n1,It reflects green light,4\n2,No idea,1\n", told -> {});

    assertThat(bench.open("leaves").check().answers().stream().map(Check.Row::grade).skip(4))
        .containsExactly("100", "25");
  }

  @Test
  void gradesAreOfThePointsOfTheRubricUnlessOneIsAbove() {
    List<String> told = new ArrayList<>();
    bench.add("leaves", "id,answer,grade\n1,It reflects green light,1.5\n2,No idea,0\n", told::add);
    bench.add("leaves", "id,answer,grade\n3,It reflects green light,4\n", told::add);

    assertThat(bench.open("leaves").check().answers().stream().map(Check.Row::grade).skip(4))
        .containsExactly("50", "0", "100");
    assertThat(told)
        .containsExactly(
            "leaves: the best score is taken to be the 3 points of the rubric; the highest given is"
                + " 1.5. A column max_score says otherwise",
            "leaves: the best score is taken to be the highest given, 4, which is above the 3 points"
                + " of the rubric. A column max_score says otherwise");
  }

  @Test
  void builtInRubricsAreNotSaved() {
    Folder fixed = Folder.fixed(Leaves.files());
    Bench built = new Bench(fixed, Bench.scorer(fixed), Leaves.ANSWERS);
    Bench.Opened opened = built.open("leaves");

    assertThat(opened.writable()).isFalse();
    assertThat(built.save("leaves", Leaves.with("a"), opened.version(), opened.text()).problem())
        .isEqualTo("the built-in rubrics are not changed");
  }
}
