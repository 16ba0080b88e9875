package io.github.rubricscorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.report.JsonReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application in {@code src/test/consumers/spring-boot}, as an executable jar with this library
 * in it: built once, started, and called over HTTP.
 */
@DisplayName("A web application of Spring Boot that embeds the packaged jar")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SpringBootIT {
  private static final Path SOURCE = Path.of("src/test/consumers/spring-boot");
  private static final Path RUBRIC = SOURCE.resolve("src/main/resources/rubrics/leaves.json");
  private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path directory;
  private static Path jar;
  private static Server inside;

  @BeforeAll
  static void build() throws Exception {
    Path application = directory.resolve("application");
    Consumers.copy(SOURCE, application);
    Consumers.in(directory.resolve("repository")).maven(application, "-DskipTests", "package");
    jar = application.resolve("target/spring-boot-1.jar");
  }

  @AfterAll
  static void stop() {
    if (inside != null) {
      inside.close();
    }
  }

  /** The application with the rubrics that are in its own jar. */
  private static Server inside() throws IOException {
    if (inside == null) {
      inside = Server.start();
    }
    return inside;
  }

  @Test
  void takesJsonAndGivesTheJsonOfTheLibrary() throws Exception {
    String answer = "Maybe chlorophyl 😀 reflects green – “très bien”.";
    HttpResponse<String> response = inside().score("leaves", answer);

    Scorer scorer = Scorer.load(RUBRIC.getParent());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body())
        .isEqualTo(new JsonReport().score(answer, scorer.score("leaves", answer)));
  }

  @Test
  void requestsHaveVirtualThreadsAndBothJacksonsWork() throws Exception {
    JsonNode runtime = tree(inside().get("/runtime"));

    assertThat(runtime.path("virtual").booleanValue()).isTrue();
    assertThat(runtime.path("jackson2").stringValue()).startsWith("2.");
    assertThat(runtime.path("jackson3").stringValue()).startsWith("3.");
  }

  @Test
  void manyAtATimeGetTheSameAnswers() throws Exception {
    Server server = inside();
    List<String> answers =
        IntStream.range(0, 200).mapToObj(i -> "Chlorophyll ".repeat(i % 7) + "green").toList();
    Scorer scorer = Scorer.load(RUBRIC.getParent());

    List<String> scores =
        answers.parallelStream().map(answer -> server.scored("leaves", answer)).toList();

    assertThat(scores)
        .isEqualTo(
            answers.stream()
                .map(answer -> new JsonReport().score(answer, scorer.score("leaves", answer)))
                .toList());
  }

  @Test
  void whatCannotBeScoredIsTold() throws Exception {
    HttpResponse<String> unknown = inside().score("leave", "Chlorophyll");
    HttpResponse<String> tooLong = inside().score("leaves", "a".repeat((1 << 20) + 1));

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(tree(unknown).path("detail").stringValue())
        .isEqualTo("unknown question 'leave'; did you mean leaves?");
    assertThat(tooLong.statusCode()).isEqualTo(413);
  }

  @Test
  void rubricsOfADirectoryAreReloadedWhileItRuns() throws Exception {
    Path rubrics = Files.createDirectories(directory.resolve("rubrics"));
    Path file = rubrics.resolve("leaves.json");
    String text = Files.readString(RUBRIC);
    Files.writeString(file, text);
    try (Server server = Server.start("--rubrics=" + rubrics)) {
      assertThat(coverage(server, "Pigments.")).isZero();

      Files.writeString(file, text.replace("[\"chlorophyll\"]", "[\"chlorophyll\", \"pigment\"]"));
      assertThat(server.post("/rubrics/reload", "").body()).isEqualTo("[\"leaves\"]");
      assertThat(coverage(server, "Pigments.")).isEqualTo(0.3333);

      Files.writeString(file, text.replace("[\"chlorophyll\"]", "[\"<pigment>\"]"));
      HttpResponse<String> refused = server.post("/rubrics/reload", "");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(tree(refused).path("detail").stringValue())
          .contains("leaves.json:5:", "unknown set, '<pigment>'");
      assertThat(coverage(server, "Pigments.")).isEqualTo(0.3333);
    }
  }

  private static double coverage(Server server, String answer) throws Exception {
    return tree(server.score("leaves", answer)).path("coverage").doubleValue();
  }

  private static JsonNode tree(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** The application, which runs. */
  private record Server(Process process, HttpClient client, int port) implements AutoCloseable {
    static Server start(String... options) throws IOException {
      List<String> command =
          Stream.concat(
                  Stream.of(
                      Consumers.java(),
                      "-XX:TieredStopAtLevel=1",
                      "-jar",
                      jar.toString(),
                      "--server.port=0",
                      "--server.address=127.0.0.1"),
                  Stream.of(options))
              .toList();
      Process process = Consumers.start(directory, command.toArray(String[]::new));
      int port = port(process);
      Thread.ofVirtual().start(() -> drain(process));
      return new Server(process, HttpClient.newHttpClient(), port);
    }

    /** Reads what it prints until it tells its port. */
    private static int port(Process process) throws IOException {
      StringBuilder log = new StringBuilder();
      BufferedReader output = process.inputReader(UTF_8);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        log.append(line).append('\n');
        Matcher started = STARTED.matcher(line);
        if (started.find()) {
          return Integer.parseInt(started.group(1));
        }
      }
      throw new AssertionError("the application has not started\n" + log);
    }

    private static void drain(Process process) {
      process.inputReader(UTF_8).lines().forEach(line -> {});
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return client.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
      HttpRequest request =
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> score(String question, String answer)
        throws IOException, InterruptedException {
      String body =
          JsonMapper.shared()
              .createObjectNode()
              .put("question", question)
              .put("answer", answer)
              .toString();
      return post("/scores", body);
    }

    String scored(String question, String answer) {
      try {
        return score(question, answer).body();
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
          .timeout(PATIENCE);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
