package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Up to which word cues reach, in whole sentences: {rejected} and &lt;hedged&gt; words are marked
 * in them; a pilcrow is a line break. The marks are what the engine makes of the sentences, so that
 * a change shows what it moves; {@link PolarityTest} has what is right, of a phrase of each of its
 * sentences. {@code -DupdateGolden=true} writes the marks anew, to be read before they are kept.
 */
@DisplayName("The reach of cues")
class ReachTest {
  private static final Path TABLES =
      Path.of("src/test/resources/io/github/rubricscorer/polarity/reach");

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "it", "nl", "pt"})
  void endsWhereItDid(String language) throws IOException {
    Path table = TABLES.resolve(language + ".txt");
    List<String> expected = Files.readAllLines(table);
    CueAnswer reader = CueAnswer.in(Language.of(language));
    List<String> marked = expected.stream().map(line -> marked(line, reader)).toList();
    if (Boolean.getBoolean("updateGolden")) {
      Files.write(table, marked);
    }
    if (!marked.equals(expected)) {
      assertThat(marked).isEqualTo(expected);
    }
  }

  private static String marked(String line, CueAnswer reader) {
    return line.isEmpty() || line.startsWith("# ")
        ? line
        : reader.marked(line.replaceAll("[{}<>]", "").replace(" ¶ ", "\n")).replace("\n", " ¶ ");
  }
}
