package io.github.rubricscorer.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEndsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # file                | text            | written
          a\\nb\\n              | a\\nc\\n        | a\\nc\\n
          a\\r\\nb\\r\\n        | a\\nc\\nd\\n    | a\\r\\nc\\r\\nd\\r\\n
          a\\nb\\r\\nc\\n       | a\\nb\\nd\\n    | a\\nb\\r\\nd\\n
          a\\nb\\r\\nc\\n       | x\\nb\\nd\\n    | x\\nb\\r\\nd\\n
          a\\nb\\r\\nc\\n       | a\\nx\\nc\\n    | a\\nx\\r\\nc\\n
          a\\nb\\r\\nc\\n       | a\\nb\\nb\\nc\\n | a\\nb\\r\\nb\\nc\\n
          a\\r\\nb\\r\\nc\\n    | a\\nc\\n        | a\\r\\nc\\n
          a\\r\\nb              | a\\nb\\nc\\n    | a\\r\\nb\\r\\nc\\r\\n
          ~~                    | a\\n            | a\\n
          a\\n                  | ~~              | ~~
          """)
  void eachLineKeepsItsOwn(String file, String text, String written) {
    assertThat(LineEnds.kept(unescaped(file), unescaped(text))).isEqualTo(unescaped(written));
  }

  private static String unescaped(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n");
  }
}
