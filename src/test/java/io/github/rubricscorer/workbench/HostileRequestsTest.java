package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a call of the page asks for, it is refused or answered: nothing goes wrong in here. */
@Timeout(120)
class HostileRequestsTest {
  private static final Map<String, List<String>> CALLS =
      Map.ofEntries(
          Map.entry("rubrics", List.of()),
          Map.entry("open", List.of("question")),
          Map.entry("check", List.of("question", "text")),
          Map.entry("lint", List.of("question", "text")),
          Map.entry("exclusions", List.of("question", "text")),
          Map.entry("progress", List.of()),
          Map.entry("changed", List.of("question", "version")),
          Map.entry("answer", List.of("question", "text", "answer")),
          Map.entry("offers", List.of("question", "text", "concept", "words")),
          Map.entry("add", List.of("question", "text", "concept", "pattern")),
          Map.entry("suggest", List.of("question", "text", "concept")),
          Map.entry("diff", List.of("question", "text")),
          Map.entry("draft", List.of("question", "text", "base")),
          Map.entry("save", List.of("question", "text", "version", "base")),
          Map.entry("answers", List.of("question", "answers")));

  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\0",
          "\uD800",
          "\u202E\u200B",
          "../../etc/passwd",
          "null",
          "{}",
          "[]",
          "[" + "[".repeat(100_000),
          "{\"concepts\": [{\"id\": \"a\", \"synonyms\": [\"(\"]}]}",
          "{\"question\": \"?\", \"concepts\": [{\"id\": \"reflects\", \"synonyms\": [\"a*\"]}]}",
          "(".repeat(40),
          "<nothing>",
          "a|".repeat(5_000),
          "\"\\\n,;\t",
          "id,answer\n1,\"",
          "id,answer\n1,a\n1,a\n",
          "[{\"id\": \"a\"}]",
          "{\"answer\": \"a\"}\n{\"answer\": 5}",
          "a ".repeat(20_000),
          "a".repeat((1 << 20) + 1),
          "\n".repeat(200_000),
          Leaves.TEXT,
          "leaves",
          "reflects");

  private final List<Exception> defects = new ArrayList<>();
  @TempDir private Path directory;
  private Path file;
  private WorkbenchServer server;

  @BeforeEach
  void start() throws IOException {
    file = Files.writeString(directory.resolve("leaves.json"), Leaves.TEXT);
    Folder folder = Folder.of(directory);
    Bench bench = new Bench(folder, Bench.scorer(folder), Leaves.ANSWERS);
    server = WorkbenchServer.start(bench, 0, defects::add);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<String> calls() {
    return CALLS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aCallWithAnythingForAnArgumentIsRefusedOrAnswered(String call) throws IOException {
    for (String argument : CALLS.get(call)) {
      for (String hostile : HOSTILE) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("question", "leaves");
        body.put("text", Leaves.with("green ... back"));
        body.put("concept", "reflects");
        body.put("words", "light is thrown back");
        body.put("pattern", "thrown back");
        body.put("answer", "Green light.");
        body.put("version", "");
        body.put("base", Leaves.TEXT);
        body.put("answers", "Green light.");
        body.put(argument, hostile);
        assertThat(status(call, JsonMapper.shared().writeValueAsString(body)))
            .as("%s with %s for %s", call, shortened(hostile), argument)
            .isIn(200, 400, 404);
      }
    }
    assertThat(defects).isEmpty();
    assertThat(Files.readString(file)).contains("Why do leaves look green?");
  }

  private static String shortened(String text) {
    return text.length() < 80 ? text : text.substring(0, 80) + "... " + text.length();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"question\": \"leaves\", \"question\": \"leaves\"}",
        "{\"question\": {\"leaves\": 1}}",
        "{\"question\": \"leaves\"} {}",
        "{\"question\": 1e999999999}",
        "{\"question\": \"\\uD800\"}",
        "{'question': 'leaves'}",
        "\uFEFF{\"question\": \"leaves\"}",
        "",
        "nul",
      })
  void aBodyOfAnyFormIsRefusedOrAnswered(String body) throws IOException {
    assertThat(status("open", body)).isIn(200, 400, 404);
    assertThat(defects).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"[, 100000", "{\"a\":, 100000", "1, 5000000", "\"\\u0061, 500000"})
  void aBodyThatNestsOrGoesOnIsRefused(String piece, int times) throws IOException {
    assertThat(status("open", piece.repeat(times))).isIn(400, 413);
    assertThat(defects).isEmpty();
  }

  /** Each id is told apart from all before it, in one look. */
  @Test
  void manyAnswersAreTakenInLinearTime() throws IOException {
    String answers =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "{\"id\": \"n" + i + "\", \"answer\": \"a\"}")
            .collect(Collectors.joining("\n"));
    String same =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "{\"answer\": \"a\"}")
            .collect(Collectors.joining("\n"));

    assertThat(add(answers)).isEqualTo(200);
    for (int i = 0; i < 5; i++) {
      assertThat(add(same)).isEqualTo(200);
    }
    assertThat(defects).isEmpty();
  }

  private int add(String answers) throws IOException {
    return status(
        "answers",
        JsonMapper.shared().writeValueAsString(Map.of("question", "leaves", "answers", answers)));
  }

  /** Whoever begins requests and does not end them keeps nobody out. */
  @Test
  void requestsThatDoNotEndKeepNobodyOut() throws IOException {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 12; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        open.add(socket);
        socket
            .getOutputStream()
            .write("POST /api/open HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(status("open", "{\"question\": \"leaves\"}")).isEqualTo(200);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  private int port() {
    return server.address().getPort();
  }

  private int status(String call, String body) throws IOException {
    String token = server.address().getQuery().substring("token=".length());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        String.join(
            "\r\n",
            "POST /api/" + call + " HTTP/1.1",
            "Host: 127.0.0.1:" + port(),
            "Origin: http://127.0.0.1:" + port(),
            "Cookie: rubric-" + port() + "=" + token,
            "Content-Type: application/json",
            "Content-Length: " + bytes.length,
            "Connection: close",
            "",
            "");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).as("%s %s", call, shortened(body)).startsWith("HTTP/1.1 ");
      return Integer.parseInt(answer.substring(9, 12));
    }
  }
}
