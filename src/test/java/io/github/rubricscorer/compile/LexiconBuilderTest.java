package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.PatternProgram;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sets of what patterns ask for that a word can have at once; {@code -} is that of none. */
@DisplayName("The classes of words")
class LexiconBuilderTest {
  @ParameterizedTest(name = "of {0} are: {1}")
  @CsvSource(
      delimiterString = " > ",
      textBlock =
          """
          queue                 > -, queue
          queue, replica        > -, queue, replica
          queue, queues         > -, queue
          repl*                 > -, repl*
          replica, repl*        > -, replica+repl*, repl*
          replica, rep*, repl*  > -, replica+rep*+repl*, rep*, rep*+repl*
          replica, queu*        > -, replica, queu*
          rep*, repl*           > -, rep*, rep*+repl*
          go, wen*              > -, go, go+wen*, wen*
          =SQS                  > -, =SQS
          sqs, =SQS             > -, sq, sq+=SQS
          =Sqs, =SQS, =~sqs     > -, =~sqs, =~sqs+=Sqs, =~sqs+=SQS
          =~reads               > -, =~reads
          read, =~reads, =Reads > -, read, read+=~reads, read+=~reads+=Reads
          rea*, =Reads          > -, rea*, rea*+=Reads
          5                     > -, 5
          5, 3..9               > -, 3..9, 5+3..9
          5, 7                  > -, 5, 7
          two                   > -, two, 2, two+2
          two, 2                > -, two, 2, two+2
          two, =Two, =~two      > -, two, two+=~two, two+=~two+=Two, 2, two+=~two+2, two+=~two+=Two+2
          5, key                > -, key, 5
          5th                   > -, 5th
          a \\> b               > -, a, b, b+\\>b
          a \\> b, b            > -, a, b, b+\\>b
          a \\= b, a \\> b      > -, a, b, b+\\=b, b+\\>b
          a \\= 5, 5            > -, a, 5, 5+\\=5
          20°                   > -, degree, 20, 20+\\°20
          f\\(x\\) \\= y        > -, f, x, y, x+\\)x, y+\\=y
          """)
  void areTheSetsThatOccur(String patterns, String classes) {
    PatternProgram program = PatternProgram.of(patterns.split(", ", -1));
    assertThat(
            IntStream.range(0, program.program().lexicon().classCount())
                .mapToObj(program::labels)
                .collect(Collectors.joining(", ")))
        .isEqualTo(classes);
  }
}
