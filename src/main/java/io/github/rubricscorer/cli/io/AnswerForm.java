package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.input.Encoding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of an input of answers beyond what the input says itself.
 *
 * @param encoding how its characters are written
 * @param csv true for CSV, false to look at the input
 * @param id the key or column of the answer's id
 * @param question the key or column of the question's id
 * @param answer the key or column of the answer
 * @param numbered whether ids are the numbers of the answers, whatever the input says
 * @param only the question of all answers, or null where the input says it
 * @param meant the ids of questions by what the input calls them, where it calls them otherwise
 */
public record AnswerForm(
    Encoding encoding,
    boolean csv,
    Field id,
    Field question,
    Field answer,
    boolean numbered,
    @Nullable String only,
    Map<String, String> meant) {
  /** What the input says itself. */
  public static final AnswerForm TOLD =
      new AnswerForm(
          Encoding.TOLD,
          false,
          new Field("id", "--id-column", false),
          new Field("question", "--question-column", false),
          new Field("answer", "--answer-column", false),
          false,
          null,
          Map.of());

  /** Copies the ids. */
  public AnswerForm {
    meant = Map.copyOf(meant);
  }

  /**
   * A key of JSON or a column of CSV.
   *
   * @param name what the input calls it
   * @param option the option that says so
   * @param given whether the user has said so
   */
  public record Field(String name, String option, boolean given) {
    /** The same with the name that the user has given, if any. */
    public Field named(@Nullable String name) {
      return name == null ? this : new Field(name, option, true);
    }
  }

  /** The same where all answers are to one question. */
  AnswerForm answering(String question) {
    return new AnswerForm(encoding, csv, id, this.question, answer, numbered, question, meant);
  }

  /** The same in another encoding. */
  public AnswerForm encoded(Encoding other) {
    return new AnswerForm(other, csv, id, question, answer, numbered, only, meant);
  }

  Set<String> names() {
    return new HashSet<>(List.of(id.name(), question.name(), answer.name()));
  }

  /** The question that an answer is to, by what the input calls it. */
  String questionMeant(String called) {
    return meant.getOrDefault(called, meant.getOrDefault(called.strip(), called));
  }
}
