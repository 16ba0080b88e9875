package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerForm;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.input.ByteLines;
import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.Form;
import io.github.rubricscorer.input.JsonObjects;
import io.github.rubricscorer.report.lines.AnswerLine;
import io.github.rubricscorer.report.lines.AnswerLineException;
import io.github.rubricscorer.report.lines.AnswerObject;
import io.github.rubricscorer.suggest.GivenAnswer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The answers to one question that a file has, with the labels of {@code rubric evaluate} where its
 * first answer has such.
 *
 * @param answers the answers, at least one
 * @param faults how many answers of the file are at fault and left out; with labels there are none
 */
record GivenAnswers(List<GivenAnswer> answers, long faults) {
  /** As large as a text that Java holds in memory comes near to. */
  private static final int MAX_BYTES = 1 << 30;

  private static final int LONGEST = Integer.MAX_VALUE - 16;

  static GivenAnswers read(
      Source source, AnswerForm form, Scorer scorer, String question, Streams streams)
      throws IOException {
    byte[] bytes = bytes(source, streams);
    List<GivenAnswer> answers = new ArrayList<>();
    long faults = 0;
    String text = form.csv() ? "" : form.encoding().decode(bytes);
    if (isLabelled(text, source, form)) {
      labelled(reader(scorer, form).jsonLines(source.name(), text), question, answers);
    } else {
      faults =
          new AnswerLines(source.name(), form)
              .forEach(
                  new ByteArrayInputStream(bytes),
                  line -> take(line, scorer, question, answers),
                  Progress.of(streams, bytes.length),
                  streams);
    }
    if (answers.isEmpty()) {
      throw new InputException(source.name() + ": no answer to '" + question + "'");
    }
    return new GivenAnswers(answers, faults);
  }

  private static byte[] bytes(Source source, Streams streams) {
    try (InputStream in = source.open(streams)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new InputException(source.name() + ": too long for answers to hold in memory");
      }
      return bytes;
    } catch (IOException e) {
      throw new InputException(source.name(), e);
    }
  }

  /** Whether the first answer has labels. What is no JSON object is for others to complain of. */
  private static boolean isLabelled(String text, Source source, AnswerForm form)
      throws IOException {
    Form found = Form.of(text, source.name(), Set.of(form.answer().name()));
    if (form.csv() || found == Form.CSV) {
      return false;
    }
    BufferedInputStream in =
        new BufferedInputStream(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1 << 16);
    Chunks chunks = found == Form.JSON ? new JsonObjects(in, LONGEST) : new ByteLines(in, LONGEST);
    for (Chunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      byte[] bytes = chunk.bytes();
      if (bytes != null && !chunk.isBlank()) {
        return hasLabels(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return false;
  }

  private static boolean hasLabels(String object) {
    try {
      return AnswerObject.keys(object).contains("covered");
    } catch (AnswerLineException e) {
      return false;
    }
  }

  private static AnswerReader reader(Scorer scorer, AnswerForm form) {
    AnswerReader reader = AnswerReader.of(scorer).mapping(form.meant());
    reader = form.numbered() ? reader.numbering() : reader;
    return form.only() == null ? reader : reader.answering(form.only());
  }

  private static void labelled(
      List<LabelledAnswer> all, String question, List<GivenAnswer> answers) {
    for (LabelledAnswer one : all) {
      if (one.question().equals(question)) {
        answers.add(new GivenAnswer(one.id(), one.answer(), one.covered()));
      }
    }
  }

  /** Takes an answer to the question; scoring it finds out whether it can be. */
  private static void take(
      AnswerLine line, Scorer scorer, String question, List<GivenAnswer> answers) {
    String meant = scorer.rubric(line.question()).id();
    if (meant.equals(question)) {
      scorer.score(question, line.answer());
      answers.add(new GivenAnswer(line.id(), line.answer(), null));
    }
  }
}
