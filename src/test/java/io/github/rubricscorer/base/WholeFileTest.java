package io.github.rubricscorer.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path directory;

  @Test
  void takesThePlaceOfWhatWasThere() throws IOException {
    Path file = Files.writeString(directory.resolve("a.json"), "old");

    WholeFile.write(file, "né");

    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("né");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void leavesWhatWasThereUntilItIsComplete() throws IOException {
    Path file = Files.writeString(directory.resolve("a.json"), "old");

    try (WholeFile whole = WholeFile.of(file)) {
      whole.out().write(new byte[] {'n'});
      assertThat(file).content().isEqualTo("old");
    }

    assertThat(file).content().isEqualTo("old");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void ofTwoWhoWriteAtOnceTheLaterOneWins() throws IOException {
    Path file = directory.resolve("a.json");
    try (WholeFile one = WholeFile.of(file);
        WholeFile other = WholeFile.of(file)) {
      one.out().write(new byte[] {'1'});
      other.out().write(new byte[] {'2'});
      other.complete();
      one.complete();
    }

    assertThat(file).content().isEqualTo("1");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(directory.resolve("a.json"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), file);

    WholeFile.write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(file).content().isEqualTo("new");
  }

  @Test
  void aLinkToNoFileYetStaysALink() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), Path.of("next.json"));
    Path next = Files.createSymbolicLink(directory.resolve("next.json"), Path.of("sub/a.json"));
    Path file = Files.createDirectory(directory.resolve("sub")).resolve("a.json");

    WholeFile.write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(next).isSymbolicLink();
    assertThat(file).content().isEqualTo("new");
  }

  @Test
  void linksInACircleLeadNowhere() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(directory.resolve("b"), Path.of("a"));

    assertThatThrownBy(() -> WholeFile.write(link, "new"))
        .isInstanceOf(FileSystemLoopException.class)
        .hasMessage(link.toString());
  }

  @Test
  void whoCouldReadItStillCan() throws IOException {
    Path file = Files.writeString(directory.resolve("a.json"), "old");
    FileStore store = Files.getFileStore(file);
    Assumptions.assumeTrue(
        store.supportsFileAttributeView(PosixFileAttributeView.class), "no permissions here");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    WholeFile.write(file, "new");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void thereMustBeADirectory() {
    assertThatThrownBy(() -> WholeFile.write(directory.resolve("no/a.json"), ""))
        .isInstanceOf(NoSuchFileException.class);
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return Stream.of(files.toArray(Path[]::new));
    }
  }
}
