package io.github.rubricscorer.input.answers;

import io.github.rubricscorer.json.JsonFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object that tells of an answer, under whatever keys. */
public final class AnswerObject {
  private static final ObjectReader READER =
      JsonMapper.shared().reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private AnswerObject() {}

  /**
   * Reads what stands under some keys, strings and numbers; a number is taken as it is written.
   *
   * @param text one JSON object
   * @param keys the keys that count; others are passed over
   * @return the values of those that are there, by key
   * @throws AnswerLineException if the text is anything else, or what stands under a key is; its
   *     message tells what, its line and column where that is known
   */
  public static Map<String, String> read(String text, Set<String> keys) {
    Objects.requireNonNull(text, "text");
    Map<String, String> values = new HashMap<>();
    each(
        text,
        (key, json) -> {
          JsonToken value = json.currentToken();
          if (!keys.contains(key)) {
            json.skipChildren();
          } else if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
            values.put(key, json.getString());
          } else {
            throw fault("'%s' is not a string".formatted(key), json.currentTokenLocation());
          }
        });
    return values;
  }

  /**
   * Lists the keys of an object that can be read.
   *
   * @param text one JSON object
   * @return its keys in their order
   */
  public static List<String> keys(String text) {
    List<String> keys = new ArrayList<>();
    each(
        text,
        (key, json) -> {
          keys.add(key);
          json.skipChildren();
        });
    return keys;
  }

  /** Takes a member whose value the parser has come to. */
  private interface Member {
    void take(String key, JsonParser json);
  }

  private static void each(String text, Member member) {
    try (JsonParser json = READER.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw fault("not a JSON object", json.currentTokenLocation());
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        json.nextToken();
        member.take(key, json);
      }
      if (json.nextToken() != null) {
        throw fault("text after the JSON object", json.currentTokenLocation());
      }
    } catch (JacksonException e) {
      JsonFault fault = JsonFault.of(e, text);
      throw new AnswerLineException(fault.problem(), Math.max(fault.line(), 1), fault.column());
    }
  }

  private static AnswerLineException fault(String problem, @Nullable TokenStreamLocation place) {
    return place == null
        ? new AnswerLineException(problem, 0)
        : new AnswerLineException(
            problem, Math.max(place.getLineNr(), 1), Math.max(place.getColumnNr(), 0));
  }
}
