package io.github.rubricscorer.workbench;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.suggest.Suggestions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page asks for: each call a JSON object, and so is each answer. Thread-safe. */
final class Api {
  private final Bench bench;
  private final Map<String, Call> calls = new TreeMap<>();

  /** A call, by its arguments. */
  private interface Call {
    Object of(JsonNode body) throws RefusedRequest;
  }

  Api(Bench bench) {
    this.bench = bench;
    calls.put(
        "rubrics", body -> Map.of("rubrics", bench.questions(), "keys", FormatKeys.ALL.get()));
    calls.put("open", body -> bench.open(question(body)));
    calls.put("check", body -> work(body).check());
    calls.put("lint", body -> Map.of("remarks", work(body).remarks()));
    calls.put("exclusions", body -> Map.of("uses", work(body).exclusions()));
    calls.put("progress", body -> bench.progress());
    calls.put("changed", body -> Map.of("changed", changed(body)));
    calls.put("answer", this::answer);
    calls.put("offers", this::offers);
    calls.put("add", body -> Map.of("text", added(body)));
    calls.put("suggest", this::suggest);
    calls.put("diff", body -> Map.of("diff", work(body).difference()));
    calls.put("draft", this::draft);
    calls.put("save", this::save);
    calls.put("answers", this::answers);
  }

  /**
   * Answers a call.
   *
   * @param name its name
   * @param body its arguments
   * @return the answer, as UTF-8
   * @throws RefusedRequest if there is no such call, or an argument is missing
   */
  byte[] call(String name, byte[] body) throws RefusedRequest {
    Call call = calls.get(name);
    if (call == null) {
      throw new RefusedRequest(RefusedRequest.NOT_FOUND, "no such call");
    }
    Object answer = call.of(json(body));
    return JsonMapper.shared().writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode json(byte[] body) throws RefusedRequest {
    try {
      JsonNode json = JsonMapper.shared().readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      // Told below.
    }
    throw new RefusedRequest(RefusedRequest.BAD_REQUEST, "the body is no JSON object");
  }

  private static String string(JsonNode body, String key) throws RefusedRequest {
    JsonNode value = body.get(key);
    if (value == null || !value.isString()) {
      throw new RefusedRequest(RefusedRequest.BAD_REQUEST, "no '" + key + "'");
    }
    return value.stringValue();
  }

  private static @Nullable String optional(JsonNode body, String key) {
    JsonNode value = body.get(key);
    return value == null || !value.isString() ? null : value.stringValue();
  }

  private String question(JsonNode body) throws RefusedRequest {
    String question = string(body, "question");
    if (!bench.knows(question)) {
      throw new RefusedRequest(RefusedRequest.NOT_FOUND, "no such rubric");
    }
    return question;
  }

  private Workspace work(JsonNode body) throws RefusedRequest {
    return bench.take(question(body), string(body, "text"));
  }

  /**
   * The markup of an answer.
   *
   * @param html the element; null where the rubric is at fault
   */
  record Article(@Nullable String html) {}

  private Article answer(JsonNode body) throws RefusedRequest {
    try {
      return new Article(work(body).article(string(body, "answer")));
    } catch (AnswerTooLongException e) {
      throw new RefusedRequest(RefusedRequest.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private Map<String, List<Workspace.Offer>> offers(JsonNode body) throws RefusedRequest {
    return Map.of("offers", work(body).offers(string(body, "concept"), string(body, "words")));
  }

  private String added(JsonNode body) throws RefusedRequest {
    return work(body).added(string(body, "concept"), string(body, "pattern"));
  }

  /**
   * Suggestions.
   *
   * @param suggestions them; null where there are no answers or the rubric is at fault
   */
  record Suggested(@Nullable Suggestions suggestions) {}

  private Suggested suggest(JsonNode body) throws RefusedRequest {
    return new Suggested(work(body).suggestions(optional(body, "concept")));
  }

  private Map<String, Boolean> draft(JsonNode body) throws RefusedRequest {
    bench.draft(question(body), string(body, "text"), string(body, "base"));
    return Map.of("kept", true);
  }

  private Bench.Saving save(JsonNode body) throws RefusedRequest {
    return bench.save(
        question(body), string(body, "text"), string(body, "version"), string(body, "base"));
  }

  private boolean changed(JsonNode body) throws RefusedRequest {
    return bench.hasChanged(question(body), string(body, "version"));
  }

  private Map<String, Object> answers(JsonNode body) throws RefusedRequest {
    try {
      List<String> told = new ArrayList<>();
      int added = bench.add(question(body), string(body, "answers"), told::add);
      return Map.of("added", added, "told", told);
    } catch (AnswersException | RubricException e) {
      throw new RefusedRequest(RefusedRequest.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }
}
