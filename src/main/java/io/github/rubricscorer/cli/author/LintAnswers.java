package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.evaluation.JudgedAnswers;
import io.github.rubricscorer.input.Form;
import io.github.rubricscorer.input.answers.AnswerForm;
import io.github.rubricscorer.input.answers.AnswerLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The answers by which synonyms are judged, read once for all rubrics. What people say of them is
 * passed over.
 *
 * @param byQuestion the texts by the question's id, those to questions that are asked for
 * @param faults how many answers are at fault and left out
 */
record LintAnswers(Map<String, List<String>> byQuestion, long faults) {
  static final LintAnswers NONE = new LintAnswers(Map.of(), 0);

  /**
   * Reads answers. A table without a column of questions has answers to the only one that is asked
   * for, if there is but one.
   *
   * @param scorers those of all sets of rubrics, of which one knows each question
   * @param ids the questions that are asked for
   * @throws InputException if there is no answer to them
   */
  static LintAnswers read(Source source, List<Scorer> scorers, Set<String> ids, Streams streams)
      throws IOException {
    byte[] bytes =
        source.bytes(streams, Source.MOST_IN_MEMORY, "too long for answers to hold in memory");
    AnswerForm form = AnswerForm.FIXED;
    if (ids.size() == 1 && isWithoutQuestions(source, source.decoded(bytes, form.encoding()))) {
      form = form.answering(ids.iterator().next());
    }
    Map<String, Scorer> byQuestion = new HashMap<>();
    for (Scorer scorer : scorers) {
      scorer.questionIds().forEach(id -> byQuestion.putIfAbsent(id, scorer));
    }
    Map<String, List<String>> texts = new TreeMap<>();
    long faults =
        new AnswerLines(source.name(), form)
            .forEach(
                new ByteArrayInputStream(bytes),
                line -> take(line, byQuestion, scorers.getFirst(), texts),
                Progress.of(streams, bytes.length),
                streams);
    texts.keySet().retainAll(ids);
    if (texts.isEmpty()) {
      throw new InputException(
          "%s: no answer to %s"
              .formatted(
                  source.name(),
                  ids.size() == 1
                      ? "'" + ids.iterator().next() + "'"
                      : "a question of the rubrics"));
    }
    return new LintAnswers(texts, faults);
  }

  private static boolean isWithoutQuestions(Source source, String text) throws IOException {
    CsvColumns columns = CsvColumns.DEFAULT;
    return Form.of(text, source.name(), columns.names()) == Form.CSV
        && JudgedAnswers.opened(text, columns).place(columns.question()) < 0;
  }

  /** Takes an answer by the rubric of the first set that has one. */
  private static void take(
      AnswerLine line,
      Map<String, Scorer> byQuestion,
      Scorer otherwise,
      Map<String, List<String>> texts) {
    Scorer scorer = byQuestion.getOrDefault(line.question(), otherwise);
    String question = AnswerLines.checked(scorer, line);
    texts.computeIfAbsent(question, id -> new ArrayList<>()).add(line.answer());
  }
}
