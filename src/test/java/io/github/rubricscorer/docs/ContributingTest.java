package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CONTRIBUTING.md")
class ContributingTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/rubricscorer");
  private static final Path LANGUAGES =
      Path.of("src/main/resources/io/github/rubricscorer/language");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** A row: the files of a language, what they have, the classes that read them. */
  @Test
  void tellsOfEachFileOfALanguageWhichClassReadsIt() throws IOException {
    List<String> files = new ArrayList<>();
    for (String row : Files.readAllLines(Path.of("CONTRIBUTING.md"))) {
      String[] cells = row.split(" \\| ", -1);
      if (row.startsWith("| `") && cells.length == 3) {
        files.addAll(code(cells[0]));
        String readers = sources(code(cells[2]));
        assertThat(code(cells[0])).as(row).allMatch(file -> readers.contains(stem(file)));
      }
    }
    assertThat(files).containsAll(ofLanguages());
  }

  private static List<String> code(String cell) {
    return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1)).toList();
  }

  private static String sources(List<String> classes) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : classes) {
      all.append(Files.readString(SOURCES.resolve(name.replace('.', '/') + ".java")));
    }
    return all.toString();
  }

  private static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** Licences and what only the reports of evaluations say are no business of a new language. */
  private static List<String> ofLanguages() throws IOException {
    try (Stream<Path> files = Files.walk(LANGUAGES)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.getParent().equals(LANGUAGES))
          .map(file -> file.getFileName().toString())
          .filter(file -> !file.endsWith("-licence.txt") && !file.equals("evaluation.properties"))
          .distinct()
          .toList();
    }
  }
}
