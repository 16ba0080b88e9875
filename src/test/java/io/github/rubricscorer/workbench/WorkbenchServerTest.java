package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server lets in; requests are written by hand, as no browser would. */
class WorkbenchServerTest {
  private static final String OPEN = "{\"question\": \"leaves\"}";
  private static final List<Exception> DEFECTS = new ArrayList<>();
  private static WorkbenchServer server;
  private static int port;
  private static String token;

  @BeforeAll
  static void start() throws IOException {
    Folder folder = Folder.fixed(Leaves.files());
    Bench bench = new Bench(folder, Bench.scorer(folder), Leaves.ANSWERS);
    server = WorkbenchServer.start(bench, 0, DEFECTS::add);
    port = server.address().getPort();
    token = server.address().getQuery().substring("token=".length());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(DEFECTS).isEmpty();
  }

  @Test
  void listensOnTheLoopbackAddressAlone() {
    assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
    assertThat(token).matches("[0-9a-f]{32}");
  }

  @Test
  void turnsTheTokenIntoACookieThatNoScriptAndNoOtherSiteHas() throws IOException {
    String answer = send("GET /?token=" + token + " HTTP/1.1", host());

    assertThat(answer).startsWith("HTTP/1.1 200 ").contains("url=/\"").doesNotContain("?token");
    assertThat(answer)
        .containsIgnoringCase(
            "\r\nSet-Cookie: rubric-%s=%s; Path=/; HttpOnly; SameSite=Strict\r\n"
                .formatted(port, token));
  }

  @Test
  void servesThePageWithAPolicyThatForbidsAllOthers() throws IOException {
    String answer = send("GET / HTTP/1.1", host(), cookie());

    assertThat(answer).startsWith("HTTP/1.1 200 ");
    assertThat(answer)
        .containsIgnoringCase(
            "\r\nContent-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'\r\n");
    assertThat(answer).containsIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n");
    assertThat(answer).doesNotContain(token);
  }

  @Test
  void answersCalls() throws IOException {
    assertThat(post("open", OPEN)).startsWith("HTTP/1.1 200 ").contains("\"valid\":true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "progress | {} | \"all\":",
        "rubrics | {} | \"keys\":[\"$schema\",",
        "changed | {\"question\": \"leaves\", \"version\": \"\"} | {\"changed\":false}",
        "exclusions | {\"question\": \"leaves\", \"text\": \"\"} | {\"uses\":{}}",
      })
  void tellsWhatThePageAsksBesides(String call, String body, String told) throws IOException {
    assertThat(post(call, body)).startsWith("HTTP/1.1 200 ").contains(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1",
        "GET /?token= HTTP/1.1",
        "GET /?token=00000000000000000000000000000000 HTTP/1.1",
        "GET /static/report.css HTTP/1.1"
      })
  void refusesWhoeverHasNoToken(String request) throws IOException {
    assertThat(send(request, host())).startsWith("HTTP/1.1 403 ").doesNotContain("Set-Cookie");
  }

  @Test
  void refusesTheTokenInTheAddressOfACall() throws IOException {
    assertThat(send("POST /api/open?token=" + token + " HTTP/1.1", host(), origin(), json(2), "{}"))
        .startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", ""})
  void refusesAnotherHost(String host) throws IOException {
    assertThat(send("GET / HTTP/1.1", "Host: " + host, cookie())).startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.example", "null", "https://127.0.0.1:PORT", "http://127.0.0.1"})
  void refusesAnotherOrigin(String origin) throws IOException {
    String header = "Origin: " + origin.replace("PORT", Integer.toString(port));

    assertThat(send("POST /api/open HTTP/1.1", host(), cookie(), header, json(OPEN.length()), OPEN))
        .startsWith("HTTP/1.1 403 ");
    assertThat(send("GET / HTTP/1.1", host(), cookie(), header)).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void refusesACallWithoutAnOrigin() throws IOException {
    assertThat(send("POST /api/open HTTP/1.1", host(), cookie(), json(OPEN.length()), OPEN))
        .startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @CsvSource({
    "/static/../leaves.json, 400",
    "/static/%2e%2e/leaves.json, 400",
    "/static/..%2fleaves.json, 400",
    "/static/\\..\\leaves.json, 400",
    "/..//etc/passwd, 400",
    "/leaves.json, 404",
    "/static/workbench, 404",
    "/api/open, 404",
  })
  void findsNoOtherFile(String path, int status) throws IOException {
    assertThat(send("GET " + path + " HTTP/1.1", host(), cookie()))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open | {\"question\": \"../leaves\"} | 404",
        "open | {\"question\": \"oaks\"} | 404",
        "open | {} | 400",
        "open | [] | 400",
        "open | {\"question\": 5} | 400",
        "open | no JSON | 400",
        "check | {\"question\": \"leaves\"} | 400",
        "answers | {\"question\": \"leaves\", \"answers\": \"[{}]\"} | 400",
        "format | {} | 404",
      })
  void refusesCallsThatMakeNoSense(String call, String body, int status) throws IOException {
    assertThat(post(call, body)).startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "HEAD"})
  void refusesOtherMethods(String method) throws IOException {
    assertThat(send(method + " / HTTP/1.1", host(), cookie())).startsWith("HTTP/1.1 405 ");
  }

  @Test
  void refusesABodyOfAnotherType() throws IOException {
    assertThat(
            send(
                "POST /api/open HTTP/1.1",
                host(),
                cookie(),
                origin(),
                "Content-Type: text/plain\r\nContent-Length: " + OPEN.length(),
                OPEN))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void refusesABodyAboveTheLimit() throws IOException {
    String large = "{\"question\": \"" + "x".repeat(Gate.MOST_BYTES) + "\"}";

    assertThat(post("open", large)).startsWith("HTTP/1.1 413 ");
    assertThat(post("open", OPEN)).startsWith("HTTP/1.1 200 ");
  }

  private static String host() {
    return "Host: 127.0.0.1:" + port;
  }

  private static String cookie() {
    return "Cookie: other=1; rubric-" + port + "=" + token;
  }

  private static String origin() {
    return "Origin: http://127.0.0.1:" + port;
  }

  private static String json(int length) {
    return "Content-Type: application/json\r\nContent-Length: " + length;
  }

  private static String post(String call, String body) throws IOException {
    return send(
        "POST /api/" + call + " HTTP/1.1", host(), cookie(), origin(), json(body.length()), body);
  }

  /** Sends a request: its line, its headers, and its body where the last header has a length. */
  private static String send(String line, String... rest) throws IOException {
    List<String> parts = new ArrayList<>(List.of(line));
    parts.addAll(List.of(rest));
    boolean body = rest.length > 1 && rest[rest.length - 2].contains("Content-Length");
    String last = body ? parts.removeLast() : "";
    parts.add("Connection: close");
    String head = String.join("\r\n", parts) + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write((head + last).getBytes(StandardCharsets.UTF_8));
      out.flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
