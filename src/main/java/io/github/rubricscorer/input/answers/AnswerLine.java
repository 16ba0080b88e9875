package io.github.rubricscorer.input.answers;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An answer as it comes in: one line of JSON Lines, such as
 *
 * <pre>{@code
 * {"id": "a-1", "question": "salesforce-sync", "answer": "I'd use the Bulk API."}
 * }</pre>
 *
 * @param id the answer's own id, which its score repeats
 * @param question the id of the question that it answers
 * @param answer the answer
 */
public record AnswerLine(String id, String question, String answer) {
  private static final Set<String> KEYS = Set.of("id", "question", "answer");

  /** Checks that nothing is null. */
  public AnswerLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
  }

  /**
   * Reads a line. All three keys must be there, each once, and be strings or numbers, which are
   * taken as they are written; other keys are passed over.
   *
   * @param line one JSON object
   * @return the answer
   * @throws AnswerLineException if the line is anything else; its message tells what, its column
   *     where that is known
   */
  public static AnswerLine parse(String line) {
    Map<String, String> values = AnswerObject.read(line, KEYS);
    return new AnswerLine(get(values, "id"), get(values, "question"), get(values, "answer"));
  }

  private static String get(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new AnswerLineException("no '%s'".formatted(key), 0);
    }
    return value;
  }
}
