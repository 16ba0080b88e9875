package io.github.rubricscorer.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.result.Score;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code rubric batch} does, signals and all, as the loop of one thread that anyone would
 * write first.
 */
final class PlainLoop {
  private PlainLoop() {}

  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.bundled();
    JsonReport report = new JsonReport();
    try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]));
        Writer out =
            new OutputStreamWriter(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        AnswerLine answer = AnswerLine.parse(line);
        String text = answer.answer();
        Score score = scorer.score(answer.question(), text);
        out.write(report.line(answer.id(), text, score, scorer.signals(text, score)));
        out.write('\n');
      }
    }
  }
}
