package io.github.rubricscorer.input.answers;

import io.github.rubricscorer.input.Encoding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of an input of answers beyond what the input says itself. Immutable.
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
  /** What the input says itself, where options can say more. */
  public static final AnswerForm DEFAULT =
      usual("--id-column", "--question-column", "--answer-column");

  /** The same where there are no options. */
  public static final AnswerForm FIXED = usual("", "", "");

  /** Copies the ids. */
  public AnswerForm {
    meant = Map.copyOf(meant);
  }

  private static AnswerForm usual(String id, String question, String answer) {
    return new AnswerForm(
        Encoding.DEFAULT,
        false,
        new Field("id", id, false),
        new Field("question", question, false),
        new Field("answer", answer, false),
        false,
        null,
        Map.of());
  }

  /**
   * A key of JSON or a column of CSV.
   *
   * @param name what the input calls it
   * @param option the option that says so; empty where there is none
   * @param given whether the user has said so
   */
  public record Field(String name, String option, boolean given) {
    /** The same with the name that the user has given, if any. */
    public Field named(@Nullable String name) {
      return name == null ? this : new Field(name, option, true);
    }
  }

  /** The same where all answers are to one question. */
  public AnswerForm answering(String question) {
    return new AnswerForm(encoding, csv, id, this.question, answer, numbered, question, meant);
  }

  /** The same in another encoding. */
  public AnswerForm encoded(Encoding other) {
    return new AnswerForm(other, csv, id, question, answer, numbered, only, meant);
  }

  /** The keys or columns that count. */
  public Set<String> names() {
    return new HashSet<>(List.of(id.name(), question.name(), answer.name()));
  }

  /** The question that an answer is to: the one that all are to, or by what the input calls it. */
  public String questionMeant(String called) {
    return only != null
        ? only
        : meant.getOrDefault(called, meant.getOrDefault(called.strip(), called));
  }

  /**
   * Whether each object of JSON needs an id. Where no option says which key that is, one without
   * has its number, as rows without such a column have.
   */
  public boolean needsIds() {
    return !id.option().isEmpty();
  }

  /** What a message adds on a field that is not there: the option that says which it is, if any. */
  public String hint(Field field) {
    return field.option().isEmpty() ? "" : "; %s NAME says which it is".formatted(field.option());
  }
}
