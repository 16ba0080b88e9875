package io.github.rubricscorer.report.lines;

import io.github.rubricscorer.feedback.wording.Printable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

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
  private static final List<String> KEYS = List.of("id", "question", "answer");
  private static final ObjectReader READER =
      JsonMapper.shared().reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  /** Checks that nothing is null. */
  public AnswerLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
  }

  /**
   * Reads a line. All three keys must be there, each once, and be strings; other keys are passed
   * over.
   *
   * @param line one JSON object
   * @return the answer
   * @throws AnswerLineException if the line is anything else; its message tells what, its column
   *     where that is known
   */
  public static AnswerLine parse(String line) {
    Objects.requireNonNull(line, "line");
    try (JsonParser json = READER.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new AnswerLineException("not a JSON object", column(json.currentTokenLocation()));
      }
      AnswerLine answer = readObject(json);
      if (json.nextToken() != null) {
        throw new AnswerLineException(
            "text after the JSON object", column(json.currentTokenLocation()));
      }
      return answer;
    } catch (JacksonException e) {
      throw new AnswerLineException(
          "not JSON: " + Printable.line(e.getOriginalMessage()), column(e.getLocation()));
    }
  }

  private static AnswerLine readObject(JsonParser json) {
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (!KEYS.contains(key)) {
        json.skipChildren();
      } else if (value == JsonToken.VALUE_STRING) {
        values.put(key, json.getString());
      } else {
        throw new AnswerLineException(
            "'%s' is not a string".formatted(key), column(json.currentTokenLocation()));
      }
    }
    return new AnswerLine(get(values, "id"), get(values, "question"), get(values, "answer"));
  }

  private static String get(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new AnswerLineException("no '%s'".formatted(key), 0);
    }
    return value;
  }

  private static int column(@Nullable TokenStreamLocation location) {
    return location == null ? 0 : Math.max(location.getColumnNr(), 0);
  }
}
