package io.github.rubricscorer.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.rubric.source.RubricFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rubrics, wherever they are. */
final class RubricSourcesTest {
  private static final String LEAVES =
      """
      {"question": "Why green?", "concepts": [{"id": "pigment", "synonyms": ["<pigment>"]}]}\
      """;
  private static final String WORDS = "pigment: chlorophyll\n";

  /** Beside them lies what is none of ours, in folders too. */
  private static final Map<String, String> FILES =
      Map.of(
          "leaves.json", LEAVES,
          "vocabulary.txt", WORDS,
          "rubric.schema.json", "{}",
          "notes.md", "none of ours",
          "older/leaves.json", "none of ours");

  private static final RubricSet SAME =
      RubricSet.readTexts(
          Map.of(
              "leaves.json", new StringReader(LEAVES), "vocabulary.txt", new StringReader(WORDS)));

  /** A class to be loaded by another loader. */
  static final class Anchor {}

  @TempDir Path directory;

  private static void assertSame(RubricSet set) {
    assertThat(set.rubrics()).isEqualTo(SAME.rubrics()).hasSize(1);
    assertThat(set.vocabulary()).isEqualTo(SAME.vocabulary());
  }

  @Test
  void inADirectory() throws IOException {
    write(directory, FILES);

    assertSame(RubricSet.read(directory));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rubrics.zip", "rubrics.jar"})
  void inAnArchive(String name) throws IOException {
    Path archive = archive(name, "");

    RubricSet set = RubricSet.read(archive);

    assertSame(set);
    assertThat(set.place("leaves", "/concepts"))
        .hasToString(archive.toString().replace('\\', '/') + "!/leaves.json:1:40");
  }

  @Test
  void inAFolderOfAnArchiveThatIsAFileSystem() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(archive("rubrics.zip", "exam/2026/"))) {
      assertSame(RubricSet.read(zip.getPath("exam", "2026")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void inAFolderOfTheClassPathThatIsADirectory(String end) throws Exception {
    Path root = directory.resolve("class path ü");
    write(root.resolve("exam/biology"), FILES);

    try (URLClassLoader loader = loader(root)) {
      assertSame(RubricSet.readResources(anchor(loader), "/exam/biology" + end));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void inAFolderOfTheClassPathThatIsInAJar(String end) throws Exception {
    try (URLClassLoader loader = loader(archive("classes ü.jar", "exam/biology/"))) {
      assertSame(RubricSet.readResources(anchor(loader), "/exam/biology" + end));
      assertSame(RubricSet.readResources(anchor(loader), "/exam/biology" + end)); // still open
    }
  }

  @Test
  void besideAClass() throws Exception {
    String here = RubricSourcesTest.class.getPackageName().replace('.', '/') + "/exam/";

    try (URLClassLoader loader = loader(archive("classes.jar", here))) {
      assertSame(RubricSet.readResources(anchor(loader), "exam"));
    }
  }

  @Test
  void byTheirNamesWhereAFolderCannotBeListed() throws Exception {
    Path jar = directory.resolve("no-folders.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      add(zip, "exam/leaves.json", LEAVES);
      add(zip, "exam/vocabulary.txt", WORDS);
    }

    try (URLClassLoader loader = loader(jar)) {
      Class<?> anchor = anchor(loader);
      assertSame(RubricSet.readResources(anchor, "/exam", "leaves.json", "vocabulary.txt"));
      assertThatThrownBy(() -> RubricSet.readResources(anchor, "/exam"))
          .isInstanceOf(RubricException.class)
          .hasMessage(
              "/exam: error: there is no such folder, or none that can be listed: name its files");
      assertThatThrownBy(
              () -> RubricSet.readResources(anchor, "/exam", "leaves.json", "leafs.json"))
          .hasMessageContaining("/exam/leafs.json: error: there is no such resource")
          .hasMessageContaining("/exam/leaves.json:1:72: error: unknown set, '<pigment>'");
    }
  }

  @Test
  void inTheLibraryItself() {
    assertThat(
            RubricSet.readResources(RubricSet.class, "/io/github/rubricscorer/rubrics").rubrics())
        .isEqualTo(RubricSet.read(Path.of("rubrics")).rubrics());
  }

  @Test
  void fromReadersWhichStayOpen() throws IOException {
    Map<String, Reader> texts = new LinkedHashMap<>();
    texts.put("vocabulary.txt", new StringReader("\uFEFF" + WORDS));
    texts.put("exam/leaves.json", new StringReader("\uFEFF" + LEAVES));
    texts.put("exam/notes.md", new StringReader("none of ours"));

    assertSame(RubricSet.readTexts(texts));
    assertThat(texts.get("vocabulary.txt").read()).isEqualTo(-1);
  }

  @Test
  void faultsAreToldWithTheNameOfTheirSource() throws IOException {
    Path noArchive = Files.writeString(directory.resolve("no.zip"), "PK");
    Path empty = archive("empty.zip", "inside/");
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("connection lost");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> RubricSet.readTexts(Map.of("a.json", new StringReader("{\n}]"))))
        .isInstanceOf(RubricException.class)
        .hasMessageStartingWith("a.json:2:2: error: ");
    assertThatThrownBy(() -> RubricSet.readTexts(Map.of("a.json", broken)))
        .hasMessage("a.json: error: the text cannot be read, 'connection lost'");
    assertThatThrownBy(() -> RubricSet.readTexts(Map.of()))
        .hasMessage("rubrics: error: there is no rubric");
    assertThatThrownBy(() ->
            RubricSet.readTexts(Map.of("a.json", new StringReader(" ".repeat((4 << 20) + 1)))))
        .hasMessage("a.json: error: the file is larger than 4 MiB");
    assertThatThrownBy(() -> RubricSet.read(noArchive))
        .hasMessageStartingWith(noArchive + ": error: the archive cannot be read");
    assertThatThrownBy(() -> RubricSet.read(empty))
        .hasMessage(empty + ": error: there is no rubric");
    assertThatThrownBy(() -> RubricSet.readResources(RubricSet.class, "/no/such"))
        .hasMessage(
            "/no/such: error: there is no such folder, or none that can be listed: name its files");
  }

  @Test
  void aFileOfAnArchiveThatUnpacksToMuchIsTooLarge() throws IOException {
    Path archive = directory.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("a.json"));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(blanks);
      }
    }

    assertThatThrownBy(() -> RubricSet.read(archive))
        .hasMessage(archive + "!/a.json: error: the file is larger than 4 MiB");
  }

  @Test
  void anArchiveThatUnpacksToMuchIsNotRead() throws IOException {
    Path archive = directory.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("a.json", "b.json", "notes.md", "c.json")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[400 << 10]);
      }
    }
    Predicate<String> ours = name -> name.endsWith(".json");

    assertThat(new RubricFolder(ours, 1 << 20, 2 << 20).ofArchive(archive, "bomb.zip"))
        .containsOnlyKeys("bomb.zip!/a.json", "bomb.zip!/b.json", "bomb.zip!/c.json");
    assertThatThrownBy(() -> new RubricFolder(ours, 1 << 20, 1 << 20).ofArchive(archive, ""))
        .isInstanceOf(IOException.class)
        .hasMessage("its files have more than 1 MiB in all");
  }

  private static URLClassLoader loader(Path root) throws IOException {
    return new URLClassLoader(
        new URL[] {root.toUri().toURL()}, ClassLoader.getPlatformClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream in = RubricSourcesTest.class.getResourceAsStream(file())) {
          byte[] bytes = in.readAllBytes();
          return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }

      private String file() {
        return "RubricSourcesTest$Anchor.class";
      }
    };
  }

  private static Class<?> anchor(ClassLoader loader) throws ClassNotFoundException {
    return loader.loadClass(Anchor.class.getName());
  }

  private Path archive(String name, String folder) throws IOException {
    Path archive = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', end + 1)) {
        zip.putNextEntry(new ZipEntry(folder.substring(0, end + 1)));
      }
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        add(zip, folder + file.getKey(), file.getValue());
      }
    }
    return archive;
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
