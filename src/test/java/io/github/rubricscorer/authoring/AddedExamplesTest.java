package io.github.rubricscorer.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples are added after the others, and nothing else changes. */
class AddedExamplesTest {
  private static final List<Example> EXAMPLES =
      List.of(
          Example.builder("e", "A \"b\"").score(0.45, 1).build(),
          Example.builder("f", "").level(2).build());

  private static String added(String text) {
    try {
      return AddedExamples.to(text, new JsonFile("test.json", text).read(), EXAMPLES);
    } catch (SyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'question': 'q', 'examples': []}                 | {'question': 'q', 'examples': [N    E,N    FN  ]}
          {'question': 'q',N 'concepts': []N}               | {'question': 'q',N 'concepts': [],N 'examples': [N    E,N    FN  ]N}
          {'question': 'q', 'examples': [{'name': 'x'}]}    | {'question': 'q', 'examples': [{'name': 'x'},N    E,N    F]}
          {'examples': [NT{'name': 'x'},NT{'name': 'y'}N]}  | {'examples': [NT{'name': 'x'},NT{'name': 'y'},NTE,NTFN]}
          {'examples': [R  {'name': 'x'}R]}                 | {'examples': [R  {'name': 'x'},R  E,R  FR]}
          """)
  void aListGoesOnAsItBegan(String before, String expected) {
    String line = expected.contains("NT") ? "\n\t" : expected.contains("R") ? "\r\n  " : "\n    ";
    String all =
        expected
            .replace("E", "{ 'name': 'e',L'answer': 'A \\\"b\\\"',L'score': [0.45, 1] }")
            .replace("F", "{ 'name': 'f',L'answer': '',L'level': 2 }")
            .replace("L", line + "  ");

    assertThat(added(text(before))).isEqualTo(text(all));
  }

  private static String text(String form) {
    return form.replace("'", "\"").replace("N", "\n").replace("T", "\t").replace("R", "\r\n");
  }

  @Test
  void aFormattedFileStaysFormatted() {
    String before =
        """
        {
          "question": "q",
          "concepts": [
            {
              "id": "a",
              "synonyms": ["x"]
            }
          ]
        }
        """;

    assertThat(added(before))
        .isEqualTo(
            before.replace(
                "  ]\n}",
                """
                  ],
                  "examples": [
                    {
                      "name": "e",
                      "answer": "A \\"b\\"",
                      "score": [0.45, 1]
                    },
                    {
                      "name": "f",
                      "answer": "",
                      "level": 2
                    }
                  ]
                }\
                """));
  }
}
